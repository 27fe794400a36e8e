"""What belongs to the user and not to a page: state, keys, the terminal's background."""

from __future__ import annotations

import os
from typing import NamedTuple

from changji_tui.ui import themes
from changji_tui.ui.home import state
from changji_tui.ui.home.ground import Reply
from changji_tui.ui.home.state import Place, State


class Home(NamedTuple):
    """What a start finds: the user's choices, and what the terminal says of itself."""

    state: State = State()
    """What was remembered from earlier sessions."""
    reply: Reply = Reply(awaited=False)
    """What the terminal says about its background."""
    language: str | None = None
    """The language asked for at this start; None if none was."""
    theme: str | None = None
    """The theme asked for at this start; None if none was."""
    notices: tuple[str, ...] = ()
    """What is wrong in the user's own files, one line for each fault."""

    @property
    def first_language(self) -> str:
        """The language to begin with, "zh" or "en": asked for, else remembered, else the locale's."""
        return self.language or self.state.language or locale_language()

    def first_theme(self, allowed: tuple[str, ...]) -> str:
        """The theme to begin with, of those that the terminal can show."""
        return themes.chosen(
            self.theme or "", self.state.theme, allowed, is_dark=self.reply.is_dark
        )

    def place(self, page: str) -> Place:
        """Where the reader last left a page."""
        return self.state.places.get(page, Place())


def locale_language() -> str:
    """The language of the user's locale: "zh" if it is Chinese, else "en"."""
    names = map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), "")
    return "zh" if name.startswith("zh") else "en"


def wants_ground(theme: str | None, remembered: State) -> bool:
    """Whether the theme follows the terminal's background, if the terminal has enough colours."""
    follows = not theme and not remembered.theme
    return (follows or theme == themes.AUTO) and len(themes.allowed(os.environ)) > 1


def leave(*, theme: str, language: str, page: str = "", place: Place | None = None) -> None:
    """Remember what was chosen in this run, and keep what other runs have saved meanwhile.

    Args:
        theme: The theme chosen in this run; empty if none was, `themes.AUTO` to follow the terminal.
        language: The language chosen in this run; empty if none was.
        page: The id of the page that was left.
        place: Where on the page the reader was.
    """
    before = state.load()
    kept = "" if theme == themes.AUTO else theme or before.theme
    after = before._replace(theme=kept, language=language or before.language)
    state.save(after.left(page, place) if page and place else after)
