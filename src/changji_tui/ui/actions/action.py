"""What an action is: one thing that a reader can do, its keys, its name, its sentence."""

from __future__ import annotations

import unicodedata
from typing import Literal

from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual

Scope = Literal[
    "page",
    "search",
    "list",
    "figures",
    "text",
    "items",
    "lines",
    "view",
    "card",
    "derived",
    "concordance",
    "compare",
    "facets",
    "matrix",
    "cells",
    "shared",
    "sentences",
    "quotes",
    "speakers",
    "side_by_side",
    "archive",
]
"""Where a key works: on the main screen but in its search box, in that box, in a list, in a text;
in a view, which is a screen over the main one (`ui.screens.view`), or in the view of that name;
in a list of figures, in lines that are no document's, in a table of cells, among sentences, and
among items that lead somewhere.
"""


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
    view: str = ""
    """The module of `ui.screens` whose view it opens, if it opens one."""

    @property
    def method(self) -> str:
        """The action in Textual's form: "next_match", "pane(3)", "view('concordance')"."""
        if self.view:
            return f"view('{self.view}')"
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
