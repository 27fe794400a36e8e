"""A page of an archive as plain data: what is searched, and what is shown of a hit."""

from __future__ import annotations

import re
from array import array
from decimal import Decimal
from functools import cache
from sys import intern
from typing import Any, NamedTuple

from changji_tui.archive.haystacks import NUMERIC, Folded, folded
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.corpus import Described, PageCorpus, Titled
from changji_tui.search.names import Named

Data = dict[str, Any]
"""An object that JSON can hold."""


class Number(NamedTuple):
    """A number with its unit; the fields are those of `search.corpus.Valued`."""

    kind: str
    value: Decimal | None
    unit: str
    base_value: Decimal | None
    base_unit: str
    qualifier: str
    printed: str
    period: str
    value_to: Decimal | None
    base_value_to: Decimal | None


@record
class ListedPage:
    """One page of an archive, as it is listed."""

    number: int
    """Its position in the archive, from 0."""
    folder: str
    """The name of its folder."""
    title: Bilingual
    """Its name."""
    documents: int
    """How many documents it has."""
    figures: int
    """How many measures it prints."""


class PlainPage(NamedTuple):
    """A page of an archive; a row is a passage, counted from 0 on this page."""

    folder: str
    """The name of its folder in the archive."""
    title: Bilingual
    """Its name."""
    documents_count: int
    """How many documents it holds."""
    figures_count: int
    """How many measures it prints."""
    texts: list[str]
    """The printed text of each row."""
    folded: str
    """The printed texts, folded, a line for each row."""
    readings: Folded
    """The English reading of each row."""
    labels: Folded
    """The words of each figure by which it is found (`Figure.words`)."""
    words: list[str]
    """The words of the readings and the labels, folded; each once, sorted."""
    numbers: list[str]
    """The runs of readings and labels that match `haystacks.NUMERIC`; each once, sorted."""
    fields: list[str]
    """The kind of line of each row (`documents.Field`)."""
    passages: list[str]
    """The id of each row."""
    figure_ids: list[str]
    """The id of each figure."""
    figures: list[Number]
    """The figures, row after row."""
    places: list[int]
    """Four offsets for each figure, in its row: start and end of the quote, start and end of the number."""
    figure_rows: list[int]
    """The row of each figure."""
    section_ids: list[str]
    """The id of the section of each row."""
    sections: list[Titled]
    """The sections."""
    documents: list[Described]
    """The documents."""
    entities: list[Named]
    """The entities that are mentioned."""


def to_data(page: Page) -> Data:
    """Make an object that JSON can hold, with a key for each field of `PlainPage`."""
    corpus = PageCorpus(page)
    passages, figures = page.passages, corpus.figures
    readings = folded(passage.translation for passage in passages)
    labels = folded(figure.words for figure in figures)
    in_english = f"{readings.text} {labels.text}"
    return {
        "folder": page.folder.name,
        "title": [page.title.zh, page.title.en],
        "documents_count": len(page.documents),
        "figures_count": len(page.measures),
        "texts": [corpus.printed.line(row) for row in range(len(passages))],
        "folded": corpus.printed.folded,
        "readings": readings,
        "labels": labels,
        "words": sorted(set(re.findall(r"\w+", in_english))),
        "numbers": sorted(set(NUMERIC.findall(in_english))),
        "fields": corpus.fields,
        "passages": [passage.id for passage in passages],
        "figure_ids": [figure.id for figure in figures],
        "figures": [
            [_written(value) for value in (getattr(figure, name) for name in Number._fields)]
            for figure in figures
        ],
        "places": [
            at
            for figure in figures
            for at in (figure.start, figure.end, figure.printed_start, figure.printed_end)
        ],
        "figure_rows": corpus.figure_rows,
        "section_ids": [passage.section for passage in passages],
        "sections": corpus.sections,
        "documents": corpus.documents,
        "entities": [entity for entity in corpus.entities if entity.mentions],
    }


def _written(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


def from_data(data: Data) -> PlainPage:
    """Make a page from what `to_data` made of it, after JSON; strings that many pages share are kept once."""
    zh, en = data["title"]
    return PlainPage(
        **{
            **data,
            "title": Bilingual(zh=zh, en=en),
            "readings": _folded(*data["readings"]),
            "labels": _folded(*data["labels"]),
            "words": list(map(intern, data["words"])),
            "numbers": list(map(intern, data["numbers"])),
            "fields": list(map(intern, data["fields"])),
            "section_ids": list(map(intern, data["section_ids"])),
            "figures": [_number(*values) for values in data["figures"]],
            "sections": [Titled(tuple(names), rows) for names, rows in data["sections"]],
            "documents": [
                Described(name, tuple(label), intern(kind), tuple(who), first, last, tuple(headers))
                for name, label, kind, who, first, last, headers in data["documents"]
            ],
            "entities": [
                Named(intern(kind), tuple(map(intern, names)), intern(printed), mentions)
                for kind, names, printed, mentions in data["entities"]
            ],
        }
    )


def _folded(text: str, places: list[int], characters: str) -> Folded:
    return Folded(text, array("I", places), characters)


_decimal = cache(Decimal)
"""Make a number from its digits; equal digits give the same object, which saves memory."""


def _number(
    kind: str,
    value: str | None,
    unit: str,
    base_value: str | None,
    base_unit: str,
    qualifier: str,
    printed: str,
    period: str,
    value_to: str | None,
    base_value_to: str | None,
) -> Number:
    number = None if value is None else _decimal(value)
    base = number if base_value == value or base_value is None else _decimal(base_value)
    return Number(
        intern(kind),
        number,
        intern(unit),
        base if base_value is not None else None,
        intern(base_unit),
        intern(qualifier),
        intern(printed),
        intern(period),
        None if value_to is None else _decimal(value_to),
        None if base_value_to is None else _decimal(base_value_to),
    )
