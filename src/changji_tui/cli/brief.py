"""`changji-tui brief`: things kept from pages, with notes."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.cli import options
from changji_tui.cli.output import remark, write
from changji_tui.errors import UsageError
from changji_tui.text.cleaning import single_line

if TYPE_CHECKING:
    from changji_tui.briefs.items import Item


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "action",
        metavar="ACTION",
        help="list; add ID …; note NUMBER TEXT …; remove NUMBER …; export",
    )
    parser.add_argument("words", metavar="WORD", nargs="*", help="ids, numbers, or a note")
    parser.add_argument("--note", default="", help="what to write beside the things added")
    options.add_page(parser)
    options.add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    """List, add, note, remove or export; 1 if there is nothing to list or export."""
    options.one_of("ACTION", arguments.action, _ACTIONS)
    return _ACTIONS[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    """Print every item, and whether its words are still on the page."""
    from changji_tui.exporting import as_json
    from changji_tui.reports import brief as report

    items = _kept()
    if items or arguments.json:
        page = options.page(arguments)
        write(
            as_json(report.as_data(page, items)) if arguments.json else report.as_text(page, items)
        )
    return 0 if items else 1


def _add(arguments: argparse.Namespace) -> int:
    """Keep the things with the given ids."""
    from changji_tui.briefs import store
    from changji_tui.briefs.items import item_of

    page = options.page(arguments)
    stretches = [options.cited(page, word) for word in _some(arguments.words, "an ID")]
    note = single_line(arguments.note)
    store.add([item_of(page, stretch, note) for stretch in stretches])
    return 0


def _note(arguments: argparse.Namespace) -> int:
    """Write a note beside an item; without words, remove the note."""
    from changji_tui.briefs import store

    items = list(_kept())
    [at] = _numbers(_some(arguments.words, "a NUMBER and a note")[:1], len(items))
    items[at] = store.noted(items[at], single_line(" ".join(arguments.words[1:])))
    store.save(items)
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    """Remove items."""
    from changji_tui.briefs import store

    items = _kept()
    out = _numbers(_some(arguments.words, "a NUMBER"), len(items))
    store.save(item for at, item in enumerate(items) if at not in out)
    return 0


def _export(arguments: argparse.Namespace) -> int:
    """Write the brief as numbered Markdown."""
    from changji_tui import exporting
    from changji_tui.briefs.markdown import as_markdown

    items = _kept()
    if not items:
        return 1
    text = as_markdown(items, "Brief")
    if arguments.output in (None, "-"):
        write(text)
    else:
        exporting.write(Path(arguments.output), text.encode())
    return 0


_ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {
    "list": _list,
    "add": _add,
    "note": _note,
    "remove": _remove,
    "export": _export,
}


def _kept() -> tuple[Item, ...]:
    """The items that are kept; prints a remark if there are none."""
    from changji_tui.briefs import store

    items = store.load()
    if not items:
        remark("the brief is empty; “changji-tui brief add ID” keeps something")
    return items


def _some(words: Sequence[str], expected: str) -> Sequence[str]:
    """Require that an action has words.

    Raises:
        UsageError: If there are none.
    """
    if not words:
        problem = f"WORD is missing, expected {expected}"
        raise UsageError(problem)
    return words


def _numbers(words: Sequence[str], count: int) -> set[int]:
    """Read the numbers of items, which count from 1, as positions from 0.

    Raises:
        UsageError: If there is no such item.
    """
    for word in words:
        if not (word.isdecimal() and 1 <= int(word) <= count):
            problem = f"NUMBER “{word}” is no item of the brief, expected 1 to {count}"
            raise UsageError(problem)
    return {int(word) - 1 for word in words}
