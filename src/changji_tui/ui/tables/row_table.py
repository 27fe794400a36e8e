"""A list of rows in aligned columns with a cursor that remembers its row."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_letters
from unicodedata import normalize

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.lines import Line, Mark, row
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.actions import Scope
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.keys import bindings
from changji_tui.ui.painted import PaintedScroll
from changji_tui.ui.tables.columns import (
    GAP,
    Column,
    Order,
    Row,
    SortKey,
    arranged,
    natural,
    shared,
)

__all__ = ["Column", "Row", "RowTable", "SortKey"]


class RowTable(PaintedScroll):
    """Rows under a header that stays; ↑↓ moves, Enter opens, o orders."""

    BINDINGS = bindings("list")
    scope: Scope = "list"
    """The scope of its keys."""

    cursor: reactive[int] = reactive(0, repaint=True)
    """The row under the cursor, from 0."""
    marked: reactive[tuple[str, ...]] = reactive((), repaint=True)
    """The keys of the rows that bear a mark, which takes the pointer's cell."""
    letters: reactive[str] = reactive("", repaint=True)
    """The letters of the rows in view, while the reader chooses one; else empty."""

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
        self._given: tuple[Row, ...] = ()
        self._order: Order | None = None
        self._rows: tuple[Row, ...] = ()
        self._shown: tuple[tuple[int, int], ...] = ()
        self._head = 1
        self._wanted_key = ""
        self._prompt = ""
        self.empty = empty

    @property
    def key(self) -> str:
        """The key of the row under the cursor; empty where there are no rows."""
        return self._rows[self.cursor].key if self._rows else ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._rows

    @property
    def order(self) -> Order | None:
        """What the rows are ordered by; None: they stand as on the page."""
        return self._order

    @order.setter
    def order(self, order: Order | None) -> None:
        """Order the rows; the cursor keeps its row."""
        self._order = order
        self._wanted_key = self._wanted_key or self.key
        self.reordered()
        self._arrange(self.key)

    def reordered(self) -> None:
        """Another order is asked for; a table whose rows depend on it shows others."""

    def show(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Replace everything; the cursor stays on its row, or returns to it when it is back.

        Nothing is drawn anew where only rows out of view have changed.
        """
        seen = self._in_view()
        self._columns, self._given = tuple(columns), tuple(rows)
        self._arrange(self._wanted_key, seen)

    def _in_view(self) -> tuple[object, ...]:
        """All that the picture depends on, the theme and its size apart."""
        top, height = self.scroll_offset.y, self.size.height
        rows = self._rows[top : top + height]
        return self.empty, self._columns, self._shown, self.notes(), top, self.cursor, rows

    def _arrange(self, key: str, seen: tuple[object, ...] = ()) -> None:
        """Put the rows in order, the cursor on the one with this key, or on the first."""
        self._rows = tuple(arranged(self._columns, self._given, self._order))
        keys = [row.key for row in self._rows]
        index = keys.index(key) if key in keys else 0
        self.set_reactive(RowTable.cursor, index)
        self._measure()
        if self._in_view() != seen:
            self.refresh()
        self._keep_cursor_in_view()

    def select(self, key: str) -> None:
        """Put the cursor on the row with this key, without telling anyone."""
        self._wanted_key = key
        for index, known in enumerate(self._rows):
            if known.key == key:
                self.set_reactive(RowTable.cursor, index)
                self.refresh()
                self._keep_cursor_in_view()

    def _measure(self) -> None:
        available = self.scrollable_content_region.width - 1
        self._shown = shared(self._columns, self._rows, available, self._order)
        self._head = 2 if self.notes() else 1
        self.fit(len(self._rows) + self._head)

    def on_resize(self) -> None:
        """Share the new width."""
        self._measure()
        self.refresh()
        self._keep_cursor_in_view()

    def _keep_cursor_in_view(self) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height - self._head
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
        """One row of the widget: notes, if any, the header, then what is scrolled to."""
        if y < self._head:
            return self.painted(self._header() if y == self._head - 1 else self._note_line())
        if not self._rows:
            text = self.empty if y == self._head + 1 else ""
            return self.painted(Line(text, role="muted", indent=1))
        index = y - self._head + self.scroll_offset.y
        if index >= len(self._rows):
            return self.painted(Line())
        if index == self.cursor:
            return self.painted(
                self._row_line(index), "cursor" if self.has_focus else "cursor-blurred"
            )
        return self.painted(self._row_line(index))

    def _header(self) -> Line:
        if self.letters:
            return Line(self._prompt, role="accent", indent=2)
        line = self._line([column.header for column in self._columns], (), "muted", " ")
        for position, (index, _) in enumerate(self._shown):
            if self._order and self._columns[index].sort == self._order.name:
                # The cell before a heading is always blank: the sign takes it, no column moves.
                start, end, _ = line.marks[position + 1]
                text = line.text[: start - 1] + self._sign(self._order) + line.text[start:]
                return Line(text, marks=(*line.marks, (start - 1, end, "accent")))
        return line

    def _note_line(self) -> Line:
        room = self.scrollable_content_region.width - 1
        line = row(self.notes(), gap=" · ")
        if cell_len(line.text) > room:
            line = Line(truncate(line.text, room), line.role, 0, line.marks)
        return Line(line.text, line.role, 1, line.marks)

    def _sign(self, order: Order) -> str:
        return glyph("descending" if order.descending else "ascending")

    def notes(self) -> list[tuple[str, str]]:
        """What narrows the rows, above the headings: texts with their roles."""
        return []

    def _row_line(self, index: int) -> Line:
        shown = self._rows[index]
        pointer = glyph("pointer") if index == self.cursor else " "
        if shown.key in self.marked:
            pointer = glyph("marked")
        if self.letters:
            # A blank parts the letter from the words; the last cell of the row makes room for it.
            pointer = f"{self.letters[index - self.scroll_offset.y :][:1]:1} "
        return self._line(shown.cells, shown.marks, "", pointer)

    def _line(
        self,
        cells: Sequence[str],
        marks: Sequence[tuple[Mark, ...]],
        role: str,
        pointer: str,
    ) -> Line:
        text, found = pointer, [(0, 1, "accent")]
        for position, (index, width) in enumerate(self._shown):
            column, cell = self._columns[index], truncate(cells[index], width)
            blank = " " * (width - cell_len(cell))
            text += " " * GAP if position else ""
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
        self.letters = ""
        self.refresh()

    def jump(self, prompt: str) -> None:
        """Give each row in view a letter: the next key goes to its row.

        Args:
            prompt: What says so, in the place of the headings.
        """
        self._prompt = prompt
        room = self.scrollable_content_region.height - self._head
        self.letters = ascii_letters[: min(room, len(self._rows) - self.scroll_offset.y)]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """While a row is chosen by its letter no key is a command."""
        return bool(self.letters)

    def on_key(self, event: events.Key) -> None:
        """Go to the row of a letter; any other key ends the choice."""
        if self.letters:
            event.stop()
            letter = normalize("NFKC", event.character or "")
            if letter and letter in self.letters:
                self.cursor = self.scroll_offset.y + self.letters.index(letter)
            self.letters = ""

    async def _on_click(self, event: events.Click) -> None:
        index = event.y - self._head + self.scroll_offset.y
        if event.y == self._head - 1:
            self._order_by_click(event.x)
        elif 0 <= index < len(self._rows):
            self.cursor = index
            if event.chain > 1:
                self.action_open()

    def _order_by_click(self, x: int) -> None:
        """A click on a heading orders by it, the next turns it round, the third undoes it."""
        left = 1
        for index, width in self._shown:
            column = self._columns[index]
            if column.sort and left - 1 <= x < left + width:
                first = natural(column)
                turns = {None: first, first: first.reversed, first.reversed: None}
                self.order = turns.get(self._order, first)
            left += width + GAP

    def action_order(self) -> None:
        """Order by the next column that gives an order; after the last, as on the page."""
        orders = {column.sort: natural(column) for column in self._columns if column.sort}
        names = ["", *orders]
        at = names.index(self._order.name) if self._order and self._order.name in names else 0
        self.order = orders.get((*names, "")[at + 1])

    def action_reverse_order(self) -> None:
        """Turn the order round; as on the page, begin with the first column."""
        if self._order is None:
            self.action_order()
        if self._order:
            self.order = self._order.reversed

    def action_cursor_up(self) -> None:
        """Move up a row."""
        self.cursor -= 1

    def action_cursor_down(self) -> None:
        """Move down a row."""
        self.cursor += 1

    def action_page_up(self) -> None:
        """Move up a screen."""
        self.cursor -= max(1, self.size.height - self._head - 1)

    def action_page_down(self) -> None:
        """Move down a screen."""
        self.cursor += max(1, self.size.height - self._head - 1)

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
