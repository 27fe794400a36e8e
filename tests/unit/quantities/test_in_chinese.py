"""Amounts in a running Chinese text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.loading import bundled_folder, load_page
from changji_tui.quantities import base, parse
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


READ = """
預算3億元|3億元|3|億元|元|exact
二十萬人參加|二十萬人|200000|人|人|exact
兩個村|兩個|2|個|个|exact
數萬人到場|數萬人|None|人|人|about
廿人同行|廿人|20|人|人|exact
卅五年來|卅五年|35|年|年|exact
壹佰萬元整|壹佰萬元|1000000|元|元|exact
三千畝地|三千畝|3000|畝|亩|exact
運來5萬噸|5萬噸|5|萬噸|公斤|exact
一點五億元|一點五億元|150000000|元|元|exact
超過二百億元|二百億元|20000000000|元|元|over
每人½亩|½亩|0.5|亩|亩|exact
三分之一的农户|三分之一|0.3333333333333333333333333333||%|exact
约占1/3|1/3|0.3333333333333333333333333333||%|about
千分之三|千分之三|3|‰|%|exact
万分之五|万分之五|5|‱|%|exact
百分之二十五以上|百分之二十五以上|25|%|%|least
收入增长三成五|三成五|3.5|成|%|exact
历时两年半|两年半|2.5|年|年|exact
用了三个半月|三个半月|3.5|个月|个月|exact
上百家企业|上百家|100|家|家|least
近百家企业|百家|100|家|家|about
百亿斤粮食|百亿斤|10000000000|斤|公斤|exact
零下3℃|零下3℃|-3|℃|℃|exact
气温25摄氏度|25摄氏度|25|摄氏度|℃|exact
气温25°C|25°C|25|°C|℃|exact
产值翻两番|两番|2|番|番|exact
产值翻一番|一番|1|番|番|exact
增长一倍|一倍|1|倍|倍|exact
比例是5：1|5：1|5|:1|:1|exact
半数以上|半数以上|0.5||%|least
投资$3.5亿|$3.5亿|3.5|亿$|美元|exact
投资€20万|€20万|20|万€|欧元|exact
投资¥1亿元|¥1亿元|1|亿元|元|exact
每吨1200元/吨|1200元/吨|1200|元/吨|元/吨|exact
1.2万亿元|1.2万亿元|1.2|万亿元|元|exact
五百亩左右|五百亩左右|500|亩|亩|about
不足十五天|十五天|15|天|天|under
十几个|十几个|None|个|个|about
"""
"""What is printed | the amount | value | unit | base unit | bound; worked out by hand."""
RANGES = """
单产120-150公斤|120-150公斤|120|150|公斤
提高3至5倍|3至5倍|3|5|倍
三到五年|三到五年|3|5|年
0.1～0.2毫米|0.1～0.2毫米|0.1|0.2|毫米
目标是6%-6.5%。|6%-6.5%|6|6.5|%
10—20吨|10—20吨|10|20|吨
1亿~3亿元|1亿~3亿元|1|3|亿元
500万至1亿元|500万至1亿元|0.05|1|亿元
三四个村|三四个|3|4|个
十七八岁|十七八岁|17|18|岁
两三年|两三年|2|3|年
三五年|三五年|3|5|年
七八十人|七八十人|70|80|人
三四十萬畝|三四十萬畝|300000|400000|畝
百分之五至百分之六|百分之五至百分之六|5|6|%
"""
"""What is printed | the range | its lower end | its higher end | unit."""


@pytest.mark.parametrize("row", READ.split())
def test_numerals_of_every_manner_are_read(row: str) -> None:
    """Value, unit as printed, base unit and bound; a unit has one base in either script."""
    text, printed, value, unit, base_unit, bound = row.split("|")
    (found,) = chinese_amounts(text)
    quantity = found.quantity
    assert text[found.start : found.end] == printed
    assert (str(quantity.value), quantity.unit, quantity.qualifier) == (value, unit, bound)
    assert base(quantity.value, quantity.unit)[1] == base_unit
    assert quantity.value_to is None


@pytest.mark.parametrize("row", RANGES.split())
def test_a_range_is_one_amount_with_two_ends(row: str) -> None:
    """Both ends are in the unit of the higher one."""
    text, printed, low, high, unit = row.split("|")
    (found,) = chinese_amounts(text)
    assert text[found.start : found.end] == printed
    assert (str(found.quantity.value), str(found.quantity.value_to)) == (low, high)
    assert found.quantity.unit == unit
    assert parse(printed) == found.quantity


@pytest.mark.parametrize(
    "text", ["队伍建设", "大陆", "一家企业", "第三", "万人拥有量", "一是", "参加"]
)
def test_words_with_a_numeral_in_them_are_no_amounts(text: str) -> None:
    """A word with a numeral in it is no amount, nor is 一 where it is an article."""
    assert chinese_amounts(text) == ()


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_amounts_are_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Amounts are found with unit and bound; ordinals, articles and set words are no amounts."""
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
    """The amounts found in any text are in order, apart, and within the text."""
    reached = 0
    for found in chinese_amounts(text):
        assert reached <= found.start < found.end <= len(text)
        reached = found.end
