"""What an action is: one thing that a reader can do, its keys, its name, its sentence."""

from __future__ import annotations

import unicodedata
from typing import TypeAlias

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual

Scope: TypeAlias = str
"""Where a key works: the name of a part of the screen, or the id of a view (`View.id`).

"page" is the main screen but its search box, "search" that box, "archive" the list of an archive's
pages, "view" every view; "list" a list, "figures" a list of figures, "speakers" one of speeches,
"cells" a table of cells; "text" a text of a document, "lines" lines that are no document's, "items"
items that lead somewhere, "sentences" sentences that do.
"""


@record
class View:
    """A screen of one thing over the main screen: registered by the action that opens it.

    The module of this name in `ui.screens` makes it (`open_view`); actions that have its id among
    their scopes are its own.
    """

    id: str
    """Snake case: the name of its module, and the scope of its own keys."""
    footer: tuple[tuple[str, str], ...] = (("↑↓", "move"), ("⏎", "to-text"))
    """What the footer says first: keys, and the name of the words for what they do."""
    of_figure: bool = False
    """Whether it is about a figure, and so is opened by an action of its own (`Action.id`)."""


@record
class Action:
    """One thing that a reader can do."""

    id: str
    """Kebab-case; `action_` and this in snake_case is the method that does it."""
    scopes: tuple[Scope, ...]
    """Where its keys work."""
    keys: tuple[str, ...]
    """The keys as typed or as Textual names them: "/", "f3", "shift+tab"."""
    shown: str
    """The keys as the footer and the help print them; empty where another action speaks for it."""
    name: Bilingual
    """One or two words."""
    sentence: Bilingual
    """What it does."""
    footer: int = 0
    """Its rank in the footer, 1 first: there is room for a few only; 0: not there."""
    in_palette: bool = True
    """Whether it means anything away from the list or text that has the focus."""
    argument: int | None = None
    """What the method is called with, if it takes anything."""
    view: View | None = None
    """The view that it opens, if it opens one."""

    @property
    def method(self) -> str:
        """The action in Textual's form: "next_match", "pane(3)", "view('concordance')"."""
        if self.view and not self.view.of_figure:
            return f"view('{self.view.id}')"
        if self.argument is None:
            return self.id.replace("-", "_")
        return f"{self.id.rpartition('-')[0]}({self.argument})"

    @property
    def key_names(self) -> tuple[str, ...]:
        """Every key in Textual's names, and what a Chinese input method sends for it."""
        return tuple(name for key in self.keys for name in _names(key))


def _names(key: str) -> list[str]:
    """A key's name, then those of its full-width and Chinese forms."""
    if len(key) > 1:
        return [key]
    forms = [key, chr(ord(key) + 0xFEE0), *{"/": "、", "?": ""}.get(key, "")]
    return [_name(form) for form in forms]


def _name(character: str) -> str:
    """The name that Textual gives to the key of a character (textual.keys)."""
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return {"solidus": "slash"}.get(name, name)
