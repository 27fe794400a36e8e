"""How often each speaker, or each article, uses each term."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Literal

from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.voices import Voice, speakers
from changji_tui.search import Match, Results
from changji_tui.search.folding import fold
from changji_tui.search.parsing import parse
from changji_tui.search.query import FIELDS
from changji_tui.search.query import Term as TypedTerm
from changji_tui.wording.keyness import distinctive_words

Origin = Literal["typed", "policy", "distinctive"]
"""Why a term is counted: the reader typed it, the data records it as a policy term, or it is a
distinctive word of one speaker (`changji_tui.wording.keyness`).
"""
Find = Callable[[str], Results]
"""Finds what a query asks for, as `search.Index.find` does."""
_MOST_DISTINCTIVE = 3
_MOST_WORDS = 3


@record
class Term:
    """What a column counts."""

    text: str
    """The term as typed or as printed."""
    query: str
    """The query that finds it."""
    origin: Origin
    """Why it has a column."""
    voice: str = ""
    """The id of the voice that a distinctive word sets apart."""


@record
class Column:
    """One term, counted for every voice of a matrix."""

    term: Term
    """The term."""
    places: tuple[tuple[Match, ...], ...]
    """Where each voice says it, in page order."""

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """How often each voice says it."""
        return tuple(map(len, self.places))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The first few printed forms that differ from the term itself."""
        printed = dict.fromkeys(
            match.passage.text[slice(*match.span)]
            for places in self.places
            for match in places
            if not match.in_translation
        )
        return tuple(word for word in printed if word != self.term.text)[:_MOST_WORDS]


@record
class Matrix:
    """Speakers and articles, and the terms counted in what they say.

    A term is counted in the paragraphs of a text as the search finds it, each place once.  Headlines,
    posts of speakers and bylines are not counted.
    """

    voices: tuple[Voice, ...]
    """The speakers and articles: its rows."""
    columns: tuple[Column, ...]
    """The terms, counted."""

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The characters of each voice in which terms are counted, punctuation included."""
        return tuple(sum(len(p.text) for p in voice.paragraphs) for voice in self.voices)

    def rate(self, row: int, column: int) -> float:
        """Times in 1,000 characters of the voice; 0 for one without any."""
        length = self.lengths[row]
        return 1000 * self.columns[column].counts[row] / length if length else 0.0


def count(find: Find, voices: Sequence[Voice], terms: Iterable[Term]) -> Matrix:
    """Count terms in what voices say.

    Args:
        find: Finds what a query asks for, on the page of the voices.
        voices: The rows.
        terms: The columns.
    """
    rows = {document.id: row for row, voice in enumerate(voices) for document in voice.documents}
    columns = []
    for term in terms:
        places: list[list[Match]] = [[] for _ in voices]
        for match in find(term.query).matches:
            if _is_said(match) and match.passage.document in rows:
                places[rows[match.passage.document]].append(match)
        columns.append(Column(term=term, places=tuple(map(tuple, places))))
    return Matrix(voices=tuple(voices), columns=tuple(columns))


def _is_said(match: Match) -> bool:
    """Whether a match stands in a paragraph, and not in a header line or a label of ours."""
    return bool(match.passage.paragraph) and not match.is_label


def gloss_of(page: Page) -> dict[str, str]:
    """The English of each printed word that has one: of entities, then of the glossary."""
    found = dict(page.renderings)
    for entity in page.entities:
        found |= dict.fromkeys((entity.name.zh, *entity.aliases), entity.name.en)
    return found


def typed_terms(text: str) -> tuple[Term, ...]:
    """The terms of a query, one by one; exclusions and fields are left out."""
    terms = {
        term.typed: Term(text=term.typed.strip('"“”'), query=term.typed, origin="typed")
        for term in parse(text).terms
        if _counts(term)
    }
    return tuple(terms.values())


def uncounted_terms(text: str) -> tuple[str, ...]:
    """The exclusions and fields of a query, as typed: nothing is counted for them."""
    return tuple(term.typed for term in parse(text).terms if not _counts(term))


def _counts(term: TypedTerm) -> bool:
    return not term.excluded and term.kind not in FIELDS


def proposed_terms(page: Page, find: Find) -> tuple[Term, ...]:
    """The policy terms that speakers say, and the words that set each speaker apart.

    First the policy terms of several speakers, those of the most first; then the distinctive words
    of each speaker; then the policy terms of one speaker; in page order among themselves.
    """
    spoken = speakers(page)
    named = (name for e in page.entities if e.kind == "term" for name in (e.name.zh, *e.aliases))
    policy = [
        (term, counts) for term, counts in _counted(find, spoken, named, "policy") if any(counts)
    ]
    several = [item for item in policy if sum(map(bool, item[1])) > 1]
    several.sort(key=lambda item: (-sum(map(bool, item[1])), -sum(item[1])))
    single = [item for item in policy if item not in several]
    single.sort(key=lambda item: item[1].index(max(item[1])))
    distinctive = [
        Term(text=word.text, query=query, origin="distinctive", voice=voice)
        for voice, words in distinctive_words(spoken).items()
        for word in words[:_MOST_DISTINCTIVE]
        if (query := as_query(word.text))
    ]
    found: dict[str, Term] = {}
    for term in (*(t for t, _ in several), *distinctive, *(t for t, _ in single)):
        found.setdefault(term.text, term)
    return tuple(found.values())


def _counted(
    find: Find, voices: Sequence[Voice], words: Iterable[str], origin: Origin
) -> list[tuple[Term, tuple[int, ...]]]:
    terms = [
        Term(text=word, query=query, origin=origin) for word in words if (query := as_query(word))
    ]
    matrix = count(find, voices, terms)
    return [(column.term, column.counts) for column in matrix.columns]


def as_query(words: str) -> str:
    """The query that finds printed words literally: the words, or a phrase if they could be read as more.

    Returns:
        The query; empty if no query finds the words, as when they begin with a quotation mark.
    """
    for query in (words, f'"{words}"'):
        terms = parse(query).terms
        if len(terms) == 1 and terms[0].text == fold(words) and _is_literal(terms[0]):
            return query
    return ""


def _is_literal(term: TypedTerm) -> bool:
    return term.kind in ("word", "phrase") and not term.excluded
