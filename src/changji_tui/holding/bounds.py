"""Compares an amount of a draft with the page's: by value, by bound, or rounded with a fair word."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from changji_tui import quantities
from changji_tui.model.documents import Figure
from changji_tui.quantities import Qualifier, Quantity
from changji_tui.quantities.units import CLASSIFIERS, scaled, split_scale

Likeness = Literal["same", "rounded", "bound", "other"]
"""The same amount; a different one that its bound makes true; the same number with another bound; another number."""

_COUNTS = frozenset({*CLASSIFIERS, "", "人次", "家次"})
_TIMES = ("年", "个月", "周", "天", "小时", "分钟", "秒")
"""English says "within three years" for 用三年时间, which has no bound."""
_IMPLIED: dict[Qualifier, frozenset[Qualifier]] = {
    "exact": frozenset({"exact"}),
    "over": frozenset({"over"}),
    "least": frozenset({"least", "over"}),
    "within": frozenset({"within", "under"}),
    "under": frozenset({"under"}),
    "about": frozenset({"about"}),
    "rank": frozenset({"rank"}),
}
"""For each bound of a draft, the bounds of the page that imply it: over 1 implies at least 1."""


def dimension(unit: str) -> str:
    """The dimension of an amount by its base unit; empty for counts."""
    if all(part in _COUNTS for part in unit.split("/")):
        return ""
    return {"周年": "年", "日": "天", "倍": "次"}.get(unit, unit)


def in_base(quantity: Quantity) -> tuple[Decimal | None, str]:
    """The value in the base unit, and its dimension.

    A scale without a unit (1.3亿) is a count.
    """
    try:
        value, unit = quantities.base(quantity.value, quantity.unit)
    except ValueError:
        return None, quantity.unit
    return value, dimension(unit)


def step(quantity: Quantity) -> Decimal:
    """One unit of the last digit that is not zero, in the base unit: 10 million of 530 million."""
    if quantity.value is None or not quantity.value:
        return Decimal(1)
    value, _ = in_base(quantity)
    assert value is not None
    digits = value.normalize().as_tuple()
    last = digits.exponent if isinstance(digits.exponent, int) else 0
    return Decimal(1).scaleb(last)


def precision(quantity: Quantity) -> Decimal:
    """One unit of the last digit written, in the base unit: 0.1 of 5.0 %."""
    run = re.search(r"[0-9][0-9,]*(?:\.([0-9]+))?", quantity.numeral)
    value, _ = in_base(quantity)
    if not run or not value:
        return step(quantity)
    written = Decimal(run[0].replace(",", ""))
    if not written:
        return step(quantity)
    return abs(value / written).scaleb(-len(run[1] or ""))


def likeness(quantity: Quantity, figure: Figure) -> Likeness:
    """Compare a draft's amount with a figure; with another dimension it is another number."""
    value, unit = in_base(quantity)
    if value is None or figure.base_value is None or unit != dimension(figure.base_unit):
        return "other"
    if quantity.value_to is not None or figure.base_value_to is not None:
        return _of_ranges(quantity, figure)
    if value == figure.base_value:
        if unit in _TIMES and quantity.qualifier == "within" and figure.qualifier == "exact":
            return "same"
        return "same" if figure.qualifier in _IMPLIED[quantity.qualifier] else "bound"
    if figure.qualifier == "exact" and holds(quantity, figure.base_value):
        return "rounded"
    return "other"


def has_its_value(quantity: Quantity, figure: Figure) -> bool:
    """Whether an amount has a figure's number, or both its ends, regardless of bounds."""
    ends = (in_base(quantity)[0], in_base(replace(quantity, value=quantity.value_to))[0])
    return ends == (figure.base_value, figure.base_value_to)


def _of_ranges(quantity: Quantity, figure: Figure) -> Likeness:
    """Compare a range with a range, or with a number within it, of which at least one end differs."""
    value, _ = in_base(quantity)
    last, _ = in_base(replace(quantity, value=quantity.value_to))
    low, high = figure.base_value, figure.base_value_to
    assert value is not None
    assert low is not None
    if last is not None and high is not None:
        if (value, last) != (low, high):
            return "other"
        return "same" if figure.qualifier in _IMPLIED[quantity.qualifier] else "bound"
    if high is not None:
        return "bound" if low <= value <= high else "other"
    return "bound" if last is not None and value <= low <= last else "other"


def holds(quantity: Quantity, exact: Decimal) -> bool:
    """Whether a bounded or approximate amount states an exact number fairly.

    The rule is that of `check` for a printed bound: "over" is fair from the number to below the next
    unit of its last digit that is not zero, "about" less than half of that unit away from it. An amount
    without a bound states only itself.

    Args:
        quantity: The draft's amount.
        exact: The exact number, in the base unit.
    """
    value, _ = in_base(quantity)
    if value is None:
        return False
    one = step(quantity)
    if quantity.qualifier in ("over", "least"):
        return value < exact < value + one or (value == exact and quantity.qualifier == "least")
    if quantity.qualifier in ("within", "under"):
        return value - one < exact < value or (value == exact and quantity.qualifier == "within")
    return quantity.qualifier == "about" and abs(exact - value) < one / 2


def same_digits(quantity: Quantity, figure: Figure) -> bool:
    """Whether an amount has a figure's number, with or without its scale, whatever the unit."""
    value, _ = in_base(quantity)
    numbers = {figure.value, figure.base_value, _without_unit(figure.value, figure.unit)}
    own = {value, quantity.value, _without_unit(quantity.value, quantity.unit)}
    return bool((numbers & own) - {None})


def _without_unit(value: Decimal | None, unit: str) -> Decimal | None:
    """The number with its scale, without its unit: 5.3亿美元 → 530000000."""
    return None if value is None else scaled(value, split_scale(unit)[0])
