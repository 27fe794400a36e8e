"""Terms by speaker, and shared wording, as `matrix` and `shared` print them: as text and as data."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.exporting.contract import Data, bilingual
from changji_tui.exporting.tables import Cell, Table
from changji_tui.model.voices import Voice
from changji_tui.text.columns import aligned
from changji_tui.text.sentences import sentence_around
from changji_tui.wording.matrix import Column, Matrix
from changji_tui.wording.said import Place
from changji_tui.wording.shared import Wording

_MOST_COLUMNS = 8
"""A matrix of more terms than this is printed with a row for each term."""


def matrix_data(matrix: Matrix) -> Data:
    """The voices with their lengths, and the count and rate of each term in each voice, zeros included."""
    return {
        "counted_in": "paragraphs; headlines, speakers' posts and bylines are left out",
        "texts": [
            {
                "id": voice.id,
                "kind": voice.kind,
                "name": bilingual(voice.name),
                "documents": _ids(voice),
                "characters": length,
            }
            for voice, length in zip(matrix.voices, matrix.lengths, strict=True)
        ],
        "terms": [_column_data(matrix, number) for number in range(len(matrix.columns))],
    }


def _column_data(matrix: Matrix, number: int) -> Data:
    column = matrix.columns[number]
    ids = [voice.id for voice in matrix.voices]
    return {
        "term": column.term.text,
        "origin": column.term.origin,
        "distinctive_of": column.term.voice or None,
        "found_as": list(column.words),
        "total": sum(column.counts),
        "counts": dict(zip(ids, column.counts, strict=True)),
        "per_1000_characters": {
            name: round(matrix.rate(row, number), 2) for row, name in enumerate(ids)
        },
    }


def matrix_table(matrix: Matrix, *, rates: bool = False) -> Table:
    """A row for each speaker or article: id, name, length, then a number for each term."""
    return Table(
        columns=("id", "name", "characters", *(column.term.text for column in matrix.columns)),
        rows=tuple(
            (voice.id, voice.name.zh, length, *_numbers(matrix, row, rates=rates))
            for row, (voice, length) in enumerate(zip(matrix.voices, matrix.lengths, strict=True))
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
        [voice.name.zh, *map(_number, _numbers(matrix, row, rates=rates))]
        for row, voice in enumerate(matrix.voices)
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
    shared: Sequence[Wording], own: Sequence[tuple[Voice, Sequence[Wording]]], least: int
) -> Data:
    """Wording that several voices share, then wording of one speaker alone, with every place."""
    return {
        "least": least,
        "count": len(shared),
        "shared": [
            {
                "text": wording.text,
                "length": wording.length,
                "speakers": [voice.id for voice in wording.voices],
                "documents": list(dict.fromkeys(p.passage.document for p in wording.places)),
                "places": [_place(place) for place in wording.places],
            }
            for wording in shared
        ],
        "own": [
            {
                "document": voice.id,
                "documents": _ids(voice),
                "text": wording.text,
                "length": wording.length,
                "count": len(wording.places),
                "quoted": wording.quoted,
                "places": [_place(place) for place in wording.places],
            }
            for voice, wordings in own
            for wording in wordings
        ],
    }


def _ids(voice: Voice) -> list[str]:
    return [document.id for document in voice.documents]


def _place(place: Place) -> Data:
    text = place.passage.text
    return {
        "document": place.passage.document,
        "paragraph": place.passage.id,
        "start": place.start,
        "end": place.end,
        "sentence": sentence_around(text, place.start, place.end),
    }


def shared_text(shared: Sequence[Wording], own: Sequence[tuple[Voice, Sequence[Wording]]]) -> str:
    """Shared wording with its length and speakers; then each speaker's own, with its count."""
    rows = [
        [str(wording.length), wording.text, "、".join(voice.name.zh for voice in wording.voices)]
        for wording in shared
    ]
    parts = [aligned(rows, right=(0,))] if rows else []
    for voice, wordings in own:
        if wordings:
            rows = [[str(len(wording.places)), wording.in_marks] for wording in wordings]
            name = voice.name
            parts.append(f"只有{name.zh}说 only {name.en} says\n{aligned(rows, right=(0,))}")
    return "\n".join(parts)
