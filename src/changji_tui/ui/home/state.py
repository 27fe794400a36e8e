"""What comes back at the next start: theme, language, and the place on each page.

One JSON file, `state.json` in the state folder, which may be deleted at any time.  A file that
cannot be read as such is set aside under another name, and the program starts as for the first time.
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
"""How many pages have a place that is remembered; the one left longest ago goes first."""
_MOST = 256 * 1024
"""Bytes: more than `PLACES` places ever take."""
_LONGEST = 500
"""Code points of the longest text that is taken back from the file."""


class Place(NamedTuple):
    """Where a reader stood on a page.  Each id may be gone from the page by the next start."""

    section: str = ""
    """The id of the section in view; empty: the front page."""
    document: str = ""
    """The id of the document in the text."""
    figure: str = ""
    """The id of the selected figure."""
    query: str = ""
    """What stood in the search box."""
    orders: Mapping[str, tuple[str, bool]] = {}
    """By the name of a list: the column that orders it, and whether the largest comes first."""


NOWHERE = Place()
"""Where a page begins that was never left."""


class State(NamedTuple):
    """What the file holds."""

    theme: str = ""
    """The theme that the user chose; empty: none, it follows the terminal."""
    language: str = ""
    """"zh" or "en"; empty: as the locale says."""
    places: Mapping[str, Place] = {}
    """By the id of a page, the one left last at the end."""
    set_aside: str = ""
    """The path under which a broken file is kept from now on; empty: it was not broken."""

    def left(self, page: str, place: Place) -> State:
        """A copy in which a page was just left at a place."""
        others = {known: where for known, where in self.places.items() if known != page}
        kept = [*others.items(), (page, place)][-PLACES:]
        return self._replace(places=dict(kept))


def load() -> State:
    """The state as the file has it; a broken file is set aside.

    Returns:
        An empty state where there is no file, or none that can be used.
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
    """Replace the file; in silence where it cannot be written."""
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
    """The state that a file's tables are.

    Raises:
        TypeError: If they are not those of a state.
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
