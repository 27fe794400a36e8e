"""Cut a run that is wider than a line, at the least harmful places that make its parts fit.

The places are tried in this order: beside a word, beside a straight quote, between the parts of a date,
between a number and its unit or inside the unit, inside a word or a number, and last where a sign or a
mark forbids it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from changji_tui.text.chinese import Opportunities
from changji_tui.text.graphemes import cluster_starts
from changji_tui.text.properties import LINE_BREAK_CLASSES
from changji_tui.text.uax14 import BEFORE_NUMBER

# Penalties of a cut. One of 16 n² weighs as much as n + 2 empty cells at a line's end
# (`changji_tui.text.fitting`): a cut inside a word, 1024, as much as ten.
_BESIDE_A_WORD = 128
_AT_A_QUOTE = 144
_BEFORE_DIGITS = 192
_BEFORE_A_UNIT = 256
_IN_A_UNIT = 512
_IN_A_WORD = 1024
_AT_A_SIGN = 4096
_AT_A_MARK = 16384

_TIERS = (
    _BESIDE_A_WORD,
    _AT_A_QUOTE,
    _BEFORE_DIGITS,
    _IN_A_UNIT,
    _IN_A_WORD,
    _AT_A_SIGN,
    _AT_A_MARK,
)
"""The highest penalty of each tier of cuts, ascending.

A run is cut at every place of the first tier, and a part that is still too wide at those of the next.
"""


def _letters(names: str) -> frozenset[str]:
    return frozenset(LINE_BREAK_CLASSES[name] for name in names.split())


_NOT_FIRST = _letters("CL CP CPN EX IS SY NS IN BA HY WJ SP") | {BEFORE_NUMBER["HY"]}
_NOT_LAST = _letters("OP OPN BB WJ") | {BEFORE_NUMBER["OP"], BEFORE_NUMBER["OPN"]}
_AFTER_DIGITS = _letters("PO GL")
_BEFORE_A_NUMBER = _letters("PR GL")
_QUOTE, _SPACE = LINE_BREAK_CLASSES["QU"], LINE_BREAK_CLASSES["SP"]
_LETTERS = "[A-Za-z\u00c0-\u1fff\uff21-\uff3a\uff41-\uff5a]+"


@cache
def _word() -> re.Pattern[str]:
    """A number or a word of letters; compiled when a run is first cut."""
    return re.compile(rf"\d+(?:[.,:/．：]\d+)*|{_LETTERS}(?:['’]{_LETTERS})*")


Measure = Callable[[int, int], int]
"""Cells that a line from one offset to another would take."""


def cuts(
    text: str, where: Opportunities, measure: Measure, room: int, first: int
) -> dict[int, int]:
    """Find the cuts that let every run of a paragraph fit.

    Args:
        text: One paragraph without line breaks.
        where: Its opportunities.
        measure: The width of a stretch of it, in cells.
        room: Cells of a line.
        first: Cells of the first line.

    Returns:
        Offset → penalty (dimensionless, as costs in `changji_tui.text.fitting`), unordered; empty
        where every run fits.
    """
    starts = cluster_starts(text)
    found: dict[int, int] = {}
    for start, end in pairwise([0, *where.free, len(text)]):
        limit = room if start else first
        if measure(start, end) > limit:
            inside = starts[bisect_right(starts, start) : bisect_left(starts, end)]
            penalties = _penalties(text, where, inside)
            tiers = [[at for at in inside if penalties[at] <= tier] for tier in _TIERS]
            chosen = _refine(start, end, tiers, measure, limit)
            found.update((offset, penalties[offset]) for offset in chosen)
    return found


def _refine(
    start: int, end: int, tiers: Sequence[list[int]], measure: Measure, room: int
) -> list[int]:
    """Cut a run that is too wide at the places of the first tier, and its parts by the other tiers."""
    if not tiers or measure(start, end) <= room:
        return []
    offsets, *rest = tiers
    inside = offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]
    parts = pairwise([start, *inside, end])
    return inside + [at for part in parts for at in _refine(*part, rest, measure, room)]


def _penalties(text: str, where: Opportunities, offsets: Sequence[int]) -> dict[int, int]:
    """Weigh a cut at each of the places between grapheme clusters of one run."""
    if not offsets:
        return {}
    words = _word().finditer(text, offsets[0] - 1, offsets[-1] + 1)
    in_words = {at for word in words for at in range(word.start() + 1, word.end())}
    penalties = {}
    for offset in offsets:
        penalties[offset] = (
            _AT_A_MARK
            if _parts_a_mark(where.letters, offset, in_words)
            else _penalty(text, where, offset, in_words)
        )
    return penalties


def _parts_a_mark(letters: str, offset: int, in_words: set[int]) -> bool:
    """Tell whether a cut would put a mark, or an apostrophe, on the wrong line."""
    if letters[offset] in _NOT_FIRST or (letters[offset] == _QUOTE and offset in in_words):
        return True
    last = offset - 1
    while last and letters[last] == _SPACE:
        last -= 1
    return letters[last] in _NOT_LAST


def _penalty(text: str, where: Opportunities, offset: int, in_words: set[int]) -> int:
    """Weigh a cut that no mark forbids."""
    before, after = where.letters[offset - 1], where.letters[offset]
    if after in _AFTER_DIGITS and text[offset - 1].isdigit():
        return _AT_A_SIGN
    if before in _BEFORE_A_NUMBER and text[offset].isdigit():
        return _AT_A_SIGN
    if offset in in_words:
        return _IN_A_WORD
    if _QUOTE in (before, after):
        return _AT_A_QUOTE
    if offset in where.in_numbers:
        return _in_number(text[offset - 1], text[offset])
    return _BESIDE_A_WORD


def _in_number(before: str, after: str) -> int:
    """Weigh a cut between two characters of a number, its sign and its unit."""
    if after.isdigit():
        return _BEFORE_DIGITS
    return _IN_A_UNIT if before.isalpha() else _BEFORE_A_UNIT
