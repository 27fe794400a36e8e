"""Who and what is named, as text: one scan tells whose names are like a pattern."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from changji_tui.search.folding import fold

if TYPE_CHECKING:
    from changji_tui.search.corpus import Named

_BETWEEN = "\x1f"


class Names:
    """The names of some entities, a line each, and each as it is printed."""

    def __init__(self, entities: Sequence[Named]) -> None:
        printed = [f"\n{letters(entity.printed)}" for entity in entities]
        names = ["\n" + _BETWEEN.join(entity.names).replace("\n", " ") for entity in entities]
        self._printed, self._printed_starts = "".join(printed), _starts(printed)
        self._names, self._starts = "".join(names), _starts(names)
        self._folded = fold(self._names)

    def of(self, number: int) -> tuple[str, ...]:
        """The names of an entity, by its number from 0 (`corpus.Named.names`)."""
        start, end = self._starts[number : number + 2]
        return tuple(self._names[start + 1 : end].split(_BETWEEN))

    def saying(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The numbers of those one of whose names says a pattern, folded."""
        return _lines(pattern, self._folded, self._starts)

    def beginning(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The numbers of those one of whose names begins with a pattern."""
        begins = re.compile(f"[\n{_BETWEEN}](?:{pattern.pattern})")
        return _lines(begins, self._names, self._starts)

    def printed_as(self, pattern: re.Pattern[str], *, whole: bool) -> Iterator[int]:
        """The numbers of those printed like a pattern, if one of their names is like it too.

        Args:
            pattern: Letters and characters with which a name begins.
            whole: Whether it must be all of the name.
        """
        begins = re.compile(f"\n(?:{pattern.pattern}){'(?!.)' if whole else ''}")
        tried = pattern.fullmatch if whole else pattern.match
        for number in _lines(begins, self._printed, self._printed_starts):
            if any(tried(letters(name)) for name in self.of(number)[:-1]):
                yield number


def letters(name: str) -> str:
    """The letters, characters and digits of a name."""
    return name if name.isalnum() else re.sub(r"\W", "", name)


def _starts(lines: Sequence[str]) -> array[int]:
    """Where each line begins with the line break before it, and where one more would."""
    return array("I", [0, *accumulate(map(len, lines))])


def _lines(pattern: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[int]:
    """The numbers of the lines in which a pattern is found, in order."""
    last = -1
    for match in pattern.finditer(text):
        line = bisect_right(starts, match.start()) - 1
        if line > last:
            yield line
        last = line
