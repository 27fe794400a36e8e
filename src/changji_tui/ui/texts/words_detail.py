"""Some words whole, broken to the width: what a row of a list had to cut."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.lines import Line
from changji_tui.layout.series import broken
from changji_tui.ui.painted import Painted


class WordsDetail(Painted):
    """As many rows as the words take."""

    words: reactive[tuple[tuple[str, str], ...]] = reactive((), layout=True)
    """Each text with its role."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that it takes."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One row."""
        lines = self._lines(self.size.width)
        return self.painted(lines[y] if y < len(lines) else Line())

    def _lines(self, width: int) -> list[Line]:
        room = max(1, width - 3)
        lines = [line for text, role in self.words for line in broken(text, room, role)]
        return [line._replace(indent=2) for line in lines]
