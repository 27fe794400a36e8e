"""Hostile text: every place that shows data shows it, and nothing in it is obeyed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import cycle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual import events
from textual.strip import Strip

from changji_tui.layout.front_blocks import Target
from changji_tui.layout.panes import FRONT, tab_of
from changji_tui.layout.panes import tabs as tabs_of
from changji_tui.loading import load_page
from changji_tui.model.page import Page
from changji_tui.search import Index
from changji_tui.text.cells import cell_len, truncate
from changji_tui.text.cleaning import hidden_count
from changji_tui.ui.bars.masthead import Masthead
from changji_tui.ui.bars.search_info import SearchInfo
from changji_tui.ui.bars.tabs import Tabs
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.speakers import SpeakersTable
from changji_tui.ui.texts.figure_detail import FigureDetail
from changji_tui.ui.texts.front_page import FrontPage
from changji_tui.ui.texts.reader import Reader
from tests import hostile
from tests.conftest import Count
from tests.options import cases
from tests.ui.anything import page_of
from tests.ui.conftest import Open
from tests.ui.faithful import (
    assert_aligned,
    assert_bodies_whole,
    assert_whole,
    drawn_by,
    squeezed,
)
from tests.ui.screen import main_screen, strips

Surface = Callable[[MainScreen, Page], list[Strip]]

EXAMPLES = cases(40, 115)
"""Of each surface; with `--full` together more than a thousand."""
ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a terminal obeys, and what reorders text."""
KEYS = [
    "1",
    "o",
    "O",
    "f",
    "right",
    "down",
    "space",
    "space",
    "escape",
    "down",
    "down",
    "enter",
    "pagedown",
    "right",
    "b",
    "z",
    "escape",
    "escape",
    "2",
]
KEYS += ["down", "enter", "end", "n", "N", "0", "end", "t", "L", "enter", "pagedown"]
KEYS += ["?", "escape", "ctrl+p", "escape"]
PARTS = [
    "⟨202E⟩",
    "⟨001B⟩]52;c;",
    "[/]",
    "[@click=app.quit]",
    "[bold]",
    "\\[x]",
    "{query}",
    "葛\U000e0100",
    "👧",
]
"""What of the hostile page is sought."""

TEXTS = st.lists(
    st.text()
    | st.text(st.sampled_from("".join(hostile.PAYLOADS)))
    | st.sampled_from(hostile.PAYLOADS),
    min_size=1,
    max_size=8,
)


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The page on which every text is an attack, as loaded."""
    return load_page(hostile.write(tmp_path_factory.mktemp("hostile")))


def assert_harmless(drawn: Iterable[Strip], width: int) -> None:
    """Rows of one width that hold no control, and no link or action of the data's."""
    for strip in drawn:
        assert cell_len(strip.text) == width, strip.text
        assert not ACTING.search(strip.text), strip.text
        assert not hidden_count(strip.text), strip.text
        for segment in strip:
            assert not segment.style or not segment.style.link
            assert not segment.style or "@click" not in segment.style.meta


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)], ids=lambda size: f"{size[0]}")
async def test_a_hostile_page_is_shown_and_not_obeyed(
    hostile_page: Page, explorer: Open, size: tuple[int, int]
) -> None:
    """Every pane and the help draw; nothing quits, links or clicks; the rows stay aligned."""
    app = explorer("page", language="zh", query="⟨", on=hostile_page)
    async with app.run_test(size=size) as pilot:
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause()
            assert_harmless(strips(app), size[0])
        for x, y in [(5, 2), (30, 2), (3, 6), (size[0] - 20, size[1] // 2), (3, size[1] - 3)]:
            await pilot.click(offset=(x, y))
            await pilot.pause()
            assert_harmless(strips(app), size[0])
        assert app.is_running


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)], ids=lambda size: f"{size[0]}")
async def test_hostile_words_are_counted_and_shared(
    hostile_page: Page, explorer: Open, size: tuple[int, int]
) -> None:
    """The matrix and shared wording draw; nothing in them is obeyed; the rows stay aligned."""
    app = explorer("page", language="zh", query="⟨ [/]", on=hostile_page)
    keys = ["m", "right", "end", "r", "a", "o", "home", "enter", "escape", "/", *"[/] 👧", "escape"]
    keys += ["escape", "w", "down", "enter", "down", "escape", "x", "end", "enter", "enter"]
    async with app.run_test(size=size) as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
            assert_harmless(strips(app), size[0])
        assert app.is_running


