"""The table of a chart's data: label, value, period and origin of each point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from changji_tui.charts.rows import DERIVED_MARK, Part, Point, Role, Row, gap, row, unit_gap
from changji_tui.text.cells import COLUMN_GAP, cell_len, truncate

_LEAST_LABEL = 8
_Cell = list[Part]


class Heads(NamedTuple):
    """The headings of the columns, in the reader's language."""

    label: str
    """Of the names."""
    value: str
    """Of the numbers with their units."""
    period: str
    """Of the periods."""
    origin: str
    """Of where the numbers come from."""


def table_cells(points: Sequence[Point], heads: Heads, *, aside: bool = False) -> int:
    """The width, in cells, at which a table has one row for each point."""
    columns = _columns(points, heads, aside=aside)
    return sum(map(_width, columns)) + COLUMN_GAP * (len(columns) - 1)


def data_table(
    points: Sequence[Point], heads: Heads, width: int, *, aside: bool = False
) -> list[Row]:
    """Set the data of a chart as a table.

    Args:
        points: One row for each, in their order.
        heads: The headings; a column in which no point says anything is left out.
        width: Cells to use; the labels give way first, and below that each point takes rows
            of its own.
        aside: Whether to leave label and value out, which then stand on the bar of the row.

    Returns:
        A row of headings, and a row for each point; rows of at most `width` cells.
    """
    columns = _columns(points, heads, aside=aside)
    excess = sum(map(_width, columns)) + COLUMN_GAP * (len(columns) - 1) - width
    if excess > 0 and not aside:
        room = _width(columns[0]) - excess
        if room < min(_LEAST_LABEL, _width(columns[0])):
            return _stacked(points, width)
        columns[0] = [_cut(cell, room) for cell in columns[0]]
    return [_aligned(cells, columns) for cells in zip(*columns, strict=True)]


def _columns(points: Sequence[Point], heads: Heads, *, aside: bool) -> list[list[_Cell]]:
    """The columns with their headings, each cell as parts."""
    number = max((cell_len(point.number) for point in points), default=0)
    columns = [
        [[Part(heads.period, "head")], *([Part(p.period, "note", p.key)] for p in points)],
        [[Part(heads.origin, "head")], *([_origin(p)] for p in points)],
    ]
    needed = [any(point.period for point in points), any(point.origin for point in points)]
    columns = [column for column, is_needed in zip(columns, needed, strict=True) if is_needed]
    if aside:
        return columns
    labels = [[Part(heads.label, "head")], *([Part(p.label, "label", p.key)] for p in points)]
    blank = max(0, number - cell_len(heads.value))
    values = [[gap(blank), Part(heads.value, "head")], *(_value(p, number) for p in points)]
    return [labels, values, *columns]


def _value(point: Point, number: int) -> _Cell:
    return [
        gap(number - cell_len(point.number)),
        Part(point.number, "value", point.key),
        gap(len(unit_gap(point.noun))),
        Part(point.noun, "unit", point.key),
        Part(DERIVED_MARK if point.derived else "", "mark", point.key),
    ]


def _origin(point: Point) -> Part:
    role: Role = "mark" if point.derived else "note"
    return Part(point.origin, role, point.key)


def _width(column: Sequence[_Cell]) -> int:
    return max(sum(cell_len(part.text) for part in cell) for cell in column)


def _cut(cell: _Cell, room: int) -> _Cell:
    return [part._replace(text=truncate(part.text, room)) for part in cell]


def _aligned(cells: Sequence[_Cell], columns: Sequence[Sequence[_Cell]]) -> Row:
    parts: list[Part] = []
    for cell, column in zip(cells, columns, strict=True):
        used = sum(cell_len(part.text) for part in cell)
        parts += [*cell, gap(_width(column) - used + COLUMN_GAP)]
    return row(parts)


def _stacked(points: Sequence[Point], width: int) -> list[Row]:
    """Each point on rows of its own: its label, then what there is to say of it."""
    rows = []
    for point in points:
        rows.append(row([Part(truncate(point.label, width), "label", point.key)]))
        notes = [Part(point.period, "note", point.key), _origin(point)]
        rows += _flowed([_value(point, 0), *([note] for note in notes if note.text)], width)
    return rows


def _flowed(cells: Sequence[_Cell], width: int) -> list[Row]:
    """Cells one after the other, on as many rows as they need; one too wide is cut to `…`."""
    rows: list[_Cell] = []
    room = 0
    for cell in cells:
        cells_used = sum(cell_len(part.text) for part in cell)
        if cells_used > width - COLUMN_GAP:
            cell = [Part(truncate("…", width - COLUMN_GAP), "note", cell[-1].key)]
            cells_used = cell_len(cell[0].text)
        room -= cells_used + COLUMN_GAP
        if room < 0 or not rows:
            rows.append([gap(COLUMN_GAP)])
            room = width - COLUMN_GAP - cells_used
        else:
            rows[-1].append(gap(COLUMN_GAP))
        rows[-1] += cell
    return [row(parts) for parts in rows]


def beside(left: Sequence[Row], right: Sequence[Row], column: int) -> list[Row]:
    """Set two blocks side by side, both from the top, the right one from a column on."""
    made = []
    for index in range(max(len(left), len(right))):
        first = left[index] if index < len(left) else Row(())
        second = right[index] if index < len(right) else Row(())
        made.append(row([*first.parts, gap(column - first.cells), *second.parts]))
    return made
