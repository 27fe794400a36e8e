"""What is drawn of an archive, and how seldom."""

from __future__ import annotations

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from changji_tui.text.cells import cell_len
from changji_tui.ui.archive.tables import PlacesTable
from changji_tui.ui.tables.columns import Column, Row
from tests.ui.archive.explored import Open, all_read, wait
from tests.ui.screen import golden, picture, rows
from tests.ui.test_screens import SIZES


async def test_a_keystroke_lays_out_no_screen(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The screen is not laid out again when the text in the box or the length of a list changes."""
    laid_out: list[Size] = []
    real = Compositor.reflow

    def reflow(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        laid_out.append(size)
        return real(compositor, parent, size)

    monkeypatch.setattr(Compositor, "reflow", reflow)
    app = explorer()
    async with app.run_test(size=(120, 12)) as pilot:
        screen = await all_read(app, pilot)
        places = screen.query_one(PlacesTable)
        await pilot.press("县")
        await wait(pilot, lambda: len(places.rows) == 9)
        laid_out.clear()
        await pilot.press("水", "backspace")
        await wait(pilot, lambda: len(places.rows) == 9)
        assert screen.search_box.value == "县"
        assert not laid_out


async def test_a_list_is_drawn_anew_only_where_it_is_seen(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list is not drawn anew when rows out of view come or go, but when a row in view changes."""
    app = explorer()
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await all_read(app, pilot)
        table = screen.query_one(PlacesTable)
        columns = [Column("n")]
        given = [Row(str(n), (str(n),)) for n in range(50)]
        drawn: list[int] = []
        real = PlacesTable.render_line

        def render_line(table: PlacesTable, y: int) -> Strip:
            drawn.append(y)
            return real(table, y)

        monkeypatch.setattr(PlacesTable, "render_line", render_line)

        async def lines_drawn(shown: list[Row]) -> int:
            drawn.clear()
            table.show(columns, shown)
            await pilot.pause(0.1)
            return len(drawn)

        assert await lines_drawn(given)
        assert await lines_drawn([*given[:40], *given[45:]]) == 0
        assert table.virtual_size.height == 46
        assert await lines_drawn([given[1], given[0], *given[2:]])


@pytest.mark.parametrize("size", SIZES)
async def test_the_archive_is_as_drawn(explorer: Open, size: str) -> None:
    """The whole screen equals its golden, and no row is wider than the terminal."""
    app = explorer(language="en" if size == "wide" else "zh")
    async with app.run_test(size=SIZES[size]) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"青禾县", "enter", "down")
        await wait(pilot, lambda: len(screen.query_one(PlacesTable).rows) > 5)
        screen.message = ""
        await pilot.pause()
        drawn = picture(app)
        assert all(cell_len(row) <= SIZES[size][0] for row in rows(app))
    assert drawn == golden(f"archive-{size}", drawn)