async def test_hostile_text_is_read_and_found(hostile_page: Page, explorer: Open) -> None:
    """The reader draws all of it, marks of hidden characters too, and search finds its parts."""
    app = explorer("farm", language="zh", on=hostile_page)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("b")
        screen = main_screen(app)
        reader = screen.pane.text
        for document in hostile_page.documents:
            reader.document = document
            assert_whole(reader, document)
        for part in PARTS:
            screen.search_box.value = ""
            await pilot.pause()
            screen.search_box.focus()
            app.post_message(events.Paste(part))
            await pilot.pause()
            assert screen.search_box.value == part
            assert_harmless(strips(app), 120)
            assert screen.results.matches, part
            literal = [hit for hit in screen.results.hits if hit.matched == "literal"]
            assert literal
            assert all(part in hit.passage.text for hit in literal)


async def test_the_id_of_a_section_is_any_word(page: Page, explorer: Open) -> None:
    """What the loader takes for the name of a file, the screen takes for that of a pane."""
    renamed = [replace(section, id=f"{number}栏") for number, section in enumerate(page.sections)]
    app = explorer("1栏", on=replace(page, sections=tuple(renamed)))
    async with app.run_test(size=(120, 36)) as pilot:
        for key in "201":
            await pilot.press(key)
            await pilot.pause()
            screen = main_screen(app)
            assert screen.section == tab_of(screen.page, f"{key}栏").id


def masthead(screen: MainScreen, page: Page) -> list[Strip]:
    """The page's title, cut by `…` only."""
    bar = screen.query_one(Masthead)
    bar._page = page
    row = bar.render_line(0)
    assert row.text.startswith(" " + truncate(page.title.en, bar.size.width - 2))
    return [row]


def tabs(screen: MainScreen, page: Page) -> list[Strip]:
    """The titles of the sections, as many as there is room for."""
    bar = screen.query_one(Tabs)
    bar._tabs = tabs_of(page)
    bar.set_reactive(Tabs.section, FRONT)
    row = bar.render_line(0)
    drawn, first = squeezed(row.text), squeezed(f"0 {bar._tabs[0].title.en}")
    assert drawn.startswith(first) or first.startswith(drawn)
    return [row]


def figures(screen: MainScreen, page: Page) -> list[Strip]:
    """The table of figures, its columns aligned."""
    table = screen.query_one(FigureTable)
    table._figures = {f.id: f for f in page.sections[1].figures if f.kind == "measure"}
    table.fill()
    assert assert_aligned(table) == len(table._figures)
    assert [row.cells[1] for row in table.rows] == [f.label.en for f in table._figures.values()]
    return [table.render_line(y) for y in range(table.size.height)]


def documents(screen: MainScreen, page: Page) -> list[Strip]:
    """The list of speeches: its columns are aligned, the names of bodies whole."""
    table = screen.query_one(SpeakersTable)
    section = page.sections[[s.id for s in page.sections].index(screen.section)]
    table._documents = {document.id: document for document in section.documents}
    table.fill()
    assert assert_aligned(table) >= len(section.documents)
    assert_bodies_whole(table, screen.language)
    return [table.render_line(y) for y in range(table.size.height)]


