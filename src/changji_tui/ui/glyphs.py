"""Our own signs, each one cell wide on every terminal."""

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
    """A sign that takes one cell: the ASCII form if the terminal draws the other in two."""
    sign, plain = _GLYPHS[name]
    return sign if cell_len(sign) == 1 else plain
