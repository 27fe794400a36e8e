"""Search lists what it finds on the whole page as one types, and lights it where it stands."""

from __future__ import annotations

import pytest
from textual import events

from changji_tui.layout.excerpts import excerpt
from changji_tui.layout.panes import tab_of
from changji_tui.loading import bundled_folder, load_page
from changji_tui.ui.screens.help import HelpScreen
from changji_tui.ui.tables.results import ResultsTable
from changji_tui.ui.texts.reader import Reader
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_every_keystroke_finds_and_counts(explorer: Open) -> None:
    """The list holds what matches, and each tab says how many matches it has."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果产量")
        await pilot.pause()
        screen = main_screen(app)
        keys = {row.key for row in screen.pane.list.rows}
        assert {"figure:farm-harvest-headline", "figure:farm-harvest"} <= keys
        assert f" {len(screen.results.in_section('farm'))} " in rows(app)[2]


async def test_escape_clears_and_the_cursor_keeps_its_row(explorer: Open) -> None:
    """After a search is cleared the table is whole again and stands where it stood."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down", "down")
        await pilot.pause()
        table = main_screen(app).pane.list
        before, count = table.key, len(table.rows)
        await pilot.press("/", *"zzz")
        await pilot.pause()
        assert not main_screen(app).pane.list.rows
        await pilot.press("escape")
        await pilot.pause()
        assert (table.key, len(table.rows)) == (before, count)


async def test_a_query_that_is_deleted_makes_way_for_another(explorer: Open) -> None:
    """After the last letter is deleted, what is typed is the next query and no command."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "ctrl+u", *"mq")
        await pilot.pause()
        assert app.screen is main_screen(app)
        assert main_screen(app).search_box.value == "mq"
        await pilot.press("backspace", "backspace", "escape")
        await pilot.pause()
        assert app.focused is main_screen(app).pane.list


async def test_letters_in_the_box_are_text(explorer: Open) -> None:
    """No command's letter does anything while a query is typed; q does not quit."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"qnNbLtzhjkl?/0129K&=oO")
        await pilot.pause()
        assert main_screen(app).search_box.value == "qnNbLtzhjkl?/0129K&=oO"
        assert app.is_running
        assert main_screen(app).section == "farm"


async def test_n_walks_all_matches_across_panes_and_round(explorer: Open) -> None:
    """`n` visits every match in page order, through other panes, and begins again after the last."""
    app = explorer("farm", query="青禾县")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        screen = main_screen(app)
        matches = screen.results.matches
        assert len({match.passage.section for match in matches}) == 3
        first = next(i for i, m in enumerate(matches) if m.passage.section == "farm")
        for step in range(len(matches) + 1):
            await pilot.press("n")
            await pilot.pause()
            expected = matches[(first + step) % len(matches)]
            assert screen.match is expected
            assert screen.section == tab_of(screen.page, expected.passage.section).id
            reader = screen.pane.text
            line = reader.line_at(expected.passage.id, expected.span[0])
            top = reader.scroll_offset.y
            assert top <= line < top + reader.size.height
        await pilot.press("N")
        await pilot.pause()
        assert screen.match is matches[first - 1]


async def test_function_keys_walk_from_the_box(explorer: Open) -> None:
    """F3 works while the query has the focus, where n is a letter."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"农场", "f3")
        await pilot.pause()
        screen = main_screen(app)
        match = screen.match
        assert match in screen.results.matches


async def test_an_english_word_finds_the_passage_that_says_it(explorer: Open) -> None:
    """A word of our English reading is lit in the reading."""
    app = explorer("farm", query="drip")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        match = main_screen(app).match
        assert match is not None
        assert match.in_translation
        start, end = match.span
        assert match.passage.translation[start:end].lower() == "drip"


async def test_nothing_found_says_so(explorer: Open) -> None:
    """A query without a hit is answered in words, and nothing else breaks."""
    app = explorer("farm", query="不存在的词")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "nothing on the page says “不存在的词”" in picture(app)
        await pilot.press("n", "N", "down", "enter")
        assert app.is_running


@pytest.mark.parametrize(
    "key", ["slash", "fullwidth_solidus", "ideographic_comma"], ids=["/", "／", "、"]
)
async def test_search_opens_with_an_input_method_on(explorer: Open, key: str) -> None:
    """What a Chinese input method sends for / opens the search box too."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(key)
        assert main_screen(app).search_box.has_focus


