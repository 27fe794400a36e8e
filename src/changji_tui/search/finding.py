"""Where one term of a query is found on a page, and why: by the strongest reason that finds any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from changji_tui.model.documents import Figure, Mention
from changji_tui.model.page import Page
from changji_tui.search import fields, pinyin
from changji_tui.search.amounts import Amount, read_amount
from changji_tui.search.found import Found, Spot, Spots
from changji_tui.search.haystack import Haystack, Place
from changji_tui.search.pinyin import Mode, Syllabary
from changji_tui.search.query import FIELDS, Term
from changji_tui.search.results import Matched, Span

_PLURAL = "(?:['’]?s|es)?"
_LEAST_INITIALS = {"name": 2, "text": 4}
_SHORTEST_WORD_WITH_PLURAL = 3
_MEMORY = 256


class Finder:
    """A page made ready for finding terms."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.rows = {passage.id: row for row, passage in enumerate(page.passages)}
        self.printed = Haystack(passage.text for passage in page.passages)
        self.readings = Haystack(passage.translation for passage in page.passages)
        self.figures = tuple(f for passage in page.passages for f in passage.figures)
        self._found: dict[tuple[str, str], Found] = {}

    @cached_property
    def labels(self) -> Haystack:
        """The labels of all figures, a row a figure."""
        return Haystack(f"{f.label.zh}\n{f.label.en}" for f in self.figures)

    @cached_property
    def syllabary(self) -> Syllabary:
        """The characters of the page."""
        return Syllabary(self.printed.printed)

    def find(self, term: Term) -> Found:
        """Everything that a term finds, whether it is excluded or not."""
        key = (term.kind, term.text)
        if key not in self._found:
            if len(self._found) >= _MEMORY:
                self._found.clear()
            self._found[key] = self._find(term)
        return self._found[key]

    def _find(self, term: Term) -> Found:
        if term.amount and (found := self._amount(term, term.amount)):
            return found
        if term.kind in FIELDS:
            return fields.find(self, term)
        labelled = self._labelled(term.text)
        return Found(spots=self._first(term, labelled), labelled=labelled)

    def _first(self, term: Term, labelled: frozenset[str]) -> Spots:
        """What is found for the strongest reason that finds any; a phrase is never spelled out."""
        if term.kind == "phrase":
            literal = self.spots("literal", self.printed.literal(term.text))
            return literal or self._translated(term.text, labelled)
        return (
            self.spots("literal", self.printed.literal(term.text))
            or self._value(term.text)
            or self._translated(term.text, labelled)
            or self._sounding(term.text)
        )

    def _amount(self, term: Term, amount: Amount) -> Found | None:
        """A number by its value, and where it is printed so; None if it is but a word with digits.

        In 113家高新 and 8月16 no figure has such a unit.
        """
        spots: Spots = {}
        if amount.exact:
            if amount.unit and all(amount.unit != figure.base_unit for figure in self.figures):
                return None
            spots = self.spots("literal", self.printed.literal(term.text))
            for figure in self.figures:
                spot = spots.get(self.rows[figure.passage])
                if spot and any(meet(span, _printed(figure)) for span in spot.spans):
                    spot.figures.add(figure.id)
        self._add_figures(spots, (figure for figure in self.figures if amount.met_by(figure)))
        if not spots and amount.exact:
            return None
        return Found(spots=spots, chooses_figures=True)

    def _value(self, text: str) -> Spots:
        """A number in Chinese characters by its value."""
        spots: Spots = {}
        if not text.isascii() and (amount := read_amount(text)):
            self._add_figures(spots, (f for f in self.figures if amount.met_by(f)))
        return spots

    def _add_figures(self, spots: Spots, figures: Iterable[Figure]) -> None:
        for figure in figures:
            spot = spots.setdefault(self.rows[figure.passage], Spot("value"))
            spot.figures.add(figure.id)
            if not any(meet(span, _printed(figure)) for span in spot.spans):
                spot.spans.append(_printed(figure))

    def figures_as_places(self, figures: Iterable[Figure]) -> Spots:
        """Figures as what a field finds."""
        spots: Spots = {}
        self._add_figures(spots, figures)
        for spot in spots.values():
            spot.matched = "literal"
        return spots

    def _labelled(self, text: str) -> frozenset[str]:
        return frozenset(self.figures[row].id for row, _, _ in _said(self.labels, text))

    def _translated(self, text: str, labelled: frozenset[str]) -> Spots:
        spots: Spots = {}
        for row, start, end in _said(self.readings, text):
            spots.setdefault(row, Spot("translation")).translation_spans.append((start, end))
        for figure in self.figures:
            if figure.id in labelled:
                row = self.rows[figure.passage]
                spots.setdefault(row, Spot("translation")).figures.add(figure.id)
        return spots

    def _sounding(self, text: str) -> Spots:
        """Letters as pinyin, else as initials."""
        letters = sum("a" <= character <= "z" for character in pinyin.as_typed(text))
        if not letters or len(text) < 2:
            return {}
        pattern = self.syllabary.pattern(text, "syllables")
        if pattern and (found := self.spots("pinyin", self.printed.pattern(pattern))):
            return found
        return self._initials(text)

    def spoken(self, syllables: str) -> Found | None:
        """The words of a query read together as pinyin, an apostrophe between them."""
        pattern = self.syllabary.pattern(syllables, "syllables", 2)
        spots = self.spots("pinyin", self.printed.pattern(pattern)) if pattern else {}
        return Found(spots=spots) if spots else None

    def _initials(self, text: str) -> Spots:
        """Initials: whole names, names that begin so, then the running text."""
        modes: tuple[Mode, ...] = ("initials", "mixed")
        for mode in modes:
            named = self.syllabary.pattern(text, mode, _LEAST_INITIALS["name"])
            running = self.syllabary.pattern(text, mode, _LEAST_INITIALS["text"])
            for pattern, test in ((named, "fullmatch"), (running, ""), (named, "match")):
                if pattern is None:
                    continue
                places = self.printed.pattern(pattern)
                if test:
                    tried = getattr(pattern, test)
                    places = (place for name, place in self.names if tried(name))
                if spots := self.spots("initials", places):
                    return spots
        return {}

    @cached_property
    def names(self) -> list[tuple[str, Place]]:
        """Every mention of an entity: its letters and characters, and where it stands."""
        return [
            (re.sub(r"\W", "", m.passage.text[m.start : m.end]), self.place_of(m))
            for mentions in self.page.mentions.values()
            for m in mentions
        ]

    def place_of(self, mention: Mention) -> Place:
        """Where an entity is named."""
        return self.rows[mention.passage.id], mention.start, mention.end

    def spots(self, matched: Matched, places: Iterable[Place]) -> Spots:
        """Places, by the passage that they stand in."""
        spots: Spots = {}
        for row, start, end in places:
            spots.setdefault(row, Spot(matched)).spans.append((start, end))
        return spots


def _said(haystack: Haystack, text: str) -> Iterator[Place]:
    """Where a term is said: as a word with or without a plural, or as the start of a word.

    Letters that can be read as pinyin are a word or pinyin, never the start of a word: chang is no
    part of change.
    """
    if not any("a" <= character <= "z" for character in text):
        yield from haystack.literal(text)
        return
    plural = _PLURAL if len(text) >= _SHORTEST_WORD_WITH_PLURAL else ""
    found = False
    for place in haystack.words(text, plural):
        found = True
        yield place
    if not found and len(text) > 1 and not pinyin.is_pinyin(text):
        yield from haystack.words(text, r"\w*")


def meet(one: Span, other: Span) -> bool:
    """Whether two stretches have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _printed(figure: Figure) -> Span:
    return figure.printed_start, figure.printed_end
