"""Facets: choose by kind, unit, subject and period, and see what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive

from changji_tui.figures.facets import MEASURES, Choice
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.ui.actions import Scope
from changji_tui.ui.panes.figures import FiguresPane
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.facet import FacetTable
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.row_table import RowTable

if TYPE_CHECKING:
    from changji_tui.ui.screens.page import PageScreen


class Left(FigureTable):
    """The figures that are left; the heading says how many, and the values why."""

    def notes(self) -> list[tuple[str, str]]:
        """Nothing more."""
        return []


class FacetsScreen(ViewScreen):
    """The facets of the figures of a pane; what is chosen is in force at once."""

    DEFAULT_CSS = """
    FacetsScreen {
        FacetTable { width: 42%; height: 1fr; }
        FigureTable { width: 1fr; height: 1fr; }
        &.-medium FigureTable, &.-narrow FigureTable { display: none; }
        &.-medium FacetTable, &.-narrow FacetTable { width: 1fr; }
    }
    """
    FOLLOWED = (*ViewScreen.FOLLOWED, "narrowing")

    scope: Scope = "facets"
    narrowing: reactive[bool] = reactive(True)
    """Whether the list holds the rows that match only."""
    choice: reactive[Choice] = reactive(MEASURES)
    """What is chosen."""

    def __init__(self, main: PageScreen, pane: FiguresPane) -> None:
        super().__init__(main)
        self._pane = pane
        self.set_reactive(FacetsScreen.choice, pane.choice)

    def compose_body(self) -> ComposeResult:
        """The values of the facets; where there is room, the figures that are left."""
        section = self._pane.section
        with Horizontal():
            yield FacetTable(self.page, section)
            cls = FacetsScreen
            yield Left(self.page, section).data_bind(
                cls.language, cls.results, cls.narrowing, cls.shown, cls.choice
            )

    def on_mount(self) -> None:
        """Begin in the list of the values."""
        super().on_mount()
        self.query_one(FacetTable).focus()
        self._fill()

    def watch_choice(self, choice: Choice) -> None:
        """Put it in force."""
        if self.is_mounted:
            self._pane.choice = choice
            self.main.share = self._pane.list.share
            self._fill()

    def watch_language(self) -> None:
        """List in the other language."""
        if self.is_mounted:
            self._fill()

    def watch_results(self) -> None:
        """Count what is found."""
        self.watch_language()

    def _fill(self) -> None:
        figures = list(self._figures())
        self.query_one(FacetTable).fill(figures, self.choice, self.language)
        kept = sum(map(self.choice.keeps, figures))
        title = self._pane.section.title.in_language(self.language)
        whole = sum(map(self.choice.whole.keeps, figures))
        aside = say("facets-aside", self.language, kept=kept, all=whole)
        self.head(f"{say('facets', self.language)} · {title}", aside)

    def _figures(self) -> list[Figure]:
        """The figures that could be shown: those that match, while something is sought."""
        figures = self._pane.section.figures
        if self.results.asks and self.narrowing:
            return [figure for figure in figures if figure.id in self.results.figures]
        return list(figures)

    @on(RowTable.RowOpened)
    def _choose(self, message: RowTable.RowOpened) -> None:
        if isinstance(message.table, FacetTable):
            message.stop()
            value = message.table.value
            self.choice = self.choice.toggled(*value) if value else MEASURES

    async def action_card(self) -> None:
        """Open the card of a figure that is left."""
        figure = self.query_one(FigureTable).figure
        if figure:
            await self.open_card(figure)

    def action_choose(self) -> None:
        """Choose the value under the cursor, or no more; or undo every choice."""
        self.query_one(FacetTable).action_choose()

    def action_leave_facets(self) -> None:
        """Back to the pane; what is chosen stays in force."""
        self.dismiss()

    def action_next_facet(self) -> None:
        """To the facet after."""
        self.query_one(FacetTable).action_next_facet()

    def action_previous_facet(self) -> None:
        """To the facet before."""
        self.query_one(FacetTable).action_previous_facet()


def open_view(main: PageScreen, figure: Figure | None) -> FacetsScreen | None:
    """The facets of the pane in view, if it lists figures."""
    if isinstance(main.pane, FiguresPane):
        return FacetsScreen(main, main.pane)
    main.tell(say("no-facets", main.language))
    return None
