"""The fields of a query: what speaker:, section:, kind:, unit:, person: and org: find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar, get_args

from changji_tui.model.documents import Field, Passage
from changji_tui.model.files import EntityKind
from changji_tui.model.recorded import DocumentKind, FigureKind
from changji_tui.quantities.units import split_scale
from changji_tui.search.folding import fold
from changji_tui.search.found import Found, Spot
from changji_tui.search.pinyin import Mode

if TYPE_CHECKING:
    from changji_tui.search.finding import Finder
    from changji_tui.search.query import Term

Named = TypeVar("Named")

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


def find(finder: Finder, term: Term) -> Found:
    """What one field finds."""
    page, value = finder.page, term.text
    match term.kind:
        case "speaker":
            speakers = [
                (d.id, (d.speaker.name.zh, d.speaker.name.en, d.speaker.line.text))
                for d in page.documents
                if d.speaker
            ]
            documents = set(named(finder, value, speakers))
            return _rows(finder, lambda passage: passage.document in documents)
        case "section":
            titles = [(s.id, (s.id, s.title.zh, s.title.en)) for s in page.sections]
            sections = set(named(finder, value, titles))
            return _rows(finder, lambda passage: passage.section in sections)
        case "kind":
            return _kind(finder, value)
        case "unit":
            figures = [
                f
                for f in finder.figures
                if value in map(fold, (f.unit, split_scale(f.unit)[1], f.base_unit))
            ]
            return Found(spots=finder.figures_as_places(figures), chooses_figures=True)
        case _:
            kind = _ENTITIES[term.kind]
            entities = [
                (e.id, (e.name.zh, *e.aliases, e.name.en)) for e in page.entities if e.kind == kind
            ]
            return _mentions(finder, named(finder, value, entities))


def named(
    finder: Finder, value: str, things: Sequence[tuple[Named, tuple[str, ...]]]
) -> list[Named]:
    """The things that have a name like a value: so written, else so spoken, else by initials."""
    starts = re.compile(
        rf"(?<![a-z0-9]){re.escape(value)}" if value[0].isascii() else re.escape(value)
    )
    tests: list[Callable[[str], object]] = [lambda name: starts.search(fold(name))]
    if value[0].isascii():
        modes: tuple[Mode, ...] = ("syllables", "initials", "mixed")
        patterns = (finder.syllabary.pattern(value, mode) for mode in modes)
        tests += [pattern.match for pattern in patterns if pattern]
    for test in tests:
        if found := [thing for thing, names in things if any(map(test, names))]:
            return found
    return []


def _rows(finder: Finder, holds: Callable[[Passage], bool]) -> Found:
    rows = (row for row, passage in enumerate(finder.page.passages) if holds(passage))
    return Found(spots={row: Spot("literal") for row in rows}, is_place=False)


def _mentions(finder: Finder, entities: Iterable[str]) -> Found:
    mentions = (m for entity in entities for m in finder.page.mentions[entity])
    return Found(spots=finder.spots("literal", map(finder.place_of, mentions)))


def _kind(finder: Finder, value: str) -> Found:
    """Documents, passages, figures or entities of a kind; the start of its name is enough."""
    page, word = finder.page, _WORDS_FOR_KINDS.get(value, value)
    families = [{*get_args(DocumentKind), *get_args(Field)}, {*get_args(FigureKind)}]
    families.append({*get_args(EntityKind)})
    exact = [{name for name in family if name == word} for family in families]
    begun = [{name for name in family if name.startswith(word)} for family in families]
    lines, figures, entities = exact if any(exact) else begun
    if lines:
        documents = {document.id for document in page.documents if document.kind in lines}
        return _rows(finder, lambda p: p.document in documents or p.field in lines)
    if figures:
        chosen = (figure for figure in finder.figures if figure.kind in figures)
        return Found(spots=finder.figures_as_places(chosen), chooses_figures=True)
    return _mentions(finder, (entity.id for entity in page.entities if entity.kind in entities))
