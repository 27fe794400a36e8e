"""A list of things of the page: it follows the language and what is sought."""

from __future__ import annotations

from textual.message import Message
from textual.reactive import var

from changji_tui.search import NOTHING, Results
from changji_tui.ui.patches import BoundAtOnce
from changji_tui.ui.tables.row_table import RowTable


class PageTable(RowTable, BoundAtOnce):
    """Rows of things of the page; the subclass fills them and names the messages."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""

    _filled_for: tuple[object, ...] = ()

    @property
    def followed(self) -> tuple[object, ...]:
        """The state that the rows depend on."""
        return self.language, self.results

    def fill(self) -> None:
        """Show the rows, in the language."""
        raise NotImplementedError

    def refill(self) -> None:
        """Fill the table, unless it is filled for the state as it is, or there is none yet."""
        if self.is_mounted and self._filled_for != self.followed:
            self.begin()

    def begin(self) -> None:
        """Fill the table for the state as it is."""
        self._filled_for = self.followed
        self.fill()

    def selected(self) -> Message | None:
        """The message that the cursor has come to its row."""
        raise NotImplementedError

    def opened(self) -> Message | None:
        """The message that the row was opened."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Fill the table."""
        self.begin()

    def watch_language(self) -> None:
        """Fill the table in the other language."""
        self.refill()

    def watch_results(self) -> None:
        """Show where what is sought stands in the rows."""
        self.refill()

    def on_row_list_row_highlighted(self, message: RowTable.RowHighlighted) -> None:
        """Post what the row stands for."""
        message.stop()
        self.tell_selected()

    def on_row_list_row_opened(self, message: RowTable.RowOpened) -> None:
        """Post what was entered."""
        message.stop()
        opened = self.opened()
        if opened:
            self.post_message(opened)

    def tell_selected(self) -> None:
        """Post what the row under the cursor stands for."""
        selected = self.selected()
        if selected:
            self.post_message(selected)
