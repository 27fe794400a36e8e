"""Finds words in a text approximately, and shows how the two differ."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

_AROUND = 4
"""Characters shown on each side of a difference."""


class Likest(NamedTuple):
    """The stretch of a text that is nearest to some words."""

    start: int
    """Its start, in code points of the text."""
    end: int
    """Its end."""
    distance: int
    """The characters that must be inserted, deleted or changed (Levenshtein distance)."""


def likest(words: str, text: str, most: int) -> Likest | None:
    """Find the stretch of a text that is nearest to some words.

    Sellers, The Theory and Computation of Evolutionary Distances, 1980: the table of edit distances
    whose first row is 0, so that a match may begin anywhere.

    Args:
        words: The words to find; not empty.
        text: The text to search.
        most: The greatest distance to report.

    Returns:
        The nearest stretch, the first of several; None if all are further away than `most`.
    """
    column = list(range(len(words) + 1))
    starts = [0] * (len(words) + 1)
    best: Likest | None = None
    for at, character in enumerate(text):
        diagonal, diagonal_start = column[0], starts[0]
        column[0], starts[0] = 0, at + 1
        diagonal_start = at
        for row, own in enumerate(words, 1):
            substituted = diagonal + (own != character)
            skipped, added = column[row] + 1, column[row - 1] + 1
            least = min(substituted, skipped, added)
            if least == substituted:
                start = diagonal_start
            elif least == skipped:
                start = starts[row]
            else:
                start = starts[row - 1]
            diagonal, diagonal_start = column[row], starts[row]
            column[row], starts[row] = least, start
        if column[-1] <= most and (best is None or column[-1] < best.distance):
            best = Likest(starts[-1], at + 1, column[-1])
    return best


def difference(printed: str, drafted: str) -> str:
    """Show how a draft's words differ from the printed ones: 一[块→张]牌子.

    Args:
        printed: What the page prints.
        drafted: What the draft has.

    Returns:
        The differences, each with up to four characters around it, and … for what is left out.
    """
    blocks = SequenceMatcher(None, printed, drafted, autojunk=False).get_opcodes()
    last = len(blocks) - 1
    if not last and printed == drafted:
        return printed
    return "".join(
        _shortened(printed[a:b], at_start=not index, at_end=index == last)
        if kind == "equal"
        else f"[{printed[a:b]}→{drafted[c:d]}]"
        for index, (kind, a, b, c, d) in enumerate(blocks)
    )


def _shortened(words: str, *, at_start: bool, at_end: bool) -> str:
    """Shorten equal words to the characters beside a difference."""
    before = "" if at_start else words[:_AROUND]
    after = "" if at_end else words[-_AROUND:]
    return words if len(words) <= len(before + after) else f"{before}…{after}"
