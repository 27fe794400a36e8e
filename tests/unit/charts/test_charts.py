"""Charts: lengths are proportional, no row is too wide, and no unknown value is drawn."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.charts import Point, Row, bars, dispersion, levels, sparkline, timeline
from changji_tui.charts.rows import EIGHTHS, LEVELS, Role
from changji_tui.quantities import Qualifier
from changji_tui.text.cells import cell_len, set_ambiguous

BODIES = [
    Point("创新创业", Decimal(52), "个", key="a"),
    Point("人才", Decimal(35), "个", key="b"),
    Point("金融", Decimal(33), "个", key="c"),
]
THEN = Point("2020年底", Decimal(49), "家", at=date(2020, 12, 31), key="then")
NOW = Point("2024年（目前）", Decimal(113), "家", at=date(2024, 7, 1), key="now")
BEFORE = Point("2023年6月底", Decimal(721), "家", derived=True, at=date(2023, 6, 30))
AFTER = Point("2024年6月底", Decimal(801), "家", at=date(2024, 6, 30))
SHARES = [
    Point("研发经费", Decimal(90), "%", "least"),
    Point("增加值", Decimal("41.2"), "%"),
]

LABELS = ("创新创业服务机构", "人才", "R&D 经费", "", "a", "２０２４年")
QUALIFIERS: tuple[Qualifier, ...] = (
    "exact",
    "over",
    "least",
    "within",
    "under",
    "about",
)


def texts(rows: list[Row]) -> list[str]:
    """The rows as plain text."""
    return [row.text for row in rows]


def part(row: Row, role: Role) -> str:
    """The text of all parts of one role."""
    return "".join(part.text for part in row.parts if part.role == role)


def length(row: Row) -> int:
    """The length of a bar in eighths of a cell, in any of its styles."""
    drawn = part(row, "bar") + part(row, "derived")
    return sum(EIGHTHS.index(cell) if cell in EIGHTHS else 8 for cell in drawn)


@st.composite
def points(draw: st.DrawFn) -> list[Point]:
    """Draw points of one unit with labels of wide and narrow characters."""
    unit = draw(st.sampled_from(["家", "%", "", "亿元"]))
    numbers = st.integers(0, 10**6) | st.decimals(0, 1000, places=2)
    one = st.tuples(
        st.sampled_from(LABELS),
        numbers.map(Decimal),
        st.just(unit),
        st.sampled_from(QUALIFIERS),
        st.booleans(),
        st.dates(date(1999, 1, 1), date(2030, 1, 1)),
    ).map(lambda drawn: Point(*drawn))
    return draw(st.lists(one, max_size=6))


def test_bars_from_zero() -> None:
    """Each bar has its label, its number and its unit, aligned by cells."""
    assert texts(bars(BODIES, 36)) == [
        "创新创业 █████████████████████ 52 个",
        "人才     ██████████████▏       35 个",
        "金融     █████████████▍        33 个",
    ]


def test_bars_in_ascii() -> None:
    """Without block characters a bar has whole cells."""
    assert texts(bars([BEFORE, AFTER], 32, ascii_only=True)) == [
        "2023年6月底 :::::::::::  721 家*",
        "2024年6月底 ############ 801 家",
    ]


def test_open_ends_and_tracks() -> None:
    """A lower bound ends in an arrow, and a share shows the rest of its whole."""
    assert texts(bars(SHARES, 36, whole=Decimal(100))) == [
        "研发经费 ██████████████████›·   ≥90%",
        "增加值   ████████▎···········  41.2%",
    ]


def test_derived_bars_are_hatched_and_marked() -> None:
    """A bar of a computed number is hatched and marked, and as exact in length as a printed one."""
    drawn, printed = bars([BEFORE, AFTER], 40)
    assert part(drawn, "derived").startswith("▒▒▒")
    assert part(drawn, "mark") == "*"
    assert (part(printed, "derived"), part(printed, "mark")) == ("", "")


def test_labels_climb_above_their_bars_when_narrow() -> None:
    """A label that leaves too little room for its bar gets a row of its own."""
    assert texts(bars(BODIES[:2], 20)) == [
        "创新创业",
        "██████████████ 52 个",
        "人才",
        "█████████▍     35 个",
    ]
    assert texts(bars(BODIES[:1], 6)) == ["创新…", "52 个"]
    assert texts(bars(BODIES[:1], 3)) == ["创…", "…"]
    assert texts(bars(BODIES[:1], 40, stacked=True))[0] == "创新创业"
    assert bars(BODIES, 0) == bars([], 20) == []


def test_parts_know_their_point() -> None:
    """Every part of a bar carries the key of its point, so that it can be highlighted and clicked."""
    row = bars(BODIES, 40)[0]
    assert {part.key for part in row.parts if part.role != "gap"} == {"a"}


@pytest.mark.parametrize("draw", [bars, timeline, sparkline])
def test_units_are_never_mixed(draw: object) -> None:
    """A chart of two units is refused, with words that say why."""
    assert callable(draw)
    with pytest.raises(ValueError, match="“家” and “%” are different units"):
        draw([NOW, *SHARES], 40)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_bars_need_a_number(value: str) -> None:
    """A bar of what is not a finite number is refused."""
    with pytest.raises(ValueError, match="no length"):
        bars([Point("x", Decimal(value))], 40)


def test_a_share_cannot_exceed_its_whole() -> None:
    """A share that exceeds its whole is refused: 131 % of 100 %."""
    with pytest.raises(ValueError, match="exceeds the whole"):
        bars([Point("增长", Decimal(131), "%")], 40, whole=Decimal(100))


@given(points(), st.integers(1, 90), st.sampled_from([None, False, True]), st.booleans())
def test_bars_keep_to_their_width_and_order(
    drawn: list[Point], width: int, stacked: bool | None, ascii_only: bool
) -> None:
    """No row is too wide, and of two numbers the larger never has the shorter bar."""
    rows = bars(drawn, width, stacked=stacked, ascii_only=ascii_only)
    assert all(row.cells <= width for row in rows)
    with_bar = [row for row in rows if part(row, "value")]
    lengths = [length(row) for row in with_bar if len(with_bar) == len(drawn)]
    for (one, one_length), (other, other_length) in combinations(zip(drawn, lengths), 2):  # noqa: B905
        if one.size <= other.size:
            assert one_length <= other_length
        else:
            assert one_length >= other_length


@given(points(), st.integers(1, 90))
def test_no_number_and_no_label_is_cut_to_another(drawn: list[Point], width: int) -> None:
    """A number stands whole or as "…"; a label whole or ending in "…", by whole characters."""
    for row in bars(drawn, width):
        number = part(row, "value")
        assert number in {"", "…", *(point.number for point in drawn)}
        label = part(row, "label")
        assert not label or any(
            point.label == label or (label.endswith("…") and point.label.startswith(label[:-1]))
            for point in drawn
        )


def test_columns_stand_at_their_distance_in_time() -> None:
    """Between two points nothing is drawn but the dotted axis and the names of the years."""
    assert texts(timeline([NOW, THEN], 50, 3)) == [
        "                                      113 家",
        "   49 家                               █████",
        "   ▂▂▂▂▂                               █████",
        "   █████                               █████",
        "┄┄┄┄┄┴┄┄┄┄┄┄┄┄┄┴┄┄┄┄┄┄┄┄┄┄┴┄┄┄┄┄┄┄┄┄┴┄┄┄┄┄┄┄┄┄┴┄┄┄",
        " 2020年底         2022       2023 2024年（目前）",
    ]


def test_columns_mark_what_is_derived_or_a_bound() -> None:
    """A computed column is hatched, a lower bound ends in an arrow upward."""
    bound = Point("2025年6月底", Decimal(801), "家", "over", at=date(2025, 6, 30))
    assert texts(timeline([BEFORE, bound], 60, 2, ascii_only=True)) == [
        "                                                  >801 家",
        "   721 家*                                           ^",
        "    :::::                                          #####",
        "    :::::                                          #####",
        "..................+......................+..................",
        " 2023年6月底                2024                2025年6月底",
    ]


def test_crowded_columns_become_bars() -> None:
    """Columns without room for their distances and labels become bars, which claim no distance."""
    assert timeline([THEN, NOW], 20) == bars([THEN, NOW], 20)
    assert timeline([THEN], 60) == bars([THEN], 60)
    with pytest.raises(ValueError, match='"人才" has no place in time'):
        timeline(BODIES[1:], 60)


@given(points(), st.integers(1, 120), st.integers(0, 8), st.booleans())
def test_timelines_keep_width_labels_and_numbers(
    drawn: list[Point], width: int, height: int, ascii_only: bool
) -> None:
    """No row of a timeline is too wide, and every label and number of its columns is whole."""
    rows = timeline(drawn, width, height, ascii_only=ascii_only)
    assert all(row.cells <= width for row in rows)
    if any(part(row, "axis") for row in rows):
        shown = [part.text for row in rows for part in row.parts if part.role in ("label", "value")]
        wanted = [text for point in drawn for text in (point.label, point.written) if text]
        assert sorted(shown) == sorted(wanted)


def test_wide_ambiguous_characters_turn_blocks_into_ascii() -> None:
    """A terminal that gives block characters two cells gets rows of the right width all the same."""
    set_ambiguous(2)
    try:
        rows = [*bars(BODIES, 36), *timeline([THEN, NOW], 50, 3), sparkline([THEN, NOW], 20)]
        assert not set("".join(texts(rows))) & {*EIGHTHS[1:], *LEVELS[1:], "┄"}
        assert all(row.cells <= 1 for row in bars(BODIES, 1))
        assert sparkline([THEN, NOW], 1).text == ""
    finally:
        set_ambiguous(1)


@given(st.integers(1, 4000), st.integers(1, 4000))
def test_distance_is_proportional(first: int, second: int) -> None:
    """Three columns lie as far apart as their days do."""
    start = date(2000, 1, 1)
    days = [start, start + timedelta(first), start + timedelta(first + second)]
    drawn = [Point(f"p{n}", Decimal(1), at=day) for n, day in enumerate(days)]
    rows = timeline(drawn, 200, 1)
    if rows[-2].text.startswith("┄"):
        one, two, three = (rows[-1].text.index(f"p{n}") for n in range(3))
        assert abs((two - one) / (three - one) - first / (first + second)) < 0.02


def test_sparkline_leaves_unknown_years_open() -> None:
    """Values that are four years apart are drawn in two cells, with the years between left open."""
    assert sparkline([THEN, NOW], 20).text == "49 ▃···█ 113 家"
    assert sparkline([THEN, NOW], 20, ascii_only=True).text == "49 -   @ 113 家"
    assert sparkline([BEFORE, AFTER], 20).text == "721* ⣿█ 801 家"
    assert sparkline(BODIES, 20).text == "52 █▅▅ 33 个"
    assert part(sparkline([BEFORE, AFTER], 20), "derived") == "⣿"


def test_sparkline_gives_way_when_narrow() -> None:
    """A narrow sparkline leaves out its cells, then its first number, but never cuts a number."""
    years = [THEN, Point("", Decimal(113), "家", at=date(2040, 1, 1))]
    shown = [sparkline(years, width).text for width in (40, 15, 8, 4, 0)]
    assert shown == ["49 ▃···················█ 113 家", "49 … 113 家", "113 家", "…", ""]
    assert sparkline([NOW], 20).text == "113 家"
    assert sparkline([], 20).text == ""
    with pytest.raises(ValueError, match="order of time"):
        sparkline([NOW, THEN], 20)


@given(st.lists(st.none() | st.integers(0, 1000).map(Decimal)), st.booleans())
def test_levels_order_as_values(values: list[Decimal | None], ascii_only: bool) -> None:
    """Each value has a cell, a larger one a higher cell, and an unknown one no height."""
    drawn = levels(values, ascii_only=ascii_only)
    assert len(drawn) == cell_len(drawn) == len(values)
    heights = " _.,-=+x#@" if ascii_only else "·_" + LEVELS[1:]
    known = sorted(
        (value, heights.index(cell))
        for value, cell in zip(values, drawn, strict=True)
        if value is not None
    )
    assert [height for _, height in known] == sorted(height for _, height in known)
    assert all(
        (value is None) == (cell == heights[0]) for value, cell in zip(values, drawn, strict=True)
    )


def test_dispersion_shows_where_hits_fall() -> None:
    """Counts in each stretch of the text become heights; texts share a scale by `top`."""
    assert dispersion([0, 1, 5, 50, 99, 99], 100, 10) == "█····▃···▅"
    assert dispersion([0], 100, 4, top=4) == "▂···"
    assert dispersion([0, 0, 0], 100, 4, top=2, ascii_only=True) == "@   "
    assert dispersion([1], 3, 10) == "·█·"
    assert dispersion([], 100, 4) == "····"
    assert dispersion([], 0, 4) == dispersion([5], 9, 0) == ""
    with pytest.raises(ValueError, match="outside"):
        dispersion([9], 9, 4)


@given(st.integers(1, 500), st.integers(0, 80), st.data())
def test_dispersion_loses_no_place(size: int, width: int, data: st.DataObject) -> None:
    """Every position lies in a cell that shows it, and every other cell is empty."""
    positions = data.draw(st.lists(st.integers(0, size - 1)))
    drawn = dispersion(positions, size, width)
    cells = min(width, size)
    assert len(drawn) == cells
    assert {n for n, cell in enumerate(drawn) if cell != "·"} == {
        position * cells // size for position in positions if cells
    }
