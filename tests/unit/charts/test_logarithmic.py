"""Bars that one linear scale cannot tell apart are logarithmic, and say so; no others are."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.charts import Point, bars, logarithmic_base
from changji_tui.figures.comparing import compare
from changji_tui.figures.comparison_rows import group_rows, scale_note
from changji_tui.loading import bundled_folder, load_page

WIDTH = 60


def points(*values: int) -> list[Point]:
    """Points that count firms."""
    return [Point("firms", Decimal(value), "家") for value in values]


def lengths(values: tuple[int, ...], base: Decimal | None) -> list[int]:
    """The bars in eighths of a cell."""
    drawn = bars(points(*values), WIDTH, base=base)
    texts = ["".join(part.text for part in row.parts if part.role == "bar") for row in drawn]
    return [sum(" ▏▎▍▌▋▊▉█".index(character) for character in text) for text in texts]


def test_a_bar_too_short_to_tell_from_another_makes_them_logarithmic() -> None:
    """Bars of 1 and 2 beside 1,000 are logarithmic: there equal differences in length are equal ratios."""
    values = (1000, 100, 10, 2, 1)
    assert lengths(values, None)[-2:] == [1, 1]
    base = logarithmic_base(points(*values))
    assert base == Decimal("0.1")
    thousand, hundred, ten, two, one = lengths(values, base)
    assert abs((thousand - hundred) - (hundred - ten)) <= 1
    assert abs((hundred - ten) - (ten - one)) <= 1
    assert two > one > 0


@given(st.lists(st.integers(1, 10**12), min_size=2, max_size=6, unique=True).map(tuple))
def test_they_are_logarithmic_beyond_two_hundred_times_only(values: tuple[int, ...]) -> None:
    """Bars are logarithmic beyond a ratio of 200 only; no larger number has the shorter bar, or none."""
    base = logarithmic_base(points(*values))
    assert (base is not None) == (max(values) > 200 * min(values))
    assert base is None or base < min(values) <= 10 * base
    drawn = [length for _, length in sorted(zip(values, lengths(values, base), strict=True))]
    assert drawn == sorted(drawn)
    assert drawn[0] > 0


def test_nothing_at_or_below_zero_is_logarithmic() -> None:
    """Bars are not logarithmic if a number is zero or below, which has no logarithm."""
    assert logarithmic_base(points(0, 1000)) is None
    assert logarithmic_base(points(-5, 1000)) is None
    assert logarithmic_base([]) is None


def test_a_comparison_says_where_logarithmic_bars_begin() -> None:
    """A comparison says in both languages that its bars are logarithmic, and nothing if they are linear."""
    page = load_page(bundled_folder())
    ids = ("city-patent-applications", "city-hengan-output")
    [uneven] = compare(page, [page.figure(one) for one in ids]).groups
    assert group_rows(uneven, WIDTH, "en")
    assert scale_note(uneven, "en").endswith("begin at 1,000: equal lengths are equal ratios.")
    assert "自1,000件起" in scale_note(uneven, "zh")
    ids = ("city-relief-amount", "city-reward-funds")
    [even] = compare(page, [page.figure(one) for one in ids]).groups
    assert scale_note(even, "en") == ""
