"""A list of rows with a cursor: how it moves, what is in view, letters that lead to rows."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive

from changji_tui.ui.keys import bindings
from changji_tui.ui.letters import Lettered
from changji_tui.ui.painted import PaintedScroll
from changji_tui.ui.tables.columns import Order, Row


class Standing(NamedTuple):
    """Where a reader stands in a list."""

    key: str
    """The key of the row under the cursor."""
    order: Order | None
    """What the rows are ordered by."""
    top: int
    """The first line in view, from 0."""


class RowList(PaintedScroll, Lettered):
    """Rows of one or more lines, groups of them under headings; ↑↓ moves, Enter opens."""

    BINDINGS = bindings("list")

    cursor: reactive[int] = reactive(0, repaint=True)
    """The row under the cursor, from 0."""

    class RowMessage(Message):
        """Something about a row."""

        def __init__(self, table: RowList, key: str) -> None:
            super().__init__()
            self.table = table
            """The table."""
            self.key = key
            """The key of the row."""

        @property
        def control(self) -> RowList:
            """The table, for `on`."""
            return self.table

    class RowHighlighted(RowMessage):
        """The cursor has come to a row."""

    class RowOpened(RowMessage):
        """A row was entered."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self._head = 1
        """Lines above the rows that do not scroll."""
        self._laid: list[tuple[int, int]] = []
        """For each line that scrolls: the index of its row, and its own in it; -1: the heading."""
        self._first_lines: list[int] = []
        """For each row the index of its first line in `_laid`."""
        self._wanted_key = ""
        self._prompt = ""

    @property
    def key(self) -> str:
        """The key of the row under the cursor; empty where there are no rows."""
        return self._rows[self.cursor].key if self._rows else ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._rows

    def _lay(self) -> None:
        """Give each line its row; a heading stands above each run of rows of one group."""
        self._laid, self._first_lines, group = [], [], ""
        for index, each in enumerate(self._rows):
            if each.group and each.group != group:
                self._laid.append((index, -1))
            group = each.group
            self._first_lines.append(len(self._laid))
            self._laid += [(index, part) for part in range(1 + len(each.below))]

    def select(self, key: str) -> None:
        """Put the cursor on the row with this key, and post no message about it."""
        self._wanted_key = key
        for index, each in enumerate(self._rows):
            if each.key == key:
                self.set_reactive(RowList.cursor, index)
                self.refresh()
                self._keep_cursor_in_view()

    def _keep_cursor_in_view(self) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height - self._head
        if height <= 0 or not self._rows:
            return
        first, last = self._first_lines[self.cursor], self._last_line(self.cursor)
        if first and self._laid[first - 1][1] < 0:
            first -= 1  # the heading of its group is seen with it
        if first < top or last >= top + height:
            target = first if first < top else last - height + 1
            self.scroll_to(y=min(target, first), animate=False)

    def watch_cursor(self, cursor: int) -> None:
        """Post a message about the row."""
        if self._rows:
            self._wanted_key = self.key
            self._keep_cursor_in_view()
            self.post_message(self.RowHighlighted(self, self.key))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, len(self._rows) - 1))

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as one that waits."""
        self.letters = ""
        self.refresh()

    # -- letters

    def jump(self, prompt: str) -> None:
        """Give each row in view a letter: the next key goes to its row.

        Args:
            prompt: What says so, in the place of the headings.
        """
        self._prompt = prompt
        room = self.scrollable_content_region.height - self._head
        last = bisect_left(self._first_lines, self.scroll_offset.y + room)
        self.give_letters(last - self._first_in_view)

    @property
    def _first_in_view(self) -> int:
        """The first row whose first line is in view."""
        return bisect_left(self._first_lines, self.scroll_offset.y)

    def _letter_of(self, index: int) -> str:
        """The letter of a row; a blank where it has none."""
        at = index - self._first_in_view
        return self.letters[at] if 0 <= at < len(self.letters) else " "

    def choose_letter(self, index: int) -> None:
        """Go to a row in view."""
        self.cursor = self._first_in_view + index

    # -- moving

    async def _on_click(self, event: events.Click) -> None:
        at = event.y - self._head + self.scroll_offset.y
        if event.y >= self._head and at < len(self._laid):
            self.cursor = self._laid[at][0]
            if event.chain > 1:
                self.action_open()

    def action_cursor_up(self) -> None:
        """Move up a row."""
        self.cursor -= 1

    def action_cursor_down(self) -> None:
        """Move down a row."""
        self.cursor += 1

    def action_page_up(self) -> None:
        """Move up a screen, as far as the row that was left stays in view."""
        if self._rows:
            line = self._last_line(self.cursor) - self._room_for_rows + 1
            self.cursor = min(self.cursor - 1, bisect_left(self._first_lines, line))

    def action_page_down(self) -> None:
        """Move down a screen, as far as the row that was left stays in view."""
        if self._rows:
            line = self._first_lines[self.cursor] + self._room_for_rows
            rows = range(self.cursor, len(self._rows))
            reached = bisect_left(rows, line, key=self._last_line)
            self.cursor = max(self.cursor + 1, self.cursor + reached - 1)

    @property
    def _room_for_rows(self) -> int:
        """The lines of the rows in view."""
        return max(1, self.scrollable_content_region.height - self._head)

    def _last_line(self, index: int) -> int:
        """The last line of a row, counted as in `_laid`."""
        return self._first_lines[index] + len(self._rows[index].below)

    def action_first(self) -> None:
        """Move to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move to the last row."""
        self.cursor = len(self._rows) - 1

    def action_open(self) -> None:
        """Go into the row."""
        if self._rows:
            self.post_message(self.RowOpened(self, self.key))
