"""Figures side by side: what can be compared together, what cannot, and why."""

from changji_tui.comparing.groups import Comparison, Group, Side, alike, compare
from changji_tui.comparing.relations import Amount, Bound, Relation, difference, ratio
from changji_tui.comparing.telling import (
    as_data,
    as_text,
    derived_note,
    formulas,
    group_rows,
    has_results,
    relation_told,
)

__all__ = [
    "Amount",
    "Bound",
    "Comparison",
    "Group",
    "Relation",
    "Side",
    "alike",
    "as_data",
    "as_text",
    "compare",
    "derived_note",
    "difference",
    "formulas",
    "group_rows",
    "has_results",
    "ratio",
    "relation_told",
]
