"""Text that is sought often and read seldom: kept folded, with what is printed otherwise."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import compress, count
from operator import ne
from typing import NamedTuple

from changji_tui.search.folding import fold


class Folded(NamedTuple):
    """Folded lines, and each character that folding changed: a few in a hundred of English."""

    text: str
    """The lines, folded; a line break within one is a space."""
    places: Sequence[int]
    """The offsets at which something else is printed, in order."""
    characters: str
    """What is printed there."""

    def printed(self, start: int, end: int) -> str:
        """A stretch as it is printed.

        Args:
            start: The offset of its first character.
            end: One behind its last.
        """
        characters = list(self.text[start:end])
        first, last = (bisect_left(self.places, at) for at in (start, end))
        for number in range(first, last):
            characters[self.places[number] - start] = self.characters[number]
        return "".join(characters)


def folded(lines: Iterable[str]) -> Folded:
    """Fold lines; each may have line breaks within."""
    lines = list(lines)
    printed = "\n".join(lines)
    text = fold("\n".join(line.replace("\n", " ") for line in lines))
    places = list(compress(count(), map(ne, printed, text)))
    return Folded(text, places, "".join(printed[at] for at in places))


def joined(parts: Iterable[Folded]) -> Folded:
    """The lines of several, one after the other; none may be without lines."""
    parts = list(parts)
    places, offset = array("I"), 0
    for part in parts:
        places.extend(at + offset for at in part.places)
        offset += len(part.text) + 1
    return Folded(
        "\n".join(part.text for part in parts),
        places,
        "".join(part.characters for part in parts),
    )
