"""The table of all actions; bindings, footer, help, palette and README are made from it."""

from changji_tui.ui.actions.action import Action, Scope, View
from changji_tui.ui.actions.arranging import ARRANGING
from changji_tui.ui.actions.figures import FIGURES
from changji_tui.ui.actions.moving import MOVING
from changji_tui.ui.actions.program import PROGRAM
from changji_tui.ui.actions.reading import READING
from changji_tui.ui.actions.searching import SEARCHING
from changji_tui.ui.actions.speeches import SPEECHES
from changji_tui.ui.actions.taking import TAKING

__all__ = ["ACTIONS", "BY_ID", "VIEWS", "Action", "Scope", "View", "keys_table", "opener", "told"]

ACTIONS: tuple[Action, ...] = (
    *SEARCHING,
    *MOVING,
    *ARRANGING,
    *FIGURES,
    *SPEECHES,
    *READING,
    *TAKING,
    *PROGRAM,
)
"""Every action, in the order of the help."""

BY_ID = {action.id: action for action in ACTIONS}
"""The actions by id."""


VIEWS = {action.view.id: action.view for action in ACTIONS if action.view}
"""The views by id."""


def opener(action: Action) -> Action | None:
    """The action that opens the view in which `action` works; None if it works outside of views."""
    openers = (other for other in ACTIONS if other.view)
    return next((o for o in openers if o.view and o.view.id == action.scopes[0]), None)


def told() -> tuple[Action, ...]:
    """The actions that have a row of their own in the help and the README."""
    return tuple(action for action in ACTIONS if action.shown)


def keys_table() -> str:
    """The README's table of keys, in Markdown."""
    rows = [f"| `{action.shown}` | {action.sentence.en} |" for action in told()]
    return "\n".join(["| key | what it does |", "| --- | --- |", *rows])
