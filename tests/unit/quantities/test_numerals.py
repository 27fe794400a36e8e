"""Numerals: every one is found, and Chinese characters are read as numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.quantities import (
    chinese_number,
    numerals,
)
from changji_tui.quantities.numerals import _spelled


@given(st.integers(0, 10**13))
def test_chinese_numbers_round_trip(number: int) -> None:
    """Every whole number spelled in the standard way is read as itself."""
    assert chinese_number(_spelled(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("两千零五", "2005"),
        ("一百一十", "110"),
        ("百", "100"),
        ("十二万三千四百五十六", "123456"),
        ("一百万零五", "1000005"),
        ("二〇二四", "2024"),
        ("五点六", "5.6"),
        ("〇", "0"),
    ],
)
def test_reads_chinese_numbers(text: str, number: str) -> None:
    """Chinese numbers in standard spelling are read as their value."""
    assert chinese_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "三百五", "十十", "百三", "万三", "三四", "几", "点五", "五点"]
)
def test_refuses_ambiguous_chinese_numbers(text: str) -> None:
    """Short forms and estimates are refused, because they have no single value."""
    with pytest.raises(ValueError, match="no number"):
        chinese_number(text)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("达5.3亿元，2855件", ["5.3", "亿", "2855"]),
        ("14,651万元，20家", ["14,651", "万", "20"]),
        ("2020年，113家", ["2020", "113"]),
        ("直径2.5米。", ["2.5"]),
        ("１．５％", ["１．５"]),
        ("数千个、十多年、两区、一半", ["数千", "十", "两", "一半"]),
        ("十二届九次", ["十二", "九"]),
        ("这一数字、指数、总数十万", ["一", "十万"]),
        ("二〇二四年", ["二〇二四"]),
        ("无", []),
    ],
)
def test_finds_every_numeral(text: str, runs: list[str]) -> None:
    """Each run of digits or numeral characters is found, whatever it means."""
    assert [text[start:end] for start, end in numerals(text)] == runs


@given(st.text(alphabet="12,.，．１三十数几零亿元家 a"))
def test_numerals_hold_every_digit(text: str) -> None:
    """Outside the runs no digit and no numeral character is left."""
    kept = list(text)
    for start, end in numerals(text):
        kept[start:end] = " " * (end - start)
    assert not set(kept) & set("12１三十几零亿")
