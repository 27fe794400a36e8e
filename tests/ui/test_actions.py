"""One table of actions: every key, the footer, the help, the palette and the README follow it."""

from __future__ import annotations

from importlib import import_module

import pytest
from textual.binding import Binding
from textual.widgets import Input

from changji_tui.layout.catalogue import say
from changji_tui.ui.actions import ACTIONS, BY_ID, VIEWS, View, keys_table, told
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.help import HelpScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.matrix import MatrixScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.themes import NAMES
from tests.readme import table
from tests.ui.archive.explored import wait
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture


def screen_of(view: View) -> type[ViewScreen]:
    """The screen of a view, in the module of its name."""
    module = import_module(f"changji_tui.ui.screens.{view.id}")
    screens = (one for one in vars(module).values() if isinstance(one, type))
    views = [one for one in screens if issubclass(one, ViewScreen)]
    return next(one for one in views if one.scope == view.id)


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.id)
def test_a_view_is_registered_by_the_action_that_opens_it(view: View) -> None:
    """The module named after a view opens it, and the view binds every action of its scope."""
    assert callable(import_module(f"changji_tui.ui.screens.{view.id}").open_view)
    own = {action.method for action in ACTIONS if view.id in action.scopes}
    bindings = screen_of(view).BINDINGS
    assert own <= {binding.action for binding in bindings if isinstance(binding, Binding)}


def test_the_readme_has_the_table_of_keys() -> None:
    """The README's keys are the table's, word for word."""
    assert table("keys", keys_table()) == keys_table()


async def test_the_help_lists_filters_and_does(explorer: Open) -> None:
    """`?`, a few letters and Enter do the action that the help lists."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        rows_here = app.screen.query_one(RowTable).rows
        actions = [row.key for row in rows_here if row.key in BY_ID]
        assert sorted(actions) == sorted(action.id for action in told())
        groups = list(dict.fromkeys(row.group for row in rows_here))
        assert groups == ["Here", "Signs and colours", "How to write a query", "Everything else"]
        here = [BY_ID[row.key] for row in rows_here if row.group == "Here"]
        assert all({"figures", "list", "page"} & set(action.scopes) for action in here)
        await pilot.press(*"terminal's own")
        await pilot.pause()
        assert [row.key for row in app.screen.query_one(RowTable).rows] == ["theme"]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.theme == NAMES[1]


async def test_the_palette_has_every_action_by_name(explorer: Open) -> None:
    """Ctrl+P, the name of an action and Enter do the action."""
    app = explorer("farm")
    names = [command.title for command in app.get_system_commands(app.get_default_screen())]
    actions = [f"{one.name.en}  {one.shown}".rstrip() for one in ACTIONS if one.in_palette]
    assert names[: len(actions)] == actions
    documents = app._main.page.documents
    assert names[len(actions) :] == [f"go to {document.voice.en}" for document in documents]
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await wait(pilot, lambda: bool(app.screen.query(Input)))
        app.screen.query_one(Input).value = "zoom"
        await wait(pilot, lambda: BY_ID["zoom"].sentence.en in picture(app))
        await pilot.press("enter", "enter")
        await wait(pilot, lambda: main_screen(app).pane.zoomed)


async def test_language_theme_english_and_zoom_switch(explorer: Open) -> None:
    """L, t, b and z change what is shown, and change it back."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        english = picture(app)
        await pilot.press("L")
        await pilot.pause()
        assert "数值" in picture(app)
        assert "apple harvest" in english
        assert "苹果产量" in picture(app)
        await pilot.press("L")
        await pilot.pause()
        assert picture(app) == english
        await pilot.press("b")
        await pilot.pause()
        assert "This newspaper’s report" not in picture(app)
        await pilot.press("b", "z")
        await pilot.pause()
        assert not app.screen.query_one(RowTable).display or app.screen.query_one(
            RowTable
        ).size == (0, 0)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.query_one(RowTable).size.width > 0
        for name in (*NAMES[1:], NAMES[0]):
            await pilot.press("t")
            await pilot.pause()
            assert app.theme == name


