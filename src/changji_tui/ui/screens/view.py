"""What every view over the main screen has: a heading, its body, a status line; Esc goes back."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from changji_tui.model.documents import Figure
from changji_tui.quantities import Form
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.actions import ACTIONS, Action, Scope
from changji_tui.ui.bars.heading import Heading
from changji_tui.ui.bars.status import Status
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Pointed, pointed_by
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.taking import TakingScreen
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.text_view import TextView


class ViewScreen(TakingScreen):
    """A screen of one thing, following the state of the main screen that it stands over.

    A module of a view has `open_view(main, figure) -> ViewScreen | None`, where `figure` is the one
    that the view in view is about. Where there is nothing to show it tells the main screen why and
    gives None.
    """

    BINDINGS = bindings("view")
    HORIZONTAL_BREAKPOINTS = PageScreen.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = PageScreen.VERTICAL_BREAKPOINTS
    FOLLOWED: tuple[str, ...] = ("language", "results", "message", "shown", "marked")
    """What it follows: names of reactives that it shares with the main screen."""

    scope: Scope = "view"
    """The scope of its own keys."""
    language: var[str] = var("en")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""
    message: var[str] = var("")
    """What just happened; empty: nothing."""
    shown: var[Form] = var("printed")
    """The form of every number."""
    marked: var[tuple[str, ...]] = var(())
    """What is marked."""

    def __init__(self, main: PageScreen) -> None:
        classes = main.classes_for(main.size, ascii_only=main.has_class("-ascii"))
        super().__init__(classes=" ".join(classes))
        self.main = main
        self.page = main.page
        for name in self.FOLLOWED:
            self.set_reactive(getattr(type(self), name), getattr(main, name))

    def compose(self) -> ComposeResult:
        """Heading, body, status."""
        cls = type(self)
        yield Heading().data_bind(cls.language)
        with Vertical(id="panes"):
            yield from self.compose_body()
        status = Status(idle=self.main.idle_on_page).data_bind(
            cls.language, cls.message, cls.shown, cls.marked
        )
        status.scope = self.scope
        yield status

    def compose_body(self) -> ComposeResult:
        """The widgets of the view."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Follow the main screen from now on."""
        for name in self.FOLLOWED:
            self.watch(self.main, name, partial(setattr, self, name), init=False)

    def head(self, text: str, aside: str = "", brief: str = "") -> None:
        """Set the heading; `brief` stands for the aside where there is no room for it."""
        heading = self.query_one(Heading)
        heading.text, heading.aside, heading.brief = text, aside, brief

    def title_in(self, language: str) -> str:
        """What the view is called on the way to another place."""
        opener = next(one for one in ACTIONS if one.view and one.view.id == self.scope)
        return opener.name.in_language(language).capitalize()

    async def leave_for(self, place: Match | Figure) -> None:
        """Go to a place or a figure in the text; Esc there comes back to this view.

        The main screen does it: this one leaves the stack of screens on the way.
        """
        self.main.call_next(self._leave_for, place)

    async def _leave_for(self, place: Match | Figure) -> None:
        if isinstance(place, Match):
            await self.main.show(place)
        else:
            await self.main.show_figure(place)
        await self.main.set_views_aside()

    def keep(self) -> None:
        """Stay as it is while it is not in view."""
        self.app.install_screen(self, f"kept-{id(self)}")

    async def come_back(self) -> None:
        """Lie over the main screen again, as it was left."""
        self.app.uninstall_screen(self)
        await self.main.open_view(self)

    def discard(self) -> None:
        """End for good: no place leads here any more."""
        if self.app.is_screen_installed(self):
            self.app.uninstall_screen(self)
            self.remove()

    async def open_card(self, figure: Figure) -> None:
        """Open the card of a figure over this view."""
        await self.main.open_card(figure)

    @property
    def pointed(self) -> Pointed | None:
        """What the cursor of the focused list or text is on."""
        return pointed_by(self.focused)

    def watch_marked(self) -> None:
        """Draw the marks in the text."""
        for text in self.query(TextView):
            text.refresh()

    # -- what the main screen does for its views

    def action_mark(self) -> None:
        """Mark what the cursor is on, or take its mark away."""
        self.main.mark(self.pointed)

    def action_bilingual(self) -> None:
        """Show or hide the English readings."""
        self.main.action_bilingual()

    def tell(self, message: str) -> None:
        """Say something in the status line, for a while."""
        self.main.tell(message)

    async def action_view(self, name: str) -> None:
        """Open another view over this one."""
        await self.main.action_view(name)

    def action_back(self) -> None:
        """Back to where the view was opened."""
        self.dismiss()

    def action_numbers(self) -> None:
        """Every number in the next of its forms."""
        self.main.action_numbers()

    def action_language(self) -> None:
        """Switch the program's language."""
        self.main.action_language()

    async def action_theme(self) -> None:
        """The next theme."""
        await self.main.action_theme()

    def action_palette(self) -> None:
        """Find an action by its name."""
        self.main.action_palette()

    def action_quit(self) -> None:
        """Leave the program."""
        self.main.action_quit()

    def action_help(self) -> None:
        """List every action, and do the one chosen."""
        from changji_tui.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.language, self.scope, self.main.page), self.do)

    async def do(self, action: Action | None) -> None:
        """Do what was chosen in the help or the palette; what a view cannot do, without it."""
        if action is None:
            return
        if {"view", self.scope} & set(action.scopes):
            await self.run_action(action.method)
        elif "list" in action.scopes and self.query(RowTable):
            await self.query(RowTable).first().run_action(action.method)
        else:
            if self.is_current:  # it may have been left since
                self.dismiss()
            await self.main.do(action)
