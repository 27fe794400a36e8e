"""The view of quotations: every one with its kind, those of one kind, and the way to each."""

from __future__ import annotations

import pytest
from textual.app import App

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.model.quotations import quotations, reading_of
from changji_tui.ui.bars.choices import Choices
from changji_tui.ui.screens.quotes import QuotesScreen
from changji_tui.ui.tables.quotes import QuotesTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.words_detail import WordsDetail
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


def table(app: App[None]) -> QuotesTable:
    """The table of the view."""
    return app.screen.query_one(QuotesTable)


@pytest.mark.no_cover  # many cases, few branches
async def test_every_quotation_is_listed(explorer: Open, bundled: Page) -> None:
    """Q lists all quotations in page order, with the text of each beside it."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert isinstance(app.screen, QuotesScreen)
        found = quotations(bundled)
        assert len(table(app).rows) == len(found)
        for wanted in found:
            quotation = table(app).item
            assert quotation is not None
            assert (quotation.passage, quotation.start) == (wanted.passage, wanted.start)
            reader = app.screen.query_one(Reader)
            line = reader.line_at(wanted.passage.id, wanted.start)
            top = reader.scroll_offset.y
            assert reader.document is bundled.document(wanted.passage.document)
            assert top <= line < top + reader.size.height
            await pilot.press("down")
            await pilot.pause()


async def test_one_kind_alone(explorer: Open, bundled: Page) -> None:
    """→ lists direct speech alone, with the name of each speaker; ← comes back to all."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=(140, 36)) as pilot:
        await pilot.press("Q", "right")
        await pilot.pause()
        names = [row.cells[1] for row in table(app).rows]
        wanted = "Wang Jianrong,Wang Jianrong,Wang Jianrong,Xiao Jiabao,Ma Guozhong,Yang Yunfeng"
        assert names == [*wanted.split(","), "Wang Jianfu"]
        assert "7 of 64" in picture(app)
        reader = app.screen.query_one(Reader)
        assert reader.document is bundled.document("city")
        await pilot.press("left")
        await pilot.pause()
        assert len(table(app).rows) == 64
        await pilot.press("left")
        await pilot.pause()
        assert {row.cells[2] for row in table(app).rows} == {"name"}


async def test_enter_goes_to_the_place(explorer: Open, bundled: Page) -> None:
    """Enter closes the view and lights the words in their text."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q", "right", "down", "down", "down", "enter")
        await pilot.pause()
        main = main_screen(app)
        assert app.screen is main
        assert main.section == "city_tech"
        assert main.match is not None
        assert main.match.passage.text[slice(*main.match.span)].startswith("昌吉市精准实施")
        assert main.pane.text.has_focus


async def test_esc_comes_back(explorer: Open) -> None:
    """Esc goes back to where the view was opened."""
    app = explorer("talks")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert "一河一策" in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is main_screen(app)


async def test_a_quotation_stands_whole(explorer: Open, bundled: Page) -> None:
    """Beside the list stand all words of a quotation, its reading, its speaker and the speaker's post."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q", "right", "down")
        await pilot.pause()
        quotation = table(app).item
        assert quotation is not None
        detail = app.screen.query_one(WordsDetail)
        drawn = "".join(detail.render_line(y).text.strip() for y in range(detail.size.height))
        text = drawn.replace(" ", "")
        for words in (quotation.words, quotation.reading, "Wang Jianrong", "general manager"):
            assert words.replace(" ", "") in text


async def test_the_kinds_stand_above_with_their_counts(explorer: Open, bundled: Page) -> None:
    """Each kind stands above the list with its count; a click chooses one, as the arrows do."""
    app = explorer("city_tech", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        row = app.screen.query_one(Choices).render_line(0).text
        assert row.split() == [
            "All",
            "64",
            "speech",
            "7",
            "citation",
            "1",
            "term",
            "43",
            "name",
            "13",
        ]
        await pilot.click(Choices, offset=(row.index("term"), 0))
        await pilot.pause()
        assert len(table(app).rows) == 43


async def test_a_quotation_is_lit_after_enter(explorer: Open, bundled: Page) -> None:
    """In its text the words are lit like a match."""
    app = explorer("city_tech", on=bundled, language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q", "right", "enter")
        await pilot.pause()
        reader = main_screen(app).pane.text
        lit = [line for line in reader.lines if any(m[2] == "match" for m in reader.marks_on(line))]
        assert "“为提高企业核心竞争力" in "".join(line.line.text for line in lit)


def test_a_reading_is_given_where_it_is_certain(bundled: Page) -> None:
    """Each quotation of the page has English words: its reading, or the name of the thing it names."""
    found = {quotation.words: reading_of(bundled, quotation) for quotation in quotations(bundled)}
    assert all(found.values())
    assert found["双碳"] == "dual carbon"
    assert found["行刑衔接"].startswith("linking of administrative and criminal")
    unpaired = [q for q in quotations(bundled) if not q.reading]
    assert {q.words for q in unpaired} == {"农科星创", "丝路科创中心"}
