"""Words in quotation marks, nested ones too."""

from __future__ import annotations

from typing import NamedTuple

_CLOSES = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_OPENS = frozenset(_CLOSES.values())


class Quoted(NamedTuple):
    """Words between quotation marks, in code points of the text, the marks left out."""

    start: int
    """Where they start."""
    end: int
    """Where they end."""
    depth: int
    """How many other quotations they stand in."""


def quoted(text: str) -> tuple[Quoted, ...]:
    """Every stretch between “ and ”, ‘ and ’, 「 and 」, 『 and 』, in the order of their openings.

    A mark without its fellow quotes nothing.
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
    """Where the quotation marks without a fellow stand."""
    paired = {at for start, end, _ in quoted(text) for at in (start - 1, end)}
    marks = [at for at, character in enumerate(text) if character in _OPENS or character in _CLOSES]
    return tuple(at for at in marks if at not in paired)
