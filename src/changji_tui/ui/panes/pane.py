"""What every pane has: a list on one side, and on the other the text of its row."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import Horizontal
from textual.reactive import reactive, var
from textual.widget import Widget

from changji_tui.model.documents import Document, Figure, Section
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.messages import TextWanted
from changji_tui.ui.tables.narrowed_table import NarrowedTable
from changji_tui.ui.texts.reader import Reader


class Pane(Horizontal):
    """A list and a text; the screen's state is bound down through here to both."""

    speaks = False
    """Whether its texts are speeches, and ← → go from one to the next."""
    language: var[str] = var("zh")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""
    narrowing: var[bool] = var(True)
    """Whether the list holds the rows that match only."""
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
    inside: reactive[bool] = reactive(False, toggle_class="-inside")
    """Whether the reader has gone in to the text, where there is room for one only."""
    zoomed: reactive[bool] = reactive(False, toggle_class="-zoomed")
    """Whether the text has the whole pane."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__()
        self.page = page
        self.section = section

    @property
    def list(self) -> NarrowedTable:
        """The list."""
        return self.query_one(NarrowedTable)

    @property
    def text(self) -> Reader:
        """The text."""
        return self.query_one(Reader)

    @property
    def selection(self) -> Figure | None:
        """The figure to select where the pane comes into view; a list of documents has none."""
        return None

    def go_in(self) -> None:
        """Focus the text."""
        self.inside = True
        self.screen.set_focus(self.text)

    def go_out(self) -> None:
        """Focus the list."""
        self.inside = False
        self.screen.set_focus(self.list)

    def widen(self) -> bool:
        """Undo what narrows the list beside the search; whether anything did."""
        return False

    def watch_zoomed(self, zoomed: bool) -> None:
        """Set the column in the middle of the wide text."""
        self.text.centred = zoomed

    def on_text_wanted(self, message: TextWanted) -> None:
        """Go in."""
        message.stop()
        self.go_in()

    def show_match(self, match: Match) -> None:
        """Bring the document of a match into the text."""
        self.document = self.page.document(match.passage.document)

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures among which it stands, in the order in which they are listed here."""
        return self.document.measures if self.document else ()

    def watch_figure(self, figure: Figure | None) -> None:
        """Follow the selection, if it stands in this pane."""
        if figure and figure.section == self.section.id:
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
