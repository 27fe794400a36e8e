"""Checks amounts of a draft against results of the formulas in the page's checks and series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from changji_tui import quantities
from changji_tui.figures.derivations import Derivation, derivations
from changji_tui.holding.bounds import dimension, holds, in_base, precision
from changji_tui.holding.facts import Fact, Facts
from changji_tui.holding.surroundings import About
from changji_tui.holding.verdicts import Claim, Held
from changji_tui.holding.words import weighed
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Quantity

_ENOUGH = 0.2
"""The least likeness of words, 0 to 1, with which the draft means a result."""
_STATEMENT, _LABEL = 1.0, 0.8


class Worked(NamedTuple):
    """A result that follows from the page."""

    derivation: Derivation
    """The formula, and a statement of what it computes."""
    value: Decimal
    """The exact result, in the base unit."""
    dimension: str
    """The dimension of the result."""
    fact: Fact
    """The formula's first figure, with the words of the statement and of all its figures."""


def results(facts: Facts) -> tuple[Worked, ...]:
    """The results of the page's formulas, without those that the page itself prints or contradicts."""
    own = {fact.figure.id: fact for fact in facts.measures}
    return tuple(
        _worked(made, made.result, own)
        for made in derivations(facts.page)
        if made.result is not None
        and made.holds is not False
        and made.figures
        and made.figures[0].id in own
        and not (made.claim and made.claim.value == made.result)
    )


def _worked(made: Derivation, result: Decimal, own: Mapping[str, Fact]) -> Worked:
    value, unit = quantities.base(result, made.unit)
    labels = [
        text for figure in made.figures for text in (figure.label, figure.description) if text
    ]
    labels_zh = [(label.zh, _LABEL) for label in labels]
    labels_en = [(label.en, _LABEL) for label in labels]
    fact = own[made.figures[0].id]._replace(
        zh=weighed([(made.statement.zh, _STATEMENT), *labels_zh], "zh"),
        en=weighed([(made.statement.en, _STATEMENT), *labels_en], "en"),
        around_zh=frozenset(),
        around_en=frozenset(),
        counted_zh=(),
        counted_en=(),
    )
    return Worked(made, value, dimension(unit), fact)


def find(
    worked: Sequence[Worked], facts: Facts, claim: Claim, about: About, others: Sequence[Fact]
) -> Held | None:
    """Give the verdict on an amount that follows from the page; None if it does not follow.

    Args:
        worked: The results of the page.
        facts: Its figures.
        claim: A quantity.
        about: The words around it.
        others: Figures that the words may mean instead.
    """
    quantity = claim.quantity
    assert quantity is not None
    _, unit = in_base(quantity)
    found = [
        (facts.likeness(about, result.fact, claim.language), -index)
        for index, result in enumerate(worked)
        if result.dimension == unit and _says(quantity, result.value)
    ]
    alike, index = max(found, default=(0.0, 0))
    if alike < _ENOUGH:
        return None
    made = worked[-index]
    rivals = [
        own.fact for own in worked if own.dimension == unit and not _says(quantity, own.value)
    ]
    rivals += [fact for fact in others if fact.figure not in made.derivation.figures]
    if any(facts.speaks_rather_of(about, fact, made.fact, claim.language) for fact in rivals):
        return None
    ids = tuple(figure.id for figure in made.derivation.figures)
    figure = made.derivation.figures[0]
    span = (figure.printed_start, figure.printed_end)
    return Held(claim, "derived", _note(made), ids, figure.passage, span)


def _says(quantity: Quantity, exact: Decimal) -> bool:
    """Whether an amount states a result, either rounded to its last digit or with a word such as "about"."""
    value, _ = in_base(quantity)
    if value is None:
        return False
    digit = precision(quantity)
    rounded = (exact / digit).to_integral_value(ROUND_HALF_UP) * digit
    if quantity.qualifier not in ("exact", "about"):
        return False
    return rounded == value or holds(quantity, exact)


def _note(made: Worked) -> Bilingual:
    statement, formula = made.derivation.statement, made.derivation.formula
    return Bilingual(
        zh=f"{statement.zh.rstrip('。')}：{formula}", en=f"{statement.en.rstrip('.')}: {formula}"
    )
