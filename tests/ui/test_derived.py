"""The view of derivations, which `d` opens: those of the page, or of the figure of a card."""

from __future__ import annotations

import pytest

from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.derived import DerivedScreen, DerivedText
from tests.ui.conftest import Open
from tests.ui.screen import golden, main_screen, picture, rows


async def test_d_lists_what_follows_from_the_page(explorer: Open) -> None:
    """`d` lists every check and every derived point, marked as derived, with formula and sentence."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        assert isinstance(app.screen, DerivedScreen)
        text = app.screen.query_one(DerivedText)
        drawn = "\n".join(line.line.text for line in text.lines)
        for check in main_screen(app).page.checks:
            assert check.note.en[:20] in drawn
        assert "* 1500亩 − 300亩 = 1200亩 (not printed)" in drawn
        assert "* (1500亩 − 900亩) ÷ 4 = 150亩 (printed: 200多亩)" in drawn
        derived = [line for line in text.lines if line.line.text.startswith("* ")]
        assert all(line.line.role == "derived" for line in derived)


async def test_d_on_a_card_keeps_to_its_figure(explorer: Open) -> None:
    """`d` on a card lists only derivations with its figure; Esc comes back, Enter goes to a sentence."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        while main_screen(app).pane.list.key != "farm-orchard-yearly":
            await pilot.press("down")
        await pilot.press("enter", "d")
        await pilot.pause()
        assert isinstance(app.screen, DerivedScreen)
        assert len(app.screen.query_one(DerivedText).made) == 1
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        await pilot.press("d", "enter")
        await pilot.pause()
        screen = main_screen(app)
        assert app.screen_stack == [screen]
        assert screen.pane.figure is not None
        assert screen.pane.figure.id == "farm-orchard-yearly"


async def test_d_in_a_list_begins_with_what_follows_from_its_row(explorer: Open) -> None:
    """`d` in a list lists all derivations, with the cursor on the first one that has the row's figure."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        while main_screen(app).pane.list.key != "farm-orchard-increase":
            await pilot.press("down")
        await pilot.press("d")
        await pilot.pause()
        text = app.screen.query_one(DerivedText)
        own = [
            made for made in text.made if "farm-orchard-increase" in {f.id for f in made.figures}
        ]
        assert own[0] != text.made[0]
        assert own[0].statement.en[:30] in text.lines[text.cursor].line.text
        assert own[0].statement.en[:30] in picture(app)


async def test_where_nothing_is_derived_d_says_so(explorer: Open) -> None:
    """`d` on the card of a figure that no formula uses says that nothing is derived."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        while main_screen(app).pane.list.key != "farm-new-varieties":
            await pilot.press("down")
        await pilot.press("enter", "d")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        assert "nothing is derived from this" in rows(app)[-1]


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_derivations_are_as_drawn(explorer: Open, language: str) -> None:
    """The whole screen equals its golden."""
    app = explorer("page", language=language)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        drawn = picture(app)
    assert drawn == golden(f"derived-{language}-medium", drawn)
