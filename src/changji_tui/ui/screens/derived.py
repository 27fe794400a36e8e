"""What follows from the page: numbers that we computed. They never look like printed ones."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.reactive import var

from changji_tui.charts import DERIVED_MARK
from changji_tui.figures.card import FigureCard, card_of
from changji_tui.figures.derivations import VERDICTS, Derivation, derivations
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, Mark, TextLine, row
from changji_tui.layout.printed import set_both, set_sentence
from changji_tui.layout.series import broken
from changji_tui.layout.typesetting import measure
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.ui.actions import Scope
from changji_tui.ui.bars.heading import Heading
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Pointed, figure_at
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.texts.text_view import TextView

_INDENT = 4
_COUNTED = {False: "disagree", True: "agree", None: "unprinted"}
"""The words of the heading for each verdict, in the order in which they stand there."""


class DerivedText(TextView):
    """Each derivation: what, its formula, what was found, and the sentences it comes from; in English with their reading."""

    made: var[tuple[Derivation, ...]] = var(())
    """What is shown."""
    language: var[str] = var("en")
    """"zh" or "en"."""

    def __init__(self, page: Page, begin: Figure | None) -> None:
        """Show derivations.

        Args:
            page: The page.
            begin: The figure with whose first derivation the reader begins, if it has any.
        """
        super().__init__()
        self._page = page
        self._begin = begin
        self._figures: list[Figure | None] = []
        self._starts: list[int] = []

    @property
    def figure(self) -> Figure | None:
        """The figure whose sentence the line under the cursor is, or the first of its derivation."""
        return self._figures[self.cursor] if self.cursor < len(self._figures) else None

    @property
    def pointed(self) -> Pointed | None:
        """The figure whose sentence is under the cursor."""
        return self.figure

    def on_resize(self) -> None:
        """Set everything anew; the first time, go to where the reader begins."""
        is_first = not self._lines
        super().on_resize()
        own = [i for i, made in enumerate(self.made) if self._begin in made.figures]
        if is_first and own:
            self.set_reactive(DerivedText.cursor, self._starts[own[0]])
            self.bring_into_view(self.cursor, self.cursor)

    def compose_lines(self, width: int) -> list[TextLine]:
        """Everything set to `width` cells."""
        lines: list[TextLine] = []
        self._figures, self._starts = [], []
        for made in self.made:
            self._starts.append(len(lines))
            for line, figure in self._derivation(made, width):
                lines.append(line)
                self._figures.append(figure or made.claim or next(iter(made.figures), None))
        # The blank line that parts two derivations follows the last one too.
        self._figures = self._figures[:-1]
        return lines[:-1]

    def _derivation(self, made: Derivation, width: int) -> Iterator[tuple[TextLine, Figure | None]]:
        language = self.language
        sign, role = VERDICTS[made.holds]
        for index, line in enumerate(
            broken(made.statement.in_language(language), width - 2, "strong")
        ):
            pieces = [(f"{sign} " if not index else "  ", role), (line.text, "strong")]
            yield TextLine(row(pieces)), None
        told = say("not-printed", language)
        if made.claim:
            told = say("printed-as", language, printed=made.claim.printed)
        if made.refused:
            told = say("not-computed", language)
        told = made.formula + say("in-brackets", language, words=told)
        mark = "" if made.refused else f"{DERIVED_MARK} "
        for line in broken(mark + told, width - _INDENT, "derived"):
            yield TextLine(line._replace(indent=_INDENT)), None
        if made.note:
            for line in broken(made.note.in_language(language), width - _INDENT, "text"):
                yield TextLine(line._replace(indent=_INDENT)), None
        told_already = set()
        for figure in made.figures:
            card = card_of(self._page, figure)
            place = (card.passage.id, *card.sentence)
            if place not in told_already:
                told_already.add(place)
                for part in self._sentence(card, width):
                    yield part, figure
        yield TextLine(Line()), None

    def _sentence(self, card: FigureCard, width: int) -> list[TextLine]:
        """The sentence of a figure; in English with its reading."""
        if self.language == "en" and card.passage.translation:
            return set_both(card.passage, *card.sentence, width, _INDENT)
        return [
            part._replace(line=part.line._replace(indent=_INDENT))
            for part in set_sentence(card.passage, *card.sentence, width - _INDENT)
        ]

    def measure(self, room: int) -> int:
        """As wide as a text with its English beside it, in English; else as any text."""
        return measure(room, bilingual=self.language == "en")

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """The numbers of a sentence that a derivation uses."""
        if line.passage is None or line.translated:
            return line.line.marks
        return tuple(
            mark
            for figure in {figure for made in self.made for figure in made.figures}
            if figure.passage == line.passage.id
            for mark in line.marks_of(figure.printed_start, figure.printed_end, "figure")
        )

    def watch_made(self) -> None:
        """Set other derivations."""
        self.set_again()

    def watch_language(self) -> None:
        """Set them in the other language."""
        self.set_again()


class DerivedScreen(ViewScreen):
    """Every derivation, or those in which a figure takes part."""

    BINDINGS = bindings("derived")
    scope: Scope = "derived"

    def __init__(self, main: PageScreen, figure: Figure | None) -> None:
        super().__init__(main)
        self._figure = figure

    def compose_body(self) -> ComposeResult:
        """The derivations."""
        text = DerivedText(self.page, figure_at(self.main.pointed)).data_bind(
            DerivedScreen.language
        )
        text.made = derivations(self.page, self._figure)
        yield text

    def on_mount(self) -> None:
        """Name the view."""
        self.watch_language()

    def watch_language(self) -> None:
        """Name the view in the language, with how many agree."""
        if not self.query(Heading):
            return
        language = self.language
        title = say("derived-all", language)
        if self._figure:
            label = self._figure.label.in_language(language)
            title = say("derived-of", language, label=label)
        made = derivations(self.page, self._figure)
        told, brief = [], []
        for holds, key in _COUNTED.items():
            number, sign = sum(one.holds is holds for one in made), VERDICTS[holds][0]
            if number:
                told.append(f"{sign} {say(key, language, n=number)}")
                brief.append(f"{sign} {number}")
        self.head(title, "  ".join(told), "  ".join(brief))

    async def action_read_sentence(self) -> None:
        """Go to the sentence under the cursor in its text."""
        figure = self.query_one(DerivedText).figure
        if figure:
            await self.leave_for(figure)


def open_view(main: PageScreen, figure: Figure | None) -> ViewScreen | None:
    """Open what follows from a figure, or from the whole page; say so where nothing does."""
    if derivations(main.page, figure):
        return DerivedScreen(main, figure)
    main.tell(say("derived-none", main.language))
    return None
