"""A series of the page as a chart: its points, and the kind of chart that is honest for them."""

from __future__ import annotations

from decimal import Decimal

from changji_tui import charts, periods, quantities
from changji_tui.model.files import PointRecord, SeriesRecord
from changji_tui.model.page import Page

_WHOLE = {"share": Decimal(100)}


def series_rows(
    page: Page, series: SeriesRecord, width: int, height: int, language: str
) -> list[charts.Row]:
    """The chart of a series: columns in time, or bars, of shares each on a track of its own whole.

    Args:
        page: The page of the series.
        series: What is drawn.
        width: Cells to use.
        height: Rows of the highest column of a chart of time.
        language: "zh" or "en".
    """
    points = series_points(page, series, language)
    if series.kind == "time":
        return charts.timeline(points, width, height)
    return charts.bars(points, width, whole=_WHOLE.get(series.kind))


def series_points(page: Page, series: SeriesRecord, language: str) -> list[charts.Point]:
    """The points of a series, ready to be drawn."""
    return [_point(page, series, point, language) for point in series.points]


def _point(page: Page, series: SeriesRecord, point: PointRecord, language: str) -> charts.Point:
    figure = page.figure(point.figure) if point.figure else None
    code = point.x or (figure.period if figure else "")
    label = point.label or (figure.label if figure else None)
    name = label.in_language(language) if label else ""
    if series.kind == "time" and code:
        name = periods.short(code, language)
    period = periods.parse(code) if code else None
    value = figure.value if figure else point.value
    return charts.Point(
        name,
        value if value is not None else Decimal(0),
        unit=series.unit,
        qualifier=figure.qualifier if figure else "exact",
        derived=figure is None,
        at=period.middle if period else None,
        text=quantities.format_value(figure.value, figure.qualifier, printed=figure.printed)
        if figure
        else "",
        key=point.figure,
    )
