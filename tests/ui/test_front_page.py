"""The front page says what the page is, and each of its items leads to its place."""

from __future__ import annotations

from collections import deque

import pytest

from changji_tui.layout.front_blocks import Target
from changji_tui.layout.front_page import front_page
from changji_tui.layout.lines import Line
from changji_tui.layout.panes import FRONT, tabs
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.text.cells import cell_len
from changji_tui.ui.screens.derived import DerivedScreen
from changji_tui.ui.texts.front_items import Item, above, below, beside
from changji_tui.ui.texts.front_page import FrontPage
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows
from tests.ui.variants import PAGES, many_sections

SIZES = [(200, 50), (120, 36), (80, 24), (60, 16)]


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_nothing_is_below_the_fold(bundled: Page, explorer: Open, language: str) -> None:
    """At 120×36 all of the bundled page's front page is in view, sections side by side."""
    app = explorer("page", language=language, on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        assert front.virtual_size.height <= front.scrollable_content_region.height
        seen = {item.target for item in front.items}
        assert {Target("document", document.id) for document in bundled.documents} <= seen
        assert {Target("section", tab.id) for tab in tabs(bundled)[1:]} <= seen
        assert {Target("arithmetic", sign) for sign in "✓✗?"} <= seen
        assert {"title-reform", "title-plenary"} <= {target.id for target in seen}
        assert any("721*" in row for row in rows(app))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", ["en", "zh"])
async def test_it_begins_with_what_this_is(
    bundled: Page, explorer: Open, size: tuple[int, int], language: str
) -> None:
    """At every size the first rows say what the page holds, and which keys to begin with."""
    app = explorer("page", language=language, on=bundled)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        top = "".join(rows(app)[front.region.y : front.region.y + 6])
        assert ("2 articles" if language == "en" else "2 篇报道") in top
        assert ("/ search" if language == "en" else "/ 搜索") in top


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_large_window_is_used(bundled: Page, language: str) -> None:
    """A large window has all that we say about the page, and more figures than a small one."""
    lines = front_page(bundled, 196, 44, language)
    words = "".join("".join(line.line.text for line in lines).split())
    assert bundled.about
    assert "".join(bundled.about.in_language(language).split()) in words
    figures = {spot.target for line in lines for spot in line.spots if spot.target.kind == "figure"}
    assert len(figures) > 2 * 6
    assert len(lines) <= 44


def width_of(line: Line) -> int:
    """The cells that a line takes, without the blanks at its end."""
    return line.indent + cell_len(line.text.rstrip())


@pytest.mark.parametrize("size", [(118, 30), (78, 18), (58, 12), (20, 8)], ids=lambda s: f"{s[0]}")
@pytest.mark.parametrize("kind", PAGES)
def test_every_page_has_one(page: Page, bundled: Page, kind: str, size: tuple[int, int]) -> None:
    """Any page has a front page on which no row is too wide, and every document and pane can be opened."""
    for base in (page, bundled):
        made: Page = PAGES[kind](base)
        for language in ("en", "zh"):
            lines = front_page(made, *size, language)
            assert max(width_of(line.line) for line in lines) <= size[0]
            targets = {spot.target for line in lines for spot in line.spots}
            assert {Target("document", document.id) for document in made.documents} <= targets
            assert {Target("section", tab.id) for tab in tabs(made)[1:]} <= targets


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
async def test_every_item_can_be_reached_by_arrows(
    bundled: Page, explorer: Open, size: tuple[int, int]
) -> None:
    """The arrows lead from the first item to every other, and each is brought into view."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=size) as pilot:
        await pilot.press("home")
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        assert len(front.items) > 20
        seen, waiting = {front.items[0]}, deque([front.items[0]])
        while waiting:
            for item in around(front.items, waiting.popleft()) - seen:
                seen.add(item)
                waiting.append(item)
        assert seen == set(front.items)
        for _ in front.items:
            await pilot.press("right")
            await pilot.pause()
            item = next(item for item in front.items if item.target == front.chosen)
            assert 0 <= item.top - front.scroll_offset.y < front.scrollable_content_region.height


def around(items: tuple[Item, ...], here: Item) -> set[Item]:
    """The items to which the arrows lead from one."""
    steps = (
        below(items, here),
        above(items, here),
        beside(items, here, 1),
        beside(items, here, -1),
    )
    return {item for item in steps if item}


async def test_arrows_go_where_they_point(bundled: Page, explorer: Open) -> None:
    """→ comes to the section beside, ↓ stays in its column, ← comes back."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        assert front.chosen == Target("section", "agri_zone")
        await pilot.press("right")
        assert front.chosen == Target("section", "city_tech")
        await pilot.press("down")
        assert front.chosen == Target("document", "city")
        await pilot.press("left")
        assert front.chosen == Target("document", "agri")


async def test_the_chosen_item_is_plain_to_see(bundled: Page, explorer: Open) -> None:
    """A pointer stands before the chosen item, and before no other."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        seen = [row.index("▸") for row in rows(app) if "▸" in row]
        await pilot.press("right")
        await pilot.pause()
        after = [row.index("▸") for row in rows(app) if "▸" in row]
        assert len(seen) == len(after) == 1
        assert after[0] > seen[0] + 20


async def test_a_figure_can_be_marked(explorer: Open) -> None:
    """Space marks the figure that the cursor is on."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        while not front.chosen or front.chosen.kind != "figure":
            await pilot.press("down")
        await pilot.press("space")
        await pilot.pause()
        assert main_screen(app).marked == (front.chosen.id,)


@pytest.mark.parametrize("kind", ["section", "document", "figure", "time", "arithmetic", "title"])
async def test_every_kind_of_item_opens(bundled: Page, explorer: Open, kind: str) -> None:
    """Enter on an item opens its pane, text, card, sentence or derivation, or unfolds it."""
    app = explorer("page", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        screen, front = main_screen(app), app.screen.query_one(FrontPage)
        item = next(item for item in front.items if item.target.kind == kind)
        front.chosen = item.target
        before = picture(app)
        await pilot.press("enter")
        await pilot.pause()
        if kind == "section":
            assert screen.section == item.target.id
        elif kind == "document":
            assert screen.pane.document is bundled.document(item.target.id)
            assert screen.pane.text.has_focus
        elif kind == "figure":
            assert app.screen is not screen
        elif kind == "time":
            figure = bundled.figure(item.target.id)
            span = screen.match.span if screen.match else None
            assert screen.figure is figure or span == (figure.start, figure.end)
            assert screen.pane.text.has_focus
        elif kind == "arithmetic":
            assert isinstance(app.screen, DerivedScreen)
        else:
            assert picture(app) != before


async def test_a_caption_is_read_on_the_front_page(bundled: Page, explorer: Open) -> None:
    """A photograph opens in the place of the front page, and Esc comes back to its item."""
    app = explorer("page", language="zh", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        front.select("photo")
        await pilot.press("enter")
        await pilot.pause()
        assert not front.display
        assert "梁宏涛摄" in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert front.has_focus
        assert front.chosen == Target("document", "photo")


async def test_what_we_say_of_the_page_unfolds(bundled: Page, explorer: Open) -> None:
    """Enter on the words about the page shows them whole; Enter again shows their beginning."""
    app = explorer("page", language="zh", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("home")
        front = app.screen.query_one(FrontPage)
        assert front.chosen == Target("about")
        assert bundled.about
        whole = bundled.about.zh[-12:]
        assert whole not in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert whole in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert whole not in picture(app)


async def test_a_time_says_what_happened(bundled: Page, explorer: Open) -> None:
    """The cursor on a time shows what is dated to it."""
    app = explorer("page", language="en", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        item = next(item for item in front.items if item.target.kind == "time")
        label = bundled.figure(item.target.id).label.en
        assert label not in picture(app)
        front.chosen = item.target
        await pilot.pause()
        assert label in picture(app)


@pytest.mark.parametrize(
    ("typed", "heading"), [("改革再深化", "title-reform"), ("摘登", "title-plenary")]
)
async def test_a_heading_that_stands_in_no_text_is_found_read_and_reached(
    bundled: Page, explorer: Open, typed: str, heading: str
) -> None:
    """A heading outside every text is highlighted beside its row; Enter goes to it on the front page."""
    passage = bundled.passage(heading)
    app = explorer("agri_zone", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *typed)
        screen = main_screen(app)
        beside = [line.line.text for line in screen.pane.text.lines]
        assert passage.text in "".join(beside)
        assert passage.translation in " ".join(" ".join(beside).split())
        assert screen.pane.text.marks_on(screen.pane.text.lines[0])
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert screen.section == FRONT
        drawn = picture(app)
        assert passage.text in drawn
        assert passage.translation in " ".join(drawn.split())
        await pilot.press("escape")
        assert screen.finding


async def test_a_printed_heading_is_found_on_the_front_page(bundled: Page, explorer: Open) -> None:
    """A match in a heading of the page leads there, and shows it whole."""
    app = explorer("city_tech", language="zh", on=bundled)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        heading = bundled.passage("title-reform")
        await screen.show(Match(passage=heading, span=(0, 5), in_translation=False))
        await pilot.pause()
        front = app.screen.query_one(FrontPage)
        assert front.has_focus
        assert front.chosen == Target("title", "title-reform")
        assert "Set on modernisation" in picture(app)


async def test_the_numbers_take_every_form(explorer: Open) -> None:
    """U turns the figures from printed form to full digits and English, and back."""
    app = explorer("page", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = picture(app)
        assert ">2万吨" in before
        await pilot.press("u")
        await pilot.pause()
        assert ">20,000吨" in picture(app)
        await pilot.press("u")
        await pilot.pause()
        assert "20,000tonnes" in picture(app).replace(" ", "")
        await pilot.press("u")
        await pilot.pause()
        assert rows(app)[:-1] == before.splitlines()[:-1]


@pytest.mark.parametrize("width", [120, 60, 30])
async def test_tabs_scroll_where_they_have_no_room(
    bundled: Page, explorer: Open, width: int
) -> None:
    """With twelve sections the open tab is drawn, and marks say that there are others."""
    many = many_sections(bundled, 12)
    app = explorer("", on=many)
    async with app.run_test(size=(width, 36)) as pilot:
        for number in (0, 5, 9):
            await pilot.press(str(number))
            await pilot.pause()
            line = next(
                row
                for row in rows(app)
                if (f"{number} " in row[:width] and "›" in row) or "‹" in row
            )
            assert f"{number} " in line


async def test_a_view_over_a_wide_terminal_has_no_line_of_two_cells(explorer: Open) -> None:
    """If lines take two cells, the comparison is framed in ASCII, as the main screen is."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        screen.add_class("-ascii")
        screen.marked = ("farm-orchard-2020", "farm-orchard-2024")
        await pilot.press("c")
        await pilot.pause()
        assert rows(app)[1] == "-" * 120


async def test_a_window_that_was_small_shows_the_beginning_again(explorer: Open) -> None:
    """After a resize with the cursor on the first item, the picture is that of a fresh start."""
    app = explorer("page")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        fresh = rows(app)
        for size in ((10, 3), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert rows(app) == fresh
