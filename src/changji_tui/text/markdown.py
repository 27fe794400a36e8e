"""Text in which Markdown sees no markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$#]")


def escaped(text: str, line_break: str) -> str:
    r"""Escape whatever GitHub's Markdown would take for markup within a line.

    Args:
        text: Any text.
        line_break: What a line break becomes: "<br>" in a table, "\n> " in a quotation.
    """
    return _MARKUP.sub(r"\\\g<0>", text).replace("\n", line_break)
