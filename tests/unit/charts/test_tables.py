"""The table of a chart's data, in which no number is cut, and what a chart refuses."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.charts import (
    Heads,
    Point,
    Row,
    bars,
    beside,
    data_table,
    refusal,
    room_for,
    table_cells,
)
from changji_tui.model.recorded import Bilingual
from changji_tui.text.cells import cell_len, set_ambiguous
from changji_tui.text.graphemes import cluster_starts

HEADS = Heads("指标", "数值", "时期", "原文")
LABELS = (
    "创新创业服务机构",
    "e\u0301tude \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e8\U0001f1f3",
    "か\u3099き",
    "",
    "R&D",
)
PRINTED = Point("已成立", Decimal(11), "家", key="a", period="2024目前，推断", origin="11家")
DERIVED = Point("推出", Decimal(6), "家", derived=True, period="未注明", origin="* 推算：11 − 5")


@st.composite
def points(draw: st.DrawFn) -> list[Point]:
    """Draw points of one unit whose labels hold clusters of several characters."""
    one = st.tuples(
        st.sampled_from(LABELS), st.integers(0, 10**9).map(Decimal), st.just("万元")
    ).map(lambda drawn: Point(*drawn))
    noted = st.tuples(one, st.sampled_from(["", "2024上半年，推断"]), st.booleans()).map(
        lambda drawn: drawn[0]._replace(period=drawn[1], derived=drawn[2], origin=drawn[1])
    )
    return draw(st.lists(noted, min_size=1, max_size=5))


def text_of(rows: list[Row]) -> list[str]:
    """The rows as plain text."""
    return [row.text for row in rows]


def test_a_table_says_where_each_number_comes_from() -> None:
    """A row of the table has label, value with unit, period, and the printed form or the formula."""
    assert text_of(data_table([PRINTED, DERIVED], HEADS, 60)) == [
        "指标    数值    时期            原文",
        "已成立  11 家   2024目前，推断  11家",
        "推出     6 家*  未注明          * 推算：11 − 5",
    ]


def test_labels_give_way_then_rows() -> None:
    """A narrow table cuts its labels; in a very narrow one each point has several rows."""
    long = PRINTED._replace(label="自治区级行业工程技术研究中心")
    wide = table_cells([long], HEADS)
    assert data_table([long], HEADS, wide)[1].text.startswith(long.label)
    assert data_table([long], HEADS, wide - 4)[1].text.startswith("自治区级行业工程技术研…")
    assert text_of(data_table([PRINTED], HEADS, 24)) == [
        "已成立",
        "  11 家  2024目前，推断",
        "  11家",
    ]


def test_a_table_beside_bars_shares_their_rows() -> None:
    """Beside its bar a point needs no second label and no second number."""
    drawn = [Row(()), *bars([PRINTED], 30)]
    table = data_table([PRINTED], HEADS, 60, aside=True)
    rows = beside(drawn, table, 34)
    assert rows[0].text.strip() == "时期            原文"
    assert rows[1].text.count("已成立") == rows[1].text.count("11 家") == 1


@given(points(), st.integers(1, 90), st.booleans())
def test_no_number_of_a_table_is_cut(drawn: list[Point], width: int, wide: bool) -> None:
    """Rows keep to their width; a number is whole, or "…" stands for it."""
    if wide:
        set_ambiguous(2)
    try:
        numbers = {"", "…", *(point.number for point in drawn)}
        for row in data_table(drawn, HEADS, width):
            assert row.cells <= width
            assert all(part.text in numbers for part in row.parts if part.role == "value")
    finally:
        set_ambiguous(1)


@given(points(), st.integers(1, 90))
def test_no_label_is_cut_inside_a_character(drawn: list[Point], width: int) -> None:
    """A label is cut only between its grapheme clusters."""
    ends = {
        label[:start] + "…"
        for label in LABELS
        for start in [*cluster_starts(label), len(label)]
        if label
    }
    for row in [*data_table(drawn, HEADS, width), *bars(drawn, width)]:
        for part in row.parts:
            if part.role == "label":
                assert part.text in LABELS or part.text in ends


@given(points())
def test_there_is_room_where_it_is_said_to_be(drawn: list[Point]) -> None:
    """At the width that `room_for` names, each bar stands beside its whole label."""
    rows = bars(drawn, room_for(drawn))
    assert len(rows) == len(drawn)
    for row, point in zip(rows, drawn, strict=True):
        assert point.label in [part.text for part in row.parts] or not point.label


LEVEL, INCREASE = Bilingual(zh="数量", en="amount"), Bilingual(zh="增加数", en="increase")


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        ([PRINTED, PRINTED._replace(unit="%")], "different units"),
        ([PRINTED._replace(measure=LEVEL), DERIVED._replace(measure=INCREASE)], "different measur"),
        ([PRINTED._replace(value=None)], "no number on the page"),
        ([PRINTED._replace(value=Decimal(-1))], "below zero"),
        ([PRINTED._replace(value=Decimal(101))], "exceeds the whole"),
    ],
)
def test_a_chart_says_why_it_refuses(drawn: list[Point], says: str) -> None:
    """A refusal is a sentence in both languages, and to draw the chart anyway raises an error."""
    reason = refusal(drawn, whole=Decimal(100))
    assert reason
    assert says in reason.en
    assert reason.zh.endswith("。")
    with pytest.raises(ValueError, match=says):
        bars(drawn, 40, whole=Decimal(100))


def test_what_is_alike_is_not_refused() -> None:
    """Points of one unit and one kind of amount, or of an unknown kind, are drawn together."""
    assert refusal([PRINTED._replace(measure=LEVEL), DERIVED]) is None
    assert cell_len(bars([PRINTED, DERIVED], 40)[0].text) <= 40
