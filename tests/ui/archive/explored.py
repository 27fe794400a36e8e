"""An archive as its reader waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from changji_tui.ui.archive.app import ArchiveApp
from changji_tui.ui.archive.screen import ArchiveScreen

Open = Callable[..., ArchiveApp]


async def all_read(app: ArchiveApp, pilot: Pilot[None]) -> ArchiveScreen:
    """Wait until every page has been read; returns the archive's screen."""
    screen = app.screen_stack[0]
    assert isinstance(screen, ArchiveScreen)
    await wait(pilot, lambda: not any(w.group == "read" for w in screen.workers))
    return screen


async def wait(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    """Wait until something holds."""
    for _ in range(400):
        await pilot.pause()
        if done():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it never came")
