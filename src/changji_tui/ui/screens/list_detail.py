"""A list of items of several kinds; beside it the item under the cursor, whole, and its text."""

from __future__ import annotations

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.bars.choices import Choice, Choices
from changji_tui.ui.screens.narrowing import NarrowingScreen
from changji_tui.ui.tables.filtered import FilteredTable
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.words_detail import WordsDetail

_ALL = "all"


class ListDetailScreen(NarrowingScreen):
    """The list on one side, item and text on the other; Enter opens the figure, or goes to the place."""

    FOLLOWED = (*NarrowingScreen.FOLLOWED, "bilingual")
    OPENS_HEADINGS = False
    """Whether Enter also goes to a printed heading, which is part of no text."""

    bilingual: var[bool] = var(True)
    """Whether the English reading stands with the text."""
    kind: var[str | None] = var(None)
    """The kind that is listed; None: every kind."""

    def make_table(self) -> FilteredTable[Any]:
        """The list."""
        raise NotImplementedError

    def make_reader(self) -> Reader:
        """The text."""
        return Reader(self.page)

    def heading(self) -> tuple[str, str]:
        """The heading of the view, and the words at its right end."""
        raise NotImplementedError

    @property
    def place(self) -> Match | None:
        """Where the item under the cursor stands."""
        raise NotImplementedError

    def words(self) -> tuple[tuple[str, str], ...]:
        """The item under the cursor, whole, as texts with their roles; empty without an item."""
        raise NotImplementedError

    @property
    def table(self) -> FilteredTable[Any]:
        """The list."""
        return self.query_one(FilteredTable)

    def compose_body(self) -> ComposeResult:
        """The kinds, the list, the item, and the text."""
        cls = ListDetailScreen
        yield from self.compose_box()
        yield Choices()
        with Horizontal(id="listed"):
            yield self.make_table().data_bind(cls.language, cls.kind, cls.marked)
            with Vertical(classes="side"):
                yield WordsDetail()
                yield Rule()
                reader = self.make_reader()
                reader.can_focus = False
                yield reader.data_bind(cls.language, cls.results, cls.bilingual)

    def on_mount(self) -> None:
        """Begin in the list."""
        self._count()
        self._show_place()
        self.set_focus(self.table)

    def watch_language(self) -> None:
        """Say what is listed in the other language."""
        if self.is_mounted:
            self._count()
            self.query_one(WordsDetail).words = self.words()

    def watch_kind(self) -> None:
        """Say what is listed now, and show the text of its first."""
        if self.is_mounted:
            self._count()
            self.call_next(self._show_place)

    def _count(self) -> None:
        """Set the heading, and the kinds with their counts."""
        table, language, counts = self.table, self.language, self.table.counts
        self.head(*self.heading())
        bar = self.query_one(Choices)
        bar.choices = [
            Choice(_ALL, say("all", language), sum(counts.values())),
            *(Choice(own, table.kind_name(own, language), counts[own]) for own in counts),
        ]
        bar.taken = _ALL if self.kind is None else self.kind

    @on(Choices.Taken)
    def _take(self, message: Choices.Taken) -> None:
        self.kind = None if message.key == _ALL else message.key

    @on(RowTable.RowHighlighted)
    def _show_place(self) -> None:
        place = self.place
        self.query_one(WordsDetail).words = self.words()
        reader = self.query_one(Reader)
        reader.visible = place is not None and bool(place.passage.document)
        if place and place.passage.document:
            reader.document = self.page.document(place.passage.document)
            reader.match = place

    @on(RowTable.RowOpened)
    async def _open(self) -> None:
        pointed, place = self.table.pointed, self.place
        if isinstance(pointed, Figure):
            await self.open_card(pointed)
        elif place and (place.passage.document or self.OPENS_HEADINGS):
            await self.leave_for(place)

    def action_next_kind(self) -> None:
        """List the next kind; after the last, every kind."""
        self._step(1)

    def action_previous_kind(self) -> None:
        """List the kind before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        kinds = (None, *self.table.counts)
        self.kind = kinds[(kinds.index(self.kind) + by) % len(kinds)]
