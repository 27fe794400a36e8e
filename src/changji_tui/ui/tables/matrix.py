"""The table of terms and texts: a number and a shade in each cell, a cursor on one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, Mark
from changji_tui.layout.typesetting import set_lines
from changji_tui.model.voices import Voice
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Cell, Pointed
from changji_tui.ui.tables.columns import GAP, Column, Order, Row, SortKey
from changji_tui.ui.tables.matrix_cells import SHADE, digits, gloss_lines, marks_of, shaded
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.wording.matrix import Column as Counted
from changji_tui.wording.matrix import Matrix

HEADING = 8
"""Cells of a heading: four Chinese characters."""
_MOST_NAME = 16
_MOST_WORD = 15
"""The most cells to which a word of English widens its column."""


class _Side(NamedTuple):
    """What a row or a column is about: a term or a voice."""

    key: str
    """A term's text, or a voice's id."""
    label: str
    """Its name."""
    gloss: str = ""
    """Its English, where it is a term that has one."""


class MatrixTable(RowTable):
    """A row for each speaker, a column for each term, or turned; ←→ move over the columns, o orders by one."""

    BINDINGS = bindings("cells")

    column: reactive[int] = reactive(0)
    """The column under the cursor, from 0; that of the names does not count."""

    class ColumnHighlighted(Message):
        """The cursor has come to another column."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix = Matrix(voices=(), columns=())
        self._down: Sequence[_Side] = ()
        self._across: Sequence[_Side] = ()
        self._first = 0
        self.turned = False
        self._headings: list[list[str]] = []
        self._language = "zh"
        self.low = False

    @property
    def counted(self) -> Counted | None:
        """The term under the cursor; None where there is none."""
        columns = self._matrix.columns
        return columns[self.term] if columns else None

    @property
    def term(self) -> int:
        """The number of the term under the cursor, from 0."""
        return self._at[0]

    @property
    def _at(self) -> tuple[int, int]:
        """The numbers of the term and of the voice under the cursor, from 0."""
        keys = [side.key for side in self._down]
        row = keys.index(self.key) if self.key in keys else 0
        return (row, self.column) if self.turned else (self.column, row)

    @property
    def voice(self) -> Voice | None:
        """The speaker or article under the cursor."""
        voices = self._matrix.voices
        return voices[self._at[1]] if voices and self._down and self._across else None

    @property
    def pointed(self) -> Pointed | None:
        """The cell under the cursor."""
        counted, voice = self.counted, self.voice
        return Cell(voice, counted) if voice and counted else None

    def fill(
        self, matrix: Matrix, *, rates: bool, language: str, glosses: Mapping[str, str]
    ) -> None:
        """Show a matrix; the cursor stays on its text.

        Args:
            matrix: What is shown.
            rates: Whether cells are times in 1,000 characters, not times.
            language: "zh" or "en".
            glosses: The English of terms, to stand under them.
        """
        self._matrix, self._language = matrix, language
        numbers = [
            [
                matrix.rate(row, column) if rates else matrix.columns[column].counts[row]
                for row in range(len(matrix.voices))
            ]
            for column in range(len(matrix.columns))
        ]
        voices = [_Side(voice.id, voice.name.in_language(language)) for voice in matrix.voices]
        terms = [
            _Side(
                column.term.text,
                "、".join(column.words) or column.term.text,
                glosses.get(column.term.text, ""),
            )
            for column in matrix.columns
        ]
        self._down, self._across = (terms, voices) if self.turned else (voices, terms)
        if self.turned:
            numbers = [[row[column] for row in numbers] for column in range(len(voices))]
        top = max((number for column in numbers for number in column), default=0)
        cells = [shaded(column, top) for column in numbers]
        keys = [side.key for side in self._down]
        named = Column(say("term" if self.turned else "speaker", language), role="strong")
        columns = [
            Column(
                side.label,
                right=True,
                sort=side.key,
                sort_key=dict(zip(keys, map(SortKey, column), strict=True)).__getitem__,
            )
            for side, column in zip(self._across, numbers, strict=True)
        ]
        rows = [
            Row(
                side.key,
                (f"{side.label}  {side.gloss}".rstrip(), *(column[row] for column in cells)),
                (
                    ((len(side.label), len(side.label) + 2 + len(side.gloss), "muted"),),
                    *(marks_of(column[row]) for column in cells),
                ),
            )
            for row, side in enumerate(self._down)
        ]
        self.set_reactive(MatrixTable.column, self.validate_column(self.column))
        self.show((named, *columns), rows)

    def point(self, term: int, voice: int) -> None:
        """Put the cursor on a cell, by the numbers of its term and its voice, from 0."""
        row, column = (term, voice) if self.turned else (voice, term)
        if self._down:
            self.select(self._down[row].key)
        self.column = column
        self.watch_column()

    def go_to_most(self, term: int) -> None:
        """Put the cursor on a term, at the text that says it most often."""
        counts = self._matrix.columns[term].counts
        self.point(term, counts.index(max(counts)) if counts else 0)

    def turn(self) -> tuple[int, int]:
        """Make rows of the columns when it is filled next; the cell to put the cursor on then."""
        at = self._at
        self.turned, self._first, self.order = not self.turned, 0, None
        return at

    # -- the columns in view

    def validate_column(self, column: int) -> int:
        """Keep the cursor on a column."""
        return max(0, min(column, len(self._across) - 1))

    def watch_column(self) -> None:
        """Bring the term into view, and post that the cursor has come to it."""
        self._measure()
        self.refresh()
        self.post_message(self.ColumnHighlighted())

    def _measure(self) -> None:
        """Share the width: the names, then as many terms as fit, the one under the cursor among them."""
        if not self._columns:
            return
        widths = [
            max([SHADE, *(cell_len(row.cells[index]) for row in self._rows)])
            for index in range(len(self._columns))
        ]
        for index, side in enumerate(self._across, start=1):
            widths[index] = max(widths[index], min(HEADING, cell_len(side.label)))
            words = [word for word in side.label.split() if word.isascii()] + side.gloss.split()
            widths[index] = max(
                widths[index], min(_MOST_WORD, max(map(cell_len, words), default=0))
            )
        available = self.scrollable_content_region.width - 1
        wanted = max(widths[0], cell_len(self._columns[0].header))
        widths[0] = min(_MOST_NAME, wanted)
        room = available - widths[0]
        self._first = min(self._first, self.column)
        while self._first < self.column and not self._fits(widths, self.column, room):
            self._first += 1
        last = self.column
        while last + 1 < len(widths) - 1 and self._fits(widths, last + 1, room):
            last += 1
        while self._first and self._fits(widths, last, room, first=self._first - 1):
            self._first -= 1
        indices = [0, *range(self._first + 1, min(last + 2, len(widths)))]
        if self.turned:  # terms with their English, which the note has too, take what is left
            left_over = available - sum(widths[index] for index in indices) - GAP * len(indices[1:])
            widths[0] = min(wanted, widths[0] + left_over)
        self._shown = tuple((index, widths[index]) for index in indices)
        self._set_headings()
        self.fit(len(self._laid) + self._head)

    def _fits(self, widths: list[int], last: int, room: int, first: int | None = None) -> bool:
        """Whether there is room for the terms from the first in view to another."""
        start = self._first if first is None else first
        return sum(width + GAP for width in widths[start + 1 : last + 2]) <= room

    def _set_headings(self) -> None:
        """Break the headings of the terms in view into lines."""
        most = 2 if self.low else 3
        self._headings = []
        for index, width in self._shown:
            text = self._columns[index].header
            lines = [line.strip() for _, line, _ in set_lines(text, width)] if index else [text]
            if len(lines) > most:
                rest = text[text.index(lines[most - 1]) :]
                lines = [*lines[: most - 1], truncate(rest, width)]
            gloss = self._across[index - 1].gloss if index else ""
            if gloss and not self.low:
                lines += gloss_lines(gloss, width)
            self._headings.append([truncate(line, width) for line in lines])
        self._head = max(map(len, self._headings), default=1)

    @property
    def hidden(self) -> tuple[int, int]:
        """The numbers of columns beyond the left and the right edge."""
        return self._first, len(self._across) - self._first - (len(self._shown) - 1)

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """Headings, then rows."""
        if y < self._head and self._columns:
            return self.painted(self._heading(y - self._head))
        return super().render_line(y)

    def _heading(self, line: int) -> Line:
        """One line of the headings, counted from the last: -1."""
        cells = [""] * len(self._columns)
        marks: list[tuple[Mark, ...]] = [()] * len(self._columns)
        for (index, _), lines in zip(self._shown, self._headings, strict=True):
            cells[index] = lines[line] if len(lines) >= -line else ""
            if index == self.column + 1:
                marks[index] = ((0, len(cells[index]), "accent"),)
        drawn = self._line(cells, marks, "muted", " ")
        if self._order and line == -1:
            for index, _ in self._shown:
                if self._columns[index].sort == self._order.name:
                    return self._with_sign(drawn, self._right(index) - cell_len(cells[index]) - 1)
        return drawn

    def _with_sign(self, line: Line, cell: int) -> Line:
        """A line with the sign of the order in a cell that is blank."""
        assert self._order
        at = _offset(line.text, cell)
        text = line.text[:at] + self._sign(self._order) + line.text[at + 1 :]
        return Line(text, marks=(*line.marks, (at, at + 1, "accent")))

    def _row_line(self, index: int) -> Line:
        line = super()._row_line(index)
        if index != self.cursor or not self._matrix.columns:
            return line
        # A cursor that reverses colours would turn shades and blanks round: they go without.
        kept = tuple(mark for mark in line.marks if mark[2] not in ("bar", "muted"))
        cell = self._rows[index].cells[self.column + 1]
        at = _offset(line.text, self._right(self.column + 1) - cell_len(cell))
        return Line(line.text, marks=(*kept, (at, at + digits(cell), "here")))

    def _right(self, index: int) -> int:
        """The cell after the last of a column in view."""
        widths = dict(self._shown)
        before = [width + GAP for shown, width in self._shown if shown < index]
        return 1 + sum(before) + widths[index]

    # -- keys

    def action_previous_column(self) -> None:
        """Move to the term before."""
        self.column -= 1

    def action_next_column(self) -> None:
        """Move to the term after."""
        self.column += 1

    def action_order(self) -> None:
        """Order the rows by the column under the cursor, most first; the second time, as on the page."""
        if self._across:
            order = Order(self._across[self.column].key, descending=True)
            is_ordered = self._order is not None and self._order.name == order.name
            self.order = None if is_ordered else order

    async def _on_click(self, event: events.Click) -> None:
        """Move to the cell; a click on a heading moves to its term and orders by it."""
        clicked = [index for index, _ in self._shown if event.x < self._right(index)]
        if clicked and clicked[0]:
            self.column = clicked[0] - 1
        if event.y >= self._head:
            await super()._on_click(event)
        elif clicked and clicked[0]:
            self.action_order()


def _offset(text: str, cell: int) -> int:
    """Which character of a line begins at a cell."""
    at = used = 0
    while at < len(text) and used < cell:
        used += cell_len(text[at])
        at += 1
    return at
