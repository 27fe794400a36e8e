"""What can be cited: figures, sentences, passages, documents, series, and any words of a passage."""

from __future__ import annotations

import hashlib

from changji_tui.citing.sentences import Sentence, reading, sentence_called
from changji_tui.model.documents import Document, Figure, Passage
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.text.sentences import utterances

AROUND = 12
"""Characters before and after the cited words that a reference carries."""
_DIGITS = 8
"""Hexadecimal digits of the text's SHA-256 that a reference carries."""
Cited = Figure | Sentence | Passage | Document | SeriesRecord
"""Whatever can be cited by its id."""


@record
class Stretch:
    """Cited words of the page, within the text whose digest proves them."""

    id: str
    """The id of the thing that is cited."""
    text: str
    """The passage's text; for a document its passages, one a line; for a series its quotes."""
    start: int
    """Where the cited words start, in code points."""
    end: int
    """Where they end."""
    passage: Passage | None = None
    """The passage; None for a document or a series."""
    documents: tuple[Document, ...] = ()
    """The documents that print the words; none for a heading of the page."""

    @property
    def exact(self) -> str:
        """The cited words."""
        return self.text[self.start : self.end]

    @property
    def prefix(self) -> str:
        """The characters before them."""
        return self.text[max(0, self.start - AROUND) : self.start]

    @property
    def suffix(self) -> str:
        """The characters after them."""
        return self.text[self.end : self.end + AROUND]

    @property
    def digest(self) -> str:
        """The first digits of the SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:_DIGITS]

    @property
    def sentences(self) -> tuple[int, int]:
        """Start and end of the sentences that contain the words; of a series, all its quotes."""
        if self.passage is None:
            return self.start, self.end
        spans = [(a, b) for a, b in utterances(self.text) if a < self.end and self.start < b]
        return (spans[0][0], spans[-1][1]) if spans else (self.start, self.end)

    @property
    def quotation(self) -> str:
        """The words of these sentences, as a quotation has them."""
        return self.text[slice(*self.sentences)]

    @property
    def english(self) -> str:
        """Our reading of `quotation`; empty if it is not certain which that is."""
        return reading(self.passage, self.start, self.end) if self.passage else ""

    @property
    def any_english(self) -> str:
        """The same, or the English of the whole passage, marked as such, if only that is certain."""
        if self.english or self.passage is None or not self.passage.translation:
            return self.english
        return f"[whole passage] {self.passage.translation}"


def find(page: Page, identifier: str) -> Stretch | None:
    """The words that an id cites; None if nothing with that id can be cited."""
    thing = page.find(identifier) or sentence_called(page, identifier)
    return stretch_of(page, thing) if isinstance(thing, Cited) else None


def stretch_of(page: Page, thing: Cited) -> Stretch:
    """The words that a citation of a thing quotes."""
    match thing:
        case Figure():
            passage = page.passage(thing.passage)
            return words_of(page, passage, thing.start, thing.end, thing.id)
        case Sentence():
            return words_of(page, thing.passage, thing.start, thing.end, thing.id)
        case Passage():
            return words_of(page, thing, 0, len(thing.text), thing.id)
        case Document():
            return _document(thing)
        case SeriesRecord():
            return _series(page, thing)


def words_of(page: Page, passage: Passage, start: int, end: int, identifier: str = "") -> Stretch:
    """Cite any words of a passage, under an id or that of the passage."""
    documents = (page.document(passage.document),) if passage.document else ()
    return Stretch(
        id=identifier or passage.id,
        text=passage.text,
        start=start,
        end=end,
        passage=passage,
        documents=documents,
    )


def _document(document: Document) -> Stretch:
    """Cite a document by its headline or its speaker's line; the digest is of all its text."""
    passages = document.passages
    line = document.headline or (document.speaker.line if document.speaker else None)
    line = line or next(iter(document.paragraphs), None)
    start = sum(len(p.text) + 1 for p in passages[: passages.index(line)]) if line else 0
    return Stretch(
        id=document.id,
        text="\n".join(passage.text for passage in passages),
        start=start,
        end=start + len(line.text) if line else 0,
        documents=(document,),
    )


def _series(page: Page, series: SeriesRecord) -> Stretch:
    """Cite a series by the quotes of all its figures."""
    figures = [page.figure(point.figure) for point in series.points if point.figure]
    text = "\n".join(figure.quote for figure in figures)
    documents = dict.fromkeys(page.document(figure.document) for figure in figures)
    return Stretch(id=series.id, text=text, start=0, end=len(text), documents=tuple(documents))
