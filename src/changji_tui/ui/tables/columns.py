"""The columns of a table and its rows: how they share the width, how rows are put in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from changji_tui.layout.lines import Line, Mark
from changji_tui.text.cells import cell_len

GAP = 2
"""Blank cells between columns."""
LEAST = 4
"""Cells to which a column of words is cut where there is no room for all; numbers are not cut."""


class SortKey(NamedTuple):
    """Where a row stands in one order."""

    value: Any
    """The value that is compared within the group; None if unknown, which comes last in either direction."""
    group: Any = 0
    """The group, compared first; groups keep their order in either direction, as units cannot be compared."""


class Column(NamedTuple):
    """One column."""

    header: str
    """Its heading."""
    right: bool = False
    """Whether its cells are right-aligned."""
    least: int = 0
    """The fewest cells it may have; a column with `least` shares what the others leave."""
    most: int = 999
    """The most cells it may have; the text beside the list shows the whole."""
    role: str = "text"
    """How its cells look."""
    sort: str = ""
    """The name of the order by this column, the same in every language; empty if rows cannot be ordered by it."""
    sort_key: Callable[[str], SortKey] | None = None
    """Gives the sort key for the key of a row; None: rows are ordered by the number or words of the cell."""
    descends: bool | None = None
    """Whether the first order asked for is descending; None: it is if the column is right-aligned."""
    is_prose: bool = False
    """Whether its cells are running text, which is cut between words and parts no number."""
    is_whole: bool = False
    """Whether its words are never cut: in a `WholeTable` they go on in the lines below."""
    spare: int = 0
    """Which columns go first where room is short: the highest number first; 0 never goes."""


class Row(NamedTuple):
    """One row: what it stands for, and a text for each column."""

    key: str
    """The id of what it stands for."""
    cells: tuple[str, ...]
    """The texts, one for each column."""
    marks: tuple[tuple[Mark, ...], ...] = ()
    """Marks for each cell; empty where none has any."""
    pinned: bool = False
    """Whether it stays above the other rows in every order."""
    below: tuple[Line, ...] = ()
    """The lines under the cells."""
    group: str = ""
    """The heading of the rows around it that have the same; empty: it has no heading."""


class Order(NamedTuple):
    """What rows are ordered by."""

    name: str
    """The name of the order."""
    descending: bool
    """Whether the largest comes first."""

    @property
    def reversed(self) -> Order:
        """The other way round."""
        return Order(self.name, not self.descending)


def natural(column: Column) -> Order:
    """The order of a column as first asked for: the largest number first, words from A."""
    return Order(column.sort, column.right if column.descends is None else column.descends)


def arranged(
    columns: Sequence[Column],
    rows: Sequence[Row],
    order: Order | None,
    read: Callable[[str], Sequence[str]] | None = None,
) -> list[Row]:
    """Put rows in an order.

    Args:
        columns: What the cells of the rows are.
        rows: The rows in their own order, which those that stand alike keep either way.
        order: What to order by; None, or an order that no column gives: their own.
        read: How the page's texts are read aloud (`Pronunciation.of`); None: by default.
    """
    index = next((i for i, c in enumerate(columns) if order and c.sort == order.name), None)
    if order is None or index is None:
        return list(rows)
    placed = [
        (row, _key(columns[index], row, row.cells[index], read)) for row in rows if not row.pinned
    ]
    known = [(row, key) for row, key in placed if key.value is not None]
    known.sort(key=lambda pair: pair[1].value, reverse=order.descending)
    known.sort(key=lambda pair: pair[1].group)
    unknown = [row for row, key in placed if key.value is None]
    return [row for row in rows if row.pinned] + [row for row, _ in known] + unknown


def _key(
    column: Column, row: Row, text: str, read: Callable[[str], Sequence[str]] | None
) -> SortKey:
    """The sort key of a row: the column's, else the number or the words of its cell."""
    if column.sort_key:
        return column.sort_key(row.key)
    if column.right:
        return SortKey(_number(text))
    from changji_tui.search.collation import collation

    return SortKey(collation(text, read(text) if read else ()) if text.strip() else None)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip().rstrip("%").replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return None


def shared(
    columns: Sequence[Column], rows: Sequence[Row], available: int, order: Order | None = None
) -> tuple[tuple[int, int], ...]:
    """Share the width among columns: each takes what it needs, flexible ones take the rest.

    Args:
        columns: The columns.
        rows: What they hold.
        available: Cells for columns and gaps.
        order: What the rows are ordered by; the column that gives it stays.

    Returns:
        Index and width, in cells, of each column that there is room for, in their order. Those
        that can be spared go first; then columns of words give way, down to `LEAST`; numbers do
        not.
    """
    needs = [
        min(c.most, max(map(cell_len, [c.header, *(row.cells[i] for row in rows)])))
        for i, c in enumerate(columns)
    ]
    leasts = [min(c.least or need, need) for c, need in zip(columns, needs, strict=True)]
    kept = list(range(len(columns)))
    while _required([leasts[i] for i in kept]) > available:
        spare = [i for i in kept if columns[i].spare and columns[i].sort != (order and order.name)]
        if not spare:
            break
        kept.remove(max(spare, key=lambda i: columns[i].spare))
    shares = _shares([columns[i] for i in kept], [needs[i] for i in kept], available)
    return tuple(zip(kept, shares, strict=True))


def _required(widths: Sequence[int]) -> int:
    """The cells of columns of these widths and the gaps between them."""
    return sum(widths) + GAP * max(0, len(widths) - 1)


def _shares(columns: Sequence[Column], needs: Sequence[int], available: int) -> list[int]:
    fixed = [n for n, c in zip(needs, columns, strict=True) if not c.least]
    left = available - sum(fixed) - GAP * max(0, len(columns) - 1)
    flexible = [i for i, column in enumerate(columns) if column.least]
    shares = list(needs)
    for position, index in enumerate(flexible):
        least, *others = (min(columns[i].least, needs[i]) for i in flexible[position:])
        shares[index] = max(least, min(needs[index], left - sum(others)))
        if not others:
            shares[index] = max(least, left)
        left -= shares[index]
    texts = [i for i, column in enumerate(columns) if not column.right]
    for _ in range(_required(shares) - available):
        widest = max(texts, key=shares.__getitem__, default=0)
        if not texts or shares[widest] <= LEAST:
            break
        shares[widest] -= 1
    return shares
