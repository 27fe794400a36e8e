"""A comparison of figures as printed text and as data."""

from __future__ import annotations

from collections.abc import Iterator

from changji_tui.charts.series import period_text, unit_gloss
from changji_tui.exporting import contract
from changji_tui.exporting.contract import Data
from changji_tui.figures.comparing import Comparison, Group, Side, value_in
from changji_tui.figures.comparison_rows import (
    derived_note,
    formulas,
    group_rows,
    has_results,
    scale_note,
)
from changji_tui.figures.relations import Relation

_WIDTH = 96
"""Cells of the bars and their table."""


def as_text(comparison: Comparison) -> str:
    """A comparison as text: the bars of each group, its cautions, then each sentence."""
    lines = list(_lines(comparison))
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    if comparison.apart:
        yield comparison.apart.en
    for one, other, reason in comparison.reasons:
        yield f"  {one.printed} ({one.id}) and {other.printed} ({other.id}): {reason.en}"
    for group in comparison.groups:
        gloss = unit_gloss(group.unit, "en")
        yield ""
        yield f"{group.heading.en}{f' ({gloss})' if gloss else ''}"
        for made in group_rows(group, _WIDTH, "en"):
            yield made.text
        if note := scale_note(group, "en"):
            yield note
        if has_results(group):
            yield derived_note("en")
        for caution in group.cautions:
            yield f"caution: {caution.en}"
        for side in group.sides:
            yield from _side_lines(side)
    for figure, reason in comparison.left_out:
        yield ""
        yield f"{figure.id}  {figure.printed} {reason.en}"


def _side_lines(side: Side) -> Iterator[str]:
    figure = side.figure
    yield ""
    labels = " · ".join(dict.fromkeys((figure.label.zh, figure.label.en)))
    yield f"{figure.id}  {figure.listed} · {labels}"
    if figure.subject:
        yield f"  of      {figure.subject}"
    yield f"  when    {period_text(figure, 'en')}"
    for formula in formulas(side):
        yield f"  *       {formula}"
    yield f"  text    {side.sentence}"
    if figure.note:
        yield f"  note    {figure.note.en}"
    for twin in side.twins:
        yield f"  twin    {twin.id} prints the same fact: it counts once"


def as_data(comparison: Comparison) -> Data:
    """A comparison as JSON: groups, sides, and results with their formulas or reasons."""
    return {
        "apart": comparison.apart and contract.bilingual(comparison.apart),
        "reasons": [
            {"figures": [one.id, other.id], "reason": contract.bilingual(reason)}
            for one, other, reason in comparison.reasons
        ],
        "groups": [_group_data(group) for group in comparison.groups],
        "left_out": [
            {"id": figure.id, "printed": figure.printed, "reason": contract.bilingual(reason)}
            for figure, reason in comparison.left_out
        ],
    }


def _group_data(group: Group) -> Data:
    return {
        "base_unit": group.unit,
        "quantity": group.quantity,
        "change": group.change,
        "heading": contract.bilingual(group.heading),
        "reference": group.reference.id,
        "cautions": [contract.bilingual(caution) for caution in group.cautions],
        "figures": [_side_data(side, group.unit) for side in group.sides],
    }


def _side_data(side: Side, unit: str) -> Data:
    figure = side.figure
    return {
        "id": figure.id,
        "label": contract.bilingual(figure.label),
        "subject": figure.subject or None,
        "printed": figure.printed,
        "qualifier": figure.qualifier,
        "base_value": contract.number(value_in(figure, unit)),
        "period": figure.period or None,
        "sentence": side.sentence,
        "note": figure.note and contract.bilingual(figure.note),
        "same_fact": [twin.id for twin in side.twins],
        "ratio": _relation_data(side.ratio),
        "difference": _relation_data(side.difference),
    }


def _relation_data(relation: Relation | None) -> Data | None:
    if relation is None:
        return None
    return {
        "value": contract.number(relation.value),
        "bound": relation.bound,
        "rounded": relation.rounded,
        "formula": relation.formula or None,
        "reason": relation.reason and contract.bilingual(relation.reason),
    }
