"""The explorer of an archive: keys in, state out."""

from __future__ import annotations

import asyncio
import gc
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget

from changji_tui.loading.archives import page_folders
from changji_tui.text.cells import cell_len
from changji_tui.ui.archive_app import ArchiveApp
from changji_tui.ui.painting import paint
from changji_tui.ui.screens.archive import ArchiveScreen
from changji_tui.ui.screens.archived_page import ArchivedPage
from changji_tui.ui.widgets.archive_tables import PagesTable, PlacesTable
from changji_tui.ui.widgets.columns import Column, Row
from tests.ui.conftest import SMALL
from tests.ui.screen import golden, picture, rows
from tests.ui.test_screens import SIZES

Open = Callable[..., ArchiveApp]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three sound pages, the second without its talks, and a faulty one."""
    archive = tmp_path / "qinghe"
    for name in ("2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04"):
        shutil.copytree(SMALL, archive / name)
    page = (archive / "2024-10-02" / "farm.toml").read_text("utf-8")
    (archive / "2024-10-02" / "farm.toml").write_text(page.replace("农户", "果农"), "utf-8")
    (archive / "2024-10-04" / "talks.toml").write_text("[[documents]\n", "utf-8")
    return archive


@pytest.fixture
def explorer(folder: Path) -> Open:
    """Opens the explorer on the archive."""

    def open_explorer(query: str = "", language: str = "en") -> ArchiveApp:
        folders = page_folders(folder)
        return ArchiveApp(folder, folders, query=query, language=language, theme="dark")

    return open_explorer


async def all_read(app: ArchiveApp, pilot: Pilot[None]) -> ArchiveScreen:
    """Wait until every page has been read; the archive's screen."""
    screen = app.screen_stack[0]
    assert isinstance(screen, ArchiveScreen)
    await wait(pilot, lambda: not any(w.group == "gather" for w in screen.workers))
    return screen


