"""Rows of marked text as the strips that Textual draws."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.style import Style
from textual._styles_cache import StylesCache
from textual.strip import Strip

from changji_tui.layout.lines import Line, Mark
from changji_tui.text.cells import cell_len
from changji_tui.text.graphemes import cluster_starts
from changji_tui.ui.painted import Painted
from changji_tui.ui.painting import Ground, paint
from changji_tui.ui.palette import styles
from tests.ui.anything import as_loaded
from tests.ui.conftest import Open

ROLES = ("text", "figure", "match", "muted", "strong", "current")
CHARACTERS = st.sampled_from("ab 昌吉，“…·é\u0301❤\ufe0f👩\u200d👧①葛\U000e0100")
TEXTS = st.text(CHARACTERS, max_size=24).map(as_loaded)
MARK = st.tuples(st.integers(0, 26), st.integers(0, 26), st.sampled_from(ROLES))
MARKS = st.lists(MARK.filter(lambda mark: mark[0] < mark[1]))


def in_roles(line: Line, base: Style, theme: str) -> list[tuple[str, Style]]:
    """The clusters of a line, each with its style, made by laying its roles one over the other."""
    starts = [*cluster_starts(line.text), len(line.text)]
    drawn = [(" ", base)] * line.indent
    for first, last in pairwise(starts):
        style = base + styles(theme)[line.role]
        for a, b, role in line.marks:
            if a < last and first < b:
                style += styles(theme)[role]
        drawn.append((line.text[first:last], style))
    return drawn


def styled(pieces: list[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """Each code point with its style."""
    return [(character, style) for text, style in pieces for character in text]


@given(TEXTS, MARKS, st.integers(0, 3), st.integers(0, 9))
@example("昌吉113家", [(0, 2, "match"), (1, 5, "figure")], 1, 4)
def test_a_row_is_its_text_in_its_roles_and_blanks(
    text: str, marks: list[Mark], indent: int, blanks: int
) -> None:
    """A row has each character in its roles, and blanks up to the width asked for."""
    roles = styles("dark")
    line = Line(text, "quote", indent, tuple(marks))
    width = indent + cell_len(text) + blanks
    strip = paint(line, width, Ground(roles, roles["ground"]))
    drawn = [(piece, style) for piece, style, _ in strip if style]
    wanted = [*in_roles(line, roles["ground"], "dark"), (" " * blanks, roles["ground"])]
    assert styled(drawn) == styled(wanted)
    assert strip.cell_length == width
    assert Strip(list(strip)).cell_length == width


@given(TEXTS, MARKS, st.integers(1, 12))
def test_a_row_that_is_too_long_is_cut(text: str, marks: list[Mark], width: int) -> None:
    """No strip is wider than its room, by its own account or by its characters."""
    roles = styles("dark")
    strip = paint(Line(text, marks=tuple(marks)), width, Ground(roles, roles["ground"]))
    assert strip.cell_length == width
    assert Strip(list(strip)).cell_length == width


def test_stretches_that_look_the_same_are_one() -> None:
    """Neighbouring stretches in the same style, blanks too, are drawn as one."""
    roles = styles("dark")
    line = Line("12家 ab", indent=2, marks=((0, 2, "figure"), (2, 3, "figure"), (4, 5, "text")))
    strip = paint(line, 12, Ground(roles, roles["ground"]))
    assert [text for text, _, _ in strip] == ["  ", "12家", " ab   "]


def test_a_row_painted_again_is_the_same_strip() -> None:
    """A row that is painted again on the same ground is the same strip, with what Textual cached in it."""
    roles = styles("dark")
    ground, cursor = Ground(roles, roles["ground"]), Ground(roles, roles["cursor"])
    line = Line("昌吉", marks=((0, 1, "figure"),))
    again = Line("昌吉", marks=((0, 1, "figure"),))
    assert paint(line, 9, ground) is paint(again, 9, ground)
    assert paint(line, 9, ground) != paint(line, 9, cursor)


@pytest.mark.parametrize(
    ("section", "key", "kinds"),
    [
        ("page", "down", {"FrontPage", "Masthead", "Status"}),
        ("farm", "down", {"FigureTable", "FigureDetail", "Reader"}),
        ("talks", "down", {"SpeakersTable", "Reader"}),
        ("talks", "m", {"MatrixTable", "Heading", "Status"}),
    ],
    ids=["page", "figures", "speeches", "view"],
)
async def test_textual_has_nothing_to_add_to_a_painted_line(
    explorer: Open, section: str, key: str, kinds: set[str]
) -> None:
    """No border, padding, tint or room that Textual would draw is missing from a painted widget."""
    app = explorer(section)
    seen = set()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*(() if section == "page" else ("tab",)), key)
        await pilot.pause()
        for widget in app.screen.query("*"):
            if not isinstance(widget, Painted):
                continue
            area = widget.region.size.region
            assert widget.render_lines(area) == StylesCache().render_widget(widget, area), widget
            if area:
                seen.add(type(widget).__name__)
    assert kinds <= seen
