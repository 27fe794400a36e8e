"""From a file's bytes to TOML tables, or one fault that says where the file is broken."""

from __future__ import annotations

import os
import re
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli

from changji_tui.errors import DataError, Fault
from changji_tui.text.cleaning import clean

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read, in bytes: far above any page, far below any memory."""

_KEY_PART = rb"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*"""
_DEEP_KEY = re.compile(rb"^[ \t]*\[{0,2}[ \t]*(?:" + _KEY_PART + rb"){32}", re.MULTILINE)


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, without a byte order mark.

    Raises:
        DataError: If there is no such file, or it is no regular file, or it is too large.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _broken(path, 0, f"cannot be read: {reason}") from None
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise _broken(path, 0, "is not a file, expected a TOML file")
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _broken(path, 0, f"is larger than {MAX_BYTES // 1024**2} MiB")
    return data.removeprefix(b"\xef\xbb\xbf")


def parse(path: Path, data: bytes) -> tuple[dict[str, Any], str]:
    """The tables of a TOML file, cleaned of hostile characters, and its text.

    Numbers are `Decimal`, so that 1.3 stays 1.3.

    Raises:
        DataError: If the bytes are no UTF-8 or the text is no TOML.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"byte 0x{data[error.start]:02X}"
        raise _broken(path, line, f"{found} is not UTF-8, save the file as UTF-8") from None
    if deep := _DEEP_KEY.search(data):
        line = data.count(b"\n", 0, deep.start()) + 1
        raise _broken(path, line, "a key of more than 32 parts, expected two or three")
    try:
        tables = tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as error:
        message = error.msg[:1].lower() + error.msg[1:]
        at = f", at column {error.colno}"
        raise _broken(path, error.lineno, f"broken TOML: {clean(message)}{at}") from None
    except (RecursionError, ValueError, OverflowError) as error:
        raise _broken(path, 0, f"broken TOML: {clean(str(error))}") from None
    return _cleaned(tables), text


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_cleaned(item) for item in value]
    return value


def _broken(path: Path, line: int, problem: str) -> DataError:
    return DataError((Fault(path, line, "", problem),))
