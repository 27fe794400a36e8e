"""The panes: a list on one side, what it selects on the other, two views of one selection."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive, var
from textual.widget import Widget

from changji_tui.model.documents import Document, Figure, Section
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.messages import DocumentOpened, DocumentSelected, FigureSelected, TextWanted
from changji_tui.ui.widgets.bars import Rule
from changji_tui.ui.widgets.documents_table import ContentsTable, SpeakersTable
from changji_tui.ui.widgets.figure_detail import FigureDetail
from changji_tui.ui.widgets.figure_table import FigureTable
from changji_tui.ui.widgets.overview import Overview
from changji_tui.ui.widgets.reader import Reader
from changji_tui.ui.widgets.row_table import RowTable


class Pane(Horizontal):
    """A list and a text; what the two share is kept here and bound down to them."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""
    match: var[Match | None] = var(None)
    """The match walked to."""
    bilingual: var[bool] = var(False)
    """Whether texts show their English reading."""
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
    def list(self) -> RowTable:
        """The list."""
        return self.query_one(RowTable)

    @property
    def text(self) -> Reader:
        """The text."""
        return self.query_one(Reader)

    def go_in(self) -> None:
        """Focus the text."""
        self.inside = True
        self.screen.set_focus(self.text)

    def go_out(self) -> None:
        """Focus the list."""
        self.inside = False
        self.screen.set_focus(self.list)

    def watch_zoomed(self, zoomed: bool) -> None:
        """Set the column in the middle of the wide text."""
        self.text.centred = zoomed

    def on_text_wanted(self, message: TextWanted) -> None:
        """Go in."""
        message.stop()
        self.go_in()

    def show_match(self, match: Match) -> None:
        """Bring the document of a match into the text, and select the figure that it is about."""
        self.document = self.page.document(match.passage.document)
        start, end = match.span
        for figure in match.passage.figures:
            is_here = figure.start < end and start < figure.end and not match.in_translation
            if figure.kind == "measure" and is_here:
                self.select(figure)
                return

    def select(self, figure: Figure) -> None:
        """Select a figure for every view of it."""
        self.figure = figure

    def on_figure_selected(self, message: FigureSelected) -> None:
        """Show the document of the figure, and select it."""
        message.stop()
        self.document = self.page.document(message.figure.document)
        self.select(message.figure)

    def bound(self, widget: Reader) -> Widget:
        """A text that follows the pane's state."""
        return widget.data_bind(
            Pane.language, Pane.results, Pane.match, Pane.bilingual, Pane.document, Pane.figure
        )


class FiguresPane(Pane):
    """The figures of a section's articles, the selected one in detail, and the article."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__(page, section)
        first = next((f for f in section.figures if f.kind == "measure"), None)
        self.set_reactive(Pane.figure, first)
        documents = section.documents
        chosen = page.document(first.document) if first else documents[0] if documents else None
        self.set_reactive(Pane.document, chosen)

    def compose(self) -> ComposeResult:
        """Table on the left; detail over text on the right."""
        yield FigureTable(self.section).data_bind(Pane.language, Pane.results)
        with Vertical(classes="side"):
            yield FigureDetail(self.page).data_bind(Pane.language, Pane.figure)
            yield Rule()
            yield self.bound(Reader())

    def select(self, figure: Figure) -> None:
        """Select a figure, in the table too."""
        super().select(figure)
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


class SpeechesPane(Pane):
    """The speakers, and the speech of the one under the cursor."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__(page, section)
        self.set_reactive(Pane.document, section.documents[0])

    def compose(self) -> ComposeResult:
        """Speakers on the left, the speech on the right."""
        yield SpeakersTable(self.section.documents).data_bind(Pane.language, Pane.results)
        with Vertical(classes="side"):
            yield self.bound(Reader())

    def on_document_selected(self, message: DocumentSelected) -> None:
        """Show the speech, from its first match if something is sought."""
        message.stop()
        self.document = message.document
        matches = self.results.in_document(message.document.id)
        if matches:
            match = matches[0]
            self.text.show_span(match.passage.id, *match.span, translated=match.in_translation)

    def on_document_opened(self, message: DocumentOpened) -> None:
        """Go into the speech."""
        message.stop()
        self.go_in()

    def show_match(self, match: Match) -> None:
        """Bring the speech of a match into the text, and its speaker under the cursor."""
        super().show_match(match)
        self.list.select(match.passage.document)


class PagePane(Pane):
    """Everything on the page, and the page at a glance."""

    def compose(self) -> ComposeResult:
        """Contents on the left, the overview on the right."""
        yield ContentsTable(self.page.documents).data_bind(Pane.language, Pane.results)
        with Vertical(classes="side"):
            yield self.bound(Overview(self.page))

    def on_document_selected(self, message: DocumentSelected) -> None:
        """The overview stays."""
        message.stop()

    def on_document_opened(self, message: DocumentOpened) -> None:
        """A document of this very section is in the overview; any other has its own pane."""
        if message.document.section == self.section.id:
            message.stop()
            self.go_in()
            self.text.show_span(message.document.passages[0].id, 0, 1)

    def show_match(self, match: Match) -> None:
        """The overview holds the section's documents; their row comes under the cursor."""
        super().show_match(match)
        self.list.select(match.passage.document)


def pane_for(page: Page, section: Section) -> Pane:
    """The pane that suits what a section holds."""
    if section is page.sections[0] and section.id == "page":
        return PagePane(page, section)
    if any(document.kind == "speech" for document in section.documents):
        return SpeechesPane(page, section)
    return FiguresPane(page, section)
