"""What a query finds: passages, the spans to light in them, and the figures it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from changji_tui.model.documents import Figure, Passage
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.search.folding import fold

Span = tuple[int, int]
"""Start and end in code points."""
Matched = Literal["literal", "value", "translation", "pinyin", "initials"]


@record
class Hit:
    """One passage that a query finds."""

    passage: Passage
    """The passage."""
    spans: tuple[Span, ...]
    """What matched in its text, in order, apart from each other; empty for a translation."""
    translation_spans: tuple[Span, ...] = ()
    """What matched in its English reading, likewise."""
    matched: Matched
    """Why it was found."""
    figures: tuple[Figure, ...]
    """Its figures that the query is about, in printed order."""


@record
class Match:
    """One place to walk to."""

    passage: Passage
    """Where it is."""
    span: Span
    """What is lit: in the text, or in the translation."""
    in_translation: bool
    """Whether the span is one of the translation."""


@record
class Results:
    """Everything that a query finds on a page, in page order."""

    query: str
    """The query as typed; empty: nothing is sought, and nothing is found."""
    hits: tuple[Hit, ...] = ()
    """One for each passage found."""

    @cached_property
    def by_passage(self) -> dict[str, Hit]:
        """The hits by the id of their passage."""
        return {hit.passage.id: hit for hit in self.hits}

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Every place to walk to, in page order; page titles have no pane and none here."""
        return tuple(match for hit in self.hits if hit.passage.document for match in _matches(hit))

    @cached_property
    def figures(self) -> frozenset[str]:
        """The ids of the figures that the query is about."""
        return frozenset(figure.id for hit in self.hits for figure in hit.figures)

    def in_section(self, section: str) -> tuple[Match, ...]:
        """The matches in one section."""
        return tuple(match for match in self.matches if match.passage.section == section)

    def in_document(self, document: str) -> tuple[Match, ...]:
        """The matches in one document."""
        return tuple(match for match in self.matches if match.passage.document == document)


NOTHING = Results(query="")
"""What is found while nothing is sought."""


class Index:
    """A page made ready for searching.

    A query is terms separated by white space; all must stand in one passage, or in the
    header lines of its document, and one at least in the passage itself.
    """

    def __init__(self, page: Page) -> None:
        self._passages = [_Searchable(passage) for passage in page.passages]
        self._headers = {
            document.id: "\n".join(
                fold(f"{passage.text}\n{passage.translation}")
                for passage in document.passages
                if not passage.paragraph
            )
            for document in page.documents
        }

    def find(self, query: str) -> Results:
        """Everything that the query finds; nothing for a blank query."""
        terms = fold(query).split()
        hits = [hit for searchable in self._passages if (hit := self._hit(searchable, terms))]
        return Results(query=query, hits=tuple(hits))

    def _hit(self, searchable: _Searchable, terms: list[str]) -> Hit | None:
        header = self._headers.get(searchable.passage.document, "")
        here = [term for term in terms if term in searchable.everything]
        if not here or any(t not in searchable.everything and t not in header for t in terms):
            return None
        spans = _spans(searchable.text, here)
        translated = _spans(searchable.translation, here)
        return Hit(
            passage=searchable.passage,
            spans=spans,
            translation_spans=() if spans else translated,
            matched="literal" if spans else "translation",
            figures=searchable.figures_about(here, spans),
        )


class _Searchable:
    """A passage with its folded texts."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = fold(passage.text)
        self.translation = fold(passage.translation)
        self.labels = [fold(f"{f.label.zh}\n{f.label.en}") for f in passage.figures]
        self.everything = "\n".join((self.text, self.translation, *self.labels))

    def figures_about(self, terms: list[str], spans: tuple[Span, ...]) -> tuple[Figure, ...]:
        """The figures whose quote a span touches, or whose label has every term."""
        return tuple(
            figure
            for figure, label in zip(self.passage.figures, self.labels, strict=True)
            if all(term in label for term in terms)
            or any(start < figure.end and figure.start < end for start, end in spans)
        )


def _spans(text: str, terms: list[str]) -> tuple[Span, ...]:
    found = sorted(span for term in terms for span in _occurrences(text, term))
    merged: list[Span] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _occurrences(text: str, term: str) -> Iterator[Span]:
    start = text.find(term)
    while start >= 0:
        yield start, start + len(term)
        start = text.find(term, start + len(term))


def _matches(hit: Hit) -> Iterator[Match]:
    """The spans of a hit; the whole passage where only a label matched."""
    spans = hit.spans or hit.translation_spans
    for span in spans or ((0, len(hit.passage.text)),):
        in_translation = not hit.spans and bool(hit.translation_spans)
        yield Match(passage=hit.passage, span=span, in_translation=in_translation)
