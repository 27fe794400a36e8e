"""Many texts joined into one, so that a single scan searches all of them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate

from changji_tui import quantities
from changji_tui.search import english
from changji_tui.search.folding import LIGATURES, MARKS, fold
from changji_tui.search.results import Span

Place = tuple[int, int, int]
"""The number of a text, and start and end in it, in code points."""
First = Callable[[int, int], "Span | None"]
"""Finds the first place of something between two offsets of the joined text."""

_LATIN = re.compile("[a-z]")
IN_NUMERALS = frozenset("0123456789,.")
"""Characters of numerals: beside one, a digit may be part of a longer numeral."""


class Haystack:
    """Texts, each a line."""

    def __init__(self, printed: Sequence[str], folded: str | None = None) -> None:
        texts = [text.replace("\n", " ") for text in printed]
        self.printed = "\n".join(texts)
        """The lines as printed, joined."""
        self.lines = (fold(self.printed) if folded is None else folded).split("\n")
        """The lines, folded; offsets are those of the printed lines."""
        self.starts: Sequence[int] = array("I", [0, *accumulate(len(text) + 1 for text in texts)])
        """The start of each line, and where one more would start."""

    @cached_property
    def folded(self) -> str:
        """The folded lines as one text."""
        return "\n".join(self.lines)

    @cached_property
    def _seams(self) -> frozenset[str]:
        """The pairs of letters on both sides of marks within words, folded."""
        pairs = re.finditer(rf"(?=(\w)[{re.escape(MARKS)}]{{1,4}}(\w))", self.printed)
        return frozenset(fold(pair[1] + pair[2]) for pair in pairs)

    @cached_property
    def _has_composed_letters(self) -> bool:
        """Whether accents are separate characters after their letters, or ligatures replace several."""
        return bool(re.search(f"[\u0300-\u036f{''.join(LIGATURES.values())}]", self.printed))

    def may_part(self, term: str) -> bool:
        """Whether the printed form of a folded term may contain marks, accents or ligatures."""
        return (
            "·" in term
            or any(term[at : at + 2] in self._seams for at in range(len(term) - 1))
            or (self._has_composed_letters and bool(_LATIN.search(term)))
        )

    def literal(self, term: str) -> Scan:
        """The places of a folded term that cut no numeral."""
        return LiteralScan(self, term)

    def said(self, term: str, *, is_prefix: bool = False) -> Scan:
        """The places of a folded term as English words, or literal ones if it has no Latin letter.

        Args:
            term: The term.
            is_prefix: Whether its last word may be unfinished.
        """
        if term != "&" and not _LATIN.search(term):
            return self.literal(term)
        return self.english(english.pattern(term, is_prefix=is_prefix))

    def english(self, words: re.Pattern[str]) -> Scan:
        """The places of a pattern in folded text that cut no numeral."""
        text = self.folded

        def first(start: int, end: int) -> Span | None:
            match = words.search(text, start, end)
            while match and self.cuts_a_numeral(text, *match.span()):
                match = words.search(text, match.end(), end)
            return match.span() if match else None

        return Scan(self, first)

    def pattern(self, pattern: re.Pattern[str]) -> Scan:
        """The places of a pattern in printed text."""

        def first(start: int, end: int) -> Span | None:
            match = pattern.search(self.printed, start, end)
            return match.span() if match else None

        return Scan(self, first)

    def line(self, row: int) -> str:
        """A line as printed."""
        return self.printed[self.starts[row] : self.starts[row + 1] - 1]

    def length(self, row: int) -> int:
        """The code points of a line."""
        return self.starts[row + 1] - self.starts[row] - 1

    def row_at(self, offset: int) -> int:
        """The number of the line at an offset of the joined text."""
        return bisect_right(self.starts, offset) - 1

    def cuts_a_numeral(self, folded: str, start: int, end: int, offset: int = 0) -> bool:
        """Whether digits continue before the first or after the last character of a stretch.

        Args:
            folded: All of the folded text, or one line of it.
            start: The first character of the stretch.
            end: The offset after its last character.
            offset: Where `folded` starts in the joined text.
        """
        return any(
            folded[at] in IN_NUMERALS
            and folded[at - 1] in IN_NUMERALS
            and self._is_in_numeral(folded, at, offset)
            for at in (start, end)
            if 0 < at < len(folded)
        )

    def _is_in_numeral(self, folded: str, at: int, offset: int) -> bool:
        """Whether a printed numeral continues beyond a place; ① and ， are part of none."""
        first, last = at - 1, at + 1
        while first and folded[first - 1] in IN_NUMERALS:
            first -= 1
        while last < len(folded) and folded[last] in IN_NUMERALS:
            last += 1
        row = self.row_at(offset + first)
        shift = self.starts[row] - offset
        numerals = quantities.numerals(self.line(row)[first - shift : last - shift])
        return any(start < at - first < end for start, end in numerals)

    @property
    def vocabulary(self) -> str:
        """Every word, folded; words may occur several times."""
        return self.folded

    def numbers_of(self, unit: str) -> set[str]:
        """The numbers in digits, with commas and decimals, that are printed before a folded unit."""
        length = len(unit)
        lines = map(self.line, self.literal(unit).rows())
        before = {
            line[start:end]
            for line in lines
            for start, end in quantities.numerals(line)
            if fold(line[end : end + length]) == unit
        }
        return {number for number in map(fold, before) if number[0].isdecimal()}


def nowhere(_start: int, _end: int) -> None:
    """The search for something that is nowhere."""


class Scan:
    """The places of something in a haystack: the lines that have it, and all its places in a line."""

    def __init__(self, haystack: Haystack, first: First) -> None:
        self._haystack = haystack
        self._first = first

    def rows(self) -> Sequence[int]:
        """The lines that have it, in order; after the first place in a line, the rest is skipped."""
        rows: list[int] = []
        haystack, first = self._haystack, self._first
        starts, end = haystack.starts, haystack.starts[-1] - 1
        at = 0
        while at <= end and (span := first(at, end)):
            row = bisect_right(starts, span[0]) - 1
            rows.append(row)
            at = starts[row + 1]
        return rows

    def spans(self, row: int) -> list[Span]:
        """Its places in a line, in order, apart from each other."""
        starts = self._haystack.starts
        start, end = starts[row], starts[row + 1] - 1
        spans, at = [], start
        while at < end and (span := self._first(at, end)):
            spans.append((span[0] - start, span[1] - start))
            at = max(span[1], at + 1)
        return spans


class LiteralScan(Scan):
    """A literal term, searched line by line."""

    def __init__(self, haystack: Haystack, term: str) -> None:
        super().__init__(haystack, nowhere)
        self._term = term
        self._may_cut = bool({*term[:1], *term[-1:]} & IN_NUMERALS)

    def rows(self) -> Sequence[int]:
        """The lines that have it, in order."""
        term = self._term
        return self._uncut([row for row, line in enumerate(self._haystack.lines) if term in line])

    def _uncut(self, rows: Sequence[int]) -> Sequence[int]:
        """Those of some lines that have it other than within a numeral."""
        return [row for row in rows if self.spans(row)] if self._may_cut else rows

    def spans(self, row: int) -> list[Span]:
        """Its places in a line, in order, apart from each other."""
        haystack, term = self._haystack, self._term
        line, offset = haystack.lines[row], haystack.starts[row]
        spans, at = [], line.find(term)
        while at >= 0 and term:
            end = at + len(term)
            if self._may_cut and haystack.cuts_a_numeral(line, at, end, offset):
                end = at + 1
            else:
                spans.append((at, end))
            at = line.find(term, end)
        return spans
