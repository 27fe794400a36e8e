"""The explorer of an archive: keys in, state out."""

from __future__ import annotations

import asyncio

from changji_tui.ui.archive.page import PageScreen
from changji_tui.ui.archive.tables import PagesTable, PlacesTable
from tests.ui.archive.explored import Open, all_read, wait
from tests.ui.copied import Terminal
from tests.ui.screen import rows


async def test_the_pages_are_listed_while_nothing_is_sought(explorer: Open) -> None:
    """Without a query every sound page is listed, with the documents of the one under the cursor."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        pages, places = screen.query_one(PagesTable), screen.query_one(PlacesTable)
        assert [row.key for row in pages.rows] == ["2024-10-01", "2024-10-02", "2024-10-03"]
        assert pages.rows[0].cells == ("2024-10-01", "Qinghe (test page)", "4", "19")
        assert [row.key for row in places.rows] == ["photo", "orchard", "lin-yuan", "he-qing"]
        assert "3 pages · 60 passages · 1 faulty" in rows(app)[0]


async def test_typing_finds_in_every_page(explorer: Open) -> None:
    """A query lists the pages that match, with counts, and the passages of the page at the cursor."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"清水")
        pages, places = screen.query_one(PagesTable), screen.query_one(PlacesTable)
        await wait(pilot, lambda: len(places.rows) == 1)
        assert [(row.key, row.cells[-1]) for row in pages.rows] == [
            ("2024-10-01", "1"),
            ("2024-10-02", "1"),
            ("2024-10-03", "1"),
        ]
        [place] = places.rows
        [(start, end, _)] = place.marks[1]
        assert place.cells[1][start:end] == "清水"
        assert "3 passages on 3 pages" in rows(app)[1]
        await pilot.press("escape")
        await wait(pilot, lambda: len(pages.rows[0].cells) == 4)


async def test_enter_opens_the_page_there_and_escape_comes_back(explorer: Open) -> None:
    """Enter opens the page with the same query at the passage; Esc twice comes back to the archive."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"青禾县")
        places = screen.query_one(PlacesTable)
        await wait(pilot, lambda: len(places.rows) > 5)
        await pilot.press("enter", "down", "tab", *["down"] * 4)
        wanted = places.key
        await pilot.press("enter")
        await wait(pilot, lambda: isinstance(app.screen, PageScreen) and bool(app.screen.match))
        page = app.screen
        assert isinstance(page, PageScreen)
        assert page.page.folder.name == "2024-10-02"
        assert page.search_box.value == "青禾县"
        assert page.match
        assert page.match.passage.id == wanted
        assert page.pane.text.has_focus
        await pilot.press("L", "escape", "escape")
        await wait(pilot, lambda: app.screen is screen)
        assert screen.search_box.value == "青禾县"
        assert screen.language == "zh"
        assert places.key == wanted
        assert places.has_focus


async def test_escape_comes_back_from_a_table_of_figures_too(explorer: Open) -> None:
    """From a page that opened in a section of figures, Esc twice comes back to the archive too."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"苹果")
        await wait(pilot, lambda: len(screen.query_one(PlacesTable).rows) > 2)
        await pilot.press("enter", "enter")
        await wait(pilot, lambda: isinstance(app.screen, PageScreen) and bool(app.screen.match))
        assert isinstance(app.screen, PageScreen)
        assert app.screen.section == "farm"
        await pilot.press("escape", "escape")
        await wait(pilot, lambda: app.screen is screen)


async def test_a_document_is_opened_where_nothing_is_sought(explorer: Open) -> None:
    """Enter on a document of a page opens the page in it."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await pilot.press("escape", "tab", "down", "down", "enter")
        await wait(pilot, lambda: isinstance(app.screen, PageScreen))
        page = app.screen
        assert isinstance(page, PageScreen)
        await wait(pilot, lambda: page.section == "talks")
        assert page.pane.document
        assert page.pane.document.id == "lin-yuan"


async def test_a_query_is_answered_while_pages_are_read(explorer: Open) -> None:
    """A query that is given at the start finds every page while pages are being read."""
    app = explorer(query="清水")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen_stack[0]
        await wait(pilot, lambda: len(screen.query_one(PagesTable).rows) == 3)


async def test_nothing_is_read_on_once_the_reader_leaves(explorer: Open) -> None:
    """Leaving while pages are being read ends the process that reads them."""
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape", "q")
    assert app.return_code == 0
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    assert not left


async def test_the_palette_and_help_serve_the_archive(explorer: Open) -> None:
    """An action chosen in the help is done here if it works on an archive, else nothing happens."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press("escape", "f1", *"theme", "enter")
        await pilot.pause()
        assert app.theme == "light"
        await pilot.press("f1", *"zoom", "enter")
        await pilot.pause()
        assert app.screen is screen
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_row_is_copied(explorer: Open) -> None:
    """`y` copies the row under the cursor, with tabs between its cells."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        screen.set_focus(screen.query_one(PagesTable))
        terminal = Terminal(app)
        await pilot.press("y")
        await pilot.pause()
        assert terminal.copies == ["2024-10-01\tQinghe (test page)\t4\t19"]
