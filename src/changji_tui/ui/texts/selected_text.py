"""What is selected of set text, as it is printed: lines that were broken to fit are one again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from textual.selection import Selection

from changji_tui.layout.lines import TextLine
from changji_tui.ui.selected import touched


class _Piece(NamedTuple):
    """What is selected of one line."""

    line: TextLine
    text: str


def selected_text(lines: Sequence[TextLine], rows: range, selection: Selection, left: int) -> str:
    """The text of a selection.

    Where the English stands beside the text, it is that of the column in which the drag began. A line
    of pinyin is left out where the characters under it are selected too.

    Args:
        lines: The lines as set.
        rows: The lines that are selected.
        selection: Which of their cells are.
        left: The blank cells left of the column.
    """
    start = selection.start.x if selection.start else 0
    across = next((lines[row].across for row in rows if lines[row].beside), 0)
    is_beside = bool(across) and start >= left + across
    pieces = []
    for row in rows:
        line, column = lines[row], left
        if is_beside:
            column += line.across
        part = line.beside if is_beside else line
        if part and not (part.is_pinyin and len(rows) > 1):
            span = selection.get_span(row) or (0, 0)
            pieces.append(_Piece(part, _cut(part, span, column)))
    if not pieces:
        return ""
    text = pieces[0].text
    for before, after in pairwise(pieces):
        text += _between(before.line, after.line) + after.text
    return text


def _cut(line: TextLine, span: tuple[int, int], column: int) -> str:
    """What some cells of a row have of a line that begins in a column."""
    first, last = span
    column += line.line.indent
    if 0 <= last <= column:
        return ""
    start, end = touched(
        line.line.text, max(0, first - column), last if last < 0 else last - column
    )
    if not line.places or line.passage is None:
        return line.line.text[start:end].rstrip()
    inside = [at for at, place in enumerate(line.places) if start <= place < end]
    source = line.passage.translation if line.translated else line.passage.text
    return source[line.start + inside[0] : line.start + inside[-1] + 1] if inside else ""


def _between(before: TextLine, after: TextLine) -> str:
    """What the page has between two lines: nothing or a blank within a passage, else a line break."""
    is_same = before.passage and before.passage is after.passage
    if not is_same or before.translated != after.translated or after.start < before.end:
        return "\n"
    assert before.passage
    source = before.passage.translation if before.translated else before.passage.text
    stripped = len(before.line.text) - len(before.line.text.rstrip())
    return source[before.end - stripped : after.start] if not before.places else ""
