"""Finds terms in one corpus: in the print, and by its figures, labels and names."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from functools import cache, cached_property, partial

from changji_tui.search import english
from changji_tui.search.corpus import Corpus, Valued, figures_in
from changji_tui.search.haystack import Place, Scan
from changji_tui.search.pinyin import Syllabary
from changji_tui.search.results import SURENESS, Matched, Span

_BEGUN = 3
"""Subtracted from the score of a match of only a beginning; less than the distance between two reasons."""
_MEMORY = 64
"""The number of terms whose places are cached, since a query that is being typed repeats most of its terms."""


class Spot:
    """What one term finds in one passage."""

    def __init__(self, matched: Matched) -> None:
        self.matched: Matched = matched
        """The reason why it is found there."""
        self.spans: list[Span] = []
        """Its places in the printed text, in no order."""
        self.translation_spans: list[Span] = []
        """Its places in the English reading."""
        self.figures: set[int] = set()
        """Positions of the figures found by number, unit, kind or label."""
        self.is_begun = False
        """Whether only the beginning of the word is typed: `contr`, `fang` of fang'an."""

    @property
    def sureness(self) -> int:
        """How sure the reason is, dimensionless."""
        return SURENESS[self.matched] - _BEGUN * self.is_begun


def _no_figures() -> frozenset[int]:
    return frozenset()


class Found:
    """What one term finds: its rows now, its spot in a row on request."""

    def __init__(
        self,
        rows: Collection[int] = (),
        spot: Callable[[int], Spot] | None = None,
        *,
        labelled: Callable[[], frozenset[int]] = _no_figures,
        chosen: frozenset[int] | None = None,
        is_place: bool = True,
    ) -> None:
        # An array, since the garbage collector traverses lists again and again.
        self.rows: Sequence[int] = array("I", rows if isinstance(rows, Sequence) else sorted(rows))
        """The rows in which it is found, ascending."""
        self.spot = spot or _anywhere
        """The find in one of those rows."""
        self._labelled = labelled
        self.chosen = chosen
        """Positions of the figures that the term chooses; None if it does not choose figures."""
        self.is_place = is_place
        """Whether it has places in the passages; a field such as section: only narrows them."""

    @cached_property
    def row_set(self) -> frozenset[int]:
        """The same rows."""
        return frozenset(self.rows)

    @cached_property
    def labelled(self) -> frozenset[int]:
        """Positions of the figures whose label has the term."""
        return self._labelled()

    def has(self, row: int) -> bool:
        """Whether it is found in a row."""
        at = bisect_left(self.rows, row)
        return at < len(self.rows) and self.rows[at] == row


def _anywhere(_: int) -> Spot:
    return Spot("literal")


NOWHERE = Found()
"""A term that finds nothing."""


def joined(ways: Iterable[Found]) -> Found:
    """Join several ways to find a term: each passage is found by its strongest reason."""
    ways = [way for way in ways if way.rows]
    if len(ways) < 2:
        return ways[0] if ways else NOWHERE

    def spot(row: int) -> Spot:
        here = [way.spot(row) for way in ways if way.has(row)]
        surest = max(here, key=_sureness)
        made = Spot(surest.matched)
        made.is_begun = surest.is_begun
        made.spans = _of_surest(here, "spans")
        made.translation_spans = _of_surest(here, "translation_spans")
        made.figures = {number for one in here for number in one.figures}
        return made

    return Found(
        frozenset().union(*(way.rows for way in ways)),
        spot,
        labelled=lambda: frozenset().union(*(way.labelled for way in ways)),
        chosen=_chosen(ways),
        is_place=all(way.is_place for way in ways),
    )


def _chosen(ways: Sequence[Found]) -> frozenset[int] | None:
    chosen = [way.chosen for way in ways if way.chosen is not None]
    return frozenset().union(*chosen) if chosen else None


def _sureness(spot: Spot) -> int:
    return spot.sureness


def _of_surest(here: Sequence[Spot], name: str) -> list[Span]:
    """The spans that are found for the surest reason among the spots that have any."""
    lit = [spot for spot in here if getattr(spot, name)]
    surest = max(map(_sureness, lit), default=0)
    return [span for spot in lit if spot.sureness == surest for span in getattr(spot, name)]


