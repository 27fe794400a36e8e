"""The page at a glance: its telling figures, its arithmetic, its facts in time, how to begin."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive, var

from changji_tui import quantities
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, TextLine, row
from changji_tui.layout.typesetting import measure, prose, set_passage
from changji_tui.model.documents import Document, Figure
from changji_tui.model.files import CheckRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import FigureSelected, PlaceWanted
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.texts.item_view import ItemView
from changji_tui.ui.texts.reader import Reader


class Overview(Reader, ItemView):
    """A text of ours about the page, each item of which leads to its place."""

    BINDINGS = bindings("items")
    DEFAULT_CLASSES = "side"

    language: var[str] = var("zh")
    """"zh" or "en"."""
    shown: var[Form] = var("printed")
    """The form of every number."""
    is_right: reactive[bool] = reactive(False)
    """Whether the cursor is on the right one of two tiles."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self._is_whole = False

    @property
    def key(self) -> str:
        """The id of what the cursor is on."""
        line = self.lines[self.cursor] if self.lines else None
        if line and self.is_right and line.beside and line.beside.key:
            return line.beside.key
        return line.key if line else ""

    @property
    def pointed(self) -> Pointed | None:
        """The figure that the cursor is on, or the line of the caption."""
        found = self.page.find(self.key)
        if isinstance(found, Figure):
            return found
        return None if self.key else super().pointed

    def measure(self, room: int) -> int:
        """One column: the two tiles of a row are side by side in it."""
        return measure(room, bilingual=False)

    def compose_lines(self, width: int) -> list[TextLine]:
        """The tiles, which are seen first; once they are shown, the whole text."""
        # Charts and typesetting are a sizable import; the lists are drawn before.
        from changji_tui.layout.front_page import tile_lines

        lines = tile_lines(self.page, width, self.language, self.shown)
        if not self._is_whole:
            self.call_after_refresh(self._complete)
            return lines
        return [*lines, *self._rest(width)]

    def _complete(self) -> None:
        self._is_whole = True
        self.set_again()
        self.watch_match(self.match)

    def _rest(self, width: int) -> list[TextLine]:
        from changji_tui.layout.front_page import check_lines, findings_heading, moment_lines

        page, language = self.page, self.language
        about = prose(page.about.in_language(language), width, "muted")
        parts = (
            (findings_heading(page, language), check_lines(page, width, language)),
            (self._heading("in-time"), moment_lines(page, width, language, self.shown)),
            (self._heading("caption"), self._caption(width)),
            (self._heading("how-to-begin"), self._how_to_begin()),
            (self._heading("about-page"), about),
        )
        return [
            line
            for heading, lines in parts
            if lines
            for line in (TextLine(Line()), TextLine(heading), *lines)
        ]

    def shows(self, document: str) -> bool:
        """The section's own documents are set within the overview."""
        return any(own.id == document for own in self.page.sections[0].documents)

    def watch_figure(self, figure: Figure | None) -> None:
        """Bring what the caption prints into view, unless the cursor itself has selected it."""
        if figure is None or figure.id != self.key:
            super().watch_figure(figure)

    def watch_shown(self) -> None:
        """Set the numbers in the other form."""
        self.set_again()

    def watch_document(self, before: Document | None, document: Document | None) -> None:
        """The overview stays, whatever the selection is of."""

    def _heading(self, key: str) -> Line:
        return Line(say(key, self.language), "strong")

    def _caption(self, width: int) -> list[TextLine]:
        return [
            line
            for document in self.page.sections[0].documents
            for passage in document.passages
            for line in set_passage(passage, width, bilingual=self.bilingual, spoken=self.spoken)
        ]

    def _how_to_begin(self) -> list[TextLine]:
        keys = (("/", "search"), ("1–9", "panes"), ("⏎", "read"), ("?", "help"))
        return [
            TextLine(row([(f"{key:<4}", "accent"), (say(f"begin-{what}", self.language), "text")]))
            for key, what in keys
        ]

    # -- the cursor on items

    def bar_on(self, index: int) -> str:
        """A bar before each line of the item that the cursor is on."""
        if not self.has_focus or not self.key:
            return super().bar_on(index)
        between = range(min(index, self.cursor), max(index, self.cursor) + 1)
        return "accent" if all(self.key in self._keys(line) for line in between) else ""

    def bar_column(self, index: int) -> int:
        """Left of the tile that the cursor is on, which may be the right one of two."""
        line, keys = self.lines[index], self._keys(index)
        is_right = self._is_on_right and len(keys) > 1 and self.key == keys[-1]
        return self.left + line.across - 2 if is_right else super().bar_column(index)

    def _keys(self, index: int) -> list[str]:
        """What a line leads to: one thing, or two that stand side by side."""
        line = self.lines[index]
        return [part.key for part in (line, line.beside) if part and part.key]

    @property
    def _is_on_right(self) -> bool:
        beside = self.lines[self.cursor].beside if self.lines else None
        return bool(self.is_right and beside and beside.key)

    def watch_cursor(self, cursor: int) -> None:
        """Follow the cursor, and select the figure that it is on."""
        super().watch_cursor(cursor)
        self._select()

    def watch_is_right(self) -> None:
        """Select the figure of the other tile."""
        self._select()

    def _select(self) -> None:
        found = self.page.find(self.key) if self.has_focus else None
        if isinstance(found, Figure) and found is not self.figure:
            self.post_message(FigureSelected(found))

    def action_next_figure(self) -> None:
        """To the tile on the right, else to the item after."""
        beside = self.lines[self.cursor].beside if self.lines else None
        if beside and beside.key and not self.is_right:
            self.is_right = True
        else:
            self.is_right = False
            self.action_cursor_down()

    def action_previous_figure(self) -> None:
        """To the tile on the left, else to the item before."""
        if self._is_on_right:
            self.is_right = False
        else:
            self.action_cursor_up()
            self.is_right = True

    async def _on_click(self, event: events.Click) -> None:
        index = event.y + self.scroll_offset.y
        if index < len(self.lines):
            line = self.lines[index]
            self.is_right = bool(line.beside and event.x >= self.left + line.across - 2)
            self.cursor = index
        if event.chain > 1:
            await self.action_open()

    async def action_open(self) -> None:
        """Go to what the item is about: a figure's card, or the place that a check is about."""
        found = self.page.find(self.key)
        if isinstance(found, CheckRecord):
            names = [found.claim, *sorted(quantities.references(found.formula))]
            self.post_message(PlaceWanted(self.page.figure(next(filter(None, names)))))
        elif isinstance(found, Figure):
            await self.action_card()
