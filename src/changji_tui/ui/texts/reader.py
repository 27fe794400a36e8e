"""The reader: a document as set text, its figures underlined, its matches lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive, var

from changji_tui.layout.lines import Mark, Spoken, TextLine
from changji_tui.layout.typesetting import measure, set_document
from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import FigureSelected, SpeechWanted
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.texts.sentence_text import SentenceText
from changji_tui.ui.texts.text_view import Standing, TextView

if TYPE_CHECKING:
    pass


class Reader(SentenceText):
    """One document; the selected figure's quote is lit, and moving selects figures."""

    BINDINGS = bindings("text")

    document: var[Document | None] = var(None)
    """What is read."""
    results: reactive[Results] = reactive(NOTHING)
    """Whose matches are lit."""
    match: reactive[Match | None] = reactive(None)
    """The match walked to."""
    bilingual: var[bool] = var(False)
    """Whether the English reading stands under each passage."""
    language: var[str] = var("zh")
    """The language of our notes."""

    def __init__(self, page: Page, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(page, id=id)
        self._left: dict[str, Standing] = {}
        self._awaited: Match | None = None
        # Whether what is lit could not be brought into view, for the text was hidden.
        self._is_owed = False

    def measure(self, room: int) -> int:
        """One column, or two side by side."""
        return measure(room, bilingual=self.bilingual)

    def compose_lines(self, width: int) -> list[TextLine]:
        """The document set to `width` cells."""
        if self.document is None:
            return []
        return set_document(
            self.document,
            width,
            bilingual=self.bilingual,
            language=self.language,
            spoken=self.spoken,
        )

    @property
    def pointed(self) -> Pointed | None:
        """The sentence that is read, else the line under the cursor."""
        figure = self.figure if self.figure and self.shows(self.figure.document) else None
        if self.sentence:
            return Stretch(*self.sentence, figure=figure, is_read=True)
        line = self._lines[self.cursor] if self._lines else None
        if line is None or line.passage is None:
            return figure
        return Stretch(line.passage, line.start, line.end, line.translated, figure)

    @property
    def spoken(self) -> Spoken | None:
        """The stretch that is set with its pinyin."""
        if not self.pinyin or self.sentence is None:
            return None
        passage, start, end = self.sentence
        syllables = self.page.pronunciation.of(passage.text)[start:end]
        return Spoken(passage.id, start, end, tuple(syllables))

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """Figures, then the lit quote, then matches: the later lies on top."""
        passage = line.passage
        if passage is None:
            return line.line.marks
        hit = self.results.by_passage.get(passage.id)
        lit: list[Mark] = []
        if self.sentence and self.sentence.passage is passage:
            span = self.sentence.reading if line.translated else self.sentence[1:]
            lit += line.marks_of(*span, "sentence") if span else ()
        if not line.translated:
            chosen = self.figure if self.figure and self.figure.passage == passage.id else None
            if chosen:
                lit += line.marks_of(chosen.start, chosen.end, "quote")
            for figure in passage.measures:
                lit += line.marks_of(figure.printed_start, figure.printed_end, "figure")
            if chosen:
                lit += line.marks_of(chosen.printed_start, chosen.printed_end, "accent")
        found = (hit.translation_spans if line.translated else hit.spans) if hit else ()
        for start, end in found:
            lit += line.marks_of(start, end, "match")
        match = self.match
        if match and match.passage.id == passage.id and match.in_translation == line.translated:
            if match.span not in found:
                lit += line.marks_of(*match.span, "match")
            lit += line.marks_of(*match.span, "current")
        return tuple(lit)

    def watch_document(self, before: Document | None, document: Document | None) -> None:
        """Show another document where the reader left it, or from its top."""
        if before is document:
            return
        if before and self._lines:
            self._left[before.id] = self.standing
        self._lines = []
        self.set_reactive(Reader.sentence, None)
        self.set_reactive(TextView.cursor, 0)
        self.scroll_to(y=0, animate=False)
        self.set_again()
        if document and document.id in self._left:
            self.stand(self._left[document.id])

    def watch_bilingual(self) -> None:
        """Set the text with or without its English."""
        self.set_again()

    def watch_language(self) -> None:
        """Set our notes in the other language."""
        self.set_again()

    def watch_figure(self, figure: Figure | None) -> None:
        """Bring the quote into view, unless the cursor stands in it already."""
        self._show_lit(figure)

    def watch_match(self, match: Match | None) -> None:
        """Bring the match into view."""
        self._show_lit(match)

    def _show_lit(self, lit: Figure | Match | None, *, from_top: bool = False) -> None:
        """Scroll to what is lit, if it stands in the document."""
        if isinstance(lit, Match) and self.shows(lit.passage.document):
            span, translated = lit.span, lit.in_translation
            self.show_span(lit.passage.id, *span, translated=translated, from_top=from_top)
        elif isinstance(lit, Figure) and self.shows(lit.document):
            self.show_span(lit.passage, lit.start, lit.end, from_top=from_top)

    def shows(self, document: str) -> bool:
        """Whether the document with this id is set here."""
        return self.document is not None and self.document.id == document

    def show_span(
        self,
        passage: str,
        start: int,
        end: int,
        *,
        translated: bool = False,
        from_top: bool = False,
    ) -> None:
        """Scroll to a span of a passage and put the cursor on its first line."""
        if self.sentence and not translated:
            self._follow(self._nearest(passage, start, start + 1))
        first = self.line_at(passage, start, translated=translated)
        last = self.line_at(passage, max(start, end - 1), translated=translated)
        if not self._lines:
            return
        if self.has_focus and self.cursor and first <= self.cursor <= last:
            return
        self.set_reactive(TextView.cursor, first)
        self.bring_into_view(*self._with_reading(first, last), from_top=from_top)
        self._is_owed = not self.scrollable_content_region.height
        self.refresh()

    def _with_reading(self, first: int, last: int) -> tuple[int, int]:
        """The lines of a sentence and of the English under it, around some of its lines.

        Without English, or where there is no room for all of them, the lines as they are.
        """
        lines, top, end = self._lines, first, last
        while top and not lines[top].translated and lines[top - 1].passage is lines[top].passage:
            if lines[top - 1].translated:
                break
            top -= 1
        for index in range(last + 1, len(lines)):
            line, is_english = lines[index], lines[end].translated
            if line.passage is not lines[last].passage or (is_english and not line.translated):
                break
            end = index
        is_whole = lines[end].translated and end - top < self.scrollable_content_region.height
        return (top, end) if is_whole else (first, last)

    def stand(self, at: Standing) -> None:
        """Go back to where a reader stood, which is owed nothing else."""
        self._is_owed = False
        super().stand(at)

    def lead_to(self, match: Match) -> None:
        """Bring a match into view: now, or once the text is set."""
        self._awaited = None if self._lines else match
        self.show_span(match.passage.id, *match.span, translated=match.in_translation)

    def on_resize(self) -> None:
        """Set the text for the new size and bring what is lit into view."""
        is_first = not self._lines
        super().on_resize()
        if is_first or self._is_owed or not self.has_focus:
            self._show_lit(self.figure, from_top=True)
            self._show_lit(self.match, from_top=True)
        if self._awaited and self._lines and self.shows(self._awaited.passage.document):
            self.lead_to(self._awaited)

    def watch_cursor(self, cursor: int) -> None:
        """Follow the cursor, and select the figure that its line prints."""
        super().watch_cursor(cursor)
        if not self.has_focus or not self._lines:
            return
        line = self._lines[cursor]
        if line.passage is None or line.translated:
            return
        if self.sentence or self.pinyin:
            here, order = self._sentence_here(), self._sentences
            is_above = here in order and self.sentence in order[order.index(here) + 1 :]
            self._go_to(here, from_below=is_above)
            line = self._lines[self.cursor]
        self._select_within(line.passage, line.start, line.end)

    async def action_card(self) -> None:
        """Open the card of the selected figure."""
        await self.screen.run_action("card")

    def action_next_figure(self) -> None:
        """Select the figure after."""
        self._step(1)

    def action_previous_figure(self) -> None:
        """Select the figure before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.document and self.document.kind == "speech":
            self.post_message(SpeechWanted(by))
            return
        figures = self.document.measures if self.document else ()
        if not figures:
            return
        if self.figure in figures:
            index = max(0, min(figures.index(self.figure) + by, len(figures) - 1))
        else:
            index = 0 if by > 0 else len(figures) - 1
        chosen = figures[index]
        self.set_reactive(TextView.cursor, self.line_at(chosen.passage, chosen.printed_start))
        self.bring_into_view(self.cursor, self.cursor)
        self.post_message(FigureSelected(chosen))
