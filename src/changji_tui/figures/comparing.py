"""Figures grouped by what is comparable, each compared with the reference of its group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from changji_tui.figures.relations import Amount, Relation, difference, ratio
from changji_tui.model.comparability import same_measure, standing
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual, Change, QuantityKind
from changji_tui.quantities import common, common_unit
from changji_tui.text.sentences import sentence_around

_CHANGES: dict[Change, Bilingual] = {
    "level": Bilingual(zh="{what}，以{unit}计", en="{what} in {unit}"),
    "increase": Bilingual(zh="增加的{what}，以{unit}计", en="{what} of increase in {unit}"),
    "decrease": Bilingual(zh="减少的{what}，以{unit}计", en="{what} of decrease in {unit}"),
}
_RATES: dict[Change, Bilingual] = {
    "level": Bilingual(zh="占比（{unit}）", en="shares in {unit}"),
    "increase": Bilingual(zh="增幅（{unit}）", en="rates of increase in {unit}"),
    "decrease": Bilingual(zh="减幅（{unit}）", en="rates of decrease in {unit}"),
}
_AMOUNTS = Bilingual(zh="数量", en="amounts")
_NAMED: dict[QuantityKind | None, Bilingual] = {
    "flow": Bilingual(zh="一段时间里的数量", en="amounts over a period"),
    "capacity": Bilingual(zh="能力", en="capacities"),
    "yield": Bilingual(zh="单产", en="yields"),
    "duration": Bilingual(zh="时长", en="lengths of time"),
    "dimension": Bilingual(zh="长度", en="lengths"),
    "set": Bilingual(zh="成员数", en="sizes of sets"),
}
"""Kinds of quantity that a heading names; all others are amounts."""
_NO_UNIT = Bilingual(zh="无单位的数", en="numbers without a unit")
_NOT_MEASURED = Bilingual(
    zh="是日期或名称里的数字，没有大小可比。",
    en="is a numeral in a date or a name: it has no size to compare.",
)
_NO_NUMBER = Bilingual(
    zh="没有印出确切的数，无从比较。",
    en="is not printed as a number, so there is nothing to compare.",
)
_RANK = Bilingual(
    zh="是名次，不是数量。",
    en="is a rank, not an amount.",
)
_DIFFERENT_THINGS = Bilingual(
    zh="单位相同，所计的对象不同：倍数和相差只比大小，不表示一方是另一方的一部分。",
    en="One unit, but different things: ratio and difference compare sizes only, and do not make "
    "one a part of the other.",
)
_DIFFERENT_TIMES = Bilingual(
    zh="时期不同或未注明，见各行。",
    en="They are of different times, or undated; see each.",
)
_TO_DATE = Bilingual(
    zh="都是年内累计，各自累计到哪一天没有印出，可能不同。",
    en="Each is a total to date; up to which day is not printed and may differ.",
)


class Side(NamedTuple):
    """One fact in a comparison."""

    figure: Figure
    """The figure, the first that was named of those that print this fact."""
    twins: tuple[Figure, ...]
    """The others that were named and print the same fact."""
    sentence: str
    """The sentence that prints it."""
    ratio: Relation | None
    """Its ratio to the reference; None for the reference itself."""
    difference: Relation | None
    """Its difference from the reference; None for the reference itself."""


class Group(NamedTuple):
    """Facts that share a unit and a kind of quantity; no two of them are kept apart."""

    unit: str
    """The base unit that they share, or the unit in which their base units meet."""
    quantity: QuantityKind | None
    """The kind of quantity that they are; None where it is not recorded."""
    change: Change
    """Levels, or amounts of increase or decrease."""
    heading: Bilingual
    """What they are: "amounts in 元"."""
    sides: tuple[Side, ...]
    """The facts in the order in which they were named; never empty."""
    reference: Figure
    """The figure with which the others are compared."""
    cautions: tuple[Bilingual, ...]
    """Warnings against likely misreadings."""

    @property
    def is_share(self) -> bool:
        """Whether each number is a part of 100 %."""
        return self.unit == "%" and self.change == "level"


class Comparison(NamedTuple):
    """The named figures, in groups of comparable ones."""

    groups: tuple[Group, ...]
    """The groups, in the order of their first figures."""
    reasons: tuple[tuple[Figure, Figure, Bilingual], ...]
    """Why figures of one unit stand in different groups: a figure of each, and the reason."""
    left_out: tuple[tuple[Figure, Bilingual], ...]
    """Figures without a size to compare, each with the reason."""

    @property
    def apart(self) -> Bilingual | None:
        """The reason for several groups; None if there is only one."""
        if len(self.groups) < 2:
            return None
        return Bilingual(
            zh="单位或性质不同的数分组列出，组与组不比较。",
            en="Different units, or different kinds of amount, stand in groups of their own: one "
            "scale cannot hold them.",
        )


def alike(page: Page, figure: Figure) -> tuple[Figure, ...]:
    """The default figures of a comparison.

    Returns:
        The points of the first series of the figure; without a series, the figure itself and every other
        fact of the page that may be drawn beside it.
    """
    for series in page.series_of(figure.id):
        points = tuple(page.figure(point.figure) for point in series.points if point.figure)
        if len(points) > 1:
            return points
    if _unfit(figure):
        return (figure,)
    return (figure, *(other for other in page.measures if _is_beside(figure, other)))


def _is_beside(figure: Figure, other: Figure) -> bool:
    """Whether another figure prints another fact and may be drawn beside it."""
    is_other = other.id != figure.id and other.id not in figure.same_as
    return is_other and not _unfit(other) and not standing(figure, other).apart


def compare(page: Page, figures: Sequence[Figure], reference: str = "") -> Comparison:
    """Compare figures.

    Args:
        page: Their page.
        figures: In the order in which they were named; figures that print the same fact count
            as one, and none counts twice.
        reference: The id of the figure with which the others of its group are compared; a group
            without it uses its first figure.
    """
    left_out: list[tuple[Figure, Bilingual]] = []
    facts: list[list[Figure]] = []
    for figure in dict.fromkeys(figure.id for figure in figures):
        named = page.figure(figure)
        reason = _unfit(named)
        if reason:
            left_out.append((named, reason))
            continue
        for fact in facts:
            if named.id in fact[0].same_as:
                fact.append(named)
                break
        else:
            facts.append([named])
    together = _together(facts)
    return Comparison(
        groups=tuple(_group(page, own, reference) for own in together),
        reasons=tuple(_why_apart(together)),
        left_out=tuple(left_out),
    )


def _together(facts: Sequence[Sequence[Figure]]) -> list[list[Sequence[Figure]]]:
    """Groups of facts: each fact joins the first group from which nothing keeps it apart."""
    groups: list[list[Sequence[Figure]]] = []
    for fact in facts:
        for group in groups:
            if not any(standing(fact[0], other[0]).apart for other in group):
                group.append(fact)
                break
        else:
            groups.append([fact])
    return groups


def _why_apart(
    groups: Sequence[Sequence[Sequence[Figure]]],
) -> Iterator[tuple[Figure, Figure, Bilingual]]:
    """The reasons why figures of one unit are in different groups, each once for two groups."""
    for index, group in enumerate(groups):
        for before in groups[:index]:
            given = set()
            for here in group:
                for there in before:
                    reason = standing(there[0], here[0]).apart
                    same_unit = common_unit(here[0].base_unit) == common_unit(there[0].base_unit)
                    if reason and same_unit and reason.en not in given:
                        given.add(reason.en)
                        yield there[0], here[0], reason


def _unfit(figure: Figure) -> Bilingual | None:
    if not figure.is_measure:
        return _NOT_MEASURED
    if figure.base_value is None:
        return _NO_NUMBER
    return _RANK if figure.qualifier == "rank" else None


def _group(page: Page, facts: Sequence[Sequence[Figure]], wanted: str) -> Group:
    first = facts[0][0]
    units = {fact[0].base_unit for fact in facts}
    unit = first.base_unit if len(units) == 1 else common_unit(first.base_unit)
    change = first.change or "level"
    base = next((fact[0] for fact in facts if wanted in [twin.id for twin in fact]), facts[0][0])
    sides = tuple(_side(page, fact, base, unit) for fact in facts)
    figures = [side.figure for side in sides]
    refused = [
        relation.reason
        for side in sides
        for relation in (side.ratio, side.difference)
        if relation and relation.reason
    ]
    cautions = dict.fromkeys([*refused, *_cautions(page, figures)])
    return Group(unit, first.quantity, change, _heading(first, unit), sides, base, tuple(cautions))


def _heading(first: Figure, unit: str) -> Bilingual:
    """The heading of a group, made from its first figure and the unit that it shares."""
    change = first.change or "level"
    what = _NAMED.get(first.quantity, _AMOUNTS) if change == "level" else _AMOUNTS
    if not unit:
        return _NAMED.get(first.quantity, _NO_UNIT)
    words = (_RATES if unit == "%" else _CHANGES)[change]
    return Bilingual(
        zh=words.zh.format(unit=unit, what=what.zh), en=words.en.format(unit=unit, what=what.en)
    )


def _side(page: Page, fact: Sequence[Figure], base: Figure, unit: str) -> Side:
    figure = fact[0]
    text = page.passage(figure.passage).text
    sentence = sentence_around(text, figure.start, figure.end)
    if figure is base:
        return Side(figure, tuple(fact[1:]), sentence, None, None)
    one, other = _amount(figure, unit), _amount(base, unit)
    stand = standing(figure, base)
    times = Relation(None, reason=stand.no_ratio) if stand.no_ratio else ratio(one, other)
    more = (
        Relation(None, reason=stand.no_difference)
        if stand.no_difference
        else difference(one, other)
    )
    return Side(figure, tuple(fact[1:]), sentence, times, more)


def value_in(figure: Figure, unit: str) -> Decimal:
    """The number of a figure in the unit of its group: its base unit, or that in which both meet.

    Raises:
        ValueError: If it has no number.
    """
    if figure.base_value is None:
        message = f"{figure.id} has no value"
        raise ValueError(message)
    if figure.base_unit == unit:
        return figure.base_value
    return common(figure.base_value, figure.base_unit)


def _amount(figure: Figure, unit: str) -> Amount:
    return Amount(value_in(figure, unit), figure.qualifier)


def _cautions(page: Page, figures: Sequence[Figure]) -> list[Bilingual]:
    """Cautions of series with two of the figures, and warnings about different measures and times."""
    if len(figures) < 2:
        return []
    shared = [
        series.caution
        for series in page.series
        if series.caution and sum(series in page.series_of(f.id) for f in figures) > 1
    ]
    own: list[Bilingual] = []
    alike = all(same_measure(figure, figures[0]) for figure in figures)
    if figures[0].base_unit != "%" and not alike:
        own.append(_DIFFERENT_THINGS)
    if not alike and len({figure.period for figure in figures}) > 1:
        own.append(_DIFFERENT_TIMES)
    # One passage counts to one day; another may be written or spoken on another.
    if len({figure.passage for figure in figures if figure.period.endswith("-ytd")}) > 1:
        own.append(_TO_DATE)
    return [*own, *shared]
