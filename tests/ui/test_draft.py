"""The view of a draft: its claims with their verdicts, and the text that follows them."""

from __future__ import annotations

import pytest
from textual.app import App

from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.bars.choices import Choices
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.draft import DraftScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.tables.claims import ClaimsTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.words_detail import WordsDetail
from tests.ui.screen import main_screen, picture

TEXT = """# 稿
昌吉市2023年研究和实验经费投入5.8亿元，申请专利2855件。“四上”企业上年同期为721家。
王建荣说：“企业要高质量发展，高新技术企业是必不可少的一张牌子。”全市接待游客1200万人次。
"""


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


def opened(page: Page, language: str = "en") -> ChangjiApp:
    """The explorer, opened with the draft."""
    draft = Draft("draft.md", TEXT)
    return ChangjiApp(page, language=language, theme="dark", draft=draft)


def table(app: App[None]) -> ClaimsTable:
    """The table of the view."""
    return app.screen.query_one(ClaimsTable)


@pytest.mark.parametrize("size", [(200, 50), (120, 36), (80, 24)])
async def test_every_claim_has_its_place_beside_it(bundled: Page, size: tuple[int, int]) -> None:
    """Claims are in the order of the draft; what the page prints of each is highlighted beside it."""
    app = opened(bundled)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, DraftScreen)
        wanted = Holder(bundled).hold(Draft("draft.md", TEXT)).held
        assert len(table(app).rows) == len(wanted)
        for expected in wanted:
            held = table(app).item
            assert held is not None
            assert (held.claim.text, held.verdict) == (expected.claim.text, expected.verdict)
            sentence, why = app.screen.query_one(WordsDetail).words
            assert f"⟦{held.claim.text}⟧" in sentence[0]
            assert held.note.en in why[0]
            reader = app.screen.query_one(Reader)
            assert reader.visible == bool(held.passage)
            if held.passage:
                assert held.span
                line = reader.line_at(held.passage, held.span[0])
                top = reader.scroll_offset.y
                assert top <= line < top + reader.size.height, held.claim.text
            await pilot.press("down")
            await pilot.pause()


async def test_one_standing_alone(bundled: Page) -> None:
    """→ lists claims that are borne out, then those not borne out, those not grounded, and all again."""
    app = opened(bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        every = len(table(app).rows)
        counts = [choice.number for choice in app.screen.query_one(Choices).choices]
        assert counts[0] == every == sum(counts[1:])
        for standing, number in zip(("borne-out", "not", "unsure"), counts[1:], strict=True):
            await pilot.press("right")
            await pilot.pause()
            assert len(table(app).rows) == number
            held = table(app).item
            assert held is not None
            assert held.standing == standing
        await pilot.press("right")
        await pilot.pause()
        assert len(table(app).rows) == every


async def test_enter_opens_the_card_and_esc_comes_back(bundled: Page) -> None:
    """Enter opens the card of the figure that the claim is compared with; Esc comes back to its row."""
    app = opened(bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        assert "5.3亿元" in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        held = table(app).item
        assert held is not None
        assert held.claim.text == "5.8亿元"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        await pilot.press("D")
        await pilot.pause()
        assert isinstance(app.screen, DraftScreen)


async def test_a_quotation_leads_to_its_text(bundled: Page) -> None:
    """Enter on words without a figure goes to where the page prints them."""
    app = opened(bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        while (held := table(app).item) and held.claim.kind != "quotation":
            await pilot.press("down")
            await pilot.pause()
        assert held is not None
        await pilot.press("enter")
        await pilot.pause()
        match = main_screen(app).match
        assert match is not None
        assert (match.passage.id, match.span) == (held.passage, held.span)


async def test_it_speaks_the_language_of_the_program(bundled: Page) -> None:
    """Verdicts and reasons change with L; what the draft says does not."""
    app = opened(bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "✗ differs" in picture(app)
        await pilot.press("L")
        await pilot.pause()
        shown = picture(app)
        assert "✗ 与所印不同" in shown
        assert "5.8亿元" in shown


async def test_without_a_draft_it_is_told(bundled: Page) -> None:
    """D without a draft says how to open one."""
    app = ChangjiApp(bundled, language="en", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("D")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert "--draft FILE" in picture(app)
