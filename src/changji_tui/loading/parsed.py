"""Cache of parsed files, so that a start need not parse them again.

TOML takes twenty times as long to parse as JSON. The cache keeps the tables of each file as JSON, in an
entry whose name is the SHA-256 of the program's version and the file's bytes. An entry begins with a
digest of its content; if the entry is missing, cut short or changed, the file is parsed again. Tables
from the cache are built and resolved with the same checks as tables from TOML. The cache also remembers
that the references of a folder are sound: by an empty entry whose name is the SHA-256 of all files of
the folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from changji_tui import __version__

_FORMAT = 2
"""The version of the form of entries. It is part of their names: no entry of another form is found."""
_DECIMAL = "\0"
"""A decimal is kept as a table with only this key, and its digits as the value: a float would turn 319.40
into 319.4. A TOML file can contain this key only as one of the escapes of `_ESCAPED`."""
_ESCAPED = re.compile(rb"\\u0000|\\U00000000")

KEPT = 256
"""How many entries the cache keeps; the oldest are deleted first."""

_UNUSABLE = (OSError, RuntimeError, ValueError)
"""Errors of an unusable cache; `Path.home` raises RuntimeError if the user has no home folder."""


def recall(data: bytes) -> dict[str, Any] | None:
    """Look up the tables of a file by its bytes; None if they are not kept. Numbers are `Decimal` or int."""
    with contextlib.suppress(*_UNUSABLE):
        path = _folder() / _name(data)
        if not path.is_file():  # opening a pipe would wait for its writer
            return None
        digest, _, payload = path.read_bytes().partition(b"\n")
        if hashlib.sha256(payload).hexdigest().encode() == digest:
            tables = json.loads(payload, object_hook=_decimal)
            return tables if isinstance(tables, dict) else None
    return None


def remember(data: bytes, tables: dict[str, Any]) -> None:
    """Keep the tables of a file; do nothing if the cache is unusable or could misread them."""
    if _ESCAPED.search(data):
        return
    with contextlib.suppress(*_UNUSABLE, TypeError):
        payload = json.dumps(tables, ensure_ascii=False, default=_table).encode()
        _keep(_name(data), hashlib.sha256(payload).hexdigest().encode() + b"\n" + payload)


def is_sound(files: Mapping[str, bytes]) -> bool:
    """Whether the references of a folder with exactly these files (name → bytes) were found sound before."""
    with contextlib.suppress(*_UNUSABLE):
        return (_folder() / _seal(files)).is_file()
    return False


def vouch(files: Mapping[str, bytes]) -> None:
    """Remember that the references of these files are sound; do nothing if the cache is unusable."""
    with contextlib.suppress(*_UNUSABLE):
        _keep(_seal(files), b"")


def _keep(name: str, content: bytes) -> None:
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{os.getpid()}.draft"
    draft.write_bytes(content)
    draft.replace(folder / name)
    by_age = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in by_age[KEPT:]:
        old.unlink()


def _table(value: object) -> dict[str, str]:
    """The table that stands for a decimal.

    Raises:
        TypeError: If the value is not a decimal.
    """
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    raise TypeError(value)


def _decimal(table: dict[str, Any]) -> Decimal | dict[str, Any]:
    """The decimal that a table stands for, or the table itself."""
    return Decimal(table[_DECIMAL]) if _DECIMAL in table else table


def _seal(files: Mapping[str, bytes]) -> str:
    names = "\0".join(f"{name}\0{len(data)}" for name, data in files.items())
    return _name(names.encode() + b"\0\0" + b"".join(files.values())) + ".sound"


def _name(data: bytes) -> str:
    return hashlib.sha256(f"{__version__}\0{_FORMAT}\0".encode() + data).hexdigest()


def _folder() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
    base = cache if cache.is_absolute() else Path.home() / ".cache"
    return base / "changji-tui" / "parsed"