async def test_tab_goes_round_the_regions(explorer: Open) -> None:
    """Tab goes from the search box to the list, the text, and the box again; ⇧Tab goes back."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        seen = []
        for key in ["tab", "tab", "tab", "shift+tab", "shift+tab"]:
            await pilot.press(key)
            await pilot.pause()
            seen.append(screen.scope)
        assert seen == ["text", "search", "figures", "search", "text"]


async def test_escape_goes_one_step_back_each_time(explorer: Open) -> None:
    """Each Esc goes one step back: out of the zoom, the text, the results, to what was there before."""
    app = explorer("farm", query="苹果")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        await pilot.pause()
        await pilot.press("z")
        await pilot.pause()
        assert screen.pane.zoomed
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.pane.zoomed
        assert screen.scope == "results"
        for _ in screen.pane.list.rows:
            if not screen.pane.list.key.startswith("sentence"):
                await pilot.press("down")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.scope == "text"
        await pilot.press("escape")
        await pilot.pause()
        assert screen.scope == "results"
        assert screen.results.query
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.results.query


async def test_what_belongs_to_a_view_opens_it(explorer: Open) -> None:
    """An action of the matrix that is chosen on the main screen opens the matrix and is done there."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await main_screen(app).do(BY_ID["rates"])
        await pilot.pause()
        assert isinstance(app.screen, MatrixScreen)
        assert app.screen.rates


async def test_help_from_the_box_begins_with_the_query_language(explorer: Open) -> None:
    """F1 in the search box opens the help at how a query is written."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", "f1")
        await pilot.pause()
        assert app.screen.query_one(RowTable).rows[0].group == "How to write a query"


async def test_a_key_that_does_nothing_says_so(explorer: Open) -> None:
    """An unknown letter is named in the status line, on the main screen and on views."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("X")
        await pilot.pause()
        assert "X does nothing here" in picture(app)
        await pilot.press("enter", "W")
        await pilot.pause()
        assert "W does nothing here" in picture(app)
        await pilot.press("escape", "n")
        await pilot.pause()
        assert "search with / first" in picture(app)
        for key in ("7", "0", "z"):
            await pilot.press(key)
            assert (f"{key} does nothing here" in picture(app)) == (key != "0")


async def test_the_footer_can_be_clicked(explorer: Open) -> None:
    """A click on a key in the footer does what the key does."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        last = picture(app).rstrip("\n").split("\n")[-1]
        await pilot.click("Status", offset=(last.index("f filter"), 0))
        await pilot.pause()
        assert main_screen(app).scope == "facets"
        last = picture(app).rstrip("\n").split("\n")[-1]
        await pilot.click("Status", offset=(last.index("Esc"), 0))
        await pilot.pause()
        assert main_screen(app).scope == "figures"


@pytest.mark.parametrize(
    "keys",
    [
        "",
        "down",
        "down down",
        "1",
        "1 tab",
        "2",
        "/ 农 场 enter",
        "/ 农 场 enter right",
        "/ 甲 enter",
    ],
)
async def test_the_footer_offers_what_the_row_can_do(explorer: Open, keys: str) -> None:
    """Space and c stand in the last line exactly where they do something; Enter has its right name."""
    app = explorer("page")
    async with app.run_test(size=(200, 36)) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        screen = main_screen(app)
        last = picture(app).rstrip("\n").split("\n")[-1]
        await pilot.press("enter")
        await pilot.pause()
        assert ("⏎ card" in last) == isinstance(app.screen, CardScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is screen
        await pilot.press("space")
        assert ("␣ mark" in last) == bool(screen.marked)
        await pilot.press("space", "c")
        await pilot.pause()
        assert not screen.marked
        assert ("c compare" in last) != (screen.message == say("nothing-marked", "en"))


async def test_the_palette_goes_to_documents(explorer: Open) -> None:
    """The palette goes to a document, from a view too, and Esc comes back to the view."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        view = app.screen
        commands = list(app.get_system_commands(view))
        commands[-1].callback()
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.screen.pane.document is app.screen.page.documents[-1]
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen_stack[-1] is view
