"""Periods: every code covers the days that it names, reads in two languages, and sorts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.quantities import periods

CODES = [
    ("2024", "2024-01-01", "2024-12-31", "2024年", "2024", "2024", "2024"),
    (
        "2024-H1",
        "2024-01-01",
        "2024-06-30",
        "2024年上半年",
        "first half of 2024",
        "2024上半年",
        "H1 2024",
    ),
    (
        "2024-H2",
        "2024-07-01",
        "2024-12-31",
        "2024年下半年",
        "second half of 2024",
        "2024下半年",
        "H2 2024",
    ),
    (
        "2024-Q3",
        "2024-07-01",
        "2024-09-30",
        "2024年第三季度",
        "third quarter of 2024",
        "2024三季度",
        "Q3 2024",
    ),
    ("2024-02", "2024-02-01", "2024-02-29", "2024年2月", "February 2024", "2024.2", "Feb 2024"),
    (
        "2024-08-16",
        "2024-08-16",
        "2024-08-16",
        "2024年8月16日",
        "16 August 2024",
        "2024.8.16",
        "16 Aug 2024",
    ),
    ("2020-end", "2020-12-31", "2020-12-31", "2020年底", "end of 2020", "2020年底", "end 2020"),
    (
        "2024-06-end",
        "2024-06-30",
        "2024-06-30",
        "2024年6月底",
        "end of June 2024",
        "2024年6月底",
        "end Jun 2024",
    ),
    ("2024-ytd", "2024-01-01", None, "2024年至今", "2024 to date", "2024至今", "2024 to date"),
    (
        "2024-now",
        "2024-01-01",
        "2024-12-31",
        "2024年（目前）",
        "2024, as of writing",
        "2024目前",
        "now (2024)",
    ),
    ("yearly", None, None, "每年", "yearly", "每年", "yearly"),
    (
        "2013/2024-ytd",
        "2013-01-01",
        None,
        "2013年至2024年至今",
        "2013 to 2024 to date",
        "2013–2024",
        "2013–2024",
    ),
]


@pytest.mark.parametrize(("code", "start", "end", "zh", "en", "short_zh", "short_en"), CODES)
def test_reads_each_code(
    code: str,
    start: str | None,
    end: str | None,
    zh: str,
    en: str,
    short_zh: str,
    short_en: str,
) -> None:
    """First day, last day and all four wordings follow from the code."""
    period = periods.parse(code)
    assert period.start == (date.fromisoformat(start) if start else None)
    assert period.end == (date.fromisoformat(end) if end else None)
    assert periods.text(code, "zh") == zh
    assert periods.text(code, "en") == en
    assert periods.short(code, "zh") == short_zh
    assert periods.short(code, "en") == short_en


def test_undated_has_words_of_its_own() -> None:
    """An empty code is undated, not a period."""
    assert (periods.text("", "zh"), periods.text("", "en")) == ("未注明时间", "undated")
    assert periods.short("", "zh") == periods.short("", "en") == "—"
    with pytest.raises(ValueError, match="is no period"):
        periods.parse("")


@pytest.mark.parametrize(
    "code",
    [
        "24",
        "2024-h1",
        "2024-H3",
        "2024-Q5",
        "2024-6",
        "2024-06-16-end",
        "２０２４",
        "2024\n",
        "2024 ",
        "/",
        "2024/",
        "a/b",
        "2020/2022/2024",
    ],
)
def test_refuses_other_codes(code: str) -> None:
    """Another code is refused, and the complaint lists the codes that there are."""
    with pytest.raises(ValueError, match=r"is no period; write 2024, 2024-H1"):
        periods.parse(code)


@pytest.mark.parametrize("code", ["2024-13", "2023-02-29", "2024-00", "0000", "2024-06-31"])
def test_refuses_days_outside_the_calendar(code: str) -> None:
    """A day that is not in the calendar is refused."""
    with pytest.raises(ValueError, match="calendar"):
        periods.parse(code)


@pytest.mark.parametrize("code", ["2024/2020", "2024/2024", "yearly/2024", "2020/yearly"])
def test_refuses_ranges_that_run_backwards(code: str) -> None:
    """A range needs two dated periods, the earlier first."""
    with pytest.raises(ValueError, match="no range of time"):
        periods.parse(code)


def test_stands_at_its_middle() -> None:
    """A moment stands at its day, a year at its middle, a yearly amount nowhere."""
    middles = {code: periods.parse(code).middle for code in ("2020-end", "2024", "2024-ytd")}
    assert middles["2020-end"] == date(2020, 12, 31)
    assert middles["2024"] == middles["2024-ytd"] == date(2024, 7, 1)
    assert periods.parse("yearly").middle is None


def test_sorts_by_time() -> None:
    """Halves before their year, as of writing last in it, then yearly, then undated."""
    ordered = ["2013/2024", "2020-end", "2024-H1", "2024", "2024-08-16", "2024-now", "yearly", ""]
    shuffled = ordered[3:] + ordered[:3]
    assert sorted(shuffled, key=periods.sort_key) == ordered


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y", "%Y-end", "%Y-%m-end", "%Y-now"]))
def test_every_day_lies_in_its_periods(day: date, form: str) -> None:
    """A period built from a day holds that day, or ends on or after it."""
    period = periods.parse(day.strftime(form) if day.year > 999 else f"{day.year:04}")
    assert period.end is not None
    assert period.end >= day
    if period.kind != "end":
        assert period.start is not None
        assert period.start <= day
    assert period.middle is not None


@given(st.text(alphabet="0124-/HQendytow", max_size=12))
def test_anything_else_raises_only_value_error(code: str) -> None:
    """A code is read, worded and sorted, or refused with a ValueError."""
    try:
        periods.parse(code)
    except ValueError:
        return
    periods.sort_key(code)
    for language in ("zh", "en"):
        assert periods.text(code, language)
        assert periods.short(code, language)


@pytest.mark.parametrize(
    ("code", "months"),
    [
        ("2024", 12),
        ("2024-H1", 6),
        ("2024-06", 1),
        ("2023/2024", 12),
        ("yearly", 12),
        ("2024-08-16", None),
        ("2020-end", None),
        ("2024-now", None),
        ("2024-ytd", None),
    ],
)
def test_has_a_length(code: str, months: int | None) -> None:
    """A stretch has months; a moment, or what has no known end, has none."""
    assert periods.parse(code).months == months


def test_every_year_has_short_words() -> None:
    """The short words for every year, for a narrow column, are 每年 and “yearly”."""
    assert periods.short("2024-08-16/2024-10-09", "zh") == "2024.8.16–2024.10.9"
    assert periods.short("2024-08-16/2024-10-09", "en").count("–") == 1
    assert [periods.short("yearly", language) for language in ("zh", "en")] == [
        "每年",
        "yearly",
    ]
