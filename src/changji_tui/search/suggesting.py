"""Where nothing is found: the nearest queries that find something, looked for in steps."""

from __future__ import annotations

import difflib
import heapq
import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Protocol, TypeAlias, TypeVar

from changji_tui.quantities.units import scaled, split_scale
from changji_tui.search import pinyin
from changji_tui.search.finder import Finder
from changji_tui.search.names import letters
from changji_tui.search.query import FIELDS, Query, Term
from changji_tui.search.results import Instead, Why

Answer = TypeVar("Answer")
Steps: TypeAlias = Generator[None, None, Answer]
"""Work in steps of a few ms, and what it comes to."""
Nears: TypeAlias = Iterator["tuple[str, Why] | None"]
"""Queries that may find something, and what makes each near; None: a step that has none."""

_MOST = 3
_ALIKE = 0.6
_LONGEST_PART = 12
_WORDS = 50
"""Words that are compared with a term in one step."""
_NUMBERS = 32
"""Numbers of one finder that are tried, the nearest first."""


class Searched(Protocol):
    """A page, or many."""

    @property
    def finders(self) -> Sequence[Finder]:
        """What finds single terms, part by part."""

    def finds(self, term: Term) -> Steps[bool]:
        """Whether a term is found in any part."""

    def count_of(self, query: str) -> Steps[int]:
        """How many passages a query finds."""


def suggest(searched: Searched, query: Query) -> Steps[tuple[Instead, ...]]:
    """The nearest queries that find something, the best first; each has been tried.

    A term that finds nothing is replaced by what is nearest to it; where every term finds
    something, but not in one passage, one is left out.
    """
    terms = query.terms
    lost: list[Term] = []
    for term in terms:
        if not term.excluded and not (yield from searched.finds(term)):
            lost.append(term)
    nears = _mended(searched.finders, terms, lost[0]) if lost else _fewer(terms)
    found: dict[str, Instead] = {}
    tried: set[str] = set()
    for near in nears:
        yield
        text, why = near or ("", "part")
        if not text or text in tried:
            continue
        tried.add(text)
        if hits := (yield from searched.count_of(text)):
            found[text] = Instead(query=text, hits=hits, why=why)
            if why == "part" or len(found) == _MOST:
                break
    if not found and lost and len(terms) > 1:
        kept = " ".join(term.typed for term in terms if term not in lost)
        if hits := (yield from searched.count_of(kept)):
            found[kept] = Instead(query=kept, hits=hits, why="fewer")
    return tuple(found.values())


def _mended(finders: Sequence[Finder], terms: tuple[Term, ...], lost: Term) -> Nears:
    for near in _near(finders, lost):
        if near:
            text, why = near
            yield " ".join(text if term is lost else term.typed for term in terms), why
        else:
            yield None


def _fewer(terms: tuple[Term, ...]) -> Nears:
    """Without one term: the last typed is left out first."""
    if len(terms) > 1:
        for left_out in reversed(terms):
            yield " ".join(term.typed for term in terms if term is not left_out), "fewer"


def _near(finders: Sequence[Finder], term: Term) -> Nears:
    """What is nearest to one term, the nearest first."""
    if term.kind in FIELDS:
        yield from _values_alike(finders, term)
    elif term.amount:
        yield from _nearest_numbers(finders, term)
    elif term.text.isascii():
        yield from _spelled_alike(finders, term.text)
    else:
        for finder in finders:
            yield None
            pattern = finder.syllabary.alike(term.text)
            for match in pattern.finditer(finder.corpus.printed.printed) if pattern else ():
                yield match[0], "sound"
        for name in (yield from _closest(term.text, map(_names, finders), _ALIKE)):
            yield name, "spelling"
        yield from _parts(term.text)


def _closest(
    text: str, many: Iterable[Iterable[str]], alike: float
) -> Generator[None, None, list[str]]:
    """The words nearest to a text, the nearest first.

    Args:
        text: What is typed.
        many: Words, part by part.
        alike: How near they must be, 0 to 1 (`difflib.get_close_matches`).
    """
    seen: set[str] = set()
    best: list[str] = []
    for words in many:
        yield
        fresh = sorted(set(words) - seen)
        seen.update(fresh)
        for start in range(0, len(fresh), _WORDS):
            some = [*best, *fresh[start : start + _WORDS]]
            yield
            best = difflib.get_close_matches(text, some, _MOST, alike)
    return best


