"""Many texts as one long text, so that one scan finds a term in all of them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from changji_tui import quantities
from changji_tui.search.folding import fold
from changji_tui.search.results import Span

Place = tuple[int, int, int]
"""Which text, and start and end in it, in code points."""
First = Callable[[int, int], "Span | None"]
"""The first place of something between two offsets of the whole text."""

_SHORT = 2
"""Letters so few that a pattern finds their words faster than they are found and tried."""
_IN_NUMERALS = frozenset("0123456789,.")
_DIGITS = frozenset("0123456789０１２３４５６７８９")


class Haystack:
    """Texts, each a line."""

    def __init__(self, printed: Sequence[str], folded: str | None = None) -> None:
        lines = [text.replace("\n", " ") for text in printed]
        self.printed = "\n".join(lines)
        """The lines as they are."""
        self.folded = fold(self.printed) if folded is None else folded
        """The lines folded; every offset is that of the printed lines."""
        self.starts: Sequence[int] = [0, *accumulate(len(line) + 1 for line in lines)]
        """Where each line starts, and where one more would."""

    def literal(self, term: str) -> Scan:
        """Where a folded term stands, no numeral cut."""
        find, length = self.folded.find, len(term)

        def first(start: int, end: int) -> Span | None:
            at = find(term, start, end)
            while at >= 0 and self._cuts_a_numeral(at, at + length):
                at = find(term, at + 1, end)
            return (at, at + length) if at >= 0 else None

        if term and not {term[0], term[-1]} & _IN_NUMERALS:
            return _LiteralScan(self, term)
        return Scan(self, first)

    def words(self, term: str, ending: str) -> Scan:
        """Where a folded term stands as a word, or at the start of one that ends like `ending`."""
        text, whole = self.folded, _word(term, ending)

        def first(start: int, end: int) -> Span | None:
            at = text.find(term, start, end)
            while at >= 0:
                match = whole.match(text, at, end)
                if match and not self._cuts_a_numeral(*match.span()):
                    return match.span()
                at = text.find(term, match.end() if match else at + 1, end)
            return None

        def first_of_many(start: int, end: int) -> Span | None:
            match = whole.search(text, start, end)
            while match and self._cuts_a_numeral(*match.span()):
                match = whole.search(text, match.end(), end)
            return match.span() if match else None

        return Scan(self, first_of_many if len(term) <= _SHORT else first)

    def pattern(self, pattern: re.Pattern[str]) -> Scan:
        """Where a pattern of printed characters stands."""

        def first(start: int, end: int) -> Span | None:
            match = pattern.search(self.printed, start, end)
            return match.span() if match else None

        return Scan(self, first)

    def line(self, row: int) -> str:
        """A line as it is."""
        return self.printed[self.starts[row] : self.starts[row + 1] - 1]

    def length(self, row: int) -> int:
        """The code points of a line."""
        return self.starts[row + 1] - self.starts[row] - 1

    def row_at(self, offset: int) -> int:
        """The line that an offset of the whole text lies in."""
        return bisect_right(self.starts, offset) - 1

    def _cuts_a_numeral(self, start: int, end: int) -> bool:
        """Whether digits run on beyond the first or the last character of a stretch."""
        text = self.folded
        ends = [
            at
            for at in (start, end)
            if 0 < at < len(text) and text[at] in _IN_NUMERALS and text[at - 1] in _IN_NUMERALS
        ]
        if not ends:
            return False
        if any(self._is_digit(at - 1) and self._is_digit(at) for at in ends):
            return True
        row = self.row_at(start)
        spans = quantities.numerals(self.line(row))
        offset = self.starts[row]
        return any(first < at - offset < last for first, last in spans for at in ends)

    def _is_digit(self, offset: int) -> bool:
        """Whether a printed character is surely a digit of a numeral; ① folds to one and is not."""
        return self.printed[offset] in _DIGITS

    @cached_property
    def numerals(self) -> list[Span]:
        """Every number in digits, its commas and decimals with it, as offsets of all the text."""
        spans = quantities.numerals(self.printed)
        return [(start, end) for start, end in spans if self.folded[start].isdecimal()]


class PackedHaystack(Haystack):
    """Texts that are sought often and read seldom: in memory they are folded, and as UTF-8.

    A line may have line breaks, where the folded line has spaces.  Which words there are is known
    beforehand, so that most terms are not sought at all.
    """

    def __init__(self, printed: Sequence[str], folded: str, words: Iterable[str]) -> None:
        self.folded = folded
        self.starts = array("I", [0, *accumulate(len(text) + 1 for text in printed)])
        self._packed = b"".join(text.encode() for text in printed)
        self._ends = array("I", [0, *accumulate(len(text.encode()) for text in printed)])
        self._words = "\n".join(words)

    def words(self, term: str, ending: str) -> Scan:
        """As `Haystack.words`."""
        letters = re.split(r"\W", term, maxsplit=1)[0]
        if letters not in self._words:
            return Scan(self, _nowhere)
        if letters and not _word(letters, ending if letters == term else "").search(self._words):
            return Scan(self, _nowhere)
        return super().words(term, ending)

    def line(self, row: int) -> str:
        """A line as it is."""
        return self._packed[self._ends[row] : self._ends[row + 1]].decode()

    def _is_digit(self, _: int) -> bool:
        return False


def _word(term: str, ending: str) -> re.Pattern[str]:
    """A term as a word, or the start of one; it begins with letters, which `re` finds fast."""
    sought = re.escape(term)
    return re.compile(rf"{sought}(?<![^\W_]{sought}){ending}(?!\w)")


def _nowhere(_start: int, _end: int) -> None:
    """No place."""


class Scan:
    """Where something stands in a haystack: which lines have it, and all its places in a line."""

    def __init__(self, haystack: Haystack, first: First) -> None:
        self._haystack = haystack
        self._first = first

    def rows(self) -> list[int]:
        """The lines that have it, in order; what follows the first place in a line is skipped."""
        rows: list[int] = []
        haystack, first = self._haystack, self._first
        starts, end = haystack.starts, len(haystack.folded)
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


class _LiteralScan(Scan):
    """A term that cannot cut a numeral: nothing but finding."""

    def __init__(self, haystack: Haystack, term: str) -> None:
        super().__init__(haystack, self._found)
        self._term = term

    def _found(self, start: int, end: int) -> Span | None:
        at = self._haystack.folded.find(self._term, start, end)
        return (at, at + len(self._term)) if at >= 0 else None

    def rows(self) -> list[int]:
        """The lines that have it, in order."""
        rows: list[int] = []
        find, term, starts = self._haystack.folded.find, self._term, self._haystack.starts
        add, row = rows.append, 0
        at = find(term)
        while at >= 0:
            row = bisect_right(starts, at, row) - 1
            add(row)
            row += 1
            at = find(term, starts[row])
        return rows
