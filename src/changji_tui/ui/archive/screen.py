"""The screen of an archive: each keystroke searches its pages, even while they are still being read."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Sequence
from contextlib import aclosing
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Input

from changji_tui.archive.archive import Archive, ArchiveSearch
from changji_tui.archive.reading import Faulty, read_into
from changji_tui.errors import DataError
from changji_tui.layout.catalogue import say
from changji_tui.text.cleaning import single_line
from changji_tui.ui.actions import Action, Scope
from changji_tui.ui.archive.found_info import FoundInfo
from changji_tui.ui.archive.heading import ArchiveHeading
from changji_tui.ui.archive.tables import PagesTable, PlacesTable
from changji_tui.ui.bars.bar import SearchMark
from changji_tui.ui.bars.search_box import SearchBox
from changji_tui.ui.bars.status import Status
from changji_tui.ui.keys import bindings
from changji_tui.ui.painted import Painted
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.screens.program import ProgramScreen
from changji_tui.ui.tables.row_table import RowTable

if TYPE_CHECKING:
    from changji_tui.ui.copying import CopyingApp

SLICE = 0.001
"""Seconds of searching before keys and the screen get their turn."""
FRAME = 1 / 60
"""Seconds given to drawing the first results."""
UPDATE = 0.1
"""Seconds between updates of what a running search has found."""
SHOW_READ = 0.5
"""Seconds between updates of what has been read."""
MOST_PLACES = 200
"""The most passages of one page that are listed."""


class ArchiveScreen(ProgramScreen):
    """A search box, a list of pages, and what is found on the page under the cursor."""

    DEFAULT_CSS = """
    ArchiveScreen {
        #archive { height: 1fr; }
        FoundInfo { width: 1fr; height: 1; }
        PagesTable { width: 42%; height: 1fr; }
        PlacesTable { width: 1fr; height: 1fr; margin: 0 0 0 1; }
        &.-medium #archive { layout: vertical; }
        &.-medium PagesTable { width: 1fr; height: auto; max-height: 45%; }
        &.-medium PlacesTable { margin: 1 0 0 0; }
        &.-narrow PagesTable, &.-low PagesTable { width: 1fr; height: 1fr; max-height: 100%; }
        &.-narrow PlacesTable, &.-low PlacesTable { display: none; }
    }
    """
    BINDINGS = bindings("archive")
    HORIZONTAL_BREAKPOINTS = MainScreen.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = MainScreen.VERTICAL_BREAKPOINTS
    AUTO_FOCUS = ""

    scope: var[Scope] = var("archive")
    """Where the focus is."""

    def __init__(self, folder: Path, folders: Sequence[Path], *, query: str, language: str) -> None:
        super().__init__()
        self._folder = folder
        self._folders = {path.name: path for path in folders}
        self._first_query = query
        self._archive = Archive()
        self._search: ArchiveSearch | None = None
        self._is_searching = False
        self._shown_places: tuple[object, ...] = ()
        self._read = self._faulty = self._searched = 0
        self.begin_in(language)

    def compose(self) -> ComposeResult:
        """Heading, search, pages, places, status."""
        cls = ArchiveScreen
        yield ArchiveHeading().data_bind(cls.language)
        with Horizontal(id="search-row"):
            yield SearchMark()
            yield SearchBox(self._first_query, select_on_focus=False)
            yield FoundInfo().data_bind(cls.language)
        with Vertical(id="panes"), Horizontal(id="archive"):
            yield PagesTable()
            yield PlacesTable()
        status = Status().data_bind(cls.language, cls.scope, cls.message, cls.shown)
        status.walks = False
        yield status

    def on_mount(self) -> None:
        """Begin to read the pages, with the cursor in the search box."""
        self.search_box.placeholder = say("archive-prompt", self.language)
        self._tell_progress()
        self.set_focus(self.search_box)
        self.run_worker(self._read_pages(), group="read")

    @property
    def search_box(self) -> SearchBox:
        """The search box."""
        return self.query_one(SearchBox)

    @property
    def archive(self) -> Archive:
        """What has been read."""
        return self._archive

    async def action_copy(self) -> None:
        """Copy the row under the cursor."""
        table = self.focused
        if isinstance(table, RowTable) and table.row_words:
            await cast("CopyingApp", self.app).copy(table.row_words)
        else:
            self.tell(say("nothing-here", self.language))

    # -- reading

    async def _read_pages(self) -> None:
        """Read every page, and show from time to time what has been read."""
        shown = 0.0
        async with aclosing(read_into(self._archive, list(self._folders.values()))) as pages:
            async for page in pages:
                self._read += 1
                if isinstance(page, Faulty):
                    self._faulty += 1
                    self._tell_fault(page.faults[0])
                if perf_counter() - shown >= SHOW_READ:
                    self._show_read()
                    shown = perf_counter()
        self._read = len(self._folders)
        self._show_read()

    def _tell_fault(self, fault: str) -> None:
        """Report a faulty page; its file is named relative to the archive."""
        fault = single_line(fault.removeprefix(f"{self._folder}{os.sep}"))
        self.tell(say("page-is-wrong", self.language, fault=fault))

    def _show_read(self) -> None:
        gc.freeze()  # what has been read stays: looking for garbage in it would take 0.1 s
        self._tell_progress()
        if self._asked is None:
            self._show_pages()
        elif not self._is_searching and self._searched < len(self._archive.parts):
            self._seek(self.search_box.value)

    def _tell_progress(self) -> None:
        name, unread = self._folder.resolve().name, len(self._folders) - self._read
        heading = self.query_one(ArchiveHeading)
        heading.tell(single_line(name), self._archive, self._asked, unread, self._faulty)

    # -- searching

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        self._seek(message.value)

    def _seek(self, query: str) -> None:
        """Answer a query, and give up the previous one."""
        self._search = self._archive.search(query) if query.strip() else None
        self._is_searching = self._asked is not None
        if self._asked:
            self.run_worker(self._answer(self._asked), group="search")
        else:
            self._show_pages()

    @property
    def _asked(self) -> ArchiveSearch | None:
        """The search that the lists show; None if the query asks for nothing: they then show everything."""
        return self._search if self._search and self._search.asks else None

    async def _answer(self, search: ArchiveSearch) -> None:
        """Search in slices; draw the first results at once, and the rest from time to time.

        Until the first results, those of the last query stay, because an empty list would flicker. The
        next query makes this one return: cancelling it would keep its results in memory by its traceback.
        """
        self._searched = len(self._archive.parts)
        start = perf_counter()
        resume, update, shown = start + SLICE, start + UPDATE, 0
        for _ in search.steps():
            is_full = len(search.rows) >= self.size.height
            if perf_counter() < resume and not (is_full and not shown):
                continue
            is_first = bool(search.rows) and not shown
            if is_first or perf_counter() >= update:
                if shown < min(len(search.rows), self.size.height):
                    self._list_pages()
                else:
                    self._tell_found()
                shown, update = len(search.rows), perf_counter() + UPDATE
            await asyncio.sleep(FRAME if is_first else 0)
            if search is not self._search:
                return
            if is_first:
                self._show_places()
            resume = perf_counter() + SLICE
        self._is_searching = False
        self._list_pages()
        # Drawing both lists at once would make keys wait longer than drawing one after the other.
        await asyncio.sleep(0 if shown else FRAME)
        if search is self._search:
            self._show_places()
            await self._seek_instead(search)

    async def _seek_instead(self, search: ArchiveSearch) -> None:
        """Look for the nearest queries that find something, until another query comes."""
        resume = perf_counter() + SLICE
        for _ in search.seek_instead():
            if perf_counter() >= resume:
                await asyncio.sleep(0)
                if search is not self._search:
                    return
                resume = perf_counter() + SLICE
        self._tell_found()

    def _show_pages(self) -> None:
        """Show the pages, the total, and what is found on the page under the cursor."""
        self._list_pages()
        self._show_places()

    def _list_pages(self) -> None:
        """Show the pages, and how much is found in all."""
        pages = self._archive.pages
        self.query_one(PagesTable).fill(pages, self._asked, self.language)
        self._tell_found()
        self._tell_progress()

    def _tell_found(self) -> None:
        info = self.query_one(FoundInfo)
        info.show(self._search, is_searching=self._is_searching)
        self.query_one(Status).trouble = info.trouble

    @on(RowTable.RowHighlighted)
    def _show_places(self) -> None:
        table = self.query_one(PlacesTable)
        page = self._page
        shown = (self._asked, page, self.language)
        if shown == self._shown_places:
            return
        self._shown_places = shown
        if page is None:
            table.show((), ())
        elif self._asked is None:
            table.fill_documents(self._archive.documents(page), self.language)
        else:
            hits = self._asked.hits(page, 0, MOST_PLACES)
            table.fill_hits(hits, self.language)
            self.query_one(FoundInfo).reasons = frozenset(hit.matched for hit in hits)

    @property
    def _page(self) -> int | None:
        """The position of the page under the cursor; None if there is none."""
        key = self.query_one(PagesTable).key
        return self._archive.number(key) if key else None

    # -- moving

    def on_descendant_focus(self) -> None:
        """Show the keys of the focused part in the status line."""
        self.message = ""
        self.scope = "search" if self.search_box.has_focus else "archive"

    @on(SearchBox.Left)
    def _leave_search(self) -> None:
        self.set_focus(self.query_one(PagesTable))

    def action_search(self) -> None:
        """Go to the search box."""
        self.set_focus(self.search_box)

    def action_next_region(self) -> None:
        """Go from search box to pages to places."""
        self.focus_next("SearchBox, RowTable")

    def action_previous_region(self) -> None:
        """Go from places to pages to search box."""
        self.focus_previous("SearchBox, RowTable")

    def action_back(self) -> None:
        """Go to the list of pages from the places or from an empty search box; else clear the search."""
        if self.query_one(PlacesTable).has_focus or (
            self.search_box.has_focus and not self.search_box.value
        ):
            self.set_focus(self.query_one(PagesTable))
        else:
            self.search_box.clear_query()

    @on(RowTable.RowOpened)
    def _open(self, message: RowTable.RowOpened) -> None:
        from changji_tui.loading import load_page
        from changji_tui.ui.archive.page import PageScreen

        place = message.key if isinstance(message.table, PlacesTable) else ""
        if self._page is None:
            return
        try:
            page = load_page(self._folders[self._archive.pages[self._page].folder])
        except DataError as error:
            self._tell_fault(str(error.faults[0]))
            return
        sought = self._asked is not None
        screen = PageScreen(
            page,
            query=self.search_box.value if sought else "",
            passage=place if sought else "",
            document="" if sought else place,
            language=self.language,
            size=self.app.size,
            ascii_only=self.has_class("-ascii"),
        )
        self.app.push_screen(screen, lambda _: self._come_back(screen))

    def _come_back(self, page: MainScreen) -> None:
        self.language = page.language

    # -- the program

    def watch_language(self, language: str) -> None:
        """Change the words on screen to another language."""
        if self.is_mounted:
            self.search_box.placeholder = say("archive-prompt", language)
            self._show_pages()

    def set_again(self) -> None:
        """Measure and draw everything again, after the widths of characters have changed."""
        self._show_pages()
        for widget in self.query(Painted):
            widget.refresh(layout=True)

    def action_previous_match(self) -> None:
        """Do nothing: an archive has no walk from match to match."""

    async def do(self, action: Action | None) -> None:
        """Do the action that was chosen in the help or the palette, if it works here."""
        if action and "archive" in action.scopes:
            await self.run_action(action.method)
