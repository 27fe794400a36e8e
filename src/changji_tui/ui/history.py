"""What was sought before: a plain text file of queries, safe to lose.

Whatever the file is, a start never waits for it: it is read when the first earlier query is asked
for, only its end, and only if it is a file; what cannot be read or written is not there.
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
    """Queries, the latest last, and the walk through them from a draft."""

    def __init__(self) -> None:
        self._walked: list[str] = []
        self._at = 0
        self._draft = ""

    @property
    def shown(self) -> str | None:
        """The earlier query that the walk has come to; None: there is no walk."""
        return self._walked[self._at] if self._at < len(self._walked) else None

    def earlier(self, current: str) -> str:
        """The query before; before the earliest there is none.

        Args:
            current: What stands in the box. If it is not what the walk has come to, it is the
                draft that another walk begins from; a latest query that is the same is passed over.
        """
        if current != self.shown:
            queries = _read()
            while queries and queries[-1] == current.strip():
                queries.pop()
            self._walked, self._at, self._draft = queries, len(queries), current
        self._at = max(0, self._at - 1)
        return self._walked[self._at] if self._walked else current

    def later(self) -> str:
        """The query after; after the latest, the draft, and the walk ends."""
        self._at = min(len(self._walked), self._at + 1)
        return self._draft if self.shown is None else self.shown

    def add(self, query: str) -> None:
        """Keep a query that was left, unless it is blank, or the latest; the walk ends."""
        self._walked, self._at = [], 0
        query = single_line(query)
        if not query or len(query) > LONGEST:
            return
        queries = _read()
        if queries[-1:] != [query]:
            _write([*queries, query][-KEPT:])


def _read() -> list[str]:
    """The queries kept by now, the latest last; other programs of this kind add to them too."""
    with contextlib.suppress(*files.UNUSABLE):
        path = _path()
        if path.is_file():  # to open a pipe would wait for who writes into it
            with path.open("rb") as file:
                length = file.seek(0, os.SEEK_END)
                file.seek(max(0, length - _END))
                lines = file.read(_END).decode("utf-8", "replace").split("\n")
            queries = map(single_line, lines[1:] if length > _END else lines)
            return [query for query in queries if query and len(query) <= LONGEST][-KEPT:]
    return []


def _write(queries: list[str]) -> None:
    """Replace the file; in silence where that cannot be done."""
    with contextlib.suppress(*files.UNUSABLE):
        files.replace(_path(), "".join(f"{query}\n" for query in queries))


def _path() -> Path:
    return files.state_folder() / "queries.txt"
