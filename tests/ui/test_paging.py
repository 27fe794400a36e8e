"""A screen at a time through a list whose rows have different numbers of lines."""

from __future__ import annotations

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.ui.tables.row_list import RowList
from changji_tui.ui.tables.speakers import SpeakersTable
from tests.ui.conftest import Open


def in_view(table: RowList) -> set[int]:
    """The rows of which every line is in view."""
    top, room = table.scroll_offset.y, table._room_for_rows
    return {
        row
        for row in range(len(table.rows))
        if top <= table._first_lines[row] and table._last_line(row) < top + room
    }


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16), (60, 10)], ids=str)
@pytest.mark.parametrize("key", ["pagedown", "pageup"])
async def test_no_row_is_skipped(explorer: Open, size: tuple[int, int], key: str) -> None:
    """From one end to the other every row comes into view, and the last key ends on the last row."""
    app = explorer("plenary", language="en", on=load_page(bundled_folder()))
    async with app.run_test(size=size) as pilot:
        await pilot.press("home" if key == "pagedown" else "end")
        table = app.screen.query_one(SpeakersTable)
        seen = in_view(table)
        for _ in table.rows:
            await pilot.press(key)
            await pilot.pause()
            seen |= in_view(table)
        assert seen == set(range(6))
        assert table.cursor == (5 if key == "pagedown" else 0)
