"""The fields of a query: what speaker:, section:, kind:, unit:, person: and org: find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import get_args

from changji_tui.model.documents import Field
from changji_tui.model.files import EntityKind
from changji_tui.model.recorded import DocumentKind, FigureKind
from changji_tui.quantities.units import split_scale
from changji_tui.search.finder import NOWHERE, Finder, Found, joined
from changji_tui.search.folding import fold
from changji_tui.search.pinyin import Mode
from changji_tui.search.query import Term
from changji_tui.search.times import is_said

Test = tuple[re.Pattern[str], bool]
"""A pattern, and whether a printed name must begin with it; otherwise it may be anywhere in the folded name."""

_ENTITIES = {"person": "person", "org": "organisation"}
_WORDS_FOR_KINDS = {
    "文章": "article",
    "报道": "article",
    "发言": "speech",
    "讲话": "speech",
    "图片": "photo",
    "照片": "photo",
    "正文": "text",
    "标题": "headline",
    "小标题": "heading",
    "数据": "measure",
    "日期": "date",
    "名称": "name",
    "人物": "person",
    "机构": "organisation",
    "成果": "achievement",
    "术语": "term",
    "地名": "place",
    "会议": "event",
}


def find(finder: Finder, term: Term) -> Found:
    """The rows and figures that a field chooses."""
    value = term.text
    if term.kind == "kind":
        return _kind(finder, value)
    if term.kind == "unit":
        return _unit(finder, value)
    if term.kind == "period":
        return _period(finder, value)
    return joined(_named(finder, term.kind, test) for test in _tests(finder, value))


def _tests(finder: Finder, value: str) -> Iterator[Test]:
    """The ways in which a name may match a value: as written, by sound, by initials."""
    start = re.escape(value)
    starts = re.compile(rf"(?<![a-z0-9]){start}" if value[0].isascii() else start)
    yield starts, False
    modes: tuple[Mode, ...] = ("syllables", "initials", "mixed") if value[0].isascii() else ()
    for mode in modes:
        if pattern := finder.syllabary.pattern(value, mode):
            yield pattern, True


def _named(finder: Finder, field: str, like: Test) -> Found:
    """The rows of a section or speech with such a name, or of passages that name such a person or body."""
    corpus, (pattern, begins) = finder.corpus, like

    def test(name: str) -> object:
        return pattern.match(name) if begins else pattern.search(fold(name))

    if field == "speaker":
        speeches = (d for d in corpus.documents if any(map(test, d.speaker)))
        return _rows(row for speech in speeches for row in range(speech.first, speech.last + 1))
    if field == "section":
        sections = (section for section in corpus.sections if any(map(test, section.names)))
        return _rows(row for section in sections for row in section.rows)
    kind, names = _ENTITIES[field], corpus.names
    named = names.beginning(pattern) if begins else names.saying(pattern)
    entities = (corpus.entities[number] for number in named)
    found = (place for entity in entities if entity.kind == kind for place in entity.places())
    return finder.at_places("literal", found)


def _unit(finder: Finder, value: str) -> Found:
    @cache
    def is_meant(unit: str, base_unit: str) -> bool:
        return value in map(fold, (unit, split_scale(unit)[1], base_unit))

    numbers = finder.figures(("unit", value), lambda one: is_meant(one.unit, one.base_unit))
    return finder.with_figures(numbers, is_choice=True)


def _period(finder: Finder, value: str) -> Found:
    numbers = finder.figures(("period", value), lambda one: is_said(one.period, value))
    return finder.with_figures(numbers, is_choice=True)


def _rows(rows: Iterable[int]) -> Found:
    return Found(frozenset(rows), is_place=False)


def _kind(finder: Finder, value: str) -> Found:
    """Documents, passages, figures or entities of a kind, of which the beginning may be typed."""
    corpus, word = finder.corpus, _WORDS_FOR_KINDS.get(value, value)
    families = [{*get_args(DocumentKind), *get_args(Field)}, {*get_args(FigureKind)}]
    families.append({*get_args(EntityKind)})
    exact = [{name for name in family if name == word} for family in families]
    begun = [{name for name in family if name.startswith(word)} for family in families]
    lines, figures, entities = exact if any(exact) else begun
    if lines:
        rows = {row for row, field in enumerate(corpus.fields) if field in lines}
        for document in corpus.documents:
            if document.kind in lines:
                rows.update(range(document.first, document.last + 1))
        return _rows(rows)
    if figures:
        numbers = finder.figures(("kind", value), lambda figure: figure.kind in figures)
        return finder.with_figures(numbers, is_choice=True)
    if not entities:
        return NOWHERE
    named = (entity for entity in corpus.entities if entity.kind in entities)
    return finder.at_places("literal", (place for entity in named for place in entity.places()))
