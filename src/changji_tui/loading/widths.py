"""Find the sign of a Chinese input method that is typed where TOML needs an ASCII sign."""

from __future__ import annotations

import re
from typing import NamedTuple

_TWINS = {
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("“”„‟〝〞", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("【〔", "["),
    **dict.fromkeys("】〕", "]"),
    **dict.fromkeys("、", ","),
    **dict.fromkeys("。", "."),
    **dict.fromkeys("—–−", "-"),
    **dict.fromkeys("\u3000\u00a0", " "),
    "：": "=",
}
"""Signs of a Chinese keyboard, each with the sign that TOML needs; a colon means an equals sign."""
_SIGNS = re.compile(
    r'"""(?:\\.|[^\\])*?"""|'
    r"'''.*?'''|"
    r'"(?:\\.|[^"\\\n])*"|'
    r"'[^'\n]*'|"
    r"\#[^\n]*|"
    rf"(?P<wide>[{re.escape(''.join(_TWINS))}])|"
    r'(?P<unclosed>"[^\n]*)',
    re.DOTALL,
)
"""A whole string or comment, in which any sign is right; a wide sign; or a string without its end."""


class Typed(NamedTuple):
    """A sign in a place where TOML needs another."""

    line: int
    """Its line, from 1."""
    column: int
    """Its column, from 1."""
    problem: str
    """The sign, and the right one."""


def typed_wide(text: str, line: int) -> Typed | None:
    """Find the first sign of a TOML file that should be an ASCII sign; None if there is none.

    Args:
        text: The text of the file.
        line: The line at which the parser failed, from 1; later lines are not searched.
    """
    end = len("\n".join(text.split("\n")[:line]))
    for match in _SIGNS.finditer(text, 0, end):
        if match["wide"]:
            return _typed(text, match.start())
        if match["unclosed"]:
            closing = max(match["unclosed"].rfind(mark) for mark in "”＂")
            return _typed(text, match.start() + closing) if closing > 0 else None
    return None


def _typed(text: str, position: int) -> Typed:
    sign = text[position]
    shown = f"{sign} (U+{ord(sign):04X})" if sign.strip() else f"a space U+{ord(sign):04X}"
    wanted = "a plain space" if sign.isspace() else _TWINS[sign]
    problem = f"{shown} stands where TOML wants {wanted}"
    begins = text.rfind("\n", 0, position) + 1
    return Typed(text.count("\n", 0, position) + 1, position - begins + 1, problem)
