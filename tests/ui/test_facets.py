"""Facets beside the table of figures: values are chosen, and the choice is undone step by step."""

from __future__ import annotations

from textual.pilot import Pilot

from changji_tui.model.page import Page
from changji_tui.ui.screens.card import CardScreen
from changji_tui.ui.tables.facet import CHOSEN, EVERYTHING, FacetTable
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.row_table import RowTable
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, rows


async def choose(pilot: Pilot[None], *keys: str) -> FacetTable:
    """Open the facets and choose values by the keys of their rows."""
    await pilot.press("f")
    await pilot.pause()
    facets = pilot.app.screen.query_one(FacetTable)
    assert facets.has_focus
    for key in keys:
        facets.select(key)
        await pilot.press("space")
        await pilot.pause()
    return facets


def keys_of(table: RowTable) -> list[str]:
    """The keys of the rows of a list."""
    return [row.key for row in table.rows]


async def test_what_is_chosen_is_listed_and_said(explorer: Open, page: Page) -> None:
    """The table lists the figures that are chosen; their share and the values stand above it."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot, "unit:%", "period:")
        kept = [
            figure.id
            for figure in page.sections[1].measures
            if figure.base_unit == "%" and not figure.period
        ]
        assert keys_of(app.screen.query_one(FigureTable)) == kept
        await pilot.press("escape")
        await pilot.pause()
        assert keys_of(main_screen(app).pane.list) == kept
        note = rows(app)[4]
        assert note.startswith(f" {len(kept)}/{len(page.measures)} · Unit % ")
        assert "Period undated" in note
        assert "Esc back" in note


async def test_escape_undoes_what_was_chosen(explorer: Open) -> None:
    """Esc leaves the facets and keeps the choice; Esc again comes back to what was listed before."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = main_screen(app).pane.list
        everything = keys_of(table)
        await choose(pilot, "unit:亩")
        await pilot.press("escape")
        await pilot.pause()
        assert table.has_focus
        assert set(keys_of(table)) < set(everything)
        await pilot.press("escape")
        await pilot.pause()
        assert keys_of(table) == everything
        await choose(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert main_screen(app).way == ()


async def test_counts_are_what_choosing_would_give(explorer: Open, page: Page) -> None:
    """The count of a value is the number of rows once it is chosen; values without any are not listed."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        facets = await choose(pilot)
        counted = {row.key: int(row.cells[-1]) for row in facets.rows}
        measures = page.sections[1].measures
        assert counted[EVERYTHING] == counted["kind:measure"] == len(measures)
        units = {key: n for key, n in counted.items() if key.startswith("unit:")}
        assert sum(units.values()) == len(measures)
        assert all(counted.values())
        name, number = max(units.items(), key=lambda unit: unit[1])
        facets.select(name)
        await pilot.press("enter")
        await pilot.pause()
        assert len(main_screen(app).pane.list.rows) == number


async def test_typing_filters_the_values(explorer: Open) -> None:
    """Letters list the values that have them in either language; Backspace takes them back."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        facets = await choose(pilot)
        everything = keys_of(facets)
        await pilot.press(*"undat")
        await pilot.pause()
        assert keys_of(facets) == ["period:"]
        assert "undat" in rows(app)[4]
        await pilot.press("enter")
        await pilot.pause()
        assert facets.choice.period == frozenset({""})
        await pilot.press(*["backspace"] * 5)
        await pilot.pause()
        assert set(keys_of(facets)) <= set(everything)
        assert EVERYTHING in keys_of(facets)


async def test_dates_and_names_come_when_asked_for(explorer: Open, page: Page) -> None:
    """Rows of dates and names, if chosen, show what is printed where measures show a number."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot, "kind:date", "kind:name", "kind:measure")
        await pilot.press("escape")
        await pilot.pause()
        table = main_screen(app).pane.list
        hidden = [f for f in page.sections[1].figures if not f.is_measure]
        assert keys_of(table) == [figure.id for figure in hidden]
        assert [row.cells[0] for row in table.rows] == [figure.printed for figure in hidden]
        share = f" {len(hidden)}/{len(page.measures)} · 类别 日期、名称"
        assert rows(app)[4].startswith(share)


async def test_the_first_row_undoes_every_choice(explorer: Open) -> None:
    """Home and Enter list all measures of the section, and nothing else stays chosen."""
    app = explorer("farm")
    async with app.run_test(size=(60, 16)) as pilot:
        before = keys_of(main_screen(app).pane.list)
        facets = await choose(pilot, "kind:name", "unit:亩")
        await pilot.press("home", "enter")
        await pilot.pause()
        chosen = [row.key for row in facets.rows if row.cells[0].startswith(CHOSEN)]
        assert chosen == ["kind:measure", "section:farm"]
        await pilot.press("escape")
        await pilot.pause()
        assert keys_of(main_screen(app).pane.list) == before


async def test_left_and_right_go_from_facet_to_facet(explorer: Open) -> None:
    """→ stops at the first value of each facet, ← comes back."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        table = await choose(pilot)
        seen = []
        for key in ("right", "right", "right", "left", "left", "left", "left"):
            await pilot.press(key)
            seen.append(table.key.partition(":")[0])
        assert seen == ["kind", "section", "unit", "section", "kind", EVERYTHING, EVERYTHING]


async def test_a_figure_that_is_left_is_a_step_away(explorer: Open) -> None:
    """After a choice Esc leads to the figures, Enter to a card, and Enter to its sentence."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await choose(pilot, "unit:公斤")
        await pilot.press("escape", "down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        await pilot.press("enter")
        await pilot.pause()
        pane = main_screen(app).pane
        assert app.screen_stack == [main_screen(app)]
        assert pane.figure is not None
        assert pane.figure.base_unit == "公斤"
        assert pane.text.has_focus


async def test_a_lists_every_figure_of_the_page(explorer: Open, page: Page) -> None:
    """`a` lists every figure of the page, also from a pane of speeches; `a` again the section's."""
    app = explorer("farm")
    async with app.run_test(size=(200, 36)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        table = main_screen(app).pane.list
        assert keys_of(table) == [figure.id for figure in page.measures]
        assert len({figure.section for figure in page.measures}) > 1
        headings = [row[:60].strip() for row in rows(app) if row.startswith(" ")]
        assert headings.index("Farm") < headings.index("Talks")  # each section heads its figures
        await pilot.press("o")
        await pilot.pause()
        assert "Section" in rows(app)[5]  # sections are mixed now
        await pilot.press("O", "a")
        table.order = None
        await pilot.pause()
        assert keys_of(table) == [figure.id for figure in page.sections[1].measures]
        assert "Farm" not in [row[:60].strip() for row in rows(app)]  # the tab names it
        await pilot.press("2", "a")
        await pilot.pause()
        assert keys_of(main_screen(app).pane.list) == [figure.id for figure in page.measures]
        await pilot.press("escape")
        await pilot.pause()
        assert main_screen(app).section == "talks"


async def test_the_chart_is_one_line_until_asked_for(explorer: Open) -> None:
    """The chart of the selected figure is one line until `x` unfolds it; `x` folds it again."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        for _ in main_screen(app).pane.list.rows:
            if main_screen(app).pane.list.key != "farm-orchard-2024":
                await pilot.press("down")
        await pilot.pause()
        height = main_screen(app).pane.text.size.height
        await pilot.press("x")
        await pilot.pause()
        assert main_screen(app).pane.text.size.height < height
        await pilot.press("x")
        await pilot.pause()
        assert main_screen(app).pane.text.size.height == height


async def test_the_chart_leaves_room_for_the_sentence(explorer: Open) -> None:
    """In 24 rows a chart that is unfolded under the table leaves the sentence in view."""
    app = explorer("farm", language="en")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        for _ in range(8):
            await pilot.press("down")
            await pilot.pause()
            reader = main_screen(app).pane.text
            assert reader.size.height >= 3
