"""The page as tables: each column is a path into the contract's data, each row is flat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from changji_tui.exporting import contract
from changji_tui.exporting.contract import Data
from changji_tui.model.page import Page

Cell = str | int | float | None
"""What a cell may hold."""

COLUMNS = {
    "page": ("id", "section", "document", "field", "text", "translation", "figures"),
    "figures": (
        "id", "section", "document", "passage", "paragraph", "kind", "label.zh", "label.en",
        "subject", "subject_en", "printed", "value", "unit", "qualifier", "change",
        "period.code", "period.text", "period.en", "period.basis", "period.reason",
        "period.reason_zh", "quote", "start", "end", "printed_start", "printed_end",
        "base_value", "base_unit", "same_as", "note", "note_zh",
    ),
    "documents": (
        "id", "section", "kind", "label.zh", "label.en", "kicker", "headline", "headline_en",
        "subtitle", "subtitle_en", "byline", "speaker.name", "speaker.name_en", "speaker.posts",
        "speaker.posts_en", "speaker.organisation", "speaker.organisation_en", "speaker.theme_zh",
        "speaker.theme", "speaker.reason", "speaker.reason_zh", "note", "note_zh",
        "characters", "figures", "text", "translation",
    ),
    "series": (
        "series.id", "series.section", "series.kind", "series.title.zh", "series.title.en",
        "label.zh", "label.en", "x", "value", "series.unit", "figure", "formula",
        "series.caution", "series.caution_zh",
    ),
    "entities": (
        "id", "kind", "name.zh", "name.en", "aliases", "role", "role_en", "count", "mentions",
    ),
}  # fmt: skip
"""The columns of each table, all that is known; a row of "page" is a passage, of "series" a point."""

BRIEF_COLUMNS = {
    "page": ("id", "text", "translation"),
    "figures": (
        "label.zh",
        "label.en",
        "subject",
        "printed",
        "period.text",
        "period.basis",
        "quote",
        "id",
    ),
    "documents": ("id", "kind", "headline", "speaker.name", "byline", "characters", "figures"),
    "series": ("series.title.zh", "label.zh", "x", "value", "series.unit", "figure", "formula"),
    "entities": ("name.zh", "name.en", "kind", "aliases", "role", "count"),
}
"""The columns that a person reads, for Markdown."""


@dataclass(frozen=True)
class Table:
    """Flat rows under named columns."""

    columns: tuple[str, ...]
    """The names of the columns: label_zh for the path label.zh."""
    rows: tuple[tuple[Cell, ...], ...]
    """The rows, each as long as `columns`."""


def table(page: Page, what: str, *, brief: bool = False) -> Table:
    """The table of "page", "figures", "documents", "series" or "entities"."""
    paths = (BRIEF_COLUMNS if brief else COLUMNS)[what]
    return Table(
        tuple(path.replace(".", "_") for path in paths),
        tuple(tuple(_cell(row, path) for path in paths) for row in _rows(page, what)),
    )


def _rows(page: Page, what: str) -> list[Data]:
    """The contract's data, with what is nested too deeply for a cell put into words."""
    if what == "page":
        return [contract.passage_data(passage) for passage in page.passages]
    if what == "figures":
        return [contract.figure_data(page, figure) for figure in page.figures]
    if what == "documents":
        return [
            {
                **(data := contract.document_data(page, document)),
                "byline": [f"{person['name']}（{person['role']}）" for person in data["byline"]],
                "characters": document.length,
                "figures": len(document.figures),
                "text": "\n".join(p.text for p in document.paragraphs),
                "translation": "\n".join(p.translation for p in document.paragraphs),
            }
            for document in page.documents
        ]
    if what == "series":
        return [
            {**point, "series": data}
            for data in (contract.series_data(page, series) for series in page.series)
            for point in data["points"]
        ]
    return [
        {
            **(data := contract.entity_data(page, entity)),
            "count": len(data["mentions"]),
            "mentions": [f"{m['passage']}:{m['start']}-{m['end']}" for m in data["mentions"]],
        }
        for entity in page.entities
    ]


def _cell(row: Data, path: str) -> Cell:
    value: Any = row
    for key in path.split("."):
        value = value and value[key]
    return "; ".join(value) if isinstance(value, list) else value
