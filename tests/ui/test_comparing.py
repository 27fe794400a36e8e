"""Marks, and the comparison of what is marked."""

from __future__ import annotations

from pathlib import Path

from changji_tui.figures.comparing import alike
from changji_tui.finding import Source, find_page
from changji_tui.quantities import formatted
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.compare import CompareScreen
from changji_tui.ui.screens.main import MainScreen
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_space_marks_and_takes_the_mark_away(explorer: Open) -> None:
    """Space marks and unmarks a figure: before its row, beside its sentence, and in the status line."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down")
        await pilot.pause()
        before = rows(app)
        await pilot.press("space")
        await pilot.pause()
        after = rows(app)
        assert len(main_screen(app).marked) == 1
        changed = [(a, b) for a, b in zip(before[:-1], after[:-1], strict=True) if a != b]
        assert [b for a, b in changed if a.replace("▸", " ") != b.replace("◆", " ")] == []
        assert sum(b.count("◆") for _, b in changed) == 2
        assert "◆ 1 marked" in after[-1]
        await pilot.press("space")
        await pilot.pause()
        assert rows(app) == before
        assert not main_screen(app).marked


async def test_a_figure_of_the_text_can_be_marked(explorer: Open) -> None:
    """In the article, Space marks the figure that is selected there."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        await pilot.press("right", "right", "space")
        await pilot.pause()
        screen = main_screen(app)
        assert screen.scope == "text"
        assert screen.pane.figure
        assert screen.marked == (screen.pane.figure.id,)


async def test_in_the_search_box_space_is_text(explorer: Open) -> None:
    """A space that is typed in the search box marks nothing."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", "a", "space", "b")
        await pilot.pause()
        assert main_screen(app).search_box.value == "a b"
        assert not main_screen(app).marked


async def test_in_a_list_of_documents_there_is_nothing_to_mark(explorer: Open) -> None:
    """In a list of documents Space and c say what to do first."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("space")
        await pilot.pause()
        assert "there is nothing to take" in picture(app)
        await pilot.press("c")
        await pilot.pause()
        assert "mark figures with Space" in picture(app)
        assert isinstance(app.screen, MainScreen)


async def test_one_mark_compares_its_series(explorer: Open) -> None:
    """With one figure marked, c compares its series, the largest first, with the oldest."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        series = next(s for s in screen.page.series if len([p for p in s.points if p.figure]) > 1)
        points = [point.figure for point in series.points if point.figure]
        screen.marked = (points[-1],)
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        shown = [screen.page.figure(name) for name in app.screen.body.figures]
        assert {figure.id for figure in shown} == set(points)
        sizes = [figure.base_value or 0 for figure in shown]
        assert sizes == sorted(sizes, reverse=True)
        assert app.screen.body.reference == points[0]
        await pilot.press("escape")
        alone = next(f for f in screen.page.figures if alike(screen.page, f) == (f,))
        screen.marked = (alone.id,)
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert "no other figure is of this kind" in picture(app)


async def test_what_is_selected_is_compared_without_a_mark(explorer: Open) -> None:
    """With nothing marked, c compares the selected figure with those that are measured like it."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        figure = next(
            f
            for f in screen.page.figures
            if len(alike(screen.page, f)) > 1 and not screen.page.series_of(f.id)
        )
        await screen.show_figure(figure)
        await pilot.press("c")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        assert app.screen.body.reference == figure.id
        units = {screen.page.figure(key).base_unit for key in app.screen.body.figures}
        assert units == {figure.base_unit}


