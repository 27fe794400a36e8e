"""What we change in Textual and Rich works, and is still needed.

Each test whose name begins with `test_stock_` is of the unchanged libraries. If one fails, they have been
mended: the workaround in `changji_tui.ui.patches`, or `turns`, may go, and that test with it.
"""

from __future__ import annotations

import inspect
import os
import subprocess
import sys

import pytest
import rich.cells
from rich.segment import Segment
from textual import events
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.content import Content
from textual.filter import Monochrome
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from changji_tui.text.cells import cell_len
from changji_tui.text.graphemes import clusters
from changji_tui.ui import patches
from tests.ui.conftest import Open

SENTENCE = "此后，这一数字呈跳跃式增长，平均每年增加20多家。目前，昌吉市高新技术企业达113家，比2020年增加131%。"

WIDEN = """
from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from changji_tui.text import cells
from changji_tui.ui.patches import widen
before = [cell_len("“…—·①─█"), Segment("“…").cell_length]
widen()
characters = [chr(code) for code in range(0x20, 0x10000) if not 0xD800 <= code < 0xE000]
differ = sum(cell_len(character) != cells.cell_len(character) for character in characters)
strip = Strip([Segment("“中”…")]).adjust_cell_length(7)
print(before, cell_len("“…—·①─█"), Segment("“…").cell_length, differ, strip.cell_length, repr(strip.text))
"""


