"""What the page prints in quotation marks, with its kind: who is quoted saying what."""

from __future__ import annotations

from collections import Counter

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.model.quotations import quotations
from changji_tui.search import Match
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.bars.choices import Choice, Choices
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.taking import Places
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.quotes import QuotesTable, kinds_of
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.quote_detail import QuoteDetail
from changji_tui.ui.texts.reader import Reader

_ALL = "all"


class QuotesScreen(ViewScreen):
    """The quotations on one side; on the other the one under the cursor, and the text around it."""

    BINDINGS = bindings("quotes")
    scope = "quotes"

    kind: reactive[str | None] = reactive(None)
    """The kind that is listed; None: every kind."""

    def __init__(self, main: PageScreen) -> None:
        super().__init__(main)
        self._quotations = quotations(self.page)

    def compose_body(self) -> ComposeResult:
        """The table, and the text."""
        cls = QuotesScreen
        yield Choices()
        with Horizontal(id="quotes"):
            table = QuotesTable(self.page, self._quotations)
            yield table.data_bind(cls.language, cls.kind)
            with Vertical(classes="side"):
                yield QuoteDetail(self.page).data_bind(cls.language)
                yield Rule()
                reader = Reader(self.page)
                reader.can_focus = False
                yield reader.data_bind(cls.language, cls.results)

    def on_mount(self) -> None:
        """Begin in the table."""
        self._tell()
        self._show_place()
        self.set_focus(self.query_one(QuotesTable))

    @property
    def place(self) -> Match | None:
        """Where the quotation under the cursor stands."""
        quotation = self.query_one(QuotesTable).quotation
        if quotation is None:
            return None
        span = (quotation.start, quotation.end)
        return Match(passage=quotation.passage, span=span, in_translation=False)

    def watch_language(self) -> None:
        """Say what is listed in the other language."""
        if self.is_mounted:
            self._tell()

    def places_listed(self) -> Places:
        """The quotations that are listed."""
        quotations = self.query_one(QuotesTable).quotations
        columns = ("words", "kind", "speaker")
        return columns, [((q.words, q.kind, q.speaker or None), q) for q in quotations]

    def watch_kind(self) -> None:
        """Say what is listed now, and show the text of its first."""
        if self.is_mounted:
            self._tell()
            self.call_next(self._show_place)

    def _tell(self) -> None:
        language = self.language
        listed = [q for q in self._quotations if self.kind in (None, q.kind or "")]
        key = "quotes-all" if self.kind is None else "quotes-listed"
        aside = say(key, language, number=len(listed), all=len(self._quotations))
        if self.kind is not None:
            kind = say(f"quote-{self.kind or 'none'}", language)
            aside = f"{kind} · {aside}"
        self.head(say("quotes-title", language), aside)
        bar = self.query_one(Choices)
        bar.choices, bar.taken = self._choices(), _ALL if self.kind is None else self.kind

    def _choices(self) -> list[Choice]:
        """All, and each kind that there is, with its count."""
        counts = Counter[str](quotation.kind or "" for quotation in self._quotations)
        every = Choice(_ALL, say("all", self.language), len(self._quotations))
        kinds = kinds_of(self._quotations)
        return [
            every,
            *(Choice(k, say(f"quote-{k or 'none'}", self.language), counts[k]) for k in kinds),
        ]

    @on(Choices.Taken)
    def _take(self, message: Choices.Taken) -> None:
        self.kind = None if message.key == _ALL else message.key

    @on(RowTable.RowHighlighted)
    def _show_place(self) -> None:
        place = self.place
        self.query_one(QuoteDetail).quotation = self.query_one(QuotesTable).quotation
        if place and place.passage.document:
            reader = self.query_one(Reader)
            reader.document = self.page.document(place.passage.document)
            reader.match = place

    @on(RowTable.RowOpened)
    async def _open(self) -> None:
        place = self.place
        if place:
            await self.leave_for(place)

    def action_next_kind(self) -> None:
        """List the quotations of the next kind, at last all."""
        self._step(1)

    def action_previous_kind(self) -> None:
        """List the quotations of the kind before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        kinds = (None, *kinds_of(self._quotations))
        self.kind = kinds[(kinds.index(self.kind) + by) % len(kinds)]


def open_view(main: PageScreen, figure: Figure | None) -> QuotesScreen | None:
    """The quotations of the page; where there are none it is told."""
    if quotations(main.page):
        return QuotesScreen(main)
    main.tell(say("no-quotes", main.language))
    return None
