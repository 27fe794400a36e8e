"""Figures side by side: what can be compared together, what cannot, and why."""

from changji_tui.comparing.groups import Comparison, Group, Side, compare
from changji_tui.comparing.relations import Amount, Bound, Relation, difference, ratio
from changji_tui.comparing.telling import as_data, as_text, group_rows, relation_told

__all__ = [
    "Amount",
    "Bound",
    "Comparison",
    "Group",
    "Relation",
    "Side",
    "as_data",
    "as_text",
    "compare",
    "difference",
    "group_rows",
    "ratio",
    "relation_told",
]
