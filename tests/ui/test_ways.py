"""One history of places: Esc comes back to the very place that was left, and the title says the way."""

from __future__ import annotations

from textual.pilot import Pilot

from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.bars.masthead import way_line
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.quotes import QuotesScreen
from changji_tui.ui.tables.quotes import QuotesTable
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def seen(app: ChangjiApp, pilot: Pilot[None]) -> str:
    """The screen without its first and last rows, which name the way and what just happened."""
    await pilot.pause()
    return "\n".join(picture(app).split("\n")[1:-2])


async def test_escape_retraces_every_step(explorer: Open) -> None:
    """After a pane, text, results, card and another pane, each Esc brings back the picture before."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        pictures = []
        for moves, leaves in [
            (["down", "down"], ["enter"]),
            ([], ["enter"]),
            (["down", "down"], ["/", *"青禾县", "enter"]),
            (["down"], ["2"]),
            (["down"], ["enter"]),
        ]:
            await pilot.press(*moves)
            pictures.append(await seen(app, pilot))
            await pilot.press(*leaves)
        for expected in reversed(pictures):
            await pilot.press("escape")
            assert await seen(app, pilot) == expected
        assert app.screen is main_screen(app)


async def test_a_view_is_the_same_after_escape(explorer: Open) -> None:
    """From the text of a quotation, Esc comes back to the view with the same row and kind."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q", "right", "down")
        await pilot.pause()
        view = app.screen
        assert isinstance(view, QuotesScreen)
        kind, key, before = view.kind, view.query_one(QuotesTable).key, picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.screen.pane.text.has_focus
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen_stack[1:] == [view]
        assert isinstance(view, QuotesScreen)
        assert (view.kind, view.query_one(QuotesTable).key) == (kind, key)
        assert picture(app) == before
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert not view.is_running


async def test_views_over_each_other_come_back_one_by_one(explorer: Open) -> None:
    """From a text that was reached by two views, Esc comes back to each of them, then to the list."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        while main_screen(app).pane.list.key != "farm-orchard-2024":
            await pilot.press("down")
        await pilot.press("enter", "d", "enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        names = []
        for _ in range(3):
            await pilot.press("escape")
            await pilot.pause()
            names.append(type(app.screen).__name__)
        assert names == ["DerivedScreen", "CardScreen", "MainScreen"]
        assert main_screen(app).pane.list.key == "farm-orchard-2024"
        assert main_screen(app).pane.list.has_focus


async def test_the_title_says_the_way(explorer: Open) -> None:
    """The title names in order what was left, what the cursor was on there, and the place that is read."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        first = rows(app)[0]
        await pilot.press("Q", "enter")
        await pilot.pause()
        way = main_screen(app).way
        assert way[0] == "Quotes"
        assert " › ".join(way) in rows(app)[0]
        passage = main_screen(app).match
        assert passage is not None
        assert way[-1].endswith(passage.passage.id.rpartition(".")[2])
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert rows(app)[0] == first


async def test_the_way_follows_the_text(explorer: Open) -> None:
    """→ goes to the next speech, and the title names it and no longer the one before."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "Lin Yuan" in main_screen(app).way[-1]
        await pilot.press("right")
        await pilot.pause()
        assert "He Qing" in main_screen(app).way[-1]


def test_a_name_on_the_way_is_cut_only_where_it_has_no_room() -> None:
    """Names on the way are whole if there is room, else long ones are cut, then first places left out."""
    way = ("Card", "technology contract turnover", "Agri zone headline")
    whole = " Card › technology contract turnover › Agri zone headline"
    assert way_line(way, len(whole) - 1).text == whole
    assert way_line(way, 50).text == " Card › technology contract… › Agri zone headline"
    assert way_line(way, 46).text == " … › technology contract… › Agri zone headline"


async def test_at_the_beginning_escape_says_so(explorer: Open) -> None:
    """If there is no place to go back to, Esc says so, and the program goes on."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert app.is_running
        assert "this is where you began" in rows(app)[-1]


async def test_tab_is_no_step(explorer: Open) -> None:
    """Esc leaves a text that Tab entered; then there is no place to go back to."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "escape")
        await pilot.pause()
        assert main_screen(app).pane.list.has_focus
        assert main_screen(app).way == ()


async def test_a_hundred_places_are_kept(explorer: Open) -> None:
    """The last hundred places of a long way are kept, and views that lie on none of them are closed."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "enter")
        await pilot.pause()
        kept = list(app._installed_screens)
        assert len(kept) == 1
        screen = main_screen(app)
        for _ in range(60):
            await screen.go_to("talks")
            await screen.go_to("farm")
        await pilot.pause()
        assert not any(isinstance(view, CardScreen) for view in app._installed_screens.values())
