"""The themes can be read: enough contrast for every role on every ground that it stands on."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from changji_tui.layout.lines import Line
from changji_tui.ui.painting import Ground, paint
from changji_tui.ui.palette import DARK, LIGHT, ROLES, THEMES, styles
from changji_tui.ui.themes import NAMES, PLAIN

ENOUGH = 4.5
"""The least contrast of text (WCAG 2.1, 1.4.3)."""
LINES = {"faint"}
"""Roles of rules and tracks, which nobody reads."""


def test_the_names_are_the_themes() -> None:
    """The command line knows every theme except that of NO_COLOR."""
    assert tuple(THEMES) == (*NAMES, PLAIN)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("role", [name for name, role in ROLES.items() if role.color])
def test_text_stands_out_from_its_ground(theme: Theme, role: str) -> None:
    """Each coloured role has contrast on the page, on dialogs, on the cursor and on lit quotes."""
    if role in LINES:
        return
    values = {**vars(theme), **theme.variables}
    own = ROLES[role].background
    grounds = [own] if own else ["background", "surface", "cursor", "cursor-blurred", "lit"]
    text = Color.parse(values[ROLES[role].color])
    for ground in grounds:
        assert ratio(text, Color.parse(values[ground])) >= ENOUGH, (role, ground)


def ratio(one: Color, other: Color) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    """The relative luminance of a colour, 0 to 1 (WCAG 2.1)."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)


def test_the_terminal_theme_has_no_colour_of_its_own() -> None:
    """The theme `terminal` uses only the colours and the background of the terminal."""
    for name, style in styles("terminal").items():
        for colour in (style.color, style.bgcolor):
            assert colour is None or colour.number is not None or colour.is_default, name


def test_a_match_can_be_told_without_colour() -> None:
    """In every theme a match is on a background of its own, and the current match is underlined."""
    for theme in NAMES:
        match, current = styles(theme)["match"], styles(theme)["current"]
        assert match.bgcolor is not None
        assert current.underline


def test_on_a_row_in_reverse_no_colour_is_a_patch() -> None:
    """In the terminal's colours the cursor's row has one background, except behind a match."""
    roles = styles("terminal")
    ground = Ground(roles, roles["cursor"])
    line = Line("113家 now", marks=((0, 4, "accent"), (5, 8, "muted")))
    drawn = [style for _, style, _ in paint(line, 10, ground) if style]
    assert drawn
    assert all(style.reverse and not style.color and not style.dim for style in drawn)
    lit = paint(Line("now", "match"), 3, ground)
    assert [style.bgcolor for _, style, _ in lit if style] == [roles["match"].bgcolor]
