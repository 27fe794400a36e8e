"""The brief: the items that the reader keeps, with notes. What the reader marked is offered first."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from changji_tui.briefs import store
from changji_tui.briefs.items import Item, item_of
from changji_tui.briefs.markdown import as_markdown
from changji_tui.citing.verifying import place_of, verify
from changji_tui.errors import ChangjiError
from changji_tui.exporting.tables import Table
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.ui import marks, taken
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.narrowing import NarrowingScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.tables.row_table import Column, Row, RowTable
from changji_tui.ui.tables.whole import WholeTable
from changji_tui.ui.texts.reader import Reader


class NoteBox(Input):
    """One line: the note of the selected item."""

    BINDINGS = [Binding("escape", "leave", show=False)]

    class Left(Message):
        """The reader leaves the box without writing."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character is text here, not a command."""
        return bool(character and character.isprintable())

    def action_leave(self) -> None:
        """Close the dialog and write nothing."""
        self.post_message(self.Left())


class BriefScreen(NarrowingScreen):
    """Items to keep and items kept, with the text around the one under the cursor.

    Enter keeps one or writes its note, Space takes it out.
    """

    BINDINGS = bindings("brief")
    FOLLOWED = (*NarrowingScreen.FOLLOWED, "bilingual")
    scope = "brief"

    bilingual: var[bool] = var(True)
    """Whether the text shows its English reading."""

    def __init__(self, main: PageScreen, kept: tuple[Item, ...], offered: tuple[Item, ...]) -> None:
        super().__init__(main)
        known = {item.link for item in kept}
        self._kept = kept
        self._offered = tuple(item for item in offered if item.link not in known)

    def compose_body(self) -> ComposeResult:
        """The list, the text, and the line for a note."""
        yield from self.compose_box()
        cls = BriefScreen
        with Horizontal(id="kept"):
            yield WholeTable(empty=say("brief-empty", self.language))
            with Vertical(classes="side"):
                reader = Reader(self.page)
                reader.can_focus = False
                yield reader.data_bind(cls.language, cls.results, cls.bilingual)
        box = NoteBox(placeholder=say("brief-prompt", self.language), compact=True)
        box.display = False
        yield box

    def on_mount(self) -> None:
        """Begin in the list, at what may be kept."""
        self._fill()
        self.set_focus(self._table)

    @property
    def _table(self) -> RowTable:
        return self.query_one(RowTable)

    @property
    def _box(self) -> NoteBox:
        return self.query_one(NoteBox)

    @property
    def _item(self) -> Item | None:
        """The item under the cursor."""
        items = {item.link: item for item in (*self._offered, *self._kept)}
        return items.get(self._table.key)

    def watch_language(self) -> None:
        """Speak the other language."""
        if self.query(RowTable):
            self._fill()

    def _fill(self) -> None:
        language = self.language
        self.head(say("brief-title", language), say("brief-kept", language, count=len(self._kept)))
        columns = (
            Column("", right=True),
            Column("", role="muted"),
            Column(say("brief-note", language), role="accent", least=8),
            Column(say("brief-words", language), least=20, is_whole=True),
        )
        offered = (self._row(0, item, "brief-to-add") for item in self._offered)
        kept = (self._row(n, item, "brief-items") for n, item in enumerate(self._kept, 1))
        rows = [*offered, *kept]
        # While nothing is noted, or nothing has changed, no room is kept for it.
        told = [at for at in range(len(columns)) if any(row.cells[at] for row in rows)]
        self._table.show(
            [columns[at] for at in told],
            [row._replace(cells=tuple(row.cells[at] for at in told)) for row in rows],
        )
        self._show_place()

    def _row(self, number: int, item: Item, group: str) -> Row:
        words = item.text.replace("\n", " ")
        if self.language == "en" and item.english:
            words = item.english
        return Row(
            item.link,
            (str(number) if number else "+", self._verdict(item), item.note, words),
            group=say(group, self.language),
        )

    def _verdict(self, item: Item) -> str:
        """Whether the words have moved, changed or gone; empty if they are the same, or nobody can tell."""
        reference = item.reference
        if item.page != self.page.id or reference is None:
            return item.page
        verdict = verify(self.page, reference).verdict
        return "" if verdict == "same" else say(f"verdict-{verdict}", self.language)

    @on(RowTable.RowHighlighted)
    def _show_place(self) -> None:
        """Bring the words of the item into the text, where they stand on this page."""
        place = self._place
        reader = self.query_one(Reader)
        reader.visible = place is not None
        if place:
            reader.document = self.page.document(place.passage.document)
            reader.match = place

    @property
    def _place(self) -> Match | None:
        """Where the words of the item stand now; None where they do not."""
        reference = self._item.reference if self._item else None
        there = place_of(self.page, verify(self.page, reference)) if reference else None
        if there is None or there.passage is None or not there.passage.document:
            return None
        span = (there.start, there.end)
        return Match(passage=there.passage, span=span, in_translation=False)

    @on(RowTable.RowOpened)
    def _open(self) -> None:
        item = self._item
        if item is None:
            return
        if item in self._offered:
            self._change(lambda: store.add([item]), "brief-added")
        else:
            self._box.value = item.note
            self._box.cursor_position = len(item.note)
            self._box.display = True
            self.set_focus(self._box)

    def _change(self, make: Callable[[], object], name: str) -> None:
        """Change the file and list what it then holds; say so if that fails."""
        try:
            make()
            self._kept = store.load()
        except ChangjiError as error:
            self.tell(str(error))
            return
        known = {item.link for item in self._kept}
        self._offered = tuple(item for item in self._offered if item.link not in known)
        self._fill()
        self.tell(say(name, self.language))

    @on(Input.Submitted)
    def _note(self, message: Input.Submitted) -> None:
        item, note = self._item, message.value.strip()
        if item:
            kept = [store.noted(one, note) if one.link == item.link else one for one in self._kept]
            self._change(lambda: store.save(kept), "brief-noted")
        self._leave_note()

    @on(NoteBox.Left)
    def _leave_note(self) -> None:
        self._box.display = False
        self.set_focus(self._table)

    def action_drop(self) -> None:
        """Take the item out of the brief, or out of what is offered."""
        item = self._item
        if item is None:
            return
        if item in self._offered:
            self._offered = tuple(one for one in self._offered if one is not item)
            self._fill()
        else:
            rest = [one for one in self._kept if one.link != item.link]
            self._offered = (*self._offered, item)
            self._change(lambda: store.save(rest), "brief-removed")

    # -- what is copied from here is the item

    def words_taken(self) -> str:
        """The words of the item."""
        return self._item.text if self._item else ""

    def cited_taken(self) -> str:
        """The item with its English, its source and its reference."""
        item = self._item
        parts = (item.text, item.english, item.citation, item.link) if item else ()
        return "\n".join(filter(None, parts))

    def listed(self) -> Table | None:
        """None: the brief is exported as a text, not as a table."""
        return None

    def action_export(self) -> None:
        """Write the brief as numbered Markdown."""
        from changji_tui.ui.screens.export import ExportScreen, text_offer

        text = as_markdown(self._kept, say("brief-title", self.language))
        offer = text_offer(text, self.language, "brief.md")
        named = offer._replace(label=say("export-brief", self.language), suffixes=(".md",))
        self.app.push_screen(ExportScreen(self.language, [named]))


def open_view(main: PageScreen, figure: Figure | None) -> BriefScreen | None:
    """Open the brief; offer what is marked, else what the cursor is on."""
    screen = main.app.screen
    if isinstance(screen, BriefScreen):
        return None
    pointed = getattr(screen, "pointed", None)
    stretches = [*marks.cited(main.page, main.marked)]
    if pointed and marks.key_of(main.page, pointed) not in main.marked:
        stretches += taken.cited(main.page, pointed)
    offered = {item.link: item for item in (item_of(main.page, words) for words in stretches)}
    try:
        return BriefScreen(main, store.load(), tuple(offered.values()))
    except ChangjiError as error:
        main.tell(str(error))
        return None
