"""If a query finds nothing: looks in steps for the nearest queries that find something.

The work is bounded by the length of the query, so that it never takes long.
"""

from __future__ import annotations

import difflib
import heapq
import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Protocol, TypeAlias, TypeVar, get_args

from changji_tui.model.files import EntityKind
from changji_tui.quantities.units import common, scaled, split_scale
from changji_tui.search import pinyin
from changji_tui.search.comparisons import UNITS
from changji_tui.search.finder import Finder
from changji_tui.search.names import letters
from changji_tui.search.query import FIELDS, Query, Term
from changji_tui.search.results import Instead, Why

Answer = TypeVar("Answer")
Steps: TypeAlias = Generator[None, None, Answer]
"""Work in steps of a few ms that returns an answer."""
Nears: TypeAlias = Iterator["tuple[str, Why] | None"]
"""Queries that may find something, with how each is near; None for a step without one."""

UNKNOWN_FIELD = re.compile(r"([a-z]{2,12}):(?!//)(\S+)")
"""A term that looks like a field, folded: its name and its value."""
_RANGE = re.compile(r"([0-9.,]+)-([0-9.,]+)([^0-9.,-]+)")
_BOUNDED = re.compile("(.*[0-9〇一二三四五六七八九十百千万亿].*?)(及?以上|及?以下|以内|之内)")
"""A number with a bound after it."""
_DAY = re.compile(r"(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}")
_MOST = 3
_FEW_VALUES = ("speaker", "section", "kind")
"""Fields with so few values that any of them may be proposed."""
_MOST_TRIED = 12
"""Queries that are tried at most."""
_MOST_TERMS, _LONGEST_TERM = 8, 40
"""A query with more terms, or a term with more characters, gets no proposal."""
_ALIKE = 0.6
_LONGEST_PART, _SHORTEST_PART, _SHORTEST_PREFIX, _SHORTEST_WORD = 12, 2, 4, 3
_WORDS = 50
"""Words compared with a term in one step."""
_NUMBERS = 32
"""Numbers of one finder that are tried at most, the nearest first."""


class Searched(Protocol):
    """A page or an archive, as suggestions need it."""

    @property
    def finders(self) -> Sequence[Finder]:
        """The finder of each part."""

    def finds(self, term: Term) -> Steps[bool]:
        """Whether a term is found in any part."""

    def count_of(self, query: str) -> Steps[int]:
        """How many passages a query finds."""


def suggest(searched: Searched, query: Query) -> Steps[tuple[Instead, ...]]:
    """The nearest queries that find something, best first; each has been tried.

    A term that finds nothing is replaced by the nearest that does; if every term finds something but
    not in one passage, one term is left out.
    """
    terms = query.terms
    if len(terms) > _MOST_TERMS:
        return ()
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
        if not text or text in tried or text.startswith(("-", "－")):
            continue
        tried.add(text)
        if hits := (yield from searched.count_of(text)):
            found[text] = Instead(query=text, hits=hits, why=why)
            if why == "part" or len(found) == _MOST:
                break
        if len(tried) == _MOST_TRIED:
            break
    if not found and lost and len(terms) > 1:
        kept = " ".join(term.typed for term in terms if term not in lost)
        if hits := (yield from searched.count_of(kept)):
            found[kept] = Instead(query=kept, hits=hits, why="fewer")
    return tuple(found.values())


def _mended(finders: Sequence[Finder], terms: tuple[Term, ...], lost: Term) -> Nears:
    if len(lost.text) > _LONGEST_TERM:
        return
    for near in _near(finders, lost):
        if near:
            text, why = near
            yield " ".join(text if term is lost else term.typed for term in terms), why
        else:
            yield None


def _fewer(terms: tuple[Term, ...]) -> Nears:
    """The query without one of its terms, the last first."""
    if len(terms) > 1:
        for left_out in reversed(terms):
            yield " ".join(term.typed for term in terms if term is not left_out), "fewer"


def _near(finders: Sequence[Finder], term: Term) -> Nears:
    """Replacements for one term, the nearest first."""
    if term.kind not in FIELDS:
        yield from _other_forms(term.text)
    if term.kind in FIELDS:
        yield from _values_alike(finders, term)
    elif term.amount:
        yield from _without_unit(term)
        yield from _nearest_numbers(finders, term)
    elif field := UNKNOWN_FIELD.fullmatch(term.text):
        yield from _fields_alike(field[1], field[2])
    elif ends := _RANGE.fullmatch(term.text):
        yield f"{ends[1]}{ends[3]}..{ends[2]}{ends[3]}", "number"
    elif term.is_whole:
        return  # an abbreviation is not a misspelt word
    elif re.search(r"\w[,;/+]\w", term.text):
        yield re.sub("[,;/+]", " ", term.text), "part"
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
        yield from _parts(finders, term.text)


def _other_forms(text: str) -> Nears:
    """A bound as a comparison, 1亿元以上 → >=1亿元; numbers as a day, 10/14 → when:10/14."""
    if bounded := _BOUNDED.fullmatch(text):
        yield f"{'>=' if bounded[2].endswith('上') else '<='}{bounded[1]}", "number"
    elif _DAY.fullmatch(text):
        yield f"when:{text}", "number"


