"""A row of the screen that draws itself, and the simplest of them."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.lines import Line
from changji_tui.text.cells import cell_len
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.painted import Painted


def spread(left: Line, right: Line, width: int) -> Line:
    """Join two lines in one row, the second at its right end; it is cut, then left out, where room is short."""
    room = width - cell_len(left.text) - cell_len(right.text)
    if room < 2:
        return left
    shift = len(left.text) + room
    marks = tuple((a + shift, b + shift, role) for a, b, role in right.marks)
    return Line(left.text + " " * room + right.text, marks=left.marks + marks)


class Bar(Painted):
    """One row that draws itself."""

    language: reactive[str] = reactive("zh")
    """"zh" or "en"."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row."""
        return 1

    def line(self, width: int) -> Line:
        """What the row says, in `width` cells."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The row."""
        return self.painted(self.line(self.size.width))


class SearchMark(Bar):
    """The lens before the search box."""

    def line(self, width: int) -> Line:
        """The lens."""
        return Line(glyph("search"), role="accent")


class Rule(Bar):
    """A quiet line from side to side."""

    def line(self, width: int) -> Line:
        """The line."""
        return Line(glyph("rule") * width, role="faint")
