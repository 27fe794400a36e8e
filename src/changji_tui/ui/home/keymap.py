"""The user's own key bindings: the table `[keys]` of `config.toml`, and what is wrong in it.

    [keys]
    search = "s"
    next-match = ["n", "f3"]
    unfold = []                # no key

A name is the id of an action; a key is the character itself, or Textual's name for the key. A wrong
entry is left out and reported with its line; the others are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.errors import Fault
from changji_tui.ui import actions
from changji_tui.ui.actions import Action, Scope
from changji_tui.ui.home import files

if TYPE_CHECKING:
    from changji_tui.loading.lines import Lines

NAME = "config.toml"
"""The file's name in the configuration folder."""
_MOST = 256 * 1024
"""Bytes of the file that are read at most."""
_NAMED = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "escape"),
    *("tab", "space", "backspace", "delete", "insert", *(f"f{number}" for number in range(1, 25))),
)
_MODIFIED = re.compile(r"(?:(?:ctrl|alt|shift)\+)+(?P<key>.+)")
_LABELS = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "⏎",
    "escape": "Esc",
    "tab": "Tab",
    "space": "␣",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
_ON_PAGE: frozenset[Scope] = frozenset(
    ("page", "list", "figures", "text", "items", "lines", "speakers")
)
"""Scopes that are active together on the main screen, so that their keys may clash."""
_APART: frozenset[Scope] = frozenset(("page", "search", "archive"))
"""Scopes that are never active together with a view."""

Keys = Mapping[str, tuple[str, ...]]
"""The keys of actions, by the id of each."""


def apply() -> list[Fault]:
    """Bind keys as the user's file says; call it before any widget makes its bindings.

    Returns:
        What is wrong in the file.
    """
    try:
        path = files.config_folder() / NAME
        content = files.read(path, _MOST)
    except files.UNUSABLE:
        return []
    if content is None:
        return []
    wanted, faults = parsed(path, content)
    bound, clashes = rebound(actions.ACTIONS, wanted)
    actions.ACTIONS = bound
    actions.BY_ID = {action.id: action for action in bound}
    if clashes:
        lines = _lines(content)
        faults += [
            Fault(path, lines.of(("keys", name)), f"keys.{name}", problem)
            for name, problem in clashes
        ]
    return sorted(faults, key=lambda fault: fault.line)


def parsed(path: Path, content: bytes) -> tuple[Keys, list[Fault]]:
    """The keys that a file binds.

    Args:
        path: Its path, for the reports.
        content: Its bytes.

    Returns:
        The keys of the actions whose entries are right, and what is wrong with the other entries.
    """
    import tomli

    try:
        tables = tomli.loads(content.decode())
    except UnicodeDecodeError:
        return {}, [Fault(path, 0, "", "not UTF-8, expected a text file in UTF-8")]
    except tomli.TOMLDecodeError as error:
        return {}, [Fault(path, error.lineno, "", f"{error.msg}, expected TOML")]
    lines, faults = _lines(content), []
    wanted: dict[str, tuple[str, ...]] = {}
    for name in tables:
        if name != "keys":
            faults.append(Fault(path, lines.of((name,)), name, _unknown("key", name, ["keys"])))
    entries = tables.get("keys", {})
    if not isinstance(entries, dict):
        return {}, [*faults, Fault(path, lines.of(("keys",)), "keys", "expected a table")]
    for name, value in entries.items():
        keys, problem = _entry(name, value)
        if problem:
            faults.append(Fault(path, lines.of(("keys", name)), f"keys.{name}", problem))
        else:
            wanted[name] = keys
    return wanted, faults


def rebound(
    table: Sequence[Action], wanted: Keys
) -> tuple[tuple[Action, ...], list[tuple[str, str]]]:
    """Change the keys of some actions.

    Args:
        table: The actions with the program's own keys.
        wanted: The keys to use instead, by the id of an action in `table`.

    Returns:
        The actions with their keys; and the id and the problem of each entry that is left out
        because another action has its key in the same place.
    """
    bound = [_with_keys(action, wanted.get(action.id)) for action in table]
    clashes = []
    for index, action in enumerate(table):
        if action.id in wanted and (problem := _clash(bound[index], bound)):
            bound[index] = action
            clashes.append((action.id, problem))
    return tuple(bound), clashes


def _with_keys(action: Action, keys: tuple[str, ...] | None) -> Action:
    if keys is None:
        return action
    shown = " ".join(map(label, keys))
    return Action(**{**vars(action), "keys": keys, "shown": shown})


def _clash(action: Action, table: Sequence[Action]) -> str:
    """The complaint if another action has one of the keys of an action where both work; else empty."""
    for other in table:
        taken = set(action.keys) & set(other.keys)
        if other.id != action.id and taken and _meet(action, other):
            key = min(taken)
            return f"“{key}” is the key of “{other.id}” there, expected another"
    return ""


def _meet(one: Action, other: Action) -> bool:
    """Whether the keys of two actions can work at the same time."""
    ours, others = set(one.scopes), set(other.scopes)
    if ours & others or (ours & _ON_PAGE and others & _ON_PAGE and "page" in ours | others):
        return True
    return any(
        "view" in here and there - _APART for here, there in ((ours, others), (others, ours))
    )


def label(key: str) -> str:
    """A key as the footer and the help print it."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    signs = {"shift": "⇧", "ctrl": "Ctrl+", "alt": "Alt+"}
    is_letter = len(name) == 1 and not modifiers
    return "".join(signs[modifier] for modifier in modifiers) + _LABELS.get(
        name, name if is_letter else name.capitalize()
    )


def _entry(name: str, value: object) -> tuple[tuple[str, ...], str]:
    """The keys of one entry, and what is wrong with it, empty if nothing is wrong."""
    if name not in actions.BY_ID:
        return (), _unknown("action", name, actions.BY_ID)
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        return (), "expected a key, or a list of keys"
    for key in keys:
        if not _is_key(key):
            return (), _unknown("key", key, _NAMED)
    return tuple(keys), ""


def _is_key(key: str) -> bool:
    modified = _MODIFIED.fullmatch(key) if len(key) > 1 else None
    name = modified["key"] if modified else key
    return name in _NAMED or (len(name) == 1 and name.isprintable() and not name.isspace())


def _unknown(kind: str, value: str, known: Iterable[str]) -> str:
    import difflib

    names = list(known)
    nearest = difflib.get_close_matches(value, names, n=1, cutoff=0.3)
    hint = f"did you mean “{nearest[0]}”?" if nearest else f"expected one of {', '.join(names)}"
    return f"there is no {kind} “{value}”, {hint}"


def _lines(content: bytes) -> Lines:
    from changji_tui.loading.lines import Lines

    return Lines(content.decode())
