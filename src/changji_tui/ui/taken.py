"""What a key takes along of the thing under the cursor: its words, citations and references."""

from __future__ import annotations

from collections.abc import Iterator

from changji_tui.citing.forms import gbt7714, plain
from changji_tui.citing.references import reference_to
from changji_tui.citing.stretches import Stretch as Cited
from changji_tui.citing.stretches import stretch_of, words_of
from changji_tui.figures import saying
from changji_tui.model.documents import Document, Figure, Passage
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation
from changji_tui.model.voices import Voice
from changji_tui.quantities import Form
from changji_tui.search import Match
from changji_tui.search.concordance import Line
from changji_tui.text.sentences import Span
from changji_tui.ui.pointed import Cell, Pointed, Stretch
from changji_tui.wording.said import Place
from changji_tui.wording.shared import Wording


def words(page: Page, pointed: Pointed, form: Form) -> str:
    """What `y` copies: a value, sentences, a text, a quote, a line or a wording.

    Args:
        page: The page.
        pointed: What the cursor is on.
        form: The form in which numbers are shown.
    """
    match pointed:
        case Figure() if pointed.sign:
            return pointed.quote  # the number alone would not say that it is a decline
        case Figure() if pointed.is_measure and form != "printed":
            return saying.written(pointed, form)
        case Figure():
            return pointed.printed
        case Document():
            return "\n".join(passage.text for passage in pointed.passages)
        case Stretch():
            stretch = _stretch(page, pointed)
            return stretch.english if pointed.translated and stretch.english else stretch.quotation
        case Quotation():
            return pointed.words
        case Line():
            return f"{pointed.left}{pointed.keyword}{pointed.right}".strip()
        case Wording():
            return pointed.text
        case Cell():
            return "\n".join(dict.fromkeys(one.quotation for one in cited(page, pointed)))


def with_citation(page: Page, pointed: Pointed, language: str) -> str:
    """What `Y` copies: sentences with their English, their source, and a reference that proves them.

    Args:
        page: The page.
        pointed: What the cursor is on.
        language: "zh" or "en"; in English the source is given in English too.
    """
    if isinstance(pointed, Document):
        stretch = stretch_of(page, pointed)
        lines = (f"{passage.text}\n{passage.translation}" for passage in pointed.passages)
        return "\n".join([*lines, gbt7714(page, stretch), str(reference_to(page, stretch))])
    texts = (plain(page, stretch, language) for stretch in cited(page, pointed))
    return "\n\n".join(dict.fromkeys(texts))


def cited(page: Page, pointed: Pointed) -> tuple[Cited, ...]:
    """The words of the page to cite for a thing: one item for each place where it stands."""
    match pointed:
        case Figure() | Document():
            return (stretch_of(page, pointed),)
        case Stretch():
            return (_stretch(page, pointed),)
        case Quotation():
            return (words_of(page, pointed.passage, pointed.start, pointed.end),)
        case Line():
            return tuple(_places(page, pointed.places))
        case Wording():
            return tuple(_places(page, pointed.places))
        case Cell():
            own = [places for places in pointed.counted.places if _is_of(places, pointed.voice)]
            return tuple(_places(page, own[0])) if own else ()


def _is_of(places: tuple[Match, ...], voice: Voice) -> bool:
    return bool(places) and places[0].passage.document in voice.ids


def _places(page: Page, places: tuple[Match | Place, ...]) -> Iterator[Cited]:
    for place in places:
        if isinstance(place, Place):
            yield words_of(page, place.passage, place.start, place.end)
        elif place.in_translation:
            yield words_of(page, place.passage, *_printed(place.passage, *place.span))
        else:
            yield words_of(page, place.passage, *place.span)


def _stretch(page: Page, pointed: Stretch) -> Cited:
    """The sentences around a stretch; for a stretch of the English, the sentences it translates."""
    span = (pointed.start, pointed.end)
    if pointed.translated:
        span = _printed(pointed.passage, *span)
    start, end = words_of(page, pointed.passage, *span).sentences
    return words_of(page, pointed.passage, start, end)


def _printed(passage: Passage, start: int, end: int) -> Span:
    """The printed sentences that a stretch of the English translates; all if that is not certain."""
    touched = [span for span, (a, b) in passage.pairs if a < end and start < b]
    return (touched[0][0], touched[-1][1]) if touched else (0, len(passage.text))
