"""What comes back at the next start: theme, language, and the place on each page.

It is one JSON file, `state.json` in the state folder, and may be deleted at any time. A broken file is
kept under another name, and the program starts as if for the first time.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from changji_tui.ui.home import files

NAME = "state.json"
"""The file's name."""
ASIDE = "state.json.broken"
"""The name under which a broken file is kept."""
PLACES = 50
"""Pages whose place is remembered; beyond that, the page left longest ago is forgotten."""
_MOST = 256 * 1024
"""Bytes that are read at most, more than `PLACES` places ever take."""
_LONGEST = 500
"""Code points of the longest text that is accepted from the file."""


class Place(NamedTuple):
    """Where a reader was on a page. Each id may be gone from the page by the next start."""

    section: str = ""
    """The id of the section in view; empty for the front page."""
    document: str = ""
    """The id of the document in view."""
    figure: str = ""
    """The id of the selected figure."""
    query: str = ""
    """The text in the search box."""
    orders: Mapping[str, tuple[str, bool]] = {}
    """By the name of a list: the column that it is sorted by, and whether it is descending."""


NOWHERE = Place()
"""The place of a page that has never been left."""


class State(NamedTuple):
    """The contents of the file."""

    theme: str = ""
    """The theme that the user chose; empty to follow the terminal."""
    language: str = ""
    """"zh" or "en"; empty to follow the locale."""
    places: Mapping[str, Place] = {}
    """The place on each page, by the page's id; the page left last comes last."""
    set_aside: str = ""
    """The path under which a broken file was kept; empty if it was not broken."""

    def left(self, page: str, place: Place) -> State:
        """A copy in which `page` was just left at `place`."""
        others = {known: where for known, where in self.places.items() if known != page}
        kept = [*others.items(), (page, place)][-PLACES:]
        return self._replace(places=dict(kept))


def load() -> State:
    """Read the state; a broken file is set aside.

    Returns:
        What the file says; an empty state if there is no file or it cannot be used.
    """
    with contextlib.suppress(*files.UNUSABLE):
        path = files.state_folder() / NAME
        content = files.read(path, _MOST)
        if content is None:
            return State()
        try:
            return _state(json.loads(content))
        except (ValueError, TypeError, RecursionError):
            return State(set_aside=str(_set_aside(path)))
    return State()


def save(state: State) -> None:
    """Replace the file; do nothing if it cannot be written."""
    places = {
        page: {
            key: value
            for key, value in place._asdict().items()
            if value != Place._field_defaults[key]
        }
        for page, place in state.places.items()
    }
    tables = {"theme": state.theme, "language": state.language, "places": places}
    with contextlib.suppress(*files.UNUSABLE):
        content = json.dumps(tables, ensure_ascii=False, indent=1)
        files.replace(files.state_folder() / NAME, content + "\n")


def _set_aside(path: Path) -> Path:
    aside = path.with_name(ASIDE)
    path.replace(aside)
    return aside


def _state(tables: object) -> State:
    """Make a state of the file's tables.

    Raises:
        TypeError: If they do not have the form of a state.
    """
    known = _table(tables)
    places = {
        page: _place(_table(place)) for page, place in _table(known.get("places", {})).items()
    }
    language = _text(known, "language")
    return State(
        theme=_text(known, "theme"),
        language=language if language in ("zh", "en") else "",
        places=places,
    )


def _place(table: dict[str, object]) -> Place:
    orders: dict[str, tuple[str, bool]] = {}
    for name, order in _table(table.get("orders", {})).items():
        if not isinstance(order, list) or len(order) != 2:
            raise TypeError(name)
        column, descending = order
        if not isinstance(column, str) or not isinstance(descending, bool):
            raise TypeError(name)
        orders[name] = (column, descending)
    words = {name: _text(table, name) for name in ("section", "document", "figure", "query")}
    return Place(**words, orders=orders)


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _text(table: dict[str, object], name: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise TypeError(name)
    return value
