"""What follows from the page by a formula, what its own results come to, and what is refused."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from changji_tui import quantities
from changji_tui.model.comparability import formula_refused
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual

VERDICTS = {True: ("✓", "holds"), False: ("✗", "fails"), None: ("?", "muted")}
"""The sign of each verdict, and the role in which it is drawn; None: nothing printed to compare."""


@record
class Derivation:
    """One number that we computed, or refuse to compute, and what the page prints of it, if anything."""

    statement: Bilingual
    """What is computed."""
    formula: str
    """The arithmetic in the page's own numbers and units: 801家 − 80家 = 721家; ≈ where rounded; without
    a result where it is refused."""
    claim: Figure | None
    """The figure that prints the result; None where nothing is printed."""
    holds: bool | None
    """Whether the print agrees; None where there is nothing to compare."""
    note: Bilingual | None
    """The finding."""
    refused: Bilingual | None
    """Why nothing is computed; None where something is."""
    figures: tuple[Figure, ...]
    """The figures that it is computed from, and the claim, each once."""


def derivations(page: Page, figure: Figure | None = None) -> tuple[Derivation, ...]:
    """Every derivation of a page, or those in which a figure takes part.

    What the page prints comes first, what does not agree before what does; then what the page does
    not print, in page order; at last what is refused.
    """
    found = [
        made
        for made in (*_checks(page), *_points(page))
        if figure is None or figure in made.figures
    ]
    order = (False, True, None)
    return tuple(sorted(found, key=lambda made: (bool(made.refused), order.index(made.holds))))


def _checks(page: Page) -> Iterator[Derivation]:
    for check in page.checks:
        yield _worked(
            page,
            check.statement,
            check.formula,
            (check.computed, check.unit),
            page.figure(check.claim) if check.claim else None,
            check.holds,
            check.note,
        )


def _points(page: Page) -> Iterator[Derivation]:
    """The derived points of series that no check works out too."""
    known = {check.formula for check in page.checks}
    for series in page.series:
        for point in series.points:
            if point.formula and point.value is not None and point.formula not in known:
                result = (point.value, series.unit)
                yield _worked(page, series.title, point.formula, result, None, None, series.caution)


def _worked(
    page: Page,
    statement: Bilingual,
    formula: str,
    computed: tuple[Decimal | None, str],
    claim: Figure | None,
    holds: bool | None,
    note: Bilingual | None,
) -> Derivation:
    values = {figure.id: figure.value for figure in page.figures if figure.value is not None}
    units = {figure.id: figure.unit for figure in page.figures}
    number, unit = computed
    refused = formula_refused(formula, page.figure)
    result = ""
    if number is not None and not refused:
        sign = "=" if quantities.evaluate(formula, values) == number else "≈"
        result = f" {sign} {number:f}{unit}".replace("-", "−")
    used = [page.figure(name) for name in quantities.references(formula)]
    return Derivation(
        statement=statement,
        formula=quantities.written(formula, values, units) + result,
        claim=claim,
        holds=None if refused else holds,
        note=refused if refused and number is not None else note,
        refused=refused,
        figures=tuple(dict.fromkeys([*used, *([claim] if claim else [])])),
    )
