"""The first row of a view: what it shows."""

from __future__ import annotations

from textual.reactive import reactive

from changji_tui.layout.lines import Line
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.bars.bar import Bar, spread


class Heading(Bar):
    """What a view shows, and a word about it on the right."""

    text: reactive[str] = reactive("")
    """What it shows."""
    aside: reactive[str] = reactive("")
    """What stands at the right end: the number of rows, their order."""
    brief: reactive[str] = reactive("")
    """The short form of the aside, for where it has no room."""

    def line(self, width: int) -> Line:
        """The text on the left, the word on the right."""
        text, aside = " " + truncate(self.text, width - 2), self.aside + " "
        if self.brief and cell_len(text + aside) + 2 > width:
            aside = self.brief + " "
        left = Line(text, marks=((0, len(text), "strong"),))
        return spread(left, Line(aside, marks=((0, len(aside), "muted"),)), width)
