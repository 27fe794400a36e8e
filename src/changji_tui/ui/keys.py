"""Textual's bindings from the table of actions."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from changji_tui.ui.actions import ACTIONS, Scope


def bindings(*scopes: Scope) -> list[BindingType]:
    """The bindings of every action that works in one of the scopes.

    In the search box, keys that type a character are not bound.
    """
    found: list[BindingType] = []
    for action in ACTIONS:
        if not set(scopes) & set(action.scopes):
            continue
        keys = action.key_names
        if scopes == ("search",):
            keys = tuple(key for key in action.keys if len(key) > 1)
        if keys:
            found.append(
                Binding(
                    ",".join(keys),
                    action.method,
                    action.name.en,
                    show=False,
                    tooltip=action.sentence.en,
                    id=action.id,
                )
            )
    return found
