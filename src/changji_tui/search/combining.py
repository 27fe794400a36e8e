"""Combines the places of terms into the hits of a query: rows, and the words to light in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from changji_tui.model.record import record
from changji_tui.search.corpus import Printed, figures_in
from changji_tui.search.finder import Finder, Found, Spot
from changji_tui.search.query import Either, Every, Node, Term
from changji_tui.search.reasons import find
from changji_tui.search.results import Matched, Span

_WEIGHT = {"title": 3, "headline": 3, "speaker": 3, "subtitle": 2, "kicker": 2, "heading": 2}
_LABELLED = 3
"""Added to a score in English for a label that has the words, and for a reading that is lit as a whole."""
_MOST_COUNTED = 5
# All additions to a reason's score stay below 10, so that no number of words outranks a surer reason.


class Held(NamedTuple):
    """The rows in which a condition holds."""

    rows: frozenset[int] | set[int]
    """The rows that satisfy it, in themselves or by a header line of their document."""
    places: frozenset[int] | set[int] | None
    """The rows that satisfy it in themselves; None if it only narrows, as section: does."""


def rows(finder: Finder, tree: Every) -> Sequence[int]:
    """The rows that satisfy every condition, and at least one in themselves; ascending."""
    if len(tree.parts) == 1 and isinstance(tree.parts[0], Term) and not tree.parts[0].excluded:
        return find(finder, tree.parts[0]).rows
    held = _held(finder, tree)
    return sorted(held.rows if held.places is None else held.places)


def _found(finder: Finder, every: Every) -> Iterator[tuple[Node, Found | None]]:
    """The conditions that are not excluded, with what each term finds.

    One figure must satisfy a number and the fields that choose figures: unit:家 >100 is no figure
    of 家 beside another above 100.
    """
    wanted = [part for part in every.parts if not _is_excluded(part)]
    found = [find(finder, part) if isinstance(part, Term) else None for part in wanted]
    fields = [
        one.chosen
        for part, one in zip(wanted, found, strict=True)
        if one and one.chosen is not None and isinstance(part, Term) and part.kind != "amount"
    ]
    amounts = [
        one.chosen
        for part, one in zip(wanted, found, strict=True)
        if one and one.chosen is not None and isinstance(part, Term) and part.kind == "amount"
    ]
    if not fields or len(fields) + len(amounts) < 2:
        yield from zip(wanted, found, strict=True)
        return
    meant = frozenset.intersection(*fields)
    if amounts:
        meant &= frozenset().union(*amounts)
    for part, one in zip(wanted, found, strict=True):
        if one and one.chosen is not None:
            one = finder.narrowed(one, one.chosen & meant)
        yield part, one


def _held(finder: Finder, node: Node, found: Found | None = None) -> Held:
    if isinstance(node, Term):
        found = found or find(finder, node)
        if not found.is_place:
            return Held(found.row_set, None)
        lent = (row for line in found.row_set & finder.below.keys() for row in finder.below[line])
        return Held(found.row_set.union(lent), found.row_set)
    if isinstance(node, Either):
        held = [_held(finder, part) for part in node.parts]
        every = frozenset().union(*(one.rows for one in held))
        if all(one.places is None for one in held):
            return Held(every, None)
        return Held(every, frozenset().union(*(one.places or one.rows for one in held)))
    wanted = [_held(finder, part, one) for part, one in _found(finder, node)]
    found_rows = set(wanted[0].rows if wanted else range(len(finder.corpus.fields)))
    for one in wanted[1:]:
        found_rows &= one.rows
    for part in node.parts:
        if _is_excluded(part):
            found_rows -= _held(finder, part).rows
    places = [one.places for one in wanted if one.places is not None]
    return Held(found_rows, found_rows.intersection(set().union(*places)) if places else None)


def _is_excluded(node: Node) -> bool:
    return not isinstance(node, Either) and node.excluded


@record
class Lit:
    """The words to light in a row that a query finds."""

    spans: tuple[Span, ...]
    """Matches in its text, in order, not overlapping."""
    translation_spans: tuple[Span, ...]
    """The same in its English reading."""
    in_translation: bool
    """Whether only the English reading matches."""
    matched: Matched
    """The reason why it is found; the weakest, if its terms have several."""
    figures: tuple[int, ...]
    """Positions of the figures that matched, from 0 in this row."""
    score: float
    """How well it answers the query, dimensionless."""


class _Light:
    """Collects what the terms of a condition find in one row."""

    def __init__(self) -> None:
        self.found: list[tuple[Found, Spot]] = []
        self.weakest: Spot | None = None
        """The weakest reason for which the row is found; None if the row has none."""

    def add(self, other: _Light, *, alternative: bool = False) -> None:
        """Add what another condition finds; of alternatives, the surest reason counts."""
        self.found += other.found
        if self.weakest is None or other.weakest is None:
            self.weakest = self.weakest or other.weakest
        elif (other.weakest.sureness > self.weakest.sureness) == alternative:
            self.weakest = other.weakest


def light(finder: Finder, row: int, tree: Every) -> Lit:
    """The words to light in a row that is found."""
    lit = [_light(finder, row, part, one) for part, one in _found(finder, tree)]
    every = _Light()
    for one in lit:
        every.add(one)
    present = sum(bool(one.found) for one in lit) / max(len(lit), 1)
    spots = [spot for _, spot in every.found]
    spans = merged(span for spot in spots for span in spot.spans)
    translated = merged(span for spot in spots for span in spot.translation_spans)
    weakest = every.weakest or Spot("literal")
    is_labelled = any(spot.figures for spot in spots if spot.matched == "translation")
    if weakest.matched == "translation":
        score = _LABELLED * (is_labelled + _share_in_english(finder, row, spans, translated))
    else:
        score = _score(finder, row, spans)
    figures = figures_in(finder.corpus, row)
    about = [
        number
        for number in figures
        if _is_about(number, finder.corpus.figures[number], every.found)
    ]
    return Lit(
        spans=spans,
        translation_spans=translated,
        in_translation=bool(translated) and all(spot.matched == "translation" for spot in spots),
        matched=weakest.matched,
        figures=tuple(number - figures.start for number in about),
        score=round(weakest.sureness + score + 2 * present, 3),
    )


def _light(finder: Finder, row: int, node: Node, found: Found | None = None) -> _Light:
    lit = _Light()
    if isinstance(node, Term):
        found = found or find(finder, node)
        if found.is_place and found.has(row):
            spot = found.spot(row)
            lit.found, lit.weakest = [(found, spot)], spot
        return lit
    if isinstance(node, Every):
        for part, one in _found(finder, node):
            lit.add(_light(finder, row, part, one))
        return lit
    for part in node.parts:
        if isinstance(part, Term) or _holds(finder, row, part):
            lit.add(_light(finder, row, part), alternative=True)
    return lit


def _holds(finder: Finder, row: int, node: Node) -> bool:
    """Whether a row satisfies a condition, in itself or by a header line."""
    if isinstance(node, Term):
        found = find(finder, node)
        return found.has(row) or (
            found.is_place
            and any(row in below and found.has(line) for line, below in finder.below.items())
        )
    if isinstance(node, Either):
        return any(_holds(finder, row, part) for part in node.parts)
    return all(_holds(finder, row, part) != _is_excluded(part) for part in node.parts)


def _score(finder: Finder, row: int, spans: Sequence[Span]) -> float:
    """The score of a row's print: the weight of its field, the share that is lit, and how often."""
    corpus = finder.corpus
    return (
        _WEIGHT.get(corpus.fields[row], 1)
        + sum(end - start for start, end in spans) / max(corpus.printed.length(row), 1)
        + min(len(spans), _MOST_COUNTED) / 5
    )


def _share_in_english(
    finder: Finder, row: int, spans: Sequence[Span], translated: Sequence[Span]
) -> float:
    """The part of the reading that is lit, 0 to 1; that of the print if an English name is found there."""
    lit, haystack = (spans, finder.corpus.printed)
    if translated:
        lit, haystack = translated, finder.corpus.readings
    return sum(end - start for start, end in lit) / max(haystack.length(row), 1)


def _is_about(number: int, figure: Printed, here: Sequence[tuple[Found, Spot]]) -> bool:
    """Whether a figure of a found passage matches.

    It does if a number, a unit, a period or a kind chooses it; else if its label has all the words or
    its quote has one of them. If only fields choose the passage, every figure matches.
    """
    choosing = [spot for found, spot in here if found.chosen is not None]
    if choosing:
        return any(number in spot.figures for spot in choosing)
    if not here or all(number in found.labelled for found, _ in here):
        return True
    return any(
        number in spot.figures
        or any(start < figure.end and figure.start < end for start, end in spot.spans)
        for _, spot in here
    )


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans, join those that overlap, and leave out empty ones."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
