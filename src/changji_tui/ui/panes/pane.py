"""What all panes share: a list, and beside it the text of its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from textual.containers import Horizontal
from textual.reactive import var
from textual.widget import Widget

from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.patches import BoundAtOnce
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.tables.row_list import Standing as RowStanding
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.text_view import Standing as TextStanding

Part = Literal["list", "text"]
"""The two parts of a pane that take the focus."""


class Standing(NamedTuple):
    """Where a reader stands in a pane."""

    row: RowStanding | None
    """Where in its list; None for a list that keeps its place by itself."""
    document: Document | None
    """What the text shows."""
    text: TextStanding | None
    """Where in the text; None where nothing is set."""
    zoomed: bool
    """Whether the text has the whole pane."""
    choice: object = None
    """What the list holds, where a pane can hold less than all."""


class Pane(Horizontal, BoundAtOnce):
    """A list and a text; both follow the screen's state through the pane."""

    speaks = False
    """Whether its texts are speeches, and ← → go from one to the next."""
    language: var[str] = var("zh")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""
    match: var[Match | None] = var(None)
    """The match walked to."""
    bilingual: var[bool] = var(False)
    """Whether texts show their English reading."""
    shown: var[Form] = var("printed")
    """The form of every number."""
    marked: var[tuple[str, ...]] = var(())
    """The ids of the marked figures."""
    document: var[Document | None] = var(None)
    """What the text shows."""
    figure: var[Figure | None] = var(None)
    """The selected figure."""
    inside: var[bool] = var(False, toggle_class="-inside")
    """Whether the text is in view and not the list, where there is room for one only."""
    zoomed: var[bool] = var(False, toggle_class="-zoomed")
    """Whether the text has the whole pane."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def holds(self, figure: Figure) -> bool:
        """Whether a figure is read in this pane."""
        return True

    @property
    def list(self) -> PageTable:
        """The list."""
        return self.query_one(PageTable)

    @property
    def text(self) -> Reader:
        """The text."""
        return self.query_one(Reader)

    @property
    def selection(self) -> Figure | None:
        """The figure to select when the pane comes into view; None for a list of documents."""
        return None

    def go_in(self) -> None:
        """Focus the text."""
        self.inside = True
        self.screen.set_focus(self.text)

    def go_out(self) -> None:
        """Focus the list."""
        self.inside = False
        self.screen.set_focus(self.list)

    # -- tables of figures

    lists_figures = False
    """Whether the list is the table of figures."""

    def toggle_whole(self) -> None:
        """List the figures of the whole page, or those of the section."""

    def toggle_chart(self) -> None:
        """Unfold the chart of the selected figure, or fold it."""

    async def open_facets(self) -> None:
        """Let the reader choose figures by their facets."""

    # -- coming back

    @property
    def choice(self) -> object:
        """What the list holds, where that can be chosen; None where it cannot."""
        return None

    def choose(self, choice: object) -> None:
        """Let the list hold what was chosen."""

    @property
    def row_standing(self) -> RowStanding | None:
        """Where a reader stands in the list; None for a list that keeps its place by itself."""
        return self.list.standing

    @property
    def standing(self) -> Standing:
        """Where a reader stands."""
        text = self.text
        return Standing(
            self.row_standing,
            self.document,
            text.standing if text.lines else None,
            self.zoomed,
            self.choice,
        )

    def stand(self, at: Standing) -> None:
        """Put list and text back where a reader stood."""
        self.choose(at.choice)
        if at.row:
            self.list.stand(at.row)
        self.document = at.document
        self.zoomed = at.zoomed
        if at.text:
            self.text.stand(at.text)

    # -- what is shown

    def watch_zoomed(self, zoomed: bool) -> None:
        """Set the column in the middle of the wide text."""
        self.text.centred = zoomed

    def show_match(self, match: Match) -> None:
        """Bring the document of a match into the text."""
        self.document = self.page.document(match.passage.document)

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures that ← and → go through from the selected one, in order."""
        return self.document.measures if self.document else ()

    def watch_figure(self, figure: Figure | None) -> None:
        """Follow the selection, if it stands in this pane."""
        if figure and self.holds(figure):
            self.follow(figure)

    def point_at(self, figure: Figure) -> None:
        """Follow a figure that was selected in the text or on its card."""
        self.follow(figure)

    def follow(self, figure: Figure) -> None:
        """Show the document of the selected figure."""
        self.document = self.page.document(figure.document)

    def bound(self, widget: Reader) -> Widget:
        """A text that follows the pane's state."""
        return widget.data_bind(
            Pane.language, Pane.results, Pane.match, Pane.bilingual, Pane.document, Pane.figure
        )


def figure_of(match: Match) -> Figure | None:
    """The first measure whose quote a match touches."""
    start, end = match.span
    return next(
        (
            figure
            for figure in match.passage.measures
            if not match.in_translation and figure.start < end and start < figure.end
        ),
        None,
    )
