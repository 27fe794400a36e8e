"""What a query finds: one list over the whole page, its kinds with their counts above it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message
from textual.reactive import var

from changji_tui.figures import saying
from changji_tui.layout.catalogue import say
from changji_tui.layout.excerpts import excerpt, place_name
from changji_tui.layout.lines import Line, Mark, row
from changji_tui.layout.results import KINDS, Item, Kind, Lister
from changji_tui.layout.sentences import Sentence
from changji_tui.layout.typesetting import set_lines
from changji_tui.model.documents import Figure, Passage
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, speaker_of
from changji_tui.quantities import Form
from changji_tui.search import NOTHING, Match, Span
from changji_tui.text.cells import cell_len
from changji_tui.text.contexts import beginning_of
from changji_tui.ui import marks
from changji_tui.ui.actions import Scope
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import FigureOpened, ItemSelected, TextWanted
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.tables.columns import GAP, Column, Row
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.tables.whole import WholeTable

_INDENT = 3
"""Blank cells before the sentence under the cells of a row."""
_VALUE = 20
"""The most cells of the first column: a value, a place, a kind."""


class ResultsTable(PageTable, WholeTable):
    """What is found, all of it or of one kind; the text beside it follows the row."""

    BINDINGS = bindings("results")
    scope: Scope = "results"

    kind: var[Kind | None] = var(None)
    """The kind that is listed; None: every kind."""
    shown: var[Form] = var("printed")
    """The form of every number."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._lister = Lister(page)
        self._items: dict[str, Item] = {}
        self._first_width = 0
        self._found_for = NOTHING

    # -- what is listed

    @property
    def item(self) -> Item | None:
        """What the row under the cursor is."""
        return self._items.get(self.key)

    @property
    def items(self) -> list[Item]:
        """What is listed, in the order of the rows."""
        return [self._items[each.key] for each in self.rows]

    @property
    def pointed(self) -> Pointed | None:
        """The figure or the quotation of the row, else its sentence."""
        return _pointed(self.item) if self.item else None

    def is_marked(self, key: str) -> bool:
        """Whether what is found in the row with this key is marked."""
        return marks.key_of(self._page, _pointed(self._items[key])) in self.marked

    @property
    def figure(self) -> Figure | None:
        """The figure of the row, if it is one."""
        return self.item.thing if self.item and isinstance(self.item.thing, Figure) else None

    @property
    def followed(self) -> tuple[object, ...]:
        """The state that the rows depend on."""
        return *super().followed, self.kind, self.shown, self.size.width

    def on_mount(self) -> None:
        """List what is sought."""
        self.find()

    def find(self) -> None:
        """List what is sought now."""
        self._found_for = self.results
        self._items = {item.key: item for item in self._lister.items(self.results)}
        self._wanted_key = ""
        if self.kind and not self._counts()[self.kind]:
            self.set_reactive(ResultsTable.kind, None)
        self.begin()

    def _counts(self) -> dict[Kind, int]:
        kinds = [item.kind for item in self._items.values()]
        return {kind: kinds.count(kind) for kind in KINDS}

    def show_place(self, place: Match) -> None:
        """Put the cursor on the sentence of a place, if it is listed."""
        for key, item in self._items.items():
            passage, start, end = item.sentence
            is_here = passage.id == place.passage.id and (
                place.in_translation or (start < place.span[1] and place.span[0] < end)
            )
            if is_here and (self.kind or "sentence") == item.kind:
                self.select(key)
                return

    def watch_results(self) -> None:
        """List what is sought now, and tell which row is the first."""
        if self.is_mounted and self._found_for is not self.results:
            self.find()
            self.tell_selected()

    def watch_kind(self) -> None:
        """List those of the kind, from the first."""
        if self.is_mounted:
            self._wanted_key = ""
            self.refill()
            self.scroll_to(y=0, animate=False)
            self.tell_selected()

    def watch_shown(self) -> None:
        """Write the numbers in the other form."""
        self.refill()

    def on_resize(self) -> None:
        """Cut the sentences to the new width."""
        self.refill()
        super().on_resize()

    def action_next_kind(self) -> None:
        """List the next kind that there is, at last all."""
        self._step(1)

    def action_previous_kind(self) -> None:
        """List the kind before, of those that there are."""
        self._step(-1)

    def _step(self, by: int) -> None:
        counts = self._counts()
        kinds: list[Kind | None] = [None, *(kind for kind in KINDS if counts[kind])]
        self.kind = kinds[(kinds.index(self.kind) + by) % len(kinds)]

    # -- how it looks

    def fill(self) -> None:
        """List what is found, in the language."""
        self.empty = self._why_empty()
        first = Column("", role="strong", most=_VALUE)
        columns = (first, Column("", least=20, is_whole=True))
        listed = [item for item in self._items.values() if self.kind in (None, item.kind)]
        self._first_width = max((cell_len(self._first_cell(item)) for item in listed), default=0)
        self._first_width = min(_VALUE, self._first_width)
        # Sentences are cut to the width; before there is one, only the keys matter.
        made = self._row if self.size.width else (lambda item: Row(item.key, ("", "")))
        self.show(columns, [made(item) for item in listed])

    def _why_empty(self) -> str:
        """What is wrong with the query, or that nothing is found."""
        if self.results.error:
            return self.results.error.in_language(self.language)
        return say("found-nothing", self.language, query=self.results.query.strip())

    def _header(self) -> Line:
        """Each kind with its count in the place of headings; the one that is listed stands out."""
        if self.letters:
            return super()._header()
        counts, language = self._counts(), self.language
        every = (say("kind-all", language, n=len(self._items)), self.kind is None)
        kinds = [
            (say(f"kind-{kind}s", language, n=number), self.kind == kind)
            for kind, number in counts.items()
        ]
        pieces = [(text, "here" if is_listed else "muted") for text, is_listed in (every, *kinds)]
        return row(pieces, gap="  ")._replace(indent=1)

    def _row(self, item: Item) -> Row:
        thing = item.thing
        group = "" if self.kind else self._group(item)
        if isinstance(thing, Figure):
            cells: tuple[str, ...] = (self._first_cell(item), self._figure_words(thing))
        elif isinstance(thing, Quotation):
            cells = (self._first_cell(item), beginning_of(f"“{thing.words}”", self._room))
        elif isinstance(thing, Sentence):
            return self._sentence_row(item, group)
        else:
            return self._name_row(thing, item, group)
        return Row(item.key, cells, below=(self._sentence_below(item),), group=group)

    def _group(self, item: Item) -> str:
        """The heading above the items of a kind; figures that do not match themselves stand apart."""
        own = not isinstance(item.thing, Figure) or item.thing.id in self.results.figures
        return say(f"group-{item.kind}" if own else "group-beside", self.language)

    def _first_cell(self, item: Item) -> str:
        """A figure's value, a name's kind, a quotation's speaker or kind, a sentence's place."""
        thing, language = item.thing, self.language
        if isinstance(thing, Figure):
            return saying.amount(thing, self.shown)
        if isinstance(thing, Quotation):
            kind = say(f"quote-{thing.kind or 'none'}", language)
            return speaker_of(self._page, thing, language) or kind
        if isinstance(thing, Sentence):
            return self._place(item)
        return say(f"entity-{thing.kind}", language)

    def _figure_words(self, figure: Figure) -> str:
        """What it is, when, and of whom, where that is known and there is room for it."""
        language = self.language
        when = saying.when(figure, language)
        if when == saying.amount(figure, self.shown):
            when = ""  # a date says it already
        words = figure.label.in_language(language)
        for more in (when, self._page.short_name_in(language, figure.subject)):
            longer = f"{words} · {more}"
            words = longer if more and cell_len(longer) <= self._room else words
        return words

    def _name_row(self, entity: EntityRecord, item: Item, group: str) -> Row:
        """Its kind and its full name; below, its other names and how often the page has it."""
        language = self.language
        printed = [entity.name.zh, *entity.aliases]
        full = entity.name.en if language == "en" else printed.pop(0)
        number = len(self._page.mentions[entity.id])
        mentions = say("mentions-one" if number == 1 else "mentions", language, n=number)
        cells = (self._first_cell(item), full)
        below = Line(" · ".join([*printed, mentions]), "muted", _INDENT)
        return Row(item.key, cells, below=(below,), group=group)

    @property
    def _room(self) -> int:
        """Cells for the words of a row, beside its first cell."""
        return max(8, self.size.width - self._first_width - 6)

    def _place(self, item: Item) -> str:
        return place_name(self._page, item.sentence.passage, self.language)

    # -- sentences

    def _sentence_row(self, item: Item, group: str) -> Row:
        """The place, and the sentence in two lines: as printed and in English, or as printed."""
        room = self._room
        if self.language == "en" and item.sentence.reading:
            words, marks = self._printed(item, room)
            below = self._sentence_below(item, "")
        else:
            words, marks, below = self._in_two(item, room)
        cells = (self._place(item), words)
        return Row(item.key, cells, ((), marks), below=(below,) if below.text else (), group=group)

    def _printed(self, item: Item, room: int) -> tuple[str, tuple[Mark, ...]]:
        """The printed sentence as far as it fits around what matched."""
        passage, start, end = item.sentence
        place = item.place
        inside = not place.in_translation
        span = place.span if inside else (start, start)
        spans = self._spans(passage, translated=False)
        return excerpt(passage.text, (start, end), span, room, spans)

    def _in_two(self, item: Item, room: int) -> tuple[str, tuple[Mark, ...], Line]:
        words, marks = self._printed(item, 2 * room - 4)
        starts = [start for start, _, _ in set_lines(words, room)]
        at = starts[1] if len(starts) > 1 else len(words)
        first = tuple((a, min(b, at), role) for a, b, role in marks if a < at)
        rest = tuple((max(a, at) - at, b - at, role) for a, b, role in marks if b > at)
        indent = 1 + self._first_width + GAP
        return words[:at], first, Line(words[at:], "text", indent, rest)

    def _sentence_below(self, item: Item, place: str | None = None) -> Line:
        """The place and the sentence, under the cells: its reading in English, else as printed."""
        before = f"{self._place(item)}  " if place is None else place
        room = max(8, self.size.width - _INDENT - 3 - cell_len(before))
        passage, reading = item.sentence.passage, item.sentence.reading
        if self.language == "en" and reading:
            spans = self._spans(passage, translated=True)
            lit = next((s for s in spans if reading[0] < s[1] and s[0] < reading[1]), None)
            span = lit or (reading[0], reading[0])
            words, marks = excerpt(passage.translation, reading, span, room, spans)
        else:
            words, marks = self._printed(item, room)
        shift = len(before)
        shifted = tuple((a + shift, b + shift, role) for a, b, role in marks)
        return Line(before + words, "muted", _INDENT, ((0, shift, "bar"), *shifted))

    def _spans(self, passage: Passage, *, translated: bool) -> Sequence[Span]:
        hit = self.results.by_passage.get(passage.id)
        if hit is None:
            return ()
        return hit.translation_spans if translated else hit.spans

    # -- messages

    def selected(self) -> Message | None:
        """What the row under the cursor is; without rows there is no place to show either."""
        return ItemSelected()

    def opened(self) -> Message | None:
        """Go into it: a figure's card, else the text."""
        return FigureOpened(self.figure) if self.figure else TextWanted()


def _pointed(item: Item) -> Pointed:
    """The figure or the quotation that an item is, else its sentence."""
    if isinstance(item.thing, (Figure, Quotation)):
        return item.thing
    return Stretch(*item.sentence)
