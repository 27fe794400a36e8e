"""From what single terms find to what a query finds: rows, and what is lit in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from changji_tui.model.record import record
from changji_tui.search.corpus import Printed, figures_in
from changji_tui.search.finding import Finder
from changji_tui.search.found import Found, Spot
from changji_tui.search.query import Term
from changji_tui.search.results import Matched, Span

_SURENESS: dict[Matched, int] = {
    "literal": 50,
    "value": 40,
    "translation": 30,
    "pinyin": 20,
    "initials": 10,
}
_WEIGHT = {"title": 3, "headline": 3, "speaker": 3, "subtitle": 2, "kicker": 2, "heading": 2}
_MOST_COUNTED = 5
# What is added to them stays below 10, so that no number of words outdoes a surer reason.


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


def said(finder: Finder, words: Sequence[Found]) -> bool:
    """Whether some row says all of the words, in print or in our reading."""
    return not any(found.sounds for found in words) and bool(rows(finder, words))


def rows(finder: Finder, sought: Sequence[Found], unwanted: Sequence[Found] = ()) -> Sequence[int]:
    """The rows in which all that is sought holds, one thing at least in themselves, in order."""
    if len(sought) == 1 and not unwanted:
        return sought[0].rows
    held = [_holds(finder, one) for one in sought]
    found = held[0].intersection(*held[1:]) if held else set(range(len(finder.corpus.fields)))
    if places := [one.row_set for one in sought if one.is_place]:
        found &= frozenset().union(*places)
    for one in unwanted:
        found -= _holds(finder, one)
    return sorted(found)


def _holds(finder: Finder, found: Found) -> set[int]:
    """The rows that say it, and all of a document whose header lines say it."""
    held = set(found.rows)
    if found.is_place:
        below = finder.below
        for line in found.row_set & below.keys():
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


def light(finder: Finder, row: int, sought: Sequence[Found]) -> Lit:
    """Look at a row that is found."""
    corpus = finder.corpus
    here = [found for found in sought if found.is_place and row in found.row_set]
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
        + 2 * len(spots) / max(len(sought), 1)
    )
    figures = figures_in(corpus, row)
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
    if not here or all(number in found.labelled for found in here):
        return True
    return any(
        number in spot.figures
        or any(start < figure.end and figure.start < end for start, end in spot.spans)
        for spot in spots
    )


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order; those that overlap are one, and those of nothing are none."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
