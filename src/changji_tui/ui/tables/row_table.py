"""A list of rows in aligned columns; its cursor stays on its row whatever else changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.lines import Line, Mark, row
from changji_tui.layout.typesetting import set_lines
from changji_tui.model.page import Page
from changji_tui.search.folding import fold
from changji_tui.text.cells import cell_len, truncate
from changji_tui.text.contexts import beginning_of
from changji_tui.ui.actions import Scope
from changji_tui.ui.glyphs import glyph
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
from changji_tui.ui.tables.row_list import RowList, Standing

if TYPE_CHECKING:
    from changji_tui.exporting.tables import Table

__all__ = ["Column", "Row", "RowTable", "SortKey"]


class RowTable(RowList):
    """Rows under a header that stays; ↑↓ moves, Enter opens, o orders."""

    scope: Scope = "list"
    """The scope of its keys."""

    marked: reactive[tuple[str, ...]] = reactive((), repaint=True)
    """What is marked (`marks`); the row of what is has a sign in the place of the pointer."""

    def __init__(self, *, empty: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._columns: tuple[Column, ...] = ()
        self._given: tuple[Row, ...] = ()
        self._order: Order | None = None
        self._sought: tuple[str, ...] = ()
        self._shown: tuple[tuple[int, int], ...] = ()
        self._drawn: tuple[object, ...] = ()
        self.empty = empty

    @property
    def standing(self) -> Standing:
        """Where the cursor and the view stand."""
        return Standing(self.key, self._order, self.scroll_offset.y)

    def stand(self, at: Standing) -> None:
        """Put order, cursor and view back where they stood; a row that is gone leaves the first."""
        self.order = at.order
        self.select(at.key)
        self.scroll_to(y=at.top, animate=False)
        self._keep_cursor_in_view()

    @property
    def _read(self) -> Callable[[str], Sequence[str]] | None:
        """Gives the pinyin of a text on the page of the screen; None without a page."""
        page: Page | None = getattr(self.screen, "page", None) if self._order else None
        return page.pronunciation.of if page else None

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
        """Act on another order; a table whose rows depend on the order lists other rows."""

    def show(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Replace everything; the cursor stays on its row, or returns to it when it is back.

        Nothing is drawn anew where only rows out of view have changed.
        """
        self._columns, self._given = tuple(columns), tuple(rows)
        self._arrange(self._wanted_key, is_new=False)

    def _in_view(self) -> tuple[object, ...]:
        """Everything that the picture depends on, except the theme and the size."""
        top, height = self.scroll_offset.y, self.size.height
        rows = [self._rows[index] for index, _ in self._laid[top : top + height]]
        return self.empty, self._columns, self._shown, self.notes(), top, self.cursor, rows

    def _arrange(self, key: str, *, is_new: bool = True) -> None:
        """Put the rows in order, the cursor on the one with this key, or on the first.

        Args:
            key: The key of the row.
            is_new: Whether they are drawn anew even if the picture would be the same.
        """
        given = [each for each in self._given if self._has_words(each)]
        self._rows = tuple(arranged(self._columns, given, self._order, self._read))
        self._lay()
        keys = [each.key for each in self._rows]
        index = keys.index(key) if key in keys else 0
        self.set_reactive(RowList.cursor, index)
        self._measure()
        before, self._drawn = self._drawn, self._in_view()
        if is_new or self._drawn != before:
            self.refresh()
        self._keep_cursor_in_view()

    def narrow(self, typed: str) -> None:
        """List the rows that contain the words, in any form that a search understands."""
        self._wanted_key = self._wanted_key or self.key
        self._sought = tuple(fold(typed).split())
        self._arrange(self.key)
        self.post_message(self.RowHighlighted(self, self.key))

    def _has_words(self, given: Row) -> bool:
        if not self._sought:
            return True
        words = fold(" ".join((*given.cells, *(line.text for line in given.below))))
        return all(word in words for word in self._sought)

    @property
    def room(self) -> int:
        """The cells of the columns: the pointer stands before them, a blank after them.

        Words that are cut where there is no room for them have the place of the blank, too.
        """
        is_cut = bool(self._columns) and self._columns[-1].least > 0
        return max(0, self.scrollable_content_region.width - (1 if is_cut else 2))

    def _measure(self) -> None:
        self._shown = self._share()
        self._set_rows()
        self._head = 2 if self.notes() else 1
        self.fit(self.last_row + 1)

    def _share(self) -> tuple[tuple[int, int], ...]:
        """Index and width of each column that is drawn."""
        return shared(self._columns, self._rows, self.room, self._order)

    def _set_rows(self) -> None:
        """Set the rows to the widths of their columns: here each has just the lines that it was given."""

    def _empty_lines(self) -> list[str]:
        """Why there is no row, as broken to the width."""
        room = max(1, self.scrollable_content_region.width - 2)
        return [words for _, words, _ in set_lines(self.empty, room)]

    def on_resize(self) -> None:
        """Share the new width."""
        self._measure()
        self.refresh()
        self._keep_cursor_in_view()

    def render_line(self, y: int) -> Strip:
        """One row of the widget: notes, if any, the header, then what is scrolled to."""
        if y < self._head:
            return self.painted(self._header() if y == self._head - 1 else self._note_line())
        if not self._rows:
            lines, at = self._empty_lines(), y - self._head - 1
            text = lines[at] if 0 <= at < len(lines) else ""
            return self.painted(Line(text, role="muted", indent=1))
        return self._scrolled_line(y - self._head + self.scroll_offset.y)

    def _scrolled_line(self, at: int) -> Strip:
        """A line below the header, by its number from 0."""
        if at >= len(self._laid):
            return self.painted(Line())
        index, part = self._laid[at]
        if part < 0:
            return self.painted(Line(self._rows[index].group, "heading", 1))
        line = self._below(index, part - 1) if part else self._row_line(index)
        if index == self.cursor:
            return self.painted(line, self.cursor_role)
        return self.painted(line)

    @property
    def cursor_role(self) -> str:
        """The role of the row under the cursor: with the focus, or without it."""
        return "cursor" if self.has_focus else "cursor-blurred"

    def content_row(self, y: int) -> int:
        """The line that is drawn in a row of the widget; the header does not scroll."""
        return y if y < self._head else y + self.scroll_offset.y

    def row_text(self, row: int) -> str:
        """A line as it is drawn, in view or not, without the pointer before it."""
        if row < self._head or not self._rows:
            return self.render_line(row).text
        return f" {self._scrolled_line(row - self._head).text[1:]}"

    @property
    def last_row(self) -> int:
        """The last line."""
        return self._head + (len(self._laid) or 1 + len(self._empty_lines())) - 1

    @property
    def row_words(self) -> str:
        """All words of the row under the cursor, its cells parted by tabs; empty without rows."""
        return "\t".join(filter(None, self._rows[self.cursor].cells)) if self._rows else ""

    def as_shown(self) -> Table:
        """The rows that are listed, with all their words, under the names of their columns."""
        from changji_tui.exporting.tables import Table

        names = [column.header or f"column {at}" for at, column in enumerate(self._columns, 1)]
        return Table(tuple(names), tuple(row.cells for row in self._rows))

    def _below(self, index: int, part: int) -> Line:
        """A line under the cells of a row, with “…” where it has no room."""
        line = self._rows[index].below[part]
        room = self.scrollable_content_region.width - 1 - line.indent
        return line._replace(text=beginning_of(line.text, max(0, room)))

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
        """Texts with their roles, above the headings: what narrows the rows."""
        return []

    def is_marked(self, key: str) -> bool:
        """Whether what stands in the row with this key is marked."""
        return key in self.marked

    def _row_line(self, index: int) -> Line:
        shown = self._rows[index]
        pointer = glyph("pointer") if index == self.cursor else " "
        if self.marked and self.is_marked(shown.key):
            pointer = glyph("marked")
        if self.letters:
            # A blank parts the letter from the words; the last cell of the row makes room for it.
            pointer = f"{self._letter_of(index)} "
        return self._line(self._cells_drawn(index), shown.marks, "", pointer)

    def _cells_drawn(self, index: int) -> Sequence[str]:
        """The cells of a row as they are drawn in its first line."""
        return self._rows[index].cells

    def _line(
        self,
        cells: Sequence[str],
        marks: Sequence[tuple[Mark, ...]],
        role: str,
        pointer: str,
    ) -> Line:
        text, found, lent = pointer, [(0, 1, "accent")], 0
        for position, (index, width) in enumerate(self._shown):
            column, cell = self._columns[index], cells[index]
            if lent:
                found.append((len(text), len(text), ""))
                lent -= 1
                continue
            width, lent = self._with_empty_neighbours(cells, position)
            if cell_len(cell) > width:
                cell = (beginning_of if column.is_prose else truncate)(cell, width)
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

    def _with_empty_neighbours(self, cells: Sequence[str], position: int) -> tuple[int, int]:
        """The width for a text, and how many empty cells after it lend theirs: nothing is cut beside them."""
        (index, width), *others = self._shown[position:]
        needed = 0 if self._columns[index].right else cell_len(cells[index])
        lent = 0
        for other, more in others:
            if needed <= width or cells[other]:
                break
            width += GAP + more
            lent += 1
        return width, lent

    async def _on_click(self, event: events.Click) -> None:
        if event.y == self._head - 1:
            self._order_by_click(event.x)
        else:
            await super()._on_click(event)

    def _order_by_click(self, x: int) -> None:
        """Order by a heading on a click, in reverse on the second, as on the page on the third."""
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
        """Reverse the order; in the order of the page, order by the first column."""
        if self._order is None:
            self.action_order()
        if self._order:
            self.order = self._order.reversed
