"""Find in place, what was sought before, and what the status line says of a query."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from changji_tui.ui.texts.front_page import FrontPage
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_and_keeps_all_rows_and_marks_those_that_match(explorer: Open) -> None:
    """& turns narrowing off and on: all rows stay, those that match have a sign, both are told."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        everything = [row.key for row in table.rows]
        await pilot.press("/", *"苹果产量", "enter")
        await pilot.pause()
        narrowed = [row.key for row in table.rows]
        assert f"{len(narrowed)} of {len(everything)} rows" in rows(app)[1]
        await pilot.press("&")
        await pilot.pause()
        assert [row.key for row in table.rows] == everything
        assert f"{len(narrowed)} of {len(everything)}, in place" in rows(app)[1]
        assert [row.key for row in table.rows if "•" in row.cells] == narrowed
        assert 0 < len(narrowed) < len(everything)
        await pilot.press("＆")
        await pilot.pause()
        assert [row.key for row in table.rows] == narrowed


async def test_find_in_place_reaches_documents_and_every_pane(explorer: Open) -> None:
    """Speakers who do not say it stay with 0 matches, and panes opened later do the same."""
    app = explorer("talks", query="渠道")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("&")
        await pilot.pause()
        table = main_screen(app).pane.list
        results = main_screen(app).results
        for row in table.rows:
            matches = len(results.in_document(row.key))
            assert str(matches) in row.cells
            assert ("·" * 10 in row.cells) == (matches == 0)
        assert {bool(results.in_document(row.key)) for row in table.rows} == {True, False}
        await pilot.press("1")
        await pilot.pause()
        section = main_screen(app).page.sections[1]
        assert len(main_screen(app).pane.list.rows) == len(section.measures)
        assert f"of {len(section.measures)}, in place" in rows(app)[1]


async def test_matches_are_walked_lit_and_counted_in_place(explorer: Open) -> None:
    """In place, n goes from match to match as it does in narrowed lists."""
    app = explorer("farm", query="青禾县")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("&", "n")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.match is screen.results.in_section("farm")[0]
        total = len(screen.results.matches)
        at = screen.results.matches.index(screen.match) + 1
        assert f"{at}/{total} · " in rows(app)[1]


async def test_escape_clears_in_place_and_the_cursor_keeps_its_row(explorer: Open) -> None:
    """A row chosen while finding in place is chosen after the search is cleared."""
    app = explorer("farm", query="苹果")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("&", "down", "down", "down")
        await pilot.pause()
        table = main_screen(app).pane.list
        key = table.key
        await pilot.press("escape")
        await pilot.pause()
        assert not main_screen(app).search_box.value
        assert table.key == key
        assert not any("•" in row.cells for row in table.rows)


async def test_earlier_queries_come_back(explorer: Open) -> None:
    """↑ in the box has the queries that were left, ↓ goes back to the draft, then on to the list."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "enter", "/", "escape", *"青禾县", "down")
        await pilot.press("/", "escape", *"果")
        box = main_screen(app).search_box
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await pilot.press(key)
            seen.append(box.value)
        assert seen == ["青禾县", "苹果", "苹果", "青禾县", "果"]
        assert box.has_focus
        await pilot.press("down")
        await pilot.pause()
        assert not box.has_focus
        assert main_screen(app).results.query == "果"


async def test_an_earlier_query_searches_at_once(explorer: Open) -> None:
    """What ↑ brings is sought like what is typed, and the cursor stands behind it."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "enter", "/", "escape", "up")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.results.query == "苹果"
        await pilot.press(*"产量")
        assert screen.search_box.value == "苹果产量"


async def test_another_run_has_the_queries(explorer: Open, tmp_path: Path) -> None:
    """They are kept between runs: by Enter, by Esc after typing, by Tab; not by keystroke."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "enter", "/", "escape", *"果园", "escape", *"县", "tab")
    file = tmp_path / "state" / "changji-tui" / "queries.txt"
    assert file.read_text(encoding="utf-8").splitlines() == ["苹果", "果园", "县"]
    second = explorer("farm")
    async with second.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", "up")
        assert main_screen(second).search_box.value == "县"


async def test_without_a_history_the_arrows_do_no_harm(explorer: Open, tmp_path: Path) -> None:
    """↑ keeps the draft, ↓ leaves for the list, even where nothing can be kept."""
    (tmp_path / "state").write_text("")
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"果", "up")
        box = main_screen(app).search_box
        assert (box.value, box.has_focus) == ("果", True)
        await pilot.press("down")
        await pilot.pause()
        assert not box.has_focus


async def test_a_start_reads_no_history(
    explorer: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is in the state folder, nobody looks at it before ↑ or a query that is left."""
    from changji_tui.ui.home import files

    monkeypatch.setattr(files, "state_folder", lambda: pytest.fail("it was looked at"))
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"果")
        await pilot.pause()
        assert main_screen(app).results.hits


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("“苹果", " the quotation mark is not closed, expected “苹果”"),
        (">abc", " “>abc” compares with no number, expected one as in >1亿元, <=50%, 10%..50%"),
        ("speaker:", " “speaker:” has no value, expected one as in speaker:顾涛"),
        ("苹果产两", " nothing on the page says “苹果产两”; try 苹果产"),
    ],
)
async def test_the_status_line_tells_while_typing(explorer: Open, typed: str, said: str) -> None:
    """A bad query and one that finds nothing are told whole in the status line; typing goes on."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("/")
        for character in typed:
            app.post_message(events.Key(character, character))
        await pilot.pause()
        assert rows(app)[-1].startswith(said)
        assert main_screen(app).search_box.value == typed
        await pilot.press("x")
        assert main_screen(app).search_box.value == typed + "x"
        await pilot.press("escape")
        await pilot.pause()
        assert said not in picture(app)


@pytest.mark.parametrize("typed", [">", ">abc", "“", "speaker:", "|"])
async def test_what_asks_for_nothing_empties_no_list(explorer: Open, typed: str) -> None:
    """While nothing that is typed can be read, every list stays as it was."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        before = [row.key for row in table.rows]
        await pilot.press("/")
        for character in typed:
            app.post_message(events.Key(character, character))
        await pilot.pause()
        assert main_screen(app).search_box.value == typed
        assert [row.key for row in table.rows] == before
        await pilot.press("enter", "0")
        await pilot.pause()
        assert len(main_screen(app).query_one(FrontPage).items) > 1
