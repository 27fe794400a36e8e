"""The speeches of a page as `changji-tui speeches` prints them: as text, as data, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui import charts
from changji_tui.exporting.contract import Data, bilingual
from changji_tui.exporting.tables import Cell, Table
from changji_tui.model.documents import Document
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.voices import Voice, voices_by_document
from changji_tui.search import Results
from changji_tui.search.concordance import dispersion
from changji_tui.text.columns import aligned

_CELLS = 10
_COLUMNS = (
    "id", "section", "name", "name_en", "organisation", "organisation_en", "posts", "posts_en",
    "theme", "theme_en", "characters", "figures", "matches", "turn", "turns",
)  # fmt: skip
_HEADS = (
    "speaker", "body", "theme*", "characters", "figures", "turn", "matches", "where", "posts",
)  # fmt: skip
_NUMBERS = ("characters", "figures", "matches")
_OURS = "* our choice among the words of the speech\n"


@record
class Row:
    """One speech of the table."""

    document: Document
    """The speech."""
    figures: int
    """How many figures it prints that are measures."""
    matches: int | None
    """How many places in it match the query; None without a query."""
    where: str
    """Where the matches fall, as ten cells for the whole speech with its header lines."""
    turn: int
    """The number of this speech among those of its speaker, from 1."""
    turns: int
    """How many speeches the speaker gives."""


def rows(page: Page, results: Results | None = None) -> tuple[Row, ...]:
    """A row for each speech in page order; with a query, for each speech that matches.

    Args:
        page: The page.
        results: What the query finds; None without a query.
    """
    found = []
    voices = voices_by_document(page)
    for document in page.documents:
        if document.speaker is None:
            continue
        matches, where = None, ""
        if results:
            here = results.in_document(document.id)
            if not here:
                continue
            places = dispersion(Voice(documents=(document,)), here)
            where = charts.dispersion(places.positions, places.length, _CELLS)
            matches = len(here)
        turns = voices[document.id].documents
        found.append(
            Row(
                document=document,
                figures=len(document.measures),
                matches=matches,
                where=where,
                turn=turns.index(document) + 1,
                turns=len(turns),
            )
        )
    return tuple(found)


def as_data(found: Sequence[Row], query: str = "") -> Data:
    """The rows as JSON; `theme` is our choice among the words of the speech."""
    return {
        "query": query or None,
        "themes": "chosen by us among the words of the speech",
        "speeches": [_data(row) for row in found],
    }


def _data(row: Row) -> Data:
    document, speaker = row.document, row.document.speaker
    assert speaker is not None
    people = document.byline.people if document.byline else ()
    return {
        "id": document.id,
        "section": document.section,
        "name": bilingual(speaker.name),
        "organisation": bilingual(speaker.organisation) if speaker.organisation else None,
        "posts": [bilingual(post) for post in speaker.posts],
        "theme": bilingual(speaker.theme) if speaker.theme else None,
        "characters": document.length,
        "figures": row.figures,
        "matches": row.matches,
        "turn": row.turn,
        "turns": row.turns,
        "byline": [{"name": person.name, "role": person.role.zh} for person in people],
    }


def as_table(found: Sequence[Row]) -> Table:
    """The rows as a table, with a column for each language."""
    return Table(columns=_COLUMNS, rows=tuple(_cells(row) for row in found))


def _cells(row: Row) -> tuple[Cell, ...]:
    document, speaker = row.document, row.document.speaker
    assert speaker is not None
    return (
        document.id,
        document.section,
        speaker.name.zh,
        speaker.name.en,
        *(document.organisation_in(language) or None for language in ("zh", "en")),
        "; ".join(post.zh for post in speaker.posts),
        "; ".join(post.en for post in speaker.posts),
        *(document.theme_in(language) or None for language in ("zh", "en")),
        document.length,
        row.figures,
        row.matches,
        row.turn,
        row.turns,
    )


def as_text(found: Sequence[Row]) -> str:
    """The rows in aligned columns, without empty columns; if there are themes, who chose them."""
    columns = [
        column for column in zip(_HEADS, *map(_texts, found), strict=True) if any(column[1:])
    ]
    numbers = [index for index, (head, *_) in enumerate(columns) if head in _NUMBERS]
    table = aligned(list(zip(*columns, strict=True)), right=numbers)
    return table + (_OURS if any(row.document.theme_in("zh") for row in found) else "")


def _texts(row: Row) -> tuple[str, ...]:
    speaker = row.document.speaker
    assert speaker is not None
    return (
        speaker.name.zh,
        row.document.organisation_in("zh"),
        row.document.theme_in("zh"),
        str(row.document.length),
        str(row.figures),
        f"{row.turn} of {row.turns}" if row.turns > 1 else "",
        "" if row.matches is None else str(row.matches),
        row.where,
        "、".join(post.zh for post in speaker.posts),
    )
