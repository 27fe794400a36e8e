"""Earlier queries, in a plain text file that may be lost without harm.

No start waits for the file: its end is read when the first earlier query is asked for, and only if
it is a regular file. Errors in reading and writing are ignored.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from changji_tui.text.cleaning import single_line
from changji_tui.ui.home import files

KEPT = 200
"""How many queries are kept; the oldest go first."""
LONGEST = 500
"""Code points of the longest query that is kept."""
_END = 64 * 1024
"""How many bytes at the end of the file are read."""


class History:
    """Earlier queries, the latest last, and a walk through them that begins at a draft."""

    def __init__(self) -> None:
        self._walked: list[str] = []
        self._at = 0
        self._draft = ""

    @property
    def shown(self) -> str | None:
        """The earlier query that the walk has reached; None if there is no walk."""
        return self._walked[self._at] if self._at < len(self._walked) else None

    def earlier(self, current: str) -> str:
        """Go to the previous query; at the earliest, stay there.

        Args:
            current: The text in the box. If it is not the query that the walk has reached, a new
                walk begins with it as its draft, and skips a latest query that equals it.
        """
        if current != self.shown:
            queries = _read()
            while queries and queries[-1] == current.strip():
                queries.pop()
            self._walked, self._at, self._draft = queries, len(queries), current
        self._at = max(0, self._at - 1)
        return self._walked[self._at] if self._walked else current

    def later(self) -> str:
        """Go to the next query; after the latest, the walk ends with the draft."""
        self._at = min(len(self._walked), self._at + 1)
        return self._draft if self.shown is None else self.shown

    def add(self, query: str) -> None:
        """Keep a query, unless it is blank or equals the latest, and end the walk."""
        self._walked, self._at = [], 0
        query = single_line(query)
        if not query or len(query) > LONGEST:
            return
        queries = _read()
        if queries[-1:] != [query]:
            _write([*queries, query][-KEPT:])


def _read() -> list[str]:
    """The queries in the file, the latest last; other running explorers add to them too."""
    with contextlib.suppress(*files.UNUSABLE):
        path = _path()
        if path.is_file():  # opening a pipe would wait for a writer
            with path.open("rb") as file:
                length = file.seek(0, os.SEEK_END)
                file.seek(max(0, length - _END))
                lines = file.read(_END).decode("utf-8", "replace").split("\n")
            queries = map(single_line, lines[1:] if length > _END else lines)
            return [query for query in queries if query and len(query) <= LONGEST][-KEPT:]
    return []


def _write(queries: list[str]) -> None:
    """Replace the file; do nothing if that fails."""
    with contextlib.suppress(*files.UNUSABLE):
        files.replace(_path(), "".join(f"{query}\n" for query in queries))


def _path() -> Path:
    return files.state_folder() / "queries.txt"
