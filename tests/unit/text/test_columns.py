"""Rows in aligned columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.cells import cell_len
from changji_tui.text.columns import aligned

WORDS = st.text("a1家亿…", max_size=6)


def test_columns_begin_at_one_cell_and_numbers_end_at_one() -> None:
    """Columns are aligned in cells, numbers at their right, and no line ends with blanks."""
    rows = [("顾涛", "9", "环境"), ("Li", "10", "")]
    assert aligned(rows, right=(1,)) == "顾涛   9  环境\nLi    10\n"
    assert aligned(rows[:1], indent="  ") == "  顾涛  9  环境\n"
    assert aligned([]) == ""


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1))
def test_the_last_column_begins_at_one_cell(rows: list[tuple[str, str]]) -> None:
    """The last column begins at the same cell in every row, whatever stands before it."""
    width = max(cell_len(first) for first, _ in rows) + 2
    marked = aligned([(first, f"|{last}") for first, last in rows])
    assert {cell_len(line.partition("|")[0]) for line in marked.splitlines()} == {width}
