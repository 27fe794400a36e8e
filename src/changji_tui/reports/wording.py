"""Terms by speaker and shared wording, as `matrix` and `shared` print them: as text and as data."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.exporting.contract import Data, bilingual
from changji_tui.exporting.tables import Cell, Table
from changji_tui.model.documents import Document
from changji_tui.text.columns import aligned
from changji_tui.text.sentences import sentence_around
from changji_tui.wording.matrix import Column, Matrix
from changji_tui.wording.said import Place
from changji_tui.wording.shared import Wording

_MOST_COLUMNS = 8
"""A matrix of more terms than these is printed with a row for each term."""


def matrix_data(matrix: Matrix) -> Data:
    """The texts with their lengths, and each term's count and rate in every text, zeros included."""
    return {
        "counted_in": "paragraphs; headlines, speakers' posts and bylines are left out",
        "texts": [
            {
                "id": document.id,
                "kind": document.kind,
                "name": bilingual(document.voice),
                "characters": length,
            }
            for document, length in zip(matrix.documents, matrix.lengths, strict=True)
        ],
        "terms": [_column_data(matrix, number) for number in range(len(matrix.columns))],
    }


def _column_data(matrix: Matrix, number: int) -> Data:
    column = matrix.columns[number]
    ids = [document.id for document in matrix.documents]
    return {
        "term": column.term.text,
        "origin": column.term.origin,
        "distinctive_of": column.term.document or None,
        "found_as": list(column.words),
        "total": sum(column.counts),
        "counts": dict(zip(ids, column.counts, strict=True)),
        "per_1000_characters": {
            name: round(matrix.rate(row, number), 2) for row, name in enumerate(ids)
        },
    }


def matrix_table(matrix: Matrix, *, rates: bool = False) -> Table:
    """A row for each text: id, name, length, then a number for each term."""
    return Table(
        columns=("id", "name", "characters", *(column.term.text for column in matrix.columns)),
        rows=tuple(
            (document.id, document.voice.zh, length, *_numbers(matrix, row, rates=rates))
            for row, (document, length) in enumerate(
                zip(matrix.documents, matrix.lengths, strict=True)
            )
        ),
    )


def _numbers(matrix: Matrix, row: int, *, rates: bool) -> list[Cell]:
    if rates:
        return [round(matrix.rate(row, number), 2) for number in range(len(matrix.columns))]
    return [column.counts[row] for column in matrix.columns]


def matrix_text(matrix: Matrix, *, rates: bool = False) -> str:
    """The matrix in aligned columns, with the sums below."""
    header = ["", *map(_heading, matrix.columns)]
    rows = [
        [document.voice.zh, *map(_number, _numbers(matrix, row, rates=rates))]
        for row, document in enumerate(matrix.documents)
    ]
    if not rates:
        rows.append(["合计 total", *(str(sum(column.counts)) for column in matrix.columns)])
    grid = [header, *rows]
    if len(matrix.columns) > _MOST_COLUMNS:
        grid = [list(cells) for cells in zip(*grid, strict=True)]
    return aligned(grid, right=range(1, len(grid[0])))


def _heading(column: Column) -> str:
    return (
        "=".join((column.term.text, "、".join(column.words))) if column.words else column.term.text
    )


def _number(number: Cell) -> str:
    return f"{number:.2f}" if isinstance(number, float) else str(number)


def shared_data(
    shared: Sequence[Wording], own: Sequence[tuple[Document, Sequence[Wording]]], least: int
) -> Data:
    """What several texts share, then what one speaker alone says, with every place."""
    return {
        "least": least,
        "count": len(shared),
        "shared": [
            {
                "text": wording.text,
                "length": wording.length,
                "documents": [document.id for document in wording.documents],
                "places": [_place(place) for place in wording.places],
            }
            for wording in shared
        ],
        "own": [
            {
                "document": document.id,
                "text": wording.text,
                "length": wording.length,
                "count": len(wording.places),
                "quoted": wording.quoted,
                "places": [_place(place) for place in wording.places],
            }
            for document, wordings in own
            for wording in wordings
        ],
    }


def _place(place: Place) -> Data:
    text = place.passage.text
    return {
        "document": place.passage.document,
        "paragraph": place.passage.id,
        "start": place.start,
        "end": place.end,
        "sentence": sentence_around(text, place.start, place.end),
    }


def shared_text(
    shared: Sequence[Wording], own: Sequence[tuple[Document, Sequence[Wording]]]
) -> str:
    """Shared wording with its length and speakers; then each speaker's own, with its count."""
    rows = [
        [str(wording.length), wording.text, "、".join(d.voice.zh for d in wording.documents)]
        for wording in shared
    ]
    parts = [aligned(rows, right=(0,))] if rows else []
    for document, wordings in own:
        if wordings:
            rows = [[str(len(wording.places)), wording.in_marks] for wording in wordings]
            name = document.voice
            parts.append(f"只有{name.zh}说 only {name.en} says\n{aligned(rows, right=(0,))}")
    return "\n".join(parts)
