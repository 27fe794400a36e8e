"""What the reader sees, as plain text at three sizes; `UPDATE_GOLDENS=1` writes them anew."""

from __future__ import annotations

import pytest

from changji_tui.text.cells import cell_len
from tests.ui.conftest import Open
from tests.ui.screen import golden, picture, rows

SIZES = {"wide": (120, 36), "medium": (80, 24), "narrow": (60, 16)}
STATES: dict[str, tuple[str, str, list[str]]] = {
    "page": ("page", "en", []),
    "figures": ("farm", "en", ["down", "down", "down"]),
    "figures-zh": ("farm", "zh", ["down", "down", "down"]),
    "inside": ("farm", "en", ["down", "down", "down", "tab"]),
    "speeches": ("talks", "zh", ["down"]),
    "sought": ("talks", "en", ["/", *"青禾县", "enter"]),
    "concordance": ("talks", "en", ["/", *"青禾县", "enter", "K", "down", "down"]),
    "concordance-merged": ("talks", "zh", ["/", *"青禾县", "enter", "K", "o", "o", "2", "="]),
    "quotes": ("talks", "en", ["Q", "down"]),
    "side-by-side": ("talks", "zh", ["v", "tab", "right"]),
    "pinyin": ("talks", "en", ["enter", "home", "s", "s", "p"]),
    "facets": ("farm", "en", ["f", "right", "right", "down", "space"]),
    "facets-kept": ("farm", "zh", ["f", "down", "down", "space", "escape"]),
    "help": ("farm", "en", ["?"]),
    "compare": ("farm", "en", [*["down"] * 5, "space", "down", "down", "space", "c"]),
    "compare-zh": ("farm", "zh", [*["down", "space"] * 5, "c", "down", "r"]),
    "matrix": ("talks", "en", ["/", *"青禾县", "enter", "m"]),
    "shared": ("talks", "zh", ["w"]),
    "brief": ("farm", "en", ["down", "B", "enter", "enter", *"lead", "enter"]),
    "export": ("farm", "zh", ["e", "down"]),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
async def test_the_screen_is_as_drawn(explorer: Open, state: str, size: str) -> None:
    """The whole screen equals its golden, and every row is as wide as the terminal at most."""
    section, language, keys = STATES[state]
    app = explorer(section, language=language)
    async with app.run_test(size=SIZES[size]) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        drawn = picture(app)
        width, height = SIZES[size]
        assert len(rows(app)) == height
        assert all(cell_len(row) <= width for row in rows(app))
    assert drawn == golden(f"{state}-{size}", drawn)


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (10, 3), (1, 24), (80, 1), (40, 10), (300, 80)])
async def test_no_size_breaks_it(explorer: Open, size: tuple[int, int]) -> None:
    """At the smallest and largest windows it draws, moves, searches and quits."""
    app = explorer("farm")
    async with app.run_test(size=size) as pilot:
        await pilot.press("down", "enter", "down", "escape", "z", "escape", "/", "果", "f3", "f3")
        await pilot.press("escape", "escape", "3", "2", "0")
        assert app.is_running
        await pilot.press("q")
    assert app.return_code == 0


async def test_resizing_keeps_the_place(explorer: Open) -> None:
    """After a storm of sizes the screen is what a fresh start at that size draws."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down", "down")
        for size in [(60, 16), (200, 60), (30, 8), (80, 24), (100, 30), (119, 35), (120, 36)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        after = rows(app)
    fresh = explorer("farm")
    async with fresh.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down", "down")
        await pilot.pause()
        assert rows(fresh) == after
