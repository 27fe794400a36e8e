"""The card of a figure over the main screen: everything the page says of it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.reactive import reactive, var

from changji_tui.figures.card import around, card_of
from changji_tui.layout.card import Card, CardLine
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Mark, TextLine
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.reports import things
from changji_tui.search import NOTHING, Results
from changji_tui.ui.actions import Scope
from changji_tui.ui.bars.heading import Heading
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.texts.text_view import TextView

WIDEST = 112
"""The most cells of a card: fifty Chinese characters beside the names of its parts."""


class CardText(TextView):
    """The card as one text that scrolls; its sentence lit as in the reader."""

    figure: reactive[Figure | None] = reactive(None)
    """Whose card it is."""
    results: reactive[Results] = reactive(NOTHING)
    """Whose matches are lit."""
    language: reactive[str] = reactive("en")
    """"zh" or "en"."""
    shown: reactive[Form] = reactive("printed")
    """The form of every number."""
    bilingual: reactive[bool] = reactive(True)
    """Whether the English reading stands under the sentence."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._leads: list[Figure | None] = []

    @property
    def lead(self) -> Figure | None:
        """The figure whose card Enter opens from the line under the cursor."""
        return self._leads[self.cursor] if self.cursor < len(self._leads) else None

    @property
    def pointed(self) -> Pointed | None:
        """The figure whose card the line opens, else the one whose card this is."""
        return self.lead or self.figure

    def measure(self, room: int) -> int:
        """All the room there is, up to the length at which lines are easy to read."""
        return min(room, WIDEST)

    def compose_lines(self, width: int) -> list[TextLine]:
        """The card set to `width` cells."""
        if self.figure is None:
            return []
        card = card_of(self._page, self.figure)
        made: list[CardLine] = list(
            Card(self._page, card, width, self.language, self.shown, self.bilingual).lines()
        )
        self._leads = [line.figure for line in made]
        return [line.line for line in made]

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """Light the number in its sentence, then the matches, which lie on top."""
        figure, passage = self.figure, line.passage
        if passage is None or figure is None:
            return line.line.marks
        marks: list[Mark] = []
        if not line.translated:
            marks += line.marks_of(figure.start, figure.end, "quote")
            marks += line.marks_of(figure.printed_start, figure.printed_end, "accent")
        if hit := self.results.by_passage.get(passage.id):
            for start, end in hit.translation_spans if line.translated else hit.spans:
                marks += line.marks_of(start, end, "match")
        return tuple(marks)

    def watch_figure(self) -> None:
        """Set another card, from its top."""
        self.cursor = 0
        self.scroll_to(y=0, animate=False)
        self.set_again()

    def watch_language(self) -> None:
        """Set the card in the other language."""
        self.set_again()

    def watch_shown(self) -> None:
        """Set the card with the numbers in another form."""
        self.set_again()

    def watch_bilingual(self) -> None:
        """Set the card with or without the English reading."""
        self.set_again()


class CardScreen(ViewScreen):
    """The card of one figure; ← and → go through the figures as they were listed."""

    BINDINGS = bindings("card")
    FOLLOWED = (*ViewScreen.FOLLOWED, "bilingual")
    scope: Scope = "card"

    figure: var[Figure | None] = var(None)
    """Whose card it is."""
    bilingual: var[bool] = var(True)
    """Whether the English reading stands under the sentence."""

    def __init__(self, main: PageScreen, figure: Figure, listed: Sequence[Figure]) -> None:
        """Show the card of a figure.

        Args:
            main: The screen that it stands over.
            figure: Whose card comes first.
            listed: The figures of the list from which it is opened, as they stand there; where
                they are without it, one goes through every measure of the page.
        """
        super().__init__(main)
        self._order = listed if figure in listed else main.page.measures
        self.set_reactive(CardScreen.figure, figure)

    def compose_body(self) -> ComposeResult:
        """The card."""
        yield CardText(self.page).data_bind(
            CardScreen.figure,
            CardScreen.results,
            CardScreen.language,
            CardScreen.shown,
            CardScreen.bilingual,
        )

    def on_mount(self) -> None:
        """Name the card."""
        self._title()

    def words_taken(self) -> str:
        """The card as text, as `changji-tui show` prints it."""
        return things.as_text(self.page, self.figure) if self.figure else ""

    def watch_figure(self) -> None:
        """Name the other card."""
        self._title()

    def watch_language(self) -> None:
        """Name the card in the other language."""
        self._title()

    def _title(self) -> None:
        if self.figure is None or not self.query(Heading):
            return
        language = self.language
        title = self.page.document(self.figure.document).name.in_language(language)
        place = ""
        if self.figure in self._order:
            place = f"{self._order.index(self.figure) + 1} / {len(self._order)}"
        self.head(f"{say('card', language)} · {title}", place)

    def action_previous_figure(self) -> None:
        """Show the card of the figure before."""
        self._turn(0)

    def action_next_figure(self) -> None:
        """Show the card of the figure after."""
        self._turn(1)

    def _turn(self, side: int) -> None:
        if self.figure:
            self.figure = around(self._order, self.figure)[side] or self.figure

    async def action_view(self, name: str) -> None:
        """Open another view, about the figure of the card where it can be."""
        await self.main.open_about(name, self.figure)

    def action_mark(self) -> None:
        """Mark the figure of the card, or take its mark away."""
        if self.figure:
            self.main.mark(self.figure)

    async def action_read_sentence(self) -> None:
        """Open the card that the line leads to; from any other line go to the sentence in the text."""
        lead = self.query_one(CardText).lead
        if lead:
            self.figure = lead
        elif self.figure:
            await self.leave_for(self.figure)

    def action_back(self) -> None:
        """Go back; the cursor stands on the figure that was seen last."""
        if self.figure:
            self.main.select(self.figure)
        super().action_back()


def open_view(main: PageScreen, figure: Figure | None) -> ViewScreen | None:
    """Open the card of a figure; say so where there is none."""
    if figure:
        return CardScreen(main, figure, main.pane.figures)
    main.tell(say("no-figure-here", main.language))
    return None
