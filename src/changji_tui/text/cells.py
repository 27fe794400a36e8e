"""Measure text in terminal cells, and fit it into a number of them.

Widths equal those of Rich and Textual, so that a row never shifts; a test compares every code point
with `rich.cells`. Terminals disagree on the East Asian Ambiguous characters (“ ” ‘ ’ … — · ①): they
are one cell wide unless `set_ambiguous` sets two.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from changji_tui.text.graphemes import cluster_starts
from changji_tui.text.properties import WIDTH

Align = Literal["left", "center", "right"]

ELLIPSIS = "…"
COLUMN_GAP = 2
"""Blank cells between two columns of text."""

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_CELLS = {"z": 0, "n": 1, "w": 2, "a": 1, "e": 1, "b": 1}


class _Widths(dict[str, int]):
    """Character → cells, stored when first looked up."""

    ambiguous = 1

    def __missing__(self, character: str) -> int:
        letter = WIDTH[character]
        self[character] = cells = self.ambiguous if letter in "ab" else _CELLS[letter]
        return cells


_widths = _Widths()


def set_ambiguous(cells: Literal[1, 2]) -> None:
    """Set the cells of ambiguous characters; call it before text is measured."""
    _widths.ambiguous = cells
    _widths.clear()


def is_ambiguous(character: str) -> bool:
    """Tell whether terminals disagree on the width of a character."""
    return WIDTH[character] in "ab"


def advances(text: str) -> list[int]:
    """Measure each character of a text in its context.

    Args:
        text: Any text; control characters measure nothing.

    Returns:
        Shape (len(text),), in cells: 0, 1 or 2. A character that a joiner adds to an emoji is 0, a
        U+FE0F that widens a symbol is 1.
    """
    cells = list(map(_widths.__getitem__, text))
    if _JOINER in text:
        begins = set(cluster_starts(text))
        for offset, character in enumerate(text[:-1]):
            if character == _JOINER and offset + 1 not in begins:
                cells[offset + 1] = 0
    if _EMOJI_STYLE in text:
        base = -1
        for offset, character in enumerate(text):
            if character == _EMOJI_STYLE and base >= 0:
                cells[offset] = 2 - cells[base] if WIDTH[text[base]] in "eb" else 0
                base = -1
            elif cells[offset]:
                base = offset
    return cells


def cell_len(text: str) -> int:
    """Measure a text, in cells."""
    if _JOINER in text or _EMOJI_STYLE in text:
        return sum(advances(text))
    return sum(map(_widths.__getitem__, text))


def truncate(text: str, width: int) -> str:
    """Cut a text to a width; `…` marks the cut.

    Args:
        text: One line.
        width: Cells to keep within.

    Returns:
        The text if it fits, else its longest beginning that leaves room for `…`, cut between
        grapheme clusters; empty where not even `…` fits.
    """
    cells = advances(text)
    if sum(cells) <= width:
        return text
    room = width - cell_len(ELLIPSIS)
    if room < 0:
        return ""
    kept = used = 0
    starts = cluster_starts(text)
    for start, end in pairwise(starts):
        used += sum(cells[start:end])
        if used > room:
            break
        kept = end
    return text[:kept] + ELLIPSIS


def pad(text: str, width: int, align: Align = "left") -> str:
    """Fill a text with spaces up to a width.

    Args:
        text: One line; wider text comes back as it is.
        width: Cells to fill.
        align: Where the text stands; an odd space goes to the right of a centred one.
    """
    gap = max(0, width - cell_len(text))
    before = {"left": 0, "center": gap // 2, "right": gap}[align]
    return " " * before + text + " " * (gap - before)


def fit(text: str, width: int, align: Align = "left") -> str:
    """Make a text exactly `width` cells wide, by `truncate` and `pad`."""
    return pad(truncate(text, width), width, align)
