"""The whole byte stream of the real program, compared with what may be sent to a terminal."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.text.cleaning import clean
from changji_tui.ui.actions import ACTIONS
from changji_tui.ui.app import ChangjiApp
from tests import hostile
from tests.conftest import Count
from tests.terminal.grammar import (
    copies,
    modes_left_on,
    sequences,
    violations,
    without_copies,
)
from tests.terminal.program import Program
from tests.ui.screen import rows

Step = str | tuple[int, int]
"""A key, or a size for the terminal."""

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
SIZES = [(120, 36), (60, 16)]
SEED, PRESSES = 20241014, 200
COPYING = {"y", "Y", "ｙ", "Ｙ"}
"""The keys that may ask the terminal to take a text."""
AFTER_ESCAPE = 0.15
"""Seconds after which an escape is a key, not the start of a sequence."""

SENT = {
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "f1": "\x1bOP",
    "f3": "\x1bOR",
    "shift+f3": "\x1b[1;2R",
    "ctrl+p": "\x10",
}
"""What a terminal sends for the keys that write nothing."""
PASTED = "\x1b[200~青禾\u202e县\x9d52;c;cm0=\x9c\n苹果\r\n\x1b" + "j" * 33 + "]0;x\x07\x1b[201~"
"""A paste of three lines that would reverse, copy and name the window."""
TYPED = ["苹果", "青禾县", "苹", "⟨", PASTED]
OVERLAYS: list[list[Step]] = [
    ["?", PASTED, "down", "up", "pagedown", "escape", "escape"],
    ["f1", "主", "题", "escape"],
    ["ctrl+p", PASTED, "down", "escape", "escape"],
    ["ctrl+p", "down", "down", "escape"],
    ["/", PASTED, "f3", "shift+f3", "enter", "n", "N", "escape", "escape"],
]
"""Keys that open something and leave it; they choose nothing there, because that might be to quit."""
OUT: list[Step] = ["escape"] * 8
"""Keys that leave every view and empty the search box, so that a list has the focus."""


def steps() -> list[Step]:
    """Every key of the table of actions, and others, in an order that is the same each time."""
    dice = random.Random(SEED)
    opening = {"q", "?", "f1", "ctrl+p"}
    keys = {key for action in ACTIONS for key in action.keys} - opening
    wide = {chr(ord(key) + 0xFEE0) for key in keys if len(key) == 1} | {"、"}
    taken = [*sorted(keys), *sorted(wide)]
    taken += dice.choices([*TYPED, "up", "down", "pagedown", "right", "enter", "escape"], k=40)
    taken += dice.choices(sorted(keys), k=PRESSES - len(taken))
    dice.shuffle(taken)
    made: list[list[Step]] = [[key] for key in taken]
    between: list[list[Step]] = [*OVERLAYS, [(30, 9)], [(200, 50)], [(60, 16)]]
    for number, overlay in enumerate(between):
        made.insert((number + 1) * len(taken) // 10, overlay)
    return [step for group in [*made, OUT] for step in group]


@pytest.mark.parametrize("size", SIZES, ids=["120x36", "60x16"])
def test_nothing_but_text_places_and_colours_is_sent(
    tmp_path: Path, count: Count, size: tuple[int, int]
) -> None:
    """No key on a hostile page sends a sequence outside the grammar, and the end is clean.

    Only keys that copy ask the terminal to take a text, and that has no hidden character.
    """
    pressed = 0
    page = hostile.write(tmp_path / "page")
    with Program(page, *size, "--lang", "zh", PWD=str(tmp_path)) as program:
        program.until(lambda: "⌕".encode() in program.drawn)
        for step in steps():
            if isinstance(step, tuple):
                program.resize(*step)
                program.settle()
            else:
                wait = AFTER_ESCAPE if step == "escape" else 0.02
                program.send(SENT.get(step, step).encode(), wait)
                pressed += 1
        program.settle()
        assert program.quit() == 0
        assert program.settings_now() == program.settings
        assert violations(without_copies(program.drawn)) == []
        copied = copies(program.drawn)
        assert len(copied) <= sum(step in COPYING for step in steps())
        assert all(clean(text) == text for text in copied)
        assert modes_left_on(program.drawn) == set()
        drawn = program.drawn
    assert pressed >= PRESSES
    count(f"{size}: {pressed} keys, {len(drawn)} bytes, {sequences(drawn)} sequences, 0 others")


@pytest.mark.parametrize("size", SIZES, ids=["120x36", "60x16"])
async def test_a_terminal_shows_what_the_pilot_sees(size: tuple[int, int]) -> None:
    """The bytes draw what the tests of the screen see, even for keys that come all at once."""
    keys = ["1", "down", "down", "enter", "pagedown", "L", "b"]
    app = ChangjiApp(load_page(SMALL), section="", query="", language="zh", theme="dark")
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        expected = rows(app)
    with Program(SMALL, *size, "--lang", "zh", "--fresh") as program:
        program.until(lambda: "⌕".encode() in program.drawn)
        program.send("".join(SENT.get(key, key) for key in keys).encode())
        program.until(lambda: program.rows() == expected)
        assert program.quit() == 0
