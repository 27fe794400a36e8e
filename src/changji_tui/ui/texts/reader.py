"""The reader: a document as set text, its figures underlined, its matches lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.reactive import reactive, var

from changji_tui.layout.lines import Mark, Spoken, TextLine
from changji_tui.layout.typesetting import measure, set_document
from changji_tui.model.documents import Document, Figure, Passage
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import FigureSelected, SpeechWanted, TextWanted
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.texts.marked_text import MarkedText
from changji_tui.ui.texts.text_view import Standing, TextView

if TYPE_CHECKING:
    from changji_tui.layout.sentences import Sentence


class Reader(MarkedText):
    """One document; the selected figure's quote is lit, and moving selects figures.

    If the reader goes sentence by sentence, one is lit, with its pinyin over it if wanted.
    """

    BINDINGS = bindings("text")

    document: var[Document | None] = var(None)
    """What is read."""
    figure: reactive[Figure | None] = reactive(None)
    """The figure whose quote is lit."""
    results: reactive[Results] = reactive(NOTHING)
    """Whose matches are lit."""
    match: reactive[Match | None] = reactive(None)
    """The match walked to."""
    bilingual: var[bool] = var(False)
    """Whether the English reading stands under each passage."""
    language: var[str] = var("zh")
    """The language of our notes."""
    sentence: reactive[Sentence | None] = reactive(None)
    """The sentence that is lit; None where nobody reads by sentences."""
    pinyin: var[bool] = var(False)
    """Whether the sentence has its pinyin over it."""

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

    def _select_within(self, passage: Passage | None, start: int, end: int) -> None:
        """Select the first figure printed in a stretch, unless one of them is selected."""
        here = [
            figure
            for figure in (passage.measures if passage else ())
            if figure.printed_start < end and start < figure.printed_end
        ]
        if here and self.figure not in here:
            self.post_message(FigureSelected(here[0]))

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

    # -- sentence by sentence

    @property
    def _sentences(self) -> list[Sentence]:
        """Every sentence that is set here, in order."""
        from changji_tui.layout.sentences import sentences_in

        passages = [line.passage for line in self._lines if line.passage and not line.translated]
        return sentences_in(dict.fromkeys(passages))

    def _sentence_here(self) -> Sentence | None:
        """The sentence of the line under the cursor, or of the next line that has one."""
        below = self._lines[self.cursor :] + self._lines[: self.cursor][::-1]
        line = next((line for line in below if line.passage), None)
        if line is None or line.passage is None:
            return None
        if not line.translated:
            return self._nearest(line.passage.id, line.start, line.end)
        own = [sentence for sentence in self._sentences if sentence.passage is line.passage]
        lit = (s for s in own if s.reading and line.marks_of(*s.reading, ""))
        return next(lit, own[0])

    def _nearest(self, passage: str, start: int, end: int) -> Sentence | None:
        """The sentence of a stretch that is nearest to the one lit."""
        from changji_tui.layout.sentences import nearest

        return nearest(self._sentences, passage, start, end, self.sentence)

    def _step_sentence(self, by: int) -> None:
        if not self.has_focus:
            self.post_message(TextWanted())
        sentences = self._sentences
        if self.sentence in sentences:
            index = sentences.index(self.sentence) + by
            self._go_to(sentences[max(0, min(index, len(sentences) - 1))])
        else:
            self._go_to(self._sentence_here())
        if self.sentence:
            self._select_within(*self.sentence)

    def _go_to(self, sentence: Sentence | None, *, from_below: bool = False) -> None:
        """Light a sentence; the cursor goes to its first line, or its last, unless it is on one."""
        if sentence is None:
            return
        self._follow(sentence)
        passage, start, end = sentence
        first, last = self.line_at(passage.id, start), self.line_at(passage.id, end - 1)
        if not first <= self.cursor <= last:
            self.set_reactive(TextView.cursor, last if from_below else first)
        self.bring_into_view(first - bool(self.pinyin), last)
        self.refresh()

    def _follow(self, sentence: Sentence | None) -> None:
        """Light a sentence, and set its pinyin over it."""
        if sentence != self.sentence:
            self.sentence = sentence
            if self.pinyin:
                self.set_again()

    def bar_on(self, index: int) -> str:
        """The role of the bar beside a line: the cursor's, or that of the lit sentence."""
        cursor, line, lit = super().bar_on(index), self._lines[index], self.sentence
        if cursor or lit is None or line.translated or line.passage is not lit.passage:
            return cursor
        return "bar" if line.marks_of(lit.start, lit.end, "") else ""

    def watch_pinyin(self) -> None:
        """Put the pinyin over the sentence, or take it away."""
        self.set_again()
        if self.sentence:
            self._go_to(self.sentence)

    def on_focus(self) -> None:
        """Bring the cursor to where the eye is, and its sentence with it."""
        super().on_focus()
        if self.pinyin and self._lines:
            self._go_to(self.sentence or self._sentence_here())

    def action_next_sentence(self) -> None:
        """Light the sentence after; the one under the cursor to begin with."""
        self._step_sentence(1)

    def action_previous_sentence(self) -> None:
        """Light the sentence before; the one under the cursor to begin with."""
        self._step_sentence(-1)

    def action_pinyin(self) -> None:
        """Show or hide the pinyin of the sentence."""
        if self.sentence is None:
            self._step_sentence(1)
        self.pinyin = not self.pinyin

    def action_back(self) -> None:
        """Leave the sentence and its pinyin."""
        if self.sentence is None:
            raise SkipAction
        self.pinyin = False
        self.sentence = None
