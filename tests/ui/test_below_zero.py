"""A series below zero in the explorer."""

from __future__ import annotations

from pathlib import Path

from changji_tui.loading import load_page
from tests.ui.conftest import Open
from tests.ui.screen import rows
from tests.unit.cold import write_cold


async def test_it_is_drawn_everywhere(explorer: Open, tmp_path: Path) -> None:
    """A series below zero is drawn in a line above the table, unfolded in bars, and on a card."""
    page = load_page(write_cold(tmp_path / "cold"))
    app = explorer(on=page, language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert any("▾▾█" in row for row in rows(app))
        await pilot.press("x")
        await pilot.pause()
        drawn = [row for row in rows(app) if "█│" in row or "│█" in row]
        assert any("−12.5" in row for row in drawn)
        await pilot.press("enter")
        await pilot.pause()
        assert any("零下12.5℃" in row for row in rows(app))
        await pilot.press("escape", "space", "down", "space", "c")
        await pilot.pause()
        assert any("−12.5" in row for row in rows(app))
