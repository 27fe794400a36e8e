"""A text whose numerals show what holds them, and whose sentences show what the arithmetic comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.proof import Proof
from changji_tui.layout.lines import Mark, TextLine
from changji_tui.model.page import Page
from changji_tui.ui.texts.reader import Reader

_ORDER = (False, None, True)
"""The order of the verdicts: a line with several shows the first of them."""
_ROLES = {"excluded": "muted", "nothing": "fails"}


class ProofReader(Reader):
    """✓, ✗ or ? stands in the margin of a line with a number that the page's arithmetic checks.

    Where nothing is printed to compare, it stands at the numbers from which something follows.
    """

    def __init__(self, page: Page, proofs: Iterable[Proof]) -> None:
        super().__init__(page)
        self._proofs: dict[str, list[Proof]] = defaultdict(list)
        for proof in proofs:
            self._proofs[proof.passage.id].append(proof)

    def _on_line(self, line: TextLine) -> list[Proof]:
        if line.passage is None or line.translated:
            return []
        return [p for p in self._proofs[line.passage.id] if line.marks_of(p.start, p.end, "")]

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """Mark numerals that are no figures, and over them what every text lights."""
        held = [
            mark
            for proof in self._on_line(line)
            if proof.holder in _ROLES
            for mark in line.marks_of(proof.start, proof.end, _ROLES[proof.holder])
        ]
        return (*held, *super().marks_on(line))

    def sign_on(self, index: int) -> tuple[str, str]:
        """The verdict on the numbers of a line, the worst first."""
        verdicts = {
            check.holds
            for proof in self._on_line(self._lines[index])
            for check in proof.checks
            if not check.claim or (proof.figure and check.claim == proof.figure.id)
        }
        found = next((verdict for verdict in _ORDER if verdict in verdicts), ...)
        return super().sign_on(index) if found is ... else VERDICTS[found]
