"""The page at a glance: every item can be reached, and leads to its place."""

from __future__ import annotations

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.ui.texts.overview import Overview
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_the_telling_numbers_are_on_the_first_screen(explorer: Open) -> None:
    """Without scrolling, 120×36 shows every tile of the bundled page, whole."""
    page = load_page(bundled_folder())
    for language, last in (("en", "CNY 530 million"), ("zh", "5.3亿元")):
        app = explorer("page", language=language, on=page)
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            assert last in picture(app)
            assert "721*" in picture(app)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16)])
async def test_every_item_can_be_reached_by_arrows(explorer: Open, size: tuple[int, int]) -> None:
    """→ comes to every item that leads somewhere, and to the end."""
    app = explorer("page")
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        overview = app.screen.query_one(Overview)
        wanted = {
            part.key for line in overview.lines for part in (line, line.beside) if part and part.key
        }
        assert len(wanted) > 10
        seen = {overview.key}
        for _ in range(2 * len(overview.lines)):
            await pilot.press("right")
            seen.add(overview.key)
        assert wanted <= seen
        assert overview.cursor == len(overview.lines) - 1


async def test_a_tile_leads_to_its_figure_and_can_be_marked(explorer: Open) -> None:
    """On a tile, Space marks its figure."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "right")
        await pilot.pause()
        overview = app.screen.query_one(Overview)
        assert overview.is_right
        key = overview.key
        await pilot.press("space")
        await pilot.pause()
        assert main_screen(app).marked == (key,)


async def test_the_bar_stands_at_the_tile(explorer: Open) -> None:
    """The bar stands left of the tile that the cursor is on, the right one too."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        left = {row.index("▎") for row in rows(app) if "▎" in row}
        await pilot.press("right")
        await pilot.pause()
        right = {row.index("▎") for row in rows(app) if "▎" in row}
        assert len(left) == len(right) == 1
        assert min(right) > max(left) + 20


async def test_a_check_leads_to_what_it_is_about(explorer: Open) -> None:
    """Enter on a finding goes to the figure that it claims, in its text."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        screen, overview = main_screen(app), app.screen.query_one(Overview)
        checks = {check.id: check for check in screen.page.checks}
        while overview.key not in checks:
            await pilot.press("down")
        check = checks[overview.key]
        await pilot.press("enter")
        await pilot.pause()
        assert screen.scope == "text"
        assert screen.pane.figure
        assert (
            screen.pane.figure.id == check.claim or f"{{{screen.pane.figure.id}}}" in check.formula
        )


async def test_the_contents_tell_how_dense_figures_stand(explorer: Open) -> None:
    """Figures for each thousand characters, to one decimal."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        document = main_screen(app).page.documents[1]
        measures = sum(figure.kind == "measure" for figure in document.figures)
        density = f"{1000 * measures / document.length:.1f}"
        line = next(row for row in rows(app) if row.startswith(f" {document.label.en[:8]}"))
        assert density in line


async def test_the_numbers_take_every_form(explorer: Open) -> None:
    """U turns the tiles from words to full digits, and back."""
    app = explorer("page", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = picture(app)
        assert "超过2万吨" in before
        await pilot.press("u")
        await pilot.pause()
        assert ">20,000 吨" in picture(app)
        await pilot.press("u")
        await pilot.pause()
        assert "over 20,000 tonnes" in picture(app)
        await pilot.press("u")
        await pilot.pause()
        assert rows(app)[:-1] == before.splitlines()[:-1]


async def test_a_view_over_a_wide_terminal_has_no_line_of_two_cells(explorer: Open) -> None:
    """Where lines take two cells, the comparison is framed in ASCII as the main screen is."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        screen = main_screen(app)
        screen.add_class("-ascii")
        screen.marked = ("farm-orchard-2020", "farm-orchard-2024")
        await pilot.press("c")
        await pilot.pause()
        assert rows(app)[1] == "-" * 120
