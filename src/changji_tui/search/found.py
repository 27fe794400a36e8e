"""What one term of a query finds."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from functools import cached_property

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
        self.figures: set[int] = set()
        """The numbers of the figures found for themselves: by number, unit, kind or label."""


def _no_figures() -> frozenset[int]:
    return frozenset()


class Found:
    """What one term finds: the rows at once, the spot in a row when it is looked at."""

    def __init__(
        self,
        rows: Collection[int] = (),
        spot: Callable[[int], Spot] | None = None,
        *,
        labelled: Callable[[], frozenset[int]] = _no_figures,
        chooses_figures: bool = False,
        is_place: bool = True,
        sounds: bool = False,
    ) -> None:
        # Numbers in a list are looked through as garbage again and again, those in an array never.
        self.rows: Sequence[int] = array("I", rows if isinstance(rows, Sequence) else sorted(rows))
        """The rows in which it is found, in order."""
        self.spot = spot or _anywhere
        """What is found in one of those rows."""
        self._labelled = labelled
        self.chooses_figures = chooses_figures
        """Whether no other figures but those of the spots are meant."""
        self.is_place = is_place
        """Whether it stands in the passages; a field such as section: only narrows them."""
        self.sounds = sounds
        """Whether it is found as pinyin or initials, not as it is written."""

    @cached_property
    def row_set(self) -> frozenset[int]:
        """The same rows."""
        return frozenset(self.rows)

    @cached_property
    def labelled(self) -> frozenset[int]:
        """The numbers of the figures whose label says the term."""
        return self._labelled()


def _anywhere(_: int) -> Spot:
    return Spot("literal")


NOWHERE = Found()
"""Nothing."""
