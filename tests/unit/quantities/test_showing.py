"""Quantities in base units, with signs and in English words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.quantities import (
    Qualifier,
    base,
    chinese,
    english,
    format_value,
    is_money,
    parse,
    unit_label,
)


@pytest.mark.parametrize(
    ("value", "unit", "base_value", "base_unit"),
    [
        ("1.3", "亿元", "130000000", "元"),
        ("14651", "万元", "146510000", "元"),
        ("1", "亿美元", "100000000", "美元"),
        ("300", "万亩", "3000000", "亩"),
        ("2", "公顷", "30", "亩"),
        ("20", "万吨", "200000000", "公斤"),
        ("1663.25", "公斤", "1663.25", "公斤"),
        ("200", "万件", "2000000", "件"),
        ("800", "万平方米", "8000000", "平方米"),
        ("2.5", "米", "2.5", "米"),
        ("41.2", "%", "41.2", "%"),
        ("5", "％", "5", "%"),
        ("3", "成", "30", "%"),
        ("2", "个百分点", "2", "百分点"),
        ("0.5", "", "50", "%"),
        ("52", "", "52", ""),
        ("3", "万", "30000", ""),
        ("3", "万千瓦", "30000", "千瓦"),
        ("2", "千元", "2000", "元"),
        ("8", "吨/公顷", "8", "吨/公顷"),
        ("2.31", "∶1", "2.31", ":1"),
        ("5", "：1", "5", ":1"),
        ("3", "比2", "3", ":2"),
    ],
)
def test_base_units(value: str, unit: str, base_value: str, base_unit: str) -> None:
    """Scale and convertible units are taken out; other units stay apart."""
    assert base(Decimal(value), unit) == (Decimal(base_value), base_unit)


def test_base_is_written_without_exponent() -> None:
    """A base value prints as plain digits."""
    assert str(base(Decimal("1.3"), "亿元")[0]) == "130000000"
    assert str(base(Decimal("0.50"), "")[0]) == "50"


def test_base_of_no_value_keeps_the_unit() -> None:
    """数千个 has a unit though it has no value."""
    assert base(None, "万个") == (None, "个")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1e999999", "1e-999999"])
def test_base_refuses_numbers_out_of_reach(value: str) -> None:
    """A base value that would have too many digits is refused: hostile files have such numbers."""
    with pytest.raises(ValueError, match="no number"):
        base(Decimal(value), "元")


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(["", "十", "万", "亿"]))
def test_base_is_exact(value: Decimal, scale: str) -> None:
    """Nothing is rounded on the way to the base unit."""
    power = {"": 0, "十": 1, "万": 4, "亿": 8}[scale]
    assert Fraction(base(value, f"{scale}元")[0]) == Fraction(value) * 10**power


@pytest.mark.parametrize(
    ("value", "qualifier", "printed", "shown"),
    [
        ("1", "over", "1亿元", ">1"),
        ("90", "least", "90%以上", "≥90"),
        ("300", "over", "300余万亩", ">300"),
        ("300", "about", "", "≈300"),
        ("1", "within", "1分钟之内", "≤1"),
        ("5", "under", "5亿元", "<5"),
        ("3", "rank", "前三强", "前3"),
        ("319.4", "exact", "319.40亿元", "319.40"),
        ("319.4", "exact", "", "319.4"),
        ("130000000", "exact", "1.3亿元", "130,000,000"),
        ("0.5", "over", "一半", ">½"),
        ("0.5", "exact", "", "0.5"),
        ("-5", "exact", "", "−5"),
    ],
)
def test_shows_a_number(value: str, qualifier: Qualifier, printed: str, shown: str) -> None:
    """The sign tells the qualifier, and printed digits stay as printed."""
    assert format_value(Decimal(value), qualifier, printed=printed, grouped=True) == shown


def test_shows_numbers_without_value() -> None:
    """A quantity without a value is shown by the words of the page, or by a dash."""
    assert format_value(None, "about", printed="数千个") == "数千"
    assert format_value(None, "about", printed="数千个", language="en") == "thousands"
    assert format_value(None) == "—"
    assert format_value(Decimal(3), "rank", language="en") == "top 3"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("1.3亿元", "CNY 130 million"),
        ("319.40亿元", "CNY 31.94 billion"),
        ("14651万元", "CNY 146.51 million"),
        ("12.34567亿元", "CNY 1,234,567,000"),
        ("1万亿元", "CNY 1 trillion"),
        ("1亿多元", "over CNY 100 million"),
        ("300余万亩", "over 3 million mu"),
        ("20万吨以上", "at least 200,000 tonnes"),
        ("800万平方米", "8 million m²"),
        ("1663.25公斤", "1,663.25 kg"),
        ("1分钟之内", "within 1 minute"),
        ("50%以下", "at most 50%"),
        ("7次", "7 times"),
        ("5.0%", "5.0%"),
        ("52个", "52"),
        ("40余种", "over 40"),
        ("前三强", "top 3"),
        ("一半", "half"),
        ("数千个", "thousands"),
        ("数十万人", "hundreds of thousands"),
        ("几百家", "hundreds"),
        ("几家", "several"),
        ("十几年", "more than ten"),
        ("20桶", "20 桶"),
        ("3万", "30,000"),
    ],
)
def test_says_it_in_english(printed: str, words: str) -> None:
    """English takes the scale out of the unit and rounds nothing."""
    quantity = parse(printed)
    said = english(quantity.value, quantity.unit, quantity.qualifier, printed=printed)
    assert said == words


def test_names_units() -> None:
    """Heads of columns name scale and unit; measure words have no English."""
    assert unit_label("亿元", "zh") == "亿元"
    assert unit_label("亿元", "en") == "CNY 100 million"
    assert unit_label("万亩", "en") == "10,000 mu"
    assert unit_label("吨", "en") == "tonnes"
    assert unit_label("家", "en") == ""


def test_tells_money() -> None:
    """A unit of money is recognised with its scale and without."""
    assert [unit for unit in ("元", "亿元", "万美元", "亩", "万人") if is_money(unit)] == [
        "元",
        "亿元",
        "万美元",
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("530000000", "5.3亿"),
        ("146510000", "1.4651亿"),
        ("62770000", "6277万"),
        ("-520000000", "−5.2亿"),
        ("120000", "12万"),
        ("12345", "12,345"),
        ("2855", "2,855"),
        ("123456789", "123,456,789"),
        ("0.5", "0.5"),
    ],
)
def test_chinese_counts_in_ten_thousands(value: str, shown: str) -> None:
    """亿 and 万 where few digits say all; else every digit."""
    assert chinese(Decimal(value)) == shown


@given(st.decimals(-(10**13), 10**13, places=2, allow_nan=False))
def test_chinese_loses_no_digit(value: Decimal) -> None:
    """What is written is the number again."""
    written = chinese(value).replace(",", "").replace("−", "-")
    power = {"亿": 8, "万": 4}.get(written[-1], 0)
    assert Decimal(written.rstrip("亿万")).scaleb(power) == value
