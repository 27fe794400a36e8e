"""Textual's own prose broken by the rules of Chinese typesetting.

What we draw is broken by `changji_tui.text.breaking` already; the palette and other widgets of
Textual wrap by `textual.content.divide_line`, which knows white space only and begins lines
with ，and 。(textual 8.2.8; Textualize/rich#2494).  It is replaced here, and nowhere else; a test
fails when Textual no longer looks there.
"""

from __future__ import annotations

from typing import Any

import textual.content


def install() -> None:
    """Break lines of every widget by our rules from now on."""
    content: Any = textual.content
    content.divide_line = _divide


def _divide(text: str, width: int, fold: bool = True) -> list[int]:
    from changji_tui.text.breaking import break_lines

    return break_lines(text, width, fold=fold)
