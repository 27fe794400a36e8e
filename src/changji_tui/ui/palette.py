"""Colours: Textual's themes, and the style of each role of text in each theme.

Roles lie over each other cell by cell, so they are Rich styles, made once per theme from its
variables. Textual's component classes could do the same, but need a stylesheet pass for each role of
each widget: a third of the time to the first picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from changji_tui.ui.themes import PLAIN

DARK = Theme(
    name="dark",
    primary="#e2876b",
    secondary="#8fa9c4",
    accent="#e2876b",
    warning="#d8b46a",
    success="#93b48b",
    error="#e48b8b",
    foreground="#d6d9de",
    background="#16181c",
    surface="#1c1f24",
    panel="#282c33",
    dark=True,
    variables={
        "muted": "#989fa9",
        "faint": "#3a3f47",
        "rule": "#3a3f47",
        "cursor": "#2c323b",
        "cursor-blurred": "#22262c",
        "lit": "#38342b",
        "found": "#d8b46a",
        "match": "#d8b46a",
        "on-match": "#16181c",
        "input-selection-background": "#38342b",
    },
)
LIGHT = Theme(
    name="light",
    primary="#a3402a",
    secondary="#3f5f80",
    accent="#a3402a",
    warning="#7a5600",
    success="#3c6638",
    error="#a32a2a",
    foreground="#26282b",
    background="#fbfaf6",
    surface="#f4f2ec",
    panel="#e8e5dc",
    dark=False,
    variables={
        "muted": "#5c6066",
        "faint": "#d3cfc4",
        "rule": "#d3cfc4",
        "cursor": "#e6e1d4",
        "cursor-blurred": "#efece3",
        "lit": "#f6e7bf",
        "found": "#7a5600",
        "match": "#f0c350",
        "on-match": "#26282b",
        "input-selection-background": "#f6e7bf",
    },
)
TERMINAL = Theme(
    name="terminal",
    ansi=True,
    # Red and magenta are the two of the eight colours that are legible on black and on white.
    primary="ansi_red",
    secondary="ansi_magenta",
    accent="ansi_red",
    warning="ansi_magenta",
    success="ansi_default",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "muted": "ansi_default",
        "faint": "ansi_bright_black",
        "rule": "ansi_default",
        "cursor": "ansi_default",
        "cursor-blurred": "ansi_default",
        "lit": "ansi_default",
        "found": "ansi_magenta",
        "match": "ansi_yellow",
        "on-match": "ansi_black",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "border-blurred": "ansi_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_bright_blue",
        "screen-selection-foreground": "ansi_black",
    },
)
COLOURLESS = Theme(
    name=PLAIN,
    ansi=True,
    primary="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        **dict.fromkeys(TERMINAL.variables, "ansi_default"),
        "input-cursor-text-style": "reverse",
    },
)
THEMES = {theme.name: theme for theme in (DARK, LIGHT, TERMINAL, COLOURLESS)}
"""The themes by the names in `changji_tui.ui.themes`."""


class Role(NamedTuple):
    """How a stretch of text looks: theme variables for its colours, and attributes."""

    color: str = ""
    background: str = ""
    attributes: str = ""


ROLES: Mapping[str, Role] = {
    "ground": Role("foreground", "background"),
    "raised": Role("foreground", "surface"),
    "text": Role(),
    "strong": Role(attributes="bold"),
    "heading": Role("secondary", attributes="bold"),
    "muted": Role("muted"),
    "faint": Role("faint"),
    "accent": Role("primary", attributes="bold"),
    "figure": Role("primary"),
    "quote": Role(background="lit"),
    "sentence": Role(background="cursor"),
    "pinyin": Role("secondary"),
    "match": Role("on-match", "match"),
    "matches": Role("found", attributes="bold"),
    "current": Role(attributes="bold underline"),
    "here": Role("primary", attributes="bold underline"),
    "bar": Role("secondary"),
    "derived": Role("secondary", attributes="italic"),
    "holds": Role("success"),
    "fails": Role("error"),
    "cursor": Role(background="cursor"),
    "cursor-blurred": Role(background="cursor-blurred"),
}
"""The look of each role that text can have."""

_IN_TERMINAL_COLOURS: Mapping[str, Role] = {
    "muted": Role(attributes="dim"),
    "faint": Role(attributes="dim"),
    "quote": Role(attributes="underline"),
    "sentence": Role(attributes="bold"),
    # Many terminals draw bold black in grey, which cannot be read on yellow, nor can dim black.
    "match": Role("on-match", "match", "regular"),
    "current": Role(attributes="regular underline"),
    "cursor": Role(attributes="reverse"),
    "cursor-blurred": Role(attributes="bold underline"),
}
"""Roles that look different in a terminal of sixteen colours, which has no shades."""
_IN_NO_COLOURS: Mapping[str, Role] = {
    **{name: Role(attributes=role.attributes) for name, role in ROLES.items()},
    **_IN_TERMINAL_COLOURS,
    "figure": Role(attributes="bold"),
    "match": Role(attributes="regular reverse"),
    "current": ROLES["current"],
    "fails": Role(attributes="bold"),
}
"""Roles that look different without colours."""


@lru_cache(maxsize=len(THEMES))
def styles(theme: str) -> Mapping[str, Style]:
    """The style of each role in a theme.

    Args:
        theme: The theme's name, a key of `THEMES`.
    """
    chosen = THEMES[theme]
    variables = {**vars(chosen), **chosen.variables}
    roles = {**ROLES, **(_IN_TERMINAL_COLOURS if chosen.ansi else {})}
    if theme == PLAIN:
        roles = dict(_IN_NO_COLOURS)
    return {name: _style(role, variables) for name, role in roles.items()}


def _style(role: Role, variables: Mapping[str, Any]) -> Style:
    words = set(role.attributes.split())
    return Style(
        color=Color.parse(variables[role.color]).rich_color if role.color else None,
        bgcolor=Color.parse(variables[role.background]).rich_color if role.background else None,
        bold="bold" in words or (False if "regular" in words else None),
        dim="dim" in words or (False if "regular" in words else None),
        italic="italic" in words or None,
        underline="underline" in words or None,
        reverse="reverse" in words or None,
    )
