"""A page made ready for searching: a query in, what it finds out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.search.results import Hit, Instead, Matched, Results, Span

if TYPE_CHECKING:
    from changji_tui.search.finding import Finder
    from changji_tui.search.found import Found, Spot
    from changji_tui.search.query import Query, Term

_SURENESS: dict[Matched, int] = {
    "literal": 50,
    "value": 40,
    "translation": 30,
    "pinyin": 20,
    "initials": 10,
}
_WEIGHT = {"title": 3, "headline": 3, "speaker": 3, "subtitle": 2, "kicker": 2, "heading": 2}
_MOST_COUNTED = 5


class Index:
    """A page made ready for searching.

    A query is terms separated by white space; all must hold in one passage or in the header
    lines of its document, and one at least in the passage itself.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def finder(self) -> Finder:
        """What finds single terms; made, and what it needs imported, by the first query."""
        from changji_tui.search.finding import Finder

        return Finder(self._page)

    def find(self, query: str) -> Results:
        """Everything that the query finds; nothing for a blank query."""
        from changji_tui.search.query import parse

        parsed = parse(query)
        return Results(
            query=query,
            hits=self.hits(parsed.terms),
            asks=bool(parsed.terms),
            error=parsed.error,
            seek_instead=lambda: self._instead(parsed),
        )

    def _instead(self, query: Query) -> tuple[Instead, ...]:
        from changji_tui.search.suggesting import suggest

        return suggest(self, query) if query.terms and not query.error else ()

    def hits(self, terms: Sequence[Term]) -> tuple[Hit, ...]:
        """Every passage in which all terms hold, in page order."""
        sought = self._sought([term for term in terms if not term.excluded])
        unwanted = [self.finder.find(term) for term in terms if term.excluded]
        if not sought and not unwanted:
            return ()
        rows = self._rows(sought)
        for found in unwanted:
            rows -= self._holds(found)
        return tuple(self._hit(row, sought) for row in sorted(rows))

    def _sought(self, terms: Sequence[Term]) -> list[Found]:
        """What each term finds; words of letters side by side may be the syllables of one word."""
        sought: list[Found] = []
        for of_letters, run in groupby(
            terms, lambda term: term.kind == "word" and _latin(term.text)
        ):
            words = list(run)
            apart = [self.finder.find(word) for word in words]
            if of_letters and len(words) > 1 and not self._said(apart):
                together = self.finder.spoken("'".join(word.text for word in words))
                apart = [together] if together else apart
            sought += apart
        return sought

    def _said(self, words: Sequence[Found]) -> bool:
        """Whether some passage says all of the words, in print or in our reading."""
        rows = self._rows(words)
        spots = (spot for found in words for spot in found.spots.values())
        return bool(rows) and all(
            spot.matched in ("literal", "value", "translation") for spot in spots
        )

    def _rows(self, sought: Sequence[Found]) -> set[int]:
        """The passages in which all that is sought holds, one thing at least in themselves."""
        rows = set(range(len(self._page.passages)))
        for found in sought:
            rows &= self._holds(found)
        places = [found.spots.keys() for found in sought if found.is_place]
        return rows.intersection(*[set().union(*places)]) if places else rows

    def _holds(self, found: Found) -> set[int]:
        """The passages that say it, and all of a document whose header lines say it."""
        rows = set(found.spots)
        if found.is_place:
            for row in found.spots:
                rows.update(self._below.get(row, ()))
        return rows

    @cached_property
    def _below(self) -> dict[int, range]:
        """Each header line → the passages of its document."""
        rows = self.finder.rows
        return {
            rows[line.id]: range(rows[d.passages[0].id], rows[d.passages[-1].id] + 1)
            for d in self._page.documents
            for line in d.passages
            if not line.paragraph
        }

    def _hit(self, row: int, sought: Sequence[Found]) -> Hit:
        here = [found for found in sought if found.is_place and row in found.spots]
        spots = [found.spots[row] for found in here]
        passage = self._page.passages[row]
        spans = merged(span for spot in spots for span in spot.spans)
        translated = merged(span for spot in spots for span in spot.translation_spans)
        reasons: list[Matched] = [spot.matched for spot in spots] or ["literal"]
        matched: Matched = min(reasons, key=lambda reason: _SURENESS[reason])
        lit = sum(end - start for start, end in spans)
        score = (
            _SURENESS[matched]
            + _WEIGHT.get(passage.field, 1)
            + lit / max(len(passage.text), 1)
            + min(len(spans), _MOST_COUNTED) / 5
            + 2 * len(spots)
        )
        return Hit(
            passage=passage,
            spans=spans,
            translation_spans=() if spans else translated,
            matched=matched,
            figures=tuple(f for f in passage.figures if _is_about(f, here, spots)),
            score=round(score, 3),
        )


def _latin(text: str) -> bool:
    """Whether a word is letters, and apostrophes as an input method writes them."""
    return text.replace("'", "").isalpha() and all(c < "\u0250" for c in text)


def _is_about(figure: Figure, here: Sequence[Found], spots: Sequence[Spot]) -> bool:
    """Whether a query is about a figure of a passage that it finds.

    It is if a number, a unit or a kind asks for it; else if its label says all the words, or a
    word is found in its quote; and any figure is, if only fields chose the passage.
    """
    choosing = [s for f, s in zip(here, spots, strict=True) if f.chooses_figures]
    if choosing:
        return all(figure.id in spot.figures for spot in choosing)
    if not here or all(figure.id in found.labelled for found in here):
        return True
    return any(
        figure.id in spot.figures
        or any(start < figure.end and figure.start < end for start, end in spot.spans)
        for spot in spots
    )


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order; those that overlap are one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
