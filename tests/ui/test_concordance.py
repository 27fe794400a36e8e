"""The concordance: every match in its sentence, ordered, merged, and a way to each place."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from changji_tui.layout.excerpts import document_name
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.model.voices import Voice
from changji_tui.search.concordance import concordance
from changji_tui.text.cells import cell_len
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.bars.dispersion_bar import DispersionBar
from changji_tui.ui.screens.concordance import ConcordanceScreen
from changji_tui.ui.tables.concordance import ConcordanceTable
from changji_tui.ui.tables.neighbours import NeighboursTable
from tests import hostile
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows, strips
from tests.ui.test_hostile import assert_harmless

QUERY = "青禾县"


def table(app: ChangjiApp) -> ConcordanceTable:
    """The table of the view."""
    return app.screen.query_one(ConcordanceTable)


async def opened(pilot: Pilot[None], app: ChangjiApp) -> None:
    """Open the concordance of the query."""
    await pilot.pause()
    await pilot.press("K")
    await pilot.pause()
    assert isinstance(app.screen, ConcordanceScreen)


async def test_k_shows_every_match_of_the_query(explorer: Open) -> None:
    """K lists a line for each match, in page order, under a heading with the query and their number."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        lines = concordance(main_screen(app).results)
        assert [line.left for line in table(app).lines] == [line.left for line in lines]
        assert rows(app)[0].startswith(f" “{QUERY}” in context")
        places = sum(len(line.places) for line in lines)
        assert rows(app)[0].endswith(f"{places} matches · by place")


@pytest.mark.parametrize("width", [30, 45, 60, 71, 80, 99, 100, 120, 200])
async def test_matches_stand_in_one_column_at_every_width(explorer: Open, width: int) -> None:
    """In every row the match begins in the same cell, with as much room before as after it."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(width, 30)) as pilot:
        await opened(pilot, app)
        shown = [row.cells for row in table(app).rows]
        assert len({cell_len(cells[0]) for cells in shown}) == 1
        assert len({cell_len(cells[0]) - cell_len(cells[2]) for cells in shown} | {0}) == 1
        drawn = [row for row in rows(app) if QUERY in row][1:]
        assert len({cell_len(row.partition(QUERY)[0]) for row in drawn if "…" not in row[:1]}) == 1
        assert all(cell_len(row) <= width for row in rows(app))


async def test_enter_goes_to_the_place(explorer: Open) -> None:
    """Enter closes the view and highlights the same match in its text, and n goes on from there."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        await pilot.press("end")
        line = table(app).line
        assert line
        await pilot.press("enter")
        await pilot.pause()
        screen = main_screen(app)
        assert app.screen is screen
        assert screen.match is line.places[0]
        assert screen.section == line.places[0].passage.section
        assert screen.scope == "text"
        matches = screen.results.matches
        await pilot.press("n")
        await pilot.pause()
        assert screen.match is matches[(matches.index(line.places[0]) + 1) % len(matches)]


async def test_escape_goes_back_to_where_it_was_opened(explorer: Open) -> None:
    """Esc closes the view, and nothing has moved."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = picture(app)
        await pilot.press("K", "down", "o", "escape")
        await pilot.pause()
        assert picture(app) == before


async def test_o_orders_by_context_and_says_so(explorer: Open) -> None:
    """`o` orders lines by what stands before, after, then by place; the cursor keeps its row."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        by_place = table(app).lines
        await pilot.press("down")
        here = table(app).line
        for words in ("by the character before", "by the character after", "by place"):
            await pilot.press("o")
            await pilot.pause()
            assert rows(app)[0].endswith(words)
            assert table(app).line is here
            assert {id(line) for line in table(app).lines} == {id(line) for line in by_place}
        assert table(app).lines == by_place
        await pilot.press("o", "o", "2")
        await pilot.pause()
        assert rows(app)[0].endswith("by 2 characters after")
        keys = [line.sort_key("right", 2) for line in table(app).lines]
        assert keys == sorted(keys)
        await pilot.press("O")
        await pilot.pause()
        keys = [line.sort_key("right", 2) for line in table(app).lines]
        assert keys == sorted(keys, reverse=True)


async def test_what_the_order_looks_at_is_lit(explorer: Open) -> None:
    """The characters of context that the order compares are highlighted, on their side of the match."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        await pilot.press("o", "o", "3")
        await pilot.pause()
        for row, line in zip(table(app).rows, table(app).lines, strict=True):
            lit = "".join(row.cells[2][a:b] for a, b, role in row.marks[2] if role == "quote")
            assert lit == line.compared("right", 3)
            assert not row.marks[0]


async def test_equal_lines_become_one_with_their_count(explorer: Open) -> None:
    """= merges lines that compare alike, with counts; = again lists each of them."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        places = [place for line in table(app).lines for place in line.places]
        await pilot.press("o", "o", "1", "=")
        await pilot.pause()
        patterns = table(app).lines
        assert len(patterns) < len(places)
        merged = [place for line in patterns for place in line.places]
        assert {id(place) for place in merged} == {id(place) for place in places}
        assert f"{len(patterns)} patterns, {len(places)} matches" in rows(app)[0]
        shown = {row.cells[3] for row in table(app).rows}
        assert shown == {str(len(line.places)) for line in patterns}
        await pilot.press("=")
        await pilot.pause()
        assert sum(len(line.places) for line in table(app).lines) == len(places)


