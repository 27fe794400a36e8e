"""Checks a draft against a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from changji_tui.holding import days
from changji_tui.holding.amounts import Amounts
from changji_tui.holding.bodies import Bodies
from changji_tui.holding.claims import claims
from changji_tui.holding.days import Governed
from changji_tui.holding.draft import Draft
from changji_tui.holding.facts import Facts
from changji_tui.holding.names import held_names
from changji_tui.holding.once import each_once
from changji_tui.holding.quotations import Quotations
from changji_tui.holding.verdicts import Claim, Held
from changji_tui.model.page import Page

_AROUND = 24
"""Claims before and after one that may affect it; no sentence that is read has more."""


class Holding(NamedTuple):
    """A draft with its verdicts."""

    draft: Draft
    """The draft."""
    held: tuple[Held, ...]
    """Every claim with its verdict, in the order of the draft."""
    left_out: int
    """The count of numerals that are no claims: of lists, links, code, ordinals and names."""

    @property
    def borne_out(self) -> int:
        """The count of claims that the page bears out."""
        return sum(held.borne_out for held in self.held)

    @property
    def not_borne_out(self) -> int:
        """The count of claims that it does not bear out."""
        return len(self.held) - self.borne_out


class Holder:
    """Checks drafts against one page, whose facts it computes only once."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def _bodies(self) -> Bodies:
        return Bodies(self.page)

    @cached_property
    def _facts(self) -> Facts:
        return Facts(self.page)

    @cached_property
    def _amounts(self) -> Amounts:
        return Amounts(self._facts, self._bodies)

    @cached_property
    def _quotations(self) -> Quotations:
        return Quotations(self.page, self._bodies)

    def hold(self, draft: Draft) -> Holding:
        """Give the verdict on each claim of a draft."""
        found, left_out = claims(draft, self.page)
        amounts = [
            self._amounts.hold(draft, claim, _beside(found, index))
            for index, claim in enumerate(found)
            if claim.kind == "quantity"
        ]
        amounts = each_once(self._facts, amounts)
        governed = [Governed(held, reading.when) for held, reading in amounts]
        held = [own for own, _ in amounts]
        held += [self._quotations.hold(draft, own) for own in found if own.kind == "quotation"]
        for index, claim in enumerate(found):
            if claim.kind == "date":
                around = _beside(found, index)
                held.append(days.hold(draft, claim, around, self._facts, governed))
        taken = [(claim.start, claim.end) for claim in found]
        held += held_names(draft, self.page, self._bodies, taken)
        return Holding(draft, tuple(sorted(held, key=lambda own: own.claim.start)), left_out)


def _beside(claims_: Sequence[Claim], index: int) -> Sequence[Claim]:
    """The claims that may affect one, and that one itself."""
    return claims_[max(0, index - _AROUND) : index + _AROUND]
