"""Bytes are decoded in the encoding that they are in, which is recognised and named."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.finding import decode

CHINESE = "全县123家企业，产值1.3亿元。"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CHINESE.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + CHINESE.encode(), "UTF-8"),
        (codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "UTF-16"),
        (CHINESE.encode("gb18030"), "GB18030"),
        (CHINESE.encode("gb2312"), "GB18030"),
    ],
)
def test_an_encoding_is_recognised(data: bytes, encoding: str) -> None:
    """A text is the same in every encoding, and without its byte order mark."""
    assert decode(data) == (CHINESE, encoding)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0", "zero byte"),
        (CHINESE.encode("utf-16-le"), "zero byte"),
        (b"ok\n\xff\xfe\xff", "byte 0xFF in line 2 is neither UTF-8 nor GB18030"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "is not UTF-16"),
        (codecs.BOM_UTF8 + b"a\nb\xff", "byte 0xFF in line 2 is not UTF-8"),
    ],
)
def test_what_is_no_text_is_told_with_its_place(data: bytes, told: str) -> None:
    """Bytes that are no text are refused in one line that says what is wrong, and where."""
    with pytest.raises(ValueError, match="byte") as error:
        decode(data)
    assert told in str(error.value)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    """Any text in UTF-8 comes back unchanged."""
    assert decode(text.encode()).text == text
