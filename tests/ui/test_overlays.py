"""No Chinese in overlays: Textual loses wide characters there (textual#6357, open).

A toast, a tooltip, the list of a `Select` or a layer lies on other widgets of its screen, and a wide
character that lies on an edge of one of those is not drawn: at some widths a 百 is missing, which makes
another figure. So our messages stand on the status line or in a screen of their own, and the help lies
on no text; the lists of Textual's own palette lie on nothing of their screen, and are as wide as it.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import changji_tui.ui
from changji_tui.layout.catalogue import say
from changji_tui.search.guide import GUIDE
from changji_tui.text.cells import cell_len
from changji_tui.ui.actions import ACTIONS, BY_ID, told
from changji_tui.ui.app import ChangjiApp
from changji_tui.ui.screens.help import HelpScreen
from changji_tui.ui.tables.row_table import RowTable
from tests.options import cases
from tests.ui.archive.explored import wait
from tests.ui.conftest import Open
from tests.ui.faithful import assert_aligned, in_view, squeezed
from tests.ui.screen import main_screen, picture, rows, strips

UI = Path(changji_tui.ui.__file__).parent
MODULES = sorted(UI.rglob("*.py"))
STYLES = re.compile(r"\b(?:overlay|layers?)\s*:")
OVERLAYS = {"Select", "Toast", "Tooltip"}
"""Textual's widgets that lie on others."""
WIDTHS = range(40, 161, cases(24, 8))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(UI)))
def test_nothing_of_ours_lies_on_other_widgets(module: Path) -> None:
    """The source uses no toast, no Select, no layer, and no tooltip but those of keys."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"notify", "tooltip", "with_tooltip"}, node.lineno
        if isinstance(node, ast.keyword) and node.arg == "tooltip":
            assert module.name == "keys.py"
            assert ast.unparse(node.value) == "action.sentence.en"
        if isinstance(node, ast.alias):
            assert node.name not in OVERLAYS, node.name
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            assert not STYLES.search(node.value), node.lineno


def test_no_style_makes_a_layer() -> None:
    """No stylesheet makes an overlay or a layer."""
    for file in UI.rglob("*.tcss"):
        assert not STYLES.search(file.read_text(encoding="utf-8"))


def test_what_a_key_says_of_itself_is_english() -> None:
    """The tooltip that Textual could show for a key has no wide character."""
    assert all(cell_len(action.sentence.en) == len(action.sentence.en) for action in ACTIONS)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_help_loses_no_character(explorer: Open, language: str) -> None:
    """At every width the screen shows the help's list as the list draws itself, each sentence whole."""
    app = explorer("talks", language=language)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("?")
        for width in WIDTHS:
            await pilot.resize_terminal(width, 130)
            assert isinstance(app.screen, HelpScreen)
            table = app.screen.query_one(RowTable)
            assert assert_aligned(table) == len(table.rows) >= len(told()) + len(GUIDE)
            area, drawn = table.region, strips(app)
            for y in range(table.size.height):
                shown = drawn[area.y + y].crop(area.x, area.x + in_view(table))
                assert shown.text == table.render_line(y).crop(0, in_view(table)).text
            text = squeezed("".join(table.row_text(row) for row in range(table.last_row + 1)))
            sentences = [action.sentence.in_language(language) for action in told()]
            sentences += [example.finds.in_language(language) for example in GUIDE]
            assert all(squeezed(each) in text for each in sentences)


def first(app: ChangjiApp) -> str:
    """The first line of the palette below its box."""
    _, *below = [row for row in rows(app) if row.strip()] or [""]
    return below[0] if below else ""


async def test_the_palette_finds_by_meaning_and_says_in_chinese_that_nothing_is_found(
    explorer: Open,
) -> None:
    """The Chinese palette has the order of the help, finds by a word of a sentence, and has no English."""
    app = explorer("talks", language="zh")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await wait(pilot, lambda: f"{BY_ID['search'].name.zh}  /" in first(app))
        await pilot.press(*"光标所在")
        await wait(pilot, lambda: f"{BY_ID['copy'].name.zh}  y" in first(app))
        await pilot.press(*"无此事")
        await wait(pilot, lambda: say("no-rows", "zh") in picture(app))
        assert "No matches" not in picture(app)


@pytest.mark.no_cover  # many cases, few branches
async def test_the_palette_loses_no_character(explorer: Open) -> None:
    """Each action stands whole in the palette's list, an overlay of Textual's, at every width."""
    app = explorer("talks", language="zh")
    last = squeezed([action.sentence.zh for action in ACTIONS if action.in_palette][-1])
    async with app.run_test(size=(120, 240)) as pilot:
        for width in WIDTHS:
            await pilot.resize_terminal(width, 240)
            await pilot.press("ctrl+p")
            await wait(pilot, lambda: last in squeezed(picture(app)))
            drawn = [strip.text for strip in strips(app)]
            assert {cell_len(row) for row in drawn} == {width}
            assert any("输入操作名称" in row for row in drawn)
            text = squeezed("".join(drawn))
            for action in ACTIONS:
                if action.in_palette:
                    assert squeezed(action.name.zh) in text
                    assert squeezed(action.sentence.zh) in text, (width, action.sentence.zh)
            await pilot.press("escape")


async def test_without_shades_the_palette_shows_what_is_selected(explorer: Open) -> None:
    """In the terminal's own colours the selected action is in reverse, and no other."""
    app = explorer("talks")
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = "terminal"
        await pilot.press("ctrl+p")
        await wait(pilot, lambda: BY_ID["jump"].name.en in picture(app))
        await pilot.press("down")
        await wait(pilot, lambda: reversed_rows(app) != [])
        assert reversed_rows(app) == [BY_ID["next-match"].name.en, BY_ID["next-match"].sentence.en]


def reversed_rows(app: ChangjiApp) -> list[str]:
    """The words that are drawn in reverse, row by row, without the keys."""
    found = []
    for strip in strips(app)[4:]:  # below the box, whose cursor is also in reverse
        words = "".join(s.text for s in strip if s.style and s.style.reverse).strip()
        found += [words.split("  ")[0]] if words else []
    return found


@pytest.mark.parametrize("key", ["question_mark", "e", "ctrl+p"])
async def test_without_shades_a_dialog_lets_nothing_show(explorer: Open, key: str) -> None:
    """In the terminal's own colours nothing of the screen stands beside a dialog."""
    app = explorer("talks")
    async with app.run_test(size=(120, 36)) as pilot:
        app.theme = "terminal"
        await pilot.pause()
        beneath = rows(app)[0].strip()
        await pilot.press(key)
        await wait(pilot, lambda: beneath not in picture(app))
        assert all(not strip.crop(0, 1).text.strip() for strip in strips(app))
        shown = squeezed(picture(app))
        assert not any(squeezed(one.voice.en) in shown for one in main_screen(app).page.documents)


async def test_the_help_turns_pages_from_its_box(explorer: Open) -> None:
    """Page Down and Page Up move in the list while one may still type."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("question_mark", "pagedown")
        listed = app.screen.query_one(RowTable)
        assert listed.cursor > 5
        await pilot.press("pageup")
        assert listed.cursor == 0


async def test_the_help_begins_with_what_works_here(explorer: Open) -> None:
    """On the front page nothing can be put in order, and there is no chart to unfold."""
    for section, do_work in (("page", False), ("farm", True)):
        app = explorer(section)
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.press("question_mark")
            rows = app.screen.query_one(RowTable).rows
            here = {row.key for row in rows if row.group == rows[0].group}
            assert ({"order", "unfold"} <= here) == do_work
            assert here.isdisjoint({"order", "unfold"}) != do_work
