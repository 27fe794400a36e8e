"""Figures put into groups that one scale can measure, each against the reference of its group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from changji_tui.figures.relations import Amount, Relation, difference, ratio
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual, Change
from changji_tui.text.sentences import sentence_around

_AMOUNTS: dict[Change, Bilingual] = {
    "level": Bilingual(zh="数量，以{unit}计", en="amounts in {unit}"),
    "increase": Bilingual(zh="增加的数量，以{unit}计", en="amounts of increase in {unit}"),
    "decrease": Bilingual(zh="减少的数量，以{unit}计", en="amounts of decrease in {unit}"),
}
_RATES: dict[Change, Bilingual] = {
    "level": Bilingual(zh="占比（{unit}）", en="shares in {unit}"),
    "increase": Bilingual(zh="增幅（{unit}）", en="rates of increase in {unit}"),
    "decrease": Bilingual(zh="减幅（{unit}）", en="rates of decrease in {unit}"),
}
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
_OWN_WHOLES = Bilingual(
    zh="各是不同整体的一部分，每条以100%为满；倍数和相差都说明不了什么。",
    en="Each is a part of its own whole, and each full bar is 100%; neither a ratio nor a "
    "difference would say anything.",
)
_OWN_BASES = Bilingual(
    zh="各有各的基数；只算相差几个百分点，不算倍数。",
    en="Each has its own base; the difference is told in percentage points, a ratio is not.",
)
_DIFFERENT_THINGS = Bilingual(
    zh="单位相同，所数的不同：倍数和相差只比大小，不表示一方是另一方的一部分。",
    en="One unit, but different things: ratio and difference compare sizes only; they make none a "
    "part of another.",
)
_DIFFERENT_TIMES = Bilingual(
    zh="时期不同或未注明，见各行。",
    en="They are of different times, or undated; see each.",
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
    """What it is to the reference; None: it is the reference."""
    difference: Relation | None
    """What it is more than the reference; None: it is the reference."""


class Group(NamedTuple):
    """Facts that one scale measures."""

    unit: str
    """The base unit that they share."""
    change: Change
    """Levels, or amounts of increase or decrease."""
    heading: Bilingual
    """What they are: "amounts in 元"."""
    sides: tuple[Side, ...]
    """The facts in the order in which they were named; never empty."""
    reference: Figure
    """What the others are held against."""
    cautions: tuple[Bilingual, ...]
    """Where a reader could go wrong."""

    @property
    def is_share(self) -> bool:
        """Whether each number is a part of 100 %, a whole of its own."""
        return self.unit == "%" and self.change == "level"


class Comparison(NamedTuple):
    """All that was named, told apart where it cannot be held together."""

    groups: tuple[Group, ...]
    """The groups, in the order of their first figures."""
    left_out: tuple[tuple[Figure, Bilingual], ...]
    """What has no size to compare, and why."""

    @property
    def apart(self) -> Bilingual | None:
        """Why there is more than one group; None where there is not."""
        if len(self.groups) < 2:
            return None
        return Bilingual(
            zh="单位或性质不同的数分组列出，不混在一把尺子上。",
            en="Different units, or different kinds of amount, stand in groups of their own: one "
            "scale cannot hold them.",
        )


def alike(page: Page, figure: Figure) -> tuple[Figure, ...]:
    """What a figure is compared with where nothing else is named.

    The points of its series; where it is in none, every measure of the page in its base unit, as
    levels or as changes, itself first.  Alone where nothing on the page is measured so.
    """
    for series in page.series_of(figure.id):
        points = tuple(page.figure(point.figure) for point in series.points if point.figure)
        if len(points) > 1:
            return points
    if _unfit(figure):
        return (figure,)
    return (figure, *(other for other in page.figures if _is_beside(figure, other)))


def _is_beside(figure: Figure, other: Figure) -> bool:
    """Whether another figure is another fact on the same scale."""
    is_other = other.id != figure.id and other.id not in figure.same_as
    kinds = [(f.base_unit, f.change or "level") for f in (figure, other)]
    return is_other and not _unfit(other) and kinds[0] == kinds[1]


def compare(page: Page, figures: Sequence[Figure], reference: str = "") -> Comparison:
    """Hold figures against one another.

    Args:
        page: Their page.
        figures: In the order in which they were named; figures that print the same fact count
            as one, and none counts twice.
        reference: The id of the figure to hold the others of its group against; in any group
            without it, the first.
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
    kinds: dict[tuple[str, Change], list[list[Figure]]] = {}
    for fact in facts:
        kinds.setdefault((fact[0].base_unit, fact[0].change or "level"), []).append(fact)
    groups = [_group(page, unit, change, own, reference) for (unit, change), own in kinds.items()]
    return Comparison(tuple(groups), tuple(left_out))


def _unfit(figure: Figure) -> Bilingual | None:
    if not figure.is_measure:
        return _NOT_MEASURED
    if figure.base_value is None:
        return _NO_NUMBER
    return _RANK if figure.qualifier == "rank" else None


def _group(
    page: Page, unit: str, change: Change, facts: Sequence[Sequence[Figure]], wanted: str
) -> Group:
    base = next((fact[0] for fact in facts if wanted in [twin.id for twin in fact]), facts[0][0])
    words = (_RATES if unit == "%" else _AMOUNTS)[change] if unit else _NO_UNIT
    heading = Bilingual(zh=words.zh.format(unit=unit), en=words.en.format(unit=unit))
    sides = tuple(_side(page, fact, base, unit, change) for fact in facts)
    figures = [side.figure for side in sides]
    refused = [
        relation.reason
        for side in sides
        for relation in (side.ratio, side.difference)
        if relation and relation.reason
    ]
    cautions = dict.fromkeys([*refused, *_cautions(page, figures, unit, change)])
    return Group(unit, change, heading, sides, base, tuple(cautions))


def _side(page: Page, fact: Sequence[Figure], base: Figure, unit: str, change: Change) -> Side:
    figure = fact[0]
    text = page.passage(figure.passage).text
    sentence = sentence_around(text, figure.start, figure.end)
    if figure is base:
        return Side(figure, tuple(fact[1:]), sentence, None, None)
    one, other = _amount(figure), _amount(base)
    times, more = ratio(one, other), difference(one, other)
    if unit == "%" and change == "level" and not _same_measure(figure, base):
        times = more = Relation(None, reason=_OWN_WHOLES)
    elif unit == "%":
        times = Relation(None, reason=_OWN_BASES)
    return Side(figure, tuple(fact[1:]), sentence, times, more)


def _amount(figure: Figure) -> Amount:
    if figure.base_value is None:
        message = f"{figure.id} has no value"
        raise ValueError(message)
    return Amount(figure.base_value, figure.qualifier)


def _same_measure(one: Figure, other: Figure) -> bool:
    return one.label.zh == other.label.zh and one.subject == other.subject


def _cautions(page: Page, figures: Sequence[Figure], unit: str, change: Change) -> list[Bilingual]:
    """What the series say that two of the figures are points of, and what the group itself does."""
    if len(figures) < 2:
        return []
    shared = [
        series.caution
        for series in page.series
        if series.caution and sum(series in page.series_of(f.id) for f in figures) > 1
    ]
    own: list[Bilingual] = []
    alike = all(_same_measure(figure, figures[0]) for figure in figures)
    if unit == "%":
        own.append(_OWN_WHOLES if change == "level" and not alike else _OWN_BASES)
    elif not alike:
        own.append(_DIFFERENT_THINGS)
    if not alike and len({figure.period for figure in figures}) > 1:
        own.append(_DIFFERENT_TIMES)
    return [*own, *shared]
