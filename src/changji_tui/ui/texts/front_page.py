"""The front page: what the page is, and everything on it, each item opened from here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.front_blocks import FrontLine, Target
from changji_tui.layout.front_page import front_page
from changji_tui.layout.lines import Line, Mark
from changji_tui.layout.panes import tabs
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.text.cells import advances, cell_len
from changji_tui.text.graphemes import cluster_starts
from changji_tui.ui.actions import BY_ID, Scope
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.keys import bindings
from changji_tui.ui.letters import Lettered
from changji_tui.ui.painted import PaintedScroll
from changji_tui.ui.palette import THEMES
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.texts.front_items import Item, above, below, beside, items_of

MARGIN = 2
"""Blank cells left of the text; the pointer stands in the first."""


class FrontPage(PaintedScroll, Lettered):
    """The front page; an arrow moves to the nearest item in its direction."""

    BINDINGS = bindings("lines", "items")
    scope: Scope = "items"
    """The scope of its keys."""

    language: reactive[str] = reactive("zh")
    """"zh" or "en"."""
    shown: reactive[Form] = reactive("printed")
    """The form of every number."""
    chosen: reactive[Target | None] = reactive(None)
    """What the cursor is on; None only where nothing can be opened."""
    unfolded: reactive[Target | None] = reactive(None)
    """What is shown whole."""

    class Opened(Message):
        """A reader opens an item."""

        def __init__(self, target: Target) -> None:
            super().__init__()
            self.target = target
            """What the item opens."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._lines: Sequence[FrontLine] = ()
        self._items: tuple[Item, ...] = ()
        self._wanted = ""

    @property
    def items(self) -> tuple[Item, ...]:
        """What can be opened, row by row."""
        return self._items

    @property
    def pointed(self) -> Pointed | None:
        """The figure or document under the cursor; on a time, the first figure of that time."""
        if self.chosen is None:
            return None
        if self.chosen.kind in ("figure", "time"):
            return self._page.figure(self.chosen.id)
        return self._page.document(self.chosen.id) if self.chosen.kind == "document" else None

    @property
    def opens_card(self) -> bool:
        """Whether Enter opens the card of a figure."""
        return self.chosen is not None and self.chosen.kind == "figure"

    # -- the lines

    def set_again(self) -> None:
        """Set everything anew; the cursor stays on its item."""
        region = self.scrollable_content_region
        if not region.width:
            return
        self._lines = front_page(
            self._page,
            max(1, region.width - MARGIN),
            region.height,
            self.language,
            self.shown,
            keys=self._keys(),
            unfolded=self.unfolded,
            chosen=self.chosen,
        )
        self._items = tuple(items_of(self._lines))
        if self._wanted:
            self.set_reactive(FrontPage.chosen, self._target(self._wanted) or self.chosen)
            self._wanted = ""
        if self._item is None:
            first = next((item for item in self._items if item.target.kind != "about"), None)
            self.set_reactive(FrontPage.chosen, first.target if first else None)
        self.fit(len(self._lines))
        self.refresh()

    def _keys(self) -> list[tuple[str, str]]:
        """The keys to begin with, as they are bound, and the words for each."""
        last = len(tabs(self._page)) - 1
        found = [(_first_key("search"), "begin-search")]
        if last > 0:
            several = (f"1–{min(9, last)}", "begin-sections")
            found.append(several if last > 1 else ("1", "begin-section"))
        found += [("↑↓←→", "begin-move"), (_first_key("open"), "begin-open")]
        return [*found, (_first_key("help"), "begin-help")]

    def on_resize(self) -> None:
        """Set everything for the new size."""
        self.set_again()
        self._bring_chosen()

    def watch_language(self) -> None:
        """Set everything in the other language."""
        self.set_again()

    def watch_shown(self) -> None:
        """Set the numbers in the other form."""
        self.set_again()

    def watch_unfolded(self) -> None:
        """Show one thing whole, or all as briefly as before."""
        self.set_again()
        self._bring_chosen()

    def watch_chosen(self, before: Target | None, chosen: Target | None) -> None:
        """Keep the item in view; a time says what happened then."""
        if "time" in {target.kind for target in (before, chosen) if target}:
            self.set_again()
        self._bring_chosen()
        self.refresh()

    def _bring_chosen(self) -> None:
        """Bring the chosen item into view, with what is unfolded of it; the first with all above it."""
        chosen = [item for item in self._items if item.target == self.chosen]
        if chosen:
            own = [item.bottom for item in self._items if item.target.kind != "about"]
            is_first = chosen[0].top <= min(own, default=0)
            self.bring_into_view(0 if is_first else chosen[0].top, chosen[-1].bottom)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as one without the focus."""
        self.refresh()

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """One row of the widget."""
        index = y + self.scroll_offset.y
        if index >= len(self._lines):
            return self.painted(Line())
        line = self._lines[index].line
        text = " " * (MARGIN + line.indent) + line.text
        shift = MARGIN + line.indent
        marks: tuple[Mark, ...] = (
            (shift, len(text), line.role),
            *((a + shift, b + shift, role) for a, b, role in line.marks),
        )
        if self.letters:
            return self.painted(self._lettered(text, marks, index))
        item = self._item
        if item and item.top <= index <= item.bottom:
            return self.painted(self._selected(text, marks, item, is_first=index == item.top))
        return self.painted(Line(text, marks=marks))

    def _selected(self, text: str, marks: tuple[Mark, ...], item: Item, *, is_first: bool) -> Line:
        """A row of the item under the cursor: on the cursor's ground, a pointer before it."""
        left, right = item.left + MARGIN, item.right + MARGIN
        text += " " * (right - cell_len(text))
        start, end = _offset(text, left), _offset(text, right)
        if THEMES[self.app.theme].ansi:
            # In reverse, colours and dim text would be patches of ground.
            marks = tuple(_without(marks, start, end))
        role = "cursor" if self.has_focus else "cursor-blurred"
        marks = (*marks, (start, end, role))
        if is_first:
            text = f"{text[: start - 2]}{glyph('pointer')}{text[start - 1 :]}"
            marks = (*marks, (start - 2, start - 1, "accent"))
        return Line(text, marks=marks)

    def _lettered(self, text: str, marks: tuple[Mark, ...], index: int) -> Line:
        """A row with a letter before each item that begins there."""
        for letter, item in zip(self.letters, self._in_view(), strict=False):
            if item.top == index:
                text += " " * (item.left + MARGIN - cell_len(text))
                at = _offset(text, item.left + MARGIN) - 2
                text = f"{text[:at]}{letter}{text[at + 1 :]}"
                marks = (*marks, (at, at + 1, "accent"))
        return Line(text, marks=marks)

    # -- the cursor

    def jump(self, prompt: str) -> None:
        """Give each item in view a letter: the next key goes to its item.

        Args:
            prompt: What says so where there are headings; here the letters speak for themselves.
        """
        self.give_letters(len(self._in_view()))

    def _in_view(self) -> list[Item]:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        return [item for item in self._items if top <= item.top < top + height]

    def choose_letter(self, index: int) -> None:
        """Go to an item in view."""
        self.chosen = self._in_view()[index].target

    @property
    def _item(self) -> Item | None:
        return next((item for item in self._items if item.target == self.chosen), None)

    def select(self, identifier: str) -> None:
        """Put the cursor on what has an id, if it is here."""
        self.chosen = self._target(identifier) or self.chosen
        self._wanted = "" if self._items else identifier

    def _target(self, identifier: str) -> Target | None:
        return next((i.target for i in self._items if i.target.id == identifier), None)

    def _go(self, item: Item | None) -> None:
        if item:
            self.chosen = item.target

    def action_cursor_down(self) -> None:
        """Move to the item below."""
        self._go(below(self._items, self._item))

    def action_cursor_up(self) -> None:
        """Move to the item above."""
        self._go(above(self._items, self._item))

    def action_next_figure(self) -> None:
        """Move to the item on the right, else to the next one."""
        self._go(beside(self._items, self._item, 1))

    def action_previous_figure(self) -> None:
        """Move to the item on the left, else to the one before."""
        self._go(beside(self._items, self._item, -1))

    def action_page_down(self) -> None:
        """Move a screen down."""
        self._turn(self.scrollable_content_region.height - 1)

    def action_page_up(self) -> None:
        """Move a screen up."""
        self._turn(1 - self.scrollable_content_region.height)

    def _turn(self, rows: int) -> None:
        if here := self._item:
            self._go(min(self._items, key=lambda item: abs(item.top - here.top - rows)))

    def action_first(self) -> None:
        """Move to the first item."""
        self._go(self._items[0] if self._items else None)

    def action_last(self) -> None:
        """Move to the last item."""
        self._go(self._items[-1] if self._items else None)

    def action_open(self) -> None:
        """Open the item; if it is only cut short, show it whole, or short again."""
        target = self.chosen
        if target and target.kind in ("about", "title"):
            self.unfolded = None if self.unfolded == target else target
        elif target:
            self.post_message(self.Opened(target))

    async def _on_click(self, event: events.Click) -> None:
        """Choose the item; twice: open it."""
        x, y = event.x - MARGIN, event.y + self.scroll_offset.y
        for item in self._items:
            if item.top <= y <= item.bottom and item.left <= x < item.right:
                self.chosen = item.target
                if event.chain > 1:
                    self.action_open()


def _first_key(action: str) -> str:
    """The first key of an action, as the help prints it."""
    return BY_ID[action].shown.partition(" ")[0]


def _offset(text: str, cell: int) -> int:
    """The index of the character at a cell; all characters of a grapheme cluster share its cell."""
    used, widths = 0, advances(text)
    for start, end in pairwise([*cluster_starts(text), len(text)]):
        if used >= cell:
            return start
        used += sum(widths[start:end])
    return len(text)


def _without(marks: Sequence[Mark], start: int, end: int) -> Iterator[Mark]:
    """Marks without the stretch between two characters."""
    for first, last, role in marks:
        if first < min(last, start):
            yield first, min(last, start), role
        if max(first, end) < last:
            yield max(first, end), last, role
