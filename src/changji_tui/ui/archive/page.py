"""A page of an archive: the main screen, shown over the archive; Esc goes back to the archive."""

from __future__ import annotations

from textual.geometry import Size

from changji_tui.layout.panes import FRONT
from changji_tui.model.page import Page
from changji_tui.search import Results
from changji_tui.ui.messages import DocumentOpened
from changji_tui.ui.screens.main import MainScreen


class PageScreen(MainScreen):
    """One page, opened at a passage or a document."""

    def __init__(
        self,
        page: Page,
        *,
        query: str,
        passage: str,
        document: str,
        language: str,
        size: Size,
        ascii_only: bool,
    ) -> None:
        """Show a page.

        Args:
            page: The page.
            query: The query to ask of the page; empty for none.
            passage: The id of the passage to go to; empty, or without a match, for the first match.
            document: The id of the document to open if there is no query; empty for none.
            language: "zh" or "en".
            size: The size of the window, in cells.
            ascii_only: Whether lines are drawn in ASCII.
        """
        super().__init__(
            page,
            section=FRONT,
            query=query,
            language=language,
            size=size,
            ascii_only=ascii_only,
        )
        self._passage, self._document = passage, document
        self._is_there = False

    def on_mount(self) -> None:
        """Go to the passage or document, once the query is answered."""
        super().on_mount()
        self.watch(self, "results", self._arrive, init=False)
        if self._document and not self.search_box.value:
            self.post_message(DocumentOpened(self.page.document(self._document)))

    def _arrive(self, results: Results) -> None:
        if self._is_there or not results.query:
            return
        self._is_there = True
        here = [match for match in results.matches if match.passage.id == self._passage]
        if places := here or results.matches:
            self.call_next(self.begin_at, places[0])

    async def at_beginning(self) -> None:
        """Go back to the archive."""
        self.search_box.remember()
        self.dismiss()
