"""The speakers' table, and the way from speech to speech."""

from __future__ import annotations

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.ui.tables.columns import Order
from changji_tui.ui.tables.speakers import SpeakersTable
from changji_tui.ui.texts.speaker_detail import SpeakerDetail
from tests.ui.conftest import Open
from tests.ui.faithful import assert_aligned, assert_bodies_whole
from tests.ui.screen import main_screen, picture, rows


async def test_the_table_says_who_for_whom_and_on_what(explorer: Open, page: Page) -> None:
    """The table has each speaker's name, bureau, theme, posts, length and figures, in both languages."""
    for language in ("zh", "en"):
        app = explorer("talks", language=language)
        async with app.run_test(size=(300, 40)) as pilot:
            for document in page.sections[2].documents:
                await pilot.pause()
                drawn = picture(app)
                speaker = document.speaker
                assert speaker is not None
                assert speaker.theme is not None
                assert speaker.organisation is not None
                texts = [speaker.name, speaker.organisation, speaker.theme]
                texts += speaker.posts if language == "zh" else []
                assert all(text.in_language(language) in drawn for text in texts)
                assert str(document.length) in drawn
                await pilot.press("down")
            assert ("主题（拟）" if language == "zh" else "Theme (ours)") in drawn


async def test_the_table_orders_by_each_of_its_columns(explorer: Open) -> None:
    """`o` orders names and themes by sound, and numbers, in a search those of matches, the largest first."""
    app = explorer("plenary", language="zh", on=load_page(bundled_folder()))
    async with app.run_test(size=(300, 40)) as pilot:
        table = app.screen.query_one(SpeakersTable)
        seen: dict[str, list[str]] = {}
        for _ in range(6):
            await pilot.press("o")
            await pilot.pause()
            assert table.order is not None
            seen[table.order.name] = [row.cells[0] for row in table.rows]
        assert list(seen) == ["speaker", "body", "theme", "post", "length", "figures"]
        assert seen["speaker"] == ["顾涛", "马瑾", "索敏", "吴涤", "于峰山", "曾君"]
        assert seen["theme"] == ["马瑾", "索敏", "顾涛", "于峰山", "曾君", "吴涤"]
        assert seen["length"][0] == "于峰山"
        table.order = Order("matches", descending=True)
        await pilot.press("/", *"改革", "enter")
        await pilot.pause()
        numbers = [int(row.cells[6]) for row in table.rows]
        assert numbers == sorted(numbers, reverse=True)
        assert all("█" in row.below[-1].text for row in table.rows if row.cells[6] != "0")


async def test_left_and_right_go_from_speech_to_speech(explorer: Open, page: Page) -> None:
    """← and → go through the speeches in the order of the list, in the text too, and stop at its ends."""
    app = explorer("talks")
    speeches = [document.id for document in page.sections[2].documents]
    async with app.run_test(size=(120, 36)) as pilot:
        pane = main_screen(app).pane
        for inside in (False, True):
            if inside:
                await pilot.press("enter")
            seen = []
            for key in ("right", "right", "left", "left"):
                await pilot.press(key)
                await pilot.pause()
                assert pane.document is not None
                assert pane.list.key == pane.document.id
                seen.append(pane.document.id)
            assert seen == [speeches[1], speeches[1], speeches[0], speeches[0]]
            assert pane.text.has_focus == inside


async def test_each_speech_is_found_again_where_it_was_left(explorer: Open) -> None:
    """A speech comes back with the line and view at which it was left for another."""
    app = explorer("talks")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.press("enter", *["down"] * 17)
        await pilot.pause()
        text = main_screen(app).pane.text
        left = (text.cursor, text.scroll_offset.y)
        assert left[1] > 0
        await pilot.press("right", "down", "down")
        await pilot.pause()
        assert text.cursor == 2
        await pilot.press("left")
        await pilot.pause()
        assert (text.cursor, text.scroll_offset.y) == left
        await pilot.press("right")
        await pilot.pause()
        assert text.cursor == 2


