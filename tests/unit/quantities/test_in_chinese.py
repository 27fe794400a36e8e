"""Amounts in a running Chinese text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.loading import bundled_folder, load_page
from changji_tui.quantities.in_chinese import chinese_amounts

FOUND = [
    ("成交额突破1亿元，", [("1亿元", "亿元", "over")]),
    ("推广300余万亩；共2800多件", [("300余万亩", "万亩", "over"), ("2800多件", "件", "over")]),
    ("一百一十三家企业", [("一百一十三家", "家", "exact")]),
    (
        "九成以上，半数以上，超过一半，过半",
        [
            ("九成以上", "成", "least"),
            ("半数以上", "", "least"),
            ("一半", "", "over"),
            ("过半", "", "over"),
        ],
    ),
    ("近320亿元，不到一半", [("320亿元", "亿元", "about"), ("一半", "", "under")]),
    ("1200万人次", [("1200万人次", "万人次", "exact")]),
    ("第三，一家企业，万人拥有量，十四五，进一步", []),
    ("增至113", [("113", "", "exact")]),
    ("-3℃", [("-3℃", "℃", "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_amounts_are_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Each with its unit and its bound; ordinals, articles and set words are none."""
    found = [
        (text[stated.start : stated.end], stated.quantity.unit, stated.quantity.qualifier)
        for stated in chinese_amounts(text)
    ]
    assert found == expected


def test_every_measure_of_the_page_is_found_in_its_text() -> None:
    """The running text gives each recorded measure with its value, unit and bound."""
    page = load_page(bundled_folder())
    for figure in page.figures:
        if figure.kind != "measure":
            continue
        text = page.passage(figure.passage).text
        (stated,) = (
            found
            for found in chinese_amounts(text)
            if found.start < figure.printed_end and figure.printed_start < found.end
        )
        quantity = stated.quantity
        assert (quantity.value, quantity.qualifier) == (figure.value, figure.qualifier), figure.id


@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,%-一二十百万亿半数几两第多余家元年个以上下内约近")
    )
)
def test_nothing_breaks_it_and_places_are_in_order(text: str) -> None:
    """Of any text the amounts stand in order, apart, within it."""
    reached = 0
    for found in chinese_amounts(text):
        assert reached <= found.start < found.end <= len(text)
        reached = found.end
