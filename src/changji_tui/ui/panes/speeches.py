"""A section of speeches: the speakers, the one under the cursor, and the speech."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from changji_tui.model.documents import Figure, Section
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.messages import DocumentSelected, SpeechWanted
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.tables.speakers import SpeakersTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.speaker_detail import SpeakerDetail


class SpeechesPane(Pane):
    """The speakers, and the speech of the one under the cursor."""

    speaks = True

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__(page)
        self.section = section
        self.set_reactive(Pane.document, section.documents[0])
        self._visited: set[str] = set()

    def compose(self) -> ComposeResult:
        """Speakers on the left, the selected one below them; the speech on the right."""
        with Vertical(id="speakers"):
            yield SpeakersTable(self.section.documents).data_bind(Pane.language, Pane.results)
            yield Rule()
            yield SpeakerDetail(self.page).data_bind(Pane.language, Pane.document)
        with Vertical(classes="side"):
            yield self.bound(Reader(self.page))

    def on_document_selected(self, message: DocumentSelected) -> None:
        """Show the speech where the reader left it, or at its first match if the query is new."""
        message.stop()
        self.document = message.document
        matches = self.results.in_document(message.document.id)
        if matches and message.document.id not in self._visited:
            self._visited.add(message.document.id)
            self.text.lead_to(matches[0])

    def watch_results(self) -> None:
        """Show the first match of a new query."""
        self._visited.clear()

    def on_speech_wanted(self, message: SpeechWanted) -> None:
        """Show the speech before or after the one in the text, in the order of the list."""
        message.stop()
        self.list.cursor += message.by

    def holds(self, figure: Figure) -> bool:
        """Whether a figure stands in one of the speeches."""
        return figure.section == self.section.id

    def show_match(self, match: Match) -> None:
        """Bring the speech of a match into the text, and its speaker under the cursor."""
        super().show_match(match)
        self.list.select(match.passage.document)