async def wait(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    """Wait until something holds."""
    for _ in range(400):
        await pilot.pause()
        if done():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it never came")


async def test_the_pages_are_listed_while_nothing_is_sought(explorer: Open) -> None:
    """Every sound page, and the documents of the one under the cursor; the faulty one is counted."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        pages, places = screen.query_one(PagesTable), screen.query_one(PlacesTable)
        assert [row.key for row in pages.rows] == ["2024-10-01", "2024-10-02", "2024-10-03"]
        assert pages.rows[0].cells == ("2024-10-01", "Qinghe (test page)", "4", "19")
        assert [row.key for row in places.rows] == ["photo", "orchard", "lin-yuan", "he-qing"]
        assert "3 pages · 60 passages · 1 faulty" in rows(app)[0]


async def test_typing_finds_in_every_page(explorer: Open) -> None:
    """The pages that say it with their matches, and the passages of the one under the cursor."""
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
    """The main screen with the same query at that passage; Esc, then Esc, is the archive again."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"青禾县")
        places = screen.query_one(PlacesTable)
        await wait(pilot, lambda: len(places.rows) > 5)
        await pilot.press("enter", "down", "tab", *["down"] * 4)
        wanted = places.key
        await pilot.press("enter")
        await wait(pilot, lambda: isinstance(app.screen, ArchivedPage) and bool(app.screen.match))
        page = app.screen
        assert isinstance(page, ArchivedPage)
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
    """Opened at its first match, in a section of figures: Esc to the list, Esc to the archive."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"苹果")
        await wait(pilot, lambda: len(screen.query_one(PlacesTable).rows) > 2)
        await pilot.press("enter", "enter")
        await wait(pilot, lambda: isinstance(app.screen, ArchivedPage) and bool(app.screen.match))
        assert isinstance(app.screen, ArchivedPage)
        assert app.screen.section == "farm"
        await pilot.press("escape", "escape")
        await wait(pilot, lambda: app.screen is screen)


async def test_a_document_is_opened_where_nothing_is_sought(explorer: Open) -> None:
    """Enter on a document of a page opens the page in it."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await pilot.press("escape", "tab", "down", "down", "enter")
        await wait(pilot, lambda: isinstance(app.screen, ArchivedPage))
        page = app.screen
        assert isinstance(page, ArchivedPage)
        await wait(pilot, lambda: page.section == "talks")
        assert page.pane.document
        assert page.pane.document.id == "lin-yuan"


async def test_a_query_is_answered_while_pages_are_read(explorer: Open) -> None:
    """A query given at the start finds each page as it comes."""
    app = explorer(query="清水")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen_stack[0]
        await wait(pilot, lambda: len(screen.query_one(PagesTable).rows) == 3)


async def test_a_keystroke_lays_out_no_screen(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the text in the box nor a list that is longer or shorter than before has it done."""
    laid_out: list[Size] = []
    real = Compositor.reflow

    def reflow(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        laid_out.append(size)
        return real(compositor, parent, size)

    monkeypatch.setattr(Compositor, "reflow", reflow)
    app = explorer()
    async with app.run_test(size=(120, 12)) as pilot:
        screen = await all_read(app, pilot)
        places = screen.query_one(PlacesTable)
        await pilot.press("县")
        await wait(pilot, lambda: len(places.rows) == 9)
        laid_out.clear()
        await pilot.press("水", "backspace")
        await wait(pilot, lambda: len(places.rows) == 9)
        assert screen.search_box.value == "县"
        assert not laid_out


async def test_a_list_is_drawn_anew_only_where_it_is_seen(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows out of view may come and go; one in view has it drawn."""
    app = explorer()
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await all_read(app, pilot)
        table = screen.query_one(PlacesTable)
        columns = [Column("n")]
        given = [Row(str(n), (str(n),)) for n in range(50)]
        drawn: list[int] = []
        real = PlacesTable.render_line

        def render_line(table: PlacesTable, y: int) -> Strip:
            drawn.append(y)
            return real(table, y)

        monkeypatch.setattr(PlacesTable, "render_line", render_line)

        async def lines_drawn(shown: list[Row]) -> int:
            drawn.clear()
            table.show(columns, shown)
            await pilot.pause(0.1)
            return len(drawn)

        assert await lines_drawn(given)
        assert await lines_drawn([*given[:40], *given[45:]]) == 0
        assert table.virtual_size.height == 46
        assert await lines_drawn([given[1], given[0], *given[2:]])


async def test_a_keystroke_leaves_no_rows_for_the_garbage_collector(explorer: Open) -> None:
    """Rows and bars drawn anew are gone at once; Textual leaves a line, that of the search box."""
    app = explorer()
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await all_read(app, pilot)
        places = screen.query_one(PlacesTable)
        await pilot.press("县")
        await wait(pilot, lambda: len(places.rows) == 9)
        gc.disable()
        gc.collect()
        await pilot.press("水", "backspace")
        await wait(pilot, lambda: len(places.rows) == 9)
        paint.cache_clear()
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        gc.set_debug(0)
        gc.enable()
        left = [one.text for one in gc.garbage if isinstance(one, Strip)]
        gc.garbage.clear()
        assert [text for text in left if not text.startswith("县")] == []


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("火星", "no page says “火星”"),
        ("青河县", "try 青禾县 (27) · no page says “青河县”"),
        ('"清水', "the quotation mark is not closed"),
        (">abc", ">abc"),
    ],
)
async def test_what_finds_nothing_is_told(explorer: Open, query: str, told: str) -> None:
    """Nothing found, or a query that cannot be read: beside the box, and nothing stops."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await all_read(app, pilot)
        await pilot.press(*query)
        await wait(pilot, lambda: told in rows(app)[1])


async def test_a_page_that_has_gone_is_told(explorer: Open, folder: Path) -> None:
    """A page whose files have changed for the worse opens nothing."""
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        (folder / "2024-10-01" / "page.toml").unlink()
        await pilot.press("escape", "enter")
        await wait(pilot, lambda: "this page is faulty" in rows(app)[-1])
        assert app.screen is screen
        assert rows(app)[-1] == (
            " this page is faulty: 2024-10-01: has no page.toml, expected a page's folder"
        )


async def test_a_long_list_is_cut_and_says_so(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No more pages are listed than can be laid out between two keys; those counted are all."""
    for module in ("widgets.archive_tables", "widgets.archive_heading"):
        monkeypatch.setattr(f"changji_tui.ui.{module}.MOST_PAGES", 2)
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await all_read(app, pilot)
        assert len(screen.query_one(PagesTable).rows) == 2
        assert "the first 2 are listed" in rows(app)[0]
        await pilot.press(*"清水")
        await wait(pilot, lambda: "3 passages on 3 pages" in rows(app)[1])
        assert len(screen.query_one(PagesTable).rows) == 2
        assert "the first 2 are listed" in rows(app)[0]


async def test_nothing_is_read_on_once_the_reader_leaves(explorer: Open) -> None:
    """Leaving while pages are being read ends the process that reads them."""
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("escape", "q")
    assert app.return_code == 0
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    assert not left


async def test_the_palette_and_help_serve_the_archive(explorer: Open) -> None:
    """What the help offers is done here if it means anything, and else nothing happens."""
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


@pytest.mark.parametrize("size", SIZES)
async def test_the_archive_is_as_drawn(explorer: Open, size: str) -> None:
    """The whole screen equals its golden, and no row is wider than the terminal."""
    app = explorer(language="en" if size == "wide" else "zh")
    async with app.run_test(size=SIZES[size]) as pilot:
        screen = await all_read(app, pilot)
        await pilot.press(*"青禾县", "enter", "down")
        await wait(pilot, lambda: len(screen.query_one(PlacesTable).rows) > 5)
        screen.message = ""
        await pilot.pause()
        drawn = picture(app)
        assert all(cell_len(row) <= SIZES[size][0] for row in rows(app))
    assert drawn == golden(f"archive-{size}", drawn)
