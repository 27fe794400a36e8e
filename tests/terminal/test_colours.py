"""The colours that the real program sends, cell by cell, under every kind of terminal."""

from __future__ import annotations

import itertools
from functools import lru_cache
from pathlib import Path

import pytest
from pyte.screens import Char

from changji_tui.ui.home.ground import luminance
from tests import options
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
ENOUGH = 4.5
"""The least contrast of text in colours of ours (WCAG 2.1, 1.4.3)."""
READABLE = 3.0
"""The least contrast of text in the terminal's own colours, which we cannot choose."""
NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
XTERM = ["000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5"]
XTERM_BRIGHT = ["7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff"]
"""The palette of xterm (XTerm-col.ad); `brown` is pyte's name of yellow."""
PALETTE = {
    **dict(zip(NAMES, XTERM, strict=True)),
    **{f"bright{name}": colour for name, colour in zip(NAMES, XTERM_BRIGHT, strict=True)},
}
TERMS = [
    ("xterm-256color", "truecolor"),
    ("xterm-256color", ""),
    ("xterm-16color", ""),
    ("linux", ""),
    ("xterm", ""),
    ("screen", "truecolor"),
    ("tmux-256color", "24bit"),
]
LINES = set("─│┃▏▁▂▃▄▅▆▇█░▒▓·╌╶╴┄ ")
"""The characters of rules, bars, tracks and scrollbars, which are not text."""
KEYS = ["", "\t", "/", "苹果", "\r", "?", "\x1b", "c", "\x1b", "m", "\x1b", "0", "2"]
"""Keys that lead through a table, a text, a search, the help, views, the front page and speeches."""


def contrast(cell: Char, ink: str, paper: str) -> float:
    """The contrast of a cell, 1 to 21, on a terminal of a default ink and paper."""
    colours = {**PALETTE, "default": ink}
    # Many terminals, xterm among them, draw bold text in the bright variant of its colour.
    shown = f"bright{cell.fg}" if cell.bold and cell.fg in NAMES else cell.fg
    text = colours.get(shown, shown)
    ground = {**colours, "default": paper}.get(cell.bg, cell.bg)
    if cell.reverse:
        text, ground = ground, text
    tones = [
        luminance(*(int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)))
        for colour in (text, ground)
    ]
    return (max(tones) + 0.05) / (min(tones) + 0.05)


@lru_cache
def pictures(*words: str, **environment: str) -> list[list[list[Char]]]:
    """What the terminal shows after each key."""
    shown = []
    with Program(
        SMALL, 120, 36, "--lang", "zh", "--section", "farm", *words, **environment
    ) as program:
        program.until(lambda: any("青禾" in row for row in program.rows()))
        program.settle()
        for key in KEYS:
            program.send(key.encode(), 0.2)
            program.settle()
            shown.append(program.cells())
    return shown


@pytest.mark.parametrize(("term", "colorterm"), TERMS[: options.cases(4, 7)])
def test_every_text_can_be_read(term: str, colorterm: str) -> None:
    """Text stands out from its ground on every terminal, on dark and on light paper."""
    faint = set()
    for key, picture in zip(KEYS, pictures(TERM=term, COLORTERM=colorterm), strict=True):
        for cell in itertools.chain(*picture):
            if set(cell.data) <= LINES:
                continue
            is_ours = not {cell.fg, cell.bg} & {"default", *PALETTE}
            least = ENOUGH if is_ours else READABLE
            for ink, paper in (("e5e5e5", "000000"), ("000000", "ffffff")):
                if contrast(cell, ink, paper) < least:
                    faint.add((key, paper, cell.fg, cell.bg, cell.reverse, cell.data))
    assert not faint


@pytest.mark.parametrize(("term", "colorterm"), TERMS[: options.cases(4, 7)])
def test_the_selected_row_can_be_seen(term: str, colorterm: str) -> None:
    """One row of the list is on another ground, reversed, or underlined from side to side."""
    for picture in pictures(TERM=term, COLORTERM=colorterm)[:2]:
        rows = [{(c.bg, c.reverse, c.underscore) for c in row[1:30]} for row in picture[4:-2]]
        common = max(rows, key=rows.count)
        assert any(row != common and len(row) == 1 for row in rows)


def test_who_asks_for_no_colours_gets_none() -> None:
    """With NO_COLOR no cell has a colour, and what is selected is reversed."""
    shown = pictures(NO_COLOR="1")
    for picture in shown:
        for cell in itertools.chain(*picture):
            assert (cell.fg, cell.bg) == ("default", "default")
    assert any(cell.reverse for row in shown[0] for cell in row)


def test_an_empty_wish_is_none() -> None:
    """NO_COLOR="" changes nothing."""
    cells = {(cell.fg, cell.bg) for row in pictures(NO_COLOR="")[0] for cell in row}
    assert len(cells) > 3


@pytest.mark.parametrize(
    ("answer", "paper"),
    [(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "fbfaf6"), (b"", "16181c")],
    ids=["light", "no answer"],
)
def test_the_theme_follows_the_terminal(answer: bytes, paper: str) -> None:
    """The theme is light on a light background, and dark if the terminal does not answer.

    No part of the answer is taken for keys.
    """
    with Program(SMALL, 120, 36, "--lang", "zh") as program:
        program.ground = answer
        program.until(lambda: any("青禾" in row for row in program.rows()))
        program.settle()
        assert {cell.bg for cell in program.cells()[0]} == {paper}
        assert not any("rgb" in row for row in program.rows())


def test_a_late_answer_is_followed_and_not_typed() -> None:
    """An answer that comes long after the first picture changes the theme, and nothing else."""
    with Program(SMALL, 120, 36, "--lang", "zh") as program:
        program.until(lambda: any("青禾" in row for row in program.rows()))
        program.settle()
        before = program.rows()
        program.send(b"\x1b]11;rgb:ffff/ff", 0.3)
        program.send(b"ff/ffff\x1b\\", 0.3)
        program.settle()
        assert {cell.bg for cell in program.cells()[0]} == {"fbfaf6"}
        assert program.rows() == before


def test_keys_typed_before_the_start_are_not_lost() -> None:
    """A key that is typed while the program still loads does the same as a later one."""
    with Program(SMALL, 120, 36, "--lang", "zh") as program:
        program.ground = b"/\x1b]11;rgb:0000/0000/0000\x1b\\\xe8\x8b\xb9"
        program.until(lambda: any("苹" in row for row in program.rows()[:3]))
