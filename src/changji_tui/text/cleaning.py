"""Make hostile text harmless: replace characters that act or hide by visible marks.

A character that a terminal obeys, uses to reorder text, or draws as nothing becomes a mark of its
code point: U+202E becomes ⟨202E⟩. Text is cleaned once, where it enters the program, before it is
measured, searched or drawn.

Three kinds stay: line feeds, variation selectors after a character (they choose its form: 葛
U+E0100) and joiners between two emoji. A tab becomes a space, because its width depends on its place.
"""

from __future__ import annotations

import re
from functools import cache

from changji_tui.text.cells import is_ambiguous
from changji_tui.text.properties import WIDTH, emoji_ranges

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U00013430-\U00013440\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_TAGS = "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_SEPARATORS = "\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
_HIDDEN = _CONTROLS + _BIDI + _INVISIBLE + _TAGS + _SEPARATORS + _SURROGATES + _NONCHARACTERS
_JOINER = "\u200d"
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SKIN_TONES = "\U0001f3fb-\U0001f3ff"

_SUSPECT = re.compile(f"[{_HIDDEN}{_JOINER}{_SELECTORS}]")
_LINE_BREAK = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")


@cache
def _scanner() -> re.Pattern[str]:
    """Match a stretch to keep as group 1, and a character to mark without a group."""
    emoji = f"[{emoji_ranges()}]\ufe0f?[{_SKIN_TONES}]?"
    return re.compile(
        f"({emoji}(?:{_JOINER}{emoji})+|(?<=[^\\s{_HIDDEN}{_JOINER}{_SELECTORS}])[{_SELECTORS}])"
        f"|[{_HIDDEN}{_JOINER}{_SELECTORS}]"
    )


def clean(text: str) -> str:
    """Replace the characters of a text that act or hide; clean text comes back as it is.

    Args:
        text: Any text, lone surrogates included.

    Returns:
        Text in which line feeds are the only control characters, and every hidden character is
        a mark of its code point, ⟨202E⟩.
    """
    text = text.replace("\r\n", "\n").replace("\t", " ")
    if not _SUSPECT.search(text):
        return text
    return _scanner().sub(lambda match: match[1] or f"⟨{ord(match[0]):04X}⟩", text)


def is_plain(text: str) -> bool:
    """Whether `clean` would leave a text as it is; fast for long texts."""
    return "\t" not in text and not _SUSPECT.search("".join(set(text)))


def hidden_count(text: str) -> int:
    """Count the characters of a text that `clean` replaces by marks."""
    text = text.replace("\r\n", "\n").replace("\t", " ")
    if not _SUSPECT.search(text):
        return 0
    return sum(1 for match in _scanner().finditer(text) if match[1] is None)


def single_line(text: str) -> str:
    """Clean a text and join its lines, as for a paste into an input of one line.

    Args:
        text: Any text; every kind of line break ends a line, a lone carriage return too.

    Returns:
        One line without white space at its ends. Two lines are joined by a space if one of the two
        characters that meet there is Western and neither is Chinese, else by nothing.
    """
    lines = [line.strip() for line in clean(_LINE_BREAK.sub("\n", text)).split("\n")]
    joined = ""
    for line in filter(None, lines):
        joined += _gap(joined[-1], line[0]) + line if joined else line
    return joined


def _gap(before: str, after: str) -> str:
    """Choose the separator of two joined lines by the characters that meet."""
    sides = {_side(before), _side(after)}
    return " " if "western" in sides and "chinese" not in sides else ""


def _side(character: str) -> str:
    """Tell whose habit of spacing a character follows: Chinese, Western or either."""
    if WIDTH[character] == "w":
        return "chinese"
    return "either" if is_ambiguous(character) else "western"
