"""Which lines have a character: a term is sought only where its rarest character stands."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

_SMALL = 1 << 16
"""Lines whose numbers fit into two bytes."""


class Postings:
    """The lines of each character, packed: two bytes for each line and character in it."""

    def __init__(self, rows: dict[str, array[int]], lines: int) -> None:
        self._characters = "".join(rows)
        self._ends = array("I", [0, *accumulate(map(len, rows.values()))])
        every = array("I")
        every.frombytes(b"".join(rows.values()))
        self._rows = array("H", every) if lines <= _SMALL else every

    def rarest(self, term: str) -> Sequence[int]:
        """The lines of the character of a term that the fewest lines have, in order."""
        ends = self._ends
        fewest, first, last = len(self._rows) + 1, 0, 0
        for character in term:
            number = self._characters.find(character)
            if number < 0:
                return ()
            start, end = ends[number], ends[number + 1]
            if end - start < fewest:
                fewest, first, last = end - start, start, end
        return self._rows[first:last]


class Posting:
    """Lines as they come, page by page; what is posted of them is packed at the end."""

    def __init__(self) -> None:
        self._rows: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._lines = 0

    def add(self, lines: Iterable[str]) -> None:
        """Post the lines that come next."""
        rows = self._rows
        for line in lines:
            for character in set(line):
                rows[character].append(self._lines)
            self._lines += 1

    def packed(self) -> Postings:
        """All that is posted."""
        return Postings(self._rows, self._lines)
