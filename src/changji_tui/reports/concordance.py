"""A concordance, as `changji-tui search QUERY --kwic` prints it: as text and as data."""

from __future__ import annotations

import shutil
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
from changji_tui.text.cells import cell_len, fit, pad
from changji_tui.text.contexts import beginning_of, end_of, shares

ORDERS = (
    "place",
    *("left", "left1", "left2", "left3"),
    *("right", "right1", "right2", "right3"),
)
"""What lines are sorted by: by place, or by so many characters on one side, three if not said."""
WIDTH = 100
"""Cells of a line where there is no terminal to ask, and COLUMNS is not set."""
CELLS = 24
"""Cells of a document's dispersion, at most."""
_GAP = "  "


def lines_of(results: Results, order: str, *, merge: bool) -> list[Line]:
    """The lines of what a query finds.

    Args:
        results: What it finds.
        order: One of `ORDERS`.
        merge: Whether lines that are the same as far as the order compares them are one.
    """
    side, characters = _read(order)
    lines: Sequence[Line] = concordance(results)
    if merge:
        lines = grouped(lines, side, characters)
    return ordered(lines, side, characters)


def _read(order: str) -> tuple[Side | None, int]:
    """The side and the characters of an order."""
    sides: dict[str, Side] = {"left": "left", "right": "right"}
    return sides.get(order.rstrip("123")), int(order[-1]) if order[-1].isdigit() else MOST_COMPARED


def as_data(page: Page, results: Results, lines: Sequence[Line], took_ms: float) -> Data:
    """The lines and where they fall, in the lines' order; offsets are code points.

    Offsets of a place are those of its passage's text or, if `translated`, of its translation;
    those of a dispersion count all passages of the document, one after the other.
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
            {"document": d.document.id, "length": d.length, "positions": list(d.positions)}
            for d in dispersions(page, lines)
        ],
        "instead": [near.data for near in results.instead],
    }


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


def as_text(page: Page, lines: Sequence[Line], width: int = 0) -> str:
    """A line of text for each line, matches one under the other, then where they fall.

    Args:
        page: Whose lines they are.
        lines: What is printed.
        width: Cells; 0: those of the terminal.
    """
    width = width or shutil.get_terminal_size((WIDTH, 0)).columns
    wheres = [_where(line) for line in lines]
    counts = _counts(lines)
    aside = max(map(cell_len, wheres), default=0) + len(_GAP)
    aside += max(map(cell_len, counts), default=0) + len(_GAP) if any(counts) else 0
    keyword = max((cell_len(line.keyword) for line in lines), default=0)
    left, middle, right = shares(max(0, width - aside - 2 * len(_GAP)), keyword)
    rows = []
    for line, count, where in zip(lines, counts, wheres, strict=True):
        cells = [
            pad(end_of(line.left.rstrip(), left), left, "right"),
            fit(line.keyword, middle),
            pad(beginning_of(line.right.lstrip(), right), right),
            *([pad(count, max(map(cell_len, counts)), "right")] if any(counts) else []),
            where,
        ]
        rows.append(_GAP.join(cells))
    spread = dispersions(page, lines)
    return "".join(f"{row}\n" for row in [*rows, *([""] if spread else []), *_spread(spread)])


def _where(line: Line) -> str:
    more = len({place.passage.id for place in line.places}) - 1
    return line.places[0].passage.id + (f" +{more}" if more else "")


def _counts(lines: Sequence[Line]) -> list[str]:
    """How many places each line has; empty for one."""
    return [f"×{len(line.places)}" if len(line.places) > 1 else "" for line in lines]


def _spread(dispersions: Sequence[Dispersion]) -> list[str]:
    """For each document its id, its count, where the matches fall, and its name."""
    names = max((cell_len(d.document.id) for d in dispersions), default=0)
    counts = max((len(str(len(d.positions))) for d in dispersions), default=0)
    return [
        _GAP.join(
            (
                pad(d.document.id, names),
                str(len(d.positions)).rjust(counts),
                pad(charts.dispersion(d.positions, d.length, CELLS), CELLS),
                d.document.label.zh,
            )
        )
        for d in dispersions
    ]
