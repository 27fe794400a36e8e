"""What holds each numeral of the page, and the text around it."""

from __future__ import annotations

from collections import Counter
from typing import cast, get_args

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.proof import Holder, Proof, proofs
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.bars.choices import Choice, Choices
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Stretch, figure_at
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.proofs import ProofsTable, why
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.words_detail import WordsDetail

_ALL = "all"


class ProofScreen(ViewScreen):
    """The numerals on one side; on the other the one under the cursor in its text."""

    BINDINGS = bindings("proof")
    scope = "proof"

    kind: reactive[Holder | None] = reactive(None)
    """What holds those that are listed; None: whatever does."""

    def __init__(self, main: PageScreen, found: tuple[Proof, ...]) -> None:
        super().__init__(main)
        self._proofs = found

    def compose_body(self) -> ComposeResult:
        """The table, and the text."""
        cls = ProofScreen
        yield Choices()
        with Horizontal(id="claims"):
            table = ProofsTable(self.page, self._proofs)
            yield table.data_bind(cls.language, cls.kind)
            with Vertical(classes="side"):
                yield WordsDetail()
                yield Rule()
                reader = Reader(self.page)
                reader.can_focus = False
                yield reader.data_bind(cls.language, cls.results)

    def on_mount(self) -> None:
        """Begin at the numeral where the reader was."""
        table = self.query_one(ProofsTable)
        table.select(_nearest(self._proofs, self.main))
        self._tell()
        self._show_place()
        self.set_focus(table)

    @property
    def place(self) -> Match | None:
        """Where the numeral under the cursor stands."""
        proof = self.query_one(ProofsTable).proof
        if proof is None:
            return None
        return Match(passage=proof.passage, span=(proof.start, proof.end), in_translation=False)

    def watch_language(self) -> None:
        """Say what is listed in the other language."""
        if self.is_mounted:
            self._tell()
            self.query_one(WordsDetail).words = self._words()

    def watch_kind(self) -> None:
        """Say what is listed now, and show the text of its first."""
        if self.is_mounted:
            self._tell()
            self.call_next(self._show_place)

    def _tell(self) -> None:
        language = self.language
        self.head(say("proof-title", language), "")
        counts = Counter[str](proof.holder for proof in self._proofs)
        bar = self.query_one(Choices)
        bar.choices = [
            Choice(_ALL, say("all", language), len(self._proofs)),
            *(Choice(own, say(f"proof-{own}", language), counts[own]) for own in self._kinds()),
        ]
        bar.taken = self.kind or _ALL

    def _kinds(self) -> list[Holder]:
        """The kinds that there are."""
        present = {proof.holder for proof in self._proofs}
        return [own for own in get_args(Holder) if own in present]

    @on(Choices.Taken)
    def _take(self, message: Choices.Taken) -> None:
        self.kind = None if message.key == _ALL else cast("Holder", message.key)

    @on(RowTable.RowHighlighted)
    def _show_place(self) -> None:
        place = self.place
        self.query_one(WordsDetail).words = self._words()
        reader = self.query_one(Reader)
        reader.visible = place is not None and bool(place.passage.document)
        if place and place.passage.document:
            reader.document = self.page.document(place.passage.document)
            reader.match = place

    def _words(self) -> tuple[tuple[str, str], ...]:
        """The numeral, why it is held so, and what the arithmetic with it comes to."""
        proof, language = self.query_one(ProofsTable).proof, self.language
        if proof is None:
            return ()
        found = [(proof.printed, "strong"), (why(proof, language), "text")]
        if not proof.passage.document:  # a heading of the page, which stands in no text
            found.insert(0, (proof.passage.text, "muted"))
        found += [
            (f"{VERDICTS[own.holds][0]} {own.note.in_language(language)}", VERDICTS[own.holds][1])
            for own in proof.checks
        ]
        return tuple(found)

    @on(RowTable.RowOpened)
    async def _open(self) -> None:
        proof, place = self.query_one(ProofsTable).proof, self.place
        if proof and proof.figure:
            await self.open_card(proof.figure)
        elif place and place.passage.document:
            await self.leave_for(place)

    def action_next_kind(self) -> None:
        """List those that the next kind of thing holds, at last all."""
        self._step(1)

    def action_previous_kind(self) -> None:
        """List those of the kind before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        kinds = (None, *self._kinds())
        self.kind = kinds[(kinds.index(self.kind) + by) % len(kinds)]


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
