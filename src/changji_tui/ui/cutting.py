"""Where a row of the screen is cut, no character loses what belongs to it.

Rich cuts text at a cell, for whatever lies over a part of a row, and may leave the second half of
❤ with U+FE0F, or of a family, to begin the next stretch, where a terminal draws it on what stands
before (rich 15.0.0). It is replaced here, and nowhere else; a test fails when Textual no longer
looks there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from rich.segment import Segment

from changji_tui.text.cells import cell_len


def install() -> None:
    """Cut every row between grapheme clusters from now on."""
    segment: Any = Segment
    segment.split_cells = split_cells


@lru_cache(1 << 14)
def split_cells(segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Cut a stretch of a row in two.

    Args:
        segment: Text in one style.
        cut: The width of the first part, in cells from 0.

    Returns:
        Both parts, as wide together as the stretch; a cluster that the cut goes through is blank.
    """
    from changji_tui.text.graphemes import clusters

    text, style, control = segment
    pieces = clusters(text)
    width = count = 0
    while count < len(pieces) and width + cell_len(pieces[count]) <= cut:
        width += cell_len(pieces[count])
        count += 1
    first, rest = "".join(pieces[:count]), "".join(pieces[count:])
    if rest and width < cut:
        blank = cell_len(pieces[count])
        first += " " * (cut - width)
        rest = " " * (width + blank - cut) + "".join(pieces[count + 1 :])
    return Segment(first, style, control), Segment(rest, style, control)
