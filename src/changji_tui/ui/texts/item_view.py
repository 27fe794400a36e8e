"""A text whose lines lead somewhere: the cursor goes from one such line to the next."""

from __future__ import annotations

from changji_tui.ui.texts.text_view import TextView


class ItemView(TextView):
    """A text in which each run of lines with one key is an item; ↑↓ move from item to item.

    In lines of a passage, and beyond the last item, the cursor moves line by line.
    """

    @property
    def key(self) -> str:
        """What the line under the cursor leads to."""
        return self.lines[self.cursor].key if self.lines else ""

    def set_again(self) -> None:
        """Set the lines anew; the cursor stays on its item."""
        key, above = self.key, self.cursor - self.scroll_offset.y
        super().set_again()
        found = next((n for n, line in enumerate(self.lines) if line.key == key), -1)
        if key and found >= 0:
            self.set_reactive(TextView.cursor, found)
            self.scroll_to(y=max(0, found - above), animate=False)
        elif not self.is_stop(self.cursor):
            self.set_reactive(TextView.cursor, self._next(self.cursor, 1))

    def is_stop(self, index: int) -> bool:
        """Whether the cursor stops at a line."""
        if index >= len(self.lines):
            return False
        line = self.lines[index]
        if not line.key:
            return line.passage is not None
        return not index or self.lines[index - 1].key != line.key

    def _next(self, index: int, by: int) -> int:
        """The next stop after a line or before it; one line on where there is no stop."""
        stop = index + by
        while 0 <= stop < len(self.lines):
            if self.is_stop(stop):
                return stop
            stop += by
        return max(0, min(index + by, len(self.lines) - 1))

    def action_cursor_up(self) -> None:
        """Move up to the item before."""
        self._move(-1)

    def action_cursor_down(self) -> None:
        """Move down to the item after."""
        self._move(1)

    def _move(self, by: int) -> None:
        """Go to the next stop, and show the item whole; what lies above the first is shown too."""
        self.cursor = self._next(self.cursor, by)
        first = last = self.cursor
        while last + 1 < len(self.lines) and self.key and self.lines[last + 1].key == self.key:
            last += 1
        if not any(self.is_stop(index) for index in range(first)):
            self.scroll_to(y=0, animate=False)
        else:
            self.bring_into_view(first, last)

    def action_first(self) -> None:
        """Move to the first item, the text's beginning in view."""
        self.cursor = 0 if self.is_stop(0) else self._next(0, 1)
        self.scroll_to(y=0, animate=False)
