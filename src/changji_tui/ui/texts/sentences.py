"""Places in their sentences, one text after the other, what matters lit."""

from __future__ import annotations

from textual.message import Message
from textual.reactive import reactive, var

from changji_tui.layout.lines import Line, Mark, TextLine
from changji_tui.layout.typesetting import set_lines
from changji_tui.search import Match
from changji_tui.text.sentences import enclosing, english_sentences, sentence_span
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import Pointed, Stretch
from changji_tui.ui.texts.text_view import TextView

_INDENT = 2

Group = tuple[str, tuple[Match, ...]]
"""A heading, and places in page order."""


class Sentences(TextView):
    """The sentences of places under headings; Enter on one goes to its place."""

    BINDINGS = bindings("sentences")

    language: var[str] = var("zh")
    """"zh" or "en": in English each sentence has its reading under it, where that is known."""
    groups: reactive[tuple[Group, ...]] = reactive((), always_update=True)
    """What is shown."""

    class PlaceOpened(Message):
        """A reader wants to see a place in its text."""

        def __init__(self, place: Match) -> None:
            super().__init__()
            self.place = place
            """The place."""

    def watch_language(self) -> None:
        """Set the readings, or leave them out."""
        self.set_again()

    def watch_groups(self) -> None:
        """Begin at the top."""
        self._lines = []
        self.set_reactive(TextView.cursor, 0)
        self.scroll_to(y=0, animate=False)
        self.set_again()

    def compose_lines(self, width: int) -> list[TextLine]:
        """The headings and the sentences set to `width` cells."""
        lines: list[TextLine] = []
        self._owners: list[Match] = []
        for heading, places in self.groups:
            above = [TextLine(Line())] if lines else []
            if heading:
                above += [
                    TextLine(Line(words, "strong")) for _, words, _ in set_lines(heading, width)
                ]
            lines += above
            self._owners += places[:1] * len(above)
            shown: set[tuple[str, int]] = set()
            for place in places:
                start, end = _sentence(place)
                if (place.passage.id, start) not in shown:
                    shown.add((place.passage.id, start))
                    sentence = _set(place, start, end, width)
                    if self.language == "en" and not place.in_translation:
                        sentence += _read(place, start, end, width)
                    lines += sentence
                    self._owners += [place] * len(sentence)
        return lines

    def marks_on(self, line: TextLine) -> tuple[Mark, ...]:
        """The places that the line holds."""
        return line.line.marks + tuple(
            mark
            for _, places in self.groups
            for place in places
            if line.passage is place.passage and line.translated == place.in_translation
            for mark in line.marks_of(*place.span, "match")
        )

    @property
    def place(self) -> Match | None:
        """The first place of the sentence under the cursor; on a heading, of those below it."""
        return self._owners[self.cursor] if self._lines else None

    @property
    def pointed(self) -> Pointed | None:
        """The sentence of that place."""
        if self.place is None:
            return None
        return Stretch(self.place.passage, *_sentence(self.place), self.place.in_translation)

    def action_open_place(self) -> None:
        """See the place in its text."""
        if self.place:
            self.post_message(self.PlaceOpened(self.place))


def _sentence(place: Match) -> tuple[int, int]:
    """Where the sentence of a place starts and ends; more than one where it runs across them."""
    if place.in_translation:
        return enclosing(english_sentences(place.passage.translation), *place.span)
    return sentence_span(place.passage.text, *place.span)


def _set(place: Match, start: int, end: int, width: int) -> list[TextLine]:
    text = place.passage.translation if place.in_translation else place.passage.text
    lines = set_lines(text[start:end], max(1, width - _INDENT))
    return [
        TextLine(
            Line(words, "text", _INDENT),
            place.passage,
            start + first,
            translated=place.in_translation,
        )
        for first, words, _ in lines
    ]


def _read(place: Match, start: int, end: int, width: int) -> list[TextLine]:
    """Our English reading of the sentences from `start` to `end`."""
    passage = place.passage
    return [
        TextLine(Line(words, "muted", _INDENT), passage, ours[0] + first, translated=True)
        for theirs, ours in passage.pairs
        if theirs[0] < end and start < theirs[1]
        for first, words, _ in set_lines(passage.translation[slice(*ours)], max(1, width - _INDENT))
    ]
