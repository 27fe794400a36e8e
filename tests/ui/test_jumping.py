"""Every figure is a few keys away."""

from __future__ import annotations

from string import ascii_letters

import pytest
from textual.pilot import Pilot

from changji_tui.figures.comparing import alike
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.screens.compare import CompareScreen
from changji_tui.ui.screens.help import HelpScreen
from changji_tui.ui.screens.main import MainScreen
from tests import options
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows

KEYS = 5
"""Keys at most from the start to the sentence of any figure and its comparison."""


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


async def test_a_letter_goes_to_its_row(explorer: Open) -> None:
    """After ' each row in view has a letter, which moves the cursor there and is no command."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        await pilot.press("'")
        await pilot.pause()
        shown = [row[:1] for row in rows(app) if row[:1] in ascii_letters and row[:1].strip()]
        assert "".join(shown) == ascii_letters[: len(table.rows)]
        await pilot.press("f")
        await pilot.pause()
        assert table.cursor == 5
        assert isinstance(app.screen, MainScreen)
        assert not table.letters


@pytest.mark.parametrize("key", ["escape", "down", "/", "9"])
async def test_any_other_key_ends_the_choice(explorer: Open, key: str) -> None:
    """A key that is not the letter of a row only ends the choice; then letters are commands again."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        await pilot.press("'", key)
        await pilot.pause()
        assert table.cursor == 0
        assert not table.letters
        await pilot.press("j")
        await pilot.pause()
        assert table.cursor == 1


async def test_a_list_without_rows_has_no_letters(explorer: Open) -> None:
    """In a list without rows ' does nothing, and letters stay commands."""
    app = explorer("farm", query="nowhere to be found")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("'", "?")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)


@pytest.mark.no_cover  # many cases, few branches
async def test_every_measure_is_five_keys_away(bundled: Page) -> None:
    """Five keys from the start lead to each measure, its sentence and its comparison."""
    app = ChangjiApp(bundled, language="en", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        units: set[str] = set()
        for figure in bundled.measures[:: options.cases(3, 1)]:
            await reach(pilot, app, figure, compare=figure.base_unit not in units)
            units.add(figure.base_unit)


async def reach(pilot: Pilot[None], app: ChangjiApp, figure: Figure, *, compare: bool) -> None:
    """Press the keys for one figure, look, and go back to the start."""
    screen = main_screen(app)
    document = screen.page.document(figure.document)
    pane = str([known.id for known in screen.page.sections].index(document.section))
    await pilot.press(pane)
    if document.kind == "speech":
        keys = ["/", one_key(screen.page, figure, document.section), "f3"]
    else:
        table = screen.pane.list
        await pilot.pause()
        at = [row.key for row in table.rows].index(figure.id)
        room = table.size.height - 1
        keys = ["'", ascii_letters[at]]
        if at >= room:
            keys = ["G", "'", ascii_letters[at - (len(table.rows) - room)]]
    await pilot.press(*keys)
    await pilot.pause()
    assert screen.pane.figure is figure, (figure.id, keys)
    assert figure.printed in picture(app).replace("\n", "")
    assert len([pane, *keys, "c"]) <= KEYS, (figure.id, keys)
    if compare and len(alike(screen.page, figure)) > 1:
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen), figure.id
        assert {figure.id, *figure.same_as} & set(app.screen.body.figures)
        await pilot.press("escape")
    screen.search_box.value = ""
    screen.pane.go_out()
    screen.pane.list.cursor = 0
    await screen.go_to(screen.page.sections[0].id)


def one_key(page: Page, figure: Figure, section: str) -> str:
    """A query of one key whose first match in a section is a figure."""
    keys: list[str] = [*figure.printed, str(figure.value)]
    for key in keys:
        matches = Index(page).find(key).in_section(section)
        if matches and matches[0].passage.id == figure.passage:
            start, end = matches[0].span
            if figure.printed_start < end and start < figure.printed_end:
                return key
    raise AssertionError(figure.id)
