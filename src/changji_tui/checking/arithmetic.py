"""Series draw comparable figures; every result is that of its formula, and no formula is forbidden."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from changji_tui import quantities
from changji_tui.checking.evidence import Evidence
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.loading.writing import quoted
from changji_tui.model.comparability import formula_refused, standing
from changji_tui.model.documents import Figure
from changji_tui.model.files import CheckRecord, PointRecord, SeriesRecord
from changji_tui.quantities import periods


def series(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each point has a value in the series' unit; a derived one has the value of its formula.

    No two figures of a series are kept apart, and the points of a series over time are in order.
    """
    for record in evidence.page.series:
        last = ""
        for index, point in enumerate(record.points):
            place = evidence.at(record.id, "points", index)
            complaints = [*_point(evidence, place, record, point), *_apart(evidence, record, index)]
            if record.kind == "time":
                time = point.x or evidence.page.figure(point.figure).period
                if last and periods.sort_key(time) <= periods.sort_key(last):
                    complaints.append(
                        place.complaint(
                            f"{time} does not come after {last}, expected the earliest first"
                        )
                    )
                last = time
            yield complaints


def checks(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each result equals that of its formula, rounded as written, and each verdict follows from it.

    A formula that joins figures that are kept apart has no result; every other formula has one.
    """
    for record in evidence.page.checks:
        yield list(_check(evidence, record))


def holds(result: Decimal, claim: Figure) -> bool:
    """Whether a printed number agrees with a result in its unit.

    An exact number agrees with what rounds to it, half up, at its last printed decimal.  Any
    other bounds the result by itself and by one step, which is a unit of its last digit that
    is not zero (10 for 20, 100 for 1200): "over" from above it to below the next step, "least"
    itself too; "within" and "rank" up to it, "under" below it; "about" less than half a step away.
    """
    value = claim.value
    if value is None:
        return False
    if claim.qualifier == "exact":
        return _rounded_like(value, result) == value
    step = Decimal(1).scaleb(_last_digit(value))
    if claim.qualifier in ("over", "least"):
        above = result >= value if claim.qualifier == "least" else result > value
        return above and result < value + step
    if claim.qualifier == "about":
        return abs(result - value) < step / 2
    return result < value if claim.qualifier == "under" else result <= value


def _point(
    evidence: Evidence, place: Place, record: SeriesRecord, point: PointRecord
) -> Iterator[Complaint]:
    if point.figure:
        figure = evidence.page.figure(point.figure)
        if not figure.is_measure or figure.value is None:
            yield place.at("figure").complaint(f"{figure.id} has no value to draw")
        elif not _same_unit(figure.unit, record.unit):
            problem = f"{figure.id} is in {figure.unit or 'no unit'}, the series in {record.unit}"
            yield place.at("figure").complaint(problem)
    elif point.value is not None:
        yield from _result(evidence, place, "value", point.formula, point.value)


def _apart(evidence: Evidence, record: SeriesRecord, index: int) -> Iterator[Complaint]:
    """Complain if the figure of a point is kept apart from that of an earlier point."""
    names = [point.figure for point in record.points[: index + 1]]
    *before, figure = [evidence.page.figure(name) if name else None for name in names]
    for other in before:
        if figure and other and (reason := standing(other, figure).apart):
            problem = f"{figure.id} is kept apart from {other.id}: {reason.en}"
            yield evidence.at(record.id, "points", index, "figure").complaint(problem)


def _result(
    evidence: Evidence, place: Place, key: str, formula: str, recorded: Decimal
) -> Iterator[Complaint]:
    try:
        result = quantities.evaluate(formula, evidence.values)
    except ValueError as error:
        yield place.at("formula").complaint(str(error))
        return
    if reason := formula_refused(formula, evidence.page.figure):
        yield place.at("formula").complaint(f"joins what is kept apart: {reason.en}")
    if _rounded_like(recorded, result) != recorded:
        rounded = _rounded_like(recorded, result)
        paste = "" if rounded is None else f"{key} = {rounded:f}"
        yield place.at(key).complaint(f"is {recorded}, the formula gives {result}", paste)


def _check(evidence: Evidence, record: CheckRecord) -> Iterator[Complaint]:
    place = evidence.at(record.id)
    if record.computed is None:
        yield from _refusal(evidence, record)
        return
    wrong = list(_result(evidence, place, "computed", record.formula, record.computed))
    yield from wrong
    if wrong or not record.claim:
        return
    claim = evidence.page.figure(record.claim)
    if record.unit != claim.unit:
        problem = f"is {record.unit or 'empty'}, {claim.id} prints {claim.unit or 'none'}"
        yield place.at("unit").complaint(problem, f"unit = {quoted(claim.unit)}")
    verdict = _verdict(evidence, record, claim)
    if record.holds is not verdict:
        recorded = "no verdict" if record.holds is None else str(record.holds).lower()
        recomputed = str(verdict).lower()
        problem = f"is {recorded}, recomputed it is {recomputed}"
        yield place.at("holds").complaint(problem, f"holds = {recomputed}")


def _refusal(evidence: Evidence, record: CheckRecord) -> Iterator[Complaint]:
    """Complain if a check without a result should have one, or claims something."""
    place = evidence.at(record.id)
    if not formula_refused(record.formula, evidence.page.figure):
        yield place.at("formula").complaint("joins nothing that is kept apart, expected `computed`")
    if record.holds is not None or record.claim:
        yield place.at("holds").complaint("is set, what is refused claims nothing: take it out")


def _verdict(evidence: Evidence, record: CheckRecord, claim: Figure) -> bool:
    """Whether the claim holds; a formula of one figure alone must equal it in value and bound."""
    names = quantities.references(record.formula)
    if len(names) == 1 and record.formula.strip() == f"{{{names[0]}}}":
        other = evidence.page.figure(names[0])
        return (other.value, other.qualifier) == (claim.value, claim.qualifier)
    return holds(quantities.evaluate(record.formula, evidence.values), claim)


def _same_unit(unit: str, other: str) -> bool:
    units = (quantities.base(Decimal(1), one)[1] for one in (unit, other))
    return len(set(map(quantities.common_unit, units))) == 1


def _rounded_like(model: Decimal, number: Decimal) -> Decimal | None:
    """The number with as many decimals as the model; None if it has too many digits for that."""
    try:
        return number.quantize(model, ROUND_HALF_UP)
    except InvalidOperation:
        return None


def _last_digit(number: Decimal) -> int:
    """The power of ten of the last digit that is not zero: 1 of 20, -2 of 0.25."""
    exponent = number.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
