"""Quantities: every printed form is read exactly, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.quantities import (
    Qualifier,
    Quantity,
    format_quantity,
    parse,
    qualifier_in_context,
)

DATA = Path(__file__).parents[3] / "data"
UNITS = ("亿元", "万元", "元", "家", "个", "%", "万亩", "万平方米", "公斤", "", "年", "百分点")


QUALIFIERS: tuple[Qualifier, ...] = (
    "exact",
    "over",
    "least",
    "within",
    "under",
    "about",
    "rank",
)

PRINTED: list[tuple[str, str | None, str, Qualifier]] = [
    ("1亿元", "1", "亿元", "exact"),
    ("1.3亿元", "1.3", "亿元", "exact"),
    ("319.40亿元", "319.40", "亿元", "exact"),
    ("13000万", "13000", "万", "exact"),
    ("14651万元", "14651", "万元", "exact"),
    ("14,651万元", "14651", "万元", "exact"),
    ("５．３亿元", "5.3", "亿元", "exact"),
    ("１００％", "100", "%", "exact"),
    ("1万亿元", "1", "万亿元", "exact"),
    ("1亿多元", "1", "亿元", "over"),
    ("1663.25公斤", "1663.25", "公斤", "exact"),
    ("800万平方米", "800", "万平方米", "exact"),
    ("20平方千米", "20", "平方千米", "exact"),
    ("3千瓦", "3", "千瓦", "exact"),
    ("1.5个百分点", "1.5", "个百分点", "exact"),
    ("-20℃", "-20", "℃", "exact"),
    ("9类", "9", "类", "exact"),
    ("5.0%", "5.0", "%", "exact"),
    ("300余万亩", "300", "万亩", "over"),
    ("200余万件", "200", "万件", "over"),
    ("40余种", "40", "种", "over"),
    ("80余所", "80", "所", "over"),
    ("20余位", "20", "位", "over"),
    ("20多家", "20", "家", "over"),
    ("20年多", "20", "年", "over"),
    ("20来家", "20", "家", "about"),
    ("300亩左右", "300", "亩", "about"),
    ("90%以上", "90", "%", "least"),
    ("20万吨以上", "20", "万吨", "least"),
    ("一半以上", "0.5", "", "least"),
    ("1分钟之内", "1", "分钟", "within"),
    ("3年内", "3", "年", "within"),
    ("50%以下", "50", "%", "within"),
    ("十多年", "10", "年", "over"),
    ("百余家", "100", "家", "over"),
    ("数千个", None, "个", "about"),
    ("数十万人", None, "人", "about"),
    ("几十家", None, "家", "about"),
    ("十几年", None, "年", "about"),
    ("一半", "0.5", "", "exact"),
    ("半年", "0.5", "年", "exact"),
    ("四大", "4", "", "exact"),
    ("五国", "5", "国", "exact"),
    ("三年", "3", "年", "exact"),
    ("两家", "2", "家", "exact"),
    ("前三强", "3", "强", "rank"),
    ("前10名", "10", "名", "rank"),
    ("一百零五家", "105", "家", "exact"),
    ("三万五千亩", "35000", "亩", "exact"),
    ("一点三亿元", "130000000", "元", "exact"),
    ("百分之五", "5", "%", "exact"),
    ("百分之四十一点二", "41.2", "%", "exact"),
    ("百分之90以上", "90", "%", "least"),
]


@pytest.mark.parametrize(("printed", "value", "unit", "qualifier"), PRINTED)
def test_reads_the_printed_form(
    printed: str, value: str | None, unit: str, qualifier: Qualifier
) -> None:
    """Value, unit and qualifier follow from the printed form alone."""
    number = None if value is None else Decimal(value)
    assert parse(printed) == Quantity(number, unit, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "元",
        "上半年",
        "1.3 亿元",
        " 4个",
        "4个\n",
        "1亿元，",
        "超过1亿元",
        "约300亩",
        "90%以上的",
        "90%以上以上",
        ">90%以上",
        "1分钟内就",
        "1,23家",
        "1.家",
        ".5",
        "1e5",
        "三百五家",
        "一万五家",
        "一半人",
        "2024年6月",
        "1亿元上半年",
        "四统、三指导",
        "十二届九次全会",
        "数家",
        "多年",
        "3内",
        "nan",
        "²家",
        "٣家",
    ],
)
def test_refuses_what_is_no_quantity(text: str) -> None:
    """A string that is not one quantity as a whole is refused."""
    with pytest.raises(ValueError, match="no quantity"):
        parse(text)


@given(
    st.text(
        alphabet="0123456789.,，．０９%％亿万千百十一二三两半几数余多以上内前>≈½ 元家年点之分",
        max_size=9,
    )
)
def test_anything_else_raises_only_value_error(text: str) -> None:
    """Whatever is read can be shown and read back as the same; all else is a ValueError."""
    try:
        quantity = parse(text)
    except ValueError:
        return
    assert parse(format_quantity(quantity)) == quantity


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw a quantity with a value, in a known unit."""
    value = draw(
        st.decimals(min_value=-(10**9), max_value=10**12, places=2) | st.integers(0, 10**9)
    )
    qualifier = draw(st.sampled_from(QUALIFIERS))
    return Quantity(Decimal(value), draw(st.sampled_from(UNITS)), qualifier)


