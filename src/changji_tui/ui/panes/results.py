"""What a query finds, and the text around the row of the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from textual.app import ComposeResult
from textual.containers import Vertical

from changji_tui.layout.results import Kind
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.tables.results import ResultsTable
from changji_tui.ui.texts.reader import Reader


class ResultsPane(Pane):
    """The results over the whole page; they stand in the place of whatever pane was in view."""

    def compose(self) -> ComposeResult:
        """The list, and the text of its row."""
        yield ResultsTable(self.page).data_bind(
            Pane.language, Pane.results, Pane.shown, Pane.marked
        )
        with Vertical(classes="side"):
            yield self.bound(Reader(self.page))

    @property
    def list(self) -> ResultsTable:
        """The list."""
        return self.query_one(ResultsTable)

    @property
    def selection(self) -> Figure | None:
        """The figure of the row."""
        return self.list.figure if self.is_mounted else None

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures that are listed."""
        things = [item.thing for item in self.list.items]
        return [thing for thing in things if isinstance(thing, Figure)]

    @property
    def choice(self) -> object:
        """The kind that is listed."""
        return self.list.kind

    def choose(self, choice: object) -> None:
        """List a kind."""
        self.list.kind = cast("Kind | None", choice)

    def point_at(self, figure: Figure) -> None:
        """Put the cursor on the row of a figure that was selected in the text or on its card."""
        self.follow(figure)
        self.list.select(f"figure:{figure.id}")

    def watch_match(self, match: Match | None) -> None:
        """Show the document of the match walked to, or the heading that stands in none."""
        if not self.display:
            return
        self.query_one(".side").visible = match is not None
        if match is None:
            self.document = None
        elif match.passage.document:
            self.document = self.page.document(match.passage.document)
        else:
            self.document = self.page.heading(match.passage)
