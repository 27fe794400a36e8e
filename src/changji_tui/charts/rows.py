"""The input and output of charts: points, and rows of parts with roles."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Qualifier, format_value
from changji_tui.text.cells import cell_len

Role = Literal[
    "gap",
    "label",
    "bar",
    "derived",
    "bound",
    "track",
    "value",
    "unit",
    "mark",
    "axis",
    "unknown",
    "head",
    "note",
    "refusal",
]
"""The role of a part of a row: the length of a printed number ("bar") or of a computed one
("derived"), the sign at a bar's open end ("bound"), the rest of a whole ("track"), the mark of a
computed number ("mark"), the axis and its years ("axis"), a year without a number ("unknown"), the
heading of a table's column ("head"), a word on a number ("note"), why nothing is drawn
("refusal")."""

DERIVED_MARK = "*"
"""Stands behind each number that was computed, not printed."""
EIGHTHS = " ▏▎▍▌▋▊▉█"
"""Bars that fill 0 to 8 eighths of a cell from the left."""
LEVELS = " ▁▂▃▄▅▆▇█"
"""Bars that fill 0 to 8 eighths of a cell from the bottom."""
HATCH = "▒"
"""A cell of a bar that stands for a computed number."""
DOTS = " ⣀⣤⣶⣿"
"""Hatched bars that fill 0 to 4 quarters of a cell from the bottom."""
ENDS: dict[Qualifier, str] = {"over": "›", "least": "›", "within": "‹", "under": "‹"}
"""The arrow at the open end of a bar whose number is a bound, by its qualifier.

It is no sign of a number: of ≥90 and of >90 the bar goes on alike.
"""
ASCII_ENDS = {"›": ">", "‹": "<"}
"""The same in ASCII."""


class Point(NamedTuple):
    """One number to be drawn."""

    label: str
    """The name beside it."""
    value: Decimal | None
    """In `unit`; None if unknown, which no chart can show."""
    unit: str = ""
    """The unit, the same for all points of a chart."""
    qualifier: Qualifier = "exact"
    """What the print says of it; a lower or an upper bound is drawn open-ended."""
    derived: bool = False
    """Whether we computed it; it is then hatched and marked."""
    at: date | None = None
    """Its date on an axis of time; needed by charts over time."""
    text: str = ""
    """The number as shown, 319.40 or >1; empty: made from value and qualifier."""
    key: str = ""
    """What the caller knows the point by, such as a figure's id; given back in the parts."""
    shown_unit: str | None = None
    """The unit as shown behind `text`; None: `unit`."""
    measure: Bilingual | None = None
    """The kind of amount, the same for all points of a chart; None if unknown."""
    period: str = ""
    """The period in words, for the table of the data."""
    origin: str = ""
    """The printed form or the formula, for that table."""

    @property
    def number(self) -> str:
        """The number as shown, without its unit."""
        return self.text or format_value(self.value, self.qualifier)

    @property
    def noun(self) -> str:
        """The unit as shown."""
        return self.unit if self.shown_unit is None else self.shown_unit

    @property
    def tail(self) -> str:
        """The unit as shown, with the space before it, and the mark of a computed number."""
        return unit_gap(self.noun) + self.noun + (DERIVED_MARK if self.derived else "")

    @property
    def written(self) -> str:
        """The number as shown with its unit and, if computed, its mark: "721 家*"."""
        return self.number + self.tail

    @property
    def size(self) -> Decimal:
        """The value of a point that a chart can show."""
        return self.value or Decimal(0)


class Part(NamedTuple):
    """A stretch of one row."""

    text: str
    """Never empty; no line break."""
    role: Role
    """Its role."""
    key: str = ""
    """The key of the point that it belongs to; empty for axes and gaps."""


class Row(NamedTuple):
    """One row of a chart."""

    parts: tuple[Part, ...]
    """From left to right, without holes."""

    @property
    def text(self) -> str:
        """The whole row."""
        return "".join(part.text for part in self.parts)

    @property
    def cells(self) -> int:
        """Its width in terminal cells."""
        return cell_len(self.text)


def unit_gap(unit: str) -> str:
    """The space between a number and its unit; none before %."""
    return "" if not unit or unit[0] in "%‰" else " "


def plain(ascii_only: bool) -> bool:
    """Whether to draw in ASCII: if asked to, or if the terminal gives block characters two cells."""
    return ascii_only or cell_len(EIGHTHS[8]) > 1


def row(parts: Iterable[Part]) -> Row:
    """Make a row, leaving empty parts and the gap at the end out."""
    kept = [part for part in parts if part.text]
    while kept and kept[-1].role == "gap":
        kept.pop()
    return Row(tuple(kept))


def gap(cells: int) -> Part:
    """Blank cells."""
    return Part(" " * cells, "gap")


def placed(width: int, pieces: Iterable[tuple[int, Part]]) -> Row:
    """Make a row of parts that each begin at a column; what would overlap or overrun is left out.

    Args:
        width: Cells of the row.
        pieces: Column from 0, and the part that begins there; in any order, earlier ones of
            the same column first.
    """
    parts: list[Part] = []
    position = 0
    for column, part in sorted(pieces, key=lambda piece: piece[0]):
        cells = cell_len(part.text)
        if column < position or column + cells > width:
            continue
        parts += [gap(column - position), part]
        position = column + cells
    return row(parts)


def eighths(value: Decimal, top: Decimal, cells: int) -> int:
    """Measure a value in eighths of a cell.

    Args:
        value: 0 to `top`.
        top: The value that fills all cells; same unit.
        cells: The cells to fill.

    Returns:
        0 only for 0, else 1 to 8 × `cells`: the larger value never has the smaller length.
    """
    if not value or not cells:
        return 0
    return max(1, min(8 * cells, int(value * 8 * cells / top + Decimal("0.5"))))
