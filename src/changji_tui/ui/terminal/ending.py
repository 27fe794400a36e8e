"""End the program on a signal, and give the terminal back as it was.

A signal asks the application to leave, so that it can save its state. If the process still runs after
`GRACE` seconds because the event loop is blocked, a timer's signal handler resets the terminal and ends
the process at once: Python runs signal handlers between two instructions of the main thread, whatever
the event loop does.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

SIGNALLED = 128
"""What a signal's number is added to in the exit code of a program that it ended (as in a shell)."""
GRACE = 0.3
"""Seconds that the application has to leave in order."""
_WRITABLE = 0.1
"""Seconds to wait for room in the terminal's buffer: a stalled terminal must not block the end."""

RESET = b"".join(
    (
        b"\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l",  # mouse
        b"\x1b[?2004l\x1b[?2026l\x1b[?2048l\x1b[?1004l",  # paste, synchronised, resize, focus
        b"\x1b[?7h\x1b[<u",  # wrapping on, kitty's keyboard protocol off
        b"\x1b[?1049l\x1b[?25h",  # the main screen and the cursor
    )
)
"""The sequences that undo every mode the explorer sets."""

if sys.platform != "win32":
    _ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
    _IGNORED = (signal.SIGUSR1, signal.SIGUSR2)


class Ending:
    """Watches for signals that end the program, from before its imports until it has ended."""

    def __init__(self) -> None:
        self.code: int | None = None
        """The exit code, once a signal has come."""
        self.leave: Callable[[int], object] | None = None
        """Makes the application leave with an exit code; None while there is no application."""
        self.is_drawing = False
        """Whether the terminal is in the application's modes."""
        self.settings: list[Any] | None = None
        """The terminal's settings as termios(3) has them, before the program changed any."""

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Handle signals until the block ends, or until the process ends if a signal has come."""
        if sys.platform == "win32":
            yield
            return
        import termios

        with suppress(termios.error):
            self.settings = termios.tcgetattr(0)
        handlers: dict[signal.Signals, Any] = {
            **dict.fromkeys(_ENDING, self._signalled),
            **dict.fromkeys(_IGNORED, signal.SIG_IGN),
            signal.SIGALRM: self._overdue,
        }
        before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            if self.code is None:
                for number, handler in before.items():
                    signal.signal(number, handler)

    def _signalled(self, number: int, _: FrameType | None) -> None:
        if self.code is not None:  # a second signal does not wait
            self._end()
        self.code = SIGNALLED + number
        if self.leave is None:
            self._end()
        else:
            signal.setitimer(signal.ITIMER_REAL, GRACE)
            self.leave(self.code)

    def _overdue(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        """Reset the terminal and end the process, whatever else it is doing."""
        import termios

        if self.is_drawing:
            with suppress(OSError):
                if select.select([], [1], [], _WRITABLE)[1]:
                    os.write(1, RESET)
        if self.settings is not None:
            with suppress(termios.error):
                termios.tcsetattr(0, termios.TCSANOW, self.settings)
        os._exit(self.code or 0)


ENDING = Ending()
"""A process has one terminal."""
