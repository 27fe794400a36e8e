"""A draft held against the page: each claim with its verdict, and the page's text beside it."""

from __future__ import annotations

from collections import Counter
from typing import cast, get_args

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive

from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder
from changji_tui.holding.verdicts import MEANINGS, Standing
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.text.cleaning import clean, single_line
from changji_tui.ui.bars.bar import Rule
from changji_tui.ui.bars.choices import Choice, Choices
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.claims import ClaimsTable
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.words_detail import WordsDetail

_ALL = "all"


class DraftScreen(ViewScreen):
    """The claims on one side; on the other the one under the cursor, and the text that it is held against."""

    BINDINGS = bindings("draft")
    scope = "draft"

    kind: reactive[Standing | None] = reactive(None)
    """The standing that is listed; None: every claim."""

    def __init__(self, main: PageScreen, draft: Draft) -> None:
        super().__init__(main)
        self.holding = Holder(main.page).hold(draft)

    def compose_body(self) -> ComposeResult:
        """The table, and the text."""
        cls = DraftScreen
        yield Choices()
        with Horizontal(id="claims"):
            table = ClaimsTable(self.page, self.holding)
            yield table.data_bind(cls.language, cls.kind)
            with Vertical(classes="side"):
                yield WordsDetail()
                yield Rule()
                reader = Reader(self.page)
                reader.can_focus = False
                yield reader.data_bind(cls.language, cls.results)

    def on_mount(self) -> None:
        """Begin in the table."""
        self._tell()
        self._show_place()
        self.set_focus(self.query_one(ClaimsTable))

    @property
    def place(self) -> Match | None:
        """Where the page prints what the claim under the cursor was held against."""
        held = self.query_one(ClaimsTable).held
        if held is None or not held.passage:
            return None
        passage = self.page.passage(held.passage)
        span = held.span or (0, len(passage.text))
        return Match(passage=passage, span=span, in_translation=False)

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
        language, holding = self.language, self.holding
        aside = say(
            "draft-counts",
            language,
            name=single_line(holding.draft.name),
            borne_out=holding.borne_out,
            not_borne_out=holding.not_borne_out,
        )
        self.head(say("draft-title", language), aside)
        counts = Counter[str](held.standing for held in holding.held)
        bar = self.query_one(Choices)
        bar.choices = [
            Choice(_ALL, say("all", language), len(holding.held)),
            *(Choice(own, say(f"draft-{own}", language), counts[own]) for own in self._kinds()),
        ]
        bar.taken = self.kind or _ALL

    def _kinds(self) -> list[Standing]:
        """The standings that there are."""
        present = {held.standing for held in self.holding.held}
        return [own for own in get_args(Standing) if own in present]

    @on(Choices.Taken)
    def _take(self, message: Choices.Taken) -> None:
        self.kind = None if message.key == _ALL else cast("Standing", message.key)

    @on(RowTable.RowHighlighted)
    def _show_place(self) -> None:
        place = self.place
        self.query_one(WordsDetail).words = self._words()
        reader = self.query_one(Reader)
        shows = place is not None and bool(place.passage.document)
        reader.visible = shows  # no text beside a claim of which the page has nothing
        if place and shows:
            reader.document = self.page.document(place.passage.document)
            reader.match = place

    def _words(self) -> tuple[tuple[str, str], ...]:
        """The sentence of the draft with the claim lit, and what the page says of it."""
        held, text = self.query_one(ClaimsTable).held, self.holding.draft.text
        if held is None:
            return ()
        start, end = held.claim.sentence
        before, after = text[start : held.claim.start], text[held.claim.end : end]
        sentence = " ".join(f"{before}⟦{held.claim.text}⟧{after}".split())
        verdict = MEANINGS[held.verdict].in_language(self.language)
        why = f"{verdict} · {held.note.in_language(self.language)}"
        return (clean(sentence), "strong"), (clean(why), "text")

    @on(RowTable.RowOpened)
    async def _open(self) -> None:
        held, place = self.query_one(ClaimsTable).held, self.place
        if held and held.figures:
            await self.open_card(self.page.figure(held.figures[0]))
        elif place and place.passage.document:
            await self.leave_for(place)

    def action_next_kind(self) -> None:
        """List the claims of the next standing, at last all."""
        self._step(1)

    def action_previous_kind(self) -> None:
        """List the claims of the standing before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        kinds = (None, *self._kinds())
        self.kind = kinds[(kinds.index(self.kind) + by) % len(kinds)]


def open_view(main: PageScreen, figure: Figure | None) -> DraftScreen | None:
    """The draft that the program was opened with; where there is none it is told."""
    if main.draft is not None:
        return DraftScreen(main, main.draft)
    main.tell(say("no-draft", main.language))
    return None
