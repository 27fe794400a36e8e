"""A sentence of ours about the view, in as many rows as it needs."""

from __future__ import annotations

from textual.reactive import reactive

from changji_tui.layout.lines import Line
from changji_tui.layout.typesetting import set_lines
from changji_tui.ui.painted import PaintedLines


class Remark(PaintedLines):
    """Set across the whole width."""

    text: reactive[str] = reactive("", layout=True)
    """What it says."""

    def lines(self, width: int) -> list[Line]:
        """The sentence, broken to the width."""
        lines = set_lines(self.text, max(1, width - 2))
        return [
            Line(words, role="muted", indent=1, continues=start > 0) for start, words, _ in lines
        ]

    def continues(self, row: int) -> bool:
        """Whether a row goes on with the one before."""
        return row > 0
