"""Numbers below zero are drawn on the other side of zero, to the same scale."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.charts import Point, Row, bars, levels, sparkline, timeline
from changji_tui.charts.series import series_rows
from changji_tui.figures.comparing import compare
from changji_tui.loading import load_page
from tests.robust.running import run
from tests.unit.cold import write_cold

COLD = [
    Point("一月", Decimal("-12.5"), "℃", at=date(2022, 1, 1)),
    Point("四月", Decimal(10), "℃", at=date(2023, 1, 1)),
    Point("七月", Decimal(25), "℃", at=date(2024, 1, 1)),
]
NUMBERS = st.decimals(-999, 999, places=1)


def test_bars_on_both_sides() -> None:
    """Bars below zero end at its line, those above begin there."""
    assert [row.text for row in bars(COLD, 40)] == [
        "一月 ▐████████│                  −12.5 ℃",
        "四月          │███████              10 ℃",
        "七月          │█████████████████    25 ℃",
    ]


def sides(row: Row, zero: str) -> tuple[float, float]:
    """The lengths of a bar to the left and to the right of zero, in cells."""
    left, _, right = row.text.partition(zero)
    return tuple(
        side.count("█") + side.count("#") + 0.5 * (side.count("▌") + side.count("▐"))
        for side in (left, right)
    )  # type: ignore[return-value]


@given(st.lists(NUMBERS, min_size=1, max_size=6), st.integers(24, 90), st.booleans())
def test_lengths_tell_the_truth(values: list[Decimal], width: int, ascii_only: bool) -> None:
    """No row is too wide, zero is in one column, and no larger amount has a shorter bar."""
    values = [min([*values, Decimal(-1)]), *values]
    rows = bars([Point("x", value, "℃") for value in values], width, ascii_only=ascii_only)
    zero = "|" if ascii_only else "│"

    assert all(row.cells <= width for row in rows)
    assert len({row.text.index(zero) for row in rows}) == 1
    lengths = [sides(row, zero) for row in rows]
    for value, (left, right) in zip(values, lengths, strict=True):
        assert (left > 0, right > 0) == (value < 0, value > 0)
    for (one, drawn), (other, beside) in combinations(zip(values, lengths, strict=True), 2):
        if abs(one) > abs(other):
            assert sum(drawn) >= sum(beside)


def test_a_sparkline_has_no_height_for_it() -> None:
    """A sparkline, which fills from zero, has a sign for values below it, with the numbers beside."""
    assert sparkline(COLD, 40).text == "−12.5 ▾▃█ 25 ℃"
    assert sparkline(COLD, 40, ascii_only=True).text == "−12.5 v-@ 25 ℃"
    assert levels([Decimal(-3), Decimal(0), Decimal(-1)]) == "▾_▾"


def test_columns_become_bars() -> None:
    """A series with a value below zero is drawn as bars, because columns stand on the axis of time."""
    assert timeline(COLD, 60) == bars(COLD, 60)


@pytest.fixture
def cold(tmp_path: Path) -> Path:
    """A page with a series that begins below zero."""
    return write_cold(tmp_path / "page")


def test_a_series_below_zero_opens_and_is_drawn(cold: Path) -> None:
    """A page with a series below zero has its charts, cards and comparisons, but no ratio of degrees."""
    page = load_page(cold)
    rows = [row.text for row in series_rows(page, page.series[0], 60, 6, "zh")]
    assert [row.index("│") for row in rows] == [rows[0].index("│")] * 3
    assert "−12.5 ℃" in rows[0]
    for words in (["show", "cold"], ["show", "t2022"], ["export", "series"]):
        assert run(*words, "--data", str(cold))[::2] == (0, "")

    (group,) = compare(page, list(page.figures)).groups
    assert all(side.ratio is None or side.ratio.value is None for side in group.sides)
    assert [side.difference.value for side in group.sides if side.difference] == [
        Decimal("9.5"),
        Decimal("14.5"),
    ]
    code, out, err = run("compare", "t2022", "t2024", "--data", str(cold))
    assert (code, err) == (0, "")
    assert "2 − (−12.5) = 14.5" in out
