"""Formulas: worked out exactly, written out, and nothing else accepted."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.quantities import (
    evaluate,
    references,
    written,
)

VALUES = {"a": Decimal(113), "b-2": Decimal(49), "c": Decimal("1.3"), "zero": Decimal(0)}


@pytest.mark.parametrize(
    ("formula", "result", "shown"),
    [
        ("{a} - {b-2}", "64", "113 − 49"),
        ("({a}-{b-2})/{zero}", None, ""),
        ("{a} / 8 * 100", "1412.5", "113 ÷ 8 × 100"),
        ("{c} * (2 - 0.5)", "1.95", "1.3 × (2 − 0.5)"),
        ("1 - 2 - 3", "-4", "1 − 2 − 3"),
        ("8 / 4 / 2", "1", "8 ÷ 4 ÷ 2"),
        ("100 * 100", "10000", "100 × 100"),
        ("{zero} * 5", "0", "0 × 5"),
    ],
)
def test_works_formulas_out(formula: str, result: str | None, shown: str) -> None:
    """Products come before sums, left to right, exactly."""
    if result is None:
        with pytest.raises(ValueError, match="divides by zero"):
            evaluate(formula, VALUES)
        return
    assert str(evaluate(formula, VALUES)) == result
    assert written(formula, VALUES) == shown


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("{a} - {b}", "3家 − 2家"),
        ("({a} - {b}) / 3", "(3家 − 2家) ÷ 3"),
        ("{a} * 10000 / {b}", "3 × 10000 ÷ 2"),
        ("{a} / (1 + {b} / 100)", "3 ÷ (1 + 2 ÷ 100)"),
    ],
)
def test_units_stand_only_where_none_is_turned_into_another(formula: str, shown: str) -> None:
    """2.1亿元 × 10000 ÷ 16家 would be no 1312.5万元."""
    values = {"a": Decimal(3), "b": Decimal(2)}
    assert written(formula, values, {"a": "家", "b": "家"}) == shown


def test_endless_results_are_rounded_late() -> None:
    """131 % is what 130.612… rounds to."""
    growth = evaluate("({a} - {b-2}) / {b-2} * 100", VALUES)
    assert str(growth).startswith("130.61224489795918367346")
    assert evaluate("{b-2} / 3 * 3", VALUES) == 49


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "{a",
        "a",
        "{A}",
        "{a} {b-2}",
        "{a} + ",
        "(1",
        "1)",
        "-1",
        "2 ** 3",
        "1e5",
        "__import__('os')",
        "(" * 2000 + "1" + ")" * 2000,
    ],
)
def test_refuses_other_formulas(formula: str) -> None:
    """Only ids in braces, plain numbers, + - * / and parentheses are a formula."""
    for use in (lambda: evaluate(formula, VALUES), lambda: references(formula)):
        with pytest.raises(ValueError, match="formula"):
            use()


def test_formulas_name_their_figures() -> None:
    """Each id is named once, in the order of first use; an unknown one is refused."""
    assert references("({b-2} + {a}) / ({b-2} - {b-2})") == ("b-2", "a")
    with pytest.raises(ValueError, match="no figure 'x'"):
        evaluate("{x}", VALUES)


@given(st.lists(st.integers(1, 999), min_size=1, max_size=8), st.data())
def test_formulas_agree_with_python(numbers: list[int], data: st.DataObject) -> None:
    """The result is the one that exact fractions give."""
    formula = str(numbers[0])
    for number in numbers[1:]:
        formula += f" {data.draw(st.sampled_from('+-*/'))} {number}"
    exact = eval(_fractions(formula))
    assert abs(Fraction(evaluate(formula, {})) - exact) <= abs(exact) / 10**26


def _fractions(formula: str) -> str:
    return " ".join(f"Fraction({word})" if word.isdigit() else word for word in formula.split())
