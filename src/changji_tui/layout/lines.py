"""Lines of text whose stretches have roles; what paints them gives each role its style."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Mark = tuple[int, int, str]
"""Start and end in code points of a line's text, and the role that they play."""


class Line(NamedTuple):
    """One row of text: `indent` blank cells, then `text` in `role`, with marks upon it."""

    text: str = ""
    role: str = "text"
    indent: int = 0
    marks: tuple[Mark, ...] = ()


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
