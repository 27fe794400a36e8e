"""What holds each numeral of the page, and the text around it."""

from __future__ import annotations

from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.proof import Proof, proofs
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Stretch, figure_at
from changji_tui.ui.screens.list_detail import ListDetailScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.tables.proofs import ProofsTable, why
from changji_tui.ui.texts.proof_reader import ProofReader
from changji_tui.ui.texts.reader import Reader


class ProofScreen(ListDetailScreen):
    """The numerals on one side; on the other the one under the cursor in its text."""

    BINDINGS = bindings("proof")
    scope = "proof"

    def __init__(self, main: PageScreen, found: tuple[Proof, ...]) -> None:
        super().__init__(main)
        self._proofs = found

    def make_table(self) -> ProofsTable:
        """The numerals, the cursor where the reader was."""
        table = ProofsTable(self.page, self._proofs)
        table.select(_nearest(self._proofs, self.main))
        return table

    def make_reader(self) -> Reader:
        """The text, which shows what holds all its numerals."""
        return ProofReader(self.page, self._proofs)

    def heading(self) -> tuple[str, str]:
        """What is listed."""
        return say("proof-title", self.language), ""

    @property
    def place(self) -> Match | None:
        """Where the numeral under the cursor stands."""
        proof = self.table.item
        if proof is None:
            return None
        return Match(passage=proof.passage, span=(proof.start, proof.end), in_translation=False)

    def words(self) -> tuple[tuple[str, str], ...]:
        """The numeral, why it is held so, and what the arithmetic with it comes to."""
        proof, language = self.table.item, self.language
        if proof is None:
            return ()
        found = [
            (proof.printed, "strong"),
            (why(proof, language, is_found=self.page.found), "text"),
        ]
        if not proof.passage.document:  # a heading of the page, which stands in no text
            found.insert(0, (proof.passage.text, "muted"))
        found += [
            (f"{VERDICTS[own.holds][0]} {own.note.in_language(language)}", VERDICTS[own.holds][1])
            for own in proof.checks
        ]
        return tuple(found)


def _nearest(found: tuple[Proof, ...], main: PageScreen) -> str:
    """The key of the numeral where the reader is: of the figure, or the next one from the place."""
    pointed = main.pointed
    figure = figure_at(pointed)
    for proof in found:
        is_here = proof.figure is not None and proof.figure is figure
        if figure is None and isinstance(pointed, Stretch):
            is_here = proof.passage is pointed.passage and proof.end > pointed.start
        if is_here:
            return f"{proof.passage.id}:{proof.start}"
    return ""


def open_view(main: PageScreen, figure: Figure | None) -> ProofScreen | None:
    """What holds the numerals of the page; where there are none it is told."""
    found = proofs(main.page)
    if found:
        return ProofScreen(main, found)
    main.tell(say("no-numerals", main.language))
    return None
