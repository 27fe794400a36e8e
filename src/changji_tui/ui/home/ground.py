r"""Whether the terminal's background is dark: the question (OSC 11), and its answer, early or late.

`OSC 11 ; ? ST` asks for the background colour (xterm's control sequences, "Change VT100 text
background color"). Terminals that know it answer `OSC 11 ; rgb:RRRR/GGGG/BBBB ST`, most of them
within milliseconds; others never answer. So the question is sent before the long imports of the start,
and what has been answered by their end is read without waiting. Textual's parser would take a later
answer for typed keys, so it is removed before the parser reads it.
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
"""The relative luminance of a background on which black and white text have equal contrast.

White on it has (1 + 0.05) / (L + 0.05), black (L + 0.05) / 0.05 (WCAG 2.1, contrast ratio): equal
at L = √(1.05 · 0.05) - 0.05.
"""


def luminance(red: float, green: float, blue: float) -> float:
    """The relative luminance (WCAG 2.1) of a colour, from 0 to 1; its channels are from 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


class Reply:
    """What the terminal has answered so far."""

    def __init__(self, *, awaited: bool) -> None:
        self.awaited = awaited
        """Whether an answer may still come."""
        self.is_dark: bool | None = None
        """Whether the background is dark; None if that is not known."""
        self._begun = ""

    def take(self, data: str) -> str:
        """Remove the answer from what the terminal sends.

        Args:
            data: What the terminal has sent.

        Returns:
            What was typed: `data` without the answer. The beginning of an answer is held back until
            the next call.
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
        """Read what has come so far, without waiting; returns what was typed."""
        data = b""
        with suppress(OSError):
            while self.awaited and select.select([0], [], [], 0)[0]:
                part = os.read(0, 4096)
                data += part
                if not part or b"]11;" in data:
                    break
        return self.take(data.decode("utf-8", "replace")) if data else ""


def listen(reply: Reply) -> None:
    """Remove a late answer from what Textual reads, and report it to the app."""
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
    """Ask the terminal, and turn its echo off until the block ends, so that no answer shows.

    Args:
        wanted: Whether to ask at all.
    """
    reply = Reply(awaited=False)
    # The Linux console prints sequences that it does not know; Windows has no termios.
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
