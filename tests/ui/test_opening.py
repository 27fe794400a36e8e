"""`--open ID` begins at the place of an id, a name or a reference."""

from __future__ import annotations

import pytest

from changji_tui.citing.references import reference_to
from changji_tui.citing.stretches import find
from changji_tui.cli.opening import place_of
from changji_tui.errors import UsageError
from changji_tui.model.page import Page
from changji_tui.ui.app import ChangjiApp
from tests.ui.screen import main_screen, strips


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("farm-harvest", "今年农场苹果产量突破2万吨"),
        ("orchard.p2", "青红1号"),
        ("orchard.p1.s1", "今年农场苹果产量突破2万吨"),
        ("orchard", "南坡农场苹果产量突破2万吨"),
        ("orchard-area", "南坡农场有果园900亩"),
        ("林远", "青禾县水利局党组书记、局长林远"),
        ("talks", "青禾县水利局党组书记、局长林远"),
    ],
)
async def test_the_explorer_begins_at_a_place(page: Page, name: str, words: str) -> None:
    """The words of the place are in view, in the text that has the focus."""
    app = ChangjiApp(page, place=place_of(page, name), language="zh", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = main_screen(app)
        assert screen.pane.text.has_focus
        text = screen.pane.text
        x, y, _, height = text.region
        width = text.scrollable_content_region.width
        seen = (strip.crop(x, x + width) for strip in strips(app)[y : y + height])
        assert words in "".join("".join(line.text for line in seen).split())


async def test_a_reference_opens_at_its_words(page: Page) -> None:
    """The words of a reference are highlighted where they stand."""
    stretch = find(page, "orchard.p2.s1")
    assert stretch
    place = place_of(page, str(reference_to(page, stretch)))
    app = ChangjiApp(page, place=place, language="zh", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        match = main_screen(app).match
        assert match
        assert match.passage.id == "orchard.p2"
        assert match.passage.text[slice(*match.span)] == stretch.exact


def test_words_that_are_gone_open_nothing(page: Page) -> None:
    """A reference to words that are gone opens nothing; a line says so, with the words."""
    link = "changji:qinghe/orchard.p2#prefix=&exact=一句从来没有印过的话啊&suffix=&sha256=00000000"
    with pytest.raises(UsageError, match="“一句从来没有印过的话啊” stands no more on qinghe"):
        place_of(page, link)
