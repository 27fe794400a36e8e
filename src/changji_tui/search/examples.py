"""Example queries for the page that is open, one for each part of the query language.

Each is made of what the page itself prints and finds something there; of what a page has nothing for,
such as English, the example of the guide for any page stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from changji_tui.model.page import Page
from changji_tui.search.guide import GUIDE, Part
from changji_tui.text.cells import cell_len

_PLAIN = re.compile("[\u3400-\u9fff]{2,5}")
"""A name that is read as one word next to any other."""
_MOST = 13
"""Cells of an example at most, since the help has a narrow column for them."""
_CLAUSE = re.compile("(?:^|(?<=[，。；：！？“]))[\u3400-\u9fff]{2}")
_FEW = 40
"""Paragraphs that are read at most, since a page may have ten thousand."""
_WORD = 3
"""The fewest characters of a word that shows pinyin, if there is such a word."""
_ENGLISH = re.compile("[A-Za-z]{4,}")


def examples(page: Page | None) -> dict[Part, str]:
    """A query for each part of the language, for one page or for any."""
    found = {example.part: example.anywhere for example in GUIDE}
    if page:
        found |= {part: typed for part, typed in _made(page) if cell_len(typed) <= _MOST}
    return found


def _made(page: Page) -> Iterator[tuple[Part, str]]:
    yield from _of_words(page)
    yield from _of_figures(page)
    labels = [figure.label for figure in page.measures] + [entity.name for entity in page.entities]
    english = (_ENGLISH.search(label.en) for label in labels if label.is_translated)
    if word := next(filter(None, english), None):
        yield "english", word[0].lower()
    fields = (
        *(("speaker", document.speaker.name.zh) for document in page.documents if document.speaker),
        *(("person", e.name.zh) for e in page.entities if e.kind == "person"),
        *(("org", e.name.zh) for e in page.entities if e.kind == "organisation"),
    )
    chosen = (f"{key}:{name}" for key, name in fields if _PLAIN.fullmatch(name))
    if field := next((typed for typed in chosen if cell_len(typed) <= _MOST), None):
        yield "field", field


def _of_words(page: Page) -> Iterator[tuple[Part, str]]:
    """Examples of words that paragraphs print."""
    names, beginnings = _names(page), _beginnings(page)
    said = names or beginnings
    words = list(dict.fromkeys(word for found in said.values() for word in found))
    if not words:
        return
    yield "phrase", f"“{max(words, key=len)}”"
    short = min(words, key=lambda word: (len(word) < _WORD, len(word)))
    syllables = "".join(page.pronunciation.of(short))
    letters = unicodedata.normalize("NFD", syllables).encode("ascii", "ignore").decode()
    if letters and "ü" not in unicodedata.normalize("NFC", syllables):
        yield "pinyin", letters
    if pair := _pair([*names.values(), *beginnings.values()]):
        yield "all", " ".join(pair)
    if pair := _pair([words]):
        yield "either", "|".join(pair)
    for passage, own in said.items():
        text = "".join(p.text for p in page.document(page.passage(passage).document).passages)
        rest = (f"{own[0]} -{word}" for word in words if word not in text)
        if without := next((typed for typed in rest if cell_len(typed) <= _MOST), None):
            yield "without", without
            break


def _names(page: Page) -> dict[str, list[str]]:
    """The names that each paragraph prints, in its order of kinds."""
    named: dict[str, list[str]] = {}
    for mention in (mention for found in page.mentions.values() for mention in found):
        word = mention.passage.text[mention.start : mention.end]
        if mention.passage.paragraph and _PLAIN.fullmatch(word):
            named.setdefault(mention.passage.id, []).append(word)
    return dict(islice(named.items(), _FEW))


def _beginnings(page: Page) -> dict[str, list[str]]:
    """The first characters of the clauses of each paragraph, for pages without known names."""
    paragraphs = islice((p for d in page.documents for p in d.paragraphs), _FEW)
    said = ((p.id, list(dict.fromkeys(_CLAUSE.findall(p.text)))) for p in paragraphs)
    return {name: words for name, words in said if words}


def _pair(found: Iterable[list[str]]) -> tuple[str, str] | None:
    """The first two words found together, neither of which contains the other."""
    pairs = (pair for words in found for pair in combinations(words, 2))
    apart = ((a, b) for a, b in pairs if a not in b and b not in a)
    return next((pair for pair in apart if cell_len("".join(pair)) < _MOST), None)


def _of_figures(page: Page) -> Iterator[tuple[Part, str]]:
    """Examples of the first figure with an exact number and a unit."""
    for figure in page.measures:
        is_plain = figure.value is not None and figure.value > 0 and figure.value_to is None
        if is_plain and figure.qualifier == "exact" and figure.unit and " " not in figure.unit:
            yield "number", figure.printed
            yield "comparison", f">={figure.value:f}{figure.unit}"
            yield "unit", f"unit:{figure.unit}"
            break