def _closest(
    text: str, many: Iterable[Iterable[str]], alike: float
) -> Generator[None, None, list[str]]:
    """The words nearest to a text, the nearest first.

    Args:
        text: What is typed.
        many: The words of each part.
        alike: The least similarity, 0 to 1 (`difflib.get_close_matches`).
    """
    seen: set[str] = set()
    best: list[str] = []
    # Of two lengths a and b, no ratio is above 2 min(a, b) / (a + b).
    shortest, longest = len(text) * alike / (2 - alike), len(text) * (2 - alike) / alike
    for words in many:
        yield
        fresh = sorted(w for w in set(words) - seen if shortest <= len(w) <= longest)
        # Misspelt words rarely differ in both of their first letters.
        fresh = [w for w in fresh if w[0] in text[:2] or text[0] in w[:2]]
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
    """The distance of a numeral from a number, and the numeral to order equal distances."""
    return abs(Decimal(number.replace(",", "")) - sought), number


def _fields_alike(name: str, value: str) -> Nears:
    """What an unknown field may have been meant for: a kind of thing, or another field."""
    if name in get_args(EntityKind):
        yield f"kind:{name} {value}", "spelling"
    for field in difflib.get_close_matches(name, FIELDS, 1, _ALIKE):
        yield f"{field}:{value}", "spelling"


def _values_alike(finders: Sequence[Finder], term: Term) -> Nears:
    """The same field with a similar value, or with any value if there are few."""
    if term.kind == "unit" and term.text in UNITS:
        yield f"unit:{UNITS[term.text]}", "spelling"
        return
    values: dict[str, None] = {}
    for finder in finders:
        yield None
        values.update(dict.fromkeys(_values(finder, term.kind)))
    alike = yield from _closest(term.text, [values], _ALIKE / 2)
    for value in alike or (values if term.kind in _FEW_VALUES else ()):
        yield f'{term.kind}:"{value}"' if " " in value else f"{term.kind}:{value}", "spelling"


def _spelled_alike(finders: Sequence[Finder], text: str) -> Nears:
    """English words and pinyin of names with a similar spelling; else fewer of the letters."""
    if len(text) < _SHORTEST_WORD:
        return
    spoken: dict[str, str] = {}

    def words(finder: Finder) -> set[str]:
        names = sorted(_names(finder))
        sounds = {
            "".join(min(pinyin.readings(c), default="") for c in name): name for name in names
        }
        spoken.update(sounds)
        # In an archive both have the same vocabulary.
        ours = {finder.corpus.readings.vocabulary, finder.corpus.labels.vocabulary}
        return {*re.findall(r"[a-z]+", " ".join(ours)), *sounds}

    for near in (yield from _closest(text, map(words, finders), _ALIKE)):
        yield spoken.get(near, near), "spelling"
    for length in range(len(text) - 1, max(_SHORTEST_PREFIX, len(text) // 2) - 1, -1):
        if text[length - 1].isalnum():
            yield text[:length], "part"


def _without_unit(term: Term) -> Nears:
    """The number with its scale alone, if nothing is measured in its unit: 1.3亿美元."""
    typed = re.fullmatch(r"(=?[\d,.]+)([万亿]*)(\D+)", term.text)
    if typed and term.amount and term.amount.exact:
        yield typed[1] + typed[2], "number"


def _nearest_numbers(finders: Sequence[Finder], term: Term) -> Nears:
    """Printed numbers in the same unit (in any unit if none is typed), the nearest first."""
    amount = term.amount
    assert amount
    ends = amount.in_common
    sought = ends.low if ends.low is not None else ends.high
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
            if figure.value is not None and (not amount.unit or amount.meets(figure.base_unit)):
                value = scaled(figure.value, split_scale(figure.unit)[0])
                if amount.unit and figure.base_value:
                    value = common(figure.base_value, figure.base_unit)
                apart.add((abs(value - sought), f"{figure.value.normalize():f}{figure.unit}"))
        near.update(heapq.nsmallest(_NUMBERS, apart))
    for _, number in sorted(near):
        yield number, "number"


def _parts(finders: Sequence[Finder], text: str) -> Nears:
    """The parts of a term that are printed, the longest first; for one with spaces, all its words."""
    if " " in text:
        yield text.replace(" ", ""), "part"
    text = text.replace(" ", "")[: 2 * _LONGEST_PART]
    for length in range(min(len(text) - 1, _LONGEST_PART), _SHORTEST_PART - 1, -1):
        yield None
        for start in range(len(text) - length + 1):
            part = text[start : start + length]
            if any(part in finder.corpus.printed.folded for finder in finders):
                yield part, "part"


def _values(finder: Finder, field: str) -> list[str]:
    """The values that a field has on a page."""
    corpus = finder.corpus
    match field:
        case "speaker":
            speakers = [document.speaker for document in corpus.documents if document.speaker]
            return [name for who in speakers for name in (who[0], who[1].lower())]
        case "section":
            return [name for section in corpus.sections for name in section.names]
        case "unit":
            return sorted({figure.unit for figure in corpus.figures if figure.unit})
        case "period":
            return sorted({figure.period for figure in corpus.figures if figure.period})
        case "kind":
            return ["article", "speech", "photo", "heading", "measure", "date", "name"]
        case _:
            kind = "person" if field == "person" else "organisation"
            named = [entity for entity in corpus.entities if entity.kind == kind]
            names = (n for e in named for n in (*e.names[:-1], e.names[-1].lower()))
            return list(dict.fromkeys(names))
