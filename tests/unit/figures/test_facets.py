"""Facets: what is chosen, what that keeps, and what choosing more would give."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.figures.facets import (
    FACETS,
    MEASURES,
    Choice,
    Facet,
    counts,
    value_of,
    values_of,
)
from changji_tui.loading import load_page

FIGURES = load_page(Path(__file__).parents[2] / "fixtures" / "small").figures


def a_choice() -> st.SearchStrategy[Choice]:
    """Any values of any facets, and one value that no figure has."""

    def some(facet: Facet) -> st.SearchStrategy[frozenset[str]]:
        return st.frozensets(st.sampled_from([*values_of(FIGURES, facet), "?"]), max_size=3)

    return st.builds(Choice, *map(some, FACETS))


def test_at_first_there_are_the_measures() -> None:
    """Dates and names are hidden until they are asked for."""
    kept = [figure for figure in FIGURES if MEASURES.keeps(figure)]
    assert kept == [figure for figure in FIGURES if figure.kind == "measure"]
    with_dates = MEASURES.toggled("kind", "date")
    assert {f.kind for f in FIGURES if with_dates.keeps(f)} == {"measure", "date"}


@given(a_choice(), st.sampled_from(FACETS))
def test_a_count_is_what_choosing_its_value_alone_would_keep(choice: Choice, facet: Facet) -> None:
    """The count of a value is how many figures it keeps if it is chosen alone in its facet."""
    found = counts(FIGURES, choice, facet)
    for value in values_of(FIGURES, facet):
        alone = choice._replace(**{facet: frozenset({value})})
        assert found[value] == sum(map(alone.keeps, FIGURES))
    assert sum(found.values()) == sum(map(choice._replace(**{facet: frozenset()}).keeps, FIGURES))


@given(a_choice(), st.sampled_from(FACETS), st.data())
def test_what_is_chosen_twice_is_chosen_no_more(
    choice: Choice, facet: Facet, data: st.DataObject
) -> None:
    """Another value of a facet keeps no fewer figures; to choose it again takes it back."""
    value = data.draw(st.sampled_from(values_of(FIGURES, facet)))
    once = choice.toggled(facet, value)
    assert once.toggled(facet, value) == choice
    if choice.chosen(facet) and value in once.chosen(facet):
        assert {f.id for f in FIGURES if choice.keeps(f)} <= {
            f.id for f in FIGURES if once.keeps(f)
        }


@given(a_choice())
def test_every_kept_figure_has_a_chosen_value_in_each_facet(choice: Choice) -> None:
    """A figure is kept just if it has a chosen value in each facet where values are chosen."""
    for figure in FIGURES:
        holds = [
            not choice.chosen(facet) or value_of(figure, facet) in choice.chosen(facet)
            for facet in FACETS
        ]
        assert choice.keeps(figure) == all(holds)


def test_values_stand_in_an_order_that_a_reader_expects() -> None:
    """Kinds have a fixed order; periods are ordered by time, units by count, with no unit last."""
    assert values_of(FIGURES, "kind") == ["measure", "date", "name"]
    periods = values_of(FIGURES, "period")
    assert periods[-1] == ""
    assert periods.index("2020-end") < periods.index("2024") < periods.index("yearly")
    units = values_of(FIGURES, "unit")
    assert units[-1] == ""
    tally = [sum(f.base_unit == unit for f in FIGURES) for unit in units[:-1]]
    assert tally == sorted(tally, reverse=True)
