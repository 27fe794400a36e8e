"""Cut the text beside a match to a width, where a character, a word or a number begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from changji_tui.text.cells import ELLIPSIS, advances, cell_len
from changji_tui.text.graphemes import cluster_starts

_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f]+(?:[-.,’'&/:][0-9A-Za-z\u00c0-\u024f]+)*[%‰]?")
"""What is not cut in two: a number with its commas and decimals, a word of letters."""


def end_of(text: str, width: int) -> str:
    """The end of a text that fits, `…` before it where something is left out.

    Args:
        text: One line; what stands before a match.
        width: Cells.

    Returns:
        The text if it fits, else its longest end that leaves room for `…` and begins with a
        whole word or number; within one only where that is wider than the room; empty where
        not even `…` fits.
    """
    room = width - cell_len(ELLIPSIS)
    before = _widths(text)
    whole = before[len(text)]
    if whole <= width:
        return text
    stops = [stop for stop, cells in before.items() if whole - cells <= room]
    return ELLIPSIS + text[_best(text, stops, len(text)) :].lstrip() if room >= 0 else ""


def beginning_of(text: str, width: int) -> str:
    """The beginning of a text that fits, `…` behind it where something is left out.

    Args:
        text: One line; what stands after a match.
        width: Cells.

    Returns:
        As for `end_of`, from the other side.
    """
    room = width - cell_len(ELLIPSIS)
    before = _widths(text)
    if before[len(text)] <= width:
        return text
    stops = [stop for stop, cells in before.items() if cells <= room]
    return text[: _best(text, stops[::-1], 0)].rstrip() + ELLIPSIS if room >= 0 else ""


def shares(room: int, keyword: int) -> tuple[int, int, int]:
    """How the columns of a concordance share a width, the match in the middle.

    Args:
        room: Cells for what stands before a match, the match, and what stands after it.
        keyword: Cells of the widest match.

    Returns:
        The cells of each; a match has a third of the room at most, and what stands before and
        after it has as much on either side.
    """
    middle = min(keyword, room // 3)
    side = (room - middle) // 2
    return side, room - 2 * side, side


def _widths(text: str) -> dict[int, int]:
    """For each place between two clusters, and both ends, the cells before it."""
    used = [0, *accumulate(advances(text))]
    return {stop: used[stop] for stop in (*cluster_starts(text), len(text))}


def _best(text: str, stops: Sequence[int], nothing: int) -> int:
    """The first of some places to cut at that parts no word; the first of all, if that is none.

    Args:
        text: What is cut.
        stops: The places, those that keep more before those that keep less.
        nothing: The place that keeps nothing.
    """
    words = (match.span() for match in _WORD.finditer(text))
    inside = {at for start, end in words for at in range(start + 1, end)}
    whole = (stop for stop in stops if stop not in inside)
    best = next(whole, nothing)
    return stops[0] if best == nothing else best
