"""Decodes the bytes of a text: UTF-8, UTF-16 with a byte order mark, or GB18030."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from changji_tui.text.cleaning import hidden_count

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_HIDDEN_SHARE = 100
"""Data is no text if more than one in this many characters is a control or invisible character."""


class Decoded(NamedTuple):
    """A decoded text and its encoding."""

    text: str
    """The text, without a byte order mark."""
    encoding: str
    """UTF-8, UTF-16 or GB18030."""


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text.

    Args:
        data: UTF-8, with or without a byte order mark; UTF-16 with one; GB18030, which holds GBK
            and GB 2312.

    Raises:
        ValueError: If the bytes are none of these; it says what is wrong and what would be right.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_decoded(data[len(mark) :], codec, name), name)
    if b"\0" in data:
        problem = "holds a zero byte, expected a text in UTF-8 (of UTF-16 with its byte order mark)"
        raise ValueError(problem)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as broken:
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError:
            text = ""
        if not text or hidden_count(text) * _HIDDEN_SHARE > len(text):
            problem = f"{_where(data, broken)} is neither UTF-8 nor GB18030, save the text as UTF-8"
            raise ValueError(problem) from None
        return Decoded(text, "GB18030")


def _decoded(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as broken:
        problem = f"{_where(data, broken)} is not {name}, as its first bytes say; save it as UTF-8"
        raise ValueError(problem) from None


def _where(data: bytes, broken: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, broken.start) + 1
    return f"byte 0x{data[broken.start]:02X} in line {line}"
