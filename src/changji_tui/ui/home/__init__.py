"""What belongs to the user and the user's terminal, not to a page: state, keys, ground."""

from __future__ import annotations

import os
from typing import NamedTuple

from changji_tui.ui import themes
from changji_tui.ui.home import state
from changji_tui.ui.home.ground import Reply
from changji_tui.ui.home.state import Place, State


class Home(NamedTuple):
    """What a start finds: the choices of the user, and what the terminal can do."""

    state: State = State()
    """What is remembered."""
    reply: Reply = Reply(awaited=False)
    """What the terminal says of its ground."""
    language: str | None = None
    """The language that was asked for; None: none was."""
    theme: str | None = None
    """The theme that was asked for; None: none was."""
    notices: tuple[str, ...] = ()
    """What is wrong in the user's own files, a line each."""

    @property
    def first_language(self) -> str:
        """The language to begin with, "zh" or "en": as asked for, else as remembered, else by the locale."""
        return self.language or self.state.language or locale_language()

    def first_theme(self, allowed: tuple[str, ...]) -> str:
        """The theme to begin with, of those that the terminal can show."""
        return themes.chosen(
            self.theme or "", self.state.theme, allowed, is_dark=self.reply.is_dark
        )

    def place(self, page: str) -> Place:
        """Where the reader was when the page was left."""
        return self.state.places.get(page, Place())


def locale_language() -> str:
    """The program's language by the user's locale: "zh" where that is Chinese, else "en"."""
    names = map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), "")
    return "zh" if name.startswith("zh") else "en"


def wants_ground(theme: str | None, remembered: State) -> bool:
    """Whether the theme is to follow the terminal's ground, as far as its colours go."""
    follows = not theme and not remembered.theme
    return (follows or theme == themes.AUTO) and len(themes.allowed(os.environ)) > 1


def leave(*, theme: str, language: str, page: str = "", place: Place | None = None) -> None:
    """Remember what was chosen in this run, over what other runs have kept meanwhile.

    Args:
        theme: The theme that was chosen; empty: none was; `themes.AUTO`: it follows the terminal.
        language: The language that was chosen; empty: none was.
        page: The id of the page that was left.
        place: Where.
    """
    before = state.load()
    kept = "" if theme == themes.AUTO else theme or before.theme
    after = before._replace(theme=kept, language=language or before.language)
    state.save(after.left(page, place) if page and place else after)
