"""A text of the page that can be read sentence by sentence, with pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.reactive import reactive, var

from changji_tui.model.documents import Figure, Passage
from changji_tui.ui.messages import FigureSelected, TextWanted
from changji_tui.ui.texts.marked_text import MarkedText
from changji_tui.ui.texts.text_view import TextView

if TYPE_CHECKING:
    from changji_tui.layout.sentences import Sentence


class SentenceText(MarkedText):
    """If the reader goes sentence by sentence, one is lit, with its pinyin over it if wanted."""

    figure: reactive[Figure | None] = reactive(None)
    """The figure whose quote is lit."""
    sentence: reactive[Sentence | None] = reactive(None)
    """The sentence that is lit; None where nobody reads by sentences."""
    pinyin: var[bool] = var(False)
    """Whether the sentence has its pinyin over it."""

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

    def _select_within(self, passage: Passage | None, start: int, end: int) -> None:
        """Select the first figure printed in a stretch, unless one of them is selected."""
        here = [
            figure
            for figure in (passage.measures if passage else ())
            if figure.printed_start < end and start < figure.printed_end
        ]
        if here and self.figure not in here:
            self.post_message(FigureSelected(here[0]))
