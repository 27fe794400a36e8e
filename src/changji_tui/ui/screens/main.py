"""The main screen: a search box that is always there, the panes, one status line."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget

from changji_tui.layout.catalogue import say
from changji_tui.layout.panes import FRONT, tab_of, tabs
from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.search import Match
from changji_tui.ui.actions import Action
from changji_tui.ui.bars.bar import SearchMark
from changji_tui.ui.bars.completing import Completion
from changji_tui.ui.bars.masthead import Masthead
from changji_tui.ui.bars.search_box import SearchBox
from changji_tui.ui.bars.search_info import SearchInfo
from changji_tui.ui.bars.status import Status
from changji_tui.ui.bars.tabs import Tabs
from changji_tui.ui.home.state import NOWHERE, Place
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import (
    DocumentOpened,
    FigureOpened,
    FigureSelected,
    PaneWanted,
    PlaceWanted,
    TextWanted,
)
from changji_tui.ui.panes.kinds import RESULTS, pane_for
from changji_tui.ui.panes.pane import Pane, figure_of
from changji_tui.ui.patches import StyledOnce
from changji_tui.ui.pointed import Pointed, pointed_by
from changji_tui.ui.screens import sessions
from changji_tui.ui.screens.finding import FindingScreen
from changji_tui.ui.texts.reader import Reader


class MainScreen(StyledOnce, FindingScreen):
    """Holds the query and its results, the pane in view, and the current match."""

    BINDINGS = bindings("page")
    AUTO_FOCUS = ""

    speaks: var[bool] = var(False)
    """Whether the texts there are speeches."""

    def __init__(
        self,
        page: Page,
        *,
        section: str,
        query: str,
        language: str,
        size: Size,
        ascii_only: bool,
        place: Place = NOWHERE,
    ) -> None:
        super().__init__(page, classes=" ".join(self.classes_for(size, ascii_only=ascii_only)))
        self._panes: dict[str, Pane] = {}
        self._first_query = query
        self._left = place
        self.begin_in(language)
        self.set_reactive(MainScreen.bilingual, language == "en")
        self.set_reactive(MainScreen.section, tab_of(page, section).id)

    def compose(self) -> ComposeResult:
        """Masthead, search, tabs, panes, status."""
        yield Masthead(self.page).data_bind(MainScreen.language, MainScreen.way)
        with Horizontal(id="search-row"):
            yield SearchMark()
            yield SearchBox(
                self._first_query, select_on_focus=False, suggester=Completion(self.page)
            )
            yield SearchInfo().data_bind(
                MainScreen.language, MainScreen.results, MainScreen.match, MainScreen.finding
            )
        yield Tabs(self.page).data_bind(MainScreen.language, MainScreen.section, MainScreen.results)
        with Vertical(id="panes"):
            yield self._made_pane(self.section)
        yield Status(len(tabs(self.page)) - 1).data_bind(
            MainScreen.idle,
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
        sessions.take_order(self.section, self.pane, self._left)
        if self.section == self._left.section:
            sessions.show_document(self.page, self.pane, self.section, self._left)
            if figure := sessions.figure_of(self.page, self._left):
                self.select(figure)
        self.pane.go_out()
        self.heard()

    @property
    def place(self) -> Place:
        """Where the next session begins."""
        query = self.results.query.strip()
        return sessions.place_left(self.section, self.figure, query, self.panes, self._left)

    @property
    def panes(self) -> dict[str, Pane]:
        """The panes that have been shown so far, by their ids."""
        return self._panes

    @property
    def pane(self) -> Pane:
        """The pane in view."""
        return self.panes[RESULTS if self.finding else self.section]

    @property
    def pointed(self) -> Pointed | None:
        """What the cursor is on: of the text or list that has the focus, else of the list."""
        inside = self.focused and self.pane in self.focused.ancestors_with_self
        return pointed_by(self.focused if inside else self.pane.list)

    @property
    def search_box(self) -> SearchBox:
        """The search box."""
        return self.query_one(SearchBox)

    async def show_pane(self, section: str, *, finding: bool = False) -> None:
        """Show only the pane of a section; the first time, mount it."""
        section = tab_of(self.page, section).id
        wanted = RESULTS if finding else section
        await self.mount_pane(wanted)
        for identifier, pane in self.panes.items():
            pane.display = identifier == wanted
        self.section, self.finding = section, finding
        self.figure = self.pane.selection

    async def mount_pane(self, wanted: str) -> None:
        """Mount a pane, hidden, unless it is mounted already."""
        if wanted in self.panes:
            return
        # A key's action is the app's turn, and data is bound to whoever's turn it is.
        with self._context():
            pane = self._made_pane(wanted)
        pane.display = False
        await self.query_one("#panes", Vertical).mount(pane)
        sessions.take_order(wanted, pane, self._left)

    def _made_pane(self, section: str) -> Pane:
        """Make a pane that follows the screen's state."""
        pane = pane_for(self.page, section)
        if section != RESULTS:
            self.set_reactive(MainScreen.figure, pane.selection)
        pane.data_bind(
            MainScreen.figure,
            MainScreen.language,
            MainScreen.results,
            MainScreen.match,
            MainScreen.bilingual,
            MainScreen.shown,
            MainScreen.marked,
        )
        self.panes[section] = pane
        return pane

    async def go_to(self, section: str) -> None:
        """Show a pane and focus its list."""
        if not self._is_in_view(section):
            self.remember()
            await self.show_pane(section)
        self.pane.go_out()

    def watch_language(self, language: str) -> None:
        """Change the words on screen to another language."""
        self.search_box.placeholder = say("search-prompt", language)
        self.tell_way()

    # -- going to places

    async def show(self, match: Match) -> None:
        """Light a place in its text, and go there."""
        self.remember()
        await self.go_to_match(match)

    async def begin_at(self, match: Match) -> None:
        """Light a place and go there; the path in the title begins there."""
        await self.go_to_match(match)
        self.forget_way()

    async def go_to_match(self, match: Match) -> None:
        """Light a place in its text and go there, without remembering where the reader was."""
        section = match.passage.section if match.passage.document else FRONT
        if not self._is_in_view(section):
            await self.show_pane(section)
        self.pane.show_match(match)
        figure = figure_of(match)
        if figure:
            self.figure = figure
        self.match = match
        if match.passage.document:
            self.go_in()
        else:
            self.pane.go_out()

    async def show_figure(self, figure: Figure) -> None:
        """Select a figure in its pane and go to its sentence; light it there if it is a date or a name."""
        if not figure.is_measure:
            passage, span = self.page.passage(figure.passage), (figure.start, figure.end)
            await self.show(Match(passage=passage, span=span, in_translation=False))
            return
        self.remember()
        if not self._is_in_view(figure.section):
            await self.show_pane(figure.section)
        self.select(figure)
        self.pane.text.watch_figure(figure)
        self.go_in()

    @on(FigureSelected)
    def _figure_selected(self, message: FigureSelected) -> None:
        self.select(message.figure)

    def select(self, figure: Figure) -> None:
        """Select a figure, if the pane in view can show it."""
        if self.pane.holds(figure):
            self.figure = figure
            self.pane.point_at(figure)

    # -- where the focus is

    def go_in(self) -> None:
        """Focus the text of the pane in view."""
        self.pane.go_in()
        self.tell_way()

    def on_descendant_focus(self) -> None:
        """Show in the status line what keys do here."""
        self.message = ""
        self.speaks = self.pane.speaks
        if isinstance(self.focused, SearchBox):
            self.scope = "search"
        elif isinstance(self.focused, Reader):
            self.scope = self.part = "text"
        else:
            self.scope, self.part = getattr(self.focused, "scope", "list"), "list"
        self.tell_way()

    def action_jump(self) -> None:
        """Let the reader choose a row of the list by its letter."""
        self.pane.go_out()
        self.pane.list.jump(say("jump-prompt", self.language))

    async def action_next_region(self) -> None:
        """Move the focus on: search box, list, text."""
        await self._step_region(1)

    async def action_previous_region(self) -> None:
        """Move the focus back: text, list, search box."""
        await self._step_region(-1)

    async def _step_region(self, by: int) -> None:
        self.search_box.remember()
        here = {"search": 0, "text": 2}.get(self.scope, 1)
        following = (here + by) % 3
        if following == 0:
            await self.action_search()
        elif following == 1:
            self.pane.go_out()
        else:
            self.came_by_tab = True
            self.pane.go_in()

    def action_zoom(self) -> None:
        """Give the text the whole pane, or give it back; on the front page, where no text is, say so."""
        if self.scope == "items":
            self.tell(say("unknown-key", self.language, typed="z"))
            return
        if not self.pane.zoomed:
            self.remember()
        self.pane.zoomed = not self.pane.zoomed
        self.pane.go_in() if self.pane.zoomed else self.pane.go_out()

    def owner(self, action: Action) -> Screen[None] | Widget:
        """The widget that an action belongs to: this screen, its search box, the list or the text."""
        if action.scopes == ("search",):
            self.set_focus(self.search_box)
            return self.search_box
        if {"page", "search"} & set(action.scopes):
            return self
        return self.pane.list if {"list", "results"} & set(action.scopes) else self.pane.text

    # -- panes

    @on(TextWanted)
    async def _text_wanted(self) -> None:
        if self.finding and self.match and not self.match.passage.document:
            await self.show(self.match)  # a heading stands on the front page
            return
        self.remember()
        self.go_in()

    @on(PaneWanted)
    async def _pane_wanted(self, message: PaneWanted) -> None:
        await self.go_to(message.section)

    @on(PlaceWanted)
    async def _place_wanted(self, message: PlaceWanted) -> None:
        await self.show_figure(message.figure)

    @on(FigureOpened)
    async def _figure_opened(self, message: FigureOpened) -> None:
        await self.open_card(message.figure)

    @on(DocumentOpened)
    async def _document_opened(self, message: DocumentOpened) -> None:
        await self.open_document(message.document)

    async def open_document(self, document: Document) -> None:
        """Open a document at the first match of the query, else where the reader left it."""
        self.remember()
        if not self._is_in_view(document.section):
            await self.show_pane(document.section)
        self.pane.document = document
        self.pane.list.select(document.id)
        matches = self.results.in_document(document.id)
        if matches:
            await self.go_to_match(matches[0])
        else:
            self.go_in()

    async def action_pane(self, number: int) -> None:
        """Go to the pane with this number; if there is none, say so."""
        if number < len(panes := tabs(self.page)):
            await self.go_to(panes[number].id)
        else:
            self.tell(say("unknown-key", self.language, typed=number))

    def _is_in_view(self, section: str) -> bool:
        """Whether the pane of a section is in view."""
        return tab_of(self.page, section).id == self.section and not self.finding
