"""The claims of a draft, each with its verdict: where it stands, what it says, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from changji_tui.holding.holding import Holding
from changji_tui.holding.verdicts import MEANINGS, Held, Standing
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.filtered import FilteredTable

_SIGNS: dict[Standing, tuple[str, str]] = {
    "borne-out": ("✓", "holds"),
    "not": ("✗", "fails"),
    "unsure": ("?", "muted"),
}
"""For each verdict its sign and the role in which it is drawn; the same as in the page's arithmetic."""


class ClaimsTable(FilteredTable[Held]):
    """The claims in the order of the draft: all, or those with one verdict."""

    KINDS = get_args(Standing)
    NAMES = "draft"

    def __init__(self, page: Page, holding: Holding) -> None:
        super().__init__(page, {str(number): held for number, held in enumerate(holding.held)})
        self._draft = holding.draft

    def point_at(self, item: Held) -> Pointed | None:
        """The figure that the claim was held against, or the place of its words."""
        if item.figures:
            return self._page.figure(item.figures[0])
        if item.passage and item.span:
            return Stretch(self._page.passage(item.passage), *item.span)
        return None

    def kind_of(self, item: Held) -> str:
        """Its verdict."""
        return item.standing

    def columns(self) -> Sequence[Column]:
        """Place in the draft, verdict, words."""
        language = self.language
        return (
            Column(say("draft-place", language), right=True, role="muted", spare=1),
            Column(say("draft-verdict", language)),
            Column(say("draft-words", language), least=18, role="strong"),
        )

    def row(self, key: str, item: Held) -> Row:
        """The row of a claim; below it stands the reason for its verdict."""
        line, column = self._draft.place(item.claim.start)
        sign, role = _SIGNS[item.standing]
        verdict = f"{sign} {MEANINGS[item.verdict].in_language(self.language)}"
        return Row(
            key,
            (f"{line}:{column}", verdict, item.claim.text),
            marks=((), ((0, len(verdict), role),), ()),
            below=(Line(item.note.in_language(self.language), "muted", 3),),
        )
