"""Whether the terminal can show the explorer, and where it is drawn."""

from __future__ import annotations

import os
import re
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from changji_tui.errors import TerminalError

ANSWER_SECONDS = 0.1
"""How long a terminal has for an answer; near ones take a thousandth of a second or two."""

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


def ambiguous_cells() -> int:
    """How many cells the terminal gives to characters like “ and …: 1 or 2.

    A mark is written at the left edge and the terminal is asked where its cursor stands then;
    where no answer comes in time, 1.
    """
    try:
        import termios
        import tty
    except ImportError:  # Windows
        return 1
    fd = 0
    try:
        before = termios.tcgetattr(fd)
        tty.setcbreak(fd, termios.TCSANOW)
    except termios.error:
        return 1
    try:
        os.write(1, "\r“\x1b[6n\r\x1b[K".encode())
        answer = b""
        deadline = time.monotonic() + ANSWER_SECONDS
        while not answer.endswith(b"R"):
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([fd], [], [], left)[0]:
                return 1
            answer += os.read(fd, 32)
        return 2 if re.search(rb"\x1b\[\d+;3R$", answer) else 1
    finally:
        termios.tcsetattr(fd, termios.TCSANOW, before)


@contextmanager
def screen() -> Iterator[None]:
    """Let Textual draw on standard output in UTF-8.

    Left to itself it draws on standard error in that stream's encoding: `2>log` would take the
    picture away, and PYTHONIOENCODING=ascii turn every Chinese character into an escape.
    """
    streams = vars(sys)  # typeshed calls __stderr__ final; it is where Textual's driver looks
    error_stream = sys.__stderr__
    with os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace") as drawn:
        streams["__stderr__"] = drawn
        try:
            yield
        finally:
            streams["__stderr__"] = error_stream
