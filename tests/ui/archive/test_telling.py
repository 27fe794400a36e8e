"""What the explorer of an archive says of a query, and of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.ui.archive.tables import PagesTable, PlacesTable
from tests.ui.archive.explored import Open, all_read, wait
from tests.ui.screen import rows


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("火星", "no page says “火星”"),
        ("青河县", "try 青禾县 (27) · no page says “青河县”"),
        ('"清水', "the quotation mark is not closed"),
        (">abc", ">abc"),
    ],
)
async def test_what_finds_nothing_is_told(explorer: Open, query: str, told: str) -> None:
    """Beside the box stands that nothing is found, or why a query cannot be read."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await pilot.press(*query)
        await wait(pilot, lambda: told in rows(app)[1])


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)])
async def test_the_status_line_tells_it_whole(explorer: Open, size: tuple[int, int]) -> None:
    """The status line says what is wrong with a query, or what would be found, until another is typed."""
    app = explorer()
    async with app.run_test(size=size) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"青河县")
        told = " no page says “青河县”; try 青禾县 (27)"
        await wait(pilot, lambda: rows(app)[-1].startswith(told))
        await pilot.press(*["backspace"] * 3, *">a")
        told = " “>a” compares with no number, expected one as in"
        await wait(pilot, lambda: rows(app)[-1].startswith(told))
        await pilot.press("backspace", "backspace")
        screen.message = ""
        await wait(pilot, lambda: rows(app)[-1].startswith(" ⏎"))


async def test_why_it_is_found_is_told(explorer: Open) -> None:
    """Beside the box stands that something is found by pinyin, but not that it is found as typed."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await pilot.press(*"qingshui")
        await wait(pilot, lambda: "3 passages on 3 pages · by pinyin" in rows(app)[1])
        await pilot.press(*["backspace"] * 8, *"清水")
        await wait(pilot, lambda: rows(app)[1].rstrip().endswith("3 passages on 3 pages"))


@pytest.mark.parametrize("typed", ["|", '"', ">"])
async def test_what_asks_for_nothing_empties_no_list(explorer: Open, typed: str) -> None:
    """While nothing that is typed can be read, every page stays listed."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(typed)
        await pilot.pause(0.1)
        assert screen.search_box.value == typed
        assert len(screen.query_one(PagesTable).rows) == 3
        assert [row.key for row in screen.query_one(PlacesTable).rows][:1] == ["photo"]


async def test_a_page_that_has_gone_is_told(explorer: Open, folder: Path) -> None:
    """A page whose files can no longer be read does not open, and the status line says why."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        (folder / "2024-10-01" / "page.toml").unlink()
        await pilot.press("escape", "enter")
        await wait(pilot, lambda: "this page is faulty" in rows(app)[-1])
        assert app.screen is screen
        assert rows(app)[-1] == (
            " this page is faulty: 2024-10-01: has no page.toml, expected a page's folder"
        )


async def test_a_long_list_is_cut_and_says_so(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At most `MOST_PAGES` pages are listed, and the heading says so; all of them are counted."""
    for module in ("archive.tables", "archive.heading"):
        monkeypatch.setattr(f"changji_tui.ui.{module}.MOST_PAGES", 2)
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        assert len(screen.query_one(PagesTable).rows) == 2
        assert "the first 2 are listed" in rows(app)[0]
        await pilot.press(*"清水")
        await wait(pilot, lambda: "3 passages on 3 pages" in rows(app)[1])
        assert len(screen.query_one(PagesTable).rows) == 2
        assert "the first 2 are listed" in rows(app)[0]
