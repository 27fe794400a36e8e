"""Lists of places in the text as tables: each row has its sentence, its source and its reference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from changji_tui.citing.forms import gbt7714
from changji_tui.citing.references import reference_to
from changji_tui.citing.stretches import Stretch
from changji_tui.exporting.tables import Cell, Table
from changji_tui.model.page import Page

COLUMNS = (
    "document", "passage", "start", "end", "sentence", "sentence_en", "citation", "link",
)  # fmt: skip
"""The last columns of every such table; offsets are code points of the passage."""


def places_table(
    page: Page, columns: Sequence[str], rows: Iterable[tuple[Sequence[Cell], Stretch]]
) -> Table:
    """Make a table of places.

    Args:
        page: The page.
        columns: The names of the list's own columns.
        rows: For each place, the cells of the list's own columns, and the words at the place.
    """
    return Table(
        (*columns, *COLUMNS), tuple((*cells, *_cells(page, stretch)) for cells, stretch in rows)
    )


def _cells(page: Page, stretch: Stretch) -> tuple[Cell, ...]:
    passage = stretch.passage
    return (
        passage.document if passage else None,
        passage.id if passage else None,
        stretch.start,
        stretch.end,
        stretch.quotation,
        stretch.english or None,
        gbt7714(page, stretch),
        str(reference_to(page, stretch)),
    )
