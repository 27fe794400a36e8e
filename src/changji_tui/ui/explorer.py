"""What the explorers of a page and of an archive share: theme, keys, signals, the palette."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from textual import events
from textual.app import ScreenError, SystemCommand
from textual.binding import Binding
from textual.command import CommandPalette, Provider
from textual.css.query import QueryError
from textual.dom import DOMError
from textual.driver import Driver
from textual.screen import Screen
from textual.widget import WidgetError

from changji_tui.layout.catalogue import say
from changji_tui.text.cleaning import is_plain, single_line
from changji_tui.ui import patches, themes
from changji_tui.ui.actions import ACTIONS, Action
from changji_tui.ui.copying import CopyingApp
from changji_tui.ui.home import Home, leave
from changji_tui.ui.home.ground import listen
from changji_tui.ui.home.state import Place
from changji_tui.ui.messages import GroundReported
from changji_tui.ui.palette import THEMES
from changji_tui.ui.terminal import width
from changji_tui.ui.terminal.ending import ENDING
from changji_tui.ui.themes import NAMES, PLAIN
from changji_tui.ui.turns import caught_up

COPYING_KEYS = ("ctrl+c", "super+c")
"""The keys that copy what is selected (textual.screen.Screen)."""
_TYPED = (events.InputEvent, events.Paste, events.CursorPosition)
"""The events by which a user acts."""
_GONE = (DOMError, QueryError, ScreenError, WidgetError)
"""What Textual raises if a widget or a screen is gone, or does not exist yet."""


class BaseScreen(Protocol):
    """A screen that views and dialogs open over."""

    language: str

    async def do(self, action: Action | None) -> None:
        """Do the action that was chosen in the palette."""

    def set_again(self) -> None:
        """Measure and draw everything anew."""

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Call something once the screen has handled all earlier messages and is drawn."""

    def tell(self, message: str) -> None:
        """Show a message in the status line, for a while."""

    def add_class(self, name: str) -> object:
        """Add a class for styling."""

    def action_previous_match(self) -> None:
        """Walk to the match before."""

    def action_palette(self) -> None:
        """Find an action by its name."""


def _commands() -> type[Provider]:
    """The palette's provider, imported when the palette is opened."""
    from changji_tui.ui.screens.commands import Commands

    return Commands


