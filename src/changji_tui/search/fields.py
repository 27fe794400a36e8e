"""The fields of a query: what speaker:, section:, kind:, unit:, person: and org: find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, get_args

from changji_tui.model.documents import Field
from changji_tui.model.files import EntityKind
from changji_tui.model.recorded import DocumentKind, FigureKind
from changji_tui.quantities.units import split_scale
from changji_tui.search.folding import fold
from changji_tui.search.found import Found
from changji_tui.search.pinyin import Mode

if TYPE_CHECKING:
    from changji_tui.search.finding import Finder, Reason
    from changji_tui.search.query import Term

Test = Callable[[str], object]
"""Whether a name is meant."""

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
}


def reasons(finder: Finder, term: Term) -> Iterator[Reason]:
    """The ways to look for what a field says, the strongest first."""
    value = term.text
    if term.kind == "kind":
        yield partial(_kind, finder, value)
    elif term.kind == "unit":
        yield partial(_unit, finder, value)
    else:
        for test in _tests(finder, value):
            yield partial(_named, finder, term.kind, test)


def _tests(finder: Finder, value: str) -> Iterator[Test]:
    """How a name may be like a value: so written, else so spoken, else by initials."""
    start = re.escape(value)
    starts = re.compile(rf"(?<![a-z0-9]){start}" if value[0].isascii() else start)
    yield lambda name: starts.search(fold(name))
    modes: tuple[Mode, ...] = ("syllables", "initials", "mixed") if value[0].isascii() else ()
    for mode in modes:
        if pattern := finder.syllabary.pattern(value, mode):
            yield pattern.match


def _named(finder: Finder, field: str, test: Test) -> Found:
    """What stands in a section or a speech of such a name, or names such a person or body."""
    corpus = finder.corpus
    if field == "speaker":
        speeches = (d for d in corpus.documents if any(map(test, d.speaker)))
        return _rows(row for speech in speeches for row in range(speech.first, speech.last + 1))
    if field == "section":
        sections = (section for section in corpus.sections if any(map(test, section.names)))
        return _rows(row for section in sections for row in section.rows)
    entities = (e for e in corpus.entities if e.kind == _ENTITIES[field])
    found = (place for e in entities if any(map(test, e.names)) for place in e.places())
    return finder.at_places("literal", found)


def _unit(finder: Finder, value: str) -> Found:
    pairs = {(figure.unit, figure.base_unit) for figure in finder.corpus.figures}
    meant = {(u, base) for u, base in pairs if value in map(fold, (u, split_scale(u)[1], base))}
    numbers = finder.figures(lambda figure: (figure.unit, figure.base_unit) in meant)
    return finder.with_figures(numbers, chooses_figures=True)


def _rows(rows: Iterable[int]) -> Found:
    return Found(frozenset(rows), is_place=False)


def _kind(finder: Finder, value: str) -> Found:
    """Documents, passages, figures or entities of a kind; the start of its name is enough."""
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
        return finder.with_figures(
            finder.figures(lambda figure: figure.kind in figures), chooses_figures=True
        )
    named = (entity for entity in corpus.entities if entity.kind in entities)
    return finder.at_places("literal", (place for entity in named for place in entity.places()))
