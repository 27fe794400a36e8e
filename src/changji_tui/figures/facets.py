"""Facets: what figures have in common, how many share it, and which of it a reader has chosen.

As in Datasette: within one facet the chosen values add up, facets narrow each other, and the
counts of a facet follow all facets but itself, so that they tell what choosing would give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from changji_tui.model.documents import Figure
from changji_tui.quantities import periods

Facet = Literal["kind", "unit", "subject", "period", "document"]

FACETS: tuple[Facet, ...] = ("kind", "unit", "subject", "period", "document")
"""Every facet, in the order in which they are listed."""
KINDS = ("measure", "date", "name")
"""The kinds of a figure, in the order in which they are listed."""


class Choice(NamedTuple):
    """The chosen values of each facet; none chosen: all are kept."""

    kind: frozenset[str] = frozenset({"measure"})
    """Dates and names are hidden until they are asked for."""
    unit: frozenset[str] = frozenset()
    """Base units: 亿元 and 万元 are 元."""
    subject: frozenset[str] = frozenset()
    """Printed names; empty: of whom is not said."""
    period: frozenset[str] = frozenset()
    """Period codes; empty: undated."""
    document: frozenset[str] = frozenset()
    """The ids of documents."""

    def chosen(self, facet: Facet) -> frozenset[str]:
        """The chosen values of one facet."""
        values: frozenset[str] = getattr(self, facet)
        return values

    def toggled(self, facet: Facet, value: str) -> Choice:
        """The choice with a value chosen that was not, or no more."""
        return self._replace(**{facet: self.chosen(facet) ^ {value}})

    @property
    def whole(self) -> Choice:
        """What the kept figures are a part of: all of their kinds; all, if only kinds are chosen."""
        kinds = Choice(kind=self.kind)
        return Choice(kind=frozenset()) if self == kinds else kinds

    def keeps(self, figure: Figure, but: Facet | None = None) -> bool:
        """Whether a figure has a chosen value in each facet, one of them perhaps left aside."""
        return all(
            facet == but or not self.chosen(facet) or value_of(figure, facet) in self.chosen(facet)
            for facet in FACETS
        )


MEASURES = Choice()
"""What is chosen at first: everything that measures."""


def value_of(figure: Figure, facet: Facet) -> str:
    """The value of a figure in a facet."""
    if facet == "unit":
        return figure.base_unit
    value: str = getattr(figure, facet)
    return value


def values_of(figures: Iterable[Figure], facet: Facet) -> list[str]:
    """Every value of a facet, in the order in which it is listed.

    Kinds have an order of their own, periods that of time; else the commonest comes first, what
    is as common in page order, and that nothing is said last.
    """
    counted = Counter(value_of(figure, facet) for figure in figures)
    if facet == "kind":
        return sorted(counted, key=KINDS.index)
    if facet == "period":
        return sorted(counted, key=periods.sort_key)
    return sorted(counted, key=lambda value: (not value, -counted[value]))


def counts(figures: Iterable[Figure], choice: Choice, facet: Facet) -> Counter[str]:
    """How many figures each value of a facet has among those that the other facets keep.

    Args:
        figures: The figures that could be shown, as those that match a query.
        choice: What is chosen.
        facet: Which counts.

    Returns:
        The counts by value; 0 for a value that none has.
    """
    return Counter(value_of(figure, facet) for figure in figures if choice.keeps(figure, but=facet))
