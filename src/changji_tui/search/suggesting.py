"""Where nothing is found: the nearest queries that find something."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from changji_tui.quantities.units import scaled, split_scale
from changji_tui.search import pinyin
from changji_tui.search.query import FIELDS, Query, Term, parse
from changji_tui.search.results import Instead, Why

if TYPE_CHECKING:
    from changji_tui.search.finding import Finder
    from changji_tui.search.index import Index

Near = tuple[str, Why]
"""A query that may find something, and what makes it near."""

_MOST = 3
_ALIKE = 0.6
_LONGEST_PART = 12


def suggest(index: Index, query: Query) -> tuple[Instead, ...]:
    """The nearest queries that find something, the best first; each has been tried.

    A term that finds nothing is replaced by what is nearest to it; where every term finds
    something, but not in one passage, one is left out.
    """
    finder = index.finder
    terms = query.terms
    lost = [t for t in terms if not t.excluded and not finder.find(t).rows]
    candidates = _mended(finder, terms, lost[0]) if lost else _fewer(terms)
    found: dict[str, Instead] = {}
    for text, why in candidates:
        if text not in found and (hits := len(index.hits(parse(text).terms))):
            found[text] = Instead(query=text, hits=hits, why=why)
            if why == "part" or len(found) == _MOST:
                break
    if not found and lost and len(terms) > 1:
        kept = " ".join(term.typed for term in terms if term not in lost)
        if hits := len(index.hits(parse(kept).terms)):
            found[kept] = Instead(query=kept, hits=hits, why="fewer")
    return tuple(found.values())


def _mended(finder: Finder, terms: tuple[Term, ...], lost: Term) -> Iterator[Near]:
    for text, why in _near(finder, lost):
        yield " ".join(text if term is lost else term.typed for term in terms), why


def _fewer(terms: tuple[Term, ...]) -> Iterator[Near]:
    """Without one term: the last typed is left out first."""
    if len(terms) > 1:
        for left_out in reversed(terms):
            yield " ".join(term.typed for term in terms if term is not left_out), "fewer"


def _near(finder: Finder, term: Term) -> Iterator[Near]:
    """What is nearest to one term, the nearest first."""
    if term.kind in FIELDS:
        values = _values(finder, term.kind)
        for value in difflib.get_close_matches(term.text, values, _MOST, _ALIKE / 2) or values:
            yield f'{term.kind}:"{value}"' if " " in value else f"{term.kind}:{value}", "spelling"
    elif term.amount:
        yield from _nearest_numbers(finder, term)
    elif term.text.isascii():
        yield from _spelled_alike(finder, term.text)
    else:
        pattern = finder.syllabary.alike(term.text)
        for match in pattern.finditer(finder.corpus.printed.printed) if pattern else ():
            yield match[0], "sound"
        names = sorted(finder.names)
        for name in difflib.get_close_matches(term.text, names, _MOST, _ALIKE):
            yield name, "spelling"
        yield from _parts(term.text)


def _spelled_alike(finder: Finder, text: str) -> Iterator[Near]:
    """An English word, or a name whose pinyin is nearly what was typed; else fewer letters."""
    ours = f"{finder.corpus.readings.folded} {finder.corpus.labels.folded}"
    words: set[str] = set(re.findall(r"[a-z]+", ours))
    names = sorted(finder.names)
    spoken = {"".join(min(pinyin.readings(c), default="") for c in name): name for name in names}
    for near in difflib.get_close_matches(text, words.union(spoken), _MOST, _ALIKE):
        yield spoken.get(near, near), "spelling"
    for length in range(len(text) - 1, 1, -1):
        yield text[:length], "part"


def _nearest_numbers(finder: Finder, term: Term) -> Iterator[Near]:
    """Printed numbers of the same unit, or of any where none is typed, the nearest first."""
    amount = term.amount
    assert amount
    sought = amount.low if amount.low is not None else amount.high
    assert sought is not None

    typed = re.fullmatch(r"=?([\d,]+(?:\.\d+)?)(.+)", term.text)
    if amount.exact and typed:
        printed, unit = finder.corpus.printed, typed[2]
        text = printed.folded
        numbers = {text[a:b] for a, b in printed.numerals if text.startswith(unit, b)}
        for number in sorted(numbers, key=lambda n: (abs(_value(n) - _value(typed[1])), n)):
            yield number + unit, "number"
    near = []
    for figure in finder.corpus.figures:
        if figure.value is not None and amount.unit in ("", figure.base_unit):
            plain = scaled(figure.value, split_scale(figure.unit)[0])
            value = figure.base_value if amount.unit and figure.base_value else plain
            near.append((abs(value - sought), f"{figure.value.normalize():f}{figure.unit}"))
    for _, number in sorted(near):
        yield number, "number"


def _value(numeral: str) -> Decimal:
    return Decimal(numeral.replace(",", ""))


def _parts(text: str) -> Iterator[Near]:
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
