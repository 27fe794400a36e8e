"""What commands have in common: --data, --json, and words that must be among those known."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.errors import UsageError

if TYPE_CHECKING:
    from changji_tui.model.page import Page

FOLDER = "the folder of a page (default: the one that comes with the program)"
"""What a folder's argument says in the help."""
_SHORT_LIST = 12


def add_data(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Add --data, which may stand before the command as well as after it."""
    parser.add_argument("--data", metavar="DIR", type=Path, default=default, help=FOLDER)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def folder(arguments: argparse.Namespace) -> Path:
    """The folder that --data names, or the bundled one."""
    from changji_tui.loading import bundled_folder

    named: Path | None = arguments.data
    return named or bundled_folder()


def page(arguments: argparse.Namespace) -> Page:
    """The page that --data names, or the bundled one.

    Raises:
        DataError: If its files are wrong.
        UsageError: If it is an archive.
    """
    from changji_tui.loading import load_page

    named = folder(arguments)
    if pages := archived(named):
        does = arguments.command or "the explorer"
        problem = f"{named} is an archive, {does} needs one of its pages, as in --data {pages[0]}"
        raise UsageError(problem)
    return load_page(named)


def archived(named: Path) -> list[Path]:
    """The page folders of an archive; none where the folder is a page, or is wrong."""
    from changji_tui.loading.folders import page_folders

    return page_folders(named)


def one_of(place: str, value: str, known: Collection[str]) -> None:
    """Make sure that a word is known.

    Raises:
        UsageError: If it is not: with all that is known, or the nearest.
    """
    if value not in known:
        raise UsageError(unknown(place, value, known))


def unknown(place: str, value: str, known: Collection[str]) -> str:
    """What is wrong with a value, and what would be right: all there is, or the nearest."""
    import difflib

    if len(known) <= _SHORT_LIST:
        return f"{place} “{value}” is unknown, expected {', '.join(known)}"
    nearest = difflib.get_close_matches(value, known, n=1, cutoff=0.3)
    hint = f"did you mean {nearest[0]}?" if nearest else "“changji-tui export page” has every id"
    return f"{place} “{value}” is not on the page, {hint}"
