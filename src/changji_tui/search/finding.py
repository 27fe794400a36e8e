"""Where one term of a query is found, and why: by the strongest reason that finds any."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache, cached_property, partial

from changji_tui.search import fields, pinyin
from changji_tui.search.amounts import Amount, read_amount
from changji_tui.search.corpus import Corpus, Valued, figures_in
from changji_tui.search.found import NOWHERE, Found, Spot
from changji_tui.search.haystack import Haystack, Place, Scan
from changji_tui.search.pinyin import Mode, Syllabary
from changji_tui.search.query import FIELDS, Term
from changji_tui.search.results import Matched, Span

Reason = Callable[[], Found]
"""Looks for a term in one way."""

_PLURAL = "(?:['’]?s|es)?"
_LEAST_INITIALS = {"name": 2, "text": 4}
_SHORTEST_WORD_WITH_PLURAL = 3
_MEMORY = 256


class Finder:
    """A corpus made ready for finding terms."""

    def __init__(self, corpus: Corpus, syllabary: Callable[[], Syllabary] | None = None) -> None:
        self.corpus = corpus
        self._syllabary = syllabary or cache(lambda: Syllabary(corpus.printed.printed))
        self._found: dict[tuple[str, str], Found] = {}

    @property
    def syllabary(self) -> Syllabary:
        """The characters of the corpus, or of all that it is searched together with."""
        return self._syllabary()

    @cached_property
    def below(self) -> dict[int, range]:
        """Each header line → the rows of its document."""
        return {
            line: range(document.first, document.last + 1)
            for document in self.corpus.documents
            for line in document.headers
        }

    def find(self, term: Term) -> Found:
        """Everything that a term finds, whether it is excluded or not."""
        key = (term.kind, term.text)
        if key not in self._found:
            if len(self._found) >= _MEMORY:
                self._found.clear()
            found = (reason() for reason in self.reasons(term))
            self._found[key] = next((one for one in found if one.rows), NOWHERE)
        return self._found[key]

    def reasons(self, term: Term) -> Iterator[Reason]:
        """The ways to look for a term, the strongest first; the first that finds any counts."""
        if term.kind in FIELDS:
            yield from fields.reasons(self, term)
            return
        if term.amount:
            yield partial(self._amount, term.text, term.amount)
            if not term.amount.exact:
                return
        text = term.text
        yield partial(self._literal, text)
        if term.kind != "phrase" and not text.isascii() and (amount := read_amount(text)):
            yield partial(self._value, text, amount)
        yield partial(self._translated, text)
        if term.kind != "phrase":
            yield from self._sounding(text)

    def _literal(self, text: str) -> Found:
        return self._in_print("literal", self.corpus.printed.literal(text), text)

    def _in_print(self, matched: Matched, scan: Scan, text: str) -> Found:
        def spot(row: int) -> Spot:
            made = Spot(matched)
            made.spans = scan.spans(row)
            return made

        return Found(
            scan.rows(),
            spot,
            labelled=partial(self.labelled, text),
            sounds=matched in ("pinyin", "initials"),
        )

    def _amount(self, text: str, amount: Amount) -> Found:
        """A number by its value, and where it is printed so.

        It is but a word with digits where no figure has such a unit, as in 113家高新 and 8月16.
        """
        corpus = self.corpus
        met = self.figures(("amount", text), amount.met_by)
        rows = {corpus.figure_rows[number] for number in met}
        literal = None
        if amount.exact:
            if amount.unit and amount.unit not in corpus.base_units:
                return NOWHERE
            literal = corpus.printed.literal(text)
            rows.update(literal.rows())

        def spot(row: int) -> Spot:
            spans = literal.spans(row) if literal else []
            made = Spot("literal" if spans else "value")
            made.spans = spans
            for number in figures_in(corpus, row):
                place = self._printed(number)
                here = any(meet(span, place) for span in spans)
                if here or number in met:
                    made.figures.add(number)
                    made.spans = made.spans if here else [*made.spans, place]
            return made

        return Found(rows, spot, chooses_figures=True)

    def _value(self, text: str, amount: Amount) -> Found:
        """A number in Chinese characters by its value."""
        return self.with_figures(
            self.figures(("value", text), amount.met_by),
            "value",
            labelled=partial(self.labelled, text),
        )

    def figures(self, key: Hashable, holds: Callable[[Valued], object]) -> frozenset[int]:
        """The numbers of the figures of which something holds (`Corpus.valued`)."""
        return frozenset(self.corpus.valued(key, holds))

    def _printed(self, number: int) -> Span:
        figure = self.corpus.figures[number]
        return figure.printed_start, figure.printed_end

    def with_figures(
        self,
        numbers: frozenset[int],
        matched: Matched = "literal",
        *,
        chooses_figures: bool = False,
        labelled: Callable[[], frozenset[int]] = frozenset,
    ) -> Found:
        """The rows of figures, the figures and where they are printed."""
        corpus = self.corpus

        def spot(row: int) -> Spot:
            made = Spot(matched)
            for number in numbers.intersection(figures_in(corpus, row)):
                made.figures.add(number)
                place = self._printed(number)
                if not any(meet(span, place) for span in made.spans):
                    made.spans.append(place)
            return made

        rows = {corpus.figure_rows[number] for number in numbers}
        return Found(rows, spot, labelled=labelled, chooses_figures=chooses_figures)

    def labelled(self, text: str) -> frozenset[int]:
        """The figures whose label says a term, in one of the two languages."""
        return frozenset(_said(self.corpus.labels, text)[1])

    def _translated(self, text: str) -> Found:
        corpus = self.corpus
        scan, rows = _said(corpus.readings, text)
        labelled = self.labelled(text)

        def spot(row: int) -> Spot:
            made = Spot("translation")
            made.translation_spans = scan.spans(row)
            made.figures = set(labelled.intersection(figures_in(corpus, row)))
            return made

        also = {corpus.figure_rows[number] for number in labelled}
        return Found(also.union(rows) if also else rows, spot, labelled=lambda: labelled)

    def _sounding(self, text: str) -> Iterator[Reason]:
        """Letters as pinyin, then as initials: whole names, the running text, how names begin."""
        letters = sum("a" <= character <= "z" for character in pinyin.as_typed(text))
        if not letters or len(text) < 2:
            return
        yield partial(self._spelled, text, "syllables", 1)
        yield partial(self._spelled, text, "unfinished", 1)
        modes: tuple[Mode, ...] = ("initials", "mixed")
        for mode in modes:
            yield partial(self._of_names, text, mode, whole=True)
            yield partial(self._spelled, text, mode, _LEAST_INITIALS["text"])
            yield partial(self._of_names, text, mode, whole=False)

    def _spelled(self, text: str, mode: Mode, least: int) -> Found:
        pattern = self.syllabary.pattern(text, mode, least)
        if pattern is None:
            return NOWHERE
        matched: Matched = "pinyin" if mode in ("syllables", "unfinished") else "initials"
        return self._in_print(matched, self.corpus.printed.pattern(pattern), text)

    def spoken(self, syllables: str) -> Found:
        """The words of a query read together as pinyin, an apostrophe between them."""
        pattern = self.syllabary.pattern(syllables, "syllables", 2)
        if pattern is None:
            return NOWHERE
        return self._in_print("pinyin", self.corpus.printed.pattern(pattern), syllables)

    def _of_names(self, text: str, mode: Mode, *, whole: bool) -> Found:
        """Where someone or something is named whose name has such initials, or begins with them."""
        pattern = self.syllabary.pattern(text, mode, _LEAST_INITIALS["name"])
        if pattern is None:
            return NOWHERE
        numbers = self.corpus.names.printed_as(pattern, whole=whole)
        places = (place for number in numbers for place in self.corpus.entities[number].places())
        return self.at_places("initials", places, partial(self.labelled, text))

    def at_places(
        self,
        matched: Matched,
        places: Iterable[Place],
        labelled: Callable[[], frozenset[int]] = frozenset,
    ) -> Found:
        """Places, by the row that they stand in; few of them are ever looked at."""
        ordered = sorted(places)
        rows = array("I", (row for row, _, _ in ordered))
        edges = array("I", (at for _, start, end in ordered for at in (start, end)))

        def spot(row: int) -> Spot:
            made = Spot(matched)
            numbers = range(bisect_left(rows, row), bisect_right(rows, row))
            made.spans = [(edges[2 * number], edges[2 * number + 1]) for number in numbers]
            return made

        return Found(frozenset(rows), spot, labelled=labelled, sounds=matched == "initials")


def _said(haystack: Haystack, text: str) -> tuple[Scan, Sequence[int]]:
    """Where a term is said: as a word with or without a plural, or as the start of a word.

    Letters that can be read as pinyin are a word or pinyin, never the start of a word: chang is no
    part of change.
    """
    if not any("a" <= character <= "z" for character in text):
        scan = haystack.literal(text)
        return scan, scan.rows()
    scan = haystack.words(text, _PLURAL if len(text) >= _SHORTEST_WORD_WITH_PLURAL else "")
    rows = scan.rows()
    if not rows and len(text) > 1 and not pinyin.is_pinyin(text):
        scan = haystack.words(text, r"\w*")
        rows = scan.rows()
    return scan, rows


def meet(one: Span, other: Span) -> bool:
    """Whether two stretches have a character in common."""
    return one[0] < other[1] and other[0] < one[1]
