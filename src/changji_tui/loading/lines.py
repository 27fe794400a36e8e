"""Find the line of a key in a TOML file, because tomli gives values without their lines."""

from __future__ import annotations

import contextlib
import re
from bisect import bisect_left

from changji_tui.text.cleaning import clean

Path = tuple[str | int, ...]
"""Keys and indices from the top: ("documents", 0, "paragraphs", 2, "zh")."""

_GAP = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\])*"' r"|'[^']*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}\n#]+")


class Lines:
    """The lines of one TOML file by key path; the file must be valid TOML."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {(): 1}
        self._text = text
        self._position = 0
        self._ends = [match.start() for match in re.finditer("\n", text)]
        # A file that is nested too deeply is refused anyway; the lines read so far are enough to say so.
        with contextlib.suppress(RecursionError):
            self._document()

    def of(self, path: Path) -> int:
        """The line, from 1, of the key at `path`, or of the nearest key above it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def _document(self) -> None:
        counts: dict[Path, int] = {}
        table: Path = ()
        while character := self._next():
            if character == "[":
                table = self._header(counts)
            else:
                self._pair(table)

    def _header(self, counts: dict[Path, int]) -> Path:
        """Read `[a.b]` or `[[a.b]]`; the name of an array refers to its last element."""
        line = self._line()
        brackets = "[[" if self._text.startswith("[[", self._position) else "["
        self._position += len(brackets)
        parts = self._key()
        self._position += len(brackets)
        table: Path = ()
        for index, part in enumerate(parts, start=1):
            table = (*table, part)
            if brackets == "[[" and index == len(parts):
                counts[table] = counts.get(table, -1) + 1
            self._note(table, line)
            if table in counts:
                table = (*table, counts[table])
                self._note(table, line)
        return table

    def _pair(self, table: Path) -> None:
        line = self._line()
        for part in self._key():
            table = (*table, part)
            self._note(table, line)
        self._position += 1
        self._value(table)

    def _key(self) -> list[str]:
        """Read a dotted key and stop at the character after it."""
        parts: list[str] = []
        while True:
            self._next()
            token = _STRING.match(self._text, self._position) or _BARE.match(
                self._text, self._position
            )
            if token is None:
                return parts
            self._position = token.end()
            parts.append(_unquoted(token[0]))
            if self._next() != ".":
                return parts
            self._position += 1

    def _value(self, path: Path) -> None:
        character = self._next()
        if character == "[":
            self._list(path)
        elif character == "{":
            self._inline_table(path)
        else:
            token = (_STRING if character in "\"'" else _SCALAR).match(self._text, self._position)
            self._position = token.end() if token else len(self._text)

    def _list(self, path: Path) -> None:
        self._position += 1
        index = 0
        while (character := self._next()) not in ("]", ""):
            if character == ",":
                self._position += 1
                index += 1
            else:
                self._note((*path, index), self._line())
                self._value((*path, index))
        self._position += 1

    def _inline_table(self, path: Path) -> None:
        self._position += 1
        while (character := self._next()) not in ("}", ""):
            if character == ",":
                self._position += 1
            else:
                self._pair(path)
        self._position += 1

    def _next(self) -> str:
        """Skip white space and comments; return the character that follows, empty at the end."""
        gap = _GAP.match(self._text, self._position)
        self._position = gap.end() if gap else self._position
        return self._text[self._position : self._position + 1]

    def _line(self) -> int:
        return bisect_left(self._ends, self._position) + 1

    def _note(self, path: Path, line: int) -> None:
        self._lines.setdefault(path, line)


def _unquoted(key: str) -> str:
    import tomli

    return next(iter(tomli.loads(f"{key} = 0"))) if key[0] in "\"'" else key


def dotted(path: Path) -> str:
    """Write a path in dotted form, documents[0].paragraphs[2].zh, cleaned for a terminal."""
    return "".join(
        f"[{part}]" if isinstance(part, int) else f".{clean(part)}" if index else clean(part)
        for index, part in enumerate(path)
    )
