"""Dates where a text states them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.loading import bundled_folder, load_page
from changji_tui.quantities import periods
from changji_tui.quantities.dates import Dated, chinese_dates, english_dates

Finder = Callable[[str], tuple[Dated, ...]]

CHINESE = [
    ("2023年全市", "2023年", 2023, ""),
    ("仅2023年度，", "2023年度", 2023, ""),
    ("二〇二四年六月", "二〇二四年六月", 2024, "-06"),
    ("，2020年底，", "2020年底", 2020, "-end"),
    ("今年上半年", "今年上半年", None, "-H1"),
    ("2024年上半年", "2024年上半年", 2024, "-H1"),
    ("截至6月底", "6月底", None, "-06-end"),
    ("10月9日", "10月9日", None, "-10-09"),
]
ENGLISH = [
    ("In 2024 the zone", "2024", 2024, ""),
    ("at the end of 2020", "the end of 2020", 2020, "-end"),
    ("H1 2024", "H1 2024", 2024, "-H1"),
    ("the first half of 2024", "first half of 2024", 2024, "-H1"),
    ("in the first half of the year", "first half of the year", None, "-H1"),
    ("the end of June", "the end of June", None, "-06-end"),
    ("on 17 July 2014", "17 July 2014", 2014, "-07-17"),
    ("on October 9, 2024", "October 9, 2024", 2024, "-10-09"),
    ("on 9 October the", "9 October", None, "-10-09"),
    ("2024-10-14", "2024-10-14", 2024, "-10-14"),
]


@pytest.mark.parametrize(
    ("finder", "text", "words", "year", "rest"),
    [
        *((chinese_dates, *case) for case in CHINESE),
        *((english_dates, *case) for case in ENGLISH),
    ],
)
def test_dates_are_found(
    finder: Finder, text: str, words: str, year: int | None, rest: str
) -> None:
    """Dates are found with their part of the year, and with the year if it is stated."""
    (found,) = finder(text)
    assert (text[found.start : found.end], found.year, found.rest) == (words, year, rest)


@pytest.mark.parametrize(
    ("finder", "text"),
    [
        (english_dates, "2,024 firms and 2024 firms, 2878 people, $2024, 2024%"),
        (english_dates, "they may march on; March 99"),
        (chinese_dates, "成立13年来，2000多年，12个月，13月"),
    ],
)
def test_what_is_no_date_is_not_found(finder: Finder, text: str) -> None:
    """Amounts, durations and months that are not in the calendar are not dates."""
    assert finder(text) == ()


def test_every_date_of_the_page_is_found_in_its_text() -> None:
    """The running text gives each recorded date with the period that is recorded for it."""
    page = load_page(bundled_folder())
    for figure in page.figures:
        if figure.kind == "date":
            text = page.passage(figure.passage).text
            assert any(
                found.agrees_with(figure.period)
                for found in chinese_dates(text)
                if (found.start, found.end) >= (figure.printed_start, figure.printed_end)
            ), figure.id


@given(st.text(alphabet=st.sampled_from("0123456789年月日底上下半季度今 ofthendJuneMayH1Q-,")))
def test_every_date_found_is_a_period(text: str) -> None:
    """The dates found in any text are period codes, in order, and within the text."""
    for finder in (chinese_dates, english_dates):
        reached = 0
        for found in finder(text):
            assert reached <= found.start < found.end <= len(text)
            reached = found.end
            if found.year != 0:
                periods.parse(found.code(2024 if found.rest != "-02-29" else 2000))
