"""Textual and Rich on a terminal that gives two cells to “ ” … — · ① and their like.

Rich has no setting for it: its tables are patched here, and nowhere else, before anything is
measured.  A test fails when Rich no longer looks where it is patched.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import rich.cells

from changji_tui.text.cells import is_ambiguous, set_ambiguous

QUESTION = "\x1b[2;1H“\x1b[6n"
"""Writes a mark before anything else is drawn, and asks where the cursor is then.

In the second row: an answer from the first looks like F3 with a modifier.
"""
ROW = 1
"""The row of the answer, from 0."""
WIDE_COLUMN = 2
"""The column of the answer, from 0, where the mark took two cells."""

_LAST = 0xFFFF
"""The last code point looked at; beyond it only private use is ambiguous."""


def widen() -> None:
    """Measure ambiguous characters as two cells from now on, everywhere."""
    set_ambiguous(2)
    cells: Any = rich.cells
    load = cells.load_cell_table
    table = load("auto")
    wide = [(first, last, 2) for first, last in _ambiguous_runs()]
    taken = [span for span in table.widths if not _overlaps(span, wide)]
    widened = table._replace(widths=sorted([*taken, *wide]))
    single = frozenset(filter(lambda c: not is_ambiguous(c), cells._SINGLE_CELLS))
    cells.load_cell_table = lambda unicode_version="auto": widened
    cells._is_single_cell_widths = single.issuperset
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()


def _ambiguous_runs() -> Iterator[tuple[int, int]]:
    first = None
    for code_point in range(0xA0, _LAST + 2):
        if code_point <= _LAST and is_ambiguous(chr(code_point)):
            first = code_point if first is None else first
        elif first is not None:
            yield first, code_point - 1
            first = None


def _overlaps(span: tuple[int, int, int], runs: list[tuple[int, int, int]]) -> bool:
    return any(span[0] <= last and first <= span[1] for first, last, _ in runs)
