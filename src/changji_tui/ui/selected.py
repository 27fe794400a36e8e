"""What the mouse selects: the text drawn in the widget where the drag began, row by row.

Textual's own selection works only in widgets whose text it lays out itself; of others it would copy
the name of their class. Rows are rows of the content, so that a selection scrolls with it; columns are
cells.
"""

from __future__ import annotations

from itertools import accumulate

from rich.style import Style
from textual import events
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.screen import ScreenResultType
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from changji_tui.text.cells import advances
from changji_tui.text.cleaning import single_line
from changji_tui.text.graphemes import cluster_starts
from changji_tui.ui.turns import AnsweringScreen

_SELECTED = Style(reverse=True)
"""Reversed text stands out in every theme, on every ground, and without colours."""


def touched(text: str, first: int, last: int) -> tuple[int, int]:
    """The characters of a drawn row that some of its cells show, widened to whole clusters.

    Args:
        text: The row.
        first: The first cell.
        last: The cell after the last; -1 for the end of the row.

    Returns:
        The first of the characters, and the one after the last.
    """
    if not text:
        return 0, 0
    used = [0, *accumulate(advances(text))]
    starts = cluster_starts(text)
    ends = [*starts[1:], len(text)]
    inside = [
        (start, end)
        for start, end in zip(starts, ends, strict=True)
        if used[end] > first and (last < 0 or used[start] < last)
    ]
    return (inside[0][0], inside[-1][1]) if inside else (0, 0)


class Selected(Widget):
    """A widget that draws its rows itself and lets the mouse select in them."""

    _selection: Selection | None = None

    def selection_updated(self, selection: Selection | None) -> None:
        """Show the new selection, or that there is none."""
        self._selection = selection
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        """Keep Textual from selecting the whole widget, or the one around it, at a double click."""
        if event.chain > 1:
            event.prevent_default()

    def content_row(self, y: int) -> int:
        """The row of the content that shows in row `y` of the widget."""
        return y

    def row_text(self, row: int) -> str:
        """The text of a row of the content as drawn, whether it is in view or not."""
        return self.render_line(row).text

    @property
    def last_row(self) -> int:
        """The number of the last row of the content."""
        return max(0, self.size.height - 1)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The selected text, and what separates it from another that follows."""
        lines: list[str] = []
        for row in self.selected_rows(selection):
            first, last = selection.get_span(row) or (0, 0)
            text = self.row_text(row)
            words = text[slice(*touched(text, first, last))].rstrip()
            if lines and self.continues(row):
                lines[-1] = single_line(f"{lines[-1]}\n{words}")
            else:
                lines.append(words)
        return "\n".join(lines), "\n"

    def continues(self, row: int) -> bool:
        """Whether a row continues the one before, which was broken only to fit the width."""
        return False

    def selected_rows(self, selection: Selection) -> range:
        """The rows of a selection that exist in the content."""
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else self.last_row
        return range(max(0, first), min(last, self.last_row) + 1)

    def lit(self, y: int, strip: Strip) -> Strip:
        """A row of the widget with its selected part highlighted."""
        if self._selection is None:
            return strip
        span = self._selection.get_span(self.content_row(y))
        if span is None:
            return strip
        text = strip.text
        start, end = touched(text, *span)
        cells = [0, *accumulate(advances(text))]
        left, right = cells[start], cells[end]
        parts = [strip.crop(0, left), strip.crop(left, right), strip.crop(right)]
        return Strip.join([parts[0], parts[1].apply_style(_SELECTED), parts[2]])


class SelectingScreen(AnsweringScreen[ScreenResultType]):
    """A screen on which a drag selects only in the widget where it began."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget at a cell and the place in its content; (None, None) if nothing can be selected."""
        held = self._select_state if self._selecting else None
        widget = held.start.content_widget if held else None
        if not isinstance(widget, Selected):
            try:
                widget, _ = self.get_widget_at(x, y)
            except NoWidget:
                return None, None
        if isinstance(widget, Selected):
            return widget, _offset_in(widget, x, y)
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (widget, offset) if offset is not None else (None, None)

    def _forward_event(self, event: events.Event) -> None:
        """Pass an event on, but make no click of the end of a drag."""
        if not (isinstance(event, events.Click) and self.selections):
            super()._forward_event(event)

    def get_selected_text(self) -> str | None:
        """The selected text; None if there is none."""
        return super().get_selected_text() or None


def _offset_in(widget: Selected, x: int, y: int) -> Offset:
    """The place in a widget's content nearest to a place on the screen."""
    region = widget.content_region
    column = min(max(x, region.x), region.right - 1) - region.x
    line = min(max(y, region.y), region.bottom - 1) - region.y
    return Offset(column, widget.content_row(line))
