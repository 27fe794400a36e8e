"""Arguments that commands share: --data, --json, --csv, queries, and words of a fixed list."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.cli import texts
from changji_tui.errors import UsageError
from changji_tui.text.cleaning import single_line

if TYPE_CHECKING:
    from changji_tui.citing.stretches import Stretch
    from changji_tui.model.page import Page
    from changji_tui.search import Answer

FOLDER = "the folder of a page (default: the one that comes with the program)"
"""The help on an argument that is a folder."""
PAGE = (
    "the page: its folder, an archive, a text, a folder of texts, or - for standard input "
    "(default: the page that comes with the program)"
)
"""The help on --data."""
_SHORT_LIST = 12


def add_data(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Add --data, which may come before or after the command."""
    parser.add_argument("--data", metavar="PAGE", type=Path, default=default, help=PAGE)


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add -o."""
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="the file to write (default: -, standard output)"
    )


def add_json(parser: argparse.ArgumentParser, csv: str = "") -> None:
    """Add --json.

    Args:
        parser: The command's parser.
        csv: What a row of the CSV stands for; if this is not empty, --csv is added too.
    """
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print JSON")
    if csv:
        forms.add_argument("--csv", action="store_true", help=f"print CSV, a row for {csv}")


def add_page(parser: argparse.ArgumentParser, csv: str = "") -> None:
    """Add --data, --json and, if `csv` says what its rows are, --csv."""
    add_data(parser)
    add_json(parser, csv)


def folder(arguments: argparse.Namespace) -> Path:
    """The folder that --data names, or the bundled one."""
    from changji_tui.loading import bundled_folder

    named: Path | None = arguments.data
    return named or bundled_folder()


def page(arguments: argparse.Namespace) -> Page:
    """Load the page that --data names, or the bundled one; of a text, find the page in it.

    Raises:
        DataError: If its files are wrong.
        UsageError: If it is an archive.
    """
    from changji_tui.loading import load_page

    named = folder(arguments)
    if arguments.data and texts.are_texts(named):
        return texts.page_in(named)
    if arguments.data:
        texts.require_page(named)
    if pages := archived(named):
        does = arguments.command or "the explorer"
        problem = f"{named} is an archive, {does} needs one of its pages, as in --data {pages[0]}"
        raise UsageError(problem)
    return load_page(named)


def archived(named: Path) -> list[Path]:
    """The page folders of an archive; empty if the folder is a page, or is wrong."""
    from changji_tui.loading.folders import page_folders

    return page_folders(named)


def cited(page: Page, name: str) -> Stretch:
    """The stretch to cite for an id, or for a person's name if that person gives one speech.

    Raises:
        UsageError: If there is no such thing, or it has no text.
    """
    from changji_tui.citing import stretches
    from changji_tui.model.files import EntityRecord
    from changji_tui.reports import things
    from changji_tui.wording.speaker import speeches_of

    thing = things.find(page, name)
    spoken = speeches_of(page, thing) if isinstance(thing, EntityRecord) else ()
    named = spoken[0] if len(spoken) == 1 else thing
    stretch = stretches.find(page, named.id if named else name)
    if stretch:
        return stretch
    if thing is None:
        raise UsageError(unknown("ID", name, things.names(page)))
    problem = f"ID “{name}” is no text, expected a figure, sentence, passage, document or series"
    raise UsageError(problem)


def query(words: Sequence[str]) -> str:
    """Join the words of a command line into a query."""
    return single_line(" ".join(words))


def require_sense(results: Answer) -> None:
    """Require that a query can be read.

    Raises:
        UsageError: If it cannot, or is blank.
    """
    if results.error:
        problem = f"QUERY: {results.error.en}"
        raise UsageError(problem)
    if not results.asks:
        problem = "QUERY is empty, expected a word, a name or a number"
        raise UsageError(problem)


def text_of(name: str) -> str:
    """Read the text of a file, or of standard input if the name is `-`.

    Raises:
        UsageError: If it cannot be read as UTF-8, or has more than `texts.LARGEST` bytes.
    """
    try:
        raw = _bytes_of(name)
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = f"{name} is not UTF-8: byte {error.start} cannot be read"
    except (OSError, ValueError) as error:
        problem = f"{name} cannot be read: {getattr(error, 'strerror', None) or error}"
    else:
        if len(raw) <= texts.LARGEST:
            return text
        problem = f"{name} has more than {texts.LARGEST} bytes, expected a text of fewer"
    raise UsageError(problem)


def _bytes_of(name: str) -> bytes:
    """Read a file or standard input, at most one byte more than is allowed."""
    if name == "-" and sys.stdin is None:
        problem = "it is closed"
        raise ValueError(problem)
    if name == "-":
        return sys.stdin.buffer.read(texts.LARGEST + 1)
    with Path(name).open("rb") as file:
        return file.read(texts.LARGEST + 1)


def one_of(place: str, value: str, known: Collection[str]) -> None:
    """Require that a word is known.

    Raises:
        UsageError: If it is not; the message names every known word, or the nearest.
    """
    if value not in known:
        raise UsageError(unknown(place, value, known))


def unknown(place: str, value: str, known: Collection[str]) -> str:
    """The complaint about an unknown value; it names every known value, or the nearest."""
    import difflib

    if len(known) <= _SHORT_LIST:
        return f"{place} “{value}” is unknown, expected {', '.join(known)}"
    nearest = difflib.get_close_matches(value, known, n=1, cutoff=0.3)
    hint = f"did you mean {nearest[0]}?" if nearest else "“changji-tui export page” has every id"
    return f"{place} “{value}” is not on the page, {hint}"
