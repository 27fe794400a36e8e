"""A page made ready for searching: a query in, what it finds out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.search.results import Hit, Instead, Matched, Results, Span

if TYPE_CHECKING:
    from changji_tui.search.corpus import Corpus, Printed
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
        from changji_tui.search.corpus import PageCorpus
        from changji_tui.search.finding import Finder

        return Finder(PageCorpus(self._page))

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
        corpus = self.finder.corpus
        return tuple(self._hit(row, sought) for row in rows(corpus, sought, unwanted))

    def _sought(self, terms: Sequence[Term]) -> list[Found]:
        """What each term finds; words of letters side by side may be the syllables of one word."""
        sought: list[Found] = []
        for words in runs(terms):
            apart = [self.finder.find(word) for word in words]
            if len(words) > 1 and not said(self.finder.corpus, apart):
                together = self.finder.spoken(syllables(words))
                apart = [together] if together.rows else apart
            sought += apart
        return sought

    def _hit(self, row: int, sought: Sequence[Found]) -> Hit:
        passage = self._page.passages[row]
        lit = light(self.finder.corpus, row, sought)
        return Hit(
            passage=passage,
            spans=lit.spans,
            translation_spans=lit.translation_spans,
            matched=lit.matched,
            figures=tuple(passage.figures[number] for number in lit.figures),
            score=lit.score,
        )


def runs(terms: Sequence[Term]) -> Iterator[list[Term]]:
    """The terms, words of letters that stand side by side together."""
    for of_letters, run in groupby(terms, lambda term: term.kind == "word" and _latin(term.text)):
        words = list(run)
        if of_letters:
            yield words
        else:
            yield from ([word] for word in words)


def syllables(words: Sequence[Term]) -> str:
    """Words of letters as the syllables of one word."""
    return "'".join(word.text for word in words)


def said(corpus: Corpus, words: Sequence[Found]) -> bool:
    """Whether some row says all of the words, in print or in our reading."""
    spots = (found.spot(row) for found in words for row in found.rows)
    return bool(rows(corpus, words)) and all(
        spot.matched in ("literal", "value", "translation") for spot in spots
    )


def rows(corpus: Corpus, sought: Sequence[Found], unwanted: Sequence[Found] = ()) -> list[int]:
    """The rows in which all that is sought holds, one thing at least in themselves, in order."""
    held = [_holds(corpus, found) for found in sought]
    found = set(range(len(corpus.fields))).intersection(*held)
    if places := [one.rows for one in sought if one.is_place]:
        found.intersection_update(set().union(*places))
    for one in unwanted:
        found -= _holds(corpus, one)
    return sorted(found)


def _holds(corpus: Corpus, found: Found) -> set[int]:
    """The rows that say it, and all of a document whose header lines say it."""
    held = set(found.rows)
    if found.is_place:
        below = corpus.below
        for line in found.rows & below.keys():
            held.update(below[line])
    return held


@record
class Lit:
    """What is lit in a row that a query finds."""

    spans: tuple[Span, ...]
    """What matched in its text, in order, apart from each other."""
    translation_spans: tuple[Span, ...]
    """What matched in its English reading, likewise, where nothing did in its text."""
    matched: Matched
    """Why it was found; the weakest reason, if its terms have several."""
    figures: tuple[int, ...]
    """Which of its figures the query is about, counted from 0 in this row."""
    score: float
    """How well it answers the query, dimensionless."""


def light(corpus: Corpus, row: int, sought: Sequence[Found]) -> Lit:
    """Look at a row that is found."""
    here = [found for found in sought if found.is_place and row in found.rows]
    spots = [found.spot(row) for found in here]
    spans = merged(span for spot in spots for span in spot.spans)
    translated = merged(span for spot in spots for span in spot.translation_spans)
    reasons: list[Matched] = [spot.matched for spot in spots] or ["literal"]
    matched: Matched = min(reasons, key=lambda reason: _SURENESS[reason])
    lit = sum(end - start for start, end in spans)
    score = (
        _SURENESS[matched]
        + _WEIGHT.get(corpus.fields[row], 1)
        + lit / max(corpus.printed.length(row), 1)
        + min(len(spans), _MOST_COUNTED) / 5
        + 2 * len(spots)
    )
    figures = corpus.figures_in(row)
    return Lit(
        spans=spans,
        translation_spans=() if spans else translated,
        matched=matched,
        figures=tuple(
            number - figures.start
            for number in figures
            if _is_about(number, corpus.figures[number], here, spots)
        ),
        score=round(score, 3),
    )


def _latin(text: str) -> bool:
    """Whether a word is letters, and apostrophes as an input method writes them."""
    return text.replace("'", "").isalpha() and all(c < "\u0250" for c in text)


def _is_about(number: int, figure: Printed, here: Sequence[Found], spots: Sequence[Spot]) -> bool:
    """Whether a query is about a figure of a passage that it finds.

    It is if a number, a unit or a kind asks for it; else if its label says all the words, or a
    word is found in its quote; and any figure is, if only fields chose the passage.
    """
    choosing = [s for f, s in zip(here, spots, strict=True) if f.chooses_figures]
    if choosing:
        return all(number in spot.figures for spot in choosing)
    if not here or all(number in found.labelled() for found in here):
        return True
    return any(
        number in spot.figures
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
