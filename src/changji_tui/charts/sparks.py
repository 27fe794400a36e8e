"""Charts of one row: sparklines, shades, and the dispersion of places along a text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from changji_tui.charts.refusing import prove
from changji_tui.charts.rows import (
    DERIVED_MARK,
    DOTS,
    LEVELS,
    Part,
    Point,
    Row,
    eighths,
    gap,
    plain,
    row,
    unit_gap,
)
from changji_tui.text.cells import truncate

UNKNOWN = "·"
"""A cell without a number, or without anything found."""
ZERO = "_"
"""A number that is known to be zero."""
BELOW = "▾"
"""A number below zero, which a cell that fills from zero cannot show."""
_ASCII_BELOW = "v"
_ASCII_LEVELS = " .,-=+x#@"
_ASCII_DERIVED = ":"
_SHADES = " ░▒▓█"
_ASCII_SHADES = " .:+#"


def levels(values: Sequence[Decimal | None], *, ascii_only: bool = False) -> str:
    """Draw each value as one cell whose height, from zero, is its share of the largest.

    Args:
        values: In one unit, in drawing order; None where nothing is known, which is drawn as `·` and
            never filled in from its neighbours. One below zero has no height: it is drawn as `▾`.
        ascii_only: Whether to draw with `.,-=+x#@` and blanks.

    Returns:
        As many characters as values, each one cell wide.
    """
    top = max((value for value in values if value is not None), default=Decimal(0))
    ascii_only = plain(ascii_only)
    return "".join(_level(value, top, ascii_only=ascii_only) for value in values)


def _level(value: Decimal | None, top: Decimal, *, ascii_only: bool) -> str:
    if value is None:
        return " " if ascii_only else UNKNOWN
    if value < 0:
        return _ASCII_BELOW if ascii_only else BELOW
    height = eighths(value, top, 1)
    return (_ASCII_LEVELS if ascii_only else LEVELS)[height] if height else ZERO


def share(part: int, whole: int, cells: int, *, ascii_only: bool = False) -> str:
    """Draw a number as its share of another, in whole cells; at least one unless it is zero.

    Args:
        part: From 0 to `whole`.
        whole: What all the cells stand for.
        cells: How many there are.
        ascii_only: Whether to draw with `#`.
    """
    full = min(cells, max(part > 0, round(cells * part / whole))) if whole else 0
    return ("#" if plain(ascii_only) else LEVELS[7]) * full + " " * (cells - full)


def sparkline(points: Sequence[Point], width: int, *, ascii_only: bool = False) -> Row:
    """Draw a series in one row: first number, a cell for each year, last number with its unit.

    The cell of a computed number is hatched, in quarters of a cell; in ASCII it is `:`. A number below
    zero is `▾`, or `v` in ASCII.

    With dates, a year that has no number shows as `·`, so that two numbers four years apart
    stand four cells apart.  Without dates, or with two numbers in one year, there is one
    cell for each point.

    Args:
        points: In order of time.
        width: Cells to use.
        ascii_only: Whether to draw the cells in ASCII.

    Returns:
        "49 ▃···█ 113 家"; if that is too wide "49 … 113 家", then "113 家", then "…".

    Raises:
        ValueError: If units are mixed.
    """
    prove(points)
    if not points or width < 1:
        return Row(())
    first, last = points[0], points[-1]
    end = _number(last, with_unit=True)
    if len(points) == 1:
        return _first_that_fits(width, [row(end)])
    start = _number(first, with_unit=False)
    return _first_that_fits(
        width,
        [
            row([*start, gap(1), *_cells(points, plain(ascii_only)), gap(1), *end]),
            row([*start, gap(1), Part("…", "unknown"), gap(1), *end]),
            row(end),
        ],
    )


def cells(points: Sequence[Point], *, ascii_only: bool = False) -> str:
    """Draw a series as `sparkline` does, without its numbers: for a column of a table.

    Args:
        points: In order of time.
        ascii_only: Whether to draw in ASCII.

    Returns:
        One cell for each point, and with dates one for each year between them: `▃···█`.

    Raises:
        ValueError: If units are mixed.
    """
    prove(points)
    return "".join(part.text for part in _cells(points, plain(ascii_only))) if points else ""


def _first_that_fits(width: int, rows: Sequence[Row]) -> Row:
    too_narrow = row([Part(truncate("…", width), "unknown")])
    return next((made for made in rows if made.cells <= width), too_narrow)


def _number(point: Point, *, with_unit: bool) -> list[Part]:
    return [
        Part(point.number, "value", point.key),
        gap(len(unit_gap(point.noun)) if with_unit else 0),
        Part(point.noun if with_unit else "", "unit", point.key),
        Part(DERIVED_MARK if point.derived else "", "mark", point.key),
    ]


def _cells(points: Sequence[Point], ascii_only: bool) -> list[Part]:
    top = max(point.size for point in points)
    parts = []
    year: int | None = None
    dated = len({point.at.year for point in points if point.at}) == len(points)
    for point in points:
        if dated and point.at:
            missing = point.at.year - year - 1 if year is not None else 0
            if missing < 0:
                message = "the points of a sparkline stand in order of time"
                raise ValueError(message)
            parts.append(Part((" " if ascii_only else UNKNOWN) * missing, "unknown"))
            year = point.at.year
        if point.derived and point.size >= 0:
            parts.append(Part(_hatched(point.size, top, ascii_only), "derived", point.key))
        else:
            drawn = _level(point.value, top, ascii_only=ascii_only)
            parts.append(Part(drawn, "derived" if point.derived else "bar", point.key))
    return parts


def _hatched(value: Decimal, top: Decimal, ascii_only: bool) -> str:
    if ascii_only:
        return _ASCII_DERIVED
    return DOTS[(eighths(value, top, 1) + 1) // 2] if value else ZERO


def dispersion(
    positions: Sequence[int],
    length: int,
    width: int,
    *,
    top: int | None = None,
    ascii_only: bool = False,
) -> str:
    """Draw the distribution of places along a text: one cell per stretch, its height the count.

    Args:
        positions: Offsets from 0 to `length` - 1, in any order; others are refused.
        length: Length of the text, in the unit of the offsets.
        width: Cells to draw; a text shorter than that gets a cell for each offset.
        top: The count that fills a cell, to draw several texts to one scale; larger counts
            fill it too.  None: the largest count here.
        ascii_only: Whether to draw in ASCII.

    Returns:
        At most `width` characters, each one cell wide; `·` for a stretch without any place.

    Raises:
        ValueError: If a position lies outside the text.
    """
    cells = max(0, min(width, length))
    counts = [0] * cells
    for position in positions:
        if not 0 <= position < length:
            message = f"{position} lies outside a text of {length}"
            raise ValueError(message)
        if cells:
            counts[position * cells // length] += 1
    full = max(1, top or max(counts, default=0))
    ascii_only = plain(ascii_only)
    return "".join(
        _level(Decimal(min(count, full)) if count else None, Decimal(full), ascii_only=ascii_only)
        for count in counts
    )


def shades(values: Sequence[float], *, top: float = 0, ascii_only: bool = False) -> str:
    """Draw each value as one cell, the darker the nearer it comes to the largest.

    Args:
        values: In one unit, none negative.
        top: The largest of all that are drawn so, if some are not among the values.
        ascii_only: Whether to draw with `.:+#` and blanks.

    Returns:
        As many characters as values, each one cell wide: blank for zero, then by quarters of the
        largest value, the upper bound of each included.
    """
    signs = _ASCII_SHADES if plain(ascii_only) else _SHADES
    top = max([top, *values])
    return "".join(signs[_quarter(value, top)] for value in values)


def _quarter(value: float, top: float) -> int:
    """0 for zero, else 1 to 4."""
    return next(quarter for quarter in range(5) if 4 * value <= quarter * top)