@given(quantities(), st.booleans())
def test_formatting_then_parsing_gives_it_back(quantity: Quantity, grouped: bool) -> None:
    """No quantity is changed by being shown."""
    if quantity.qualifier == "rank" and quantity.value is not None and quantity.value < 0:
        return
    assert parse(format_quantity(quantity, grouped=grouped)) == quantity


@pytest.mark.parametrize("printed", [row[0] for row in PRINTED])
def test_shown_form_reads_back(printed: str) -> None:
    """What a printed form is shown as reads back as the same quantity."""
    assert parse(format_quantity(parse(printed))) == parse(printed)


def test_a_quantity_without_value_or_numeral_cannot_be_shown() -> None:
    """A quantity without a value and without a printed numeral cannot be shown."""
    with pytest.raises(ValueError, match="numeral"):
        format_quantity(Quantity(None, "个", "about"))
    assert format_quantity(Quantity(None, "个", "over", "数千")) == ">数千个"


@pytest.mark.parametrize(
    ("text", "printed", "qualifier"),
    [
        ("技术合同成交额突破1亿元，", "1亿元", "over"),
        ("转化项目超过一半。", "一半", "over"),
        ("超过了300亩", "300亩", "over"),
        ("产值超5亿元", "5亿元", "over"),
        ("不超过5亿元", "5亿元", "within"),
        ("不到1分钟", "1分钟", "under"),
        ("不足5亿元", "5亿元", "under"),
        ("低于5亿元", "5亿元", "under"),
        ("未满18岁", "18岁", "under"),
        ("至多5亿元", "5亿元", "within"),
        ("至少5亿元", "5亿元", "least"),
        ("不低于5亿元", "5亿元", "least"),
        ("不下5亿元", "5亿元", "least"),
        ("不下于5亿元", "5亿元", "least"),
        ("不止5亿元", "5亿元", "over"),
        ("研究经费投入达5.3亿元，", "5.3亿元", "exact"),
        ("科研人才队伍达到2878人。", "2878人", "exact"),
        ("目前35家", "35家", "exact"),
        ("目前，35家", "35家", "exact"),
        ("跻身全国前三强", "三强", "rank"),
        ("跻身全国前三强", "前三强", "rank"),
        ("约300亩", "300亩", "about"),
        ("节约300元", "300元", "exact"),
        ("签约12个", "12个", "exact"),
        ("近300家", "300家", "about"),
        ("最近300家", "300家", "exact"),
        ("近三年", "三年", "exact"),
        ("接近三年", "三年", "about"),
        ("推广300余万亩；", "300余万亩", "over"),
        ("增加20多家。", "20", "over"),
        ("２０多家", "２０", "over"),
        ("70%以上授权发明专利", "70%", "least"),
        ("在1分钟之内就能", "1分钟之内", "within"),
        ("在1分钟内就能", "1分钟", "within"),
        ("全国17个省，", "17个", "exact"),
        ("5家多元化企业", "5家", "exact"),
        ("35家以下简称", "35家", "exact"),
        ("两年多来", "两年", "over"),
        ("300亩左右", "300亩", "about"),
        ("突破2024年6月底", "2024年6月底", "over"),
    ],
)
def test_qualifier_comes_from_the_words_beside(
    text: str, printed: str, qualifier: Qualifier
) -> None:
    """Words that bound a number count; words that only end in the same character do not."""
    start = text.index(printed)
    assert qualifier_in_context(text, start, start + len(printed)) == qualifier


def _passages(node: Any) -> Iterator[dict[str, Any]]:
    """Every table that prints figures, at any depth of a file."""
    if isinstance(node, dict):
        if node.get("figures") and "zh" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _passages(item)


FILES = sorted(path.name for path in DATA.glob("*.toml"))


@pytest.mark.parametrize("name", FILES)
def test_recorded_figures_parse_to_their_values(name: str) -> None:
    """Every measure of the bundled page has the value, unit and qualifier that it prints."""
    content = tomli.loads((DATA / name).read_text(encoding="utf-8"), parse_float=Decimal)
    for passage in _passages(content):
        for figure in passage["figures"]:
            if figure.get("kind", "measure") == "measure":
                printed, value = figure["printed"], figure.get("value")
                read = parse(printed)
                number = None if value is None else Decimal(value)
                assert (figure["id"], read.value, read.unit) == (
                    figure["id"],
                    number,
                    figure.get("unit", ""),
                )
                text = passage["zh"]
                start = text.index(figure["quote"]) + figure["quote"].index(printed)
                qualifier = qualifier_in_context(text, start, start + len(printed))
                assert (figure["id"], qualifier) == (figure["id"], figure.get("qualifier", "exact"))
