"""One history of places: Esc goes back the way that was taken, step by step."""

from __future__ import annotations

from textual.reactive import var
from textual.widgets import Input

from changji_tui.layout.catalogue import say
from changji_tui.layout.panes import tab_of
from changji_tui.model.page import Page
from changji_tui.ui.bars.search_box import SearchBox
from changji_tui.ui.messages import DocumentSelected, FigureSelected, ItemSelected
from changji_tui.ui.panes.pane import Pane, Part
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.places import MOST, Place, names
from changji_tui.ui.screens.view import ViewScreen


class RetracingScreen(PageScreen):
    """Remembers each place that is left for another, and comes back to it."""

    section: var[str] = var("")
    """The id of the pane in view, or of the one that the results stand in the place of."""
    finding: var[bool] = var(False)
    """Whether the results stand in the place of the pane."""
    way: var[tuple[str, ...]] = var(())
    """The names of the places that led here; empty: nothing was left yet."""

    def __init__(self, page: Page, *, classes: str) -> None:
        super().__init__(page, classes=classes)
        self._places: list[Place] = []
        self.part: Part = "list"
        """The part of the pane that has the focus, or had it before the search box."""
        self.came_by_tab = False
        """Whether the focus came to the text by Tab, which is no step of a way."""

    async def show_pane(self, section: str, *, finding: bool = False) -> None:
        """Show a pane, or the results in its place."""
        raise NotImplementedError

    @property
    def search_box(self) -> SearchBox:
        """The search box."""
        raise NotImplementedError

    # -- the way

    def _here(self, query: str | None = None) -> Place:
        above = [one for one in self.app.screen_stack if isinstance(one, ViewScreen)]
        return Place(
            self.section,
            self.finding,
            self.results.query if query is None else query,
            self.match,
            self.figure,
            self.pane.standing,
            self.part,
            tuple(above),
            above[-1].pointed if above else self.pointed,
        )

    def remember(self, query: str | None = None) -> None:
        """Keep the place in view, which is about to be left, with the views that lie over it.

        Args:
            query: What stood in the search box before it changed; None: what stands there.
        """
        self.came_by_tab = False
        self._places.append(self._here(query))
        while len(self._places) > MOST:
            for view in self._places.pop(0).views:
                view.discard()

    def forget_way(self) -> None:
        """Let the way begin here."""
        self._places.clear()
        self.tell_way()

    def tell_way(self) -> None:
        """Name the places that led here, and this one."""
        if not self._places:
            self.way = ()
            return
        places = [*self._places, self._here()._replace(views=())]
        named: list[str] = []
        for place in places:
            for name in names(self.page, place, self._title_of(place), self.language):
                if named[-1:] != [name]:
                    named.append(name)
        self.way = tuple(named)

    def heard(self) -> None:
        """Let the way follow the cursor through the texts too."""
        super().heard()
        if self.part == "text" and self._places:
            self.tell_way()

    def _title_of(self, place: Place) -> str:
        """What the pane of a place is called."""
        if place.finding:
            return say("results-of", self.language, query=place.query.strip())
        if getattr(place.pane.choice, "section", None) == frozenset():
            return say("all-figures", self.language)
        return tab_of(self.page, place.section).title.in_language(self.language)

    async def set_views_aside(self) -> None:
        """Leave the views that lie over this screen; they are kept for whoever comes back."""
        for view in [one for one in self.app.screen_stack if isinstance(one, ViewScreen)]:
            view.keep()
        while isinstance(self.app.screen, ViewScreen):
            await self.app.pop_screen()

    # -- back

    async def action_back(self) -> None:
        """One step back: to the place that was left last."""
        pane = self.pane
        if self.focused is self.search_box:
            await self._leave_box()
        elif self.part == "text" and (self.came_by_tab or not self._places):
            self.came_by_tab = False
            pane.zoomed = False
            pane.go_out()
        elif self._places:
            await self.go_back()
        else:
            await self.at_beginning()

    async def _leave_box(self) -> None:
        self.search_box.remember()
        if not self.finding:
            self._put_query("")
        if self.finding:
            await self.go_back_to_before_finding()
        elif self.part == "text":
            self.pane.go_in()
        else:
            self.pane.go_out()

    async def at_beginning(self) -> None:
        """Say that nothing was left before this."""
        self.tell(say("at-beginning", self.language))

    async def go_back_to_before_finding(self) -> None:
        """Seek nothing any more, and come back to what was in view before."""
        while self._places and self._places[-1].finding:
            self._places.pop()
        if self._places and not self._places[-1].query:
            await self.go_back()
        else:
            self._put_query("")
            await self.show_pane(self.section)
            self.pane.go_out()

    async def go_back(self) -> None:
        """Come back to the place that was left last: the same row, filter, text and views."""
        place = self._places.pop()
        with self.prevent(ItemSelected, FigureSelected, DocumentSelected):
            if place.query != self.results.query:
                self._put_query(place.query)
            if (place.section, place.finding) != (self.section, self.finding):
                await self.show_pane(place.section, finding=place.finding)
            self._restore(self.pane, place)
        for view in place.views:
            await view.come_back()
        self.tell_way()

    def _restore(self, pane: Pane, place: Place) -> None:
        self.match = place.match
        self.figure = place.figure
        pane.stand(place.pane)
        if place.part == "text":
            pane.go_in()
        else:
            pane.go_out()

    def _put_query(self, query: str) -> None:
        """Put a query into the box, and seek it, without beginning to find."""
        with self.prevent(Input.Changed):
            self.search_box.value = query
        self.results = self.find(query)
