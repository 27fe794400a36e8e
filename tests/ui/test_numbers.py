"""`u` shows every number as printed, in full digits, or in English; the printed form stays in view."""

from __future__ import annotations

from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.texts.figure_detail import FigureDetail
from tests.ui.conftest import Open
from tests.ui.screen import main_screen, picture, rows


async def test_one_key_turns_every_number(explorer: Open) -> None:
    """The table goes through the three forms; the detail keeps the printed one beside the other."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        table, detail = app.screen.query_one(FigureTable), app.screen.query_one(FigureDetail)
        assert table.figure is not None
        assert table.figure.printed == "2万吨"
        seen = []
        for form in ("digits", "english", "printed"):
            await pilot.press("u")
            await pilot.pause()
            assert main_screen(app).shown == form
            text = " ".join(line.text for line in detail.lines(detail.size.width))
            assert "2万吨" in text
            seen.append((table.rows[0].cells[0], text))
        assert [cells for cells, _ in seen] == [
            ">20,000 吨",
            "> 20,000 tonnes",
            ">2 万吨",
        ]
        assert "= >20,000 吨" in seen[0][1]
        assert "= over 20,000 tonnes" in seen[1][1]
        assert "=" not in seen[2][1]


async def test_the_status_line_says_which_form_it_is(explorer: Open) -> None:
    """The last row names the form of the numbers, unless it is the usual one of the language."""
    app = explorer("farm")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert rows(app)[-1].endswith("numbers as printed")
        await pilot.press("u")
        await pilot.pause()
        assert rows(app)[-1].endswith("numbers in full digits")
        await pilot.press("u")
        await pilot.pause()
        assert "numbers in English" in rows(app)[-1]


async def test_the_chart_follows(explorer: Open) -> None:
    """The numbers of the chart beside the table are in the same form as those of the table."""
    app = explorer("farm", language="zh")
    async with app.run_test(size=(120, 36)) as pilot:
        table = app.screen.query_one(FigureTable)
        await pilot.press("x")
        while table.key != "farm-orchard-2024":
            await pilot.press("down")
        await pilot.pause()
        assert "1200 亩*" in picture(app)
        await pilot.press("u")
        await pilot.pause()
        assert "1,200 亩*" in picture(app)
        await pilot.press("u")
        await pilot.pause()
        assert "1,200 mu*" in picture(app)
