"""The explorer on bare texts: every view works as on a recorded page, and says that it is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from changji_tui.finding import Source, find_page
from changji_tui.layout.panes import FRONT
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from tests.ui.conftest import Open
from tests.ui.screen import golden, main_screen, picture
from tests.ui.variants import without_figures_in

TEXTS = Path(__file__).parents[1] / "fixtures" / "texts"
SIZES = {"wide": (120, 36), "small": (80, 24), "narrow": (60, 16)}
VIEWS = ["Q", "w", "m", "K", "d", "i", "a", "1", "0"]


def found(name: str) -> Page:
    """The page in a fixture text."""
    path = TEXTS / name
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return find_page([Source(file.name, file.read_text(encoding="utf-8")) for file in files], path)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("report.txt", "narrow"),
        ("traditional.txt", "wide"),
        ("debate.txt", "small"),
        ("news.txt", "wide"),
        ("short", "small"),
    ],
)
async def test_every_view_opens(explorer: Open, name: str, size: str) -> None:
    """Every view opens with an article, speeches, or thirty documents, and none of them says None."""
    app = explorer(on=found(name))
    async with app.run_test(size=SIZES[size]) as pilot:
        await pilot.press("slash", *"全", "enter", "escape", "escape")
        for key in VIEWS:
            await pilot.press(key)
            drawn = picture(app)
            assert drawn.strip()
            assert "None" not in drawn
            await pilot.press("down", "enter", "escape", "escape")


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_it_says_that_it_is_found(explorer: Open, language: str) -> None:
    """The front page, the table of figures and each card say that they were found by the program."""
    told = "found by the program, unchecked" if language == "en" else "程序读出，无人核对"
    app = explorer(on=found("report.txt"), language=language)
    async with app.run_test(size=(120, 36)) as pilot:
        assert told in picture(app).splitlines()[0]
        await pilot.press("1")
        assert told in "".join(picture(app).splitlines()[1:])
        await pilot.press("enter")
        assert told in "".join(picture(app).splitlines()[1:])


@pytest.mark.parametrize("name", ["report", "debate"])
async def test_its_table_is_as_drawn(explorer: Open, name: str) -> None:
    """Columns with nothing to say are left out; a label that is not translated stands once."""
    app = explorer(on=found(f"{name}.txt"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("1")
        assert picture(app) == golden(f"found-{name}", picture(app))


async def test_a_heading_over_short_names_is_whole(explorer: Open) -> None:
    """The heading “Speaker” of the matrix is whole over names of three characters."""
    app = explorer(on=found("debate.txt"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        assert " Speaker " in picture(app)


async def test_the_last_line_offers_nothing_that_a_text_cannot_have(explorer: Open) -> None:
    """The last line of a text without figures, speakers and quotations offers none of their keys."""
    words = Source("words.txt", "县里的会\n\n今天开会，说了很多话。\n")
    absent = {"English", "all figures", "compare", "filter", "derived"}
    absent |= {"who says what", "shared wording", "side by side", "quotes"}
    for page, is_offered in ((None, True), (find_page([words], Path("words.txt")), False)):
        app = explorer("page", on=page) if page else explorer("page")
        async with app.run_test(size=(240, 36)) as pilot:
            await pilot.press("down", "down")  # on the page, to a figure
            last = picture(app).splitlines()[-1]
            assert {words for words in absent if words in last} == (absent if is_offered else set())


async def test_a_page_of_drafts_says_so(explorer: Open, page: Page) -> None:
    """A page of drafts alone says so, as one that was found does; a partly recorded one does not."""
    for drafts in (0, 1, None):
        sections = [
            replace(
                section,
                documents=tuple(replace(each, draft=True) for each in section.documents[:drafts])
                + section.documents[len(section.documents[:drafts]) :],
            )
            for section in page.sections
        ]
        app = explorer(on=replace(page, sections=tuple(sections)))
        async with app.run_test(size=(120, 36)):
            first = picture(app).splitlines()[0]
            assert ("draft, unchecked" in first) == (drafts is None)


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_a_section_without_figures_is_all_text(explorer: Open, size: tuple[int, int]) -> None:
    """A section without figures has a text alone, which keys read; Esc goes to the front page."""
    words = Source("words.txt", "今天开会，说了很多话。")
    app = explorer("page", on=find_page([words], Path("words.txt")))
    async with app.run_test(size=size) as pilot:
        assert "paragraphs" not in picture(app)
        await pilot.press("1")
        shown = picture(app)
        assert "今天开会" in shown
        assert not main_screen(app).pane.list.region.area
        assert main_screen(app).pane.text.has_focus
        assert "figures" not in shown.splitlines()[-1]
        assert "no figures" not in shown
        await pilot.press("s", "escape", "escape")
        assert main_screen(app).section == FRONT


async def test_a_section_without_figures_can_list_those_of_the_page(
    explorer: Open,
) -> None:
    """In a section without figures `a` lists all figures of the page, and `a` again the text alone."""
    bundled = load_page(bundled_folder())
    app = explorer("agri_zone", on=without_figures_in(bundled, "agri_zone"))
    async with app.run_test(size=(120, 36)) as pilot:
        assert not main_screen(app).pane.list.region.area
        await pilot.press("a")
        assert "CNY 530 million" in picture(app)
        assert main_screen(app).pane.list.has_focus
        await pilot.press("a")
        assert not main_screen(app).pane.list.region.area
        assert main_screen(app).pane.text.has_focus


@pytest.mark.parametrize("keys", [("a",), ("1", "a")], ids=" ".join)
async def test_a_page_of_speeches_alone_lists_its_figures(
    explorer: Open, keys: tuple[str, ...]
) -> None:
    """It has no table: `a` lists them with their sentences, and Esc comes back."""
    page = found("debate.txt")
    app = explorer("page", on=page)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        screen = main_screen(app)
        assert f"Figures {len(page.measures)}" in picture(app)
        assert screen.figure in page.measures
        assert "f filter" not in picture(app)
        await pilot.press("escape")
        await pilot.pause()
        assert not screen.results.query
        assert screen.section == (page.sections[0].id if len(keys) > 1 else FRONT)