def _names(finder: Finder) -> set[str]:
    """Every name as printed: its letters and characters."""
    return set(map(letters, {entity.printed for entity in finder.corpus.entities} - {""}))


def _distance(sought: Decimal, number: str) -> tuple[Decimal, str]:
    """How far a numeral is from a number; what is as far stands in the order of its digits."""
    return abs(Decimal(number.replace(",", "")) - sought), number


def _values_alike(finders: Sequence[Finder], term: Term) -> Nears:
    """The same field with another value: one that is alike, or else any."""
    values: dict[str, None] = {}
    for finder in finders:
        yield None
        values.update(dict.fromkeys(_values(finder, term.kind)))
    for value in (yield from _closest(term.text, [values], _ALIKE / 2)) or values:
        yield f'{term.kind}:"{value}"' if " " in value else f"{term.kind}:{value}", "spelling"


def _spelled_alike(finders: Sequence[Finder], text: str) -> Nears:
    """An English word, or a name whose pinyin is nearly what was typed; else fewer letters."""
    spoken: dict[str, str] = {}

    def words(finder: Finder) -> set[str]:
        names = sorted(_names(finder))
        sounds = {
            "".join(min(pinyin.readings(c), default="") for c in name): name for name in names
        }
        spoken.update(sounds)
        # An archive has one vocabulary for both.
        ours = {finder.corpus.readings.vocabulary, finder.corpus.labels.vocabulary}
        return {*re.findall(r"[a-z]+", " ".join(ours)), *sounds}

    for near in (yield from _closest(text, map(words, finders), _ALIKE)):
        yield spoken.get(near, near), "spelling"
    for length in range(len(text) - 1, 1, -1):
        yield text[:length], "part"


def _nearest_numbers(finders: Sequence[Finder], term: Term) -> Nears:
    """Printed numbers of the same unit, or of any where none is typed, the nearest first."""
    amount = term.amount
    assert amount
    sought = amount.low if amount.low is not None else amount.high
    assert sought is not None

    typed = re.fullmatch(r"=?([\d,]+(?:\.\d+)?)(.+)", term.text)
    if amount.exact and typed:
        unit, distance = typed[2], partial(_distance, Decimal(typed[1].replace(",", "")))
        numbers: set[str] = set()
        for finder in finders:
            yield None
            here = finder.corpus.printed.numbers_of(unit)
            numbers.update(heapq.nsmallest(_NUMBERS, here, distance))
        for number in sorted(numbers, key=distance):
            yield number + unit, "number"
    near: set[tuple[Decimal, str]] = set()
    for finder in finders:
        yield None
        apart = set()
        for figure in finder.corpus.figures:
            if figure.value is not None and amount.unit in ("", figure.base_unit):
                plain = scaled(figure.value, split_scale(figure.unit)[0])
                value = figure.base_value if amount.unit and figure.base_value else plain
                apart.add((abs(value - sought), f"{figure.value.normalize():f}{figure.unit}"))
        near.update(heapq.nsmallest(_NUMBERS, apart))
    for _, number in sorted(near):
        yield number, "number"


def _parts(text: str) -> Nears:
    """The parts of a term, the longest first; all of it, if it has spaces."""
    if " " in text:
        yield text.replace(" ", ""), "part"
    text = text.replace(" ", "")[: 2 * _LONGEST_PART]
    for length in range(min(len(text) - 1, _LONGEST_PART), 0, -1):
        for start in range(len(text) - length + 1):
            yield text[start : start + length], "part"


def _values(finder: Finder, field: str) -> list[str]:
    """What a field may say."""
    corpus = finder.corpus
    match field:
        case "speaker":
            return [document.speaker[0] for document in corpus.documents if document.speaker]
        case "section":
            return [name for section in corpus.sections for name in section.names]
        case "unit":
            return sorted({figure.unit for figure in corpus.figures if figure.unit})
        case "kind":
            return ["article", "speech", "photo", "heading", "measure", "date", "name"]
        case _:
            kind = "person" if field == "person" else "organisation"
            named = [entity for entity in corpus.entities if entity.kind == kind]
            return list(dict.fromkeys(name for entity in named for name in entity.names[:-1]))
