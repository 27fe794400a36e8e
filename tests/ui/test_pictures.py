"""A key is answered in one picture, and a table filled once before it is seen.

As in `test_patches`, each test whose name begins with `test_stock_` is of the unchanged Textual.
"""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.reactive import var
from textual.widgets import OptionList, Static

from changji_tui.ui.tables.figures import FigureTable
from tests.ui.conftest import Open
from tests.ui.screen import counted_pictures, rows


@pytest.mark.parametrize("opening", ["1", "3"], ids=["figures", "speeches"])
async def test_a_step_in_a_list_is_drawn_once(
    explorer: Open, monkeypatch: pytest.MonkeyPatch, opening: str
) -> None:
    """One picture shows the new row, the text that follows it, and widgets that become higher for it."""
    app = explorer("page")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(opening)
        await pilot.pause()
        drawn = counted_pictures(monkeypatch)
        for key in ("down", "down", "up"):
            before = rows(app)
            drawn.clear()
            await pilot.press(key)
            await pilot.pause(0.1)
            assert rows(app) != before
            assert len(drawn) == 1, key


class Following(App[None]):
    """A list, and a text that names the list's row and scrolls when its own height is known."""

    def compose(self) -> ComposeResult:
        """The list and the text."""
        yield OptionList(*"abc")
        yield Telling()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell of the row."""
        self.query_one(Telling).update("\n" * (event.option_index + 1))


class Telling(Static):
    """Draws itself when it gets another size."""

    def on_resize(self) -> None:
        """Draw anew."""
        self.refresh()


async def test_stock_textual_draws_a_step_in_a_list_more_than_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In Textual the text that follows a list is drawn later than its row (`turns.AnsweringApp`)."""
    app = Following()
    async with app.run_test() as pilot:
        await pilot.press("down")
        drawn = counted_pictures(monkeypatch)
        await pilot.press("down")
        await pilot.pause(0.1)
        assert len(drawn) > 1


class Holding(App[None]):
    """Has a state, which a text in it follows."""

    state = var("first")

    def compose(self) -> ComposeResult:
        """The text."""
        yield Heard().data_bind(Holding.state)


class Heard(Static):
    """Keeps every value of a state that it is given."""

    state = var("none")

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def on_mount(self) -> None:
        """Keep the first."""
        self.told.append(self.state)

    def watch_state(self, state: str) -> None:
        """Keep each."""
        self.told.append(state)


async def test_stock_textual_hands_over_a_state_after_the_mount() -> None:
    """In Textual a bound state has its default until the mount (`patches.BoundAtOnce`)."""
    app = Holding()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.query_one(Heard).told == ["none", "none", "first"]


async def test_a_table_is_filled_once_before_it_is_seen(
    explorer: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table is filled once, by the state of its screen, before it is seen."""
    filled: list[str] = []
    real = FigureTable.fill

    def fill(table: FigureTable) -> None:
        filled.append(table.language)
        real(table)

    monkeypatch.setattr(FigureTable, "fill", fill)
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert filled == ["en"]
        await pilot.press("L")
        await pilot.pause()
        assert filled == ["en", "zh", "zh"]  # the language, and the numbers that are usual in it
