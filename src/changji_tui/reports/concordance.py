"""A concordance, as `changji-tui search QUERY --kwic` prints it: as text and as data."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui import charts
from changji_tui.exporting.contract import Data
from changji_tui.model.page import Page
from changji_tui.search import Match, Results
from changji_tui.search.concordance import (
    MOST_COMPARED,
    Dispersion,
    Line,
    Side,
    concordance,
    dispersions,
    grouped,
    ordered,
)
from changji_tui.text.cells import cell_len, pad
from changji_tui.text.columns import GAP, aligned
from changji_tui.text.contexts import beginning_of, end_of, shares
from changji_tui.wording.neighbours import Neighbour

ORDERS = (
    "place",
    *("left", "left1", "left2", "left3"),
    *("right", "right1", "right2", "right3"),
    "count",
)
"""Sort orders: place, one to three characters on one side (three by default), or count."""
CELLS = 24
"""Cells of a document's dispersion, at most."""


def lines_of(page: Page, results: Results, order: str, *, merge: bool) -> list[Line]:
    """The lines of what a query finds.

    Args:
        page: The page, which knows how its texts are read.
        results: What the query finds.
        order: One of `ORDERS`.
        merge: Whether to join lines that are equal in the characters that `order` compares.
    """
    side, characters = _read(order)
    lines: Sequence[Line] = concordance(results)
    if merge:
        lines = grouped(lines, side, characters)
    lines = ordered(lines, side, characters, read=page.pronunciation.of)
    return sorted(lines, key=lambda line: -len(line.places)) if order == "count" else lines


def _read(order: str) -> tuple[Side | None, int]:
    """The side that an order compares, and how many characters of it."""
    sides: dict[str, Side] = {"left": "left", "right": "right"}
    return sides.get(order.rstrip("123")), int(order[-1]) if order[-1].isdigit() else MOST_COMPARED


def as_data(page: Page, results: Results, lines: Sequence[Line], took_ms: float) -> Data:
    """The lines and where they fall, in the lines' order; offsets are code points.

    Offsets of a place are those of its passage's text or, if `translated`, of its translation;
    those of a dispersion count all passages of the documents, one after the other.
    """
    return {
        "query": results.query,
        "count": sum(len(line.places) for line in lines),
        "took_ms": round(took_ms, 1),
        "lines": [
            {
                "left": line.left,
                "match": line.keyword,
                "right": line.right,
                "translated": line.in_translation,
                "count": len(line.places),
                "places": [_place(place) for place in line.places],
            }
            for line in lines
        ],
        "dispersion": [
            {
                "document": d.voice.id,
                "documents": [document.id for document in d.voice.documents],
                "length": d.length,
                "positions": list(d.positions),
            }
            for d in dispersions(page, lines)
        ],
        "instead": [near.data for near in results.instead],
    }


def neighbours_data(results: Results, neighbours: Sequence[Neighbour], took_ms: float) -> Data:
    """The strings near the matches as JSON, the highest log-likelihood first."""
    return {
        "query": results.query,
        "count": len(neighbours),
        "took_ms": round(took_ms, 1),
        "neighbours": [
            {
                "text": one.text,
                "sentences": one.count,
                "elsewhere": one.elsewhere,
                "score": round(one.score, 2),
                "places": [_place(place) for place in one.places],
            }
            for one in neighbours
        ],
    }


def neighbours_text(neighbours: Sequence[Neighbour]) -> str:
    """A line for each string: in how many sentences with a match, in how many others, its score."""
    rows = [
        (one.text, str(one.count), str(one.elsewhere), f"{one.score:.1f}") for one in neighbours
    ]
    head = ("string", "beside the match", "elsewhere", "G²")
    return aligned([head, *rows], right=(1, 2, 3)) if rows else ""


def _place(place: Match) -> Data:
    passage = place.passage
    return {
        "document": passage.document or None,
        "section": passage.section or None,
        "passage": passage.id,
        "paragraph": passage.paragraph,
        "start": place.span[0],
        "end": place.span[1],
    }


def as_text(page: Page, lines: Sequence[Line], width: int | None = None) -> str:
    """The lines with their matches aligned, then where the matches fall.

    Args:
        page: The page of the lines.
        lines: The lines to print.
        width: Cells of a line; None for as many as the longest sentence needs. A match is always
            whole, even if its line gets wider.
    """
    wheres = [_where(line) for line in lines]
    counts = [f"×{len(line.places)}" if len(line.places) > 1 else "" for line in lines]
    lefts = [line.left.strip() for line in lines]
    rights = [line.right.strip() for line in lines]
    keyword, left, right = map(_widest, ([line.keyword for line in lines], lefts, rights))
    if width is not None:
        aside = _widest(wheres) + len(GAP) + (_widest(counts) + len(GAP) if any(counts) else 0)
        left, keyword, right = shares(max(0, width - aside - 2 * len(GAP)), keyword)
    rows = []
    for line, before, after, count, where in zip(lines, lefts, rights, counts, wheres, strict=True):
        room = max(0, right - max(0, cell_len(line.keyword) - keyword))
        cells = [
            pad(end_of(before, left), left, "right"),
            pad(line.keyword, keyword),
            pad(beginning_of(after, room), room),
            *([pad(count, _widest(counts), "right")] if any(counts) else []),
            where,
        ]
        rows.append(GAP.join(cells) + "\n")
    spread = _spread(dispersions(page, lines))
    return "".join(rows) + (f"\n{spread}" if spread else "")


def _widest(texts: Sequence[str]) -> int:
    return max(map(cell_len, texts), default=0)


def _where(line: Line) -> str:
    more = len({place.passage.id for place in line.places}) - 1
    return line.places[0].passage.id + (f" +{more}" if more else "")


def _spread(dispersions: Sequence[Dispersion]) -> str:
    """For each speaker or article the first id, the count, where the matches fall, and the name."""
    rows = [
        (
            d.voice.id,
            str(len(d.positions)),
            charts.dispersion(d.positions, d.length, CELLS),
            d.voice.name.zh,
        )
        for d in dispersions
    ]
    return aligned(rows, right=(1,))
