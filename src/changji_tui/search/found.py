"""What one term of a query finds."""

from __future__ import annotations

from changji_tui.model.record import record
from changji_tui.search.results import Matched, Span


class Spot:
    """What one term finds in one passage."""

    def __init__(self, matched: Matched) -> None:
        self.matched: Matched = matched
        """Why it is found there."""
        self.spans: list[Span] = []
        """Where in the printed text, in no order."""
        self.translation_spans: list[Span] = []
        """Where in the English reading."""
        self.figures: set[str] = set()
        """The ids of the figures found for themselves: by number, unit, kind or label."""


Spots = dict[int, Spot]
"""What one term finds, by the number of the passage."""


@record
class Found:
    """What one term finds on a page."""

    spots: Spots
    """Where."""
    labelled: frozenset[str] = frozenset()
    """The ids of the figures whose label says the term."""
    chooses_figures: bool = False
    """Whether no other figures but those of the spots are meant."""
    is_place: bool = True
    """Whether it stands in the passages; a field such as section: only narrows them."""
