"""A screen on which one page is explored: what it shares with the views over it."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual.geometry import Size
from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Index, Match, Results
from changji_tui.ui import marks
from changji_tui.ui.idle import idle_at, idle_on
from changji_tui.ui.painted import Painted
from changji_tui.ui.panes.pane import Pane
from changji_tui.ui.pointed import Pointed, figure_at, pointed_by
from changji_tui.ui.screens.program import ProgramScreen
from changji_tui.ui.screens.sizes import HEIGHTS, WIDTHS
from changji_tui.ui.screens.taking import TakingScreen
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.texts.text_view import TextView
from changji_tui.ui.turns import AnsweringScreen

if TYPE_CHECKING:
    from changji_tui.holding.draft import Draft


class PageScreen(ProgramScreen, TakingScreen):
    """Owns what is sought, selected and marked; views follow it and ask it to go to places."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    results: var[Results] = var(NOTHING)
    """What is sought."""
    match: var[Match | None] = var(None)
    """The match walked to."""
    figure: var[Figure | None] = var(None)
    """The selected figure."""
    marked: var[tuple[str, ...]] = var(())
    """What is marked (`marks`), in the order in which it was marked."""
    bilingual: var[bool] = var(True)
    """Whether texts show their English reading."""
    idle: var[frozenset[str]] = var(frozenset())
    """The ids of the actions that can do nothing where the cursor is."""

    def __init__(self, page: Page, *, classes: str) -> None:
        super().__init__(classes=classes)
        self.page = page
        self._index = Index(page)
        self.draft: Draft | None = None
        """What the page is held against, if the program was opened with a draft."""

    @cached_property
    def idle_on_page(self) -> frozenset[str]:
        """The ids of the actions that can do nothing on the page."""
        return idle_on(self.page)

    def heard(self) -> None:
        """Know what the keys can do where the cursor has come."""
        pointed = self.pointed
        # A time on the front page stands for a figure, but Enter goes to its sentence.
        opens_card = getattr(self.focused, "opens_card", figure_at(pointed) is not None)
        idle = idle_at(pointed, self.page, self.marked, opens_card=opens_card)
        self.idle = self.idle_on_page | idle

    @property
    def open_page(self) -> Page:
        """The page."""
        return self.page

    @classmethod
    def classes_for(cls, size: Size, *, ascii_only: bool) -> list[str]:
        """The classes for the size of the window. Set from the start, they save a second styling of all widgets."""
        steps = (cls.HORIZONTAL_BREAKPOINTS, cls.VERTICAL_BREAKPOINTS)
        found = [
            max(step for step in kind if step[0] <= length)[1]
            for length, kind in zip(size, steps, strict=True)
        ]
        return [*found, "-ascii"] if ascii_only else found

    @property
    def pane(self) -> Pane:
        """The pane in view."""
        raise NotImplementedError

    def find(self, query: str) -> Results:
        """The results of a query on the page, whether or not it stands in the box."""
        return self._index.find(query) if query.strip() else NOTHING

    def prepare(self) -> None:
        """Search once in advance, because the first search reads tables that every search needs."""
        self.find(self.page.title.zh)

    def set_again(self) -> None:
        """Measure and draw everything anew: characters have other widths than before."""
        for text in self.query(TextView):
            text.set_again()
        for table in self.query(PageTable):
            table.fill()
        for widget in self.query(Painted):
            widget.refresh(layout=True)

    # -- what a key is about

    @property
    def pointed(self) -> Pointed | None:
        """What the cursor of the focused list or text is on."""
        return pointed_by(self.focused)

    def mark(self, pointed: Pointed | None) -> None:
        """Mark what a cursor is on, or take its mark away."""
        key = marks.key_of(self.page, pointed)
        if not key:
            self.tell(say("nothing-here", self.language))
        elif key in self.marked:
            self.marked = tuple(known for known in self.marked if known != key)
        else:
            self.marked = (*self.marked, key)

    def action_mark(self) -> None:
        """Mark what the cursor is on, or take its mark away."""
        self.mark(self.pointed)

    def watch_marked(self) -> None:
        """Draw the marks in the text."""
        for text in self.query(TextView):
            text.refresh()

    def action_bilingual(self) -> None:
        """Show or hide the English reading."""
        self.bilingual = not self.bilingual

    # -- going to views and places

    async def action_view(self, name: str) -> None:
        """Open a view, if it has anything to show.

        Args:
            name: The module beside this one that has the view.
        """
        await self.open_about(name, None)

    async def open_about(self, name: str, figure: Figure | None) -> None:
        """Open a view, if it has anything to show; about a figure, where it can be.

        Args:
            name: The module beside this one that has the view.
            figure: The figure of the view from which it is opened; None: it is opened from here.
        """
        view: AnsweringScreen[None] | None = _module(name).open_view(self, figure)
        if view:
            await self.open_view(view)

    async def action_card(self) -> None:
        """Open the card of the figure that the cursor is on."""
        await self.open_about("card", figure_at(self.pointed))

    async def open_card(self, figure: Figure) -> None:
        """Open the card of a figure; ← and → go through the figures listed with it."""
        await self.open_about("card", figure)

    async def set_views_aside(self) -> None:
        """Leave the views that lie over this screen; they are kept for whoever comes back."""
        raise NotImplementedError

    def select(self, figure: Figure) -> None:
        """Select a figure that was last seen in a view, where the pane in view has it."""
        raise NotImplementedError

    async def show(self, match: Match) -> None:
        """Light a place in its text, and go there."""
        raise NotImplementedError

    async def show_figure(self, figure: Figure) -> None:
        """Select a figure in its pane, and go to its sentence."""
        raise NotImplementedError


def _module(name: str) -> Any:
    """Import the module of a view when it is first wanted; at the top it would be a circle."""
    return import_module(f"changji_tui.ui.screens.{name}")
