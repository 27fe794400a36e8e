"""The file of the brief: `$XDG_STATE_HOME/changji-tui/brief.toml`, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from changji_tui.briefs.items import Item
from changji_tui.errors import OutputError, UsageError
from changji_tui.exporting.files import write
from changji_tui.loading.home import state_folder
from changji_tui.loading.writing import quoted
from changji_tui.text.cleaning import clean

_LARGEST = 8 * 1024 * 1024
"""Bytes of the largest file that is read."""
_HEAD = """\
# What changji-tui keeps for a brief. `note` is yours to edit; the rest is as it was on the page.
"""
_KEYS = tuple(field.name for field in fields(Item))


def path() -> Path:
    """Where the brief is kept.

    Raises:
        UsageError: If there is no home folder.
    """
    try:
        return state_folder() / "brief.toml"
    except RuntimeError:
        problem = "there is no home for the brief, expected XDG_STATE_HOME or HOME"
        raise UsageError(problem) from None


def load() -> tuple[Item, ...]:
    """Load the items, in the order in which they were added.

    Raises:
        UsageError: If the file cannot be read as a brief.
    """
    import tomli

    file = path()
    try:
        with file.open("rb") as opened:
            raw = opened.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            problem = f"{file} is larger than {_LARGEST} bytes, expected a brief"
            raise UsageError(problem)
        tables = tomli.loads(raw.decode()).get("items", [])
        return tuple(_item(table) for table in tables)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError, RecursionError) as error:
        problem = f"{file} cannot be read as a brief: {error}"
        raise UsageError(problem) from None


def _item(table: object) -> Item:
    """Make an item from its table; control and invisible characters become visible marks.

    Raises:
        TypeError: If a key is unknown or missing, or a value is not text.
    """
    if not isinstance(table, dict) or not all(isinstance(v, str) for v in table.values()):
        problem = "expected [[items]] whose values are texts"
        raise TypeError(problem)
    return Item(**{key: clean(value) for key, value in table.items()})


def save(items: Iterable[Item]) -> None:
    """Replace the file, which only its owner may read.

    Raises:
        OutputError: If it cannot be written; the old file is unchanged.
    """
    file = path()
    tables = ("".join(f"{key} = {quoted(getattr(item, key))}\n" for key in _KEYS) for item in items)
    text = _HEAD + "".join(f"\n[[items]]\n{table}" for table in tables)
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(file, text.encode(), mode=0o600)
    except (OSError, UsageError) as error:
        problem = (
            str(error) if isinstance(error, UsageError) else f"{file} cannot be written: {error}"
        )
        raise OutputError(problem) from None


def add(new: Sequence[Item]) -> tuple[Item, ...]:
    """Keep more items; an item that is kept already gets the new note, if there is one.

    Returns:
        All items.
    """
    kept = {item.link: item for item in load()}
    for item in new:
        old = kept.get(item.link)
        kept[item.link] = item if old is None else noted(old, item.note or old.note)
    save(kept.values())
    return tuple(kept.values())


def noted(item: Item, note: str) -> Item:
    """An item with another note."""
    return Item(**{**vars(item), "note": note})
