"""What a main screen does apart from its page: language, theme, help, leaving."""

from __future__ import annotations

from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget

from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.quantities import FORMS, Form
from changji_tui.quantities.forms import usual_form
from changji_tui.ui.actions import Action, Scope, opener
from changji_tui.ui.selected import SelectingScreen
from changji_tui.ui.turns import AnsweringScreen

MESSAGE_SECONDS = 3
"""Seconds that the status line shows a message."""


class ProgramScreen(SelectingScreen[None]):
    """A screen in two languages that shows messages and does the actions of the help."""

    scope: var[Scope] = var("list")
    """Where the focus is."""
    language: var[str] = var("en")
    """"zh" or "en"."""
    message: var[str] = var("")
    """The message in the status line; empty for none."""
    shown: var[Form] = var("printed")
    """The form of every number."""

    @property
    def open_page(self) -> Page | None:
        """The page that is open; None for an archive."""
        return None

    def begin_in(self, language: str) -> None:
        """Set the language and its usual form of numbers, before anything is drawn."""
        self.set_reactive(ProgramScreen.language, language)
        self.set_reactive(ProgramScreen.shown, usual_form(language))

    async def do(self, action: Action | None) -> None:
        """Do what was chosen in the help or the palette, if anything was; in its view, if it has one."""
        if action is None:
            return
        if view := opener(action):
            await self.run_action(view.method)
            if self.app.screen is not self:
                await self.app.screen.run_action(action.method)
        else:
            await self.owner(action).run_action(action.method)

    def owner(self, action: Action) -> Screen[None] | Widget:
        """What does an action that needs no view."""
        return self

    async def open_view(self, view: AnsweringScreen[None]) -> None:
        """Open a view, laid out and with the focus."""
        await self.app.push_screen(view)
        await view.placed()

    def action_language(self) -> None:
        """Switch the program's language."""
        is_usual = self.shown == usual_form(self.language)
        self.language = "zh" if self.language == "en" else "en"
        if is_usual:
            self.shown = usual_form(self.language)

    def action_numbers(self) -> None:
        """Every number in the next of its forms."""
        self.shown = FORMS[(FORMS.index(self.shown) + 1) % len(FORMS)]
        if self.shown == usual_form(self.language):
            self.tell(say(f"shown-{self.shown}", self.language))

    async def action_theme(self) -> None:
        """The next theme that the terminal can show."""
        await self.run_action("app.next_theme")

    def tell(self, message: str) -> None:
        """Say what just happened, for a while."""
        self.message = message
        self.set_timer(MESSAGE_SECONDS, lambda: self._forget(message))

    def _forget(self, message: str) -> None:
        if self.message == message:
            self.message = ""

    def action_help(self) -> None:
        """List every action, and do the one chosen."""
        from changji_tui.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.language, self.scope, self.open_page), self.do)

    def action_palette(self) -> None:
        """Find an action by its name."""
        from changji_tui.ui.screens.commands import CommandScreen

        prompt, empty = say("palette-prompt", self.language), say("no-rows", self.language)
        self.app.push_screen(CommandScreen(prompt=prompt, empty=empty))

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()
