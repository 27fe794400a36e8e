"""From lines of marked text to the strips that Textual draws.

Text reaches the screen only here and as `Content`: never as markup.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from changji_tui.text.graphemes import SIMPLE, cluster_starts

Mark = tuple[int, int, str]
"""Start and end in code points of a line's text, and the role that they play."""


class Line(NamedTuple):
    """One row of text: `indent` blank cells, then `text` in `role`, with marks upon it."""

    text: str = ""
    role: str = "text"
    indent: int = 0
    marks: tuple[Mark, ...] = ()


def paint(line: Line, width: int, styles: Mapping[str, Style], base: Style) -> Strip:
    """One row as `width` cells, on `base`.

    Args:
        line: Its marks may overlap: the later lies on top.
        width: Cells; a longer row is cut.
        styles: The style of each role.
        base: The style of the blank cells; roles are laid over it.
    """
    segments = [Segment(" " * line.indent, base)] if line.indent else []
    segments += _stretches(line, styles, base)
    return Strip(segments).adjust_cell_length(width, base).simplify()


def _stretches(line: Line, styles: Mapping[str, Style], base: Style) -> Iterable[Segment]:
    marks = _whole_marks(line)
    edges = {0, len(line.text)}
    for start, end, _ in marks:
        edges.update((start, end))
    for start, end in pairwise(sorted(edges)):
        here = base + _upon(base, styles[line.role])
        for first, last, role in marks:
            if first <= start and end <= last:
                here += _upon(base, styles[role])
        yield Segment(line.text[start:end], here)


def _upon(base: Style, style: Style) -> Style:
    """A style as it goes on a base: in reverse, a colour or dim would be a patch of ground."""
    if not base.reverse or style.bgcolor:
        return style
    return Style(bold=style.bold, italic=style.italic, underline=style.underline)


def _whole_marks(line: Line) -> list[Mark]:
    """The marks within the text, over whole clusters: a change of style takes an emoji apart."""
    length = len(line.text)
    marks = [(min(max(0, a), length), min(max(0, b), length), role) for a, b, role in line.marks]
    if SIMPLE.fullmatch(line.text):
        return marks
    starts = [*cluster_starts(line.text), length]
    return [
        (starts[bisect_right(starts, a) - 1], starts[bisect_left(starts, b)], role)
        for a, b, role in marks
    ]


def row(cells: Iterable[tuple[str, str]], gap: str = "") -> Line:
    """A line of pieces, each a text with its role.

    Args:
        cells: Text and role of each piece.
        gap: What stands between them.
    """
    text, marks = "", []
    for piece, role in cells:
        text += gap if text else ""
        marks.append((len(text), len(text) + len(piece), role))
        text += piece
    return Line(text, marks=tuple(marks))
