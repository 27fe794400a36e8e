"""Set lines that scroll, with a line cursor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual import events
from textual.geometry import Offset
from textual.reactive import reactive
from textual.selection import Selection
from textual.strip import Strip

from changji_tui.layout.lines import Line, Mark, TextLine
from changji_tui.layout.typesetting import measure
from changji_tui.text.cells import cell_len
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.keys import bindings
from changji_tui.ui.painted import PaintedScroll
from changji_tui.ui.texts.selected_text import selected_text, selection_around

MARGIN = 2
"""Blank cells left of the text; the cursor's bar stands in the first."""
_NEAR = sorted(range(-5, 6), key=abs)
"""How far from the line that a view would begin with it may begin instead."""


class Standing(NamedTuple):
    """Where a reader stands in a text, however it is set."""

    passage: str
    """The id of the passage of the cursor's line, or of the one above it."""
    offset: int
    """The first character of that line, in code points of the passage."""
    translated: bool
    """Whether that line is one of the English reading."""
    below: int
    """How many lines the cursor stands below that line, on no passage of its own."""
    above: int
    """How many lines of the text are in view above the cursor."""


class TextView(PaintedScroll):
    """A column of text; the subclass sets the lines."""

    BINDINGS = bindings("lines")

    cursor: reactive[int] = reactive(0, repaint=True)
    """The line under the cursor, from 0."""
    centred: reactive[bool] = reactive(False, repaint=True)
    """Whether the column stands in the middle of a wide widget."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: list[TextLine] = []
        self._set_for = 0
        self._wanted: Standing | None = None

    def compose_lines(self, width: int) -> list[TextLine]:
        """The lines for a column of `width` cells."""
        raise NotImplementedError

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """What is lit on a line now."""
        return line.line.marks

    def bar_on(self, index: int) -> str:
        """The role of the bar left of a line; empty where there is none."""
        return "accent" if self.has_focus and index == self.cursor else ""

    def sign_on(self, index: int) -> tuple[str, str]:
        """The sign in the place of a bar that is not there, and its role; empty where there is none."""
        return "", ""

    @property
    def lines(self) -> list[TextLine]:
        """The lines as set."""
        return self._lines

    def _beginnings(self, top: int) -> Iterable[int]:
        """Lines near one with which something begins, so that no view opens on half a sentence."""
        for by in _NEAR:
            at = top + by
            if 0 <= at < len(self._lines) and self._begins(at):
                yield at

    def _begins(self, index: int) -> bool:
        """Whether a line begins a passage, or a sentence with its reading, or words of ours."""
        if not index:
            return True
        line, before = self._lines[index], self._lines[index - 1]
        if line.passage is None:
            return bool(line.line.text) and not line.line.continues
        if before.is_pinyin or line.translated:
            return False
        return line.passage is not before.passage or before.translated

    @property
    def column_width(self) -> int:
        """The cells of the text column."""
        return max(1, self.measure(self.scrollable_content_region.width - MARGIN - 1))

    def measure(self, room: int) -> int:
        """How wide the column is where there are `room` cells."""
        return measure(room, bilingual=False)

    def set_again(self) -> None:
        """Set the lines anew, keeping the line under the cursor where it is read."""
        if not self.size.width:
            return
        at = self._lines[self.cursor] if self._lines else None
        above = self.cursor - self.scroll_offset.y
        self._set_for = self.column_width
        self._lines = self.compose_lines(self._set_for)
        self.fit(len(self._lines))
        if at and at.passage:
            index = self.line_at(at.passage.id, at.start, translated=at.translated)
            self.set_reactive(TextView.cursor, index)
            self.scroll_to(y=max(0, index - above), animate=False)
        else:
            self.set_reactive(TextView.cursor, min(self.cursor, max(0, len(self._lines) - 1)))
        if self._wanted and self._lines:
            self.stand(self._wanted)
        self.refresh()

    @property
    def standing(self) -> Standing:
        """Where the cursor stands."""
        index = self.cursor
        while index and self._lines[index].passage is None:
            index -= 1
        line = self._lines[index]
        passage = line.passage.id if line.passage else ""
        above = self.cursor - self.scroll_offset.y
        return Standing(passage, line.start, line.translated, self.cursor - index, above)

    def stand(self, at: Standing) -> None:
        """Put the cursor and the view back where a reader stood; or do so once lines are set."""
        self._wanted = None if self._lines else at
        if not self._lines:
            return
        index = self.line_at(at.passage, at.offset, translated=at.translated) + at.below
        self.set_reactive(TextView.cursor, max(0, min(index, len(self._lines) - 1)))
        self.scroll_to(y=max(0, self.cursor - at.above), animate=False)
        self.refresh()

    def line_at(self, passage: str, offset: int, *, translated: bool = False) -> int:
        """The line that holds a character of a passage, or the passage's nearest; else 0."""
        found = 0
        for index, line in enumerate(self._lines):
            for part in (line, line.beside):
                if part and part.passage and part.passage.id == passage:
                    if part.translated == translated and part.start <= offset < max(part.end, 1):
                        return index
                    found = found or index
        return found

    def on_resize(self) -> None:
        """Set the lines for the new width."""
        if self.column_width != self._set_for or not self._lines:
            self.set_again()

    def render_line(self, y: int) -> Strip:
        """One row of the widget."""
        index = y + self.scroll_offset.y
        if index >= len(self._lines):
            return self.painted(Line())
        text, marks = "", []
        bar, left = self.bar_column(index), self.left
        sign, role = glyph("cursor"), self.bar_on(index)
        if not role:
            sign, role = self.sign_on(index)
        line = self._lines[index]
        for part, column in ((line, left), (line.beside, left + line.across)):
            if role and cell_len(text) <= bar < column:
                text += " " * (bar - cell_len(text)) + sign
                marks.append((len(text) - 1, len(text), role))
            if part:
                text += " " * (column + part.line.indent - cell_len(text))
                start = len(text)
                text += part.line.text
                marks.append((start, len(text), part.line.role))
                marks += [(a + start, b + start, role) for a, b, role in self.marks_on(part)]
        return self.painted(Line(text, marks=tuple(marks)))

    @property
    def left(self) -> int:
        """The blank cells left of the column."""
        if not self.centred:
            return MARGIN
        return max(MARGIN, (self.size.width - self.column_width) // 2)

    def bar_column(self, index: int) -> int:
        """The cell of a line in which its bar stands."""
        return 0

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """The selected text, without the line breaks that only the width made."""
        rows = self.selected_rows(selection)
        return selected_text(self._lines, rows, selection, self.left), "\n"

    @property
    def last_row(self) -> int:
        """The last line."""
        return max(0, len(self._lines) - 1)

    def watch_cursor(self, cursor: int) -> None:
        """Follow the cursor."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if height and not top <= cursor < top + height:
            target = cursor if cursor < top else cursor - height + 1
            self.scroll_to(y=target, animate=False)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a line; a key may come before the lines were ever set."""
        if self.column_width != self._set_for:
            self.set_again()
        at = max(0, min(cursor, len(self._lines) - 1))
        if self._lines and self._lines[at].is_pinyin:
            at += -1 if at and cursor == self.cursor - 1 else 1
        return at

    def on_focus(self) -> None:
        """Bring the cursor to where the eye is."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if height and not top <= self.cursor < top + height:
            self.cursor = top
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        self.cursor = event.y + self.scroll_offset.y
        if event.chain > 1:
            at = Offset(event.x, event.y + self.scroll_offset.y)
            found = selection_around(self._lines, at, self.left, whole=event.chain > 2)
            if found:
                self.screen.selections = {self: found}

    def action_cursor_up(self) -> None:
        """Move up a line."""
        self.cursor -= 1

    def action_cursor_down(self) -> None:
        """Move down a line."""
        self.cursor += 1

    def action_page_up(self) -> None:
        """Move up a screen, one line of it kept."""
        self._turn(1 - self.size.height)

    def action_page_down(self) -> None:
        """Move down a screen, one line of it kept."""
        self._turn(self.size.height - 1)

    def _turn(self, lines: int) -> None:
        """Scroll, and take the cursor along."""
        top = self.scroll_offset.y + lines
        self.cursor += lines
        self.scroll_to(y=top, animate=False)

    def action_first(self) -> None:
        """Move to the first line."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move to the last line."""
        self.cursor = len(self._lines) - 1
