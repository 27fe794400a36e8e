"""A list with a column that is never cut: what has no room in it goes on in the lines below."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.layout.lines import Line
from changji_tui.layout.typesetting import set_lines
from changji_tui.ui.tables.columns import GAP
from changji_tui.ui.tables.row_table import RowTable


class WholeTable(RowTable):
    """Rows with as many lines as the words of their whole column (`Column.is_whole`) need."""

    _whole = -1
    """The index of that column; -1 where none is drawn."""
    _firsts: Sequence[str] = ()
    """For each row the first line of its words."""
    _rests: Sequence[int] = ()
    """For each row the number of their other lines."""

    def _set_rows(self) -> None:
        """Set the words to the width of their column."""
        at = next((i for i, column in enumerate(self._columns) if column.is_whole), -1)
        widths = dict(self._shown)
        self._whole = at if widths.get(at) else -1
        if self._whole < 0:
            return
        indent = 1 + sum(width + GAP for index, width in self._shown if index < at)
        role, given = self._columns[at].role, {each.key: each for each in self._given}
        firsts, rests, rows = [], [], []
        for each in self._rows:
            first, *rest = [line.rstrip() for _, line, _ in set_lines(each.cells[at], widths[at])]
            firsts.append(first)
            rests.append(len(rest))
            lines = [Line(line, role, indent) for line in rest]
            rows.append(each._replace(below=(*lines, *given[each.key].below)))
        self._firsts, self._rests, self._rows = firsts, rests, tuple(rows)
        self._lay()

    def _cells_drawn(self, index: int) -> Sequence[str]:
        """The cells of a row; of the whole column the first line."""
        cells = list(super()._cells_drawn(index))
        if self._whole >= 0:
            cells[self._whole] = self._firsts[index]
        return cells

    def _below(self, index: int, part: int) -> Line:
        """A line of the whole column, which fits, or one that the row has of its own."""
        is_whole = self._whole >= 0 and part < self._rests[index]
        return self._rows[index].below[part] if is_whole else super()._below(index, part)
