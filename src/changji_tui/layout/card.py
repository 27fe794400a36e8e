"""The card of a figure as set lines: the figure itself first, then related things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from changji_tui.charts.series import unit_gloss
from changji_tui.figures import saying
from changji_tui.figures.card import FigureCard
from changji_tui.figures.derivations import VERDICTS
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, TextLine, row
from changji_tui.layout.printed import set_reading, set_sentence
from changji_tui.layout.series import broken, flow, series_lines
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.quantities import Form, periods
from changji_tui.text.cells import COLUMN_GAP, cell_len

KEYS = (
    "status",
    "whom",
    "when",
    "note",
    "sentence",
    "beside",
    "in",
    "again",
    "checks",
    "cite",
    "reading",
)
"""The names of the card's parts, in a column at the left."""


class CardLine(NamedTuple):
    """One line of a card."""

    line: TextLine
    """What is drawn."""
    figure: Figure | None = None
    """The figure whose card Enter opens here; None where it opens nothing."""


class Card(NamedTuple):
    """What a card is made of, and how it is to be drawn."""

    page: Page
    card: FigureCard
    width: int
    """Width of the card, in cells."""
    language: str
    """"zh" or "en"."""
    shown: Form
    """The form of the numbers; the printed form is always shown as well."""
    bilingual: bool
    """Whether the English reading follows the sentence."""

    def lines(self) -> Iterator[CardLine]:
        """Every line of the card."""
        figure, page, language = self.card.figure, self.page, self.language
        yield from map(_plain, [*self._label(), *self._amount()])
        yield _plain(Line())
        label = self.card.document.name.in_language(language)
        yield from self._part("in", self._texts([f"{label} · {figure.passage}"]))
        yield from self._part("sentence", map(CardLine, self._sentence()))
        if self.bilingual and self.card.passage.translation:
            yield from self._part("reading", map(CardLine, self._reading()))
        yield _plain(Line())
        status = page.status_of(draft=figure.draft)
        if status != "recorded":
            yield from self._part("status", self._texts([say(f"status-{status}", language)]))
        if figure.subject:
            yield from self._part("whom", self._texts([page.name_in(language, figure.subject)]))
        yield from self._part("when", self._time())
        notes = [*([figure.note] if figure.note else []), *saying.kept_apart(page, figure)]
        yield from self._part("note", self._texts(note.in_language(language) for note in notes))
        yield from self._part("beside", self._figures(self.card.neighbours))
        yield _plain(Line())
        yield from self._part("again", self._again())
        yield from self._part("checks", self._checks())
        yield from self._part("cite", self._texts([self.card.reference.in_language(language)]))
        for series in self.card.series:
            yield _plain(Line())
            drawn = series_lines(page, series, figure, self.width, language, form=self.shown)
            yield from map(_plain, drawn)

    @property
    def column(self) -> int:
        """The column at which the contents of the parts begin, in cells."""
        return max(cell_len(say(f"card-{key}", self.language)) for key in KEYS) + COLUMN_GAP

    @property
    def room(self) -> int:
        """The width of the contents of the parts, in cells."""
        return max(1, self.width - self.column)

    def _part(self, key: str, lines: Iterable[CardLine]) -> Iterator[CardLine]:
        """The lines of a part beside its name; nothing if there are no lines."""
        name = say(f"card-{key}", self.language)
        for index, made in enumerate(lines):
            left = Line("" if index else name, "muted")
            yield made._replace(line=TextLine(left, beside=made.line, across=self.column))

    def _texts(self, texts: Iterable[str], role: str = "text") -> Iterator[CardLine]:
        for text in texts:
            yield from map(_plain, broken(text, self.room, role))

    def _label(self) -> list[Line]:
        """The label in both languages, on one line if it fits."""
        label = self.card.figure.label
        first = label.in_language(self.language)
        second = label.en if self.language == "zh" else label.zh
        second = second if label.is_translated else ""
        if cell_len(first) + COLUMN_GAP + cell_len(second) <= self.width:
            lines = [row([(first, "strong"), (second, "muted")], gap=" " * COLUMN_GAP)]
        else:
            lines = [*broken(first, self.width, "strong"), *broken(second, self.width, "muted")]
        description = self.card.figure.description
        in_full = description.in_language(self.language) if description else first
        if in_full != first:
            lines += broken(in_full, self.width, "muted")
        return lines

    def _amount(self) -> list[Line]:
        """The equation of the forms, then what bounds the number and whether it is a change."""
        figure = self.card.figure
        chosen = "" if self.shown == "printed" else _amount_in(figure, self.shown)
        printed, *others = saying.equation(figure)
        pieces = [(printed, "accent")]
        pieces += [(f"= {form}", "strong" if form == chosen else "text") for form in others]
        gloss = unit_gloss(figure.unit, self.language)
        if gloss and figure.is_measure and not others:
            pieces.append((f"({gloss})", "muted"))
        words = filter(None, (saying.bound(figure), saying.change(figure)))
        return [
            *flow(pieces, self.width),
            *flow(((text.in_language(self.language), "text") for text in words), self.width),
        ]

    def _time(self) -> Iterator[CardLine]:
        """When it was, and why we think so."""
        figure, language = self.card.figure, self.language
        basis = ""
        if figure.basis != "undated":
            basis = say("in-brackets", language, words=say(figure.basis, language))
        yield from self._texts([saying.period(figure).in_language(language) + basis])
        why = saying.why_then(self.page, figure)
        if why:
            yield from self._texts([why.in_language(language)], "muted")

    def _sentence(self) -> Iterator[TextLine]:
        """The sentence as printed."""
        first, last = self.card.sentence
        return set_sentence(self.card.passage, first, last, self.room)

    def _reading(self) -> Iterator[TextLine]:
        """The English reading of the sentence."""
        first, last = self.card.sentence
        return set_reading(self.card.passage, first, last, self.room)

    def _figures(self, figures: Iterable[Figure]) -> Iterator[CardLine]:
        """Each figure as printed, with its label and period; Enter opens its card."""
        for figure in figures:
            words = [figure.listed, figure.label.in_language(self.language)]
            if figure.is_measure and figure.period:
                words.append(periods.short(figure.period, self.language))
            for index, line in enumerate(broken("  ".join(words), self.room, "text")):
                number = () if index else ((0, len(figure.listed), "figure"),)
                yield CardLine(TextLine(line._replace(marks=number)), figure)

    def _again(self) -> Iterator[CardLine]:
        """Where else the same fact is printed."""
        for twin in self.card.twins:
            for line in broken(f"{twin.quote} · {twin.passage}", self.room, "text"):
                yield CardLine(TextLine(line), twin)

    def _checks(self) -> Iterator[CardLine]:
        """The checks that use the figure: the verdict on each, and what was found."""
        for check in self.card.checks:
            sign, role = VERDICTS[check.holds]
            finding = broken(check.note.in_language(self.language), self.room - 2, "text")
            for index, line in enumerate(finding):
                mark = (f"{sign} ", role) if not index else ("  ", "text")
                yield _plain(row([mark, (line.text, "text")]))


def _amount_in(figure: Figure, form: Form) -> str:
    return saying.written(figure, form, bounded=saying.says_its_bound(figure))


def _plain(line: Line) -> CardLine:
    return CardLine(TextLine(line))
