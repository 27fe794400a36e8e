"""A list of rows in aligned columns with a cursor that remembers its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.keys import bindings
from changji_tui.ui.painting import Line, Mark
from changji_tui.ui.widgets.painted import PaintedScroll

GAP = 2
"""Blank cells between columns."""
LEAST = 4
"""Cells to which a column of words is cut where there is no room for all; numbers are not cut."""


class Column(NamedTuple):
    """One column."""

    header: str
    """Its heading."""
    right: bool = False
    """Whether its cells align on the right."""
    least: int = 0
    """The fewest cells it may have; a column with `least` shares what the others leave."""
    most: int = 999
    """The most cells it may have; the whole text stands in the detail."""
    role: str = "text"
    """How its cells look."""


class Row(NamedTuple):
    """One row: what it stands for, and a text for each column."""

    key: str
    """The id of what it stands for."""
    cells: tuple[str, ...]
    """The texts, one for each column."""
    marks: tuple[tuple[Mark, ...], ...] = ()
    """Marks for each cell; empty where none has any."""


class RowTable(PaintedScroll):
    """Rows under a header that stays; ↑↓ moves, Enter opens."""

    BINDINGS = bindings("list")

    cursor: reactive[int] = reactive(0, repaint=True)
    """The row under the cursor, from 0."""

    class RowMessage(Message):
        """Something about a row."""

        def __init__(self, table: RowTable, key: str) -> None:
            super().__init__()
            self.table = table
            """The table."""
            self.key = key
            """The key of the row."""

        @property
        def control(self) -> RowTable:
            """The table, for `on`."""
            return self.table

    class RowHighlighted(RowMessage):
        """The cursor has come to a row."""

    class RowOpened(RowMessage):
        """A row was entered."""

    def __init__(self, *, empty: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._widths: tuple[int, ...] = ()
        self._wanted_key = ""
        self.empty = empty

    @property
    def key(self) -> str:
        """The key of the row under the cursor; empty where there are no rows."""
        return self._rows[self.cursor].key if self._rows else ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._rows

    def show(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Replace everything; the cursor stays on its row, or returns to it when it is back."""
        self._columns, self._rows = tuple(columns), tuple(rows)
        keys = [row.key for row in self._rows]
        index = keys.index(self._wanted_key) if self._wanted_key in keys else 0
        self.set_reactive(RowTable.cursor, index)
        self._measure()
        self.refresh()
        self._keep_cursor_in_view()

    def select(self, key: str) -> None:
        """Put the cursor on the row with this key, without telling anyone."""
        self._wanted_key = key
        for index, row in enumerate(self._rows):
            if row.key == key:
                self.set_reactive(RowTable.cursor, index)
                self.refresh()
                self._keep_cursor_in_view()

    def _measure(self) -> None:
        """Share the width: each column takes what it needs, the flexible ones the rest."""
        available = self.scrollable_content_region.width - 1
        needs = [
            min(c.most, max(map(cell_len, [c.header, *(row.cells[i] for row in self._rows)])))
            for i, c in enumerate(self._columns)
        ]
        fixed = sum(n for n, c in zip(needs, self._columns, strict=True) if not c.least)
        gaps = GAP * max(0, len(self._columns) - 1)
        left = available - fixed - gaps
        flexible = [i for i, column in enumerate(self._columns) if column.least]
        widths = list(needs)
        for position, index in enumerate(flexible):
            others = sum(self._columns[i].least for i in flexible[position + 1 :])
            widths[index] = max(self._columns[index].least, min(needs[index], left - others))
            if position == len(flexible) - 1:
                widths[index] = max(self._columns[index].least, left)
            left -= widths[index]
        texts = [i for i, column in enumerate(self._columns) if not column.right]
        for _ in range(sum(widths) + gaps - available):
            widest = max(texts, key=widths.__getitem__, default=0)
            if not texts or widths[widest] <= LEAST:
                break
            widths[widest] -= 1
        self._widths = tuple(widths)
        self.fit(len(self._rows) + 1)

    def on_resize(self) -> None:
        """Share the new width."""
        self._measure()
        self._keep_cursor_in_view()

    def _keep_cursor_in_view(self) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height - 1
        if height > 0 and not top <= self.cursor < top + height:
            target = self.cursor if self.cursor < top else self.cursor - height + 1
            self.scroll_to(y=target, animate=False)

    def watch_cursor(self, cursor: int) -> None:
        """Tell which row it is."""
        if self._rows:
            self._wanted_key = self.key
            self._keep_cursor_in_view()
            self.post_message(self.RowHighlighted(self, self.key))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, len(self._rows) - 1))

    def render_line(self, y: int) -> Strip:
        """One row of the widget: the header, then what is scrolled to."""
        if y == 0:
            return self.painted(self._header())
        if not self._rows:
            return self.painted(Line(self.empty if y == 2 else "", role="muted", indent=1))
        index = y - 1 + self.scroll_offset.y
        if index >= len(self._rows):
            return self.painted(Line())
        if index == self.cursor:
            return self.painted(
                self._row_line(index), "cursor" if self.has_focus else "cursor-blurred"
            )
        return self.painted(self._row_line(index))

    def _header(self) -> Line:
        cells = [column.header for column in self._columns]
        return self._line(cells, (), "muted", " ")

    def _row_line(self, index: int) -> Line:
        row = self._rows[index]
        pointer = glyph("pointer") if index == self.cursor else " "
        return self._line(row.cells, row.marks, "", pointer)

    def _line(
        self,
        cells: Sequence[str],
        marks: Sequence[tuple[Mark, ...]],
        role: str,
        pointer: str,
    ) -> Line:
        text, found = pointer, [(0, 1, "accent")]
        for index, (column, width) in enumerate(zip(self._columns, self._widths, strict=True)):
            cell = truncate(cells[index], width)
            blank = " " * (width - cell_len(cell))
            text += " " * GAP if index else ""
            text += blank if column.right else ""
            start = len(text)
            text += cell + ("" if column.right else blank)
            found.append((start, start + len(cell), role or column.role))
            for first, last, kind in marks[index] if marks else ():
                if first < len(cell):
                    found.append((start + first, start + min(last, len(cell)), kind))
        return Line(text, marks=tuple(found))

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as one that waits."""
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        index = event.y - 1 + self.scroll_offset.y
        if event.y >= 1 and index < len(self._rows):
            self.cursor = index
            if event.chain > 1:
                self.action_open()

    def action_cursor_up(self) -> None:
        """Move up a row."""
        self.cursor -= 1

    def action_cursor_down(self) -> None:
        """Move down a row."""
        self.cursor += 1

    def action_page_up(self) -> None:
        """Move up a screen."""
        self.cursor -= max(1, self.size.height - 2)

    def action_page_down(self) -> None:
        """Move down a screen."""
        self.cursor += max(1, self.size.height - 2)

    def action_first(self) -> None:
        """Move to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move to the last row."""
        self.cursor = len(self._rows) - 1

    def action_open(self) -> None:
        """Go into the row."""
        if self._rows:
            self.post_message(self.RowOpened(self, self.key))
