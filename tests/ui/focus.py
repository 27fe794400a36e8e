"""Which keys work at each widget that takes the focus, asked of the running explorer."""

from __future__ import annotations

from textual.app import App
from textual.dom import DOMNode
from textual.pilot import Pilot

from changji_tui.ui.actions import BY_ID
from changji_tui.ui.texts.text_column import ColumnReader

LEFT_OUT: dict[type[DOMNode], set[str]] = {ColumnReader: {"previous-figure", "next-figure"}}
"""Actions that a widget is bound to, but leaves to the screen (`SkipAction`)."""

Bound = list[tuple[DOMNode, str]]
"""The actions of a key with what they are bound to, from the focus outwards."""


def bound_at_focus(app: App[None]) -> dict[str, Bound]:
    """The keys that work at the focus."""
    found: dict[str, Bound] = {}
    for node, bindings in app.screen._binding_chain:
        for key, bound in bindings.key_to_bindings.items():
            for binding in bound:
                left_out = LEFT_OUT.get(type(node), set())
                if binding.id in BY_ID and binding.id not in left_out:
                    found.setdefault(key, []).append((node, binding.id))
    return found


async def assert_each_key_means_one_thing(app: App[None], pilot: Pilot[None]) -> None:
    """At each widget that takes the focus, no key has two actions."""
    assert app.screen.focus_chain
    for widget in app.screen.focus_chain:
        app.screen.set_focus(widget)
        await pilot.pause()
        for key, bound in bound_at_focus(app).items():
            assert len({action for _, action in bound}) == 1, (widget, key, bound)


async def assert_each_key_has_a_method(app: App[None], pilot: Pilot[None]) -> None:
    """At each widget that takes the focus, whatever a key is bound to has the method of its action."""
    for widget in app.screen.focus_chain:
        app.screen.set_focus(widget)
        await pilot.pause()
        for key, bound in bound_at_focus(app).items():
            name = "action_" + BY_ID[bound[0][1]].method.partition("(")[0]
            assert any(callable(getattr(node, name, None)) for node, _ in bound), (widget, key)
