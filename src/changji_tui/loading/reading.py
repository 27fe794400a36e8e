"""Read a TOML file into tables, or report the line where it is broken."""

from __future__ import annotations

import os
import re
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from changji_tui.errors import DataError, Fault
from changji_tui.loading import lines, parsed
from changji_tui.text.cleaning import clean, hidden_count, is_plain, single_line

MAX_BYTES = 8 * 1024 * 1024
"""The largest size of a file, in bytes: fifty times what a page needs."""
MAX_DEPTH = 32
"""The most keys and indices in the path of a value; a page needs seven."""
MAX_DIGITS = 28
"""The most digits of a number, before and after its point together; `decimal` computes with 28 by default."""

_TOO_LARGE: int = 10**MAX_DIGITS
_KEY_PART = rb"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*"""
_DEEP_KEY = re.compile(rb"(?:^[ \t]*\[{0,2}|[{,])[ \t]*(?:" + _KEY_PART + rb"){32}", re.MULTILINE)
"""A dotted key of more than `MAX_DEPTH` parts."""


class TomlFile(NamedTuple):
    """A file as it was read: its cleaned tables, and its text for finding the lines of keys."""

    path: Path
    data: bytes
    tables: dict[str, Any]
    text: str
    hidden: int = 0
    """How many characters were replaced by marks, because they control the terminal or are invisible."""


def read_toml(path: Path, *, cached: bool = True) -> TomlFile:
    """Read a TOML file, with its strings cleaned and its fractions as `Decimal`.

    Args:
        path: The file.
        cached: Whether the cache of parsed files is used and filled.

    Raises:
        DataError: If it cannot be read or is no TOML, or if it had to be cleaned and a value is
            too deep or too large.
    """
    data = read_bytes(path)
    text = decode(path, data)
    tables = parsed.recall(data) if cached else None
    if tables is not None:
        return TomlFile(path, data, tables, text)
    file = TomlFile(path, data, _parse(path, data, text), text)
    if _is_plain(text):
        if cached:
            parsed.remember(data, file.tables)
        return file
    return file._replace(tables=sound_tables(file), hidden=_hidden(file.tables))


def _is_plain(text: str) -> bool:
    """Whether no string of a file can need cleaning."""
    return is_plain(text) and not any(sign in text for sign in ("\\", '"""', "'''"))


def sound_tables(file: TomlFile) -> dict[str, Any]:
    """Clean every string in the tables of a file, and turn every number into a `Decimal`.

    Raises:
        DataError: With every value that is too deep or too large.
    """
    unsound: list[tuple[lines.Path, str]] = []
    cleaned: dict[str, Any] = _cleaned(file.tables, (), unsound)
    if unsound:
        places = lines.Lines(file.text)
        raise DataError(
            tuple(
                Fault(file.path, places.of(key), lines.dotted(key), wrong) for key, wrong in unsound
            )
        )
    return cleaned


def read_bytes(path: Path) -> bytes:
    """Read the bytes of a regular file, without a byte order mark.

    Raises:
        DataError: If there is no such file, it is no regular file, or it is too large.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise _broken(path, 0, "is not a file, expected a file of text")
            if status.st_size > MAX_BYTES:
                raise _broken(path, 0, f"is larger than {MAX_BYTES // 1024**2} MiB")
            with open(descriptor, "rb", closefd=False) as file:
                data = file.read(MAX_BYTES)  # not what is written to it meanwhile
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have such a name"
        raise _broken(path, 0, f"cannot be read: {reason}") from None
    return data.removeprefix(b"\xef\xbb\xbf")


def decode(path: Path, data: bytes) -> str:
    """Decode the bytes of a file.

    Raises:
        DataError: If the bytes are not UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02X}"
        raise _broken(path, line, f"{found} is not UTF-8, save the file as UTF-8") from None


def _parse(path: Path, data: bytes, text: str) -> dict[str, Any]:
    might_be_deep = any(line.count(b".") >= MAX_DEPTH for line in data.split(b"\n"))
    if might_be_deep and (deep := _DEEP_KEY.search(data)):
        line = data.count(b"\n", 0, deep.start()) + 1
        raise _broken(path, line, "a key of more than 32 parts, expected two or three")
    import tomli

    try:
        return tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        from changji_tui.loading.widths import typed_wide

        if wide := typed_wide(text, error.lineno):
            problem = f"broken TOML: {wide.problem}, at column {wide.column}"
            raise _broken(path, wide.line, problem) from None
        message = error.msg[:1].lower() + error.msg[1:]
        at = f", at column {error.colno}"
        raise _broken(path, error.lineno, f"broken TOML: {clean(message)}{at}") from None
    except (RecursionError, ValueError, OverflowError) as error:
        raise _broken(path, 0, f"broken TOML: {clean(str(error))}") from None


def _hidden(value: Any) -> int:
    if isinstance(value, str):
        return hidden_count(value)
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return 0
    return sum(map(_hidden, value))


def _cleaned(value: Any, key: lines.Path, unsound: list[tuple[lines.Path, str]]) -> Any:
    if len(key) > MAX_DEPTH:
        unsound.append((key, f"lies more than {MAX_DEPTH} keys deep, expected seven at most"))
        return None
    if isinstance(value, str):
        text = clean(value)
        return single_line(text) if "\n" in text else text
    if isinstance(value, dict):
        return {part: _cleaned(item, (*key, part), unsound) for part, item in value.items()}
    if isinstance(value, list):
        return [_cleaned(item, (*key, index), unsound) for index, item in enumerate(value)]
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        if is_too_large(value):
            unsound.append((key, f"is no number of at most {MAX_DIGITS} digits"))
            return None
        return Decimal(value)
    return value


def is_too_large(value: int | Decimal) -> bool:
    """Whether a number has more than `MAX_DIGITS` digits, or is infinite or not a number."""
    if isinstance(value, int):
        return not -_TOO_LARGE < value < _TOO_LARGE
    if not value.is_finite() or len(value.as_tuple().digits) > MAX_DIGITS:
        return True
    return not -MAX_DIGITS < value.adjusted() < MAX_DIGITS


def _broken(path: Path, line: int, problem: str) -> DataError:
    return DataError((Fault(path, line, "", problem),))
