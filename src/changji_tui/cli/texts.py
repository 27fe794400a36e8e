"""Bare texts in place of a page: a file, a folder of texts, or standard input."""

from __future__ import annotations

import os
import select
import stat
import sys
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.cli.output import remark
from changji_tui.errors import DataError, Fault

if TYPE_CHECKING:
    from changji_tui.finding import Decoded, Source
    from changji_tui.model.page import Page

    Rest = Callable[[Callable[[float], bool]], Page]

STDIN = Path("-")
"""The name of standard input."""
LARGEST = 8 * 1024 * 1024
"""Bytes of the longest text that is read."""
_LONG, _FIRST = 200_000, 60_000
"""Characters from which a text is long, and of the beginning that is read before it is shown."""
_PATIENCE = 1.0
"""Seconds after which the program says that it waits for standard input."""


def are_texts(named: Path) -> bool:
    """Whether a path is standard input, a file, or a folder of texts without a recorded page."""
    from changji_tui.loading.folders import page_folders

    if named == STDIN or named.is_file():
        return True
    return bool(_files(named)) and not any(named.glob("*.toml")) and not page_folders(named)


def require_page(named: Path) -> None:
    """Require that a folder has something to open.

    Raises:
        DataError: If there is neither TOML nor a text in it.
    """
    from changji_tui.loading.folders import TEXTS, page_folders

    if named.is_dir() and not any(named.glob("*.toml")) and not page_folders(named):
        endings = ", ".join(TEXTS)
        raise _wrong(named, f"holds no page.toml, no pages and no texts ({endings})")


def page_in(named: Path) -> Page:
    """Find a page in a text, in a folder of them, or in standard input.

    Raises:
        DataError: If there is no text that can be read.
    """
    from changji_tui.finding import find_page

    try:
        return find_page(sources(named), named)
    except ValueError as error:
        raise _wrong(named, str(error)) from None


def begun(named: Path) -> tuple[Page, Rest | None]:
    """Find a page in texts as `page_in` does; of long texts, at first only in their beginning.

    Returns:
        The page, and a function that finds the page of the whole; None if this is the whole.

    Raises:
        DataError: If there is no text that can be read.
    """
    from changji_tui.finding import find_page

    found = sources(named)
    beginning = _beginning(found)
    try:
        page = find_page(beginning, named)
    except ValueError as error:
        raise _wrong(named, str(error)) from None
    return page, None if beginning is found else partial(find_page, found, named)


def _beginning(found: list[Source]) -> list[Source]:
    """The first `_FIRST` characters of the texts, to the end of a line; all if they are not long."""
    if sum(len(source.text) for source in found) <= _LONG:
        return found
    first: list[Source] = []
    room = _FIRST
    for source in found:
        text = source.text[:room]
        whole = len(text) == len(source.text)
        first.append(source._replace(text=text if whole else text[: text.rfind("\n") + 1] or text))
        room -= len(text)
        if room <= 0:
            break
    return first


def sources(named: Path) -> list[Source]:
    """Read the texts; those of a folder in order of their names.

    Raises:
        DataError: If any text cannot be read; it lists all of them.
    """
    from changji_tui.finding import Source

    faults: list[Fault] = []
    found: list[Source] = []
    for path in _files(named) if named.is_dir() else [named]:
        try:
            decoded = _decoded(path)
        except DataError as error:
            faults += error.faults
        else:
            name = "standard-input" if path == STDIN else path.name
            found.append(Source(name, decoded.text, decoded.encoding))
    if faults:
        raise DataError(tuple(faults))
    return found


def is_piped() -> bool:
    """Whether standard input is a pipe or a file, and has words."""
    if sys.stdin is None:
        return False
    try:
        status = os.fstat(sys.stdin.fileno())
    except (OSError, ValueError):
        return False
    if not stat.S_ISFIFO(status.st_mode) and not stat.S_ISREG(status.st_mode):
        return False
    return bool(_standard_input().strip())


@lru_cache(maxsize=1)
def _standard_input() -> bytes:
    """The content of standard input, up to the length of the longest text; read only once."""
    if sys.stdin is None:
        raise _wrong(STDIN, "is closed, expected a text on standard input")
    if not sys.stdin.isatty() and not select.select([sys.stdin], [], [], _PATIENCE)[0]:
        remark("waiting for standard input to end; --data DIR or </dev/null does not")
    return sys.stdin.buffer.read(LARGEST + 1)


def _decoded(path: Path) -> Decoded:
    from changji_tui.finding import decode
    from changji_tui.loading import reading

    try:
        if path == STDIN:
            data = _standard_input()
            if len(data) > LARGEST:
                problem = f"has more than {LARGEST // 1024**2} MiB, expected a text of fewer"
                raise ValueError(problem)
            return decode(data)
        return decode(reading.read_bytes(path))
    except ValueError as error:
        raise _wrong(path, str(error)) from None


def _files(folder: Path) -> list[Path]:
    """The texts directly inside a folder, by name."""
    from changji_tui.loading.folders import TEXTS

    try:
        return sorted(path for path in folder.iterdir() if path.suffix in TEXTS and path.is_file())
    except OSError:
        return []


def _wrong(path: Path, problem: str) -> DataError:
    return DataError((Fault(path, 0, "", problem),))