def test_textual_draws_as_often_as_told() -> None:
    """If the explorer is imported first, Textual draws up to 120 pictures a second instead of 60."""
    told = "import changji_tui.ui.app, textual.screen; print(1 / textual.screen.UPDATE_PERIOD)"
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
    done = subprocess.run(
        [sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True
    )
    assert float(done.stdout) == 120


def test_textual_breaks_lines_by_our_rules() -> None:
    """No widget of Textual begins a line with a closing mark, or parts a number from its unit."""
    patches.install()
    for width in range(8, 60):
        lines = [line.plain for line in Content(SENTENCE).wrap(width)]
        assert "".join(lines) == SENTENCE
        assert not any(line[0] in "，。%家" for line in lines)
        assert not any(line[-1:].isdigit() for line in lines), (width, lines)


@pytest.mark.parametrize(
    "text", ["技术❤\ufe0f！", "👩\u200d👩\u200d👧家", "葛\U000e0100e\u0301x", "abc"]
)
def test_textual_cuts_rows_between_characters(text: str) -> None:
    """A cut through a row parts no character; one that it would part becomes blank."""
    patches.install()
    whole, width = clusters(text), cell_len(text)
    for cut in range(width + 1):
        strip = Strip([Segment(text)])
        first, rest = strip.crop(0, cut).text, strip.crop(cut, width).text
        assert (cell_len(first), cell_len(rest)) == (cut, width - cut)
        parts = clusters(first) + clusters(rest)
        assert [part for part in parts if part != " "] == [c for c in whole if c in parts]
        assert len(whole) - len([part for part in parts if part != " "]) <= 1


def test_rich_measures_ambiguous_characters_as_told() -> None:
    """After `widen` Rich, Textual and our own cells agree on every character."""
    done = subprocess.run(
        [sys.executable, "-c", WIDEN], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[7, 2] 14 4 0 7 '“中” '"


def stock(program: str) -> str:
    """What a program prints that imports Textual and Rich, and nothing of ours."""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_stock_textual_begins_lines_with_closing_marks() -> None:
    """Textual begins lines with closing marks (`patches._divide`)."""
    program = f"""
from textual.content import Content
lines = [line.plain for width in range(8, 60) for line in Content({SENTENCE!r}).wrap(width)]
print(any(line[0] in "，。%家" for line in lines))
"""
    assert stock(program) == "True"


def test_stock_rich_cuts_through_characters() -> None:
    """Rich parts a character from the joiners and selectors that belong to it (`patches.split_cells`)."""
    program = """
from rich.segment import Segment
family = "👩\u200d👩\u200d👧家"
cuts = [Segment(family).split_cells(cut) for cut in range(1, 4)]
print(any(rest.text.startswith("\u200d") or first.text.endswith("\u200d") for first, rest in cuts))
heart = Segment("技术❤\ufe0f！").split_cells(5)
print(any(part.text.startswith("\ufe0f") for part in heart))
"""
    assert "True" in stock(program)


def test_stock_rich_has_no_setting_for_ambiguous_widths() -> None:
    """The source of Rich's cells does not have the word “ambiguous” (`patches.widen`)."""
    assert "ambiguous" not in inspect.getsource(rich.cells).lower()


def test_stock_textual_lays_out_the_screen_where_a_size_of_content_changes() -> None:
    """Textual does so for a scrolled list and for an input (`patches.LightScroll`, `LightInput`)."""
    assert Widget._reactives["virtual_size"]._layout
    assert Input._reactives["virtual_size"]._layout
    assert not patches.LightInput._reactives["virtual_size"]._layout


async def test_stock_textual_builds_every_line_for_what_may_lie_around_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A widget with nothing around it is drawn like any other (`patches.BareLines`)."""
    drawn: list[int] = []
    real = StylesCache.render_line

    def render_line(*drawing: object) -> Strip:
        drawn.append(1)
        return real(*drawing)  # type: ignore[arg-type]

    monkeypatch.setattr(StylesCache, "render_line", render_line)
    app = Bare()
    async with app.run_test(size=(20, 3)) as pilot:
        await pilot.pause()
        assert drawn


class Bare(App[None]):
    """The smallest app: one text without any style."""

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static("text")


class Counting(Screen[None]):
    """Counts how often its widgets are styled."""

    styled = 0

    def update_node_styles(self, animate: bool = True) -> None:
        """Count."""
        self.styled += 1
        super().update_node_styles(animate)


async def test_stock_textual_styles_a_screen_twice_when_it_first_shows() -> None:
    """Textual styles widgets again that were styled when they were mounted (`patches.StyledOnce`)."""
    screen = Counting()

    class Showing(App[None]):
        def get_default_screen(self) -> Screen[None]:
            return screen

    async with Showing().run_test():
        assert screen.styled


def test_stock_textual_turns_colours_into_greys(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR Textual sends shades of grey as colours (`patches.without_colours`)."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert any(isinstance(one, Monochrome) for one in App()._filters)


def test_stock_textual_takes_the_answer_of_a_terminal_for_keys() -> None:
    """Textual types the colour of the background into the search box (`patches.intercept`)."""
    parser = XTermParser()
    heard = list(parser.feed("\x1b]11;rgb:ffff/ffff/ffff\x1b\\"))
    assert any(isinstance(message, events.Key) for message in heard)


def test_stock_textual_takes_shift_f3_for_a_place() -> None:
    """Textual takes ⇧F3, as xterm sends it, for a place of the cursor (`patches.SHIFT_F3`)."""
    [heard] = XTermParser().feed("\x1b[1;2R")
    assert isinstance(heard, events.CursorPosition)
    assert (heard.x, heard.y) == patches.SHIFT_F3


class Slow(Static, can_focus=True):
    """Opens a screen at `a`; what else is typed is kept."""

    typed = ""

    def on_key(self, event: events.Key) -> None:
        """Open a screen, or keep the key."""
        if event.key == "a":
            self.app.push_screen(Screen())
        else:
            self.typed += event.key


async def test_stock_textual_hands_keys_to_what_has_been_left() -> None:
    """A key typed at once after one that opens a screen reaches the screen before (`turns`)."""

    class Opening(App[None]):
        def compose(self) -> ComposeResult:
            yield Slow()

    app = Opening()
    async with app.run_test() as pilot:
        widget = app.query_one(Slow)
        widget.focus()
        await pilot.pause()
        for key in "ab":
            app.post_message(events.Key(key, key))
        await pilot.pause()
        assert len(app.screen_stack) == 2
        assert widget.typed == "b"


class _Asking(Screen[None]):
    """A screen with a box to type in."""

    def compose(self) -> ComposeResult:
        """The box."""
        yield Input("words")


class _One(App[None]):
    """One screen, which another replaces."""

    def get_default_screen(self) -> Screen[None]:
        """The first."""
        return _Asking()


async def test_stock_textual_cannot_switch_from_the_only_screen_to_one_with_an_input() -> None:
    """Textual's stack is empty while the next screen is mounted, which `patches.exchange` avoids."""

    async def switched() -> None:
        app = _One()
        async with app.run_test() as pilot:
            await app.switch_screen(_Asking())
            await pilot.pause()

    with pytest.raises(Exception, match="No screens on stack"):
        await switched()


async def test_a_screen_takes_the_place_of_the_only_one() -> None:
    """After `exchange` the old screen is gone, and the new one is in view."""
    app = _One()
    async with app.run_test() as pilot:
        before, after = app.screen, _Asking()
        await patches.exchange(app, before, after)
        await pilot.pause()
        assert app.screen_stack == [after]
        assert not before.is_running


@pytest.mark.parametrize("key", ["slash", "question_mark", "ctrl+p", "e"])
async def test_no_cursor_blinks(explorer: Open, key: str) -> None:
    """No cursor blinks in the search box, the help, the palette and the export."""
    app = explorer("farm")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(app.focused, Input)
        assert not app.focused.cursor_blink


def test_stock_textual_lets_cursors_blink() -> None:
    """Textual's cursor changes twice in a second (`patches.install`)."""
    assert stock("from textual.widgets import Input; print(Input().cursor_blink)") == "True"
