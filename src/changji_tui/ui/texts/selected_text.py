"""What is selected of set text, as it is printed: lines that were broken to fit are one again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from textual.geometry import Offset
from textual.selection import Selection

from changji_tui.layout.lines import TextLine
from changji_tui.text.cells import cell_len
from changji_tui.text.cleaning import single_line
from changji_tui.text.sentences import utterances
from changji_tui.ui.selected import touched

_GAP = "  "
"""What parts the name of a part from its words."""


class _Piece(NamedTuple):
    """What is selected of one row."""

    line: TextLine
    text: str
    name: str = ""


def selected_text(lines: Sequence[TextLine], rows: range, selection: Selection, left: int) -> str:
    """The text of a selection.

    Where the English stands beside the text, it is that of the column in which the drag began; where
    names stand beside their words, it is both. A line of pinyin is left out where the characters
    under it are selected too.

    Args:
        lines: The lines as set.
        rows: The lines that are selected.
        selection: Which of their cells are.
        left: The blank cells left of the column.
    """
    has_columns = any(line.passage and line.beside for line in lines)
    pieces = list(_pieces(lines, rows, selection, left, has_columns=has_columns))
    if not pieces:
        return ""
    if _is_paragraph(pieces):
        language = pieces[0].line.translated
        pieces = [piece for piece in pieces if piece.line.translated == language]
    text = _whole(pieces[0])
    for before, after in pairwise(pieces):
        if after.line.line.continues and not after.name:
            text = _go_on(text, after.text)
        else:
            text += _between(before.line, after.line) + _whole(after)
    return text


def _is_paragraph(pieces: Sequence[_Piece]) -> bool:
    """Whether they are a passage from its first character to its last, in one language.

    The sentences of the other language stand between its own, and are not what was meant.
    """
    first, last = pieces[0].line, pieces[-1].line
    if first.passage is None or first.passage is not last.passage:
        return False
    text = first.passage.translation if first.translated else first.passage.text
    is_whole = first.start == 0 and last.end >= len(text.rstrip())
    return is_whole and first.translated == last.translated


def selection_around(
    lines: Sequence[TextLine], at: Offset, left: int, *, whole: bool
) -> Selection | None:
    """The sentence, or the whole passage, that stands in a cell; None where none does.

    Args:
        lines: The lines as set.
        at: The cell, and the line.
        left: The blank cells left of the column.
        whole: Whether the passage is meant, not the sentence.
    """
    if not at.y < len(lines):
        return None
    line = lines[at.y]
    is_beside = bool(line.beside) and at.x >= left + line.across
    part = line.beside if is_beside else line
    if part is None or part.passage is None:
        return None
    column = (left + line.across if is_beside else left) + part.line.indent
    start, _ = touched(part.line.text, max(0, at.x - column), max(0, at.x - column) + 1)
    if part.places:
        start = next((n for n, place in enumerate(part.places) if place >= start), 0)
    passage, offset = part.passage, part.start + start
    text = passage.translation if part.translated else passage.text
    spans = [pair[part.translated] for pair in passage.pairs]
    if not part.translated:
        spans = list(utterances(text))
    around = next((span for span in spans if span[0] <= offset < span[1]), None)
    first, last = (0, len(text)) if whole or around is None else around
    held = [
        (row, one, left + (lines[row].across if is_beside else 0))
        for row in range(len(lines))
        if (one := lines[row].beside if is_beside else lines[row])
        and one.passage is passage
        and one.translated == part.translated
        and one.marks_of(first, last, "")
    ]
    (top, first_line, first_left), (bottom, last_line, last_left) = held[0], held[-1]
    return Selection(
        Offset(_cell(first_line, first, first_left), top),
        Offset(_cell(last_line, last, last_left), bottom),
    )


def _cell(line: TextLine, offset: int, column: int) -> int:
    """The cell before which a character of a passage is drawn, or its line ends."""
    marks = line.marks_of(line.start, min(max(offset, line.start), line.end), "")
    drawn = line.line.text[: marks[0][1]] if marks else ""
    return column + line.line.indent + cell_len(drawn)


def _pieces(
    lines: Sequence[TextLine], rows: range, selection: Selection, left: int, *, has_columns: bool
) -> Iterator[_Piece]:
    start = selection.start.x if selection.start else 0
    across = next((lines[row].across for row in rows if lines[row].beside), 0)
    is_beside = has_columns and bool(across) and start >= left + across
    for row in rows:
        line, span = lines[row], selection.get_span(row) or (0, 0)
        if line.is_pinyin and len(rows) > 1:
            continue
        if has_columns:
            part, column = (line.beside, left + line.across) if is_beside else (line, left)
            if part:
                yield _Piece(part, _cut(part, span, column))
        elif line.beside:
            words = _cut(line.beside, span, left + line.across)
            yield _Piece(line.beside, words, _cut(line, span, left))
        else:
            yield _Piece(line, _cut(line, span, left))


def _whole(piece: _Piece) -> str:
    return _GAP.join(filter(None, (piece.name, piece.text)))


def _go_on(text: str, words: str) -> str:
    """A text whose last line goes on with some words."""
    *above, last = text.split("\n")
    return "\n".join([*above, single_line(f"{last}\n{words}")])


def _cut(line: TextLine, span: tuple[int, int], column: int) -> str:
    """What some cells of a row have of a line that begins in a column."""
    first, last = span
    column += line.line.indent
    if 0 <= last <= column:
        return ""
    text = line.line.text
    start, end = touched(text, max(0, first - column), last if last < 0 else last - column)
    if not line.places or line.passage is None:
        return text[start:end].rstrip()
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
