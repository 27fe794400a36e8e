"""What follows from the page: every formula has the page's own numbers, and no result looks printed."""

from __future__ import annotations

from changji_tui.figures.derivations import derivations
from changji_tui.loading import bundled_folder, load_page
from changji_tui.quantities import references, written

PAGE = load_page(bundled_folder())


def formulas() -> list[str]:
    """The formulas of the bundled page, written out."""
    return [made.formula for made in derivations(PAGE)]


def test_the_page_has_what_a_reporter_works_out_by_hand() -> None:
    """Implied bases, growth, averages, and a printed per cent, each in the page's own units."""
    for formula in (
        "801家 − 80家 = 721家",
        "80 ÷ (801 − 80) × 100 ≈ 11.1%",
        "2.1 × 10000 ÷ 22 ≈ 954.5万元",
        "(113 − 49) ÷ 49 × 100 ≈ 130.6%",
        "(113家 − 49家) ÷ 3 ≈ 21.3家",
        "(113家 − 49家) ÷ 3.6 ≈ 17.8家",
    ):
        assert formula in formulas()


def test_every_check_is_among_them_once() -> None:
    """Checks that fail come first, then those that hold, then results that the page does not print."""
    made = derivations(PAGE)
    assert {one.note for one in made} >= {check.note for check in PAGE.checks}
    assert len(made) == len(set(formulas()))
    verdicts = [one.holds for one in made if not one.refused]
    assert verdicts == sorted(verdicts, key=(False, True, None).index)
    assert all(one.claim is None for one in made if one.holds is None)


def test_what_the_data_keeps_apart_is_not_computed() -> None:
    """An undated share of one year's spending has a formula, a reason and no result; it comes last."""
    *computed, refused = derivations(PAGE)
    assert not any(made.refused for made in computed)
    assert refused.formula == "≥90 ÷ 100 × 5.3"
    assert refused.refused
    assert refused.holds is None
    assert refused.note
    assert "没有印年份" in refused.note.zh


def test_of_a_figure_only_those_in_which_it_takes_part() -> None:
    """The derivations of a figure have it in the formula or as the printed result; others have none."""
    growth = PAGE.figure("city-hightech-growth")
    assert [made.claim for made in derivations(PAGE, growth)] == [growth]
    for figure in PAGE.figures:
        for made in derivations(PAGE, figure):
            assert figure in made.figures
    assert derivations(PAGE, PAGE.figure("city-grp")) != ()
    assert derivations(PAGE, PAGE.figure("city-yida-spindles")) == ()


def test_units_stand_behind_numbers_where_they_are_given() -> None:
    """Without units a formula is numbers alone, as in the contract's JSON."""
    check = next(check for check in PAGE.checks if check.id == "city-check-four-above-base")
    values = {figure.id: figure.value for figure in PAGE.figures if figure.value is not None}
    assert written(check.formula, values) == "801 − 80"
    assert len(references(check.formula)) == 2


def test_bounds_stand_in_formulas_as_in_tables() -> None:
    """突破1亿元 is >1亿元 on both sides, 90%以上 is ≥90; no bound looks like an exact result."""
    made = {derivation.formula for derivation in derivations(PAGE)}
    assert ">1亿元 = >1亿元" in made
    assert any(formula.startswith("≥90 ÷ 100") for formula in made)
    assert PAGE.written("{city-hightech-now} - {agri-academicians}") == "113 − >20"
