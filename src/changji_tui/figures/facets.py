"""Facets: properties of figures, the count of each value, and the values a reader has chosen.

As in Datasette, a figure is kept if it has one of the chosen values of every facet. The counts of a
facet ignore the choice in that facet, so that they are what choosing a value would give.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from changji_tui.model.documents import Figure
from changji_tui.quantities import periods

Facet = Literal["kind", "section", "unit", "subject", "period", "document"]

FACETS: tuple[Facet, ...] = ("kind", "section", "unit", "subject", "period", "document")
"""Every facet, in the order in which they are listed."""
KINDS = ("measure", "date", "name")
"""The kinds of a figure, in the order in which they are listed."""


class Choice(NamedTuple):
    """The chosen values of each facet; a facet without chosen values keeps all figures."""

    kind: frozenset[str] = frozenset({"measure"})
    """Dates and names are hidden until they are asked for."""
    section: frozenset[str] = frozenset()
    """The ids of sections."""
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
        """A copy with `value` of `facet` toggled."""
        return self._replace(**{facet: self.chosen(facet) ^ {value}})

    @property
    def whole(self) -> Choice:
        """The choice to count against: all figures of the chosen kinds; all figures if only kinds are chosen."""
        kinds = Choice(kind=self.kind)
        return Choice(kind=frozenset()) if self == kinds else kinds

    def keeps(self, figure: Figure, but: Facet | None = None) -> bool:
        """Whether a figure has a chosen value in each facet, ignoring the facet `but`."""
        return all(
            facet == but or not self.chosen(facet) or value_of(figure, facet) in self.chosen(facet)
            for facet in FACETS
        )


MEASURES = Choice()
"""The initial choice: all measures."""


def value_of(figure: Figure, facet: Facet) -> str:
    """The value of a figure in a facet."""
    if facet == "unit":
        return figure.base_unit
    value: str = getattr(figure, facet)
    return value


def values_of(figures: Iterable[Figure], facet: Facet) -> list[str]:
    """Every value of a facet, in the order in which it is listed.

    Kinds are in the order of `KINDS`, periods in order of time. Other values are in order of frequency,
    ties in page order, and the empty value is last.
    """
    counted = Counter(value_of(figure, facet) for figure in figures)
    if facet == "kind":
        return sorted(counted, key=KINDS.index)
    if facet == "period":
        return sorted(counted, key=periods.sort_key)
    return sorted(counted, key=lambda value: (not value, -counted[value]))


def counts(figures: Iterable[Figure], choice: Choice, facet: Facet) -> Counter[str]:
    """Count, for each value of a facet, the figures that the choices in all other facets keep.

    Args:
        figures: The figures that could be shown, such as those that match a query.
        choice: The chosen values.
        facet: The facet whose values are counted.

    Returns:
        The counts by value; 0 for a value that no figure has.
    """
    return Counter(value_of(figure, facet) for figure in figures if choice.keeps(figure, but=facet))
