"""A draft held against the page: each claim with its verdict, and the page's text beside it."""

from __future__ import annotations

from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder
from changji_tui.holding.verdicts import MEANINGS
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.search import Match
from changji_tui.text.cleaning import clean, single_line
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.list_detail import ListDetailScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.tables.claims import ClaimsTable


class DraftScreen(ListDetailScreen):
    """The claims, and beside them the claim under the cursor with the text that it is held against."""

    BINDINGS = bindings("draft")
    scope = "draft"

    def __init__(self, main: PageScreen, draft: Draft) -> None:
        super().__init__(main)
        self.holding = Holder(main.page).hold(draft)

    def make_table(self) -> ClaimsTable:
        """The claims."""
        return ClaimsTable(self.page, self.holding)

    def heading(self) -> tuple[str, str]:
        """The name of the draft, and how many of its claims are borne out."""
        language, holding = self.language, self.holding
        return say("draft-title", language), say(
            "draft-counts",
            language,
            name=single_line(holding.draft.name),
            borne_out=holding.borne_out,
            not_borne_out=holding.not_borne_out,
        )

    @property
    def place(self) -> Match | None:
        """The place on the page that the claim under the cursor was held against."""
        held = self.table.item
        if held is None or not held.passage:
            return None
        passage = self.page.passage(held.passage)
        span = held.span or (0, len(passage.text))
        return Match(passage=passage, span=span, in_translation=False)

    def words(self) -> tuple[tuple[str, str], ...]:
        """The sentence of the draft with the claim lit, and what the page says of it."""
        held, text = self.table.item, self.holding.draft.text
        if held is None:
            return ()
        start, end = held.claim.sentence
        before, after = text[start : held.claim.start], text[held.claim.end : end]
        sentence = " ".join(f"{before}⟦{held.claim.text}⟧{after}".split())
        verdict = MEANINGS[held.verdict].in_language(self.language)
        why = f"{verdict} · {held.note.in_language(self.language)}"
        return (clean(sentence), "strong"), (clean(why), "text")


def open_view(main: PageScreen, figure: Figure | None) -> DraftScreen | None:
    """Open the draft that the program was started with; say so where there is none."""
    if main.draft is not None:
        return DraftScreen(main, main.draft)
    main.tell(say("no-draft", main.language))
    return None
