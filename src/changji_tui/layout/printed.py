"""A stretch of a passage, such as a sentence, and its English reading, as set lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from changji_tui.layout.lines import Line, TextLine
from changji_tui.layout.typesetting import GUTTER, SPREAD, set_lines
from changji_tui.model.documents import Passage


def set_sentence(passage: Passage, first: int, last: int, width: int) -> Iterator[TextLine]:
    """Set a stretch of a passage as lines that know their offsets.

    Args:
        passage: The passage.
        first: Start, in code points of its text.
        last: End.
        width: Cells of a line.
    """
    for start, words, _ in set_lines(passage.text[first:last], width):
        yield TextLine(Line(words), passage, first + start)


def set_reading(passage: Passage, first: int, last: int, width: int) -> Iterator[TextLine]:
    """Set the English reading of a stretch; takes what `set_sentence` does.

    Where sentences and readings cannot be paired, it is the reading of the whole passage; where
    there is no reading, no line.
    """
    readings = [read for (a, b), read in passage.pairs if a < last and first < b]
    start, end = 0, len(passage.translation)
    if readings:
        start, end = readings[0][0], readings[-1][1]
    reading = passage.translation[start:end].rstrip()
    for at, words, _ in set_lines(reading, width) if reading else ():
        yield TextLine(Line(words, "muted"), passage, start + at, translated=True)


def set_both(passage: Passage, first: int, last: int, width: int, indent: int) -> list[TextLine]:
    """Set a stretch with its English reading: beside it if there is room, else under it.

    Args:
        passage: The passage.
        first: Start, in code points of its text.
        last: End.
        width: Cells of a row.
        indent: Blank cells before it.
    """
    room = width - indent
    half = (room - GUTTER) // 2 if room >= SPREAD else room
    printed = [
        line._replace(line=line.line._replace(indent=indent))
        for line in set_sentence(passage, first, last, half)
    ]
    reading = list(set_reading(passage, first, last, half))
    if half == room:
        return printed + [one._replace(line=one.line._replace(indent=indent)) for one in reading]
    across = indent + half + GUTTER
    return [
        (left or TextLine(Line(), passage, last))._replace(beside=right, across=across)
        for left, right in zip_longest(printed, reading)
    ]
