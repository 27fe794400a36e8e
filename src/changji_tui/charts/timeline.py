"""Columns on an axis of time; nothing is drawn between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from changji_tui.charts.bars import bars
from changji_tui.charts.refusing import prove
from changji_tui.charts.rows import (
    DOTS,
    ENDS,
    HATCH,
    LEVELS,
    Part,
    Point,
    Row,
    eighths,
    placed,
    plain,
)
from changji_tui.text.cells import cell_len

_COLUMN = 5
_LEAST_YEAR = 6
_DAYS = 365.2425
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def timeline(
    points: Sequence[Point], width: int, height: int = 6, *, ascii_only: bool = False
) -> list[Row]:
    """Draw points in time as columns from zero on a dotted axis of years.

    The distance between columns is the distance in time, and the years between are named
    but empty: nothing joins two points.  Where columns would stand too close for their
    numbers and labels, or there are fewer than two, or a number is below zero, bars are drawn instead.

    Args:
        points: Each with its place in time, in any order; the largest fills the height.
        width: Cells to use.
        height: Rows of the highest column, without its number, axis and labels; at least 1.
        ascii_only: Whether to draw with `#`, `:`, `.` and `+` only.

    Returns:
        Rows of at most `width` cells: numbers over columns, the axis, the labels and years.

    Raises:
        ValueError: If units are mixed, or a point has no place in time.
    """
    prove(points)
    ascii_only = plain(ascii_only)
    dated = [(point.at, point) for point in points if point.at]
    if len(dated) < len(points):
        undated = next(point.label for point in points if not point.at)
        message = f'"{undated}" has no place in time'
        raise ValueError(message)
    ordered = [point for _, point in sorted(dated, key=lambda pair: pair[0])]
    axis = _fitted(sorted(day for day, _ in dated), ordered, width)
    if not axis or any(point.size < 0 for point in ordered):
        return bars(ordered, width, ascii_only=ascii_only)
    return [
        *_columns(ordered, axis, max(1, height), ascii_only=ascii_only),
        _rule(axis, ascii_only=ascii_only),
        _labels(ordered, axis),
    ]


class _Axis(NamedTuple):
    """A scale of time over a width."""

    width: int
    """Cells."""
    origin: float
    """The cell, from 0, in whose middle day 0 of the calendar would stand."""
    day: float
    """Cells of a day."""
    centres: tuple[int, ...]
    """The middle cell of each point, in order of time."""
    first: int
    """Year of the first point."""
    last: int
    """Year of the last point."""

    def cell(self, day: date) -> int:
        """The cell of a day; may lie outside the width."""
        return round(self.origin + self.day * day.toordinal())

    @property
    def step(self) -> int:
        """Years from one named year to the next, so that names do not touch."""
        year = self.day * _DAYS
        return next((step for step in _STEPS if step * year >= _LEAST_YEAR), _STEPS[-1])


def _fitted(days: Sequence[date], points: Sequence[Point], width: int) -> _Axis | None:
    """Spread the points over the width; None if they do not fit."""
    if len(points) < 2 or days[0] == days[-1]:
        return None
    needs = [max(_COLUMN, cell_len(point.label), cell_len(point.written)) for point in points]
    left, right = needs[0] // 2 + 1, width - needs[-1] // 2 - 2
    if right <= left:
        return None
    scale = (right - left) / (days[-1] - days[0]).days
    origin = left - scale * days[0].toordinal()
    centres = tuple(round(origin + scale * day.toordinal()) for day in days)
    for (here, need), (there, next_need) in pairwise(zip(centres, needs, strict=True)):
        if there - here < (need + next_need) // 2 + 2:
            return None
    return _Axis(width, origin, scale, centres, days[0].year, days[-1].year)


def _columns(points: Sequence[Point], axis: _Axis, height: int, *, ascii_only: bool) -> list[Row]:
    """The rows above the axis, from the top."""
    top = max(point.size for point in points)
    rows: list[list[tuple[int, Part]]] = [[] for _ in range(height + 2)]
    for point, centre in zip(points, axis.centres, strict=True):
        length = eighths(point.size, top, height)
        if ascii_only:
            length = 8 * ((length + 4) // 8 or (length > 0))
        level = 0
        while length > 0:
            rows[level].append(_block(point, centre, min(8, length), ascii_only=ascii_only))
            length -= 8
            level += 1
        if end := ENDS.get(point.qualifier):
            arrow = {"›": "^", "‹": "v"}[end]
            rows[level].append((centre, Part(arrow, "bound", point.key)))
            level += 1
        rows[level].append(_centred(point.written, centre, Part(point.written, "value", point.key)))
    while not rows[-1]:
        rows.pop()
    return [placed(axis.width, pieces) for pieces in reversed(rows)]


def _block(point: Point, centre: int, height: int, *, ascii_only: bool) -> tuple[int, Part]:
    full, hatch = ("#", ":") if ascii_only else (LEVELS[8], HATCH)
    if height < 8:
        full, hatch = LEVELS[height], DOTS[(height + 1) // 2]
    text = (hatch if point.derived else full) * _COLUMN
    return _centred(text, centre, Part(text, "derived" if point.derived else "bar", point.key))


def _centred(text: str, centre: int, part: Part) -> tuple[int, Part]:
    return centre - cell_len(text) // 2, part


def _rule(axis: _Axis, *, ascii_only: bool) -> Row:
    """The dotted axis, with a tick where each named year begins."""
    dots = list(("." if ascii_only else "┄") * axis.width)
    for year in _years(axis):
        cell = axis.cell(date(year, 1, 1))
        if 0 <= cell < axis.width:
            dots[cell] = "+" if ascii_only else "┴"
    return placed(axis.width, [(0, Part("".join(dots), "axis"))])


def _years(axis: _Axis) -> range:
    first = axis.first - axis.first % axis.step
    return range(max(1, first), min(9999, axis.last + 1) + 1, axis.step)


def _labels(points: Sequence[Point], axis: _Axis) -> Row:
    """Labels under their columns, and the years between wherever there is room."""
    pieces = [
        _centred(point.label, centre, Part(point.label, "label", point.key))
        for point, centre in zip(points, axis.centres, strict=True)
        if point.label
    ]
    taken = [(column - 1, column + cell_len(part.text) + 1) for column, part in pieces]
    held = {point.at.year for point in points if point.at}
    for year in _years(axis):
        name = f"{year:04}"
        column = axis.cell(date(year, 7, 1)) - 2
        free = all(column >= end or column + 4 <= start for start, end in taken)
        between = axis.first < year <= axis.last and year not in held
        if between and free and column >= 0:
            pieces.append((column, Part(name, "axis")))
            taken.append((column - 1, column + 5))
    return placed(axis.width, pieces)
