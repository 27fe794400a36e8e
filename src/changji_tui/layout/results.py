"""What a query finds, as one list: figures, names, sentences and quotations, each with its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from changji_tui.layout.sentences import Sentence, sentences_in
from changji_tui.model.documents import Figure, Mention, Passage
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, quotations
from changji_tui.search import Hit, Match, Results, Span
from changji_tui.search.results import places_of

Kind = Literal["figure", "name", "sentence", "quote"]
"""The kinds of item in the list."""
KINDS: tuple[Kind, ...] = ("figure", "name", "sentence", "quote")
"""Every kind, in the order of the tabs that list one kind alone."""


class Item(NamedTuple):
    """One thing that is found."""

    kind: Kind
    """What it is."""
    thing: Figure | EntityRecord | Sentence | Quotation
    """The thing itself."""
    sentence: Sentence
    """The sentence that prints it; for a name, the first such sentence."""
    place: Match
    """The span to light where it is read."""

    @property
    def key(self) -> str:
        """A key that no other item of the list has."""
        if isinstance(self.thing, (Sentence, Quotation)):
            return f"{self.kind}:{self.thing.passage.id}:{self.thing.start}"
        return f"{self.kind}:{self.thing.id}"


class Lister:
    """Lists what queries find on a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._sentences: dict[str, list[Sentence]] = {}

    def items(self, results: Results) -> tuple[Item, ...]:
        """Everything that a query finds, kind by kind, the best of each kind first.

        Figures whose sentence matches, but not they themselves, come last. A name is found if a
        match lies in a mention of it; a quotation, if a match lies within its quotation marks.
        """
        found = [_Found(self, hit) for hit in results.ranked]
        return tuple(
            _first(
                item
                for listed in (
                    _Found.figures,
                    _Found.names,
                    _Found.sentences,
                    _Found.quotes,
                    _Found.figures_beside,
                )
                for one in found
                for item in listed(one)
            )
        )

    def sentences(self, passage: Passage) -> list[Sentence]:
        """The sentences of a passage."""
        if passage.id not in self._sentences:
            self._sentences[passage.id] = sentences_in([passage])
        return self._sentences[passage.id]

    @cached_property
    def quotations(self) -> Mapping[str, Sequence[Quotation]]:
        """The quotations by the id of their passage."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in quotations(self.page):
            found[quotation.passage.id].append(quotation)
        return found

    @cached_property
    def mentions(self) -> Mapping[str, Sequence[tuple[EntityRecord, Mention]]]:
        """The mentions by the id of their passage, each with the entity that it names."""
        found: dict[str, list[tuple[EntityRecord, Mention]]] = defaultdict(list)
        for entity in self.page.entities:
            for mention in self.page.mentions[entity.id]:
                found[mention.passage.id].append((entity, mention))
        return found


def _first(listed: Iterator[Item]) -> Iterator[Item]:
    seen: set[str] = set()
    for item in listed:
        if item.key not in seen:
            seen.add(item.key)
            yield item


class _Found:
    """A passage that a query finds, and its items for the list."""

    def __init__(self, lister: Lister, hit: Hit) -> None:
        self._lister, self._page, self._hit = lister, lister.page, hit
        self._passage = self._page.passage(hit.passage.id)
        self._places = tuple(places_of(hit))
        self._every = lister.sentences(self._passage)
        self._touched = [one for one in self._every if self._places_in(one)] or self._every[:1]

    def _places_in(self, sentence: Sentence) -> list[Match]:
        """The matches in a sentence or in its reading."""
        return [place for place in self._places if _meets(sentence, place)]

    def _place(self, sentence: Sentence, span: Span) -> Match:
        """The first match in a sentence, or `span` if there is none."""
        own = Match(passage=self._passage, span=span, in_translation=False)
        return next(iter(self._places_in(sentence)), own)

    def figures(self) -> Iterator[Item]:
        """The measures and dates that match; a name with a number in it is listed by its sentence."""
        for found in self._hit.figures:
            figure = self._page.figure(found.id)
            if figure.kind != "name":
                yield self._figure(figure)

    def figures_beside(self) -> Iterator[Item]:
        """Other figures of the sentences in which words match; none for a query about an amount."""
        if self._hit.matched == "value":
            return
        own = {found.id for found in self._hit.figures}
        for figure in self._passage.measures:
            around = self._around(figure.printed_start, figure.printed_end)
            if figure.id not in own and around in self._touched:
                yield self._figure(figure)

    def _figure(self, figure: Figure) -> Item:
        span = figure.printed_start, figure.printed_end
        place = Match(passage=self._passage, span=span, in_translation=False)
        return Item("figure", figure, self._around(*span), place)

    def _around(self, start: int, end: int) -> Sentence:
        """The sentence around a stretch."""
        every = self._every
        return next((s for s in every if s.start < end and start < s.end), every[0])

    def names(self) -> Iterator[Item]:
        """The names in whose mentions something matches."""
        for entity, mention in self._lister.mentions.get(self._passage.id, ()):
            if self._is_lit(mention, entity):
                span = mention.start, mention.end
                place = Match(passage=self._passage, span=span, in_translation=False)
                yield Item("name", entity, self._around(*span), place)

    def _is_lit(self, mention: Mention, entity: EntityRecord) -> bool:
        """Whether a match lies in a mention, or in the English of its name."""
        if any(start < mention.end and mention.start < end for start, end in self._hit.spans):
            return True
        reading, name = self._passage.translation, entity.name.en
        return not self._hit.spans and any(
            start < at + len(name) and at < end
            for start, end in self._hit.translation_spans
            for at in _all_of(name, reading)
        )

    def sentences(self) -> Iterator[Item]:
        """The sentences in which something matches."""
        for sentence in self._touched:
            yield Item("sentence", sentence, sentence, self._place(sentence, sentence[1:]))

    def quotes(self) -> Iterator[Item]:
        """The quotations in which something matches."""
        for quotation in self._lister.quotations.get(self._passage.id, ()):
            if any(
                quotation.start < end and start < quotation.end for start, end in self._hit.spans
            ):
                sentence = self._around(quotation.start, quotation.end)
                span = quotation.start, quotation.end
                place = Match(passage=self._passage, span=span, in_translation=False)
                yield Item("quote", quotation, sentence, place)


def _meets(sentence: Sentence, place: Match) -> bool:
    start, end = place.span
    own = sentence.reading if place.in_translation else sentence[1:]
    return bool(own and own[0] < end and start < own[1])


def _all_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while word and at >= 0:
        yield at
        at = text.find(word, at + 1)
