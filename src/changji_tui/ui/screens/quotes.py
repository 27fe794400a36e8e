"""What the page prints in quotation marks, with its kind: who is quoted saying what."""

from __future__ import annotations

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.model.quotations import Quotation, quotations, reading_of, speaker_of
from changji_tui.search import Match
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.list_detail import ListDetailScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.taking import Places
from changji_tui.ui.tables.quotes import QuotesTable


class QuotesScreen(ListDetailScreen):
    """The quotations on one side; on the other the one under the cursor, and the text around it."""

    BINDINGS = bindings("quotes")
    OPENS_HEADINGS = True
    scope = "quotes"

    def __init__(self, main: PageScreen) -> None:
        super().__init__(main)
        self._quotations = quotations(self.page)

    def make_table(self) -> QuotesTable:
        """The quotations."""
        return QuotesTable(self.page, self._quotations)

    def heading(self) -> tuple[str, str]:
        """What is listed, and how many of them."""
        language, number, kind = self.language, len(self._quotations), self.kind
        if kind is None:
            aside = say("quotes-all", language, number=number, all=number)
        else:
            listed = say("quotes-listed", language, number=self.table.counts[kind], all=number)
            aside = f"{self.table.kind_name(kind, language)} · {listed}"
        return say("quotes-title", language), aside

    @property
    def place(self) -> Match | None:
        """Where the quotation under the cursor stands."""
        quotation = self.table.item
        if quotation is None:
            return None
        span = (quotation.start, quotation.end)
        return Match(passage=quotation.passage, span=span, in_translation=False)

    def places_listed(self) -> Places:
        """The quotations that are listed."""
        quotations = self.table.items
        columns = ("words", "kind", "speaker", "basis")
        return columns, [
            (
                (
                    q.words,
                    q.kind,
                    q.speaker or None,
                    ("inferred" if q.reason else "printed") if q.speaker else None,
                ),
                q,
            )
            for q in quotations
        ]

    def words(self) -> tuple[tuple[str, str], ...]:
        """Who says it, its words and our reading, first the reader's language; why it is this speaker."""
        quotation = self.table.item
        if quotation is None:
            return ()
        reading = reading_of(self.page, quotation)
        first, second = quotation.in_marks, f"“{reading}”" if reading else ""
        if self.language == "en" and second:
            first, second = second, first
        found = [(self._source(quotation), "text"), (first, "strong")]
        if second:
            found.append((second, "muted"))
        if reason := self.page.reason(quotation.reason):
            why = reason.zh if self.language == "zh" else reason.en
            found.append((say("speaker-inferred", self.language, reason=why), "muted"))
        return tuple(found)

    def _source(self, quotation: Quotation) -> str:
        """Who says it, in which post, and where it is printed."""
        page, language = self.page, self.language
        parts = [self.table.kind_name(quotation.kind or "", language)]
        if quotation.speaker:
            parts.append(speaker_of(page, quotation, language))
            speaker = page.entity_named(quotation.speaker)
            if speaker and speaker.role:
                parts.append(speaker.role.in_language(language))
        document = quotation.passage.document
        label = page.document(document).name if document else page.title
        return " · ".join([*parts, label.in_language(language)])


def open_view(main: PageScreen, figure: Figure | None) -> QuotesScreen | None:
    """The quotations of the page; where there are none it is told."""
    if quotations(main.page):
        return QuotesScreen(main)
    main.tell(say("no-quotes", main.language))
    return None
