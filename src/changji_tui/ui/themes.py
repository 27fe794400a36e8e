"""The names of the themes, and which of them a terminal can show.

No Textual here: the command line checks the names, and the start chooses, before it is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

NAMES: Final = ("dark", "light", "terminal")
"""Ink on dark, ink on paper, and whatever colours the terminal itself has."""
AUTO: Final = "auto"
"""Dark or light, whichever the terminal's own background is."""
PLAIN: Final = "plain"
"""No colour at all, for NO_COLOR; it cannot be chosen by name."""
_MANY = ("256color", "kitty")
"""How the name of a terminal with 256 colours ends."""


def allowed(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The themes that a terminal can show, the first by default.

    Args:
        environment: That of the process. `NO_COLOR` counts unless it is empty (no-color.org). The
            number of colours is read as Rich reads it: from `COLORTERM`, then from `TERM`. In
            sixteen colours our own would look alike, so only the terminal's are left.
    """
    if environment.get("NO_COLOR"):
        return (PLAIN,)
    system = environment.get("TEXTUAL_COLOR_SYSTEM", "auto")
    if system == "auto":
        is_true = environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit")
        colours = environment.get("TERM", "").strip().lower().rpartition("-")[2]
        return NAMES if is_true or colours in _MANY else NAMES[-1:]
    return NAMES if system in ("256", "truecolor") else NAMES[-1:]


def chosen(wanted: str, remembered: str, themes: tuple[str, ...], *, is_dark: bool | None) -> str:
    """The theme to begin with.

    Args:
        wanted: The theme asked for at the start; `AUTO` or empty if none was.
        remembered: The theme that the user chose before; empty if none.
        themes: The themes that the terminal can show.
        is_dark: Whether the terminal's background is dark; None if it did not say.
    """
    followed = "light" if is_dark is False else "dark"
    for name in (wanted, "" if wanted == AUTO else remembered, followed):
        if name in themes:
            return name
    return themes[0]
