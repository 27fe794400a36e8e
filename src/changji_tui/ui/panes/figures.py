"""A section of figures: their table, the selected one in detail, and its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from changji_tui.figures.facets import MEASURES, Choice
from changji_tui.model.documents import Figure, Section
from changji_tui.model.page import Page
from changji_tui.search import Match, Results
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.texts.figure_detail import FigureDetail
from changji_tui.ui.texts.reader import Reader


class FiguresPane(Pane):
    """The figures of a section's articles, the selected one in detail, and the article."""

    choice: var[Choice] = var(MEASURES)
    """What is chosen of their facets."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__(page, section)
        first = next(iter(section.measures), None)
        self._first = first
        documents = section.documents
        chosen = page.document(first.document) if first else documents[0] if documents else None
        self.set_reactive(Pane.document, chosen)

    def compose(self) -> ComposeResult:
        """Table on the left; detail over text on the right."""
        yield FigureTable(self.page, self.section).data_bind(
            Pane.language,
            Pane.results,
            Pane.narrowing,
            Pane.shown,
            Pane.marked,
            FiguresPane.choice,
        )
        with Vertical(classes="side"):
            yield FigureDetail(self.page).data_bind(Pane.language, Pane.figure, Pane.shown)
            yield Rule()
            yield self.bound(Reader(self.page))

    @property
    def selection(self) -> Figure | None:
        """The figure of the row; the first measure, before there are rows."""
        return self.table.figure if self.is_mounted else self._first

    def widen(self) -> bool:
        """Undo the choice of facets; whether there was one."""
        narrowed = self.choice != MEASURES
        self.choice = MEASURES
        return narrowed

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures of the table."""
        return self.table.figures

    @property
    def table(self) -> FigureTable:
        """The table."""
        return self.query_one(FigureTable)

    def follow(self, figure: Figure) -> None:
        """Put the cursor of the table on the selected figure too."""
        super().follow(figure)
        if self.is_mounted:
            self.list.select(figure.id)

    def watch_results(self, results: Results) -> None:
        """Where no figure matches, show the first passage that does."""
        matches = results.in_section(self.section.id)
        if (
            self.is_mounted
            and matches
            and not results.figures & {f.id for f in self.section.figures}
        ):
            self.show_match(matches[0])
            self.call_after_refresh(self._reveal, matches[0])

    def _reveal(self, match: Match) -> None:
        self.text.show_span(match.passage.id, *match.span, translated=match.in_translation)
