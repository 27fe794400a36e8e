"""Two texts side by side: which ones, how keys act on one of them, what is highlighted in both."""

from __future__ import annotations

import pytest
from textual.app import App

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.ui.bars.heading import Heading
from changji_tui.ui.screens.side_by_side import SideBySideScreen, pair_of
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, strips


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


def view(app: App[None]) -> SideBySideScreen:
    """The view."""
    assert isinstance(app.screen, SideBySideScreen)
    return app.screen


def shown(app: App[None]) -> list[str]:
    """The ids of the two texts."""
    return [column.document.id for column in view(app).columns if column.document]


async def test_it_begins_with_the_text_in_view_and_the_next_speech(
    explorer: Open, bundled: Page
) -> None:
    """V shows the current speech and the one after it; from an article, the first speech."""
    app = explorer("plenary", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "v")
        await pilot.pause()
        assert shown(app) == ["gu-tao", "ma-jin"]
        await pilot.press("escape", "2", "v")
        await pilot.pause()
        assert shown(app) == ["city", "yu-fengshan"]


def test_pairs(bundled: Page, page: Page) -> None:
    """The last speech is paired with the first; without a current text, the first two speeches."""
    speeches = [document for document in bundled.documents if document.kind == "speech"]
    assert pair_of(bundled, speeches[-1]) == (speeches[-1], speeches[0])
    assert pair_of(bundled, None) == (speeches[0], speeches[1])


async def test_columns_scroll_by_themselves(explorer: Open, bundled: Page) -> None:
    """Keys move in the column that has the focus; Tab goes to the other."""
    app = explorer("plenary", on=bundled)
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.press("v", "pagedown", "pagedown")
        await pilot.pause()
        first, second = (column.reader for column in view(app).columns)
        assert first.scroll_offset.y > 0
        assert second.scroll_offset.y == 0
        before = first.scroll_offset.y
        await pilot.press("tab", "end")
        await pilot.pause()
        assert second.scroll_offset.y > 0
        assert first.scroll_offset.y == before


async def test_arrows_change_the_text_of_one_column(explorer: Open, bundled: Page) -> None:
    """→ and ← go round through every text except the one in the other column."""
    app = explorer("plenary", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("v", "tab")
        seen = [shown(app)[1]]
        for _ in range(len(bundled.documents) - 2):
            await pilot.press("right")
            await pilot.pause()
            assert shown(app)[0] == "yu-fengshan"
            seen.append(shown(app)[1])
        wanted = {document.id for document in bundled.documents} - {"yu-fengshan"}
        assert set(seen) == wanted
        assert len(seen) == len(wanted)
        await pilot.press("right")
        await pilot.pause()
        assert shown(app)[1] == seen[0]
        await pilot.press("left")
        await pilot.pause()
        assert shown(app)[1] == seen[-1]


async def test_one_query_is_lit_in_both(explorer: Open, bundled: Page) -> None:
    """Each column lights and counts its own matches, and n goes through them."""
    app = explorer("plenary", query="改革", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("v")
        await pilot.pause()
        results = main_screen(app).results
        for column in view(app).columns:
            assert column.document is not None
            matches = results.in_document(column.document.id)
            assert column.query_one(Heading).aside == f"{len(matches)} matches"
            lit = [
                role
                for line in column.reader.lines
                for _, _, role in column.reader.marks_on(line)
                if role == "match"
            ]
            assert len(lit) >= len(matches)
        await pilot.press("tab", "n", "n")
        await pilot.pause()
        second = view(app).columns[1]
        assert second.document is not None
        assert second.match is results.in_document(second.document.id)[1]
        assert view(app).columns[0].match is None


async def test_a_search_begins_in_the_view(explorer: Open, bundled: Page) -> None:
    """A query after / is highlighted and counted in both texts; `n` walks; Esc clears it, then leaves."""
    app = explorer("plenary", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("v", "tab", "/", *"改革")
        found = view(app).results
        for column in view(app).columns:
            assert column.document is not None
            matches = found.in_document(column.document.id)
            assert matches
            assert column.query_one(Heading).aside == f"{len(matches)} matches"
        await pilot.press("enter", "n", "n")
        second = view(app).columns[1]
        assert second.reader.has_focus
        assert second.document is not None
        assert second.match is found.in_document(second.document.id)[1]
        await pilot.press("escape")
        assert not view(app).results.query
        assert "matches" not in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is main_screen(app)


async def test_sentences_and_esc(explorer: Open, bundled: Page) -> None:
    """A sentence is highlighted in one column; Esc ends it first, then leaves the view."""
    app = explorer("plenary", language="zh", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("v", "s", "p")
        await pilot.pause()
        assert "chāng jí zhōu" in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "chāng" not in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is main_screen(app)


@pytest.mark.parametrize("size", [(120, 36), (99, 30), (80, 24), (60, 16), (30, 10)])
async def test_no_row_shifts(explorer: Open, size: tuple[int, int]) -> None:
    """At every size both texts are there, one above the other below 100 columns."""
    app = explorer("talks")
    async with app.run_test(size=size) as pilot:
        await pilot.press("v", "b")
        await pilot.pause()
        first, second = (column.region for column in view(app).columns)
        assert (first.y < second.y) == (size[0] < 100)
        assert {strip.cell_length for strip in strips(app)} == {size[0]}
        assert min(first.height, second.height) >= 3
