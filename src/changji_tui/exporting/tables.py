"""The page as tables of flat rows; each column is a path into the data of `contract`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from changji_tui.citing.sentences import page_sentences
from changji_tui.exporting import contract
from changji_tui.exporting.contract import Data
from changji_tui.exporting.passages import passage_records
from changji_tui.exporting.sentences import sentence_data
from changji_tui.model.documents import Document
from changji_tui.model.page import Page

Cell = str | int | float | None
"""The content of a cell."""

COLUMNS = {
    "page": ("id", "section", "document", "field", "text", "translation", "figures", "status"),
    "figures": (
        "id", "section", "document", "passage", "paragraph", "kind", "label.zh", "label.en",
        "description_zh", "description", "subject", "subject_en", "printed", "value", "value_to", "unit",
        "qualifier", "quantity", "whole", "whole_zh", "members", "not_compared", "not_added", "apart", "apart_zh", "change",
        "period.code", "period.text", "period.en", "period.basis", "period.reason",
        "period.reason_zh", "quote", "start", "end", "printed_start", "printed_end",
        "base_value", "base_unit", "same_as", "note", "note_zh", "status", "sentence", "sentence_en",
        "citation", "link",
    ),
    "documents": (
        "id", "section", "kind", "label.zh", "label.en", "kicker", "headline", "headline_en",
        "subtitle", "subtitle_en", "byline", "speaker.name", "speaker.name_en", "speaker.posts",
        "speaker.posts_en", "speaker.organisation", "speaker.organisation_en", "speaker.theme_zh",
        "speaker.theme", "speaker.reason", "speaker.reason_zh", "note", "note_zh", "status",
        "characters", "figures", "text", "translation",
    ),
    "series": (
        "series.id", "series.section", "series.kind", "series.title.zh", "series.title.en",
        "label.zh", "label.en", "x", "value", "series.unit", "figure", "formula",
        "series.caution", "series.caution_zh",
    ),
    "entities": (
        "id", "kind", "name.zh", "name.en", "aliases", "role", "role_en", "note", "note_zh", "status", "count",
        "mentions",
    ),
    "sentences": ("text", "pinyin", "translation", "figures", "id", "status"),
    "passages": (
        "id", "page", "paper", "date", "section", "section_title", "document", "kind", "title",
        "speaker", "byline", "field", "text", "pinyin", "translation", "figures", "entities",
        "status", "citation", "link",
    ),
}  # fmt: skip
"""All columns of each table. A row of "page" is a passage, a row of "series" is a point."""

BRIEF_COLUMNS = {
    "page": ("id", "text", "translation", "status"),
    "figures": (
        "label.zh",
        "label.en",
        "subject",
        "printed",
        "change",
        "period.text",
        "period.basis",
        "quote",
        "id",
        "status",
    ),
    "documents": (
        "id",
        "kind",
        "headline",
        "speaker.name",
        "byline",
        "characters",
        "figures",
        "status",
    ),
    "series": ("series.title.zh", "label.zh", "x", "value", "series.unit", "figure", "formula"),
    "entities": ("name.zh", "name.en", "kind", "aliases", "role", "count", "status"),
    "sentences": ("id", "text", "translation", "status"),
    "passages": ("id", "text", "translation", "status"),
}
"""The columns for Markdown, which a person reads; `status` only if something is not recorded."""


@dataclass(frozen=True)
class Table:
    """Flat rows under named columns."""

    columns: tuple[str, ...]
    """The names of the columns, such as label_zh for the path label.zh."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows, each as long as `columns`."""


def table(page: Page, what: str, *, brief: bool = False) -> Table:
    """The table of one of `exporting.WHAT`; `brief` keeps only `BRIEF_COLUMNS`."""
    return table_of(what, _rows(page, what), brief=brief)


def table_of(what: str, rows: Iterable[Data], *, brief: bool = False) -> Table:
    """A table of some rows of one of `exporting.WHAT`."""
    paths, rows = (BRIEF_COLUMNS if brief else COLUMNS)[what], list(rows)
    if brief and all(row.get("status") == "recorded" for row in rows):
        paths = tuple(path for path in paths if path != "status")
    return Table(
        tuple(path.replace(".", "_") for path in paths),
        tuple(tuple(_cell(row, path) for path in paths) for row in rows),
    )


def records(page: Page, what: str) -> list[Data]:
    """The records of one of `exporting.WHAT`; for "page", its passages."""
    match what:
        case "figures":
            return [contract.figure_data(page, figure) for figure in page.figures]
        case "documents":
            return [contract.document_data(page, document) for document in page.documents]
        case "series":
            return [contract.series_data(page, series) for series in page.series]
        case "entities":
            return [contract.entity_data(page, entity) for entity in page.entities]
        case "sentences":
            return [sentence_data(page, sentence) for sentence in page_sentences(page)]
        case "passages":
            return passage_records(page)
    return [contract.passage_data(page, passage) for passage in page.passages]


def _rows(page: Page, what: str) -> Iterable[Data]:
    """The records, with nested values written as texts for a cell."""
    found = records(page, what)
    if what == "documents":
        return map(_document_row, page.documents, found)
    if what == "series":
        return [{**point, "series": data} for data in found for point in data["points"]]
    if what == "entities":
        return map(_entity_row, found)
    if what == "passages":
        return [{**data, "figures": [f["id"] for f in data["figures"]]} for data in found]
    if what == "sentences":
        printed = {figure.id: figure.printed for figure in page.figures}
        return [{**data, "figures": [printed[f] for f in data["figures"]]} for data in found]
    return found


def _document_row(document: Document, data: Data) -> Data:
    return {
        **data,
        "byline": [f"{person['name']}（{person['role']}）" for person in data["byline"]],
        "characters": document.length,
        "figures": len(document.figures),
        "text": "\n".join(p.text for p in document.paragraphs),
        "translation": "\n".join(p.translation for p in document.paragraphs).strip("\n"),
    }


def _entity_row(data: Data) -> Data:
    mentions = data["mentions"]
    places = [f"{m['passage']}:{m['start']}-{m['end']}" for m in mentions]
    return {**data, "count": len(mentions), "mentions": places}


def _cell(row: Data, path: str) -> Cell:
    value: Any = row
    for key in path.split("."):
        value = value and value[key]
    return "; ".join(value) if isinstance(value, list) else value
