"""Horizontal bars from zero, negative ones to the left, each with its label, number and unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from changji_tui.charts.refusing import prove
from changji_tui.charts.rows import (
    ASCII_ENDS,
    DERIVED_MARK,
    EIGHTHS,
    ENDS,
    HATCH,
    Part,
    Point,
    Role,
    Row,
    eighths,
    gap,
    plain,
    row,
    unit_gap,
)
from changji_tui.text.cells import cell_len, truncate

_LEAST_BAR = 8
_LEAST_STACKED_BAR = 3
_LINEAR = 200
"""How many times the shortest bar the longest may be on a linear scale: in 25 cells, the length of a
bar, the shortest is then an eighth of a cell, and one of half its value looks the same."""


def bars(
    points: Sequence[Point],
    width: int,
    *,
    whole: Decimal | None = None,
    base: Decimal | None = None,
    stacked: bool | None = None,
    ascii_only: bool = False,
) -> list[Row]:
    """Draw one bar for each point to one scale, all from zero or from a `base`.

    If a number is below zero, zero is a line within the chart, and negative bars end at it. All bars are
    then drawn in halves of a cell, the finest characters that terminals have for both directions.

    Numbers are in a column at the right. If labels leave too little room, each label gets a row above
    its bar; if that is still too narrow, there are numbers without bars. A number is never cut: if it
    does not fit, "…" takes its place.

    Args:
        points: In drawing order; none gives no rows.
        width: Cells to use; less than 1 gives no rows.
        whole: What a full bar stands for, such as 100 where each share has its own whole;
            the rest of each bar is then drawn as a track.  None: the largest value.
        base: The value at which logarithmic bars begin (`logarithmic_base`); the caller must say that they
            are logarithmic. None: bars begin at zero, on a linear scale.
        stacked: Whether labels are above their bars; None: as the width requires.
        ascii_only: Whether to draw with `#`, `:` and `.` only.

    Returns:
        Rows of at most `width` cells, one for each point, or two if stacked.

    Raises:
        ValueError: If units are mixed, or a number is below zero or above a `whole` that is given.
    """
    prove(points, whole=whole)
    if not points or width < 1:
        return []
    top = max(Decimal(0), *(point.size for point in points)) if whole is None else whole
    return _Bars(points, width, top, whole is not None, base, stacked, plain(ascii_only)).rows()


def logarithmic_base(points: Sequence[Point]) -> Decimal | None:
    """The power of ten below all values, where one linear scale cannot tell them apart; else None."""
    sizes = [point.size for point in points]
    least = min(sizes, default=Decimal(0))
    if least <= 0 or max(sizes) <= _LINEAR * least:
        return None
    below = Decimal(1).scaleb(least.adjusted())
    return below if below < least else below / 10


def room_for(points: Sequence[Point]) -> int:
    """The least width, in cells, at which each bar has its whole label beside it."""
    label = max((cell_len(point.label) for point in points), default=0)
    return max(2 * label, label + 2 + _LEAST_BAR + _tail(points))


def _tail(points: Sequence[Point]) -> int:
    """The cells of the longest number and the longest unit."""
    number = max((cell_len(point.number) for point in points), default=0)
    return number + max((cell_len(point.tail) for point in points), default=0)


class _Bars:
    """The columns of one chart of bars, all in cells."""

    def __init__(
        self,
        points: Sequence[Point],
        width: int,
        top: Decimal,
        track: bool,
        base: Decimal | None,
        stacked: bool | None,
        ascii_only: bool,
    ) -> None:
        self.points = points
        self.width = width
        self.top = top
        self.track = track
        self.base = base
        self.ascii_only = ascii_only
        self.number = max(cell_len(point.number) for point in points)
        self.tail = _tail(points)
        self.open = any(point.qualifier in ENDS for point in points)
        self.bottom = min(Decimal(0), *(point.size for point in points))
        self.label = max(cell_len(point.label) for point in points)
        beside = width - self.tail - self.label - 2
        if stacked is None:
            stacked = beside < _LEAST_BAR or self.label > width // 2
        self.stacked = stacked
        if stacked:
            self.bar = width - self.tail - 1
        else:
            self.label = min(self.label, max(width * 2 // 5, width - self.tail - 2 - _LEAST_BAR))
            self.bar = width - self.tail - (self.label + 2 if self.label else 1)
        if self.bar < _LEAST_STACKED_BAR + self.open + 2 * bool(self.bottom):
            self.bar = 0

    def rows(self) -> list[Row]:
        """All rows, in the order of the points."""
        if self.stacked:
            return [
                made
                for point in self.points
                for made in ([row(self._name(point))] if point.label else []) + [self._row(point)]
            ]
        return [self._row(point, *self._name(point)) for point in self.points]

    def _name(self, point: Point) -> list[Part]:
        text = truncate(point.label, self.width if self.stacked else self.label)
        label = Part(text, "label", point.key)
        if self.stacked or not self.label:
            return [label]
        return [label, gap(self.label - cell_len(text) + 1)]

    def _row(self, point: Point, *before: Part) -> Row:
        used = sum(cell_len(part.text) for part in before)
        if used + self.tail > self.width:
            absent = Part(truncate("…", self.width), "value", point.key)
            return row(before[:1] or [absent])
        bar = [*self._bar(point), gap(1)] if self.bar else []
        return row([*before, *bar, *self._number(point)])

    def _bar(self, point: Point) -> list[Part]:
        if self.bottom:
            return self._either_way(point)
        field = self.bar - self.open
        solid, hatch, dot = ("#", ":", ".") if self.ascii_only else (EIGHTHS[8], HATCH, "·")
        length = self._eighths(point.size, field)
        if self.ascii_only:
            length = 8 * ((length + 4) // 8 or (length > 0))
        full, rest = divmod(length, 8)
        drawn = (hatch if point.derived else solid) * full + EIGHTHS[rest].strip()
        end = ENDS.get(point.qualifier, "")
        if self.ascii_only:
            end = ASCII_ENDS.get(end, end)
        left = self.bar - len(drawn) - len(end)
        track = max(0, left - self.open) if self.track else 0
        return [
            Part(drawn, "derived" if point.derived else "bar", point.key),
            Part(end, "bound", point.key),
            Part(dot * track, "track", point.key),
            gap(left - track),
        ]

    def _eighths(self, size: Decimal, cells: int) -> int:
        """The length of a bar in eighths of a cell."""
        if self.base is None:
            return eighths(size, self.top, cells)
        return eighths((size / self.base).log10(), (self.top / self.base).log10(), cells)

    def _either_way(self, point: Point) -> list[Part]:
        """A bar to the left or the right of the zero line; only its number shows a bound."""
        field = self.bar - 1
        share = ceil(-self.bottom * field / (self.top - self.bottom))
        left = min(field - (self.top > 0), share)
        room, most = (left, -self.bottom)
        if self.top and (field - left) * -self.bottom < left * self.top:
            room, most = (field - left, self.top)
        halves = int(abs(point.size) * 2 * room / most + Decimal("0.5"))
        if self.ascii_only:
            halves = 2 * ((halves + 1) // 2)
        full, half = divmod(max(halves, 2 if self.ascii_only else 1) if point.size else 0, 2)
        solid, hatch, zero = ("#", ":", "|") if self.ascii_only else (EIGHTHS[8], HATCH, "│")
        drawn = (hatch if point.derived else solid) * full
        role: Role = "derived" if point.derived else "bar"
        if point.size < 0:
            drawn = "▐" * half + drawn
            before = [gap(left - len(drawn)), Part(drawn, role, point.key)]
            return [*before, Part(zero, "axis"), gap(field - left)]
        drawn += "▌" * half
        after = [Part(drawn, role, point.key), gap(field - left - len(drawn))]
        return [gap(left), Part(zero, "axis"), *after]

    def _number(self, point: Point) -> list[Part]:
        return [
            gap(self.number - cell_len(point.number)),
            Part(point.number, "value", point.key),
            gap(len(unit_gap(point.noun))),
            Part(point.noun, "unit", point.key),
            Part(DERIVED_MARK if point.derived else "", "mark", point.key),
        ]