async def test_a_speech_begins_at_its_first_match_once(explorer: Open) -> None:
    """A new search leads to its first match; coming back leads to where the reader was."""
    app = explorer("talks", query="发展")
    async with app.run_test(size=(60, 16)) as pilot:
        await pilot.pause()
        pane = main_screen(app).pane
        await pilot.press("down", "enter")
        await pilot.pause()
        first = pane.text.cursor
        assert pane.document is not None
        match = pane.results.in_document(pane.document.id)[0]
        shown = pane.text.lines[first]
        assert shown.passage is match.passage
        await pilot.press("home", "left", "right")
        await pilot.pause()
        assert pane.text.cursor == 0


async def test_moving_in_a_speech_selects_the_figures_of_its_lines(explorer: Open) -> None:
    """↑ and ↓ in a speech select the figures of its lines, as ← and → do in an article."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter")
        pane = main_screen(app).pane
        seen = set()
        for _ in range(10):
            await pilot.press("down")
            await pilot.pause()
            seen.add(pane.figure.id if pane.figure else "")
        assert {"lin-years"} <= seen


async def test_the_status_line_says_what_left_and_right_do(explorer: Open) -> None:
    """The status line says that ← and → go to speeches in a speech, and to figures in an article."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "←→ speeches" in rows(app)[-1]
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "←→ figures" in rows(app)[-1]


async def test_the_selected_speaker_stands_below_the_list(explorer: Open) -> None:
    """Below the list stand the speaker's body, own words, quoted terms and shared wording."""
    app = explorer("plenary", language="en", on=load_page(bundled_folder()))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        detail = app.screen.query_one(SpeakerDetail)
        drawn = " ".join(line.text.strip() for line in detail.lines(detail.size.width))
        assert detail.document is not None
        assert detail.document.id == "gu-tao"
        for words in ("Ecology and Environment Bureau", "生态 ecological 6", "“双碳” dual carbon"):
            assert words.replace(" ", "") in drawn.replace(" ", "")
        assert "Wu Di: 体制机制改革; 高质量发展" in drawn
        await pilot.press("down")
        await pilot.pause()
        assert detail.document.id == "ma-jin"


async def test_a_theme_is_whole_before_its_bar_is_long(explorer: Open) -> None:
    """At 120 columns no theme is cut; the bars are shorter than where there is room for them."""
    app = explorer("plenary", language="en", on=load_page(bundled_folder()))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        drawn = picture(app)
        assert "reform of employment and social security" in drawn
        assert "▇▇▇" in drawn
        assert "▇▇▇▇▇▇▇▇" not in drawn


async def test_a_speech_has_two_lines_or_more(explorer: Open) -> None:
    """The first lines have name and bureau, the last has length and theme, in a search also matches."""
    page = load_page(bundled_folder())
    app = explorer("plenary", language="zh", on=page)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        table = app.screen.query_one(SpeakersTable)
        first, second = (table.render_line(y).text for y in (1, 2))
        assert "于峰山" in first
        assert "州人力资源和社会保障局" in first
        assert "717" in second
        assert "人社改革" in second
        before = len(table.rows[0].below[-1].text)
        main_screen(app).results = main_screen(app).find("改革")
        await pilot.pause()
        assert len(table.rows[0].below[-1].text) > before + 12


@pytest.mark.parametrize("size", [(200, 50), (120, 36), (100, 30), (60, 16)], ids=str)
async def test_the_names_of_bodies_are_whole(explorer: Open, size: tuple[int, int]) -> None:
    """What of a bureau's name has no room in the first line of a row stands in the lines below."""
    page = load_page(bundled_folder())
    app = explorer("plenary", language="en", on=page)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        table = app.screen.query_one(SpeakersTable)
        assert_bodies_whole(table, "en")
        assert assert_aligned(table) == 6
        drawn = "".join(table.row_text(y) for y in range(table.last_row + 1))
        assert all(speech.voice.in_language("en") in drawn for speech in page.sections[3].documents)
