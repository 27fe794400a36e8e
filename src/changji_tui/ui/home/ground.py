r"""Whether the terminal's ground is dark: the question (OSC 11), and its answer, early or late.

`OSC 11 ; ? ST` asks for the background colour (xterm's control sequences, "Change VT100 text
background color"); terminals that know it answer `OSC 11 ; rgb:RRRR/GGGG/BBBB ST`, most of them
within milliseconds, some never.  So it is asked before the start's long imports, and whatever has
been answered by their end is read without waiting.  A later answer reaches Textual's parser, which
would take it for typed keys: there it is taken out.
"""

from __future__ import annotations

import os
import re
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

QUESTION = "\x1b]11;?\x1b\\"
"""What is written to the terminal."""
_ANSWER = re.compile(
    r"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})"
    r"(?:/[0-9a-fA-F]{1,4})?(?:\x07|\x1b\\)"
)
_BEGUN = re.compile(r"\x1b\]1[0-9a-fA-F;rgb:/]{0,32}\x1b?\Z")
"""An answer whose end has not come yet."""
_SPLIT = 0.179
"""The relative luminance at which black and white text stand out from a ground alike.

White on it has (1 + 0.05) / (L + 0.05), black (L + 0.05) / 0.05 (WCAG 2.1, contrast ratio): equal
at L = √(1.05 · 0.05) - 0.05.
"""


def luminance(red: float, green: float, blue: float) -> float:
    """The relative luminance of a colour (WCAG 2.1), 0 to 1, of channels from 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


class Reply:
    """What the terminal has said so far, and what was typed meanwhile."""

    def __init__(self, *, awaited: bool) -> None:
        self.awaited = awaited
        """Whether an answer may still come."""
        self.is_dark: bool | None = None
        """Whether the ground is dark; None: not known."""
        self._begun = ""

    def take(self, data: str) -> str:
        """Take the answer out of what the terminal sends.

        Args:
            data: What it has sent, as it came.

        Returns:
            What was typed: all but the answer, or but the beginning of one.
        """
        data, self._begun = self._begun + data, ""
        found = _ANSWER.search(data)
        if found:
            channels = (int(part, 16) / (16 ** len(part) - 1) for part in found.groups())
            self.is_dark = luminance(*channels) < _SPLIT
            self.awaited = False
            return data[: found.start()] + data[found.end() :]
        if begun := _BEGUN.search(data):
            self._begun = begun[0]
            return data[: begun.start()]
        return data

    def read(self) -> str:
        """Take what has come by now, without waiting; what was typed is given back."""
        data = b""
        with suppress(OSError):
            while self.awaited and select.select([0], [], [], 0)[0]:
                part = os.read(0, 4096)
                data += part
                if not part or b"]11;" in data:
                    break
        return self.take(data.decode("utf-8", "replace")) if data else ""


def listen(reply: Reply) -> None:
    """Take a late answer out of what Textual reads, and report it to the app."""
    from textual.message import Message

    from changji_tui.ui.messages import GroundReported
    from changji_tui.ui.patches import intercept

    def take(data: str) -> tuple[str, Message | None]:
        if not reply.awaited:
            return data, None
        typed = reply.take(data)
        return typed, None if reply.is_dark is None else GroundReported(is_dark=reply.is_dark)

    intercept(take)


@contextmanager
def asked(*, wanted: bool) -> Iterator[Reply]:
    """Ask the terminal, and keep it from echoing the answer until the block ends.

    Args:
        wanted: Whether anyone wants to know; else nothing is asked.
    """
    reply = Reply(awaited=False)
    # The console of Linux draws what it does not know; Windows has no termios.
    if not wanted or sys.platform == "win32" or os.environ.get("TERM", "") == "linux":
        yield reply
        return
    import termios

    try:
        before = termios.tcgetattr(0)
        quiet: list[Any] = [*before]
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(0, termios.TCSANOW, quiet)
        os.write(1, QUESTION.encode())
    except (OSError, termios.error):
        yield reply
        return
    reply.awaited = True
    try:
        yield reply
    finally:
        with suppress(termios.error):
            termios.tcsetattr(0, termios.TCSANOW, before)
