"""The claims of a draft, each with its verdict: where it stands, what it says, and why."""

from __future__ import annotations

from textual.reactive import var

from changji_tui.holding.holding import Holding
from changji_tui.holding.verdicts import MEANINGS, Held, Standing
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.row_table import RowTable

_SIGNS: dict[Standing, tuple[str, str]] = {
    "borne-out": ("✓", "holds"),
    "not": ("✗", "fails"),
    "unsure": ("?", "muted"),
}
"""The sign of each standing, and the role in which it is drawn; those of the page's arithmetic."""


class ClaimsTable(RowTable):
    """Claims in the order of the draft, those of one standing or all."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    kind: var[Standing | None] = var(None)
    """The standing that is listed; None: every one."""

    def __init__(self, page: Page, holding: Holding) -> None:
        super().__init__()
        self._page = page
        self._draft = holding.draft
        self._held = {str(number): held for number, held in enumerate(holding.held)}

    @property
    def held(self) -> Held | None:
        """The claim under the cursor, with its verdict."""
        return self._held.get(self.key)

    @property
    def pointed(self) -> Pointed | None:
        """The figure that the claim under the cursor was held against, or the place of its words."""
        held = self.held
        if held and held.figures:
            return self._page.figure(held.figures[0])
        if held and held.passage and held.span:
            return Stretch(self._page.passage(held.passage), *held.span)
        return None

    def on_mount(self) -> None:
        """List the claims."""
        self.fill()

    def watch_language(self) -> None:
        """List them in the other language."""
        if self.is_mounted:
            self.fill()

    def watch_kind(self) -> None:
        """List those of the standing."""
        if self.is_mounted:
            self.fill()

    def fill(self) -> None:
        """List the claims of the standing, in the language."""
        language = self.language
        columns = (
            Column(say("draft-place", language), right=True, role="muted", spare=1),
            Column(say("draft-verdict", language)),
            Column(say("draft-words", language), least=18, role="strong"),
        )
        rows = [
            Row(key, cells, marks=marks, below=(Line(held.note.in_language(language), "muted", 3),))
            for key, held in self._held.items()
            if self.kind in (None, held.standing)
            for cells, marks in [self._cells(held)]
        ]
        self.show(columns, rows)

    def _cells(
        self, held: Held
    ) -> tuple[tuple[str, ...], tuple[tuple[tuple[int, int, str], ...], ...]]:
        line, column = self._draft.place(held.claim.start)
        sign, role = _SIGNS[held.standing]
        verdict = f"{sign} {MEANINGS[held.verdict].in_language(self.language)}"
        cells = (f"{line}:{column}", verdict, held.claim.text)
        return cells, ((), ((0, len(verdict), role),), ())
