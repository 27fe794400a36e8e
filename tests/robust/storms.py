"""Storms of what a terminal may send: keys, mouse reports, pastes, fragments, resizes."""

from __future__ import annotations

import random
from collections.abc import Iterator

from changji_tui.ui.actions import ACTIONS

Event = bytes | tuple[int, int]
"""Bytes that the terminal sends, or a size that it takes."""

ENDING = {"q", "ctrl+q", "ctrl+c"}
"""Keys that end the program; a storm does not press them by name."""
NAMED = {
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "enter": b"\r",
    "space": b" ",
    "escape": b"\x1b",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "f1": b"\x1bOP",
    "f3": b"\x1bOR",
    "shift+f3": b"\x1b[1;2R",
    "ctrl+p": b"\x10",
}
"""What a terminal sends for the keys that write nothing."""
CHINESE = "贷款农业科技昌吉顾涛专利高新技术企业一二三十百千亿元，。“”、／？：１２ｗ"
FRAGMENTS = (
    b"\x1b[",
    b"\x1b[<0;",
    b"\x1b[<35;10;1",
    b"\x1bO",
    b"\x1b[1;",
    b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    b"\x1b[?1;2c",
    b"\x1b[?2026;2$y",
    b"\x1b[24;80R",
    b"\x1b[13;2:1~",
    b"\x1b[1;2:x~",
    b"\x1b[1;2R",
    b"\x1b[I",
    b"\x1b[O",
    b"\xe6\x98",
    b"\xff\xfe",
    b"\x00\x1f\x7f",
    b"\x1b\x1b\x1b",
    "\U0001f469\u200d\U0001f467".encode(),
)
"""Beginnings of sequences, answers that nobody asked for, bytes that are not UTF-8."""
SIZES = ((120, 36), (60, 16), (200, 50), (30, 9), (300, 100), (1, 1), (80, 24), (5, 3))
WORDS = (
    "贷款",
    "a",
    " | ",
    "\n",
    "1.3亿元 ",
    ">1亿元 ",
    "-",
    "“",
    "jishu",
    "\x1b[2J",
    "\u202e",
    "长",
)


def storm(seed: int, events: int) -> Iterator[Event]:
    """Draw events, the same for the same seed."""
    dice = random.Random(seed)
    keys = sorted({key for action in ACTIONS for key in action.keys} - ENDING)
    for _ in range(events):
        kind = dice.random()
        if kind < 0.55:
            yield _key(dice.choice(keys))
        elif kind < 0.65:
            yield dice.choice(CHINESE).encode()
        elif kind < 0.80:
            yield _mouse(dice)
        elif kind < 0.86:
            yield dice.choice(FRAGMENTS)
        elif kind < 0.90:
            yield dice.choice(SIZES)
        elif kind < 0.97:
            yield _key(dice.choice([*NAMED]))
        else:
            yield _paste(dice)


def _key(name: str) -> bytes:
    return NAMED.get(name) or name.encode()


def _mouse(dice: random.Random) -> bytes:
    """A report of the mouse: a click, a move, a turn of the wheel; also from beyond the edges."""
    button = dice.choice([0, 0, 1, 2, 32, 35, 35, 64, 65, 66, 67])
    x, y = dice.randint(0, 320), dice.randint(0, 110)
    if dice.random() < 0.7:
        x, y = dice.randint(1, 60), dice.randint(1, 16)
    report = f"\x1b[<{button};{x};{y}"
    return f"{report}M{report}m".encode() if button < 3 else f"{report}M".encode()


def _paste(dice: random.Random) -> bytes:
    """A paste: of a few words, of some thousand, or of one sign again and again."""
    size = dice.choice([3, 30, 300, 3_000, 30_000])
    words = dice.choices(WORDS, k=min(size, 400)) if dice.random() < 0.7 else [dice.choice(WORDS)]
    text = "".join(words) * (1 + size // len(words))
    return b"\x1b[200~" + text.replace("\x1b", "").encode() + b"\x1b[201~"
