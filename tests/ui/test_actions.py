"""One table of actions: every key, the footer, the help, the palette and the README follow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from changji_tui.ui.actions import ACTIONS, BY_ID, Action, keys_table, told
from changji_tui.ui.archive.screen import ArchiveScreen
from changji_tui.ui.bars.search_box import SearchBox
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.compare import CompareScreen
from changji_tui.ui.screens.concordance import ConcordanceScreen
from changji_tui.ui.screens.derived import DerivedScreen
from changji_tui.ui.screens.help import HelpScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.matrix import MatrixScreen
from changji_tui.ui.screens.quotes import QuotesScreen
from changji_tui.ui.screens.shared import SharedScreen
from changji_tui.ui.screens.side_by_side import SideBySideScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.facet import FacetTable
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.matrix import MatrixTable
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.tables.speakers import SpeakersTable
from changji_tui.ui.texts.overview import Overview
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.sentences import Sentences
from changji_tui.ui.texts.text_view import TextView
from changji_tui.ui.themes import NAMES
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_a_method_where_its_keys_work(action: Action) -> None:
    """Each scope's widget has the method that its key calls."""
    name = "action_" + action.method.partition("(")[0]
    owners = {
        "page": MainScreen,
        "search": SearchBox if action.scopes == ("search",) else MainScreen,
        "list": RowTable,
        "text": Reader,
        "view": ViewScreen,
        "compare": CompareScreen,
        "items": Overview,
        "concordance": ConcordanceScreen,
        "facets": FacetTable,
        "matrix": MatrixScreen,
        "cells": MatrixTable,
        "sentences": Sentences,
        "quotes": QuotesScreen,
        "shared": SharedScreen,
        "speakers": SpeakersTable,
        "side_by_side": SideBySideScreen,
        "archive": ArchiveScreen,
        "figures": FigureTable,
        "lines": TextView,
        "card": CardScreen,
        "derived": DerivedScreen,
    }
    for scope in action.scopes:
        assert callable(getattr(owners[scope], name)), (scope, name)


def test_no_key_means_two_things_in_one_place() -> None:
    """Within each scope, the page's keys included, a key stands for one action."""
    around_scopes = (
        *(("search", "page"), ("list", "page"), ("text", "page"), ("figures", "page")),
        *(("list", "view"), ("list", "concordance"), ("view", "concordance")),
        *(("view", "compare"), ("view", "facets"), ("view", "card")),
        *(("view", "shared"), ("list", "shared"), ("lines", "sentences"), ("view", "sentences")),
        *(("view", "matrix"), ("list", "matrix"), ("list", "cells"), ("matrix", "cells")),
        *(("list", "quotes"), ("view", "quotes"), ("view", "side_by_side")),
        ("list", "speakers"),
        *(("list", "archive"), ("search", "archive")),
    )
    for scope, around in around_scopes:
        owners: dict[str, str] = {}
        for action in ACTIONS:
            if {scope, around} & set(action.scopes):
                for key in action.key_names:
                    assert owners.setdefault(key, action.id) == action.id, (scope, key)


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
        assert len(app.screen.query_one(RowTable).rows) == len(told())
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
