"""What a query finds: passages, the spans to light in them, and the figures that match."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal, Protocol

from changji_tui.model.documents import Passage
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual

Span = tuple[int, int]
"""Start and end in code points."""
Matched = Literal["literal", "value", "translation", "pinyin", "initials"]
"""Why something was found, the strongest reason first."""
SURENESS: dict[Matched, int] = {
    "literal": 50,
    "value": 40,
    "translation": 30,
    "pinyin": 20,
    "initials": 10,
}
"""How sure each reason is, dimensionless: the base of a score."""
Why = Literal["spelling", "sound", "number", "part", "fewer"]
"""Why something is offered instead."""


class Placed(Protocol):
    """A place of a printed number in its passage, in code points."""

    @property
    def start(self) -> int:
        """Start of its quote in its passage."""

    @property
    def end(self) -> int:
        """End of its quote."""

    @property
    def printed_start(self) -> int:
        """Start of its printed number."""

    @property
    def printed_end(self) -> int:
        """End of its printed number, unit included."""


class FoundFigure(Placed, Protocol):
    """A figure of a hit, on a page or in an archive."""

    @property
    def id(self) -> str:
        """Its id, unique on its page."""

    @property
    def label(self) -> Bilingual:
        """What it measures."""


class Answer(Protocol):
    """The answer to a query, on a page or in an archive."""

    @property
    def query(self) -> str:
        """The query as typed."""

    @property
    def asks(self) -> bool:
        """Whether the query asks for anything that can be read."""

    @property
    def error(self) -> Bilingual | None:
        """What is wrong with the query, if anything."""

    @property
    def hint(self) -> Bilingual | None:
        """What may be wrong, if nothing is found."""

    @property
    def count(self) -> int:
        """How many passages it finds."""

    @property
    def instead(self) -> tuple[Instead, ...]:
        """The nearest queries that find something, if this one finds nothing."""


@record
class Hit:
    """One passage that a query finds."""

    passage: Passage
    """The passage; in an archive, without its figures."""
    label: Bilingual
    """The short name of its document; for a title, the name of its page."""
    page: str = ""
    """In an archive, the folder of its page."""
    spans: tuple[Span, ...]
    """Matches in its text, in order, not overlapping; empty if only the translation matches."""
    translation_spans: tuple[Span, ...] = ()
    """Matches in its English reading, likewise."""
    in_translation: bool = False
    """Whether only the English reading matches, so that the places to walk to are there."""
    matched: Matched
    """The reason why it is found; the weakest, if its terms have several."""
    figures: tuple[FoundFigure, ...]
    """Its figures that matched, in printed order."""
    score: float = 0
    """How well it answers the query, dimensionless; a surer reason scores higher."""


@record
class Match:
    """One place to walk to."""

    passage: Passage
    """Where it is."""
    span: Span
    """The span to light, in the text or in the translation."""
    in_translation: bool
    """Whether the span is in the translation."""
    is_label: bool = False
    """Whether the span is the numeral of a figure that was found by its label alone."""


@record
class Instead:
    """A query that finds something, near one that finds nothing."""

    query: str
    """What to type."""
    hits: int
    """How many passages it finds; never 0."""
    why: Why
    """How it is near: spelling, sound, number, a part of a term, or one term fewer."""

    @property
    def data(self) -> dict[str, object]:
        """As in the JSON of `changji-tui search`."""
        return {"query": self.query, "count": self.hits, "why": self.why}


@record
class Results:
    """Everything that a query finds on a page, in page order."""

    query: str
    """The query as typed; an empty one finds nothing."""
    hits: tuple[Hit, ...] = ()
    """One for each passage found."""
    asks: bool = False
    """Whether the query asks for anything that can be read."""
    error: Bilingual | None = None
    """What is wrong with the query, if anything; the hits are those of the rest."""
    hint: Bilingual | None = None
    """What may be wrong, if nothing is found: an unknown field, a missing unit."""
    seek_instead: Callable[[], tuple[Instead, ...]] | None = None
    """Finds the nearest queries that find something."""

    @property
    def count(self) -> int:
        """How many passages are found."""
        return len(self.hits)

    @cached_property
    def by_passage(self) -> dict[str, Hit]:
        """The hits by the id of their passage."""
        return {hit.passage.id: hit for hit in self.hits}

    @cached_property
    def ranked(self) -> tuple[Hit, ...]:
        """The hits, best first; equally good ones in page order."""
        return tuple(sorted(self.hits, key=lambda hit: -hit.score))

    @cached_property
    def instead(self) -> tuple[Instead, ...]:
        """The nearest queries that find something, best first, if this one finds nothing."""
        return () if self.hits or self.seek_instead is None else self.seek_instead()

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Every place to walk to, in page order, except in page titles, which have no pane."""
        return tuple(match for hit in self.hits if hit.passage.document for match in places_of(hit))

    @cached_property
    def figures(self) -> frozenset[str]:
        """The ids of the figures that match."""
        return frozenset(figure.id for hit in self.hits for figure in hit.figures)

    def in_section(self, section: str) -> tuple[Match, ...]:
        """The matches in one section."""
        return tuple(match for match in self.matches if match.passage.section == section)

    def in_document(self, document: str) -> tuple[Match, ...]:
        """The matches in one document."""
        return tuple(match for match in self.matches if match.passage.document == document)

    def step(self, match: Match | None, by: int, section: str) -> Match | None:
        """The next place to walk to from a match; after the last comes the first.

        Args:
            match: Where the walk stands; None, or a match of something else: it begins.
            by: 1 to go on, -1 to go back.
            section: The section whose first or last match begins a walk, if it has any.

        Returns:
            The place; None if nothing matches.
        """
        if match in self.matches:
            return self.matches[(self.matches.index(match) + by) % len(self.matches)]
        begin = self.in_section(section) or self.matches
        return begin[0 if by > 0 else -1] if begin else None


NOTHING = Results(query="")
"""The results of an empty query."""


def places_of(hit: Hit) -> Iterator[Match]:
    """The places of a hit, in order.

    If only labels of figures match, these are their numerals; if only fields do, the whole passage.
    """
    spans = hit.translation_spans if hit.in_translation else hit.spans
    is_label = not spans and hit.matched == "translation"
    if is_label:
        spans = tuple(sorted({(f.printed_start, f.printed_end) for f in hit.figures}))
    for span in spans or ((0, len(hit.passage.text)),):
        yield Match(
            passage=hit.passage,
            span=span,
            in_translation=hit.in_translation,
            is_label=is_label,
        )
