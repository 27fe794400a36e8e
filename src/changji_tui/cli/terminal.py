"""Checks that the terminal can show the explorer, and sets up where it is drawn."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from changji_tui.errors import TerminalError
from changji_tui.ui.terminal.ending import ENDING


def require() -> None:
    """Require a terminal to read keys from and to draw on.

    If standard input is a pipe, a file or closed, keys are read from the controlling terminal.

    Raises:
        TerminalError: If there is none.
    """
    if not os.isatty(0):
        _read_controlling_terminal()
    if not os.isatty(1):
        raise _missing(1)
    if os.environ.get("TERM", "") in ("", "dumb"):
        problem = "TERM names no terminal for the explorer, expected one like xterm-256color"
        raise TerminalError(problem)


def _read_controlling_terminal() -> None:
    """Replace standard input by the controlling terminal, for us and for Textual.

    Raises:
        TerminalError: If there is none.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise _missing(0) from None
    if terminal:
        os.dup2(terminal, 0)
        os.close(terminal)
    # by name, since typeshed calls __stdin__ final; Textual's driver reads from it
    vars(sys)["__stdin__"] = sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)


def _missing(descriptor: int) -> TerminalError:
    stream = ("standard input", "standard output")[descriptor]
    return TerminalError(
        f"{stream} is not a terminal: the explorer needs one; show, export, check do not"
    )


@contextmanager
def screen() -> Iterator[None]:
    """Let Textual draw on standard output in UTF-8, and give the terminal back on signals.

    By default Textual draws on standard error in that stream's encoding: `2>log` would redirect the
    picture, and PYTHONIOENCODING=ascii would turn every Chinese character into an escape.
    """
    # by name, since typeshed calls __stderr__ final; Textual's driver writes to it
    streams = vars(sys)
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
