"""Cut the text beside a match to a width, between characters, words and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from changji_tui.text.cells import ELLIPSIS, advances, cell_len
from changji_tui.text.graphemes import cluster_starts
from changji_tui.text.numerals import chinese_numbers

_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f]+(?:[-.,’'&/:][0-9A-Za-z\u00c0-\u024f]+)*[%‰]?")
"""What is not cut: a word of letters, or a number with its commas, decimals and percent sign."""


def end_of(text: str, width: int) -> str:
    """Cut a text to its longest end that fits; `…` marks the cut.

    Args:
        text: One line: the text before a match.
        width: Cells.

    Returns:
        The text if it fits, else `…` and the longest end that begins with a whole word or number;
        a word or number is cut only if it is wider than the room. Empty where not even `…` fits.
    """
    room = width - cell_len(ELLIPSIS)
    before = _widths(text)
    whole = before[len(text)]
    if whole <= width:
        return text
    stops = [stop for stop, cells in before.items() if whole - cells <= room]
    return ELLIPSIS + text[_best(text, stops, len(text)) :].lstrip() if room >= 0 else ""


def beginning_of(text: str, width: int) -> str:
    """Cut a text to its longest beginning that fits; `…` marks the cut.

    Args:
        text: One line: the text after a match.
        width: Cells.

    Returns:
        The text if it fits, else the longest beginning that ends with a whole word or number, and
        `…`; the exceptions are those of `end_of`.
    """
    room = width - cell_len(ELLIPSIS)
    before = _widths(text)
    if before[len(text)] <= width:
        return text
    stops = [stop for stop, cells in before.items() if cells <= room]
    return text[: _best(text, stops[::-1], 0)].rstrip() + ELLIPSIS if room >= 0 else ""


def shares(room: int, keyword: int) -> tuple[int, int, int]:
    """Share a width among the three columns of a concordance: before, match, after.

    Args:
        room: Cells of the three columns together.
        keyword: Cells of the widest match.

    Returns:
        Cells of the text before the match, of the match, and of the text after it. Both sides are
        equal. The match gets a third of the room at most, and one cell more if the rest is odd.
    """
    middle = min(keyword, room // 3)
    side = (room - middle) // 2
    return side, room - 2 * side, side


def _widths(text: str) -> dict[int, int]:
    """Map each offset between two clusters, and both ends, to the cells before it."""
    used = [0, *accumulate(advances(text))]
    return {stop: used[stop] for stop in (*cluster_starts(text), len(text))}


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find the Chinese numbers; 亿元 in 1亿元 is not one, because it belongs to the digit."""
    for start, end in chinese_numbers(text):
        if not text[:start][-1:].isdigit():
            yield start, end


def _best(text: str, stops: Sequence[int], nothing: int) -> int:
    """Choose the first offset that keeps some text and is not inside a word or a number.

    If there is none, the first offset of all is chosen.

    Args:
        text: The text to cut.
        stops: Offsets, those that keep more text first; at least one.
        nothing: The offset that keeps no text.
    """
    words = (match.span() for match in _WORD.finditer(text))
    inside = {at for start, end in (*words, *_numbers(text)) for at in range(start + 1, end)}
    whole = (stop for stop in stops if stop not in inside)
    best = next(whole, nothing)
    return stops[0] if best == nothing else best
