"""The program with a watch over its event loop: `watched.py DESCRIPTOR ARGUMENTS…`.

It writes to the descriptor a line for each event that is dealt with, `answered SECONDS NAME`: the time
from when the event was read until its handler returned. For each time that the loop was busy for long,
it writes `busy SECONDS` and the frames of the main thread at that time.
"""

from __future__ import annotations

import asyncio
import faulthandler
import os
import signal
import sys
import threading
import time
import traceback

from textual import events

from changji_tui.cli import main
from changji_tui.ui.explorer import Explorer

PROBE = 0.02
"""Seconds between two probes of the loop."""
BUSY = 0.3
"""Seconds without an answer after which the loop counts as busy."""

FRAMES = 8
"""How many frames are reported, from the innermost outwards."""


def watch(descriptor: int) -> None:
    """Report every event and every busy loop from now on."""
    faulthandler.register(signal.SIGRTMIN, os.fdopen(descriptor, "w"), all_threads=True)
    deal = Explorer.on_event
    main_thread = threading.get_ident()
    watching = threading.Event()

    async def on_event(self: Explorer, event: events.Event) -> None:
        if not watching.is_set():
            watching.set()
            loop = asyncio.get_running_loop()
            threading.Thread(target=probe, args=(loop,), daemon=True).start()
        began = time.monotonic()
        await deal(self, event)
        if isinstance(event, (events.Key, events.Paste, events.MouseEvent, events.Resize)):
            name = f"{type(event).__name__} {getattr(event, 'key', '')} on {self.screen_stack[-1:]}"
            now = time.monotonic()
            write(f"answered {now - event.time:.3f} {now - began:.3f} {name}")

    def probe(loop: asyncio.AbstractEventLoop) -> None:
        while True:
            time.sleep(PROBE)
            heard = threading.Event()
            began = time.monotonic()
            try:
                loop.call_soon_threadsafe(heard.set)
            except RuntimeError:  # the loop is closed
                return
            if not heard.wait(BUSY):
                frames = traceback.format_stack(sys._current_frames()[main_thread])
                heard.wait()
                write(f"busy {time.monotonic() - began:.3f}\n" + "".join(frames[-FRAMES:]))

    def write(text: str) -> None:
        os.write(descriptor, (text + "\n").encode())

    Explorer.on_event = on_event  # type: ignore[method-assign]


if __name__ == "__main__":
    watch(int(sys.argv.pop(1)))
    sys.exit(main())
