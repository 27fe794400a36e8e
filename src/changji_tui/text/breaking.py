"""Break text into well filled lines by the rules of Chinese typesetting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import sub

from changji_tui.text.cells import advances
from changji_tui.text.chinese import opportunities
from changji_tui.text.fitting import choose
from changji_tui.text.folding import cuts

_HARD_BREAK = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_SPACES = " \u3000\n\v\f\r\x85\u2028\u2029"
_HANGING = "，。、；：！？．"
_CLOSING = "，。、；：！？．”’」』）》〉】〕］｝…—·"


def break_lines(
    text: str,
    width: int,
    first_indent: int = 0,
    *,
    hang: bool = False,
    fold: bool = True,
    cells: Sequence[int] | None = None,
) -> list[int]:
    """Break a text into lines.

    Args:
        text: Any text; line breaks in it are kept.
        width: Cells of a line. Spaces at a line's end do not count: strip them before drawing.
        first_indent: Cells that the caller draws before the first line, less than `width`.
        hang: One of ，。、；：！？． may stand beyond the width, in a margin of two cells.
        fold: Cut a run that is wider than a line; if False, the run stays whole and overflows.
        cells: Shape (len(text),): cells of each character; None: measured by `advances`.

    Returns:
        Code point offsets at which new lines begin, ascending, never 0 nor the end: what
        `rich._wrap.divide_line` returns. Empty for a width below 1, where nothing can be shown.

    Source:
        `changji_tui.text.chinese` cites the rules, `changji_tui.text.fitting` makes the choice.
    """
    if width < 1:
        return []
    ends = [match.end() for match in _HARD_BREAK.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    found: list[int] = []
    for start, end in pairwise([0, *ends]):
        taken = advances(text[start:end]) if cells is None else cells[start:end]
        paragraph = _Paragraph(text[start:end], taken, hang)
        first = width if start else max(1, width - first_indent)
        found += [start] if start else []
        found += [start + offset for offset in paragraph.divide(width, first, fold)]
    return found


class _Paragraph:
    """Text whose only line break, if any, is at its end."""

    def __init__(self, text: str, cells: Sequence[int], hang: bool) -> None:
        self._text = text
        self._left = [0, *accumulate(cells)]
        self._right = self._fitting(hang)

    def divide(self, width: int, first: int, fold: bool) -> list[int]:
        """Find the offsets at which lines begin; `first` is the width of the first line."""
        text = self._text
        if self._right[-1] <= first:
            return []
        where = opportunities(text)
        stops = [0, *where.free, len(text)]
        penalties: dict[int, int] = {}
        if fold and self._too_wide(stops, width, first):
            penalties = cuts(text, where, self._measure, width, first)
            stops = sorted({*stops, *penalties})
        chosen = choose(
            [self._left[stop] for stop in stops],
            [self._right[stop] for stop in stops],
            [penalties.get(stop, 0) for stop in stops],
            bisect_left(stops, len(text.rstrip().rstrip(_CLOSING)) - 1, lo=1),
            width,
            first,
        )
        return [stops[index] for index in chosen]

    def _fitting(self, hang: bool) -> list[int]:
        """Measure the text before each offset, without what a line that ends there need not hold.

        Returns:
            Shape (len(text) + 1,), in cells, ascending.
        """
        text, left = self._text, self._left
        if not hang and not any(space in text for space in _SPACES):
            return left
        right = [0]
        for end, character in enumerate(text, 1):
            if character in _SPACES:
                right.append(right[-1])
            elif hang and character in _HANGING and end > 1 and text[end - 2] not in _CLOSING:
                right.append(left[end - 1])
            else:
                right.append(left[end])
        return right

    def _too_wide(self, stops: list[int], width: int, first: int) -> bool:
        """Tell whether the text between any two stops is wider than a line."""
        starts = [self._left[stop] for stop in stops[:-1]]
        ends = [self._right[stop] for stop in stops[1:]]
        return ends[0] > first or max(map(sub, ends, starts)) > width

    def _measure(self, start: int, end: int) -> int:
        """Measure a line from one offset to another, in cells."""
        return self._right[end] - self._left[start]
