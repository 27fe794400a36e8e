"""One table of actions: every key, the footer, the help, the palette and the README follow it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.widgets import Input

from changji_tui.search.guide import GUIDE
from changji_tui.ui.actions import ACTIONS, BY_ID, VIEWS, View, keys_table, told
from changji_tui.ui.screens.help import HelpScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.matrix import MatrixScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.facet import FacetTable
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.themes import NAMES
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture

README = Path(__file__).parents[2] / "README.md"


def screen_of(view: View) -> type[ViewScreen]:
    """The screen of a view, in the module of its name."""
    module = import_module(f"changji_tui.ui.screens.{view.id}")
    screens = (one for one in vars(module).values() if isinstance(one, type))
    views = [one for one in screens if issubclass(one, ViewScreen)]
    return next(one for one in views if one.scope == view.id)


@pytest.mark.parametrize("view", VIEWS.values(), ids=lambda view: view.id)
def test_a_view_is_registered_by_the_action_that_opens_it(view: View) -> None:
    """Its module makes it, and has its keys."""
    assert callable(import_module(f"changji_tui.ui.screens.{view.id}").open_view)
    own = {action.method for action in ACTIONS if view.id in action.scopes}
    bindings = [*screen_of(view).BINDINGS, *FacetTable.BINDINGS]
    assert own <= {binding.action for binding in bindings if isinstance(binding, Binding)}


def test_the_readme_has_the_table_of_keys() -> None:
    """The README's keys are the table's, word for word."""
    text = README.read_text(encoding="utf-8")
    between = text.partition("<!-- keys -->")[2].partition("<!-- /keys -->")[0]
    assert between.strip() == keys_table()


async def test_the_help_lists_filters_and_does(explorer: Open) -> None:
    """?, a few letters, Enter: the action is done."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert len(app.screen.query_one(RowTable).rows) == len(told()) + len(GUIDE)
        await pilot.press(*"terminal's own")
        await pilot.pause()
        assert [row.key for row in app.screen.query_one(RowTable).rows] == ["theme"]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert app.theme == NAMES[1]


async def test_the_palette_has_every_action_by_name(explorer: Open) -> None:
    """Ctrl+P, a name, Enter: the action is done."""
    app = explorer("farm")
    names = {command.title for command in app.get_system_commands(app.get_default_screen())}
    assert names == {action.name.en for action in ACTIONS if action.in_palette}
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(0.2)
        app.screen.query_one(Input).value = "zoom"
        await pilot.pause(0.4)
        await pilot.press("enter", "enter")
        await pilot.pause(0.4)
        assert main_screen(app).pane.zoomed


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
    """Search box, list, text and round again; ⇧Tab the other way."""
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
    """Out of the zoom, out of the text, then the search is cleared."""
    app = explorer("farm", query="苹果")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        await pilot.press("z")
        await pilot.pause()
        assert screen.pane.zoomed
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.pane.zoomed
        assert screen.scope == "text"
        await pilot.press("escape")
        await pilot.pause()
        assert screen.scope == "figures"
        assert screen.results.query
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.results.query


async def test_what_belongs_to_a_view_opens_it(explorer: Open) -> None:
    """An action of the matrix, chosen in the help of the main screen, is done in the matrix."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await main_screen(app).do(BY_ID["rates"])
        await pilot.pause()
        assert isinstance(app.screen, MatrixScreen)
        assert app.screen.rates
