"""What a note or the kind of a quantity forbids is nowhere compared, drawn or computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from itertools import combinations
from pathlib import Path

import pytest

from changji_tui import quantities
from changji_tui.charts.series import series_rows
from changji_tui.figures.comparing import alike, compare
from changji_tui.figures.comparison_rows import formulas
from changji_tui.figures.derivations import derivations
from changji_tui.figures.highlights import highlights
from changji_tui.layout.comparison import comparison_lines
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.comparability import apart_in, formula_refused, standing
from changji_tui.model.documents import Figure, Section
from changji_tui.model.files import PointRecord, SeriesRecord
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import periods
from changji_tui.reports.comparison import as_data, as_text

SMALL = Path(__file__).parents[2] / "fixtures" / "small"


@pytest.fixture(scope="module", params=["bundled", "small"])
def page(request: pytest.FixtureRequest) -> Page:
    """The page that comes with the program, and the small invented one."""
    return load_page(bundled_folder() if request.param == "bundled" else SMALL)


def sized(page: Page) -> list[Figure]:
    """The measures that have a size."""
    return [f for f in page.measures if f.value is not None and f.qualifier != "rank"]


def forbidden(page: Page) -> Iterator[tuple[Figure, Figure]]:
    """Every pair that a record keeps from being compared, twins of both sides included."""
    for figure in page.measures:
        for kept in figure.not_compared:
            for name in kept.figures:
                for one in (figure.id, *figure.same_as):
                    for other in (name, *page.figure(name).same_as):
                        yield page.figure(one), page.figure(other)


def span(figure: Figure) -> int | str | None:
    """How long the time of a flow is, or the time itself where its length is not known."""
    return periods.parse(figure.period).months or figure.period if figure.period else None


def met(figure: Figure) -> str:
    """The unit in which a figure is compared with others that measure the same."""
    return quantities.common_unit(figure.base_unit)


@pytest.mark.no_cover  # many cases, few branches
def test_every_pair_of_figures_obeys(page: Page) -> None:
    """Two figures stand in one group only if unit, change, kind and length of time allow it."""
    kept = {frozenset((one.id, other.id)) for one, other in forbidden(page)}
    pairs = 0
    for one, other in combinations(sized(page), 2):
        if one.id in other.same_as:
            continue
        pairs += 1
        told = compare(page, [one, other])
        may = (
            frozenset((one.id, other.id)) not in kept
            and (met(one), one.quantity) == (met(other), other.quantity)
            and (one.change or "level") == (other.change or "level")
            and (
                one.quantity not in ("flow", "rate")
                or (span(one) is not None and span(one) == span(other))
            )
        )
        assert len(told.groups) == (1 if may else 2), (one.id, other.id)
        if not may:
            assert not any(side.ratio or side.difference for g in told.groups for side in g.sides)
            assert not any(formulas(side) for g in told.groups for side in g.sides)
            assert bool(told.reasons) == (met(one) == met(other))
            assert other not in alike(page, one) or page.series_of(one.id)
            assert apart_in([one, other])
    assert pairs > 100


def test_everything_at_once_obeys(page: Page) -> None:
    """When all figures are compared at once, no group has two that are kept apart, in any order."""
    everything = sized(page)
    for figures in (everything, everything[::-1]):
        for group in compare(page, figures).groups:
            for one, other in combinations([side.figure for side in group.sides], 2):
                assert not standing(one, other).apart


def test_nothing_that_is_kept_apart_is_drawn_or_derived(page: Page) -> None:
    """No series, no telling figure and no formula of the page joins what a record keeps apart."""
    pairs = {frozenset((one.id, other.id)) for one, other in forbidden(page)}
    assert pairs
    drawn = [[point.figure for point in series.points if point.figure] for series in page.series]
    joined = [
        (join.left, join.right)
        for check in page.checks
        if check.computed is not None
        for join in quantities.joins(check.formula)
    ]
    joined += [
        (join.left, join.right)
        for series in page.series
        for point in series.points
        if point.formula
        for join in quantities.joins(point.formula)
    ]
    for pair in pairs:
        assert not any(pair <= set(names) for names in drawn)
        for left, right in joined:
            assert not any({a, b} == pair for a in left for b in right)
    for made in derivations(page):
        if made.refused:
            assert not any(sign in made.formula for sign in "=≈")
            assert made.holds is None


def test_added_is_only_what_may_be(page: Page) -> None:
    """No formula adds figures that a record keeps from being added, or shares of other wholes."""
    for check in page.checks:
        for join in quantities.joins(check.formula):
            for one in map(page.figure, join.left):
                for other in map(page.figure, join.right):
                    names = {name for kept in one.not_added for name in kept.figures}
                    assert join.sign != "+" or other.id not in names
                    shares = {one.quantity, other.quantity} == {"share"}
                    if join.sign == "+" and shares:
                        assert one.whole
                        assert other.whole
                        assert one.whole.zh == other.whole.zh


CITY = load_page(bundled_folder())


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("agri-maize-yield", "agri-wheat-yield", "different crops"),
        ("agri-maize-yield", "city-jiushenghe-capacity", "a yield per area"),
        ("city-hightech-now", "city-relief-enterprises", "not held against the 113"),
        ("city-hightech-now-again", "city-relief-enterprises", "not held against the 113"),
        ("city-rd-spending", "city-grp", "different or unknown length"),
        ("city-grp-growth", "city-hightech-growth", "different or unknown length"),
        ("city-xiaojinniu-loan", "city-loan-amount", "part of the 210 million"),
        ("city-hightech-now", "city-four-above-increase", "One is an amount and one a change"),
        ("city-tech-smes", "city-loan-banks", "an amount at a moment"),
    ],
)
def test_what_notes_forbid_is_refused_with_the_reason(one: str, other: str, reason: str) -> None:
    """What notes forbid has no ratio and no difference in either order, and every output says why."""
    for names in ((one, other), (other, one)):
        told = compare(CITY, [CITY.figure(name) for name in names])
        assert len(told.groups) == 2
        assert reason in as_text(told)
        [data] = as_data(told)["reasons"]
        assert data["figures"] == list(names)
        assert reason in data["reason"]["en"]
        lines = comparison_lines(CITY, told, 120, "en", "printed")
        assert any(reason[:20] in line.line.text for line in lines)
        assert "÷" not in as_text(told)


def test_what_may_be_compared_still_is() -> None:
    """Money of one year, rates of one half year, and counts of other things with their caution."""
    for one, other in (
        ("city-relief-amount", "city-reward-funds"),
        ("city-grp-growth", "city-industry-growth"),
        ("city-tech-smes", "city-hightech-now"),
        ("agri-turnover", "city-registered-contracts"),
        ("agri-clusters", "city-nine-clusters"),
    ):
        (group,) = compare(CITY, [CITY.figure(one), CITY.figure(other)]).groups
        assert group.sides[1].difference
        assert group.sides[1].difference.value is not None
        assert group.cautions


def test_a_series_of_what_is_kept_apart_is_not_drawn() -> None:
    """A series of figures that are kept apart has a reason, in both languages, instead of a chart."""
    names = ("agri-maize-yield", "agri-wheat-yield")
    series = SeriesRecord(
        id="yields",
        title=Bilingual(zh="单产", en="yields"),
        kind="ranking",
        unit="公斤",
        points=tuple(PointRecord(figure=name) for name in names),
    )
    for language, reason in (("zh", "不同作物"), ("en", "different crops")):
        for table in (False, True):
            rows = series_rows(CITY, series, 120, 4, language, table=table)
            assert reason in rows[0].text
            assert not any(part.role == "bar" for row in rows for part in row.parts)
    section = CITY.sections[1]
    values = {field.name: getattr(section, field.name) for field in fields(section)}
    faulty = Section(**{**values, "series": (series,)})
    assert series not in highlights(CITY, faulty)


@pytest.mark.parametrize(
    ("formula", "refused"),
    [
        ("{city-relief-enterprises} - {city-hightech-now}", True),
        ("({city-hightech-now-again} + 1) / {city-relief-enterprises}", True),
        ("{city-grp} / {city-rd-spending}", True),
        ("{agri-innovation-bodies} + {agri-finance-bodies}", True),
        ("{city-grp-growth} + {city-industry-growth}", True),
        ("{city-share-rd} + {city-share-patents}", True),
        ("{city-share-rd} / 100 * {city-rd-spending}", True),
        ("{city-share-industry} / 100 * {city-grp}", True),
        ("{agri-research-staff} / {agri-innovation-teams}", True),
        ("{city-relief-amount} + {city-reward-funds}", True),
        ("{agri-headline-turnover} + {city-registered-contracts}", True),
        ("{city-hightech-now} + {city-hightech-now-again}", True),
        ("{city-jiushenghe-rank} * {city-four-above}", True),
        ("{agri-turnover} - {agri-headline-turnover}", False),
        ("{city-rongao-rd-share} / 100 * {city-hengan-sales}", True),
        ("{agri-western-centre-funding} * {city-rongao-rd-share} / 100", True),
        ("{city-four-above} - {city-four-above-increase}", False),
        ("{city-industry-growth} - {city-grp-growth}", False),
        ("{city-loan-amount} * 10000 / {city-loan-banks}", False),
        ("({city-hightech-now} - {city-hightech-2020}) / {city-hightech-2020} * 100", False),
    ],
)
def test_a_formula_obeys(formula: str, refused: bool) -> None:
    """A formula whose operands may not be joined has a reason why; others have none."""
    assert bool(formula_refused(formula, CITY.figure)) is refused


def test_a_share_is_multiplied_by_its_own_whole_only() -> None:
    """A share may be multiplied by the amount of its own whole, and never by another amount."""
    share = CITY.figure("city-rongao-rd-share")
    sales = vars(CITY.figure("city-hengan-sales"))
    label = {"营收": False, "年营收": False, "年销售额": True}
    for name, refused in label.items():
        amount = Figure(
            **{**sales, "label": Bilingual(zh=name, en="revenue"), "subject": share.subject}
        )
        figures = {"share": share, "amount": amount}
        for formula in ("{share} / 100 * {amount}", "{amount} * {share} / 100"):
            assert bool(formula_refused(formula, figures.__getitem__)) is refused