def detail(screen: MainScreen, page: Page) -> list[Strip]:
    """Labels, subject, reason and note of a figure, whole; a reason without room is on the card."""
    widget = screen.query_one(FigureDetail)
    widget._page, rows = page, []
    widget.set_reactive(FigureDetail.unfolded, True)
    for figure in [f for f in page.sections[1].figures if f.kind == "measure"][:6]:
        widget._set_for = None
        widget.set_reactive(FigureDetail.figure, figure)
        drawn = [widget.painted(line) for line in widget.lines(widget.size.width)]
        text = squeezed("".join(strip.text for strip in drawn))
        told = [figure.label.en, figure.label.zh, figure.printed]
        told += [page.name_in("en", figure.subject)] if figure.subject else []
        spare = (widget._most(screen.size) - len(drawn)) * widget.size.width // 2
        reasons = [reason.en for reason in page.reasons if reason.id == figure.reason]
        told += [reason for reason in reasons if cell_len(reason) <= spare]
        told += [figure.note.en] if figure.note else []
        assert all(squeezed(words) in text for words in told)
        rows += drawn
    return rows


def reader(screen: MainScreen, page: Page) -> list[Strip]:
    """Every document, every character."""
    widget = screen.pane.text
    widget.set_reactive(Reader.figure, None)
    rows: list[Strip] = []
    for document in page.documents:
        widget.set_reactive(Reader.document, document)
        widget.set_again()
        assert_whole(widget, document)
        rows += drawn_by(widget)
    return [strip.adjust_cell_length(widget.size.width) for strip in rows]


def front_page(screen: MainScreen, page: Page) -> list[Strip]:
    """What we say of the page, whole, and the figures and speakers of its sections."""
    widget = screen.query_one(FrontPage)
    widget._page = page
    widget.set_reactive(FrontPage.unfolded, Target("about"))
    widget.set_again()
    top, height = widget.scroll_offset.y, int(widget.virtual_size.height)
    rows = [widget.render_line(y - top) for y in range(height)]
    text = squeezed("".join(strip.text for strip in rows))
    assert page.about
    assert squeezed(page.about.en) in text
    for document in page.documents:
        if cell_len(body := document.organisation_in("en")) < 50:
            assert squeezed(body) in text
    return [strip.adjust_cell_length(widget.size.width) for strip in rows]


def search(screen: MainScreen, page: Page) -> list[Strip]:
    """A text sought: no error, spans within the passages, and an answer that fits."""
    info, rows = screen.query_one(SearchInfo), []
    index = Index(page)
    for query in {page.title.en, page.title.zh, *(p.text[:9] for p in page.passages)}:
        results = index.find(query)
        for hit in results.hits:
            text, reading = hit.passage.text, hit.passage.translation
            assert all(0 <= a < b <= len(text) for a, b in hit.spans)
            assert all(0 <= a < b <= len(reading) for a, b in hit.translation_spans)
        info.set_reactive(SearchInfo.results, results)
        rows.append(info.painted(info.line(info.size.width)))
    return rows


@pytest.mark.parametrize(
    ("surface", "section"),
    [
        (masthead, "farm"),
        (tabs, "farm"),
        (figures, "farm"),
        (detail, "farm"),
        (reader, "farm"),
        (documents, "talks"),
        (front_page, "page"),
        (search, "farm"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
async def test_any_text_in_any_field(
    page: Page, explorer: Open, count: Count, surface: Surface, section: str
) -> None:
    """Whatever a page says, each part of the screen draws it as it is, and nothing else."""
    app = explorer(section)
    examples = 0
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen = main_screen(app)

        @settings(
            max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow]
        )
        @given(TEXTS)
        def draws(texts: list[str]) -> None:
            nonlocal examples
            examples += 1
            drawn = surface(screen, page_of(cycle(texts), page))
            for strip in drawn:
                assert_harmless([strip], strip.cell_length)

        draws()
    count(f"any text, {surface.__name__}: {examples} examples")
