"""What the main screen does with a query and with tables of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.widgets import Input

from changji_tui.figures.facets import MEASURES
from changji_tui.layout.catalogue import say
from changji_tui.layout.panes import has_table, tabs
from changji_tui.search import Match
from changji_tui.ui.bars.search_box import SearchBox
from changji_tui.ui.messages import ChoiceMade, ItemSelected
from changji_tui.ui.panes.kinds import RESULTS
from changji_tui.ui.panes.pane import Pane, figure_of
from changji_tui.ui.screens.retracing import RetracingScreen

if TYPE_CHECKING:
    from changji_tui.ui.panes.results import ResultsPane


class FindingScreen(RetracingScreen):
    """Lists what is found while the reader types, walks from match to match, and lists figures."""

    _has_chosen = False
    """Whether anything was chosen since the facets were opened."""

    @property
    def panes(self) -> dict[str, Pane]:
        """The panes that were shown by now, by their ids."""
        raise NotImplementedError

    async def mount_pane(self, wanted: str) -> None:
        """Mount a pane that nobody sees yet."""
        raise NotImplementedError

    async def go_to_match(self, match: Match) -> None:
        """Light a place in its text and go there, leaving no other place."""
        raise NotImplementedError

    # -- what is found

    @on(Input.Changed)
    async def _search(self, message: Input.Changed) -> None:
        message.stop()
        self.results = self.find(message.value)
        if self.results.asks and not self.finding:
            await self._begin_finding()
        elif not self.results.query and self.finding:
            is_typing = self.focused is self.search_box
            await self.go_back_to_before_finding()
            if is_typing:  # another query begins: its letters are no commands
                self.set_focus(self.search_box)
        if not self.finding:
            self.match = None

    async def _begin_finding(self) -> None:
        """Let the results stand in the place of the pane."""
        self.remember(query="")
        await self.show_pane(self.section, finding=True)
        self._item_selected()
        if self.focused is not self.search_box and self.is_active:
            self.pane.go_out()

    @on(SearchBox.Left)
    def _leave_search(self) -> None:
        self.pane.go_out()

    @on(ItemSelected)
    def _item_selected(self) -> None:
        """Let the text follow the row of the results."""
        if self.finding:
            item = self._results.list.item
            self.match = item.place if item else None
            figure = self._results.list.figure
            self.figure = figure or (figure_of(item.place) if item else None)

    @property
    def _results(self) -> ResultsPane:
        """The pane of what is found, while it is in view."""
        return cast("ResultsPane", self.panes[RESULTS])

    def action_next_match(self) -> None:
        """Walk to the match after."""
        self.call_next(self._walk, 1)

    def action_previous_match(self) -> None:
        """Walk to the match before."""
        self.call_next(self._walk, -1)

    async def _walk(self, by: int) -> None:
        following = self.results.step(self.match, by, self.section)
        if following is None:
            key = "nothing-to-walk" if not self.results.asks else "found-nothing"
            self.tell(say(key, self.language, query=self.results.query.strip()))
        elif self.finding:
            self._results.list.show_place(following)
            self.match, self.figure = following, figure_of(following)
        else:
            if self.scope != "text":
                self.remember()
            await self.go_to_match(following)

    async def action_search(self) -> None:
        """Move the focus to the search box; show the results of the query in it."""
        if self.results.asks and not self.finding:
            self.remember()
            await self.show_pane(self.section, finding=True)
            self._item_selected()
        self.set_focus(self.search_box)
        self.call_after_refresh(self._prepare)

    async def _prepare(self) -> None:
        """Mount the list of results and do a first search before the reader types a letter."""
        await self.mount_pane(RESULTS)
        self.prepare()

    # -- tables of figures

    def _tables(self) -> list[str]:
        """The ids of the panes that have a table of figures."""
        return [tab.id for tab in tabs(self.page) if has_table(tab)]

    async def _go_to_figures(self) -> bool:
        """Show all figures, unless a table of figures is in view; False if the page has none."""
        if self.pane.lists_figures:
            return True
        panes = self._tables()
        if not panes or not self.page.figures:
            self.tell(say("no-facets", self.language))
            return False
        self.remember()
        await self.show_pane(panes[0])
        self.pane.choose(MEASURES)
        self.pane.go_out()
        return True

    async def action_all_figures(self) -> None:
        """List the figures of the whole page, or those of the section again.

        On a page of speeches alone, which has no table of figures, they are listed as results.
        """
        is_there = self.pane.lists_figures
        if self.page.measures and not self._tables():
            self.search_box.value = "kind:measure"
            self.set_focus(self.pane.list)
        elif await self._go_to_figures() and is_there:
            self.remember()
            self.pane.toggle_whole()
            self.pane.go_out()

    async def action_facets(self) -> None:
        """Filter the figures beside their table."""
        if await self._go_to_figures():
            self._has_chosen = False
            await self.pane.open_facets()

    @on(ChoiceMade)
    def _choice_made(self, message: ChoiceMade) -> None:
        if not self._has_chosen:
            self._has_chosen = True
            self.remember()
        self.pane.choose(message.choice)

    def action_unfold(self) -> None:
        """Unfold the chart of the selected figure, or fold it again."""
        if self.pane.lists_figures:
            self.pane.toggle_chart()
        else:
            self.tell(say("no-chart", self.language))
