"""The card of a figure: everything the page says about it, and related figures."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui import quantities
from changji_tui.citing.places import reference
from changji_tui.model.documents import Document, Figure, Passage
from changji_tui.model.files import CheckRecord, SeriesRecord
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.text.sentences import sentence_span


@record
class FigureCard:
    """A figure with all that belongs to it, each thing in printed order."""

    figure: Figure
    """The figure."""
    passage: Passage
    """The passage that prints it."""
    document: Document
    """The document of that passage."""
    sentence: tuple[int, int]
    """Span of its sentence, in code points of the passage's text."""
    neighbours: tuple[Figure, ...]
    """The other measures, dates and names of the sentence."""
    series: tuple[SeriesRecord, ...]
    """The series that it belongs to, or that a number derived from it belongs to."""
    checks: tuple[CheckRecord, ...]
    """The arithmetic that it takes part in."""
    twins: tuple[Figure, ...]
    """Where else the page prints the same fact."""
    reference: Bilingual
    """How to refer to the passage by what the page itself prints."""

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.text[slice(*self.sentence)]


def card_of(page: Page, figure: Figure) -> FigureCard:
    """The card of a figure of the page."""
    passage = page.passage(figure.passage)
    start, end = sentence_span(passage.text, figure.start, figure.end)
    return FigureCard(
        figure=figure,
        passage=passage,
        document=page.document(figure.document),
        sentence=(start, end),
        neighbours=tuple(
            other
            for other in passage.figures
            if other is not figure and start <= other.printed_start < end
        ),
        series=page.series_of(figure.id),
        checks=checks_of(page, figure),
        twins=tuple(page.figure(twin) for twin in figure.same_as),
        reference=reference(page, passage),
    )


def checks_of(page: Page, figure: Figure) -> tuple[CheckRecord, ...]:
    """The checks that have a figure in their formula or as their claim."""
    return tuple(
        check
        for check in page.checks
        if check.claim == figure.id or figure.id in quantities.references(check.formula)
    )


def around(order: Sequence[Figure], figure: Figure) -> tuple[Figure | None, Figure | None]:
    """The figures before and after `figure` in `order`; None at the ends, or if it is not in it."""
    if figure not in order:
        return None, None
    at = order.index(figure)
    return order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None
