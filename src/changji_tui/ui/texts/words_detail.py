"""Some words whole, broken to the width: what a row of a list had to cut."""

from __future__ import annotations

from textual.reactive import reactive

from changji_tui.layout.lines import Line
from changji_tui.layout.series import broken
from changji_tui.ui.painted import PaintedLines


class WordsDetail(PaintedLines):
    """As many rows as the words take."""

    words: reactive[tuple[tuple[str, str], ...]] = reactive((), layout=True)
    """Each text with its role."""

    def lines(self, width: int) -> list[Line]:
        """The words, each text from the start of a line."""
        room = max(1, width - 3)
        lines = [line for text, role in self.words for line in broken(text, room, role)]
        return [line._replace(indent=2) for line in lines]
