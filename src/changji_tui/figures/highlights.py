"""The most important figures of each section, and the facts of the page in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from changji_tui.charts.series import kept_apart
from changji_tui.model.documents import Figure, Section
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import is_money, periods

MOST = 12
"""The most highlights of a section."""
_AMOUNTS = 2


class Moment(NamedTuple):
    """A period, and the figures that the page dates to it."""

    period: str
    """The period code."""
    is_inferred: bool
    """Whether we infer the time."""
    figures: tuple[Figure, ...]
    """The measures of the period, or its events if it has none; each fact once, in page order."""


@lru_cache(maxsize=32)
def highlights(page: Page, section: Section) -> tuple[Figure | SeriesRecord, ...]:
    """The most important figures of a section, and its series over time.

    Figures of headlines come first, then series over time, rates of growth, the two largest amounts of
    money, the first point of every other series, and then all others as printed. No fact appears
    twice.

    Returns:
        At most `MOST`: series of kind "time" as such, all else as figures.
    """
    chosen: list[Figure | SeriesRecord] = []
    known: set[str] = set()
    for found in _candidates(page, section):
        facts = _facts(page, found)
        if not facts & known:
            chosen.append(found)
        known |= facts
    return tuple(chosen[:MOST])


def _candidates(page: Page, section: Section) -> Iterator[Figure | SeriesRecord]:
    yield from (figure for figure in section.measures if not figure.paragraph)
    drawn = [series for series in section.series if not kept_apart(page, series)]
    yield from (series for series in drawn if series.kind == "time")
    others = [series for series in drawn if series.kind != "time"]
    for series in sorted(others, key=lambda series: series.kind != "growth"):
        if series.kind == "growth":
            yield from (page.figure(point.figure) for point in series.points if point.figure)
    yield from _largest_amounts(section.measures)
    for series in others:
        if series.points[0].figure:
            yield page.figure(series.points[0].figure)
    yield from section.measures


def _largest_amounts(measures: Sequence[Figure]) -> list[Figure]:
    amounts = {
        frozenset(_names(figure)): (figure.base_value, figure)
        for figure in reversed(measures)
        if figure.base_value and is_money(figure.base_unit)
    }
    return [figure for _, figure in sorted(amounts.values(), key=lambda pair: -pair[0])[:_AMOUNTS]]


def _facts(page: Page, found: Figure | SeriesRecord) -> set[str]:
    """The ids of all figures that print the facts of a highlight."""
    figures = [found]
    if isinstance(found, SeriesRecord):
        figures = [page.figure(point.figure) for point in found.points if point.figure]
    return {name for figure in figures if isinstance(figure, Figure) for name in _names(figure)}


def _names(figure: Figure) -> tuple[str, ...]:
    return (figure.id, *figure.same_as)


def moments(page: Page) -> tuple[Moment, ...]:
    """Everything that the page dates, in order of time, without what recurs every year.

    A date beside measures of its year is left out, because the measures have it. A date that stands alone
    or names a day is an event.
    """
    found: dict[tuple[str, bool], list[Figure]] = {}
    known: set[str] = set()
    for figure in page.figures:
        dated = figure.period and periods.parse(figure.period).start
        if dated and _is_dated_fact(page, figure) and figure.id not in known:
            found.setdefault((figure.period, figure.basis == "inferred"), []).append(figure)
            known.update(_names(figure))
    made = []
    for period, is_inferred in sorted(found, key=lambda key: (periods.sort_key(key[0]), key[1])):
        here = found[period, is_inferred]
        measures = [figure for figure in here if figure.is_measure]
        made.append(Moment(period, is_inferred, tuple(measures or here)))
    return tuple(made)


def _is_dated_fact(page: Page, figure: Figure) -> bool:
    """Whether it is a measure or an event, not only the year of a measure beside it."""
    if figure.kind != "date":
        return figure.is_measure
    period = periods.parse(figure.period)
    years = {
        start.year
        for other in page.passage(figure.passage).measures
        if other.period
        for start in [periods.parse(other.period).start]
        if start
    }
    return period.kind == "day" or not period.start or period.start.year not in years
