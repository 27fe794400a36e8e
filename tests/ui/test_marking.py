"""Space marks what the cursor is on; the mark is seen wherever that is listed, and a brief takes it."""

from __future__ import annotations

from pathlib import Path

from changji_tui.ui.screens.brief import BriefScreen
from changji_tui.ui.tables.results import ResultsTable
from changji_tui.ui.tables.row_table import RowTable
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_figures_sentences_and_quotations_are_marked_and_kept_together(
    explorer: Open, tmp_path: Path
) -> None:
    """Space marks figures, sentences and quotations; B offers all of them; c compares the figures."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("space", "enter", "escape", "tab", "s", "s", "space", "S")
        await pilot.pause()
        main = main_screen(app)
        assert len(main.marked) == 2
        figure, sentence = main.marked
        assert main.page.find(figure) is not None
        assert ":" in sentence
        assert picture(app).count("◆") >= 2
        await pilot.press("escape", "escape", "Q", "down", "space")
        await pilot.pause()
        assert len(main.marked) == 3
        assert any(row.startswith("◆") for row in rows(app))
        await pilot.press("escape", "B")
        await pilot.pause()
        assert isinstance(app.screen, BriefScreen)
        offered = [row.key for row in app.screen.query_one(RowTable).rows]
        assert len(offered) >= 3


async def test_what_is_marked_has_its_sign_in_the_list_of_results(explorer: Open) -> None:
    """A figure and a sentence that are marked have their sign in the results, and in later ones."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("/", *"苹果", "enter")
        results = main_screen(app).query_one(ResultsTable)
        kinds = [item.kind for item in results.items]
        await pilot.press("space", *["down"] * kinds.index("sentence"), "space")
        marked = [kinds.index("figure"), kinds.index("sentence")]
        signs = [index for index, row in enumerate(results.rows) if results.is_marked(row.key)]
        assert signs == marked
        assert sum(row.startswith("◆") for row in rows(app)) == 2
        await pilot.press("escape", "escape", "/", *"苹果")
        assert sum(row.startswith("◆") for row in rows(app)) == 2
