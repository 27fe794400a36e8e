"""Which lines have which character, and which words in letters or digits."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias

ASCII = re.compile("[!-~]+")
"""A run of letters and digits in folded text, and of what stands beside them."""
_SMALL = 1 << 16
"""Lines whose numbers fit into two bytes."""

_Rows: TypeAlias = "defaultdict[str, array[int]]"


class Postings:
    """The lines of characters and runs, packed: two bytes for each line of each."""

    def __init__(self, characters: _Rows, runs: _Rows, lines: int) -> None:
        self._characters = "".join(characters)
        self.runs = list(runs)
        """Every run (`ASCII`) as it is printed, each once."""
        lists = [*characters.values(), *runs.values()]
        self._ends = array("I", [0, *accumulate(map(len, lists))])
        rows = array("I")
        rows.frombytes(b"".join(lists))
        self._rows = array("H", rows) if lines <= _SMALL else rows

    def rarest(self, term: str) -> Sequence[int]:
        """The lines of the character of a folded term that the fewest have, in order."""
        found = None
        for character in term:
            number = self._characters.find(character)
            if number < 0:
                return ()
            start, end = self._ends[number : number + 2]
            if found is None or end - start < found[1] - found[0]:
                found = start, end
        return self._rows[slice(*found)] if found else ()

    def of_runs(self, numbers: Iterable[int]) -> Collection[int]:
        """The lines of some runs, by their numbers in `runs`; in no order."""
        first = len(self._characters)
        places = (self._ends[first + number : first + number + 2] for number in numbers)
        return set().union(*(self._rows[slice(*place)] for place in places))


class Posting:
    """Lines as they come, page by page; what is posted of them is packed at the end."""

    def __init__(self) -> None:
        self._characters: _Rows = defaultdict(_no_rows)
        self._runs: _Rows = defaultdict(_no_rows)
        self._lines = 0

    def add(self, printed: Iterable[str], folded: Iterable[str]) -> None:
        """Post the lines that come next, as they are printed and folded."""
        for text, line in zip(printed, folded, strict=True):
            for character in set(line):
                self._characters[character].append(self._lines)
            # As it is printed: ① folds to 1, but is no digit of a number.
            for run in {text[slice(*match.span())] for match in ASCII.finditer(line)}:
                self._runs[run].append(self._lines)
            self._lines += 1

    def packed(self) -> Postings:
        """All that is posted."""
        return Postings(self._characters, self._runs, self._lines)


def _no_rows() -> array[int]:
    return array("I")
