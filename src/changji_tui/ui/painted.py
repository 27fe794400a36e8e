"""The common base of lists, texts and bars: widgets that draw lines styled by role."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from changji_tui.layout.lines import Line
from changji_tui.ui.painting import Ground, paint
from changji_tui.ui.palette import styles
from changji_tui.ui.patches import BareLines, LightScroll
from changji_tui.ui.selected import Selected


class Painted(Selected):
    """A widget that draws lines styled by role; it has no border, padding or tint."""

    ground = "ground"
    """The role of its blank cells: "ground", or "raised" in a dialog."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._styles_cache = BareLines(self.lit)

    def role_style(self, role: str) -> Style:
        """The style that the theme gives a role, to lay over another."""
        return styles(self.app.theme)[role]

    def painted(self, line: Line, under: str = "") -> Strip:
        """Draw a line as wide as the widget, over its ground and over the role `under`, if any."""
        return paint(line, self.size.width, _ground(self.app.theme, self.ground, under))


class PaintedLines(Painted):
    """A widget as high as its lines."""

    def lines(self, width: int) -> list[Line]:
        """The lines, for a widget of `width` cells."""
        raise NotImplementedError

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that it takes."""
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        """One row."""
        lines = self.lines(self.size.width)
        return self.painted(lines[y] if y < len(lines) else Line())


@lru_cache(maxsize=32)
def _ground(theme: str, ground: str, under: str) -> Ground:
    roles = styles(theme)
    return Ground(roles, roles[ground] + roles[under] if under else roles[ground])


class PaintedScroll(Painted, LightScroll, can_focus=True, inherit_css=False):
    """Painted lines that scroll."""

    def content_row(self, y: int) -> int:
        """The number of the line that shows in row `y` of the widget."""
        return y + self.scroll_offset.y

    def row_text(self, row: int) -> str:
        """The text of a line as drawn, whether it is in view or not."""
        return self.render_line(row - self.scroll_offset.y).text

    @property
    def last_row(self) -> int:
        """The number of the last line."""
        return max(0, self.virtual_size.height - 1)

    def bring_into_view(self, first: int, last: int, *, from_top: bool = False) -> None:
        """Scroll so that lines `first` to `last` show: if they did not, a third of the way down.

        Args:
            first: Line number from 0.
            last: Line number from 0, not below `first`.
            from_top: Whether to scroll as if the view were at the top, wherever it is now.
        """
        height = self.scrollable_content_region.height
        top = 0 if from_top else self.scroll_offset.y
        if not height:
            return
        if top <= first and last < top + height:
            if from_top:
                self.scroll_to(y=0, animate=False)
            return
        room = max(0, height - (last - first + 1))
        top = max(0, first - min(room, height // 3))
        beginning = next(
            (at for at in self._beginnings(top) if at <= first and last < at + height), top
        )
        self.scroll_to(y=beginning, animate=False)

    def _beginnings(self, top: int) -> Iterable[int]:
        """Lines near `top` that are good first lines of the view, the best first."""
        return ()
