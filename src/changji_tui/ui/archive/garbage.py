"""When garbage is looked for: once nobody waits, for it takes as long as to draw a list."""

from __future__ import annotations

import gc

from textual.message_pump import MessagePump
from textual.timer import Timer

QUIET = 0.25
"""Seconds without a query or an answer after which nobody waits."""
_YOUNGEST = (700, 1000, 1000)
"""Thresholds with which only what was made last is looked through (`gc.set_threshold`)."""
_USUAL = gc.get_threshold()
"""Those of Python."""


class Garbage:
    """What Python's collector does for a screen that answers while one types."""

    def __init__(self, screen: MessagePump) -> None:
        self._screen = screen
        self._timer: Timer | None = None

    def leave(self) -> None:
        """Look for none but the latest: somebody waits for an answer."""
        gc.set_threshold(*_YOUNGEST)
        self._wait_no_more()

    def collect_later(self) -> None:
        """Look for all there is, if nobody waits by then, and go on as usual."""
        self._wait_no_more()
        self._timer = self._screen.set_timer(QUIET, self._collect)

    def _wait_no_more(self) -> None:
        if self._timer:
            self._timer.stop()

    def _collect(self) -> None:
        gc.set_threshold(*_USUAL)
        gc.collect()


def keep_all() -> None:
    """What there is now will be kept; to look through an archive takes a tenth of a second."""
    gc.freeze()
