"""Find quotations in a text, nested ones too."""

from __future__ import annotations

from typing import NamedTuple

_CLOSES = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_OPENS = frozenset(_CLOSES.values())


class Quoted(NamedTuple):
    """The words between two quotation marks, without the marks; code points of the text."""

    start: int
    """Where they start."""
    end: int
    """Where they end."""
    depth: int
    """How many other quotations enclose them."""


def quoted(text: str) -> tuple[Quoted, ...]:
    """Find the words between “ ”, ‘ ’, 「 」 and 『 』, in the order of their opening marks.

    An unpaired mark quotes nothing.
    """
    found: list[Quoted] = []
    opened: list[int] = []
    for at, character in enumerate(text):
        if character in _OPENS:
            opened.append(at)
        elif character in _CLOSES:
            marks = [text[start] for start in opened]
            if _CLOSES[character] in marks:
                depth = len(marks) - 1 - marks[::-1].index(_CLOSES[character])
                found.append(Quoted(opened[depth] + 1, at, depth))
                del opened[depth:]
    return tuple(sorted(found))


def unpaired(text: str) -> tuple[int, ...]:
    """Find the offsets of the unpaired quotation marks."""
    paired = {at for start, end, _ in quoted(text) for at in (start - 1, end)}
    marks = [at for at, character in enumerate(text) if character in _OPENS or character in _CLOSES]
    return tuple(at for at in marks if at not in paired)
