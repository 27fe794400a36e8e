"""Figures side by side: results are as exact as the print, and different units are not mixed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.figures.comparing import Comparison, compare
from changji_tui.figures.comparison_rows import group_rows, relation_text
from changji_tui.figures.relations import Amount, difference, ratio
from changji_tui.layout.comparison import comparison_lines
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.quantities import Qualifier
from changji_tui.reports.comparison import as_data, as_text

SMALL = Path(__file__).parents[2] / "fixtures" / "small"

BOUNDED: tuple[Qualifier, ...] = ("exact", "over", "least", "within", "under")


@pytest.fixture(scope="module")
def page() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


def compared(page: Page, *names: str, to: str = "") -> Comparison:
    """The comparison of figures by id."""
    return compare(page, [page.figure(name) for name in names], to)


@st.composite
def amounts(draw: st.DrawFn) -> tuple[Amount, Decimal]:
    """Draw a printed number, and a true value that the print allows."""
    value = Decimal(draw(st.integers(1, 10**6)))
    qualifier = draw(st.sampled_from(BOUNDED))
    strict = Decimal("0.01") if qualifier in ("over", "under") else Decimal(0)
    slack = strict + Decimal(draw(st.integers(0, 10**6))) / 7
    if qualifier in ("over", "least"):
        return Amount(value, qualifier), value + slack
    if qualifier in ("within", "under"):
        return Amount(value, qualifier), max(Decimal("0.5"), value - slack)
    return Amount(value, qualifier), value


@given(amounts(), amounts())
def test_a_bound_is_true_whatever_the_print_leaves_open(
    one: tuple[Amount, Decimal], other: tuple[Amount, Decimal]
) -> None:
    """The result for two printed numbers holds for all true values that the print allows."""
    results = (
        (ratio(one[0], other[0]), one[1] / other[1]),
        (difference(one[0], other[0]), one[1] - other[1]),
    )
    for relation, true in results:
        if relation.value is None:
            assert relation.reason
        elif relation.bound == "more-than":
            assert true > relation.value
        elif relation.bound == "less-than":
            assert true < relation.value
        elif relation.bound == "at-least":
            assert true >= relation.value
        elif relation.bound == "at-most":
            assert true <= relation.value
        else:
            assert abs(true - relation.value) <= abs(true) / 100


@pytest.mark.parametrize(
    ("one", "other", "bound"),
    [
        ("exact", "exact", "exact"),
        ("over", "exact", "more-than"),
        ("least", "exact", "at-least"),
        ("exact", "over", "less-than"),
        ("exact", "least", "at-most"),
        ("exact", "under", "more-than"),
        ("over", "within", "more-than"),
        ("least", "within", "at-least"),
        ("least", "under", "more-than"),
        ("within", "least", "at-most"),
        ("within", "over", "less-than"),
        ("under", "least", "less-than"),
        ("about", "exact", "about"),
        ("exact", "about", "about"),
        ("over", "over", None),
        ("within", "within", None),
        ("about", "about", None),
        ("about", "over", None),
        ("over", "least", None),
        ("under", "within", None),
    ],
)
def test_qualifiers_are_honoured(one: Qualifier, other: Qualifier, bound: str | None) -> None:
    """A ratio of bounds is a bound, and is refused if none follows."""
    for work in (ratio, difference):
        relation = work(Amount(Decimal(3), one), Amount(Decimal(2), other))
        assert (relation.value is None) == (bound is None)
        assert relation.bound == (bound or "exact")


def test_nothing_is_divided_by_zero() -> None:
    """The ratio to zero is refused; the difference is not."""
    none, some = Amount(Decimal(0), "exact"), Amount(Decimal(3), "exact")
    assert ratio(some, none).value is None
    assert difference(some, none).value == 3


def test_results_in_words() -> None:
    """Ratio and difference are said in words, with their bounds, in both languages."""
    more = ratio(Amount(Decimal(113), "exact"), Amount(Decimal(49), "exact"))
    assert (more.formula, more.rounded) == ("113 ÷ 49", True)
    assert relation_text(more, "家", "zh", is_ratio=True) == "2.31倍"
    assert relation_text(more, "家", "en", is_ratio=True) == "2.31×"
    over = difference(Amount(Decimal(300), "over"), Amount(Decimal(200), "exact"))
    assert relation_text(over, "亩", "zh", is_ratio=False) == "多不止100亩"
    assert relation_text(over, "亩", "en", is_ratio=False) == "over 100 mu more"
    under = difference(Amount(Decimal(200), "over"), Amount(Decimal(300), "exact"))
    assert relation_text(under, "亩", "zh", is_ratio=False) == "少不到100亩"
    assert relation_text(under, "亩", "en", is_ratio=False) == "under 100 mu less"
    least = difference(Amount(Decimal(300), "least"), Amount(Decimal(200), "exact"))
    assert relation_text(least, "亩", "zh", is_ratio=False) == "多100亩以上"
    assert relation_text(least, "亩", "en", is_ratio=False) == "at least 100 mu more"
    less = difference(Amount(Decimal(200), "least"), Amount(Decimal(300), "exact"))
    assert relation_text(less, "亩", "en", is_ratio=False) == "at most 100 mu less"
    assert relation_text(less, "亩", "zh", is_ratio=False) == "少不超过100亩"
    points = difference(Amount(Decimal("13.6"), "exact"), Amount(Decimal("5.0"), "exact"))
    assert relation_text(points, "%", "zh", is_ratio=False) == "多8.6个百分点"
    assert relation_text(points, "%", "en", is_ratio=False) == "8.6 percentage points more"
    equal = difference(Amount(Decimal(5), "over"), Amount(Decimal(5), "exact"))
    assert relation_text(equal, "家", "en", is_ratio=False) == "more"
    no_less = difference(Amount(Decimal(5), "least"), Amount(Decimal(5), "exact"))
    assert relation_text(no_less, "家", "en", is_ratio=False) == "no less"
    both = ratio(Amount(Decimal(5), "over"), Amount(Decimal(5), "over"))
    assert relation_text(both, "家", "en", is_ratio=True) == "—"


def test_units_and_kinds_of_amount_stand_apart(page: Page) -> None:
    """Money, counts, increases, shares and rates are groups of their own."""
    told = compared(
        page,
        "city-hightech-now",
        "city-four-above-increase",
        "city-grp-growth",
        "city-share-industry",
        "city-loan-amount",
        "city-tech-smes",
    )
    assert [(group.unit, group.change, len(group.sides)) for group in told.groups] == [
        ("家", "level", 2),
        ("家", "increase", 1),
        ("%", "increase", 1),
        ("%", "level", 1),
        ("元", "level", 1),
    ]
    assert told.apart
    assert compared(page, "city-hightech-now").apart is None


def test_one_base_unit_for_each_group(page: Page) -> None:
    """万元 and 亿元 are compared in 元."""
    (group,) = compared(page, "city-relief-amount", "city-rd-spending").groups
    relation = group.sides[1].difference
    assert relation
    assert relation.value == 530_000_000 - 146_510_000


def test_a_fact_counts_once(page: Page) -> None:
    """A figure that prints the same fact is named as a twin, and not drawn twice."""
    (group,) = compared(page, "city-hightech-now", "city-hightech-now-again").groups
    assert [side.figure.id for side in group.sides] == ["city-hightech-now"]
    assert [twin.id for twin in group.sides[0].twins] == ["city-hightech-now-again"]


def test_the_reference_can_be_chosen(page: Page) -> None:
    """The others are compared with the figure that is named, or its twin, else with the first."""
    names = ("city-hightech-2020", "city-hightech-now")
    assert compared(page, *names).groups[0].reference.id == names[0]
    assert compared(page, *names, to=names[1]).groups[0].reference.id == names[1]
    both = (*names, "city-hightech-now-again")
    assert compared(page, *both, to=both[2]).groups[0].reference.id == names[1]


def test_shares_of_different_wholes_give_no_ratio(page: Page) -> None:
    """Shares of different wholes have no ratio and no difference; rates of growth have only the latter."""
    (shares,) = compared(page, "city-share-rd", "city-share-industry").groups
    for relation in (shares.sides[1].ratio, shares.sides[1].difference):
        assert relation
        assert relation.value is None
    (rates,) = compared(page, "city-grp-growth", "city-industry-growth").groups
    assert rates.sides[1].ratio
    assert rates.sides[1].ratio.value is None
    assert rates.sides[1].difference
    assert rates.sides[1].difference.value == Decimal("8.6")


def test_what_the_series_warns_of_is_carried_along(page: Page) -> None:
    """The caution of a series stands with two of its figures, and not with one of them."""
    series = next(s for s in page.series if s.id == "city-series-tech-enterprises")
    assert series.caution
    (group,) = compared(page, "city-tech-smes", "city-hightech-now-again").groups
    assert series.caution in group.cautions
    (other,) = compared(page, "city-tech-smes", "city-four-above").groups
    assert series.caution not in other.cautions


def test_totals_to_date_warn_that_their_days_may_differ(page: Page) -> None:
    """Totals to date of two passages warn that their days may differ; those of one passage do not."""
    (group,) = compared(page, "agri-turnover", "city-registered-contracts").groups
    assert any("up to which day is not printed" in caution.en for caution in group.cautions)
    for names in (("city-loan-banks", "city-loan-enterprises"), ("city-grp", "city-rd-spending")):
        for group in compared(page, *names).groups:
            assert not any("up to which day" in caution.en for caution in group.cautions)


def test_the_note_of_a_figure_is_carried_along(page: Page) -> None:
    """Text, data and screen have the note of each figure, in either language."""
    told = compared(page, "city-relief-amount", "city-reward-funds")
    note = page.figure("city-relief-amount").note
    assert note
    assert note.en in as_text(told)
    assert as_data(told)["groups"][0]["figures"][0]["note"] == {"zh": note.zh, "en": note.en}
    for language in ("zh", "en"):
        lines = comparison_lines(page, told, 400, language, "printed")
        assert any(note.in_language(language) in line.line.text for line in lines)


def test_what_has_no_size_is_left_out_with_its_reason(page: Page) -> None:
    """A date, a number that is not printed, and a rank are left out, each with its reason."""
    told = compared(page, "city-year-rd", "city-yida-spindles", "city-jiushenghe-rank")
    assert not told.groups
    assert len({reason.en for _, reason in told.left_out}) == 3


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [20, 40, 72, 120])
@pytest.mark.parametrize("folder", [bundled_folder(), SMALL], ids=["bundled", "small"])
def test_everything_can_be_compared(folder: Path, width: int, language: str) -> None:
    """All figures of a page can be compared at once: no row is too wide, and none is listed twice."""
    everything = load_page(folder)
    told = compare(everything, everything.figures)
    for group in told.groups:
        rows = group_rows(group, width, language)
        assert all(row.cells <= width for row in rows)
        keys = {part.key for row in rows for part in row.parts if part.key}
        if len(group.sides) > 1 or group.is_share:
            assert keys == {side.figure.id for side in group.sides}
        else:
            assert not rows
    placed = [side.figure.id for group in told.groups for side in group.sides]
    placed += [twin.id for group in told.groups for side in group.sides for twin in side.twins]
    placed += [figure.id for figure, _ in told.left_out]
    assert sorted(placed) == sorted(figure.id for figure in everything.figures)


def test_as_text_and_as_data_say_the_same(page: Page) -> None:
    """Text and data have each result, marked as derived, with its formula and both sentences."""
    told = compared(page, "city-hightech-2020", "city-hightech-now")
    text = as_text(told)
    for words in ("2.31×", "64 more", "* derived by", "113 ÷ 49 ≈ 2.31", "2020年底，昌吉市共有"):
        assert words in text
    (group,) = as_data(told)["groups"]
    ratio_data = group["figures"][1]["ratio"]
    assert ratio_data["value"] == 2.31
    assert ratio_data["formula"] == "113 ÷ 49"
    assert group["figures"][0]["ratio"] is None


def test_in_english_a_currency_stands_before_its_number_and_behind_its_bound() -> None:
    """In English a currency stands before its number, CNY 146.51 million, and other units behind it."""
    page = load_page(bundled_folder())
    money = [page.figure(one) for one in ("city-relief-amount", "city-reward-funds")]
    counts = [page.figure(one) for one in ("city-patent-applications", "city-hengan-output")]
    drawn = {}
    for name, figures in (("money", money), ("counts", counts)):
        [group] = compare(page, figures).groups
        rows = group_rows(group, 100, "en", form="english")
        drawn[name] = "\n".join(row.text for row in rows)
    assert "CNY 146.51 million" in drawn["money"]
    assert "million CNY" not in drawn["money"]
    assert ">2 million" in drawn["counts"]
