"""What a reader should know first of a page, and its facts in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.figures.highlights import MOST, highlights, moments
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.documents import Figure
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import periods

SMALL = Path(__file__).parents[2] / "fixtures" / "small"


@pytest.fixture(scope="module", params=["bundled", "small"])
def page(request: pytest.FixtureRequest) -> Page:
    """The page that comes with the program, and the small invented one."""
    return load_page(bundled_folder() if request.param == "bundled" else SMALL)


def printed(page: Page, found: Figure | SeriesRecord) -> set[str]:
    """The ids of the figures of a highlight, and of those that print the same fact."""
    if isinstance(found, Figure):
        return {found.id, *found.same_as}
    figures = [page.figure(point.figure) for point in found.points if point.figure]
    return {name for figure in figures for name in (figure.id, *figure.same_as)}


def test_headlines_come_first_then_what_changes() -> None:
    """Figures of headlines come first, then series of time, growth and money."""
    page = load_page(bundled_folder())
    told = {section.id: highlights(page, section) for section in page.sections}
    first = [found.id for found in told["agri_zone"][:2]]
    assert first == ["agri-headline-turnover", "agri-subtitle-local-share"]
    kinds = [found.id for found in told["city_tech"]]
    assert kinds[:6] == [
        "city-series-hightech",
        "city-series-four-above",
        "city-grp-growth",
        "city-industry-growth",
        "city-grp",
        "city-rd-spending",
    ]


def test_a_fact_is_told_once(page: Page) -> None:
    """No two highlights tell the same fact, and none has an amount that no chart can show."""
    for section in page.sections:
        told = highlights(page, section)
        assert len(told) <= MOST
        known = [name for found in told for name in printed(page, found)]
        assert len(known) == len(set(known))


def test_facts_stand_in_order_of_time(page: Page) -> None:
    """Each fact is listed once, earlier times first, and printed times apart from inferred ones."""
    told = moments(page)
    keys = [(periods.sort_key(moment.period), moment.is_inferred) for moment in told]
    assert keys == sorted(keys)
    figures = [figure for moment in told for figure in moment.figures]
    assert len({frozenset((f.id, *f.same_as)) for f in figures}) == len(figures)
    for moment in told:
        assert moment.figures
        assert all((f.basis == "inferred") == moment.is_inferred for f in moment.figures)
        assert all(f.period == moment.period for f in moment.figures)


def test_every_dated_measure_and_every_day_is_told(page: Page) -> None:
    """Every dated measure and day is listed; only years beside their measures are left out."""
    told = {name for moment in moments(page) for f in moment.figures for name in (f.id, *f.same_as)}
    for figure in page.figures:
        dated = bool(figure.period) and periods.parse(figure.period).start
        if dated and figure.kind == "measure":
            assert figure.id in told
        if dated and periods.parse(figure.period).kind == "day":
            assert figure.id in told
