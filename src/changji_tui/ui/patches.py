"""Where the explorer departs from Textual and Rich: every workaround is here.

Each says what it changes, why, and which versions need it. For each, `tests/ui/test_patches.py` has
a test of the libraries as they come; it fails as soon as they need the workaround no longer.

What must act before Textual is imported cannot be here: pictures 120 times a second (`ui`), standard
output for the screen (`cli.terminal`), and Chinese from an input method (`cli.explore`). Three have
files of their own: keys typed faster than they are dealt with (`turns`), what the mouse selects
(`selected`), and what a terminal can do to a program (`terminal.driver`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import rich.cells
import textual.content
from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from changji_tui.text.cells import cell_len, is_ambiguous, set_ambiguous

if TYPE_CHECKING:
    from typing_extensions import Self

# -- text


def install() -> None:
    """Cut and break every row by our rules from now on."""
    segment: Any = Segment
    segment.split_cells = split_cells
    content: Any = textual.content
    content.divide_line = _divide
    blink: Any = Input._reactives["cursor_blink"]
    blink._default = (
        False  # nothing on the screen blinks; Textual's palette has an input of its own
    )


@lru_cache(1 << 14)
def split_cells(segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Cut a stretch of a row in two, between grapheme clusters.

    Rich 15.0.0 cuts at any cell where something lies over a part of a row: the second half of ❤ with
    U+FE0F, or of a family, begins the next stretch, and a terminal draws it on what stands before.

    Args:
        segment: Text in one style.
        cut: The width of the first part, in cells from 0.

    Returns:
        Both parts, as wide together as the stretch; a cluster that the cut goes through is blank.
    """
    from changji_tui.text.graphemes import clusters

    text, style, control = segment
    pieces = clusters(text)
    width = count = 0
    while count < len(pieces) and width + cell_len(pieces[count]) <= cut:
        width += cell_len(pieces[count])
        count += 1
    first, rest = "".join(pieces[:count]), "".join(pieces[count:])
    if rest and width < cut:
        blank = cell_len(pieces[count])
        first += " " * (cut - width)
        rest = " " * (width + blank - cut) + "".join(pieces[count + 1 :])
    return Segment(first, style, control), Segment(rest, style, control)


def _divide(text: str, width: int, fold: bool = True) -> list[int]:
    """Break the lines of Textual's own widgets by the rules of Chinese typesetting.

    Textual 8.2.8 breaks at white space only, and begins lines with ，and 。(Textualize/rich#2494).
    What we draw ourselves is broken by `changji_tui.text.breaking` before it comes here.
    """
    from changji_tui.text.breaking import break_lines

    return break_lines(text, width, fold=fold)


_LAST = 0xFFFF
"""The last code point that is looked at; beyond it only private use is ambiguous."""


def widen() -> None:
    """Measure “ ” … — · ① and their like as two cells from now on, everywhere.

    Rich 15.0.0 has no setting for a terminal that draws them so. Its table of widths is replaced,
    before anything is measured. (Rich 14.2 and older keep their widths elsewhere; 14.3.3 is the oldest that works.)
    """
    set_ambiguous(2)
    cells: Any = rich.cells
    load = cells.load_cell_table
    table = load("auto")
    wide = [(first, last, 2) for first, last in _ambiguous_runs()]
    taken = [span for span in table.widths if not _overlaps(span, wide)]
    widened = table._replace(widths=sorted([*taken, *wide]))
    single = frozenset(filter(lambda c: not is_ambiguous(c), cells._SINGLE_CELLS))
    cells.load_cell_table = lambda unicode_version="auto": widened
    cells._is_single_cell_widths = single.issuperset
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()


def _ambiguous_runs() -> Iterator[tuple[int, int]]:
    first = None
    for code_point in range(0xA0, _LAST + 2):
        if code_point <= _LAST and is_ambiguous(chr(code_point)):
            first = code_point if first is None else first
        elif first is not None:
            yield first, code_point - 1
            first = None


def _overlaps(span: tuple[int, int, int], runs: list[tuple[int, int, int]]) -> bool:
    return any(span[0] <= last and first <= span[1] for first, last, _ in runs)


# -- drawing


