"""Queries typed into the explorer of an archive, and how long each keystroke takes.

The explorer runs without a terminal, as if in one of 120×36: keys come from its driver, and what it
draws is turned into the bytes that would be sent to a terminal.
"""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from changji_tui.archive.archive import Archive, ArchiveSearch
from changji_tui.loading.folders import page_folders
from changji_tui.ui.archive.app import ArchiveApp
from changji_tui.ui.archive.tables import PagesTable
from changji_tui.ui.tables.row_table import RowTable

# The explorer tells Textual how often to draw before it is imported.
# isort: split
from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.keys import _character_to_key

if TYPE_CHECKING:
    from textual.strip import Strip

SIZE = (120, 36)
LONGEST = 30
"""Seconds after which a keystroke has failed."""

LOOK = 0.5
"""Seconds between one query and the next."""


class Terminal(HeadlessDriver):
    """A driver that is sent everything that is drawn."""

    is_headless = False
    flushed: Any = staticmethod(lambda: None)
    """Called after each picture."""

    def flush(self) -> None:
        """Report that a whole picture has been sent."""
        type(self).flushed()


class Stroke(NamedTuple):
    """One keystroke, in seconds."""

    first: float
    """Until the first pages found are drawn, or known to be on the screen already."""
    whole: float
    """Until all is found."""


class Typing:
    """Presses keys and measures how long the explorer takes to answer each."""

    def __init__(self, app: ArchiveApp) -> None:
        self.app = app
        self.screen: Any = app.screen_stack[0]
        self.held = self.held_cpu = 0.0
        self._query = ""
        self._answered = 0.0
        self._filled: ArchiveSearch | None = None
        self._is_drawn = False
        draws, fills = PagesTable.render_line, PagesTable.fill

        def render_line(table: RowTable, y: int) -> Strip:
            self._is_drawn |= self._is_of_query
            return draws(table, y)

        def fill(table: PagesTable, *shown: Any) -> None:
            fills(table, *shown)
            search = self._filled = self.screen._search
            is_told = not self.screen._is_searching or (search and search.rows)
            if is_told and not table._repaint_required and self._is_of_query:
                self._answer()  # The picture of the last query is right for this one too.

        PagesTable.render_line = render_line  # type: ignore[assignment, method-assign]
        PagesTable.fill = fill  # type: ignore[method-assign, assignment]
        Terminal.flushed = self._flushed

    @property
    def _is_of_query(self) -> bool:
        """Whether the list holds the results of the query that is timed."""
        return bool(self._filled and self._filled.query == self._query)

    def _flushed(self) -> None:
        if self._is_drawn:
            self._answer()

    def _answer(self) -> None:
        self._answered = self._answered or time.perf_counter()

    async def measure_held(self) -> None:
        """Measure how long the loop is held at most, and how much processor time it takes meanwhile."""
        while True:
            start, cpu = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.001)
            self.held = max(self.held, time.perf_counter() - start - 0.001)
            self.held_cpu = max(self.held_cpu, time.thread_time() - cpu)

    async def set(self, query: str) -> None:
        """Put a query into the box, and wait until it is answered."""
        box = self.screen.search_box
        box.value, box.cursor_position = query, len(query)
        await asyncio.sleep(0.05)
        await self._until(lambda: not self.screen._is_searching)

    async def type(self, character: str) -> Stroke:
        """Press a key."""
        await self._until(lambda: self.screen.search_box.has_focus)
        self._answered, self._is_drawn = 0.0, False
        self._query = self.screen.search_box.value + character
        start = time.perf_counter()
        driver = self.app._driver
        assert driver
        driver.process_message(events.Key(_character_to_key(character), character))
        await self._until(lambda: self._answered and not self.screen._is_searching)
        return Stroke(self._answered - start, time.perf_counter() - start)

    async def _until(self, holds: Any) -> None:
        start = time.perf_counter()
        while not holds():
            if time.perf_counter() - start > LONGEST:
                sys.exit(f"“{self._query}” is not answered in {LONGEST} s")
            await asyncio.sleep(0.0005)

    async def strokes(self, query: str) -> AsyncIterator[Stroke]:
        """Type a query into an empty box; the name of a field is put there whole.

        Each key is pressed as soon as the last one is answered. The next query waits `LOOK` seconds.
        """
        field, colon, rest = query.rpartition(":")
        await self.set("")
        await self.set(field + colon)
        for character in rest:
            yield await self.type(character)
        await asyncio.sleep(LOOK)


@asynccontextmanager
async def explorer(folder: Path) -> AsyncIterator[Typing]:
    """The explorer of an archive, which it has begun to read."""
    app = ArchiveApp(folder, page_folders(folder), language="zh", theme="dark")
    app.driver_class = Terminal
    running = asyncio.create_task(app.run_async(size=SIZE))
    while not (app.is_running and app.screen_stack and app.screen_stack[0].is_mounted):
        await asyncio.sleep(0.001)
    yield Typing(app)
    app.exit()
    await running


class Reading(NamedTuple):
    """What it takes to make an archive ready."""

    archive: Archive
    text: float
    """Bytes of all that is searched, as UTF-8: texts, readings and labels."""
    memory: float
    """Bytes that the process takes more than before."""
    first: float
    """Seconds until the first page could be searched."""
    seconds: float
    """Seconds until every page could be searched."""
    held: float
    """Seconds that the loop was held at most meanwhile."""
    held_cpu: float
    """Seconds of processor time that the loop took at most between two wakings."""


async def read(typing: Typing) -> Reading:
    """Wait until all has been read; a query stands in the box meanwhile."""
    screen = typing.screen
    before, start = memory(), time.perf_counter()
    while not screen.archive.parts:
        await asyncio.sleep(0.005)
    first = time.perf_counter() - start
    for character in "技术":
        await typing.type(character)
    while screen._read < len(screen._folders) or screen._is_searching:
        await asyncio.sleep(0.1)
    seconds = time.perf_counter() - start
    held = typing.held, typing.held_cpu
    await typing.set("")
    gc.collect()
    grown, archive = memory() - before, screen.archive
    return Reading(archive, sum(sizes(archive)), grown, first, seconds, *held)


def memory() -> float:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096.0


def sizes(archive: Archive) -> Iterator[float]:
    """The bytes of each line that is searched, as UTF-8, with its line feed."""
    for part in archive.parts:
        segment = part.segment
        for haystack in (segment.printed, segment.readings, segment.labels):
            for row in range(len(haystack.starts) - 1):
                yield len(haystack.line(row).encode()) + 1
