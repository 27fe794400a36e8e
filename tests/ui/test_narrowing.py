"""`/` in a view lists only the rows that have some words."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.pilot import Pilot

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search.folding import fold
from changji_tui.ui.bars.narrow_box import NarrowBox
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.tables.row_table import RowTable
from tests.ui.conftest import Open
from tests.ui.screen import picture


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


def table(app: App[None]) -> RowTable:
    """The list of the view."""
    return app.screen.query(RowTable).first()


def words_of(app: App[None]) -> list[str]:
    """All words of each row that is listed, folded."""
    rows = table(app).rows
    return [fold(" ".join((*row.cells, *(line.text for line in row.below)))) for row in rows]


async def typed(pilot: Pilot[None], words: str) -> None:
    """Type words into the box, and go on to the list."""
    await pilot.press("/", *words, "enter")
    await pilot.pause()


@pytest.mark.parametrize(("view", "words"), [("Q", "企业"), ("i", "家"), ("w", "高质量")])
async def test_only_rows_with_the_words_are_listed(
    explorer: Open, bundled: Page, view: str, words: str
) -> None:
    """Only rows with the words are listed until Esc lists all, at the same row; Esc again leaves."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(view)
        await pilot.pause()
        everything = [row.key for row in table(app).rows]
        expected = [key for key, own in zip(everything, words_of(app), strict=True) if words in own]
        assert 0 < len(expected) < len(everything)
        await typed(pilot, words)
        assert [row.key for row in table(app).rows] == expected
        await pilot.press("down")
        await pilot.pause()
        key = table(app).key
        await pilot.press("escape")
        await pilot.pause()
        assert [row.key for row in table(app).rows] == everything
        assert table(app).key == key
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)


async def test_words_may_be_written_in_any_way(explorer: Open, bundled: Page) -> None:
    """Words match in Traditional characters and any width, and a row must have all of them."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        await typed(pilot, "技術 企業")
        assert words_of(app)
        assert all("技术" in own and "企业" in own for own in words_of(app))


async def test_where_no_row_has_them_nothing_breaks(explorer: Open, bundled: Page) -> None:
    """If no row has the words, the list is empty, and Esc in the box brings the rows back."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("Q", "/", *"zzz")
        await pilot.pause()
        assert not table(app).rows
        assert app.screen.query_one(NarrowBox).has_focus
        await pilot.press("enter", "y", "Y", "space", "enter", "/", "escape")
        await pilot.pause()
        assert table(app).rows
        assert table(app).has_focus
        assert "zzz" not in picture(app)
