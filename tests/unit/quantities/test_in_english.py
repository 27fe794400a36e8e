"""Amounts as English writes them, alone and in running text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from changji_tui.loading import bundled_folder, load_page
from changji_tui.quantities import Quantity, base, english
from changji_tui.quantities.in_english import english_amounts


def read_english(text: str) -> Quantity | None:
    """The amount that a whole text is; None if it is not one amount."""
    found = [own for own in english_amounts(text) if (own.start, own.end) == (0, len(text))]
    return found[0].quantity if found else None


READ = [
    ("CNY 130 million", "130000000", "元", "exact"),
    ("$3.5 billion", "3500000000", "美元", "exact"),
    ("500 million US dollars", "500000000", "美元", "exact"),
    ("RMB 2m", "2000000", "元", "exact"),
    ("44,000", "44000", "", "exact"),
    ("about 44%", "44", "%", "about"),
    ("13.6 per cent", "13.6", "%", "exact"),
    ("3 million mu", "3000000", "亩", "exact"),
    ("at least 200,000 tonnes", "200000", "吨", "least"),
    ("more than 20", "20", "", "over"),
    ("70% or more", "70", "%", "least"),
    ("no more than 5", "5", "", "within"),
    ("up to 7 days", "7", "天", "within"),
    ("fewer than 12", "12", "", "under"),
    ("nearly half", "0.5", "", "about"),
    ("> CNY 100 million", "100000000", "元", "over"),
    (">=100 million", "100000000", "", "least"),
    ("top three", "3", "", "rank"),
    ("twenty-two", "22", "", "exact"),
    ("a hundred and five", "105", "", "exact"),
    ("three-year", "3", "年", "exact"),
    ("2.5 m", "2.5", "米", "exact"),
    ("8 million square metres", "8000000", "平方米", "exact"),
    ("-12.5°C", "-12.5", "℃", "exact"),
    ("680 kg/mu", "680", "公斤/亩", "exact"),
]


@pytest.mark.parametrize(("text", "value", "unit", "qualifier"), READ)
def test_amounts_are_read(text: str, value: str, unit: str, qualifier: str) -> None:
    """An amount is read with its number, scale, unit and bound."""
    quantity = read_english(text)
    assert quantity is not None
    assert (quantity.value, quantity.unit, quantity.qualifier) == (Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A4",
        "13th",
        "COVID-19",
        "two five",
        "1.2.3",
        "100 million firms",
        "hundred",
        "one",
        "one thousand hundred",
    ],
)
def test_what_is_no_amount_is_refused(text: str) -> None:
    """Parts of words, words that make no number, and more than one amount are refused."""
    assert read_english(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 10-20% of it", 10, 20, "%"),
        ("by 15 to 20 percent", 15, 20, "%"),
        ("CNY 30,000–50,000 a year", 30_000, 50_000, "元"),
        ("3 to 5 million mu", 3_000_000, 5_000_000, "亩"),
        ("120-150 kg", 120, 150, "公斤"),
    ],
)
def test_a_range_has_two_ends(text: str, low: int, high: int, unit: str) -> None:
    """Both ends of a range have the unit and the scale that stand behind it."""
    (found,) = english_amounts(text)
    assert found.quantity.value == low
    assert found.quantity.value_to == high
    assert found.quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "values"),
    [("it rose from 49 to 113 percent", [49, 113]), ("49 to 113 of them", [49, 113])],
)
def test_a_change_is_two_numbers(text: str, values: list[int]) -> None:
    """“From … to …” is two numbers: where a change began and where it ended."""
    assert [found.quantity.value for found in english_amounts(text)] == values


def test_a_range_that_goes_down_has_no_value() -> None:
    """A range that goes down, 20–15 %, has no value."""
    (found,) = english_amounts("20–15%")
    assert found.quantity.value is None


@given(
    st.integers(1, 10**7),
    st.sampled_from(["", " thousand", " million", " billion"]),
    st.sampled_from(["", "CNY ", "about $", "over €"]),
)
def test_what_is_written_is_read_back(number: int, size: str, before: str) -> None:
    """A number with commas, a magnitude and a currency has the value that it was made of."""
    power = {"": 0, " thousand": 3, " million": 6, " billion": 9}[size]
    text = f"It was {before}{number:,}{size}, they said."
    (found,) = english_amounts(text)
    assert found.quantity.value == Decimal(number) * 10**power
    assert text[found.start : found.end] == f"{before}{number:,}{size}"


def test_what_the_program_says_in_english_is_read_back() -> None:
    """Every measure of the bundled page, said in English, is the same amount again."""
    for figure in load_page(bundled_folder()).figures:
        if figure.kind != "measure" or figure.value is None or figure.qualifier == "rank":
            continue
        said = english(figure.value, figure.unit, figure.qualifier, printed=figure.printed)
        quantity = read_english(said)
        assert quantity is not None, said
        value, _ = base(quantity.value, quantity.unit)
        assert value == figure.base_value, said
        assert quantity.qualifier == figure.qualifier, said


@example("0$-0")
@given(st.text(alphabet=st.sampled_from("0123456789.,%-–$¥ aftenhudrmionk元one two half million")))
def test_nothing_breaks_it_and_places_are_in_order(text: str) -> None:
    """The amounts found in any text are in order, apart, and within the text."""
    reached = 0
    for found in english_amounts(text):
        assert reached <= found.start < found.end <= len(text)
        reached = found.end
