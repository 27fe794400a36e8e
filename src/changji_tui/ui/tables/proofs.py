"""The numerals of a page, each with what holds it: a figure, words that exclude it, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.proof import Holder, Proof
from changji_tui.layout.catalogue import say
from changji_tui.layout.excerpts import place_name
from changji_tui.layout.lines import Line, Mark
from changji_tui.model.page import Page
from changji_tui.quantities import periods
from changji_tui.text.cells import cell_len
from changji_tui.text.contexts import beginning_of, end_of
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.filtered import FilteredTable

_ROLES: dict[Holder, str] = {"figure": "text", "excluded": "muted", "nothing": "fails"}
_BEFORE, _AFTER = 12, 60
"""The most cells before and after a numeral that show where it stands; what follows gives way first."""
_LEAST = 22
"""The fewest cells of a numeral with the words around it."""
_BELOW: dict[Holder, str] = {"figure": "muted", "excluded": "muted", "nothing": "fails"}


class ProofsTable(FilteredTable[Proof]):
    """The numerals in page order: all, or those of one kind."""

    KINDS = get_args(Holder)
    NAMES = "proof"

    def __init__(self, page: Page, proofs: Sequence[Proof]) -> None:
        super().__init__(page, {f"{own.passage.id}:{own.start}": own for own in proofs})
        longest = max((cell_len(own.printed) for own in proofs), default=0)
        self._least = max(_LEAST, longest + 2)
        """Cells in which every numeral is whole, with the signs of what is cut around it."""

    def point_at(self, item: Proof) -> Pointed | None:
        """The figure, or the place of the numeral."""
        return item.figure or Stretch(item.passage, item.start, item.end)

    def kind_of(self, item: Proof) -> str:
        """What holds it."""
        return item.holder

    def columns(self) -> Sequence[Column]:
        """Numeral, what holds it, the arithmetic, place."""
        language = self.language
        return (
            Column(say("proof-numeral", language), least=self._least, role="muted", is_prose=True),
            Column(say("proof-holder", language)),
            Column(say("proof-checks", language)),
            Column(say("printed-in", language), role="muted", spare=1),
        )

    def row(self, key: str, item: Proof) -> Row:
        """A numeral, and below it which figure it is, or why it is none."""
        return Row(
            key,
            self._cells(item),
            marks=self._marks(item),
            below=(
                Line(why(item, self.language, is_found=self._page.found), _BELOW[item.holder], 3),
            ),
        )

    def _cells(self, proof: Proof) -> tuple[str, ...]:
        language = self.language
        signs = " ".join(VERDICTS[check.holds][0] for check in proof.checks)
        held = self.kind_name(proof.holder, language)
        place = place_name(self._page, proof.passage, language)
        return self._around(proof)[0], held, signs, place

    def _marks(self, proof: Proof) -> tuple[tuple[Mark, ...], ...]:
        held = self.kind_name(proof.holder, self.language)
        signs = tuple(
            (2 * at, 2 * at + 1, VERDICTS[check.holds][1]) for at, check in enumerate(proof.checks)
        )
        _, at = self._around(proof)
        numeral = ((at, at + len(proof.printed), "strong"),)
        return numeral, ((0, len(held), _ROLES[proof.holder]),), signs, ()

    def _around(self, proof: Proof) -> tuple[str, int]:
        """The numeral with a few words around it, and where among them it starts."""
        text, room = proof.passage.text, self._least - cell_len(proof.printed) - 1
        before = end_of(text[: proof.start], min(_BEFORE, room))
        return before + proof.printed + beginning_of(text[proof.end :], _AFTER), len(before)


def why(proof: Proof, language: str, *, is_found: bool) -> str:
    """The figure that holds a numeral, with its period, or the reason why none does.

    Args:
        proof: The numeral.
        language: "zh" or "en".
        is_found: Whether the page is one that the program found in a text.
    """
    if proof.figure:
        figure = proof.figure
        when = f" · {periods.short(figure.period, language)}" if figure.period else ""
        return f"{figure.label.in_language(language)}{when}"
    if proof.exclusion:
        return proof.exclusion.reason.in_language(language)
    return say("proof-unread" if is_found else "proof-no-reason", language)