class Finder:
    """Finds terms in one corpus."""

    def __init__(
        self,
        corpus: Corpus,
        syllabary: Callable[[], Syllabary] | None = None,
        memory: int = _MEMORY,
    ) -> None:
        """Find in a corpus.

        Args:
            corpus: The corpus.
            syllabary: Gives the characters of all corpora that are searched together; None for those
                of this one.
            memory: How many terms are cached with all their places.
        """
        self.corpus, self._memory = corpus, memory
        self._syllabary = syllabary or cache(lambda: Syllabary(corpus.printed.printed))
        self._found: dict[Hashable, Found] = {}

    @property
    def syllabary(self) -> Syllabary:
        """The characters of the corpus, or of all corpora that are searched together."""
        return self._syllabary()

    @cached_property
    def below(self) -> dict[int, range]:
        """Each header line → the rows of its document."""
        return {
            line: range(document.first, document.last + 1)
            for document in self.corpus.documents
            for line in document.headers
        }

    def remembered(self, key: Hashable, look: Callable[[], Found]) -> Found:
        """What `look` finds, cached under `key`."""
        if key not in self._found:
            if len(self._found) >= self._memory:
                self._found.clear()
            self._found[key] = look()
        return self._found[key]

    def in_print(self, matched: Matched, scan: Scan, text: str, whole: Scan | None = None) -> Found:
        """Record where a scan of the printed text finds something.

        Args:
            matched: The reason.
            scan: The scan.
            text: The term, folded; figures whose label has it are chosen.
            whole: A scan for whole words only; what it does not find is only a beginning.
        """

        def spot(row: int) -> Spot:
            made = Spot(matched)
            made.spans = whole.spans(row) if whole else []
            if not made.spans:
                made.spans, made.is_begun = scan.spans(row), whole is not None
            return made

        return Found(scan.rows(), spot, labelled=partial(self.labelled, text))

    def figures(self, key: Hashable, holds: Callable[[Valued], object]) -> frozenset[int]:
        """Positions of the figures that satisfy `holds` (`Corpus.valued`)."""
        return frozenset(self.corpus.valued(key, holds))

    def numeral(self, number: int) -> Span:
        """The span of the printed numeral of a figure."""
        figure = self.corpus.figures[number]
        return figure.printed_start, figure.printed_end

    def with_figures(
        self,
        numbers: frozenset[int],
        matched: Matched = "literal",
        *,
        is_choice: bool = False,
        labelled: Callable[[], frozenset[int]] = _no_figures,
    ) -> Found:
        """Record figures: their rows, and where they are printed.

        Args:
            numbers: Positions of the figures.
            matched: The reason.
            is_choice: Whether the query asks for these figures themselves.
            labelled: Positions of the figures whose label has the term.
        """
        corpus = self.corpus

        def spot(row: int) -> Spot:
            made = Spot(matched)
            for number in numbers.intersection(figures_in(corpus, row)):
                made.figures.add(number)
                place = self.numeral(number)
                if not any(meet(span, place) for span in made.spans):
                    made.spans.append(place)
            return made

        rows = {corpus.figure_rows[number] for number in numbers}
        return Found(rows, spot, labelled=labelled, chosen=numbers if is_choice else None)

    def narrowed(self, found: Found, numbers: frozenset[int]) -> Found:
        """The same find, limited to some figures."""

        def spot(row: int) -> Spot:
            made = found.spot(row)
            made.figures &= numbers
            places = [self.numeral(number) for number in made.figures]
            made.spans = [s for s in made.spans if any(meet(s, place) for place in places)]
            return made

        rows = {self.corpus.figure_rows[number] for number in numbers}
        return Found(rows, spot, chosen=numbers)

    def at_places(
        self,
        matched: Matched,
        places: Iterable[Place],
        labelled: Callable[[], frozenset[int]] = _no_figures,
    ) -> Found:
        """Places in the print as what a term finds; each row's are made on request."""
        ordered = sorted(places)
        rows = array("I", (row for row, _, _ in ordered))
        edges = array("I", (at for _, start, end in ordered for at in (start, end)))

        def spot(row: int) -> Spot:
            made = Spot(matched)
            numbers = range(bisect_left(rows, row), bisect_right(rows, row))
            made.spans = [(edges[2 * number], edges[2 * number + 1]) for number in numbers]
            return made

        return Found(frozenset(rows), spot, labelled=labelled)

    def labelled(self, text: str) -> frozenset[int]:
        """The positions of figures whose label contains a term, in Chinese or English."""
        return frozenset(self.corpus.labels.said(text, is_prefix=english.has_prefix(text)).rows())


def meet(one: Span, other: Span) -> bool:
    """Whether two spans have a character in common."""
    return one[0] < other[1] and other[0] < one[1]