async def test_the_reference_follows_r_and_the_arrows(explorer: Open) -> None:
    """r, ← and → compare the others with the figure under the cursor."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        names = ("farm-orchard-2024", "farm-orchard-2020")
        main_screen(app).marked = names[::-1]
        await pilot.press("c")
        await pilot.pause()
        view = app.screen
        assert isinstance(view, CompareScreen)
        assert view.body.key == names[0]
        assert view.body.reference == names[1]
        assert "1.67× +67%" in picture(app)
        for key, other in (("r", 0), ("left", 1), ("right", 0), ("r", 1)):
            await pilot.press("home", *(["down"] * other), key)
            await pilot.pause()
            assert view.body.key == view.body.reference == names[other]
        assert "1.67× +67%" in picture(app)


async def test_space_leaves_a_figure_out_and_the_last_closes_the_view(explorer: Open) -> None:
    """Space in the comparison leaves a figure out and unmarks it; without figures the view closes."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        main_screen(app).marked = ("farm-orchard-2020", "farm-orchard-2024")
        await pilot.press("c", "space")
        await pilot.pause()
        assert main_screen(app).marked == ("farm-orchard-2020",)
        await pilot.press("space")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert not main_screen(app).marked


async def test_every_row_of_a_comparison_can_be_reached(explorer: Open) -> None:
    """↓ goes from figure to figure, through the bars and then the sentences, and to the end."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        screen = main_screen(app)
        screen.marked = tuple(f.id for f in screen.page.figures if f.kind == "measure")
        await pilot.press("c")
        await pilot.pause()
        view = app.screen
        assert isinstance(view, CompareScreen)
        seen = set()
        for _ in range(len(view.body.lines)):
            seen.add(view.body.key)
            await pilot.press("down")
        sides = [side for group in view.body.comparison.groups for side in group.sides]
        assert {side.figure.id for side in sides} <= seen
        assert view.body.cursor == len(view.body.lines) - 1


async def test_a_card_marks_its_figure_and_compares(explorer: Open) -> None:
    """On a card Space marks, the status line counts, and c compares; Esc comes back to the card."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*["down"] * 5, "enter", "space")
        await pilot.pause()
        card = app.screen
        assert isinstance(card, CardScreen)
        assert card.figure
        assert main_screen(app).marked == (card.figure.id,)
        assert "◆ 1 marked" in rows(app)[-1]
        await pilot.press("right", "right", "space", "c")
        await pilot.pause()
        assert isinstance(app.screen, CompareScreen)
        assert len(app.screen.body.figures) == 2
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen_stack[-1] is card


async def test_a_compared_figure_opens_its_card(explorer: Open) -> None:
    """Enter on a row of the comparison opens the figure's card."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        main_screen(app).marked = ("farm-orchard-2020", "farm-orchard-2024")
        await pilot.press("c", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        assert app.screen.figure
        assert app.screen.figure.id == "farm-orchard-2020"


async def test_the_numbers_of_a_comparison_follow_u(explorer: Open) -> None:
    """In English the bars say the magnitude in words; the printed form stays under them."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        areas = [f for f in screen.page.figures if f.base_unit == "亩" and not f.change]
        assert len(areas) > 1
        screen.marked = tuple(figure.id for figure in areas)
        screen.shown = "english"
        await pilot.press("c")
        await pilot.pause()
        drawn = picture(app)
        for figure in areas:
            said = formatted(figure.base_value, "亩", printed=figure.printed, form="english")
            assert f"{said.number} {said.unit}" in drawn
            assert figure.printed in drawn


async def test_what_has_no_english_leaves_no_line_for_it(explorer: Open) -> None:
    """In an English program one blank line stands between sentences of a page without English."""
    crops = "2023年全县粮食产量达1200吨，棉花产量达35吨，蔬菜产量达18吨。"
    page = find_page([Source("crops.txt", f"县农业报告\n\n{crops}\n")], Path("crops.txt"))
    app = explorer(on=page)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("1", "space", "down", "space", "down", "space", "c")
        shown = [row.strip() for row in rows(app)]
        ends = [index for index, row in enumerate(shown) if row.endswith("18吨。")]
        assert len(ends) == 3
        assert all(shown[end + 2] for end in ends[:2])
