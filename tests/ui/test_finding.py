"""The list of results, earlier queries, and what the box says of a query."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from changji_tui.model.documents import Figure
from changji_tui.text.sentences import utterances
from changji_tui.ui.tables.results import ResultsTable
from changji_tui.ui.texts.front_page import FrontPage
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_what_is_found_is_listed_by_kind(explorer: Open) -> None:
    """One list has figures, names, sentences and quotations; → lists one kind, as many as counted."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"青禾县", "enter")
        await pilot.pause()
        table = main_screen(app).pane.list
        assert isinstance(table, ResultsTable)
        everything = [item.kind for item in table.items]
        assert {"figure", "name", "sentence"} <= set(everything)
        for _ in set(everything):
            await pilot.press("right")
            await pilot.pause()
            kinds = [item.kind for item in table.items]
            assert table.kind is not None
            assert kinds == [table.kind] * everything.count(table.kind)
            assert f"s {len(kinds)}" in rows(app)[4]
        await pilot.press("right")
        await pilot.pause()
        assert table.kind is None


async def test_a_figure_whose_sentence_matches_is_found(explorer: Open) -> None:
    """Every measure of a sentence in which something matches is listed, those that match first."""
    app = explorer("farm", query="青禾县")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = main_screen(app)
        table = screen.pane.list
        assert isinstance(table, ResultsTable)
        listed = [item.thing.id for item in table.items if isinstance(item.thing, Figure)]
        own = [name for name in listed if name in screen.results.figures]
        assert listed[: len(own)] == own
        beside = {
            figure.id
            for match in screen.results.matches
            if not match.in_translation
            for figure in match.passage.measures
            if any(
                start < figure.printed_end
                and figure.printed_start < end
                and start < match.span[1]
                and match.span[0] < end
                for start, end in utterances(match.passage.text)
            )
        }
        assert beside | set(own) == set(listed)
        assert beside - set(own)


async def test_the_text_follows_the_results(explorer: Open) -> None:
    """The text shows the place of the row under the cursor, while the list keeps the focus."""
    app = explorer("farm", query="青禾县")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        pane = main_screen(app).pane
        table = pane.list
        assert isinstance(table, ResultsTable)
        for _ in table.items:
            assert table.has_focus
            await pilot.press("down")
            await pilot.pause()
            item = table.item
            assert item is not None
            assert pane.document is not None
            if not item.place.passage.document:
                continue
            assert pane.document.id == item.place.passage.document
            line = pane.text.line_at(item.place.passage.id, item.place.span[0])
            top = pane.text.scroll_offset.y
            assert top <= line < top + pane.text.size.height


async def test_escape_brings_back_what_was_there(explorer: Open) -> None:
    """Esc from the box or the list ends the search, with the pane, row and order as before."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("o", "down", "down", "down")
        await pilot.pause()
        screen = main_screen(app)
        before = picture(app)
        for keys in (["/", *"苹果", "escape"], ["/", *"苹果", "enter", "down", "escape"]):
            await pilot.press(*keys)
            await pilot.pause()
            assert picture(app) == before
            assert not screen.results.query
            assert screen.pane.list.has_focus
        await pilot.press("/", *"苹果", *["backspace"] * 2)
        await pilot.pause()
        assert not screen.finding


async def test_a_pane_keeps_the_query(explorer: Open) -> None:
    """A pane that is chosen during a search has its matches highlighted; Esc comes back to the results."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"青禾县", "enter", "down", "down", "2")
        await pilot.pause()
        screen = main_screen(app)
        assert (screen.section, screen.finding) == ("talks", False)
        assert screen.results.hits
        await pilot.press("escape")
        await pilot.pause()
        assert screen.finding
        assert screen.pane.list.cursor == 2


async def test_earlier_queries_come_back(explorer: Open) -> None:
    """↑ in the box brings earlier queries, ↓ comes back to what was typed, then goes to the list."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "enter", "/", "escape", "/", *"青禾县", "down")
        await pilot.press("/", "escape", "/", *"果")
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
    """A query that ↑ brings is searched at once, and the cursor stands behind it."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "enter", "/", "escape", "/", "up")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.results.query == "苹果"
        await pilot.press(*"产量")
        assert screen.search_box.value == "苹果产量"


async def test_another_run_has_the_queries(explorer: Open, tmp_path: Path) -> None:
    """Another run has the queries that were left by Enter, Esc or Tab, but not each keystroke."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(
            "/", *"苹果", "enter", "/", "escape", "/", *"果园", "escape", "/", *"县", "tab"
        )
    file = tmp_path / "state" / "changji-tui" / "queries.txt"
    assert file.read_text(encoding="utf-8").splitlines() == ["苹果", "果园", "县"]
    second = explorer("farm")
    async with second.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", "up")
        assert main_screen(second).search_box.value == "县"


async def test_without_a_history_the_arrows_do_no_harm(explorer: Open, tmp_path: Path) -> None:
    """Without a history ↑ keeps what is typed, and ↓ goes to the list, even if nothing can be saved."""
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
    """The file of earlier queries is not read before ↑ is pressed or a query is left."""
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
        ("“苹果", "the quotation mark is not closed, expected “苹果”"),
        (">abc", "“>abc” compares with no number"),
        ("speaker:", "“speaker:” has no value, expected one"),
        ("苹果产两", "try 苹果产"),
    ],
)
async def test_the_box_tells_what_is_wrong_while_typing(
    explorer: Open, typed: str, said: str
) -> None:
    """The box says if a query is wrong or finds nothing, while the keys stay in view."""
    app = explorer("farm")
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("/")
        for character in typed:
            app.post_message(events.Key(character, character))
        await pilot.pause()
        assert picture(app).count(said) == 1
        assert "Esc" in rows(app)[-1]
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
