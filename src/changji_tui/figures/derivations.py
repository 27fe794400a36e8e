"""Numbers derived from the page by formulas, checks of its own results, and refused formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from changji_tui import quantities
from changji_tui.model.comparability import formula_refused
from changji_tui.model.documents import Figure
from changji_tui.model.files import CheckRecord
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities.showing import sign_of

VERDICTS = {True: ("✓", "holds"), False: ("✗", "fails"), None: ("?", "muted")}
"""The sign of each verdict, and the role in which it is drawn; None: nothing printed to compare."""


@record
class Derivation:
    """A number that we compute or refuse to compute, and the printed number it is checked against."""

    statement: Bilingual
    """The question that the formula answers."""
    formula: str
    """The arithmetic in the page's own numbers and units: 801家 − 80家 = 721家; with ≈ if it is rounded;
    without a result if it is refused."""
    result: Decimal | None
    """The result of the formula in `unit`, exact or to 28 digits; None if it is refused."""
    unit: str
    """The unit of the result."""
    claim: Figure | None
    """The figure that prints the result; None if the page does not print it."""
    holds: bool | None
    """Whether the print agrees; None if there is nothing to compare."""
    note: Bilingual | None
    """The finding."""
    refused: Bilingual | None
    """The reason why nothing is computed; None if a result is."""
    figures: tuple[Figure, ...]
    """The figures that it is computed from, and the claim, each once."""


def derivations(page: Page, figure: Figure | None = None) -> tuple[Derivation, ...]:
    """Every derivation of a page, or those in which a figure takes part.

    Results that the page prints come first, those that disagree before those that agree; then results
    that it does not print; then refused formulas. Within each of these groups, a number that is merely
    printed twice comes after results of several numbers; otherwise the order is that of the page.
    """
    found = [
        made
        for made in (*(of_check(page, check) for check in page.checks), *_points(page))
        if figure is None or figure in made.figures
    ]
    order = (False, True, None)
    return tuple(
        sorted(found, key=lambda m: (bool(m.refused), order.index(m.holds), _is_repeated(m)))
    )


def _is_repeated(made: Derivation) -> bool:
    """Whether it merely compares a number with another print of the same number."""
    return made.claim is not None and len(made.figures) == 2


def of_check(page: Page, check: CheckRecord) -> Derivation:
    """The derivation of one check."""
    return _worked(
        page,
        check.statement,
        check.formula,
        (check.computed, check.unit),
        page.figure(check.claim) if check.claim else None,
        check.holds,
        check.note,
    )


def _points(page: Page) -> Iterator[Derivation]:
    """The derived points of series whose formula no check has."""
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
    number, unit = computed
    used = [page.figure(name) for name in quantities.references(formula)]
    refused = formula_refused(formula, page.figure)
    shown, exact = "", None
    if number is not None and not refused:
        shown = f" {_result(page, formula, used, number)}{unit}".replace("-", "−")
        exact = quantities.evaluate(formula, page.values)
    return Derivation(
        statement=statement,
        formula=page.written(formula, units=True) + shown,
        result=exact,
        unit=unit,
        claim=claim,
        holds=None if refused else holds,
        note=refused if refused and number is not None else note,
        refused=refused,
        figures=tuple(dict.fromkeys([*used, *([claim] if claim else [])])),
    )


def _result(page: Page, formula: str, used: Sequence[Figure], number: Decimal) -> str:
    """A result after its sign, which is = only if nothing is rounded and no number of it is a bound.

    The result of one figure alone has the bound of that figure: >1亿元 = >1亿元.
    """
    if len(used) == 1 and formula.strip() == f"{{{used[0].id}}}":
        return f"= {sign_of(used[0].qualifier, 'zh')}{number:f}"
    is_exact = all(figure.qualifier == "exact" for figure in used)
    is_whole = quantities.evaluate(formula, page.values) == number
    return f"{'=' if is_exact and is_whole else '≈'} {number:f}"
