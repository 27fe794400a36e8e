"""Pinyin above characters: each syllable over its own character, and neither ever cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from changji_tui.layout.lines import Line, TextLine
from changji_tui.text.breaking import break_lines
from changji_tui.text.cells import advances, cell_len


def columns(text: str, syllables: Sequence[str]) -> list[int]:
    """The cells that each character takes with its syllable above it.

    Neighbouring syllables have a blank between them.

    Args:
        text: The characters.
        syllables: Shape (len(text),), empty where a character has none.

    Returns:
        Shape (len(text),), in cells.
    """
    following = [*map(bool, syllables[1:]), False]
    return [
        max(cells, cell_len(syllable) + (bool(syllable) and is_next))
        for cells, syllable, is_next in zip(advances(text), syllables, following, strict=True)
    ]


def set_ruby(
    text: str, syllables: Sequence[str], width: int, *, first_indent: int = 0
) -> list[tuple[Line, TextLine]]:
    """Set a text with its pinyin, broken by the rules of Chinese typesetting.

    Args:
        text: Printed Chinese.
        syllables: Shape (len(text),), the syllable of each character, empty where it has none.
        width: Cells of the column.
        first_indent: Cells before the first line.

    Returns:
        For each line its pinyin and, below it, its characters, spread so that each is centred under
        its syllable; offsets are those of `text`.
    """
    taken = columns(text, syllables)
    edges = [0, *break_lines(text, width, first_indent, cells=taken), len(text)]
    lines = []
    for start, end in pairwise(edges):
        over = under = ""
        places = []
        for at in range(start, end):
            character, syllable = text[at], syllables[at]
            left = max(0, cell_len(syllable) - cell_len(character)) // 2
            under += " " * left
            places.append(len(under))
            under += character
            over += syllable
            rest = sum(taken[start : at + 1])
            under += " " * (rest - cell_len(under))
            over += " " * (rest - cell_len(over))
        indent = 0 if start else first_indent
        lines.append(
            (
                Line(over.rstrip(), "pinyin", indent),
                TextLine(Line(under.rstrip(), "text", indent), start=start, places=tuple(places)),
            )
        )
    return lines
