"""The program with a fault of its own: `faulty.py KIND ARGUMENTS…`; the key t meets the fault."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from typing import Any

from rich.segment import Segment
from textual.strip import Strip

from changji_tui.cli import main
from changji_tui.ui.bars.status import Status
from changji_tui.ui.screens.program import ProgramScreen

SECRET = "机密数据"
"""The data in a message and in a local variable, which no report may contain."""


def fail(*_: object) -> Any:
    """Raise, with data in the message and in a local variable."""
    words = SECRET * 3
    raise RuntimeError(words)


def blocked(_: ProgramScreen) -> None:
    """Hold the event loop by computing."""
    while True:
        pass


def asleep(_: ProgramScreen) -> None:
    """Hold the event loop by waiting."""
    time.sleep(600)


def in_a_callback(self: ProgramScreen) -> None:
    """Fail in a timer."""
    self.set_timer(0.01, fail)


def in_a_worker(self: ProgramScreen) -> None:
    """Fail in a worker."""

    async def work() -> None:
        await asyncio.sleep(0)
        fail()

    self.run_worker(work())


def in_a_thread(self: ProgramScreen) -> None:
    """Fail in a thread."""
    self.run_worker(fail, thread=True)


def in_drawing(self: ProgramScreen) -> None:
    """Fail when a line is drawn."""

    def render_line(_: Status, y: int) -> Strip:
        fail(y)
        return Strip([Segment("")])

    setattr(Status, "render_line", render_line)  # noqa: B010  # types differ in the name of self
    self.query_one(Status).refresh()


FAULTS: dict[str, Callable[[ProgramScreen], Any]] = {
    "blocked": blocked,
    "asleep": asleep,
    "action": fail,
    "callback": in_a_callback,
    "worker": in_a_worker,
    "thread": in_a_thread,
    "drawing": in_drawing,
}

if __name__ == "__main__":
    setattr(ProgramScreen, "action_theme", FAULTS[sys.argv.pop(1)])  # noqa: B010
    sys.exit(main())
