"""The list of the help: keys, signs and queries, each with a sentence that stands whole."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.layout.lines import Line
from changji_tui.layout.typesetting import set_lines
from changji_tui.ui.tables.columns import GAP, shared
from changji_tui.ui.tables.row_table import Column, Row, RowTable

_ROOM = 36
"""The fewest cells of a column of sentences; with fewer they stand under their rows."""
_INDENT = 3
"""Cells before a sentence that stands under its row."""


class HelpTable(RowTable):
    """Rows whose last cell is a sentence, on as many lines as it needs."""

    def __init__(self, *, empty: str) -> None:
        super().__init__(empty=empty)
        self._entries: tuple[Row, ...] = ()

    @property
    def cursor_role(self) -> str:
        """How the row under the cursor looks: Enter in the box above does it."""
        return "cursor"

    def show(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Replace everything."""
        self._entries = tuple(rows)
        room = self.scrollable_content_region.width - 1
        widths = [width for _, width in shared(columns, rows, room)]
        left = sum(widths[:-1]) + GAP * (len(widths) - 1)
        is_beside = room - left >= _ROOM
        indent = 1 + left if is_beside else _INDENT
        super().show(columns, [_set(row, room - indent, indent, is_beside) for row in rows])

    def on_resize(self) -> None:
        """Set the sentences to the new width."""
        self.show(self._columns, self._entries)
        super().on_resize()


def _set(row: Row, width: int, indent: int, is_beside: bool) -> Row:
    """A row with its sentence in its last cell and under it, or under it alone."""
    *cells, sentence = row.cells
    lines = [text.rstrip() for _, text, _ in set_lines(sentence, max(2, width))]
    first = lines.pop(0) if is_beside else ""
    below = tuple(Line(text, indent=indent) for text in lines)
    return row._replace(cells=(*cells, first), below=below)
