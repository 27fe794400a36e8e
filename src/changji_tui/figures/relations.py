"""Ratio and difference of two numbers, as exact as the bounds of the numbers allow."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from typing import Literal, NamedTuple

from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Qualifier, format_value

Bound = Literal["exact", "more-than", "at-least", "at-most", "less-than", "about"]
"""What is known of a result: the number itself, a lower or upper bound, strict or not, or an estimate."""

_DIGITS = 3
_EXACT = Context(prec=60)
_ROUNDING: dict[Bound, str] = {
    "more-than": ROUND_FLOOR,
    "at-least": ROUND_FLOOR,
    "at-most": ROUND_CEILING,
    "less-than": ROUND_CEILING,
}
"""A bound is rounded to the side on which it stays true."""
_OPPOSITE: dict[Bound, Bound] = {
    "exact": "exact",
    "more-than": "less-than",
    "at-least": "at-most",
    "at-most": "at-least",
    "less-than": "more-than",
    "about": "about",
}
_BOUNDS: dict[Qualifier, Bound] = {
    "exact": "exact",
    "over": "more-than",
    "least": "at-least",
    "within": "at-most",
    "under": "less-than",
    "about": "about",
}
_STRICT: dict[frozenset[Bound], Bound] = {
    frozenset(("more-than", "at-least")): "more-than",
    frozenset(("less-than", "at-most")): "less-than",
}
"""The bound that follows from two bounds on the same side, one of them strict."""
_OPEN = Bilingual(
    zh="两个数各是界限或约数，两者之间算不出什么。",
    en="Both numbers are bounds or rough, so nothing follows between them.",
)
_ZERO = Bilingual(zh="不能除以零。", en="Nothing can be divided by zero.")


class Amount(NamedTuple):
    """A number to compute with."""

    value: Decimal
    """In the base unit that both sides share."""
    qualifier: Qualifier
    """What the print says of it; not "rank"."""


class Relation(NamedTuple):
    """A computed result, or the reason why there is none."""

    value: Decimal | None
    """A ratio, dimensionless, to three digits; or a difference in the base unit, exactly; None where
    it is refused."""
    bound: Bound = "exact"
    """What is known of it."""
    formula: str = ""
    """How it was computed: "113 ÷ 49", "130 ÷ >100"."""
    rounded: bool = False
    """Whether digits were left out."""
    reason: Bilingual | None = None
    """Why it is refused."""


def ratio(one: Amount, other: Amount) -> Relation:
    """Divide `one` by `other`.

    A lower bound divided by an exact number is a lower bound; an exact number divided by a lower bound
    is an upper bound. From two lower or two upper bounds nothing follows.
    """
    bound = _joined(_bound(one), _OPPOSITE[_bound(other)])
    if not other.value:
        return Relation(None, reason=_ZERO)
    if not bound:
        return Relation(None, reason=_OPEN)
    exact = _EXACT.divide(one.value, other.value)
    digits = max(_DIGITS, exact.adjusted() + 1)
    short = Context(digits, _ROUNDING.get(bound, ROUND_HALF_EVEN)).plus(exact)
    return Relation(short, bound, f"{_written(one)} ÷ {_written(other)}", rounded=short != exact)


def difference(one: Amount, other: Amount) -> Relation:
    """Subtract `other` from `one`; the result may be negative."""
    bound = _joined(_bound(one), _OPPOSITE[_bound(other)])
    if not bound:
        return Relation(None, reason=_OPEN)
    taken = f"({_written(other)})" if other.value < 0 else _written(other)
    return Relation(one.value - other.value, bound, f"{_written(one)} − {taken}")


def _bound(amount: Amount) -> Bound:
    return _BOUNDS[amount.qualifier]


def _joined(one: Bound, other: Bound) -> Bound | None:
    """The bound of a result that grows with both numbers; None if nothing follows."""
    if one == "exact":
        return other
    if other == "exact" or (one == other and one != "about"):
        return one
    return _STRICT.get(frozenset((one, other)))


def _written(amount: Amount) -> str:
    return format_value(amount.value, amount.qualifier, grouped=True)
