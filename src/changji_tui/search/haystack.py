"""Many texts as one long text, so that one scan finds a term in all of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from changji_tui import quantities
from changji_tui.search.folding import fold

Place = tuple[int, int, int]
"""Which text, and start and end in it, in code points."""


class Haystack:
    """Texts, each a line."""

    def __init__(self, texts: Iterable[str]) -> None:
        lines = [text.replace("\n", " ") for text in texts]
        self.printed = "\n".join(lines)
        """The lines as they are."""
        self.folded = fold(self.printed)
        """The lines folded; every offset is that of the printed lines."""
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def literal(self, term: str) -> Iterator[Place]:
        """Where a folded term stands, no numeral cut."""
        start = self.folded.find(term)
        while start >= 0:
            end = start + len(term)
            if self._cuts_a_numeral(start, end):
                end = start + 1
            else:
                yield self._place(start, end)
            start = self.folded.find(term, end)

    def words(self, term: str, ending: str) -> Iterator[Place]:
        """Where a folded term stands as a word, or at the start of one that ends like `ending`."""
        rest = re.compile(rf"{ending}(?!\w)")
        start = self.folded.find(term)
        while start >= 0:
            end = start + len(term)
            begins = not start or not self.folded[start - 1].isalnum()
            if begins and (match := rest.match(self.folded, end)):
                end = match.end()
                if not self._cuts_a_numeral(start, end):
                    yield self._place(start, end)
            start = self.folded.find(term, end)

    def pattern(self, pattern: re.Pattern[str]) -> Iterator[Place]:
        """Where a pattern of printed characters stands."""
        for match in pattern.finditer(self.printed):
            yield self._place(*match.span())

    def _place(self, start: int, end: int) -> Place:
        row = bisect_right(self._starts, start) - 1
        return row, start - self._starts[row], end - self._starts[row]

    def _cuts_a_numeral(self, start: int, end: int) -> bool:
        """Whether digits run on beyond the first or the last character of a stretch."""
        return start in self._inside_numerals or end in self._inside_numerals

    @cached_property
    def numerals(self) -> list[tuple[int, int]]:
        """Every number in digits, its commas and decimals with it, as offsets of all the text."""
        spans = quantities.numerals(self.printed)
        return [(start, end) for start, end in spans if self.folded[start].isdecimal()]

    @cached_property
    def _inside_numerals(self) -> frozenset[int]:
        return frozenset(at for start, end in self.numerals for at in range(start + 1, end))
