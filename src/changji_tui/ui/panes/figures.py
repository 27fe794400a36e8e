"""The figures of a section, or of the whole page: their table, and the sentence of the row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from changji_tui.figures.facets import MEASURES, Choice
from changji_tui.model.documents import Figure, Section
from changji_tui.model.page import Page
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.messages import TableWanted
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.tables.facet import FacetTable
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.texts.figure_detail import FigureDetail
from changji_tui.ui.texts.reader import Reader


class FiguresPane(Pane):
    """The table of figures, the selected figure in brief, and the text that prints it."""

    lists_figures = True
    chosen: var[Choice] = var(MEASURES)
    """The choice of facets; at first the section."""
    choosing: var[bool] = var(False, toggle_class="-choosing")
    """Whether the facets stand beside the table."""
    unfolded: var[bool] = var(False, toggle_class="-unfolded")
    """Whether the chart of the selected figure is drawn whole."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__(page)
        self.section = section
        self.own = MEASURES._replace(section=frozenset({section.id}))
        self._first = next(iter(section.measures), None)
        self.set_reactive(FiguresPane.chosen, self.own)
        documents = section.documents
        text = page.document(self._first.document) if self._first else next(iter(documents), None)
        self.set_reactive(Pane.document, text)

    def compose(self) -> ComposeResult:
        """Table on the left; the figure in brief, over its text, on the right."""
        cls = FiguresPane
        table = FigureTable(self.page)
        table.set_reactive(FigureTable.whole, self.own)
        table.set_reactive(FigureTable.choice, self.chosen)
        table.data_bind(Pane.language, Pane.results, Pane.shown, Pane.marked, choice=cls.chosen)
        yield table
        with Vertical(classes="side"):
            detail = FigureDetail(self.page)
            yield detail.data_bind(Pane.language, Pane.figure, Pane.shown, cls.unfolded)
            yield Rule()
            yield self.bound(Reader(self.page))

    @property
    def selection(self) -> Figure | None:
        """The figure of the row; before there are rows, the first measure."""
        return self.table.figure if self.is_mounted else self._first

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures of the table."""
        return self.table.figures

    @property
    def table(self) -> FigureTable:
        """The table."""
        return self.query_one(FigureTable)

    def holds(self, figure: Figure) -> bool:
        """Whether the table lists the figure, or the section has it."""
        return figure.section == self.section.id or self.chosen.keeps(figure)

    def follow(self, figure: Figure) -> None:
        """Put the cursor of the table on the selected figure too."""
        super().follow(figure)
        if self.is_mounted:
            self.list.select(figure.id)

    # -- what is listed

    @property
    def choice(self) -> object:
        """What is chosen."""
        return self.chosen

    def choose(self, choice: object) -> None:
        """List what was chosen."""
        self.chosen = cast("Choice", choice)

    def toggle_whole(self) -> None:
        """List the figures of the whole page, or those of the section."""
        self.chosen = self.own if not self.chosen.section else MEASURES

    def toggle_chart(self) -> None:
        """Unfold the chart of the selected figure, or fold it."""
        self.unfolded = not self.unfolded

    async def open_facets(self) -> None:
        """Open the facets beside the table."""
        self.zoomed = False
        if not self.query(FacetTable):
            facets = FacetTable(self.page, self.own)
            with self._context():  # data is bound to whoever's turn it is
                facets.data_bind(Pane.language, choice=FiguresPane.chosen)
            await self.mount(Vertical(facets, classes="facets"), after=self.table)
        self.choosing = True
        self.query_one(FacetTable).typed = ""
        self.screen.set_focus(self.query_one(FacetTable))

    @on(TableWanted)
    def _table_wanted(self, message: TableWanted) -> None:
        message.stop()
        self.go_out()

    def go_in(self) -> None:
        """Focus the text; the facets make room for it."""
        self.choosing = False
        super().go_in()

    def go_out(self) -> None:
        """Focus the table; the facets make room for the text, and so does a table without figures."""
        self.choosing = False
        self.zoomed = self.chosen == self.own and self._first is None
        if self.zoomed:
            self.go_in()
        else:
            super().go_out()