class BareLines(StylesCache):
    """Draws a widget without border, padding or tint as the widget draws itself.

    Textual 8.2.8 builds every line anew for what may lie around it. Without this, a step in a list
    of the page takes 24 ms of processor time instead of 20, one in a text 5 instead of 4.
    """

    def __init__(self, finish: Callable[[int, Strip], Strip]) -> None:
        """Take what is done to each row last.

        Args:
            finish: Is given the number of a row of the widget, from 0, and the row as it was made.
        """
        super().__init__()
        self._finish = finish

    def render_line(self, *drawing: Any) -> Strip:
        """A line as the widget makes it, which is as wide as the widget."""
        _, y, _, _, _, _, _, line, *_ = drawing
        return self._finish(y, line(y))


class BoundAtOnce(Widget):
    """Begins with the values of the state that it follows.

    Textual 8.2.8 hands them over after the mount, one by one, and tells of each, changed or not: a
    table is filled with its defaults first, and then once for each of them.
    """

    def data_bind(self, *reactives: Reactive[Any], **bound: Reactive[Any] | object) -> Self:
        """Follow the state of whoever composes it; see Textual's."""
        super().data_bind(*reactives, **bound)
        for name, (owner, value) in (self._reactive_connect or {}).items():
            first = getattr(owner, value.name) if isinstance(value, Reactive) else value
            self.set_reactive(self._reactives[name], first)
        return self


class LightScroll(ScrollView):
    """A scrolled widget whose number of rows may change without a layout of the screen.

    In Textual 8.2.8 a change of `virtual_size` lays out every widget of the screen. Without this and
    `LightInput`, a keystroke in the box of an archive takes 28 ms of processor time instead of 20.
    """

    def fit(self, rows: int) -> None:
        """Let the scrollbar know how many rows there are."""
        size = Size(self.scrollable_content_region.width, rows)
        if self.styles.auto_dimensions:
            self.virtual_size = size
            # Textual looks at a new virtual size only when the layout changes too.
            self._refresh_scrollbars()
        elif size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)


class LightInput(Input):
    """A line of input whose text may grow without a layout of the screen (see `LightScroll`)."""

    virtual_size = Reactive(Size(0, 0))
    """The size of what is typed, in cells."""


class StyledOnce(Screen[None]):
    """A screen whose widgets are not styled twice when it first shows.

    Textual 8.2.8 styles every widget when it is mounted, and all again when the screen resumes: of
    the start's processor time after the imports, 5 ms of 60.
    """

    _was_styled = False

    def update_node_styles(self, animate: bool = True) -> None:
        """Style every widget anew, but for the first time."""
        if self.stack_updates == 1 and not self._was_styled:
            self._was_styled = True
        else:
            super().update_node_styles(animate)


def without_colours(app: App[Any]) -> None:
    """Show no colour at all, as NO_COLOR asks.

    Textual 8.2.8 turns colours into shades of grey then, and sends these as colours.
    """
    app._filters = [NoColor() if isinstance(one, Monochrome) else one for one in app._filters]


# -- what the terminal sends

SHIFT_F3 = (1, 0)
"""⇧F3 of terminals of xterm's kind as Textual 8.2.8 reads it: the cursor's place, in the first row.

`CSI 1 ; 2 R` is both the key and the answer to the question where the cursor is.
"""


def intercept(take: Callable[[str], tuple[str, Message | None]]) -> None:
    """Look at what the terminal sends before Textual takes it for keys.

    Textual 8.2.8 knows no answer to OSC 11, the question for the colour of the ground: its parser
    gives up after 32 characters, and sends each of them as a key.

    Args:
        take: Is given what has come; returns what is left of it for Textual, and a message for the
            app, if any.
    """
    feed = XTermParser.feed

    def heard(self: XTermParser, data: str) -> Iterable[Message]:
        left, message = take(data) if data else (data, None)
        if message:
            yield message
        if left or not data:  # nothing would mean the end
            yield from feed(self, left)

    XTermParser.feed = heard  # type: ignore[method-assign]


async def exchange(app: App[Any], before: Screen[Any], after: Screen[Any]) -> None:
    """Put a screen into the place of the only one.

    `App.switch_screen` of Textual 8.2.8 empties the stack before the next screen is mounted; an
    `Input` on it asks for the screen in view meanwhile, and the program ends with a
    `ScreenStackError`.
    """
    await app.push_screen(after)
    app._screen_stack.remove(before)
    await before.remove()
