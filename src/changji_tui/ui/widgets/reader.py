"""The reader: a document as set text, its figures underlined, its matches lit."""

from __future__ import annotations

from textual.reactive import reactive, var

from changji_tui.model.documents import Document, Figure
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.messages import FigureSelected
from changji_tui.ui.painting import Mark
from changji_tui.ui.typesetting import TextLine, measure, set_document
from changji_tui.ui.widgets.text_view import TextView


class Reader(TextView):
    """One document; the selected figure's sentence is lit, and moving selects figures."""

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

    def measure(self, room: int) -> int:
        """One column, or two side by side."""
        return measure(room, bilingual=self.bilingual)

    def compose_lines(self, width: int) -> list[TextLine]:
        """The document set to `width` cells."""
        if self.document is None:
            return []
        return set_document(self.document, width, bilingual=self.bilingual, language=self.language)

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """Figures, then the lit quote, then matches: the later lies on top."""
        passage = line.passage
        if passage is None:
            return line.line.marks
        hit = self.results.by_passage.get(passage.id)
        marks: list[Mark] = []
        if not line.translated:
            chosen = self.figure if self.figure and self.figure.passage == passage.id else None
            if chosen:
                marks += line.marks_of(chosen.start, chosen.end, "quote")
            for figure in passage.figures:
                if figure.kind == "measure":
                    marks += line.marks_of(figure.printed_start, figure.printed_end, "figure")
            if chosen:
                marks += line.marks_of(chosen.printed_start, chosen.printed_end, "accent")
        if hit:
            spans = hit.translation_spans if line.translated else hit.spans
            for start, end in spans:
                marks += line.marks_of(start, end, "match")
        match = self.match
        if match and match.passage.id == passage.id and match.in_translation == line.translated:
            marks += line.marks_of(*match.span, "current")
        return tuple(marks)

    def watch_document(self, before: Document | None, document: Document | None) -> None:
        """Begin another document at its top."""
        if before is document:
            return
        self._lines = []
        self.set_reactive(TextView.cursor, 0)
        self.scroll_to(y=0, animate=False)
        self.set_again()

    def watch_bilingual(self) -> None:
        """Set the text with or without its English."""
        self.set_again()

    def watch_language(self) -> None:
        """Set our notes in the other language."""
        self.set_again()

    def watch_figure(self, figure: Figure | None) -> None:
        """Bring the quote into view, unless the cursor stands in it already."""
        if figure and self.shows(figure.document):
            self.show_span(figure.passage, figure.start, figure.end)

    def watch_match(self, match: Match | None) -> None:
        """Bring the match into view."""
        if match and self.shows(match.passage.document):
            self.show_span(match.passage.id, *match.span, translated=match.in_translation)

    def shows(self, document: str) -> bool:
        """Whether the document with this id is set here."""
        return self.document is not None and self.document.id == document

    def show_span(self, passage: str, start: int, end: int, *, translated: bool = False) -> None:
        """Scroll to a span of a passage and put the cursor on its first line."""
        first = self.line_at(passage, start, translated=translated)
        last = self.line_at(passage, max(start, end - 1), translated=translated)
        if not self._lines:
            return
        if self.has_focus and self.cursor and first <= self.cursor <= last:
            return
        self.set_reactive(TextView.cursor, first)
        self.bring_into_view(first, last)
        self.refresh()

    def on_resize(self) -> None:
        """Set the text anew, and keep what is lit in view."""
        is_first = not self._lines
        super().on_resize()
        if is_first or not self.has_focus:
            self.watch_figure(self.figure)
            self.watch_match(self.match)

    def watch_cursor(self, cursor: int) -> None:
        """Follow the cursor, and select the figure that its line prints."""
        super().watch_cursor(cursor)
        if not self.has_focus or not self._lines:
            return
        line = self._lines[cursor]
        if line.passage is None or line.translated:
            return
        here = [
            figure
            for figure in line.passage.figures
            if figure.kind == "measure"
            and line.marks_of(figure.printed_start, figure.printed_end, "figure")
        ]
        if here and self.figure not in here:
            self.post_message(FigureSelected(here[0]))

    def action_next_figure(self) -> None:
        """Select the figure after."""
        self._step(1)

    def action_previous_figure(self) -> None:
        """Select the figure before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        figures = [f for f in self.document.figures if f.kind == "measure"] if self.document else []
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
