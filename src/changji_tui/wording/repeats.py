"""Every maximal repeated string of a text, exactly, from its suffix tree.

The tree is built from the root down, and only where strings still repeat.  A node is the list of the
places of one string; its children divide that list by the next sign.  A branch ends when too few
places are left, or when the same sign precedes all of them, because then no string on it is maximal.
The time is the sum, over all places, of the length up to which each is still shared.  Strings end at
breaks, so that length is at most a clause.  A text of one repeated sign without any break takes
quadratic time.

Source: Giegerich, Kurtz & Stoye, Efficient implementation of lazy suffix trees, Software: Practice
and Experience 33 (2003), 1035-1049; maximal repeats as in Gusfield, Algorithms on Strings, Trees,
and Sequences (1997), 7.12.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

BREAK = "\n"
"""The sign that no string contains."""

Support = Callable[[Sequence[int]], int]
"""How widely a string with these places is used.

At most the number of places; and for a part of the places, at most as much as for all of them.
"""
Repeat = tuple[int, list[int]]
"""The length of a string, and the places where it starts, ascending."""


def maximal_repeats(signs: str, least: int, support: Support) -> Iterator[Repeat]:
    """Find every repeated string that no longer string matches in how widely it is used.

    Args:
        signs: What is searched; it begins and ends with `BREAK`.
        least: The fewest signs of a string; at least 1.
        support: How widely a string is used: the number of its places, or of the documents that
            have it.

    Yields:
        Each string of at least `least` signs, without a break, whose support is 2 or more and
        greater than that of every string that has one sign more before it or after it.
    """
    for places in _first_places(signs, least):
        if (used := support(places)) > 1:
            yield from _grow(signs, least, places, used, support)


def _first_places(signs: str, least: int) -> Iterator[list[int]]:
    """The places of each string of `least` signs that has more than one."""
    stretches = re.compile(f"[^{BREAK}]{{{least},}}")
    starts = [
        place
        for stretch in stretches.finditer(signs)
        for place in range(stretch.start(), stretch.end() - least + 1)
    ]
    counts = Counter(signs[place : place + least] for place in starts)
    found: dict[str, list[int]] = {string: [] for string, n in counts.items() if n > 1}
    del counts
    for place in starts:
        string = signs[place : place + least]
        if string in found:
            found[string].append(place)
    yield from found.values()


def _grow(
    signs: str, length: int, places: list[int], used: int, support: Support
) -> Iterator[Repeat]:
    """The maximal strings on the branch that begins with one string."""
    branches = [(length, places, used)]
    while branches:
        length, places, used = branches.pop()
        before = {signs[place - 1] for place in places}
        if len(before) == 1 and BREAK not in before:
            continue
        following = {signs[place + length] for place in places}
        while len(following) == 1 and BREAK not in following:
            length += 1
            following = {signs[place + length] for place in places}
        is_maximal = True
        if len(following) < len(places):
            for longer in _parted(signs, length, places, least=2):
                if (still := support(longer)) > 1:
                    branches.append((length + 1, longer, still))
                    is_maximal = is_maximal and still < used
        if is_maximal and (
            len(before) == len(places)
            or all(support(longer) < used for longer in _parted(signs, -1, places, least=used))
        ):
            yield length, places


def _parted(signs: str, offset: int, places: list[int], least: int) -> list[list[int]]:
    """The places by the sign at an offset from each, no break; parts of fewer are left out."""
    parts: dict[str, list[int]] = {}
    for place in places:
        sign = signs[place + offset]
        if sign in parts:
            parts[sign].append(place)
        else:
            parts[sign] = [place]
    parts.pop(BREAK, None)
    return [part for part in parts.values() if len(part) >= least]
