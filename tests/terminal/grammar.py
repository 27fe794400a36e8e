"""What the explorer may send to a terminal: an allow-list over every byte."""

from __future__ import annotations

import base64
import re
from itertools import islice

from changji_tui.text.cleaning import clean

ALLOWED = re.compile(
    "|".join(
        (
            r"\x1b\[[0-9;]*m",  # colours and attributes
            r"\x1b\[\d+;\d+H",  # the cursor's place
            r"\r\n(?=\x1b\[\d+;\d+H)",  # between two rows, of which each begins with its place
            r"\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026)[hl]",  # modes
            r"\x1b\[\?(?:2026|2048)\$p",  # asks whether the terminal knows a mode
            r"\x1b\[<u",  # kitty's keyboard protocol off, on leaving
            r"\x1b\]22;[a-z-]+\x07",  # the shape of the mouse pointer
            r"\x1b\[6n",  # asks where the cursor stands after a “, to learn its width
            r"\x1b\]11;\?\x1b\\",  # asks for the colour of the background, which is never set
        )
    )
)
"""Every sequence that may be sent; not OSC 0, 1, 2 (titles), 8 (links) or 52 (clipboard)."""
_COPY = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/]+=*)\x07")
"""OSC 52, which asks the terminal to take a text: one may be sent for each key that copies."""

OFF_AT_THE_END = {"1000", "1003", "1004", "1006", "1015", "1049", "2004", "2026"}
"""Mouse, focus, alternate screen, bracketed paste, synchronised drawing."""
ON_AT_THE_END = {"7", "25"}
"""Wrapping and the cursor."""

_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MODE = re.compile(r"\x1b\[\?(\d+)([hl])")


def sequences(drawn: bytes) -> int:
    """How many allowed sequences there are."""
    return sum(1 for _ in ALLOWED.finditer(drawn.decode()))


def copies(drawn: bytes) -> list[str]:
    """Every text that the terminal was asked to take."""
    return [base64.b64decode(text).decode() for text in _COPY.findall(drawn.decode())]


def without_copies(drawn: bytes) -> bytes:
    """What was sent, without the sequences that ask the terminal to take a text."""
    return _COPY.sub("", drawn.decode()).encode()


def violations(drawn: bytes) -> list[str]:
    """Whatever is neither allowed nor text, with what stands around it."""
    text = ALLOWED.sub("", drawn.decode())
    found = [text[max(0, m.start() - 20) : m.end() + 20] for m in _ACTING.finditer(text)]
    shown = clean(text)
    hidden = (at for at, pair in enumerate(zip(text, shown, strict=False)) if pair[0] != pair[1])
    return found + [ascii(text[max(0, at - 20) : at + 20]) for at in islice(hidden, 1)]


def modes_left_on(drawn: bytes) -> set[str]:
    """The modes that are, at the end, not as a shell's terminal has them."""
    last = dict(_MODE.findall(drawn.decode()))
    wrong = {mode for mode in OFF_AT_THE_END if last.get(mode, "l") == "h"}
    return wrong | {mode for mode in ON_AT_THE_END if last.get(mode, "h") == "l"}
