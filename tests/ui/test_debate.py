"""A debate: turns of speakers without bodies, themes or posts; some are printed only as a role."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from changji_tui.layout.catalogue import say
from changji_tui.loading import load_page
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows
from tests.unit.tiny import change

DEBATE = Path(__file__).parents[1] / "fixtures" / "debate"


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_nothing_stands_in_place_of_what_nobody_recorded(
    explorer: Open, size: tuple[int, int], language: str
) -> None:
    """No view has an empty column, a dash or a word for bodies, themes or reasons."""
    app = explorer("reading", language=language, on=load_page(DEBATE))
    absent = [say(word, language) for word in ("theme", "body", "why-this-speaker")]
    async with app.run_test(size=size) as pilot:
        for _ in range(6):
            await pilot.pause()
            drawn = picture(app)
            assert not [word for word in (*absent, "None", "—", "()", "（）") if word in drawn]
            await pilot.press("down")
        assert main_screen(app).pane.list.key == "turn-6"
        for keys in ("0", "Q", "escape", "w", "escape", "m", "escape"):
            await pilot.press(keys)
            await pilot.pause()
            assert not [word for word in (*absent, "None", "—") if word in picture(app)]


async def test_orders_are_those_of_what_is_known(explorer: Open) -> None:
    """`o` orders the list by its columns only; there is none for what nobody recorded."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        seen = []
        for _ in range(6):
            await pilot.press("o")
            seen.append(table.order.name if table.order else "")
        assert seen == ["speaker", "post", "length", "figures", "turns", ""]


async def test_the_list_tells_which_turn_it_is_and_how_it_begins(explorer: Open) -> None:
    """Each turn has a row with its number, its speaker's number of turns and its first words."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down", "down")
        await pilot.pause()
        drawn = picture(app)
        assert "▸Lin Yuan   我还是那句话，慢慢读才有味道，" in drawn
        assert "   22 ▇▇▇       turn 2 of 2" in drawn
        assert "Turns  2 of 2, 49 characters in all" in drawn
        assert "Shared" not in drawn
        await pilot.press("0")
        await pilot.pause()
        speakers = [line.strip() for line in rows(app) if line.endswith("turns")]
        assert speakers == [
            "Moderator  29 ▇▇▇      2 turns",
            "Lin Yuan   49 ▇▇▇▇▇    2 turns",
            "He Qing    69 ▇▇▇▇▇▇▇  2 turns",
        ]


@pytest.mark.no_cover  # many cases, few branches
async def test_no_number_is_cut_where_the_list_is_narrow(explorer: Open) -> None:
    """The first words of a turn are cut between words: 3000 is shown whole or not at all."""
    app = explorer("reading", on=load_page(DEBATE))
    seen = set()
    async with app.run_test(size=(160, 36)) as pilot:
        for width in range(60, 160):
            await pilot.resize_terminal(width, 36)
            await pilot.pause()
            table = main_screen(app).pane.list
            line = table.render_line(3).text
            assert "慢读" in line
            assert "3000" in line or not re.search("[0-9]", line), line
            seen.add("3000" in line)
    assert seen == {True, False}


async def test_what_is_found_names_the_turn(explorer: Open) -> None:
    """The list of results distinguishes two turns of one person."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"味道", "enter")
        await pilot.pause()
        found = [line for line in rows(app) if "慢慢读才有" in line[:55]]
        assert sorted(line[1:16] for line in found) == ["Lin Yuan 1 p1  ", "Lin Yuan 2 p1  "]


async def test_one_row_counts_all_turns_of_a_person(explorer: Open) -> None:
    """In the matrix a person has one row, whose cell opens the places in all turns."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m", "/", *"慢读", "enter")
        await pilot.pause()
        counted = [line.split()[:3] for line in rows(app)[4:7]]
        assert counted == [["Moderator", "0"], ["▸Lin", "Yuan", "3"], ["He", "Qing", "1"]]
        await pilot.press("enter")
        await pilot.pause()
        assert "“慢读” in context · Lin Yuan" in rows(app)[0]
        assert "3 matches" in rows(app)[0]


async def test_what_one_person_says_twice_is_not_shared(explorer: Open) -> None:
    """Words in two turns of one person are not shared, but words of that speaker alone."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w")
        await pilot.pause()
        assert "What one speaker says alone" in rows(app)[0]
        assert "▸Lin Yuan      2  慢慢读才有味道" in picture(app)
        await pilot.press("x")
        await pilot.pause()
        assert "no two texts have wording in common" in picture(app)


async def test_quotes_of_nobody_known_have_no_column_for_whose_they_are(explorer: Open) -> None:
    """Without known speakers and readings, the list of quotations has words, kind and document."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q")
        await pilot.pause()
        drawn = rows(app)
        assert "Whose words" not in drawn[3]
        assert "“书不在多。”" in drawn[4]
        assert "“慢读的人越来越少。”" in drawn[5]


async def test_a_speaker_who_is_inferred_has_its_sign_and_its_reason(
    explorer: Open, tmp_path: Path
) -> None:
    """An inferred speaker has ~ behind the name in the list, and the reason beside the words."""
    folder = Path(shutil.copytree(DEBATE, tmp_path / "page"))
    with (folder / "page.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[reasons]]\nid = "letter"\nzh = "前一段说是周平的信。"\nen = "It is his letter."\n'
        )
    kind = 'begins = "慢读的人", kind = "speech"'
    change(folder, "reading.toml", kind, f'{kind}, speaker = "周平", reason = "letter"')
    app = explorer("reading", on=load_page(folder))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("Q", "down")
        await pilot.pause()
        drawn = rows(app)
        assert "Whose words" in drawn[3]
        assert re.match(" “书不在多。” +speech  He Qing", drawn[4])
        assert re.match("▸“慢读的人越来越少。” +Zhou Ping~ +speech  ", drawn[5])
        assert "speech · Zhou Ping~ · He Qing" in drawn[3]
        assert any("The speaker is inferred: It is his letter." in line for line in drawn)


async def test_the_help_has_examples_of_the_page_that_is_open(explorer: Open) -> None:
    """The queries in the help have the debate's own names and numbers, in a view too."""
    app = explorer("reading", on=load_page(DEBATE))
    async with app.run_test(size=(120, 100)) as pilot:
        for keys in ("?", "Q ?"):
            await pilot.press(*keys.split())
            await pilot.pause()
            drawn = picture(app)
            assert "speaker:林远" in drawn
            assert ">=3000册" in drawn
            assert "顾涛" not in drawn
            await pilot.press("escape")
            await pilot.pause()