async def test_the_documents_have_their_dispersion(explorer: Open, page: Page) -> None:
    """Below the lines stands each document with its count; a sign points to that of the cursor."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        below = "\n".join(rows(app)[-6:-1])
        results = main_screen(app).results
        for document in page.documents:
            matches = results.in_document(document.id)
            chip = f"{document_name(page, document, 'en'):<8} {len(matches)} "
            assert (chip in below) == bool(matches)
        await pilot.press("end")
        await pilot.pause()
        line = table(app).line
        assert line
        here = page.document(line.places[0].passage.document)
        assert f"▸{document_name(page, here, 'en')}" in "\n".join(rows(app)[-6:-1])


async def test_a_low_window_has_the_document_of_the_cursor(explorer: Open) -> None:
    """At 60×16 every row but four is a line, and one chip says where the cursor is."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(60, 16)) as pilot:
        await opened(pilot, app)
        assert app.screen.query_one(DispersionBar).size.height == 1
        assert table(app).size.height >= 12


async def test_one_document_alone(explorer: Open, page: Page) -> None:
    """Another view can open the concordance of one document, whatever the search box holds."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = main_screen(app)
        document = next(d for d in page.documents if screen.find(QUERY).in_document(d.id))
        app.push_screen(ConcordanceScreen(screen, QUERY, Voice(documents=(document,))))
        await pilot.pause()
        places = [place for line in table(app).lines for place in line.places]
        assert {place.passage.document for place in places} == {document.id}
        assert document.label.en in rows(app)[0]
        words = "1 match" if len(places) == 1 else f"{len(places)} matches"
        assert rows(app)[0].endswith(f"  {words} · by place")
        assert not any(document.label.en in row for row in rows(app)[2:8])
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is screen
        assert screen.match is places[0]
        assert not screen.search_box.value


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "first type words after /: K then shows each match"),
        ("不存在的词", "nothing on the page says"),
        ("kind:speech", "fields choose passages"),
    ],
)
async def test_where_there_is_nothing_it_says_why(explorer: Open, query: str, said: str) -> None:
    """Without a query, a match or a word the view does not open, and the status line tells why."""
    app = explorer("farm", query=query)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("K")
        await pilot.pause()
        assert app.screen is main_screen(app)
        assert said in rows(app)[-1]


async def test_english_lines_are_of_our_reading(explorer: Open) -> None:
    """A word of the English reading alone has its English sentence; Enter highlights it there."""
    app = explorer("farm", query="drip")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        assert all(line.in_translation for line in table(app).lines)
        await pilot.press("enter")
        await pilot.pause()
        match = main_screen(app).match
        assert match
        assert match.in_translation


async def test_it_follows_language_and_size(explorer: Open) -> None:
    """L changes the view's language, and a new size cuts the lines anew; the cursor stays."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        await pilot.press("down", "down", "L")
        await pilot.pause()
        assert f"“{QUERY}”逐处对照" in rows(app)[0]
        line = table(app).line
        for size in [(60, 16), (20, 5), (1, 1), (90, 40)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert table(app).line is line


async def test_no_key_after_k_is_lost(explorer: Open) -> None:
    """Keys that are typed at once after K act in the view."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("K", "o", "o", "2", "=")
        await pilot.pause()
        assert "by 2 characters after" in rows(app)[0]
        assert "patterns" in rows(app)[0]


async def test_it_opens_on_the_match_walked_to(explorer: Open) -> None:
    """In the text of a match, K opens the concordance at the line of that match."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        await pilot.press("down", "down", "down", "enter")
        await pilot.pause()
        match = main_screen(app).match
        await opened(pilot, app)
        line = table(app).line
        assert line
        assert match in line.places
        assert table(app).cursor == 3


@pytest.mark.parametrize("key", ["fullwidth_equals_sign", "=", "＝"])
async def test_full_width_keys_do_the_same(explorer: Open, key: str) -> None:
    """What a Chinese input method sends for = and 2 merges, and compares two characters."""
    app = explorer("farm", query=QUERY)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        await pilot.press("o", "２", key)
        await pilot.pause()
        assert "patterns" in rows(app)[0]
        assert rows(app)[0].endswith("by 2 characters before")


@pytest.mark.no_cover  # many cases, few branches
@pytest.mark.parametrize("size", [(120, 36), (60, 16)], ids=lambda size: f"{size[0]}")
async def test_hostile_lines_are_shown_and_not_obeyed(
    tmp_path: Path, explorer: Open, size: tuple[int, int]
) -> None:
    """Lines of a hostile page are drawn and aligned, and no character of them acts."""
    app = explorer("farm", query="⟨", language="zh", on=load_page(hostile.write(tmp_path)))
    async with app.run_test(size=size) as pilot:
        await opened(pilot, app)
        assert len(table(app).rows) > 20
        for key in ("o", "o", "2", "=", "O", "end", "pageup", "o", "L", "t", "?", "escape"):
            await pilot.press(key)
            await pilot.pause()
            assert_harmless(strips(app), size[0])
        await pilot.press("enter")
        await pilot.pause()
        assert_harmless(strips(app), size[0])
        assert app.is_running


async def test_neighbours_narrow_the_lines(explorer: Open) -> None:
    """`x` lists words near the matches; Enter lists only the lines with one, and Esc all again."""
    app = ChangjiApp(
        load_page(bundled_folder()), section="agri_zone", query="科技", language="en", theme="dark"
    )
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, app)
        every = len(table(app).lines)
        await pilot.press("x")
        await pilot.pause()
        near = app.screen.query_one(NeighboursTable)
        await pilot.pause()
        assert "near “科技”" in rows(app)[0]
        chosen = near.key
        assert near.rows[0].cells[1].isdecimal()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ConcordanceScreen)
        assert f"in sentences with “{chosen}”" in rows(app)[0]
        assert 0 < len(table(app).lines) < every
        assert all(chosen in line.left + line.right for line in table(app).lines)
        await pilot.press("escape")
        await pilot.pause()
        assert len(table(app).lines) == every
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, ConcordanceScreen)
