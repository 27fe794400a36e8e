"""The main screen: a search box that is always there, the panes, one status line."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import reactive, var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from changji_tui.layout.catalogue import say
from changji_tui.layout.panes import FRONT, tab_of, tabs
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui.actions import Action, Scope
from changji_tui.ui.bars.bar import SearchMark
from changji_tui.ui.bars.masthead import Masthead
from changji_tui.ui.bars.search_box import SearchBox
from changji_tui.ui.bars.search_info import SearchInfo
from changji_tui.ui.bars.status import Status
from changji_tui.ui.bars.tabs import Tabs
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import DocumentOpened, FigureSelected, PaneWanted, PlaceWanted
from changji_tui.ui.painted import Painted
from changji_tui.ui.panes.kinds import pane_for
from changji_tui.ui.panes.pane import Pane, figure_of
from changji_tui.ui.patches import StyledOnce
from changji_tui.ui.pointed import Pointed, pointed_by
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.tables.narrowed_table import NarrowedTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.text_view import TextView


class MainScreen(StyledOnce, PageScreen):
    """Owns what is sought, which pane is in view, and the match walked to."""

    BINDINGS = bindings("page")
    AUTO_FOCUS = ""

    section: reactive[str] = reactive("")
    """The id of the pane in view."""
    narrowing: reactive[bool] = reactive(True)
    """Whether lists hold the rows that match only."""
    scope: var[Scope] = var("list")
    """Where the focus is."""
    speaks: var[bool] = var(False)
    """Whether the texts there are speeches."""

    def __init__(
        self, page: Page, *, section: str, query: str, language: str, size: Size, ascii_only: bool
    ) -> None:
        super().__init__(page, classes=" ".join(self.classes_for(size, ascii_only=ascii_only)))
        self._panes: dict[str, Pane] = {}
        self._first_query = query
        self.set_reactive(MainScreen.language, language)
        self.set_reactive(MainScreen.bilingual, language == "en")
        self.set_reactive(MainScreen.section, tab_of(page, section).id)

    def compose(self) -> ComposeResult:
        """Masthead, search, tabs, panes, status."""
        yield Masthead(self.page).data_bind(MainScreen.language)
        with Horizontal(id="search-row"):
            yield SearchMark()
            yield SearchBox(self._first_query, select_on_focus=False)
            yield SearchInfo().data_bind(
                MainScreen.language,
                MainScreen.results,
                MainScreen.match,
                MainScreen.narrowing,
                MainScreen.share,
            )
        yield Tabs(self.page).data_bind(MainScreen.language, MainScreen.section, MainScreen.results)
        with Vertical(id="panes"):
            yield self._made_pane(self.section)
        yield Status().data_bind(
            MainScreen.language,
            MainScreen.scope,
            MainScreen.speaks,
            MainScreen.message,
            MainScreen.results,
            MainScreen.shown,
            MainScreen.marked,
        )

    def on_mount(self) -> None:
        """Begin in the list of the first pane."""
        self.watch_language(self.language)
        self.pane.go_out()

    @property
    def pane(self) -> Pane:
        """The pane in view."""
        return self._panes[self.section]

    @property
    def pointed(self) -> Pointed | None:
        """What the cursor of the text or the list is on; of the list where neither has the focus."""
        inside = self.focused and self.pane in self.focused.ancestors_with_self
        return pointed_by(self.focused if inside else self.pane.list)

    @property
    def search_box(self) -> SearchBox:
        """The search box."""
        return self.query_one(SearchBox)

    async def _show_pane(self, section: str) -> None:
        """Mount the pane of a section when it is first wanted, and show it alone."""
        section = tab_of(self.page, section).id
        if section not in self._panes:
            # A key's action is the app's turn, and data is bound to whoever's turn it is.
            with self._context():
                pane = self._made_pane(section)
            await self.query_one("#panes", Vertical).mount(pane)
        for identifier, pane in self._panes.items():
            pane.display = identifier == section
        self.section = section
        self.figure = self.pane.selection
        self.share = self.pane.list.share

    def _made_pane(self, section: str) -> Pane:
        """A pane, following the screen's state."""
        pane = pane_for(self.page, tab_of(self.page, section))
        self.set_reactive(MainScreen.figure, pane.selection)
        pane.data_bind(
            MainScreen.figure,
            MainScreen.language,
            MainScreen.results,
            MainScreen.narrowing,
            MainScreen.match,
            MainScreen.bilingual,
            MainScreen.shown,
            MainScreen.marked,
        )
        self._panes[section] = pane
        return pane

    def set_again(self) -> None:
        """Measure and draw everything anew: characters have other widths than before."""
        for text in self.query(TextView):
            text.set_again()
        for table in self.query(NarrowedTable):
            table.fill()
        for widget in self.query(Painted):
            widget.refresh(layout=True)

    async def go_to(self, section: str) -> None:
        """Show a pane and focus its list."""
        if tab_of(self.page, section).id != self.section:
            await self._show_pane(section)
        self.pane.go_out()

    def watch_language(self, language: str) -> None:
        """Speak the other language."""
        self.search_box.placeholder = say("search-prompt", language)

    # -- search

    @on(Input.Changed)
    def _search(self, message: Input.Changed) -> None:
        message.stop()
        self.match = None
        self.results = self.find(message.value)
        self.share = self.pane.list.share

    @on(SearchBox.Left)
    def _leave_search(self) -> None:
        self.pane.go_out()

    def action_next_match(self) -> None:
        """Walk to the match after."""
        self.call_next(self._walk, 1)

    def action_previous_match(self) -> None:
        """Walk to the match before."""
        self.call_next(self._walk, -1)

    async def _walk(self, by: int) -> None:
        following = self.results.step(self.match, by, self.section)
        if following:
            await self.show(following)

    async def show(self, match: Match) -> None:
        """Light a place in its text, and go there."""
        section = match.passage.section if match.passage.document else FRONT
        if tab_of(self.page, section).id != self.section:
            await self._show_pane(section)
        self._follow(match)
        self.pane.go_in() if match.passage.document else self.pane.go_out()

    def _follow(self, match: Match) -> None:
        """Bring a match into the text of the pane in view, and select the figure that it is about."""
        self.pane.show_match(match)
        figure = figure_of(match)
        if figure:
            self.figure = figure
        self.match = match

    async def show_figure(self, figure: Figure) -> None:
        """Select a figure in its pane, and go to its sentence."""
        document = self.page.document(figure.document)
        if tab_of(self.page, document.section).id != self.section:
            await self._show_pane(document.section)
        self.select(figure)
        self.pane.go_in()

    @on(FigureSelected)
    def _figure_selected(self, message: FigureSelected) -> None:
        self.select(message.figure)

    def select(self, figure: Figure) -> None:
        """Select a figure, unless it stands in another pane than the one in view."""
        if tab_of(self.page, figure.section).id == self.section:
            self.figure = figure
            self.pane.follow(figure)

    # -- where the focus is

    def on_descendant_focus(self) -> None:
        """Let the status line say what keys do here."""
        self.message = ""
        self.speaks = self.pane.speaks
        if isinstance(self.focused, SearchBox):
            self.scope = "search"
        elif isinstance(self.focused, Reader):
            self.scope = "text"
        else:
            self.scope = getattr(self.focused, "scope", "list")

    def action_jump(self) -> None:
        """Let the reader choose a row of the list by its letter."""
        self.pane.go_out()
        self.pane.list.jump(say("jump-prompt", self.language))

    def action_search(self) -> None:
        """To the search box."""
        self.set_focus(self.search_box)

    def action_next_region(self) -> None:
        """Search box, list, text."""
        self._step_region(1)

    def action_previous_region(self) -> None:
        """Text, list, search box."""
        self._step_region(-1)

    def _step_region(self, by: int) -> None:
        self.search_box.remember()
        steps = (self.action_search, self.pane.go_out, self.pane.go_in)
        here = {"search": 0, "text": 2}.get(self.scope, 1)
        steps[(here + by) % 3]()

    def action_back(self) -> None:
        """One step back."""
        if self.scope == "search":
            if self.search_box.value:
                self.search_box.clear_query()
            else:
                self.pane.go_out()
        elif self.pane.zoomed:
            self.pane.zoomed = False
        elif self.scope == "text":
            self.pane.go_out()
        elif self.search_box.value or not self.pane.widen():
            self.search_box.clear_query()

    def action_narrow(self) -> None:
        """Let lists hold what matches only, or everything."""
        self.narrowing = not self.narrowing
        self.tell(say("narrowed" if self.narrowing else "not-narrowed", self.language))

    def action_zoom(self) -> None:
        """Give the text the whole pane, or give it back."""
        self.pane.zoomed = not self.pane.zoomed
        self.pane.go_in() if self.pane.zoomed else self.pane.go_out()

    def owner(self, action: Action) -> Screen[None] | Widget:
        """What does an action: this screen, its search box, the list or the text of its pane."""
        if action.scopes == ("search",):
            self.action_search()
            return self.search_box
        if {"page", "search"} & set(action.scopes):
            return self
        return self.pane.list if "list" in action.scopes else self.pane.text

    # -- panes

    @on(PaneWanted)
    async def _pane_wanted(self, message: PaneWanted) -> None:
        await self.go_to(message.section)

    @on(PlaceWanted)
    async def _place_wanted(self, message: PlaceWanted) -> None:
        await self.show_figure(message.figure)

    @on(DocumentOpened)
    async def _open(self, message: DocumentOpened) -> None:
        await self._show_pane(message.document.section)
        self.pane.document = message.document
        self.pane.list.select(message.document.id)
        self.pane.go_in()
        matches = self.results.in_document(message.document.id)
        if matches:
            self._follow(matches[0])

    async def action_pane(self, number: int) -> None:
        """Go to the pane with this number, if there is one."""
        panes = tabs(self.page)
        if number < len(panes):
            await self.go_to(panes[number].id)
