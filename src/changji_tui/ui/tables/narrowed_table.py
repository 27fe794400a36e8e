"""A list that follows the language and what is sought, and tells what its cursor is on."""

from __future__ import annotations

from textual.message import Message
from textual.reactive import var

from changji_tui.search import NOTHING, Results
from changji_tui.ui.tables.row_table import RowTable


class NarrowedTable(RowTable):
    """Rows of things of the page; the subclass fills them and names the messages."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""
    narrowing: var[bool] = var(True)
    """Whether it holds the rows that match only, while something is sought."""

    @property
    def share(self) -> tuple[int, int]:
        """How many of its rows match what is sought, and how many there are in all."""
        raise NotImplementedError

    @property
    def is_narrowed(self) -> bool:
        """Whether rows that do not match are left out."""
        return self.results.asks and self.narrowing

    @property
    def is_searched(self) -> bool:
        """Whether rows that do not match stand among those that do."""
        return self.results.asks and not self.narrowing

    def fill(self) -> None:
        """Show the rows that match, in the language."""
        raise NotImplementedError

    def selected(self) -> Message | None:
        """What to tell when the cursor comes to its row."""
        raise NotImplementedError

    def opened(self) -> Message | None:
        """What to tell when its row is entered."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Fill the table."""
        self.fill()

    def watch_language(self) -> None:
        """Fill the table in the other language."""
        if self.is_mounted:
            self.fill()

    def watch_narrowing(self) -> None:
        """Take in the rows that do not match, or leave them out."""
        self.watch_results()

    def watch_results(self) -> None:
        """Narrow the table; another row under the cursor is another selection."""
        if self.is_mounted:
            before = self.key
            self.fill()
            if self.key != before:
                self._tell(self.selected())

    def on_row_list_row_highlighted(self, message: RowTable.RowHighlighted) -> None:
        """Say what the row stands for."""
        message.stop()
        self._tell(self.selected())

    def on_row_list_row_opened(self, message: RowTable.RowOpened) -> None:
        """Say what was entered."""
        message.stop()
        self._tell(self.opened())

    def _tell(self, message: Message | None) -> None:
        if message:
            self.post_message(message)
