"""What looks like a number and is none, and numbers that are written in unusual ways."""

from __future__ import annotations

from decimal import Decimal

import pytest

from changji_tui.quantities import format_value, parse
from changji_tui.quantities.dates import chinese_dates
from changji_tui.quantities.forms import usual_form
from changji_tui.quantities.in_english import english_amounts


@pytest.mark.parametrize(
    "printed",
    [
        "5/0",
        "零分之一",
        "$5公斤",
        "3公斤-5米",
        "3以上-5以下",
        "五八个",
        "点三四",
        "约3-5",
        "三四，",
    ],
)
def test_what_is_no_quantity_is_refused(printed: str) -> None:
    """A part of zero, a range of two units or bounds, and digits that are no neighbours are refused."""
    with pytest.raises(ValueError, match="is no quantity"):
        parse(printed)


def test_a_range_that_goes_down_is_no_range() -> None:
    """5至3公斤 is refused."""
    with pytest.raises(ValueError, match="is no quantity"):
        parse("5至3公斤")


@pytest.mark.parametrize(
    ("printed", "low", "high", "unit"),
    [
        ("三四千人", 3000, 4000, "人"),
        ("十三四岁", 13, 14, "岁"),
        ("五六", 5, 6, ""),
        ("三五年", 3, 5, "年"),
    ],
)
def test_two_digits_are_one_or_the_other(printed: str, low: int, high: int, unit: str) -> None:
    """三四千 is three or four thousand."""
    quantity = parse(printed)
    assert quantity.value == low
    assert quantity.value_to == high
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("printed", "shown"), [("三分之一", "1/3"), ("1/3", "1/3"), ("一半", "½"), ("319.40", "319.40")]
)
def test_a_part_is_shown_as_it_is_printed(printed: str, shown: str) -> None:
    """A part whose digits have no end is shown as it is printed."""
    assert format_value(parse(printed).value, printed=printed) == shown


def test_a_number_of_more_than_a_whole_has_no_part() -> None:
    """A part of more than a whole, 二分之三, is shown in digits."""
    assert format_value(Decimal("1.5"), printed="二分之三") == "1.5"


def test_what_is_no_month_is_no_date() -> None:
    """What is no month, 二二月, is no date."""
    assert chinese_dates("二二月与三月") == chinese_dates("　　　　三月")


def test_a_part_of_a_word_is_no_end_of_a_range() -> None:
    """The 4 of a word such as 4th is no end of a range: 3 to 4th has one number."""
    assert [str(found.quantity.value) for found in english_amounts("from 3 to 4th, 5 firms")] == [
        "3",
        "5",
    ]
    assert [str(found.quantity.value) for found in english_amounts("3 to 4th")] == ["3"]


def test_numbers_have_a_usual_form() -> None:
    """The usual form of a number is as printed in Chinese, and in words in English."""
    assert (usual_form("zh"), usual_form("en")) == ("printed", "english")
