"""The names of entities joined into one text, so that one scan finds all that match a pattern."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from changji_tui.search.folding import fold, typed_form
from changji_tui.search.haystack import Place

_BETWEEN = "\x1f"


class Named(NamedTuple):
    """An entity in one of its printed forms."""

    kind: str
    """Person, organisation, achievement, term or place."""
    names: tuple[str, ...]
    """The name, its aliases, and last the English name."""
    printed: str
    """The name as printed; empty if it is not printed."""
    mentions: Sequence[int]
    """Row, start and end of each mention, flattened."""

    def places(self) -> Iterator[Place]:
        """Its mentions."""
        numbers = iter(self.mentions)
        return zip(numbers, numbers, numbers, strict=True)


class Names:
    """The names of some entities, one line each, and their printed forms."""

    def __init__(self, entities: Sequence[Named]) -> None:
        printed = [f"\n{letters(entity.printed)}" for entity in entities]
        names = ["\n" + _BETWEEN.join(entity.names).replace("\n", " ") for entity in entities]
        self._printed, self._printed_starts = "".join(printed), _starts(printed)
        self._names, self._starts = "".join(names), _starts(names)
        self._folded = fold(self._names)

    def of(self, number: int) -> tuple[str, ...]:
        """The names of an entity, by its position (`Named.names`)."""
        start, end = self._starts[number : number + 2]
        return tuple(self._names[start + 1 : end].split(_BETWEEN))

    def saying(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The positions of entities with a name whose folded form contains a pattern."""
        return _lines(pattern, self._folded, self._starts)

    def beginning(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The positions of entities with a name that begins with a pattern."""
        begins = re.compile(f"[\n{_BETWEEN}](?:{pattern.pattern})")
        return _lines(begins, self._names, self._starts)

    def printed_as(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """The positions of entities whose printed name begins with a pattern, as one of their names does.

        Args:
            pattern: Printed letters and characters.
        """
        begins = at_start(pattern)
        for number in _lines(begins, self._printed, self._printed_starts):
            if any(pattern.match(letters(name)) for name in self.of(number)[:-1]):
                yield number


def letters(name: str) -> str:
    """The letters, characters and digits of a name."""
    return name if name.isalnum() else re.sub(r"\W", "", name)


@lru_cache(maxsize=64)
def at_start(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern at the start of a line."""
    return re.compile(f"\n(?:{pattern.pattern})")


def bare(name: str) -> str:
    """A name without what a search ignores: dots, marks, spaces, case, accents, variants."""
    return letters(fold(typed_form(name)))


def _starts(lines: Sequence[str]) -> array[int]:
    """The offset of each line with the line break before it, and of the end."""
    return array("I", [0, *accumulate(map(len, lines))])


def _lines(pattern: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[int]:
    """Positions of the lines in which a pattern is found, ascending."""
    last = -1
    for match in pattern.finditer(text):
        line = bisect_right(starts, match.start()) - 1
        if line > last:
            yield line
        last = line
