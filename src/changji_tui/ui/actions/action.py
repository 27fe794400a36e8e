"""Actions: the things that a reader can do, each with its keys, its name and its sentence."""

from __future__ import annotations

import unicodedata
from typing import TypeAlias

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual

Scope: TypeAlias = str
"""Where a key works: the name of a part of the screen, or the id of a view (`View.id`).

"page" is the main screen without its search box, "search" that box, "archive" the screen of an archive,
"view" every view. "list" is any list, "figures" a list of figures, "speakers" a list of speeches, "cells"
a table of cells. "text" is the text of a document, "lines" any other lines, "items" items that Enter
opens, "sentences" sentences that Enter opens.
"""


@record
class View:
    """A view that opens over the main screen; the action that opens it registers it.

    The module of the same name in `ui.screens` makes it (`open_view`). Actions that have its id among
    their scopes work in it.
    """

    id: str
    """Snake case: the name of its module, and the scope of its own keys."""
    footer: tuple[tuple[str, str], ...] = (("↑↓", "move"), ("⏎", "to-text"))
    """The first entries of its footer: keys, and the catalogue's name for what they do."""
    of_figure: bool = False
    """Whether it is about one figure; then its action has a method of its own (`Action.id`)."""


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
    """The keys as footer and help print them; empty if the row of another action covers it."""
    name: Bilingual
    """One or two words."""
    sentence: Bilingual
    """What it does."""
    footer: int = 0
    """Its rank in the footer, 1 first, since only a few fit; 0 to leave it out."""
    in_palette: bool = True
    """Whether the palette offers it: it works whatever has the focus."""
    argument: int | None = None
    """The argument of its method, if it takes one."""
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
        """Textual's names of its keys, and of what a Chinese input method sends for them."""
        return tuple(name for key in self.keys for name in _names(key))


def _names(key: str) -> list[str]:
    """The name of a key, then the names of its full-width and Chinese forms."""
    if len(key) > 1:
        return [key]
    forms = [key, chr(ord(key) + 0xFEE0), *{"/": "、", "?": ""}.get(key, "")]
    return [_name(form) for form in forms]


def _name(character: str) -> str:
    """Textual's name for the key that types a character (textual.keys)."""
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return {"solidus": "slash"}.get(name, name)
