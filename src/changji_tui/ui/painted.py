"""What the lists, the texts and the bars have in common: lines styled by role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

from rich.style import Style
from textual._styles_cache import StylesCache
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from changji_tui.layout.lines import Line
from changji_tui.ui.painting import Ground, Whole, paint
from changji_tui.ui.palette import styles
from changji_tui.ui.selected import Selected


class _BareLines(StylesCache):
    """The lines of a widget around which, and over which, Textual has nothing to draw."""

    def __init__(self, widget: Selected) -> None:
        super().__init__()
        self._widget = widget

    def render_line(self, *drawing: Any) -> Strip:
        """A line as the widget makes it, which is as wide as the widget, with what is selected."""
        _, y, _, _, _, _, _, line, *_ = drawing
        return self._widget.lit(y, cast("Strip", line(y)))


class _WholeLines(StylesCache):
    """The lines of a widget of Textual's as `Whole`."""

    def render(self, *drawing: Any, **more: Any) -> list[Strip]:
        """The lines as Textual makes them."""
        return [Whole(strip, strip.cell_length) for strip in super().render(*drawing, **more)]


class Painted(Selected):
    """A widget that draws lines whose stretches have roles; it has no border, padding or tint."""

    ground = "ground"
    """The role of its blank cells: "ground", or "raised" on a dialog."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._styles_cache = _BareLines(self)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The app's but one: only a theme that means the terminal's own colours has any of them."""
        return [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def role_style(self, role: str) -> Style:
        """The style that the theme gives a role, to lay over another."""
        return styles(self.app.theme)[role]

    def painted(self, line: Line, under: str = "") -> Strip:
        """A line as wide as the widget, on its ground and the role `under`, if any."""
        return paint(line, self.size.width, _ground(self.app.theme, self.ground, under))


@lru_cache(maxsize=32)
def _ground(theme: str, ground: str, under: str) -> Ground:
    roles = styles(theme)
    return Ground(roles, roles[ground] + roles[under] if under else roles[ground])


class PaintedScroll(Painted, ScrollView, can_focus=True, inherit_css=False):
    """Painted lines that scroll."""

    def content_row(self, y: int) -> int:
        """The line that is scrolled to a row of the widget."""
        return y + self.scroll_offset.y

    def row_text(self, row: int) -> str:
        """A line as it is drawn, in view or not."""
        return self.render_line(row - self.scroll_offset.y).text

    @property
    def last_row(self) -> int:
        """The last line."""
        return max(0, self.virtual_size.height - 1)

    def fit(self, rows: int) -> None:
        """Let the scrollbar know how many rows there are."""
        size = Size(self.scrollable_content_region.width, rows)
        if self.styles.auto_dimensions:
            self.virtual_size = size
            # Textual looks at a new virtual size only when the layout changes too.
            self._refresh_scrollbars()
        elif size != self.virtual_size:
            # A widget that is no longer for it needs no layout of the screen: half of a keystroke.
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def keep_scrollbar_clean(self) -> None:
        """Draw a scrollbar that changes with each keystroke without leaving garbage behind."""
        self.vertical_scrollbar._styles_cache = _WholeLines()

    def bring_into_view(self, first: int, last: int) -> None:
        """Scroll so that lines `first` to `last` show, a third down where they did not.

        Args:
            first: Line number from 0.
            last: Line number from 0, not below `first`.
        """
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not height or (top <= first and last < top + height):
            return
        room = max(0, height - (last - first + 1))
        self.scroll_to(y=max(0, first - min(room, height // 3)), animate=False)