async def test_a_paste_of_several_lines_arrives_whole(explorer: Open) -> None:
    """Lines of a paste are joined, Chinese without a gap."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/")
        box = main_screen(app).search_box
        app.post_message(events.Paste("苹果\n产量\r\n"))
        await pilot.pause()
        assert box.value == "苹果产量"


async def test_a_letter_that_nobody_sees_is_not_typed(explorer: Open) -> None:
    """What an input method or a macro types is clean, like what is pasted."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/")
        for character in "果\u3164\u115f\u202e园":
            app.post_message(events.Key(character, character))
        await pilot.pause()
        assert main_screen(app).search_box.value == "果园"


async def test_matches_are_lit_where_they_stand(explorer: Open) -> None:
    """The text's marks for a match cover exactly the words sought."""
    app = explorer("talks", query="渠道")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        reader = main_screen(app).pane.text
        assert isinstance(reader, Reader)
        lit = "".join(
            line.line.text[start:end]
            for line in reader.lines
            for start, end, role in reader.marks_on(line)
            if role == "match"
        )
        assert lit == "渠道"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("zailushang", "nothing on the page says “zailushang”"),
        ("苹果产两", "try "),
        ('"苹果', "quotation mark"),
        (">abc", "compares with no number"),
        ("pingguo", "by pinyin"),
        ("drip", "in English"),
    ],
)
async def test_the_box_says_how_and_what_instead(explorer: Open, query: str, said: str) -> None:
    """The box says why something is found, or what would be; the empty list says why nothing is."""
    app = explorer("farm", query=query)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert picture(app).count(said) == 1


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)])
async def test_what_is_wrong_with_a_query_is_told_once_and_whole(
    explorer: Open, size: tuple[int, int]
) -> None:
    """The empty list says what is wrong with a query, in as many lines as that takes."""
    app = explorer("farm")
    async with app.run_test(size=size) as pilot:
        await pilot.press("/", *"speaker:")
        await pilot.pause()
        error = main_screen(app).results.error
        assert error
        words = error.en.split()
        drawn = picture(app).split()
        at = drawn.index(words[0])
        assert drawn[at : at + len(words)] == words
        assert drawn.count(words[0]) == 1
        assert main_screen(app).match is None


@pytest.mark.parametrize("typed", ["?", "？"])
async def test_a_question_mark_in_the_empty_box_asks_how_to_write_a_query(
    explorer: Open, typed: str
) -> None:
    """? in the empty box opens the help; behind other text it is text, and the last line offers F1."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/")
        app.post_message(events.Key(typed, typed))
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert "How to write a query" in picture(app)
        await pilot.press("escape", *"苹果")
        app.post_message(events.Key(typed, typed))
        await pilot.pause()
        assert main_screen(app).search_box.value == f"苹果{typed}"
        assert "F1 help" in rows(app)[-1]
        assert "? help" not in rows(app)[-1]


async def test_keys_typed_in_one_breath_all_arrive(explorer: Open) -> None:
    """Keys that follow / before anything is drawn are typed into the box, and are no commands."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        for character in "/果q2":
            name = "slash" if character == "/" else character
            app.post_message(events.Key(name, character))
        await pilot.pause()
        assert app.is_running
        assert main_screen(app).section == "farm"
        assert main_screen(app).search_box.value == "果q2"


@pytest.mark.no_cover  # many cases, few branches
async def test_a_sentence_in_two_lines_is_broken_by_the_rules_of_chinese(
    explorer: Open,
) -> None:
    """No line of a result begins with a mark that may not begin one; no second line is empty."""
    app = explorer("page", language="zh", on=load_page(bundled_folder()), query="企业")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        table = app.screen.query_one(ResultsTable)
        for width in range(60, 121):
            await pilot.resize_terminal(width, 36)
            await pilot.pause()
            second = [line.text for row in table.rows for line in row.below]
            assert all(second)
            assert not any(text[0] in "，。、；：！？”’）》" for text in second)


def test_what_is_cut_away_is_not_lit() -> None:
    """The sign … is not highlighted where it stands for a match that is cut away."""
    words, marks = excerpt("今年产量达12.6万吨，增长4.2%。", (0, 19), (13, 17), 14, [(9, 10)])
    assert "万" not in words
    assert marks == ()
