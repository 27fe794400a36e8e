"""The last row: what keys do here, or what just happened."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.layout.panes import KEYED
from changji_tui.quantities import Form
from changji_tui.quantities.forms import usual_form
from changji_tui.search import NOTHING, Answer, Results
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.actions import ACTIONS, VIEWS, Scope
from changji_tui.ui.bars.bar import Bar, spread
from changji_tui.ui.glyphs import glyph

KEY_NAMES = {
    "⏎": "enter",
    "⏎ ␣": "enter",
    "Esc": "escape",
    "Tab": "tab",
    "F3": "f3",
    "␣": "space",
    "?": "question_mark",
    "/": "slash",
    "=": "equals_sign",
}
"""Textual's names for the keys of the footer that are no letters, for clicks."""


def trouble_with(sought: Answer, nothing: str, language: str) -> str:
    """Say that a query cannot be read or finds nothing, and what would be right.

    Args:
        sought: The answer to the query: an error, or no result.
        nothing: The key in the catalogue of the words for no result.
        language: "zh" or "en".
    """
    if sought.error:
        return sought.error.in_language(language)
    said = say(nothing, language, query=sought.query.strip())
    hint = f"; {sought.hint.in_language(language)}" if sought.hint else ""
    near = " · ".join(f"{near.query} ({near.hits:,})" for near in sought.instead)
    return said + hint + (say("nearest", language, queries=near) if near else "")


class Status(Bar):
    """The footer: what keys do here or, for a while, what just happened."""

    scope: reactive[Scope] = reactive("list")
    """Where the focus is."""
    speaks: reactive[bool] = reactive(False)
    """Whether the texts there are speeches."""
    message: reactive[str] = reactive("")
    """What just happened; empty: nothing."""
    results: reactive[Results] = reactive(NOTHING)
    """What is sought on a page."""
    trouble: reactive[str] = reactive("")
    """What is wrong with a query, if `results` do not tell."""
    shown: reactive[Form] = reactive("printed")
    """The form of every number; said where it is not the printed one."""
    marked: reactive[tuple[str, ...]] = reactive(())
    """What is marked; the footer says how many."""

    walks = True
    """Whether there are matches to walk to."""

    idle: reactive[frozenset[str]] = reactive(frozenset())
    """The ids of actions that can do nothing here."""

    def __init__(self, panes: int = 0, idle: frozenset[str] = frozenset()) -> None:
        """Tell keys.

        Args:
            panes: How many panes there are beside the front page.
            idle: The ids of actions that can do nothing here.
        """
        super().__init__()
        self.set_reactive(Status.idle, idle)
        last = min(panes, KEYED - 1)
        self._to_panes = f"0–{last}" if last else ""
        self._edges: list[tuple[int, int, str]] = []

    def line(self, width: int) -> Line:
        """The message or the keys; at the right end the number of marks and the form of numbers."""
        told = []
        if self.marked:
            told.append(f"{glyph('marked')} {say('marked', self.language, n=len(self.marked))}")
        if self.shown != usual_form(self.language):
            told.append(say(f"shown-{self.shown}", self.language))
        if not told:
            return self._left(width)
        state = "  ".join(told) + " "
        left = self._left(width - cell_len(state) - 3)
        return spread(left, Line(state, marks=((0, len(state), "accent"),)), width)

    def _left(self, width: int) -> Line:
        """The message, else what is wrong with the query being typed, else keys."""
        trouble = self._trouble() if self.scope == "search" else ""
        if self.message or trouble:
            text = " " + truncate(self.message or trouble, width - 2)
            return Line(text, marks=((0, len(text), "accent" if self.message else "fails"),))
        text, marks = "", []
        self._edges = []
        for keys, name in self._keys():
            piece = f" {keys} {name} "
            if cell_len(text) + cell_len(piece) > width:
                break
            start = len(text) + 1
            marks += [
                (start, start + len(keys), "strong"),
                (start + len(keys), len(text) + len(piece), "muted"),
            ]
            self._edges.append((cell_len(text), cell_len(text + piece), keys))
            text += piece + " "
        return Line(text, marks=tuple(marks))

    def on_click(self, event: events.Click) -> None:
        """Press the key that is clicked, if it is a single key."""
        for start, end, keys in () if self.message else self._edges:
            if start <= event.x < end and keys in KEY_NAMES:
                self.app.simulate_key(KEY_NAMES[keys])
            elif start <= event.x < end and len(keys) == 1:
                self.app.post_message(events.Key(keys, keys))

    def _trouble(self) -> str:
        """What is wrong with the query of an archive; beside the box of a page it is said there."""
        return self.trouble

    def _keys(self) -> list[tuple[str, str]]:
        language = self.language
        steps = "step-speeches" if self.speaks else "step-figures"
        panes = [(self._to_panes, say("panes", language))] if self._to_panes else []
        moves = {
            "search": [
                ("⏎", say("to-list", language)),
                *([("F3", say("next-match", language))] if self.walks else []),
                ("Esc", say("clear", language)),
            ],
            "list": [("↑↓", say("move", language)), *panes],
            "text": [
                ("↑↓", say("move", language)),
                *(
                    [("←→", say(steps, language))]
                    if self.speaks or "all-figures" not in self.idle
                    else []
                ),
            ],
            "items": [("↑↓←→", say("move", language)), *panes],
            "results": [("↑↓", say("move", language)), ("←→", say("kinds", language))],
            "facets": [("↑↓", say("move", language))],
            "archive": [("↑↓", say("move", language)), ("⏎", say("open-page", language))],
            **{
                view.id: [(keys, say(name, language)) for keys, name in view.footer]
                for view in VIEWS.values()
            },
        }
        moves["figures"] = moves["list"]
        own = {
            "archive": {"archive"},
            "search": {"search"},
            "list": {"list", "page"},
            "figures": {"list", "page"},
            "items": {"page", "figures"},
            "results": {"list", "page", "figures"},
            "facets": {"facets"},
            "text": {"text", "page"},
        }
        scopes = own.get(self.scope, {"view"}) | {self.scope}
        actions: dict[str, str] = {}
        for action in sorted(ACTIONS, key=lambda action: action.footer):
            # In the box a letter is text: there the last of an action's keys works, F1 and not ?.
            shown = action.shown.split(" ")[-1 if self.scope == "search" else 0]
            is_nearest = self.scope in action.scopes or shown not in actions
            works = action.id not in self.idle
            works = works and (self.scope != "list" or action.id != "unfold")
            if action.footer and works and scopes & set(action.scopes) and is_nearest:
                actions[shown] = action.name.in_language(language)
        goes_back = self.scope not in ("search", "list", "figures", "items")
        back = [("Esc", say("back", language))] if goes_back else []
        return [*moves.get(self.scope, moves["list"][:1]), *back, *actions.items()]
