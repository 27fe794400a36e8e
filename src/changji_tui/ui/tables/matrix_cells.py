"""What stands in a cell of the matrix, and over it: a number with its shade, a term with its English."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui import charts
from changji_tui.layout.lines import Mark
from changji_tui.layout.typesetting import set_lines
from changji_tui.text.cells import truncate

SHADE = 3
"""Cells of a shade."""
_GLOSS_LINES = 3


def gloss_lines(gloss: str, width: int) -> list[str]:
    """The English of a term on a few lines, with “…” where it is longer; the note has it whole."""
    lines = [line.strip() for _, line, _ in set_lines(gloss, width)]
    if len(lines) > _GLOSS_LINES:
        rest = gloss[gloss.index(lines[_GLOSS_LINES - 1]) :]
        lines = [*lines[: _GLOSS_LINES - 1], truncate(rest, width)]
    return lines


def shaded(numbers: Sequence[float], top: float) -> list[str]:
    """A column of numbers, each with its shade: its share of the largest in the table."""
    return [
        f"{number if isinstance(number, int) else f'{number:.1f}'} {shade * SHADE}"
        for number, shade in zip(numbers, charts.shades(numbers, top=top), strict=True)
    ]


def digits(cell: str) -> int:
    """How many characters the number of a cell has."""
    return cell.index(" ")


def marks_of(cell: str) -> tuple[Mark, ...]:
    """The number strong, or muted if it is zero; the shade."""
    end = digits(cell)
    role = "strong" if cell[:end].strip("0.") else "muted"
    return (0, end, role), (end, len(cell), "bar")
