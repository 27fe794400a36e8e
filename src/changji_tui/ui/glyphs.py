"""The signs that are ours, in one cell on every terminal."""

from __future__ import annotations

from typing import Literal

from changji_tui.text.cells import cell_len

Name = Literal["pointer", "cursor", "rule", "search", "found", "marked", "ascending", "descending"]

_GLYPHS: dict[Name, tuple[str, str]] = {
    "pointer": ("▸", ">"),
    "cursor": ("▎", "|"),
    "rule": ("─", "-"),
    "search": ("⌕", "/"),
    "found": ("•", "+"),
    "marked": ("◆", "#"),
    "ascending": ("▲", "^"),
    "descending": ("▼", "v"),
}


def glyph(name: Name) -> str:
    """A sign of one cell: in ASCII where the terminal would give the other two."""
    sign, plain = _GLYPHS[name]
    return sign if cell_len(sign) == 1 else plain
