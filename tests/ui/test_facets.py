"""Facets on the screen: choose, see what is left, undo step by step."""

from __future__ import annotations

from textual.pilot import Pilot

from changji_tui.model.page import Page
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.screens.facets import FacetsScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.tables.facet import EVERYTHING, FacetTable
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.row_table import RowTable
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def choose(pilot: Pilot[None], *keys: str) -> None:
    """Open the facets and choose values by the keys of their rows."""
    await pilot.press("f")
    await pilot.pause()
    assert isinstance(pilot.app.screen, FacetsScreen)
    for key in keys:
        pilot.app.screen.query_one(FacetTable).select(key)
        await pilot.press("space")
        await pilot.pause()


def shown(table: RowTable) -> list[str]:
    """The keys of the rows of a list."""
    return [row.key for row in table.rows]


async def test_what_is_chosen_narrows_the_pane_and_says_so(explorer: Open, page: Page) -> None:
    """Share and words stand above the headings; what hides a figure is in view."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot, "unit:%", "period:")
        kept = [
            figure.id
            for figure in page.sections[1].figures
            if figure.kind == "measure" and figure.base_unit == "%" and not figure.period
        ]
        assert shown(app.screen.query_one(FigureTable)) == kept
        measures = sum(figure.kind == "measure" for figure in page.sections[1].figures)
        assert f"{len(kept)} of {measures} figures" in rows(app)[0]
        await pilot.press("escape")
        await pilot.pause()
        assert shown(main_screen(app).pane.list) == kept
        note = rows(app)[4]
        assert note.startswith(f" {len(kept)}/{measures} · Unit % ")
        assert "Period undated" in note
        assert "Esc undoes" in note


async def test_escape_undoes_the_search_then_the_facets(explorer: Open) -> None:
    """Text, list, search, facets: each step back undoes one thing, the latest in sight first."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        everything = shown(table)
        await choose(pilot, "unit:亩")
        await pilot.press("f", "/", *"2024", "enter")
        await pilot.pause()
        assert "Esc undoes" not in rows(app)[4]
        narrowest = shown(table)
        await pilot.press("escape")
        await pilot.pause()
        by_unit = shown(table)
        assert set(narrowest) < set(by_unit) < set(everything)
        await pilot.press("escape")
        await pilot.pause()
        assert shown(table) == everything
        assert rows(app)[4].startswith(" Figure")


async def test_counts_follow_the_query(explorer: Open) -> None:
    """While something is sought, only what matches is counted."""
    app = explorer("farm", query="果园")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        matching = len(shown(main_screen(app).pane.list))
        await choose(pilot)
        table = app.screen.query_one(FacetTable)
        counted = {row.key: int(row.cells[-1]) for row in table.rows}
        assert counted["kind:measure"] == counted[EVERYTHING] == matching
        assert sum(n for key, n in counted.items() if key.startswith("unit:")) == matching


async def test_dates_and_names_come_when_asked_for(explorer: Open, page: Page) -> None:
    """Their rows show what is printed, where measures show a number."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot, "kind:date", "kind:name", "kind:measure")
        await pilot.press("escape")
        await pilot.pause()
        table = main_screen(app).pane.list
        hidden = [f for f in page.sections[1].figures if f.kind != "measure"]
        assert shown(table) == [figure.id for figure in hidden]
        assert [row.cells[1] for row in table.rows] == [figure.printed for figure in hidden]
        share = f" {len(hidden)}/{len(page.sections[1].figures)} · 类别 日期、名称"
        assert rows(app)[4].startswith(share)


async def test_the_first_row_undoes_every_choice(explorer: Open) -> None:
    """Home and Enter: the measures, all of them, and nothing chosen but them."""
    app = explorer("farm")
    async with app.run_test(size=(60, 16)) as pilot:
        before = shown(main_screen(app).pane.list)
        await choose(pilot, "kind:name", "unit:亩")
        await pilot.press("home", "enter")
        await pilot.pause()
        assert picture(app).count("[x]") == 1
        await pilot.press("f")
        await pilot.pause()
        assert isinstance(app.screen, MainScreen)
        assert shown(main_screen(app).pane.list) == before


async def test_left_and_right_go_from_facet_to_facet(explorer: Open) -> None:
    """→ stops at the first value of each facet, ← comes back."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot)
        table = app.screen.query_one(FacetTable)
        seen = []
        for key in ("right", "right", "right", "left", "left", "left", "left"):
            await pilot.press(key)
            seen.append(table.key.partition(":")[0])
        assert seen == ["kind", "unit", "subject", "unit", "kind", EVERYTHING, EVERYTHING]


async def test_a_figure_that_is_left_is_a_step_away(explorer: Open) -> None:
    """Tab to the figures, Enter: its card; Enter: its sentence."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot, "unit:公斤")
        await pilot.press("tab", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        await pilot.press("enter")
        await pilot.pause()
        pane = main_screen(app).pane
        assert app.screen_stack == [main_screen(app)]
        assert pane.figure is not None
        assert pane.figure.base_unit == "公斤"
        assert pane.text.has_focus


async def test_a_pane_without_figures_says_so(explorer: Open) -> None:
    """`f` where there is no table of figures opens nothing, and tells why."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("f")
        await pilot.pause()
        assert app.screen is main_screen(app)
        assert "no table of figures" in rows(app)[-1]