class Explorer(CopyingApp):
    """What the explorers of a page and of an archive have in common."""

    CSS_PATH = Path(__file__).with_name("changji.tcss")  # for subclasses in other folders
    TITLE = "changji-tui"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_commands}
    BINDINGS = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
    ]

    def __init__(self, *, theme: str, ambiguous: str) -> None:
        if os.environ.get("NO_COLOR") == "":
            del os.environ["NO_COLOR"]  # empty is no wish (no-color.org)
        super().__init__()
        self._disable_notifications = self._disable_tooltips = True  # we use a status line
        self.themes: tuple[str, ...] = NAMES
        """The themes that the terminal can show."""
        self.left: tuple[str, Place | None] = ("", None)
        """The id of the page and the reader's place when the program ends; empty for an archive."""
        self.chosen_theme = ""
        """The theme chosen in this run; empty if none was."""
        self._early: list[events.Event] | None = []
        self._typed = ""
        self._notices: tuple[str, ...] = ()
        if self.no_color:
            self.themes, theme = (PLAIN,), PLAIN
            patches.without_colours(self)
        patches.install()
        self._ambiguous = ambiguous
        for known in THEMES.values():
            self.register_theme(known)
        self._begin_with(theme)
        if ambiguous == "2":
            patches.widen()

    def _begin_with(self, theme: str) -> None:
        """Set the theme before anything is drawn; setting it later parses every style twice."""
        if THEMES[theme].ansi:
            self.theme = theme
        else:
            self.set_reactive(Explorer.theme, theme)
            self.stylesheet.set_variables(self.get_css_variables())

    @property
    def _main(self) -> BaseScreen:
        """The screen in view, or the one below the views and dialogs."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Ask the terminal how wide it draws characters such as “, without waiting for the answer."""
        if self._ambiguous == "auto" and self._driver:
            self._driver.write(width.QUESTION)

    def stay(self, home: Home, typed: str) -> int:
        """Run until the reader leaves, and remember what was chosen.

        Args:
            home: What the start has found.
            typed: What was typed before the program read the terminal.

        Returns:
            The exit code.
        """
        self.themes, self._typed = themes.allowed(os.environ), typed
        self._notices = home.notices
        self.chosen_theme, language = home.theme or "", home.first_language
        if home.reply.awaited:
            listen(home.reply)
        self.run()
        ENDING.leave = None
        if self._exception is not None:
            raise self._exception
        is_chosen = home.language or self._main.language != language
        page, place = self.left
        leave(
            theme=self.chosen_theme,
            language=self._main.language if is_chosen else "",
            page=page,
            place=place,
        )
        return self.return_code or 0

    def on_load(self) -> None:
        """Watch for signals; take what was typed before the driver reads the terminal."""
        loop = asyncio.get_running_loop()
        ENDING.leave = lambda code: loop.call_soon_threadsafe(partial(self.exit, return_code=code))
        if self._typed:
            from textual._xterm_parser import XTermParser

            for message in XTermParser().feed(self._typed):
                self.post_message(message)

    def on_ground_reported(self, message: GroundReported) -> None:
        """Follow the terminal's background, unless a theme has been chosen meanwhile."""
        if not self.chosen_theme and self.themes == NAMES:
            self.theme = "dark" if message.is_dark else "light"

    def action_next_theme(self) -> None:
        """Change to the next theme that the terminal can show."""
        language = self._main.language
        if len(self.themes) == 1:
            self._main.tell(say("one-theme", language))
            return
        following = self.themes[(self.themes.index(self.theme) + 1) % len(self.themes)]
        self.theme = self.chosen_theme = following
        self._main.tell(say("theme-is", language, name=following))

    def get_driver_class(self) -> type[Driver]:
        """Choose the driver: on Unix the one that outlives its terminal."""
        if sys.platform == "win32":
            return super().get_driver_class()
        from changji_tui.ui.terminal.driver import TerminalDriver

        return TerminalDriver

    def _handle_exception(self, error: Exception) -> None:
        """End the program; `stay` raises the exception, and the command line reports it.

        Textual would print a traceback with the values of local variables, which are the reader's
        data. A handler that misses a widget while the program is ending is not an error.
        """
        if self._exit and isinstance(error, _GONE):
            return
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """Lay everything out anew if such characters are wide; an unasked report is ⇧F3."""
        if self._ambiguous == "auto" and event.y == width.ROW:
            self._ambiguous = "1"
            if event.x == width.WIDE_COLUMN:
                self._widen()
                self._main.set_again()
        elif (event.x, event.y) == patches.SHIFT_F3:
            self._main.action_previous_match()

    def _widen(self) -> None:
        self._ambiguous = "2"
        patches.widen()
        self._main.add_class("-ascii")

    def action_command_palette(self) -> None:
        """Open our palette, which is in the program's language, where Textual would open its own."""
        if not isinstance(self.screen, CommandPalette):
            self._main.action_palette()

    async def on_ready(self) -> None:
        """Turn garbage collection on again (see `cli.explore`), and handle input that came early."""
        gc.freeze()
        gc.enable()
        if self._notices:
            # Moving the focus clears the status line, and the first focus is still to come.
            self._main.call_after_refresh(self._main.tell, " · ".join(self._notices))
        early, self._early = self._early or [], None
        for event in early:
            await self.on_event(event)

    async def on_event(self, event: events.Event) -> None:
        """Handle keys and pastes one after the other, each when the one before is done.

        Input that comes before the first screen has all its widgets waits for them.
        """
        if self._early is not None and isinstance(event, _TYPED):
            self._early.append(event)
            return
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            await caught_up(self)
            async with self.answering():
                if not await self._is_done(event):
                    await super().on_event(event)
        elif not (isinstance(event, events.Key) and event.is_forwarded):
            await super().on_event(event)

    async def _is_done(self, event: events.Key | events.Paste) -> bool:
        """Run the binding of a key, and clean what is pasted or typed.

        Textual hands every key to the focused widget first, and runs its binding when the key comes
        back: of keys typed fast, some would reach a list that has lost the focus, or a closed
        screen. Here bindings run at once, so a key that comes back has none.

        The lines of a paste are joined, and invisible letters are dropped.

        Returns:
            Whether the event needs no further handling.
        """
        if isinstance(event, events.Paste):
            event.text = single_line(event.text)
            return False
        if _is_invisible_letter(event):
            return True
        if event.key not in COPYING_KEYS and self.screen.selections:
            self.screen.clear_selection()  # the content may move away from under the selection
        focused = self.focused
        is_text = focused and focused.check_consume_key(event.key, event.character)
        if is_text:
            return False
        is_done = await self._check_bindings(event.key)
        if not is_done and event.is_printable:
            self._tell_unknown(event.character or "")
        return is_done

    def _tell_unknown(self, character: str) -> None:
        """Say that a key does nothing here, if the screen can show a message."""
        tell = getattr(self.screen, "tell", None)
        if tell:
            tell(say("unknown-key", self._main.language, typed=character))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every action that the palette offers, with its key, in the program's language."""
        language = self._main.language
        do = getattr(screen, "do", self._main.do)
        for action in ACTIONS:
            if action.in_palette:
                yield SystemCommand(
                    "  ".join(filter(None, (action.name.in_language(language), action.shown))),
                    action.sentence.in_language(language),
                    partial(self.call_later, do, action),
                )


def _is_invisible_letter(key: events.Key) -> bool:
    return key.is_printable and not is_plain(key.character or "")
