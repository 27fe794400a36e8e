"""A sentence of ours about what is shown, in as many rows as it takes."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.lines import Line
from changji_tui.layout.typesetting import set_lines
from changji_tui.ui.painted import Painted


class Remark(Painted):
    """Set across the whole width."""

    text: reactive[str] = reactive("", layout=True)
    """What it says."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that it takes."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One row of it."""
        lines = self._lines(self.size.width)
        return self.painted(lines[y] if y < len(lines) else Line())

    def _lines(self, width: int) -> list[Line]:
        lines = set_lines(self.text, max(1, width - 2))
        return [
            Line(words, role="muted", indent=1, continues=start > 0) for start, words, _ in lines
        ]

    def continues(self, row: int) -> bool:
        """Whether a row goes on with the one before."""
        return row > 0
