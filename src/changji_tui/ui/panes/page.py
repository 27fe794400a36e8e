"""Everything on the page, and the page at a glance."""

from __future__ import annotations

from textual.app import ComposeResult

from changji_tui.search import Match
from changji_tui.ui.messages import DocumentOpened, DocumentSelected
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.tables.documents import ContentsTable
from changji_tui.ui.texts.overview import Overview


class PagePane(Pane):
    """Everything on the page, and the page at a glance."""

    def compose(self) -> ComposeResult:
        """Contents on the left, the overview on the right."""
        yield ContentsTable(self.page.documents).data_bind(
            Pane.language, Pane.results, Pane.narrowing
        )
        yield self.bound(Overview(self.page)).data_bind(Pane.shown)

    @property
    def overview(self) -> Overview:
        """The page at a glance."""
        return self.query_one(Overview)

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
