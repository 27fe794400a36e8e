"""What every key does wherever the focus may be, on the page and in every view."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import changji_tui.ui
from changji_tui.holding.draft import Draft
from changji_tui.model.page import Page
from changji_tui.ui.actions import ACTIONS, VIEWS
from changji_tui.ui.screens.page import PageScreen
from tests.ui.conftest import Open
from tests.ui.focus import assert_each_key_has_a_method, assert_each_key_means_one_thing
from tests.ui.screen import main_screen


@pytest.mark.parametrize("section", ["page", "farm", "talks"])
async def test_a_key_means_one_thing_in_a_pane(explorer: Open, section: str) -> None:
    """No key has two actions in the search box, the list or the text of a pane."""
    app = explorer(section, query="苹果")
    async with app.run_test(size=(120, 36)) as pilot:
        await assert_each_key_means_one_thing(app, pilot)
        await assert_each_key_has_a_method(app, pilot)


@pytest.mark.parametrize("view", VIEWS)
async def test_a_key_means_one_thing_in_a_view(explorer: Open, page: Page, view: str) -> None:
    """No key has two actions in a view."""
    figures = [page.figure(point.figure) for point in page.series[0].points if point.figure]
    app = explorer("farm", query="苹果")
    async with app.run_test(size=(120, 36)) as pilot:
        main = main_screen(app)
        main.marked = tuple(figure.id for figure in figures)
        main.draft = Draft("draft.md", "苹果产量5吨。")
        await main.open_about(view, figures[0] if VIEWS[view].of_figure else None)
        await pilot.pause()
        assert not isinstance(app.screen, PageScreen)
        await assert_each_key_means_one_thing(app, pilot)
        await assert_each_key_has_a_method(app, pilot)


def test_every_action_is_bound() -> None:
    """Each action with a key is among the bindings of some part of the explorer."""
    bound = set()
    for module in pkgutil.walk_packages(changji_tui.ui.__path__, "changji_tui.ui."):
        for one in vars(import_module(module.name)).values():
            if isinstance(one, type) and issubclass(one, DOMNode):
                bound |= {b.id for b in vars(one).get("BINDINGS", ()) if isinstance(b, Binding)}
    assert {action.id for action in ACTIONS if action.keys} <= bound
