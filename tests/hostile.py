"""A page on which every text is an attack: the fixture page with a payload after each character.

The same character is always followed by the same payload, so that a quote still stands in its
passage, a name in its line, and the page loads.
"""

from __future__ import annotations

import base64
import shutil
from pathlib import Path
from typing import Any

import tomli

SMALL = Path(__file__).parent / "fixtures" / "small"

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""All twelve Bidi_Control characters."""
CLIPBOARD = base64.b64encode(b"rm -rf ~").decode()

PAYLOADS = (
    "[/]",
    "[@click=app.quit]x[/]",
    "[bold]",
    "[link=http://x.invalid]x[/link]",
    "\\[x]",
    "{query}",
    f"\x1b]52;c;{CLIPBOARD}\x1b\\",
    f"\x1b]52;c;{CLIPBOARD}\x07",
    "\x1b]0;title\x07",
    "\x1b]8;;http://x.invalid\x1b\\x\x1b]8;;\x1b\\",
    "\x1b[2J\x1b[H",
    "\x1b[?1049l",
    "\x1bP1$r0m\x1b\\",
    "\x1bc",
    "\x9b2J",
    "\x9d52;c;" + CLIPBOARD + "\x9c",
    "\x90q\x9c",
    "".join(map(chr, range(0x80, 0xA0))),
    "\x00\x07\x08\x0b\x0c\x0e\x0f\x7f",
    "\t",
    "\n",
    "\r\n",
    "\r",
    BIDI,
    "\u200b\u200c\u2060\ufeff\u00ad",
    "\U000e0001\U000e0041\U000e007f",
    "\u2028\u2029\x85",
    "葛\U000e0100",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "❤\ufe0f",
    "x" * 90,
    "长" * 90,
    "\u0301" * 5,
)
"""What a hostile text may hold, one of each kind."""

_TEXTS = {"zh", "en", "pinyin", "quote", "printed", "unit", "name", "subject", "organisation"}
_LISTS = {"aliases", "words"}


def taint(text: str) -> str:
    """A text with a payload after each character that is no digit, point or English consonant."""
    return "".join(map(_tainted, text))


def _tainted(character: str) -> str:
    if character.isascii() and character not in " aeou%":
        return character
    return character + PAYLOADS[ord(character) % len(PAYLOADS)]


def write(folder: Path, payload: str | None = None) -> Path:
    """Write the hostile page into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in SMALL.iterdir():
        if file.suffix == ".toml":
            tables = tomli.loads(file.read_text(encoding="utf-8"))
            (folder / file.name).write_text(toml(_with_taint(tables, "")), encoding="utf-8")
    shutil.copy(SMALL / "source.txt", folder)
    return folder


def _with_taint(value: Any, key: str) -> Any:
    if isinstance(value, dict):
        return {name: _with_taint(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [
            taint(x) if key in _LISTS and isinstance(x, str) else _with_taint(x, key) for x in value
        ]
    return taint(value) if isinstance(value, str) and key in _TEXTS else value


def toml(value: Any, *, top: bool = True) -> str:
    """A value as TOML; at the top, a table as a file."""
    if isinstance(value, dict):
        pairs = [f"{_string(key)} = {toml(item, top=False)}" for key, item in value.items()]
        return "\n".join(pairs) if top else "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(item, top=False) for item in value) + "]"
    if isinstance(value, str):
        return _string(value)
    return str(value).lower()


def _string(text: str) -> str:
    return (
        '"' + "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08X}" for c in text) + '"'
    )
