"""Every number as printed, in full digits, in English: three forms of one quantity."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.quantities import FORMS, Form, Qualifier, Quantity, base, english, formatted, parse

UNITS = ("亿元", "万元", "元", "家", "%", "万亩", "万平方米", "公斤", "万吨", "", "千瓦", "百分点")
QUALIFIERS: tuple[Qualifier, ...] = (
    "exact",
    "over",
    "least",
    "within",
    "under",
    "about",
    "rank",
)


@pytest.mark.parametrize(
    ("printed", "form", "number", "unit"),
    [
        ("1.3亿元", "printed", "1.3", "亿元"),
        ("1.3亿元", "digits", "130,000,000", "元"),
        ("1.3亿元", "english", "130 million", "CNY"),
        ("319.40亿元", "printed", "319.40", "亿元"),
        ("319.40亿元", "digits", "31,940,000,000", "元"),
        ("5.0%", "digits", "5.0", "%"),
        ("300余万亩", "digits", ">3,000,000", "亩"),
        ("300余万亩", "english", ">3 million", "mu"),
        ("90%以上", "printed", "≥90", "%"),
        ("90%以上", "digits", "≥90", "%"),
        ("90%以上", "english", "≥90", "%"),
        ("20万吨", "digits", "200,000", "吨"),
        ("前三强", "printed", "前3", "强"),
        ("前三强", "english", "top 3", ""),
        ("一半", "printed", "½", ""),
        ("一半", "digits", "0.5", ""),
        ("一半", "english", "half", ""),
        ("数千个", "printed", "数千", "个"),
        ("数千个", "digits", "数千", "个"),
        ("数千个", "english", "thousands", ""),
    ],
)
def test_a_quantity_has_three_forms(printed: str, form: Form, number: str, unit: str) -> None:
    """The printed form keeps its digits; the others take the scale out of the unit."""
    quantity = parse(printed)
    made = formatted(quantity.value, quantity.unit, quantity.qualifier, printed=printed, form=form)
    assert made == (number, unit)


@given(
    st.decimals(min_value=0, max_value=10**12, places=2) | st.integers(0, 10**9).map(Decimal),
    st.sampled_from(UNITS),
    st.sampled_from(QUALIFIERS),
)
def test_what_is_shown_reads_back(value: Decimal, unit: str, qualifier: Qualifier) -> None:
    """The printed form and the full digits are read back as the same amount and the same bound."""
    for form in FORMS[:2]:
        made = formatted(value, unit, qualifier, form=form)
        back = parse(made.text)
        assert base(back.value, back.unit) == base(value, unit)
        assert back.qualifier == qualifier
        if form == "printed":
            assert back == Quantity(value, unit, qualifier)


@given(
    st.decimals(min_value=0, max_value=10**12, places=2),
    st.sampled_from([unit for unit in UNITS if unit]),
)
def test_english_says_the_same_in_one_line_and_in_two_columns(value: Decimal, unit: str) -> None:
    """The number and the unit of the columns are the words of the line."""
    number, name = formatted(value, unit, form="english")
    line = english(value, unit)
    assert line in (f"{name} {number}", f"{number} {name}", number + name)
