"""The terminal's answer about its background is taken out of what is typed, whole or in parts."""

from __future__ import annotations

import itertools

import pytest
from rich.console import Console

from changji_tui.ui.home.ground import Reply
from changji_tui.ui.themes import NAMES, allowed, chosen


@pytest.mark.parametrize(
    ("answer", "is_dark"),
    [
        ("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", False),
        ("\x1b]11;rgb:1616/1818/1c1c\x07", True),
        ("\x1b]11;rgb:fd/f6/e3\x07", False),
        ("\x1b]11;rgba:0000/2b2b/3636/ffff\x1b\\", True),
        ("\x1b]11;rgb:0/0/0\x07", True),
    ],
)
def test_an_answer_tells_dark_from_light(answer: str, is_dark: bool) -> None:
    """Every form of answer that terminals send, with what is typed around it left over."""
    reply = Reply(awaited=True)
    assert reply.take(f"ab{answer}cd") == "abcd"
    assert (reply.is_dark, reply.awaited) == (is_dark, False)


def test_an_answer_may_come_in_two_parts() -> None:
    """An answer that is cut at its fourth character or later is held back until it is whole."""
    answer = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
    for cut in range(3, len(answer)):
        reply = Reply(awaited=True)
        assert reply.take("q" + answer[:cut]) == "q"
        assert reply.take(answer[cut:] + "w") == "w"
        assert reply.is_dark is False


def test_what_is_no_answer_is_typed() -> None:
    """Keys, Escape alone, and another report pass as they are."""
    reply = Reply(awaited=True)
    for typed in ("q", "\x1b", "\x1b]", "\x1b[A", "搜索", "\x1b]12;rgb:0/0/0\x07", "x"):
        assert reply.take(typed) == typed
    assert reply.is_dark is None


def test_colours_are_counted_as_rich_counts_them() -> None:
    """Our colours are used where Rich writes 256 or more, for every TERM and COLORTERM."""
    terms = ["xterm", "xterm-256color", "xterm-16color", "linux", "screen", "screen-256color"]
    terms += ["tmux-256color", "vt100", "xterm-kitty", "rxvt-unicode", "xterm-direct", ""]
    for term, colorterm in itertools.product(
        terms, ["", "truecolor", "24bit", "yes", " TrueColor"]
    ):
        environment = {"TERM": term, "COLORTERM": colorterm}
        console = Console(force_terminal=True, _environ=environment)
        has_many = console.color_system in ("256", "truecolor")
        assert (allowed(environment) == NAMES) == has_many, environment


def test_an_empty_wish_for_no_colours_is_none() -> None:
    """NO_COLOR counts as no-color.org has it: when it is present and not empty."""
    many = {"TERM": "xterm-256color"}
    assert allowed({**many, "NO_COLOR": ""}) == NAMES
    assert allowed({**many, "NO_COLOR": "1"}) == ("plain",)


def test_the_theme_follows_the_ground_unless_one_was_chosen() -> None:
    """The theme is light on a light background, unless one was chosen; `auto` follows again."""
    assert chosen("", "", NAMES, is_dark=False) == "light"
    assert chosen("", "", NAMES, is_dark=None) == "dark"
    assert chosen("", "dark", NAMES, is_dark=False) == "dark"
    assert chosen("auto", "dark", NAMES, is_dark=False) == "light"
    assert chosen("light", "dark", ("terminal",), is_dark=True) == "terminal"
