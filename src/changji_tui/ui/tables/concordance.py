"""The lines of a concordance: what stands before a match, the match in the middle, what follows."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message
from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.layout.excerpts import document_name
from changji_tui.layout.lines import Mark
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.search.concordance import MOST_COMPARED, Line, Side, grouped
from changji_tui.search.folding import fold
from changji_tui.text.cells import cell_len, fit, pad
from changji_tui.text.contexts import beginning_of, end_of, shares
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.columns import GAP, Column, Row, SortKey
from changji_tui.ui.tables.row_table import RowTable

_WHERE = {0: 0, 70: 12, 100: 20}
"""Cells that say where a line stands, by the least width of the table that has them."""


class ConcordanceTable(RowTable):
    """Lines in columns; those that are the same as far as they are compared may be one."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    characters: var[int] = var(MOST_COMPARED)
    """How many characters of context are compared, 1 to `MOST_COMPARED`."""
    merging: var[bool] = var(False)
    """Whether lines that compare alike are one."""

    class Arranged(Message):
        """The order of the lines, or their merging, has changed."""

    def __init__(self, page: Page, lines: Sequence[Line], begin: Match | None = None) -> None:
        """Show lines.

        Args:
            page: Whose lines they are.
            lines: In page order.
            begin: The place whose line the cursor begins on; None: the first.
        """
        super().__init__()
        self._page = page
        self._all = lines
        self._begin = begin
        self._lines: dict[str, Line] = {}

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines, given in page order."""
        self._all = lines
        self.fill()

    @property
    def line(self) -> Line | None:
        """The line under the cursor."""
        return self._lines.get(self.key)

    @property
    def pointed(self) -> Pointed | None:
        """The line under the cursor."""
        return self.line

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they stand."""
        return tuple(self._lines[row.key] for row in self.rows)

    @property
    def side(self) -> Side | None:
        """The side whose context orders the lines; None if none does."""
        sides: dict[str, Side] = {"left": "left", "right": "right"}
        return sides.get(self.order.name) if self.order else None

    def watch_language(self) -> None:
        """Name places in the other language."""
        self.fill()

    def watch_characters(self) -> None:
        """Compare more or fewer characters."""
        self.fill()

    def watch_merging(self) -> None:
        """Make lines one, or take them apart."""
        self.fill()

    def reordered(self) -> None:
        """Compare the other side."""
        self.fill()

    def on_resize(self) -> None:
        """Cut the context to the new width."""
        self.fill()

    def fill(self) -> None:
        """Show the lines, the match in the middle, the cursor on the same place."""
        available = self.room
        if not available:
            return
        here = self.line.places[0] if self.line else self._begin
        shown = grouped(self._all, self.side, self.characters) if self.merging else self._all
        self._lines = {str(number): line for number, line in enumerate(shown)}
        columns, rows = self._laid_out(available)
        kept = (key for key, line in self._lines.items() if here in line.places)
        self.select(next(kept, ""))
        self.show(columns, rows)
        self.post_message(self.Arranged())

    def _laid_out(self, available: int) -> tuple[list[Column], list[Row]]:
        """Columns and rows for a width."""
        language, lines = self.language, self._lines
        counts = [str(len(line.places)) for line in lines.values()]
        heading = say("times", language)
        counted = max(map(cell_len, [heading, *counts])) if {*counts} - {"1"} else 0
        wheres = [self._where(line) for line in lines.values()]
        place = max(cells for least, cells in _WHERE.items() if available >= least)
        place = min(place, max(map(cell_len, [say("printed-in", language), *wheres])))
        place = place if len({*wheres}) > 1 else 0
        room = available - 2 * GAP - sum(GAP + cells for cells in (counted, place) if cells)
        keyword = max(map(cell_len, [say("match", language), *(x.keyword for x in lines.values())]))
        differ = len({fold(line.keyword) for line in lines.values()}) > 1
        left, middle, right = shares(max(0, room), keyword)
        columns = [
            Column(
                fit(say("before", language), left, "right").lstrip(),
                right=True,
                sort="left",
                sort_key=self._by_left,
                descends=False,
            ),
            Column(say("match", language), role="matches", sort="match" if differ else ""),
            Column(say("after", language), sort="right", sort_key=self._by_right),
        ]
        if counted:
            columns.append(Column(heading, right=True, role="strong", sort="count"))
        if place:
            columns.append(Column(say("printed-in", language), role="muted"))
        rows = []
        for (key, line), count, where in zip(lines.items(), counts, wheres, strict=True):
            before = pad(end_of(line.left.rstrip(), left), left, "right")
            after = pad(beginning_of(line.right.lstrip(), right), right)
            cells = [before, fit(line.keyword, middle), after]
            cells += [count] if counted else []
            cells += [fit(where, place)] if place else []
            marks = self._compared(line, before, after)
            rows.append(Row(key, tuple(cells), (*marks, *((),) * (len(cells) - 3))))
        return columns, rows

    def _compared(self, line: Line, before: str, after: str) -> tuple[tuple[Mark, ...], ...]:
        """Marks on the characters that order or merge the lines, for the first three columns."""
        marks: dict[Side, tuple[Mark, ...]] = {"left": (), "right": ()}
        sides: tuple[Side | None, ...] = ("left", "right") if self.merging else ()
        for side in (self.side,) if self.side else sides:
            if side == "left":
                length = len(line.compared("left", self.characters).rstrip())
                marks["left"] = ((max(0, len(before) - length), len(before), "quote"),)
            elif side == "right":
                length = len(line.compared("right", self.characters).strip())
                marks["right"] = ((0, min(length, len(after.rstrip())), "quote"),)
        return marks["left"], (), marks["right"]

    def _where(self, line: Line) -> str:
        """The document of a line, and the number of others that have the line too."""
        page, language = self._page, self.language
        names = list(dict.fromkeys(place.passage.document for place in line.places))
        first = say("page-title", language)
        if names[0]:
            first = document_name(page, page.document(names[0]), language)
        if len(names) == 1:
            return first
        values = {"first": first, "documents": len(names), "more": len(names) - 1}
        return say("more-places", language, **values)

    def _by_left(self, key: str) -> SortKey:
        return SortKey(
            self._lines[key].sort_key("left", self.characters, self._page.pronunciation.of)
        )

    def _by_right(self, key: str) -> SortKey:
        return SortKey(
            self._lines[key].sort_key("right", self.characters, self._page.pronunciation.of)
        )
