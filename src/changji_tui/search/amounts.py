"""Numbers by value: what an amount in a query asks for, and which figures meet it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from changji_tui import quantities
from changji_tui.model.record import record
from changji_tui.quantities.units import scaled, split_scale

if TYPE_CHECKING:
    from changji_tui.search.corpus import Valued

Level = tuple[Decimal, int]
"""A number, and the side of it on which what is meant lies: 1 for 突破1亿元, -1 for 不到1亿元, else 0."""
_BEYOND = {"over": 1, "under": -1}

_OPERATORS = ("<=", ">=", "<", ">", "=", "≤", "≥")


@record
class Amount:
    """A number, a comparison or a range, in a unit or in none."""

    low: Decimal | None
    """The least value asked for, in `unit`; None: there is none."""
    high: Decimal | None
    """The greatest value asked for, likewise."""
    over: bool = False
    """Whether `low` itself is too little."""
    under: bool = False
    """Whether `high` itself is too much."""
    numeral: Decimal | None = None
    """The number as typed, where it is sought itself and has no unit, not even a scale."""
    unit: str = ""
    """The base unit; empty: any unit will do."""
    qualifier: str = "exact"
    """How the query bounds the number, if it does: 20多家 is "over"."""
    mixed: bool = False
    """Whether the two ends have different units, so that nothing can be compared."""

    @property
    def exact(self) -> bool:
        """Whether one number is sought, not a stretch of them."""
        return self.low == self.high and not self.over and not self.under

    def met_by(self, figure: Valued) -> bool:
        """Whether a figure's printed number is asked for."""
        value = figure.value
        if value is None or figure.base_value is None:
            return False
        if self.exact:
            is_met = self._is_value_of(value, figure)
            return is_met and self.qualifier in ("exact", figure.qualifier)
        if self.unit:
            return self.unit == figure.base_unit and self._is_within(figure.base_value, figure)
        power, _ = split_scale(figure.unit)
        return self._is_within(scaled(value, power) if power else value, figure)

    def _is_value_of(self, value: Decimal, figure: Valued) -> bool:
        """Whether it is the number of a figure, or what is printed, if it has no unit either."""
        if self.unit:
            return self.unit == figure.base_unit and self.low == figure.base_value
        power, _ = split_scale(figure.unit)
        return value == self._scaled_down(power) or (
            self.numeral is not None and value == self.numeral
        )

    def _scaled_down(self, power: int) -> Decimal | None:
        """The one number sought as it is printed before a scale: of 13000万, 1.3 before 亿."""
        if power not in self._by_scale:
            self._by_scale[power] = None if self.low is None else scaled(self.low, -power)
        return self._by_scale[power]

    @cached_property
    def _by_scale(self) -> dict[int, Decimal | None]:
        return {}

    def _is_within(self, value: Decimal, figure: Valued) -> bool:
        level = (value, _BEYOND.get(figure.qualifier, 0))
        return self._is_above_low(level) and self._is_below_high(level)

    def _is_above_low(self, level: Level) -> bool:
        if self.low is None:
            return True
        bound = (self.low, 0)
        return level > bound if self.over else level >= bound

    def _is_below_high(self, level: Level) -> bool:
        if self.high is None:
            return True
        bound = (self.high, 0)
        return level < bound if self.under else level <= bound


def read_amount(text: str) -> Amount | None:
    """Read one number with its unit; None for anything else.

    Args:
        text: Folded: 1.3亿, 14,651, 319.4, 20多家, 百分之五.
    """
    try:
        quantity = quantities.parse(text)
        if quantity.value is None:
            return None
        value, unit = _in_base(quantity.value, quantity.unit)
    except ValueError:
        return None
    return Amount(
        low=value,
        high=value,
        numeral=None if quantity.unit else quantity.value,
        unit=unit,
        qualifier=quantity.qualifier,
    )


def _in_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """(1.3, 亿) → (130000000, ""), (20, 万吨) → (200000000, 公斤)."""
    power, noun = split_scale(unit)
    return quantities.base(value, unit) if noun else (scaled(value, power), "")


def read_comparison(text: str) -> Amount | None:
    """Read >1亿元, <=50%, =3, 10%..50%, 10..50%, 10%.. or ..50%; None for anything else."""
    for operator in _OPERATORS:
        if text.startswith(operator):
            amount = read_amount(text[len(operator) :].strip())
            return _compared(operator, amount) if amount else None
    first, dots, last = text.partition("..")
    if not dots or not (first or last):
        return None
    low, high = (read_amount(part) if part else None for part in (first, last))
    if (first and not low) or (last and not high):
        return None
    if low and high and not low.unit and high.unit:
        low = read_amount(first + _unit_of(last))
    elif low and high and low.unit and not high.unit:
        high = read_amount(last + _unit_of(first))
    ends = [end for end in (low, high) if end]
    if not ends or len(ends) < bool(first) + bool(last):
        return None
    values = [end.low for end in ends if end.low is not None]
    return Amount(
        low=min(values) if first else None,
        high=max(values) if last else None,
        unit=ends[0].unit,
        mixed=len({end.unit for end in ends}) > 1,
    )


def _unit_of(text: str) -> str:
    return re.sub(r"^[-\d,.]+", "", text)


def _compared(operator: str, amount: Amount) -> Amount:
    value = amount.low
    above, below = operator in (">", ">=", "≥"), operator in ("<", "<=", "≤")
    return Amount(
        low=None if below else value,
        high=None if above else value,
        over=operator == ">",
        under=operator == "<",
        numeral=None if above or below else amount.numeral,
        unit=amount.unit,
    )
