"""Who and what is named, as text: one scan tells whose names are like a pattern."""

from __future__ import annotations

import re
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
        self._entities = entities
        printed = [letters(entity.printed) for entity in entities]
        names = [_BETWEEN.join(entity.names).replace("\n", " ") for entity in entities]
        self._printed, self._printed_starts = "\n" + "\n".join(printed), _starts(printed)
        self._names, self._starts = "\n" + "\n".join(names), _starts(names)
        self._folded = fold(self._names)

    def saying(self, pattern: re.Pattern[str]) -> Iterator[Named]:
        """Those one of whose names says a pattern, folded."""
        return self._at(pattern, self._folded, self._starts)

    def beginning(self, pattern: re.Pattern[str]) -> Iterator[Named]:
        """Those one of whose names begins with a pattern."""
        begins = re.compile(f"[\n{_BETWEEN}](?:{pattern.pattern})")
        return self._at(begins, self._names, self._starts)

    def printed_as(self, pattern: re.Pattern[str], *, whole: bool) -> Iterator[Named]:
        """Those printed like a pattern, or so that they begin like it; one of their names does too.

        Args:
            pattern: Letters and characters.
            whole: Whether it must be all of the name.
        """
        begins = re.compile(f"\n(?:{pattern.pattern}){'(?!.)' if whole else ''}")
        tried = pattern.fullmatch if whole else pattern.match
        for entity in self._at(begins, self._printed, self._printed_starts):
            if any(tried(letters(name)) for name in entity.names[:-1]):
                yield entity

    def _at(self, pattern: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[Named]:
        last = -1
        for match in pattern.finditer(text):
            line = bisect_right(starts, match.start()) - 1
            if line > last:
                yield self._entities[line]
            last = line


def letters(name: str) -> str:
    """The letters, characters and digits of a name."""
    return name if name.isalnum() else re.sub(r"\W", "", name)


def _starts(lines: Sequence[str]) -> list[int]:
    """Where each line begins with its line break, which comes before it."""
    return [0, *accumulate(len(line) + 1 for line in lines[:-1])] if lines else [0]
