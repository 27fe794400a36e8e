"""The front page, and the photographs' captions, which are read nowhere else."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from changji_tui.layout.front_blocks import Target
from changji_tui.layout.panes import Tab
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui.messages import DocumentOpened, PaneWanted, PlaceWanted
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.texts.front_page import FrontPage
from changji_tui.ui.texts.reader import Reader


class FrontPane(Pane):
    """The front page; a photograph's caption takes its place while it is read."""

    def __init__(self, page: Page, tab: Tab) -> None:
        super().__init__(page)
        self._documents = tab.documents
        first = tab.documents[0] if tab.documents else page.documents[0]
        self.set_reactive(Pane.document, first)

    def compose(self) -> ComposeResult:
        """The front page, and the text that takes its place."""
        yield FrontPage(self.page).data_bind(Pane.language, Pane.shown)
        with Vertical(classes="side"):
            yield self.bound(Reader(self.page))

    @property
    def list(self) -> FrontPage:  # type: ignore[override]  # it has no rows, but is chosen from
        """The front page."""
        return self.query_one(FrontPage)

    def follow(self, figure: Figure) -> None:
        """Show the caption of the selected figure."""
        self.document = self.page.document(figure.document)

    def holds(self, figure: Figure) -> bool:
        """Whether a figure stands in a caption."""
        return figure.document in {document.id for document in self._documents}

    @property
    def row_standing(self) -> None:
        """The front page keeps its place by itself."""

    def show_match(self, match: Match) -> None:
        """Show a caption in the text, or put the cursor on a printed heading and unfold it."""
        if match.passage.document:
            super().show_match(match)
            return
        self.list.select(match.passage.id)
        self.list.unfolded = Target("title", match.passage.id)

    async def on_front_page_opened(self, message: FrontPage.Opened) -> None:
        """Go to what an item is about."""
        message.stop()
        kind, identifier = message.target
        if kind == "section":
            self.post_message(PaneWanted(identifier))
        elif kind == "document":
            self.post_message(DocumentOpened(self.page.document(identifier)))
        elif kind == "time":
            self.post_message(PlaceWanted(self.page.figure(identifier)))
        elif kind == "figure":
            await self.screen.run_action("card")
        elif kind == "arithmetic":
            await self.screen.run_action("view('derived')")
