"""Series of a page as lines with marks."""

from __future__ import annotations

from collections.abc import Iterable

from changji_tui import charts
from changji_tui.charts.series import series_points, series_rows, unit_gloss
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.layout.typesetting import set_lines
from changji_tui.model.documents import Figure
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.text.cells import cell_len, truncate

_ROLES: dict[charts.Role, str] = {
    "gap": "text",
    "label": "text",
    "bar": "bar",
    "derived": "derived",
    "bound": "bar",
    "track": "faint",
    "value": "text",
    "unit": "muted",
    "mark": "derived",
    "axis": "muted",
    "unknown": "faint",
    "head": "muted",
    "note": "muted",
    "refusal": "fails",
}
_HEIGHT = 3
"""Rows of a chart over time."""


def series_lines(
    page: Page,
    series: SeriesRecord,
    chosen: Figure,
    width: int,
    language: str,
    *,
    form: Form = "printed",
    table: bool = True,
) -> list[Line]:
    """Draw a series: its title, its chart with the chosen figure's row highlighted, its caution.

    Args:
        page: The page of the series.
        series: What is drawn.
        chosen: The figure whose row is highlighted.
        width: Cells to use.
        language: "zh" or "en".
        form: The form of the numbers.
        table: Whether a table of the data follows, beside the chart or under it.
    """
    rows = series_rows(page, series, width, _HEIGHT, language, form=form, table=table)
    gloss = unit_gloss(series.unit, language) if form == "printed" else ""
    title = series.title.in_language(language) + (f" ({gloss})" if gloss else "")
    lines = [*broken(title, width, "muted"), *(painted_row(made, chosen.id) for made in rows)]
    if not table:
        points = series_points(page, series, language)
        lines += [Line(point.origin, "derived") for point in points if point.derived]
    if series.caution:
        lines += broken(
            say("note", language) + series.caution.in_language(language), width, "muted"
        )
    return lines


def painted_row(made: charts.Row, chosen: str, *, value: str = "text") -> Line:
    """Turn a row of a chart into a line; label and value of the chosen point stand out.

    A number without a key is not a figure of the page: it is drawn as derived.
    """
    pieces = []
    for part in made.parts:
        role = _ROLES[part.role]
        if part.role == "value":
            role = value if part.key else "derived"
        if chosen and part.key == chosen and part.role in ("label", "value"):
            role = "strong"
        pieces.append((part.text, role))
    return row(pieces)


def spark_lines(
    page: Page, series: SeriesRecord, width: int, language: str, form: Form = "printed"
) -> list[Line]:
    """A series over time: its title, a sparkline with its first and last value, and its formulas."""
    title = truncate(series.title.in_language(language), width)
    points = series_points(page, series, language, form)
    room = max(1, width - 2)
    spark = charts.sparkline(points, room)
    pieces = [
        (part.text, "accent" if part.role == "value" else _ROLES[part.role]) for part in spark.parts
    ]
    span = f"{points[0].label} – {points[-1].label}"
    lines = [Line(title)]
    if spark.cells + 2 + cell_len(span) <= room:
        lines.append(row([("  ", "text"), *pieces, ("  ", "text"), (span, "muted")]))
    else:
        lines += [row([("  ", "text"), *pieces]), Line(truncate(span, room), "muted", 2)]
    return lines + [Line(point.origin, "derived", 2) for point in points if point.derived]


def flow(pieces: Iterable[tuple[str, str]], width: int) -> list[Line]:
    """Set pieces, each a text with its role, two cells apart on as many rows as they need."""
    rows: list[list[tuple[str, str]]] = []
    room = 0
    for text, role in pieces:
        for part in broken(text, width, role):
            room -= 2 + cell_len(part.text)
            if room < 0:
                rows.append([])
                room = width - cell_len(part.text)
            rows[-1].append((part.text, role))
    return [row(pieces, gap="  ") for pieces in rows]


def broken(text: str, width: int, role: str) -> list[Line]:
    """Break a text into lines of at most `width` cells."""
    return [Line(words, role, continues=start > 0) for start, words, _ in set_lines(text, width)]
