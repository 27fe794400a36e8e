"""The card: Enter on a figure anywhere, from card to card, and back to where it was."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.documents import Figure
from changji_tui.text.cells import cell_len
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.screens.card import CardScreen, CardText
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.texts.figure_detail import FigureDetail
from changji_tui.ui.texts.front_page import FrontPage
from tests.ui.conftest import Open
from tests.ui.screen import golden, main_screen, picture, rows

SIZES = {"wide": (120, 36), "medium": (80, 24), "narrow": (60, 16)}


def card(app: ChangjiApp) -> CardScreen:
    """The card in view."""
    assert isinstance(app.screen, CardScreen)
    return app.screen


def figure_of(app: ChangjiApp) -> Figure:
    """The figure of the card in view."""
    figure = card(app).figure
    assert figure is not None
    return figure


async def open_card(app: ChangjiApp, pilot: Pilot[None], identifier: str) -> None:
    """Go down the table to a figure, and press Enter."""
    while main_screen(app).pane.list.key != identifier:
        await pilot.press("down")
    await pilot.press("enter")
    await pilot.pause()


async def test_enter_in_the_table_opens_the_card(explorer: Open) -> None:
    """Enter opens the card of the figure under the cursor, even if the next key comes at once."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "enter", "right")
        await pilot.pause()
        figures = main_screen(app).pane.figures
        assert figure_of(app) is figures[3]


async def test_arrows_go_through_the_rows_as_they_stand(explorer: Open) -> None:
    """The arrows go through the rows in the order of the list; at its ends nothing moves."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("o", "o", "O", "home", "enter")
        await pilot.pause()
        listed = [row.key for row in main_screen(app).pane.list.rows]
        assert sorted(listed) == sorted(f.id for f in main_screen(app).page.sections[1].measures)
        assert listed != [figure.id for figure in main_screen(app).page.sections[1].measures]
        seen = [figure_of(app).id]
        for _ in listed:
            await pilot.press("right")
            seen.append(figure_of(app).id)
        assert seen == [*listed, listed[-1]]
        await pilot.press("left")
        assert figure_of(app).id == listed[-2]


async def test_esc_comes_back_to_the_figure_last_seen(explorer: Open) -> None:
    """After Esc the table has the focus, and its cursor and the text are at the figure last seen."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "right", "right", "right")
        await pilot.pause()
        last = figure_of(app)
        await pilot.press("escape")
        await pilot.pause()
        screen = main_screen(app)
        assert app.screen is screen
        assert screen.pane.list.has_focus
        assert screen.pane.list.key == last.id
        assert screen.pane.text.figure is last


async def test_enter_on_the_card_goes_to_the_sentence(explorer: Open) -> None:
    """Enter on the card leads to the text, with the cursor in the figure's sentence."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_card(app, pilot, "farm-orchard-2024")
        await pilot.press("enter")
        await pilot.pause()
        pane = main_screen(app).pane
        assert isinstance(app.screen, MainScreen)
        assert pane.text.has_focus
        assert pane.figure is not None
        assert pane.figure.id == "farm-orchard-2024"
        assert pane.text.cursor == pane.text.line_at(pane.figure.passage, pane.figure.start)


async def test_enter_in_a_text_opens_the_card_of_its_figure(explorer: Open) -> None:
    """Enter in an article opens the card of the selected figure, after a search too."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "right", "right", "enter")
        await pilot.pause()
        assert figure_of(app) is main_screen(app).pane.document.figures[3]  # type: ignore[union-attr]
        await pilot.press("escape", "/", *"900亩", "f3", "enter", "enter", "enter")
        await pilot.pause()
        assert figure_of(app).id == "farm-orchard-2020"


async def test_enter_on_a_figure_of_the_front_page_opens_the_card(explorer: Open) -> None:
    """From the front page a figure's card is one key away, and Esc comes back to it."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        front = main_screen(app).query_one(FrontPage)
        while not isinstance(front.pointed, Figure):
            await pilot.press("down")
        await pilot.press("enter")
        await pilot.pause()
        assert figure_of(app) is front.pointed
        await pilot.press("escape")
        await pilot.pause()
        assert front.has_focus


async def test_where_no_figure_is_selected_enter_says_so(explorer: Open) -> None:
    """Enter in a speech without a selected figure says that there is none."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert "no figure is selected here" in rows(app)[-1]


async def test_a_line_about_another_figure_leads_to_its_card(explorer: Open) -> None:
    """Enter on a neighbour of the sentence, or on a twin, opens that card in place."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await open_card(app, pilot, "farm-harvest")
        text = app.screen.query_one(CardText)
        leads = []
        for _ in text.lines:
            leads.append(text.lead.id if text.lead else "")
            if text.lead and text.lead.id == "farm-harvest-headline":
                break
            await pilot.press("down")
        assert "farm-irrigated" in leads
        await pilot.press("enter")
        await pilot.pause()
        assert figure_of(app).id == "farm-harvest-headline"
        assert text.cursor == 0


async def test_the_card_follows_language_form_and_reading(explorer: Open) -> None:
    """L, u and b do on a card what they do on the main screen."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_card(app, pilot, "farm-harvest")
        assert "2万吨  = 20,000 吨  = 20,000,000 公斤  = 20,000 tonnes" in picture(app)
        assert "多于此数；确切数字没有印出" in picture(app)
        await pilot.press("L")
        await pilot.pause()
        assert "more than this; the exact number is not printed" in picture(app)
        await pilot.press("u")
        await pilot.pause()
        assert rows(app)[-1].endswith("numbers as printed")
        assert "2万吨  = 20,000 吨" in picture(app)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_card_is_as_drawn(explorer: Open, language: str, size: str) -> None:
    """The whole screen equals its golden."""
    app = explorer("farm", language=language)
    async with app.run_test(size=SIZES[size]) as pilot:
        await open_card(app, pilot, "farm-orchard-2024")
        drawn = picture(app)
    assert drawn == golden(f"card-{language}-{size}", drawn)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_what_matters_is_on_the_first_screen(explorer: Open, language: str) -> None:
    """At 80×24 each card of the bundled page shows value, time, sentence and place at once."""
    app = explorer("city_tech", language=language, on=load_page(bundled_folder()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for _ in main_screen(app).pane.figures:
            figure = figure_of(app)
            await pilot.pause()
            drawn = rows(app)
            assert any(figure.printed in row for row in drawn)
            assert any(figure.passage in row for row in drawn)
            text = app.screen.query_one(CardText)
            seen = [line.beside for line in text.lines[: text.size.height] if line.beside]
            assert figure.quote in "".join(x.line.text for x in seen if x.passage)
            assert all(cell_len(row) <= 80 for row in drawn)
            await pilot.press("right")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("section", ["agri_zone", "city_tech"])
async def test_no_detail_is_cut(explorer: Open, section: str, language: str) -> None:
    """At 120×36 the short form of each figure of the bundled page is in view whole."""
    app = explorer(section, language=language, on=load_page(bundled_folder()))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        detail = app.screen.query_one(FigureDetail)
        for figure in main_screen(app).pane.figures:
            detail.figure = figure
            await pilot.pause()
            assert detail.size.height == len(detail.lines(detail.size.width)), figure.id
