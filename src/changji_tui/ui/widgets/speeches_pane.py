"""A section of speeches: the speakers, and the speech of the one under the cursor."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from changji_tui.model.documents import Section
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui.messages import DocumentOpened, DocumentSelected
from changji_tui.ui.widgets.documents_table import SpeakersTable
from changji_tui.ui.widgets.pane import Pane
from changji_tui.ui.widgets.reader import Reader


class SpeechesPane(Pane):
    """The speakers, and the speech of the one under the cursor."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__(page, section)
        self.set_reactive(Pane.document, section.documents[0])

    def compose(self) -> ComposeResult:
        """Speakers on the left, the speech on the right."""
        yield SpeakersTable(self.section.documents).data_bind(
            Pane.language, Pane.results, Pane.narrowing
        )
        with Vertical(classes="side"):
            yield self.bound(Reader(self.page))

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
