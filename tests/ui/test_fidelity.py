"""No character lost: what is drawn is what was printed, at every width, in every pane.

Documents are drawn at widths from 40 to 160 columns, with and without their English reading and with
and without zoom, and at heights from 16 to 60 rows. A row of a widget is drawn as for a terminal, but
not sent to one, which would take the time; another test scrolls through whole screens.
"""

from __future__ import annotations

import pytest
from textual.screen import Screen
from textual.strip import Strip

from changji_tui.layout.panes import tabs
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.text.cells import cell_len
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.figure_detail import FigureDetail
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.text_view import MARGIN
from tests.conftest import Count
from tests.options import cases
from tests.ui.faithful import (
    assert_aligned,
    assert_whole,
    columns,
    in_two_languages,
    in_view,
    squeezed,
)
from tests.ui.screen import main_screen, strips

pytestmark = pytest.mark.no_cover  # many cases, few branches: to measure them takes minutes

WIDTHS = range(40, 161, cases(3, 1))
"""Every third width; every one with --full."""
HEIGHTS = range(16, 61)
STEP = 7
"""Steps from one height to the next; coprime with the number of heights, so that each comes up."""
STACKED = range(40, 72, 8)
"""Widths at which a list has the screen to itself."""
SCREENS = {
    (40, 16): "plenary",
    (60, 16): "plenary",
    (72, 22): "agri_zone",
    (99, 30): "agri_zone",
    (100, 28): "plenary",
    (120, 36): "agri_zone",
    (160, 60): "city_tech",
}
"""The sizes of the screens that are scrolled through: the smallest of each arrangement, and large ones."""


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


@pytest.fixture
def unpainted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let screens be arranged but not painted."""
    monkeypatch.setattr(Screen, "_compositor_refresh", lambda _: None)


def explorer(page: Page, section: str, language: str = "en") -> ChangjiApp:
    """The explorer on a pane of a page."""
    return ChangjiApp(page, section=section, query="", language=language, theme="dark")


def every_size() -> list[tuple[int, int]]:
    """The widths, each with a height."""
    return [(w, HEIGHTS[n * STEP % len(HEIGHTS)]) for n, w in enumerate(WIDTHS)]


@pytest.mark.usefixtures("unpainted")
@pytest.mark.parametrize(
    ("key", "kind", "language", "first", "step"),
    [
        (0, "photo", "en", 0, 3),
        (1, "article", "en", 0, 2),
        (2, "article", "zh", 1, 2),
        (3, "speech", "zh", 0, 1),
    ],
    ids=["page", "agri_zone", "city_tech", "plenary"],
)
async def test_every_width_draws_every_character(
    bundled: Page, count: Count, key: int, kind: str, language: str, first: int, step: int
) -> None:
    """At every size each document of a kind is drawn with every character, and lists are aligned."""
    documents = [document for document in bundled.documents if document.kind == kind]
    app = explorer(bundled, bundled.sections[key].id, language)
    states = passages = lines = rows = 0
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        pane = main_screen(app).pane
        for number, (width, height) in list(enumerate(every_size()))[first::step]:
            pane.zoomed = number // 2 % 2 == 1
            await pilot.resize_terminal(width, height)
            reader = pane.text
            for index, document in enumerate(documents):
                reader.set_reactive(Reader.bilingual, (number // 4 + index) % 2 == 1)
                reader.set_reactive(Reader.document, document)
                reader.set_again()
                passages += assert_whole(reader, document)
                lines += len(reader.lines)
            table = pane.list
            rows += assert_aligned(table) if key and table.size.width else 0
            states += 1
    count(f"{kind}: {states} sizes, {passages} passages in {lines} lines, {rows} rows of lists")


@pytest.mark.usefixtures("unpainted")
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_lists_are_aligned_where_they_stand_alone(bundled: Page, language: str) -> None:
    """Lists are aligned below 72 columns, where the list has the whole pane."""
    for tab in tabs(bundled)[1:]:
        app = explorer(bundled, tab.id, language)
        async with app.run_test(size=(120, 36)) as pilot:
            for width in STACKED:
                await pilot.resize_terminal(width, 16)
                assert_aligned(main_screen(app).query_one(RowTable))


@pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_scrolling_through_a_screen_shows_every_character(
    bundled: Page, size: tuple[int, int]
) -> None:
    """The screens between Home and the end, one after the other, show the whole document."""
    app = explorer(bundled, SCREENS[size], "zh")
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab", "home", "b")
        await pilot.pause()
        pane = main_screen(app).pane
        reader, document = pane.text, pane.document
        assert document
        seen: dict[int, Strip] = {}
        while len(seen) < len(reader.lines):
            known = len(seen)
            drawn = strips(app)
            assert {cell_len(strip.text) for strip in drawn} == {size[0]}
            area = reader.region
            for row in range(area.height):
                strip = drawn[area.y + row].crop(area.x, area.x + in_view(reader))
                seen[reader.scroll_offset.y + row] = strip
            await pilot.press("pagedown")
            await pilot.pause()
            assert len(seen) > known
        left, _ = columns(reader, [seen[index] for index in sorted(seen)])
        texts = [text for passage in document.passages for text in in_two_languages(passage)]
        assert left.startswith(squeezed("".join(texts)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_detail_of_a_figure_is_as_wide_as_its_room(bundled: Page, language: str) -> None:
    """The detail of a figure goes on in another row where one row has no room for all of it."""
    detail = FigureDetail(bundled)
    detail.set_reactive(FigureDetail.language, language)
    for figure in bundled.figures:
        detail.set_reactive(FigureDetail.figure, figure)
        for room in (44, 47, 55, 76, 97):
            for line in detail._composed(room, rows=0 if room in (55, 76) else 21):
                text = " " * line.indent + line.text
                assert cell_len(text.rstrip()) <= MARGIN + room, text
