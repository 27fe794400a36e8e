"""Amounts in queries: what they ask for, and which figures satisfy them by value."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from changji_tui import quantities
from changji_tui.model.record import record
from changji_tui.quantities.periods import parse as parse_period
from changji_tui.quantities.units import scaled, split_scale

if TYPE_CHECKING:
    from changji_tui.search.corpus import Valued

Bound = Literal["exact", "over", "least", "within", "under"]
"""How a comparison bounds a number: equal to it, more than it, at least, at most, less than it."""
Level = tuple[Decimal, int]
"""A number, and the side of it that is meant: 1 for 突破1亿元 (above), -1 for 不到1亿元 (below), otherwise 0."""
_BEYOND = {"over": 1, "under": -1}
_LONGEST = 64
"""Characters of the longest amount that is read."""
_SCALES = frozenset("百千万亿")
"""Characters that scale a number."""


@record
class Amount:
    """A number, a comparison or a range, in a unit or in none."""

    low: Decimal | None
    """The lower limit, in `unit`; None if there is none."""
    high: Decimal | None
    """The greatest value asked for, in the same form."""
    over: bool = False
    """Whether `low` itself is excluded."""
    under: bool = False
    """Whether `high` itself is excluded."""
    numeral: Decimal | None = None
    """The number as typed, if the query asks for just this number without any unit or scale."""
    unit: str = ""
    """The base unit; empty if no unit is typed."""
    qualifier: str = "exact"
    """How the query bounds the number, if it does: 20多家 is "over"."""

    @property
    def exact(self) -> bool:
        """Whether a single number is sought, not a range."""
        return self.low == self.high and not self.over and not self.under

    @property
    def are_years(self) -> bool:
        """Whether years are compared, as in >=2020年, and not lengths of time, as in >3年."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return not self.exact and self.unit == "年" and all(1000 <= end < 3000 for end in ends)

    @cached_property
    def in_common(self) -> Amount:
        """The same in the common unit of its dimension: 10000平方米 is 15亩."""
        low, high = (
            None if end is None else quantities.common(end, self.unit)
            for end in (self.low, self.high)
        )
        unit = quantities.common_unit(self.unit)
        return Amount(
            low=low,
            high=high,
            over=self.over,
            under=self.under,
            numeral=self.numeral,
            unit=unit,
            qualifier=self.qualifier,
        )

    def meets(self, base_unit: str) -> bool:
        """Whether it can be compared with values in a base unit."""
        return quantities.common_unit(self.unit) == quantities.common_unit(base_unit)

    def met_by(self, figure: Valued) -> bool:
        """Whether a figure's number, or the year of a date, is what is asked for."""
        if self.are_years:
            return figure.kind == "date" and self._has_years(figure.period)
        value = figure.value
        if value is None or figure.base_value is None:
            return False
        if self.exact:
            is_met = self._is_value_of(value, figure)
            return is_met and self.qualifier in ("exact", figure.qualifier)
        if self.unit:
            low, high = figure.base_value, figure.base_value_to or figure.base_value
            if self.unit == figure.base_unit:
                return self._is_within(low, high, figure.qualifier)
            if not self.meets(figure.base_unit):
                return False
            least, most = (quantities.common(end, figure.base_unit) for end in (low, high))
            return self.in_common._is_within(least, most, figure.qualifier)
        power, _ = split_scale(figure.unit)
        least = scaled(value, power) if power else value
        most = least if figure.base_value_to is None else scaled(figure.value_to or value, power)
        return self._is_within(least, most, figure.qualifier)

    def _is_value_of(self, value: Decimal, figure: Valued) -> bool:
        """Whether it is the number of a figure, or, if neither has a unit, its printed form."""
        if self.unit:
            ends = (figure.base_value, figure.base_value_to)
            if self.unit == figure.base_unit:
                return self.low in ends
            return self.meets(figure.base_unit) and self.in_common.low in [
                None if end is None else quantities.common(end, figure.base_unit) for end in ends
            ]
        power, _ = split_scale(figure.unit)
        ends = (value, figure.value_to)
        return self._scaled_down(power) in ends or (
            self.numeral is not None and self.numeral in ends
        )

    def _scaled_down(self, power: int) -> Decimal | None:
        """The single number as printed before a scale: for 13000万, 1.3 before 亿."""
        if power not in self._by_scale:
            self._by_scale[power] = None if self.low is None else scaled(self.low, -power)
        return self._by_scale[power]

    @cached_property
    def _by_scale(self) -> dict[int, Decimal | None]:
        return {}

    def _has_years(self, period: str) -> bool:
        """Whether a period lies in the years asked for; an empty code never does."""
        dates = parse_period(period) if period else None
        if dates is None or dates.start is None:
            return False
        first, last = (Decimal(day.year) for day in (dates.start, dates.end or dates.start))
        return self._is_above_low((first, 0)) and self._is_below_high((last, 0))

    def _is_within(self, low: Decimal, high: Decimal, qualifier: str) -> bool:
        """Whether a number, or the whole range from `low` to `high`, satisfies both limits.

        A number printed as “at most” may be lower, so it satisfies no lower limit at that number; one
        printed as “at least” satisfies no upper limit there.
        """
        side = _BEYOND.get(qualifier, 0)
        least = (low, -1 if qualifier == "within" else side)
        most = (high, 1 if qualifier == "least" else side)
        return self._is_above_low(least) and self._is_below_high(most)

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
        text: Folded text, such as 1.3亿, 14,651, 319.4, 20多家, 百分之五.
    """
    if len(text) > _LONGEST:
        return None
    try:
        quantity = quantities.parse(text)
        if quantity.value is None or quantity.value_to is not None:
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


def compared(bound: Bound, amount: Amount) -> Amount:
    """Make a comparison with a number."""
    value = amount.low
    return Amount(
        low=None if bound in ("under", "within") else value,
        high=None if bound in ("over", "least") else value,
        over=bound == "over",
        under=bound == "under",
        numeral=amount.numeral if bound == "exact" else None,
        unit=amount.unit,
    )


def ranged(low: Amount | None, high: Amount | None) -> Amount:
    """Make a range of two numbers, in either order; None leaves that end open."""
    ends = [end for end in (low, high) if end]
    values = [end.low for end in ends if end.low is not None]
    return Amount(
        low=min(values) if low else None, high=max(values) if high else None, unit=ends[0].unit
    )


def in_unit(amount: Amount, unit: str) -> Amount:
    """Give a number with a scale the unit of another: the 1亿 of 1亿~3亿元."""
    return Amount(low=amount.low, high=amount.high, unit=unit)


def measured_in(amount: Amount, unit: str, text: str) -> Amount | None:
    """Give a comparison without a unit that of a `unit:` beside it: >2 and unit:亿元 become >2亿元.

    Args:
        amount: The comparison.
        unit: The value of the field, folded.
        text: The comparison as typed; a scale in it stands for that of the unit.

    Returns:
        None where the comparison has a unit, is none, or nothing is measured in `unit`.
    """
    if amount.unit or amount.exact:
        return None
    _, noun = split_scale(unit)
    try:
        ends = [
            end if end is None else _in_base(end, noun if set(text) & _SCALES else unit)
            for end in (amount.low, amount.high)
        ]
    except ValueError:
        return None
    low, high = (end and end[0] for end in ends)
    base = next(end[1] for end in ends if end)
    return Amount(low=low, high=high, over=amount.over, under=amount.under, unit=base)
