"""Which figures may be drawn together, subtracted, divided or added, and why others may not.

Two numbers of one unit are comparable only if they are the same kind of quantity. A stock (an amount
at a moment) cannot be compared with a flow (an amount over a period), nor a flow over a year with one
over half a year: United Nations, System of National Accounts 2008, chapter 3, “Stocks, flows and
accounting rules”. If the kind does not keep two figures apart, the record of one of them can
(`not_compared`, `not_added`); it gives the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from changji_tui import quantities
from changji_tui.model.documents import Figure
from changji_tui.model.recorded import Bilingual, KeptApart, QuantityKind
from changji_tui.quantities import Join, periods

Apart = Literal["not_compared", "not_added"]
APART: tuple[Apart, ...] = ("not_compared", "not_added")
"""The ways in which a record keeps figures apart."""

KINDS: dict[QuantityKind, Bilingual] = {
    "stock": Bilingual(zh="某一时点的数量", en="an amount at a moment"),
    "flow": Bilingual(zh="一段时间里的数量", en="an amount over a period"),
    "capacity": Bilingual(zh="能力", en="a capacity"),
    "share": Bilingual(zh="占比", en="a share of a whole"),
    "rate": Bilingual(zh="增减的幅度", en="a rate of change"),
    "yield": Bilingual(zh="单位面积产量", en="a yield per area"),
    "duration": Bilingual(zh="时间的长短", en="a duration"),
    "dimension": Bilingual(zh="长度", en="a length"),
    "set": Bilingual(zh="一组的成员数", en="the size of a set"),
    "rank": Bilingual(zh="名次", en="a rank"),
}
"""Each kind of quantity in words."""

_UNITS = Bilingual(zh="单位不同。", en="Their units differ.")
_CHANGES = Bilingual(
    zh="一个是数量，一个是数量的增减，或者一增一减。",
    en="One is an amount and one a change, or one an increase and one a decrease.",
)
_LENGTHS = Bilingual(
    zh="所计的时间不一样长，或者没有说明多长。",
    en="They are counted over times of different or unknown length.",
)
_OWN_WHOLES = Bilingual(
    zh="各是不同整体的一部分，每条以100%为满；倍数和相差都说明不了什么。",
    en="Each is a part of its own whole, and each full bar is 100%; neither a ratio nor a "
    "difference would say anything.",
)
_OWN_BASES = Bilingual(
    zh="各有各的基数；只算相差几个百分点，不算倍数。",
    en="Each has its own base; the difference is given in percentage points, a ratio is not.",
)
_WITHOUT_ZERO = {"℃"}
"""Base units whose zero is a point chosen by convention, not the absence of an amount."""
_NO_ZERO = Bilingual(
    zh="这一单位的零点是约定的，不是“没有”；只算相差多少，不算倍数。",
    en="The zero of this unit was chosen and is not “none”; the difference is given, a ratio is not.",
)
_BELOW_ZERO = Bilingual(
    zh="有数小于零；只算相差多少，不算倍数。",
    en="A number is below zero; the difference is given, a ratio is not.",
)
_NEVER_ADDED = Bilingual(
    zh="各有各的整体或基数，不能相加。",
    en="Each has a whole or a base of its own: they cannot be added.",
)
_ONE_FACT = Bilingual(
    zh="两处印的是同一件事，相加就算了两次。",
    en="Both print one fact: a sum would count it twice.",
)
_RANGE = Bilingual(
    zh="是一个范围，不是一个数，不与别的数比较或计算。",
    en="A range is no single number: it is neither compared nor computed with.",
)
_NO_AMOUNT = Bilingual(
    zh="名次不是数量，不能计算。",
    en="A rank is no amount: nothing is computed with it.",
)
_OTHER_TIME = Bilingual(
    zh="占比与数量不是同一时期的，或者没有说明时期。",
    en="The share and the amount are not of the same time, or one is undated.",
)
_OTHER_WHOLE = Bilingual(
    zh="占比所占的整体没有印出，或者不是这个数量。",
    en="The whole of the share is not printed, or is not this amount.",
)


class Standing(NamedTuple):
    """What may be done with two figures together."""

    apart: Bilingual | None = None
    """Why they may be neither drawn together nor computed with; None if they may be drawn together."""
    no_ratio: Bilingual | None = None
    """Why no ratio of them is computed; None if it may be."""
    no_difference: Bilingual | None = None
    """Why no difference of them is computed; None if it may be."""


def standing(one: Figure, other: Figure) -> Standing:
    """Find what may be done with two measures together.

    Args:
        one: A measure with a value.
        other: Another measure with a value.
    """
    if apart := kept_apart(one, other, "not_compared") or _unlike(one, other):
        return Standing(apart, apart, apart)
    if _kind(one) == "share" and not _of_one_whole(one, other):
        return Standing(None, _OWN_WHOLES, _OWN_WHOLES)
    if _kind(one) == "rate":
        return Standing(None, _OWN_BASES, None)
    if one.base_unit in _WITHOUT_ZERO:
        return Standing(None, _NO_ZERO, None)
    if any(figure.value is not None and figure.value < 0 for figure in (one, other)):
        return Standing(None, _BELOW_ZERO, None)
    return Standing()


def apart_in(figures: Sequence[Figure]) -> Bilingual | None:
    """The reason why two of the figures may not be drawn together; None if all of them may."""
    reasons = (standing(*pair).apart for pair in combinations(figures, 2))
    return next((reason for reason in reasons if reason), None)


def formula_refused(formula: str, figure_of: Callable[[str], Figure]) -> Bilingual | None:
    """The reason why a formula may not be computed; None if it may.

    Args:
        formula: As `changji_tui.quantities.evaluate` takes it.
        figure_of: Finds the figure with an id.

    Raises:
        ValueError: If the formula cannot be read.
    """
    reasons = (reason for join in quantities.joins(formula) for reason in _of_join(join, figure_of))
    return next(reasons, None)


def kept_from(
    figures: Iterable[Figure], figure: Figure, what: Apart
) -> list[tuple[Figure, Bilingual]]:
    """List the figures that records keep apart from `figure`, each with the reason.

    Args:
        figures: Those to look through, in any order; the result has the same order.
        figure: The figure.
        what: "not_compared" or "not_added".
    """
    found = ((other, kept_apart(figure, other, what)) for other in figures if other is not figure)
    return [(other, reason) for other, reason in found if reason]


def kept_apart(one: Figure, other: Figure, what: Apart) -> Bilingual | None:
    """The recorded reason why two figures are kept apart; None if neither record gives one.

    Args:
        one: A figure.
        other: Another figure. A record that names one figure also holds for all that print the same fact.
        what: "not_compared" or "not_added".
    """
    for figure, names in ((one, _facts(other)), (other, _facts(one))):
        records: tuple[KeptApart, ...] = getattr(figure, what)
        for record in records:
            if names & set(record.figures):
                return record.reason
    return None


def _facts(figure: Figure) -> set[str]:
    return {figure.id, *figure.same_as}


def _unlike(one: Figure, other: Figure) -> Bilingual | None:
    """Why unit, range, change, kind or length of time make two figures incomparable; None if they do not."""
    if quantities.common_unit(one.base_unit) != quantities.common_unit(other.base_unit):
        return _UNITS
    if one.value_to is not None or other.value_to is not None:
        return _RANGE
    if (one.change or "level") != (other.change or "level"):
        return _CHANGES
    kinds = _kind(one), _kind(other)
    if kinds[0] != kinds[1]:
        return _other_kinds(*kinds)
    is_timed = kinds[0] == "flow" or (kinds[0] == "rate" and one.quantity and other.quantity)
    return _LENGTHS if is_timed and not _equally_long(one, other) else None


def _kind(figure: Figure) -> QuantityKind | None:
    """The recorded kind; for a percentage without one, "rate" if it is a change, else "share"."""
    if figure.quantity is None and figure.base_unit == "%":
        return "rate" if figure.change in ("increase", "decrease") else "share"
    return figure.quantity


def _other_kinds(one: QuantityKind | None, other: QuantityKind | None) -> Bilingual | None:
    """The sentence that says how two kinds differ; None if one of them is unknown."""
    if one is None or other is None:
        return None
    return Bilingual(
        zh=f"一个是{KINDS[one].zh}，一个是{KINDS[other].zh}。",
        en=f"One is {KINDS[one].en}, the other {KINDS[other].en}.",
    )


def _equally_long(one: Figure, other: Figure) -> bool:
    """Whether two flows cover the same time, or times of the same known length."""
    if not one.period or not other.period:
        return False
    if one.period == other.period:
        return True
    lengths = [periods.parse(figure.period).months for figure in (one, other)]
    return lengths[0] is not None and lengths[0] == lengths[1]


def _of_one_whole(one: Figure, other: Figure) -> bool:
    """Whether two shares are parts of the same whole at the same time."""
    if one.whole and other.whole:
        return (one.whole.zh, one.period) == (other.whole.zh, other.period)
    return same_measure(one, other)


def same_measure(one: Figure, other: Figure) -> bool:
    """Whether two figures measure the same thing of the same subject."""
    return (one.label.zh, one.subject) == (other.label.zh, other.subject)


def _of_join(join: Join, figure_of: Callable[[str], Figure]) -> Iterator[Bilingual]:
    """The reasons why the two sides of an operator may not be joined."""
    for left in map(figure_of, sorted(join.left)):
        for right in map(figure_of, sorted(join.right)):
            if left.id in _facts(right):
                yield from [_ONE_FACT] if join.sign == "+" and left is not right else []
                continue
            reasons = (
                kept_apart(left, right, "not_compared"),
                kept_apart(left, right, "not_added") if join.sign == "+" else None,
                _of_kinds(join.sign, left, right),
            )
            yield from filter(None, reasons)


def _of_kinds(sign: str, left: Figure, right: Figure) -> Bilingual | None:
    """The reason why the kinds of two figures do not allow an operator between them."""
    kinds = {_kind(left), _kind(right)}
    if left.value_to is not None or right.value_to is not None:
        return _RANGE
    if "rank" in kinds:
        return _NO_AMOUNT
    if sign == "*":
        return _of_share(left, right) if "share" in kinds else None
    if left.base_unit != right.base_unit or (left.change or "level") != (right.change or "level"):
        return None
    if sign == "+" and (kinds == {"rate"} or _of_other_wholes(left, right)):
        return _NEVER_ADDED
    found = standing(left, right)
    return found.no_ratio if sign == "/" else found.no_difference


def _of_share(left: Figure, right: Figure) -> Bilingual | None:
    """The reason why a share and an amount are not multiplied; None if the amount is its whole."""
    share, amount = (left, right) if _kind(left) == "share" else (right, left)
    if share.period != amount.period:
        return _OTHER_TIME
    names = [text.zh for text in (amount.label, amount.description) if text]
    whole = share.whole.zh if share.whole else ""
    is_whole = whole and any(whole in name or name in whole for name in names)
    return None if is_whole and share.subject == amount.subject else _OTHER_WHOLE


def _of_other_wholes(left: Figure, right: Figure) -> bool:
    return _kind(left) == _kind(right) == "share" and not _of_one_whole(left, right)
