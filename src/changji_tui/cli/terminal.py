"""Whether the terminal can show the explorer, and where it is drawn."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from changji_tui.errors import TerminalError
from changji_tui.ui.terminal.ending import ENDING

_STREAMS = {"standard input": 0, "standard output": 1}


def require() -> None:
    """Make sure that there is a terminal to read keys from and to draw on.

    Raises:
        TerminalError: If there is none.
    """
    for name, descriptor in _STREAMS.items():
        if not os.isatty(descriptor):
            problem = (
                f"{name} is not a terminal: the explorer needs one; show, export, check do not"
            )
            raise TerminalError(problem)
    if os.environ.get("TERM", "") in ("", "dumb"):
        problem = "TERM names no terminal for the explorer, expected one like xterm-256color"
        raise TerminalError(problem)


@contextmanager
def screen() -> Iterator[None]:
    """Let Textual draw on standard output in UTF-8, and give the terminal back on signals.

    Left to itself it draws on standard error in that stream's encoding: `2>log` would take the
    picture away, and PYTHONIOENCODING=ascii turn every Chinese character into an escape.
    """
    streams = vars(sys)  # typeshed calls __stderr__ final; it is where Textual's driver looks
    error_stream = sys.__stderr__
    with (
        ENDING.watching(),
        os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace") as drawn,
    ):
        streams["__stderr__"] = drawn
        try:
            yield
        finally:
            streams["__stderr__"] = error_stream
