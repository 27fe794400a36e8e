"""Lines of text: the roles of their stretches, and the passage whose text they hold.

The screen gives each role its style.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from changji_tui.model.documents import Passage

Mark = tuple[int, int, str]
"""Start and end in code points of a line's text, and the role that they play."""


class Line(NamedTuple):
    """One row of text: `indent` blank cells, then `text` in `role`, with `marks` over it."""

    text: str = ""
    role: str = "text"
    indent: int = 0
    marks: tuple[Mark, ...] = ()
    continues: bool = False
    """Whether it continues the line before, which was broken only to fit the width."""


class TextLine(NamedTuple):
    """One line of set text."""

    line: Line
    """What is drawn."""
    passage: Passage | None = None
    """The passage whose text it holds; None for blank lines and for our own words."""
    start: int = 0
    """Offset of its text in the passage's text or translation, in code points."""
    translated: bool = False
    """Whether it holds the translation."""
    beside: TextLine | None = None
    """The line of the English reading on the same row, `across` cells from the left."""
    across: int = 0
    """Where the line beside it begins, in cells of the column."""
    key: str = ""
    """The id of what Enter opens on this line; empty if it opens nothing."""
    places: tuple[int, ...] = ()
    """Index of each character in the drawn text, if they are spread out under pinyin."""
    is_pinyin: bool = False
    """Whether it is the pinyin of the line below; the cursor skips it."""

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + (len(self.places) or len(self.line.text))

    def marks_of(self, start: int, end: int, role: str) -> tuple[tuple[int, int, str], ...]:
        """A span of the passage as a mark on this line; empty if they do not overlap."""
        if not (start < self.end and self.start < end):
            return ()
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        if self.places:
            first, last = self.places[first], self.places[last - 1] + 1
        return ((first, last, role),)


class Spoken(NamedTuple):
    """A stretch of a passage that is set with its pinyin."""

    passage: str
    """The id of the passage."""
    start: int
    """Where it starts."""
    end: int
    """Where it ends."""
    syllables: tuple[str, ...]
    """Shape (end - start,): the syllable of each character, empty where it has none."""


def row(cells: Iterable[tuple[str, str]], gap: str = "") -> Line:
    """A line of pieces, each a text with its role.

    Args:
        cells: Text and role of each piece.
        gap: What stands between them.
    """
    text, marks = "", []
    for piece, role in cells:
        text += gap if text else ""
        marks.append((len(text), len(text) + len(piece), role))
        text += piece
    return Line(text, marks=tuple(marks))
