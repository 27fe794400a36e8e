"""A series of the page as a chart, with the table of its data."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from changji_tui import charts, quantities
from changji_tui.charts import Heads, Part, Point, Row
from changji_tui.model.comparability import apart_in
from changji_tui.model.documents import Figure
from changji_tui.model.files import PointRecord, SeriesRecord
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual, Change
from changji_tui.quantities import Form, periods
from changji_tui.text.breaking import break_lines

WHOLE = {"share": Decimal(100)}
"""The value of a full bar, by the kind of series; for other kinds it is the largest value."""
MEASURES: dict[Change, Bilingual] = {
    "level": Bilingual(zh="数量", en="amount"),
    "increase": Bilingual(zh="增加的数量", en="amount of increase"),
    "decrease": Bilingual(zh="减少的数量", en="amount of decrease"),
}
"""Kinds of amount in words."""
HEADS = {
    "zh": Heads("指标", "数值", "时期", "原文"),
    "en": Heads("Figure", "Value", "Period", "As printed"),
}
"""The headings of a table of data, by language."""
_TIME_HEADS = {
    language: Heads(heads.period, heads.value, "", heads.origin)
    for language, heads in HEADS.items()
}
_INFERRED = {"zh": "推断", "en": "inferred"}

_SPACE = 2
_COLUMNS = 40
"""The least cells of a chart of columns that has its table beside it."""
_MOST_COLUMNS = 72
"""The most: wider ones are harder to take in, not easier."""


def series_rows(
    page: Page,
    series: SeriesRecord,
    width: int,
    height: int,
    language: str,
    *,
    form: Form = "printed",
    table: bool = False,
    ascii_only: bool = False,
) -> list[Row]:
    """The chart of a series: columns in time, or bars; a bar of a share stands in its own whole.

    Args:
        page: The page of the series.
        series: What is drawn.
        width: Cells to use.
        height: Rows of the highest column of a chart of time.
        language: "zh" or "en".
        form: The form of the numbers.
        table: Whether the table of the data stands beside the chart if there is room, else under it.
        ascii_only: Whether to draw without block characters.

    Returns:
        Rows of at most `width` cells; if one chart cannot show the points, the sentence that says why.
    """
    points = series_points(page, series, language, form)
    refusal = _series_refused(page, series, points, width, language)
    if not table:
        return refusal or _drawn(points, series, width, height, ascii_only)
    heads = (_TIME_HEADS if series.kind == "time" else HEADS)[language]
    beside = [] if refusal else _beside(points, series, heads, width, height, ascii_only)
    if beside:
        return beside
    rows = refusal or _drawn(points, series, width, height, ascii_only)
    return [*rows, Row(()), *charts.data_table(points, heads, width)]


def _beside(
    points: list[Point],
    series: SeriesRecord,
    heads: Heads,
    width: int,
    height: int,
    ascii_only: bool,
) -> list[Row]:
    """The chart with its table beside it; no rows where there is no room for both."""
    if series.kind == "time":
        room = width - charts.table_cells(points, heads) - 2 * _SPACE
        if room < _COLUMNS:
            return []
        room = min(room, _MOST_COLUMNS)
        table = charts.data_table(points, heads, width)
        drawn = _drawn(points, series, room, height, ascii_only)
        return charts.beside(drawn, table, room + 2 * _SPACE)
    column = width - charts.table_cells(points, heads, aside=True)
    if column - _SPACE < charts.room_for(points):
        return []
    drawn = _drawn(points, series, column - _SPACE, height, ascii_only)
    table = charts.data_table(points, heads, width, aside=True)
    return charts.beside([Row(()), *drawn], table, column)


def _drawn(
    points: list[Point], series: SeriesRecord, width: int, height: int, ascii_only: bool
) -> list[Row]:
    if series.kind == "time":
        return charts.timeline(points, min(width, _MOST_COLUMNS), height, ascii_only=ascii_only)
    return charts.bars(points, width, whole=WHOLE.get(series.kind), ascii_only=ascii_only)


def unit_gloss(unit: str, language: str) -> str:
    """A gloss of a printed unit in the reader's language; empty if none is needed.

    Returns:
        "万元 = CNY 10,000", "家 = a count"; always empty in Chinese.
    """
    if language == "zh" or not unit or unit.isascii():
        return ""
    label = quantities.unit_label(unit, language) or "a count"
    return "" if label == unit else f"{unit} = {label}"


def refused(
    points: Sequence[Point], width: int, language: str, whole: Decimal | None = None
) -> list[Row]:
    """The reason why one chart cannot show the points, as rows; no rows if it can."""
    return _reason_rows(charts.refusal(points, whole=whole), width, language)


def _series_refused(
    page: Page, series: SeriesRecord, points: Sequence[Point], width: int, language: str
) -> list[Row]:
    """The reason why a series is not drawn, as rows; no rows if it is."""
    if reason := kept_apart(page, series):
        return _reason_rows(reason, width, language)
    return refused(points, width, language, WHOLE.get(series.kind))


def kept_apart(page: Page, series: SeriesRecord) -> Bilingual | None:
    """The reason why two figures of a series may not be drawn together; None if all may."""
    return apart_in([page.figure(point.figure) for point in series.points if point.figure])


def _reason_rows(reason: Bilingual | None, width: int, language: str) -> list[Row]:
    """A reason in rows of at most `width` cells; none where there is no reason."""
    text = reason.in_language(language) if reason else ""
    starts = [0, *break_lines(text, width)]
    ends = [*starts[1:], len(text)]
    return [
        Row((Part(text[start:end].rstrip(), "refusal"),))
        for start, end in zip(starts, ends, strict=True)
        if end > start
    ]


def series_points(
    page: Page, series: SeriesRecord, language: str, form: Form = "printed"
) -> list[Point]:
    """The points of a series, ready to be drawn, their numbers in a form."""
    return [_in_form(_point(page, series, point, language), form) for point in series.points]


def _in_form(point: Point, form: Form) -> Point:
    """A point with its number and its unit in a form; its origin stays the printed one."""
    if form == "printed":
        return point
    printed = "" if point.derived or point.shown_unit is not None else point.origin
    number, unit = quantities.formatted(
        point.value, point.unit, point.qualifier, printed=printed, form=form
    )
    sign = "↓" if point.text.startswith("↓") else ""
    return point._replace(text=sign + number, unit=unit, shown_unit=None)


def _point(page: Page, series: SeriesRecord, point: PointRecord, language: str) -> Point:
    if point.figure:
        figure = page.figure(point.figure)
        drawn = _in_unit(figure_point(figure, language), series.unit)
        name = point.label.in_language(language) if point.label else drawn.label
        code = point.x or figure.period
    else:
        name = point.label.in_language(language) if point.label else ""
        code = point.x
        drawn = Point(
            name,
            point.value,
            unit=series.unit,
            derived=True,
            period=periods.short(code, language) if code else periods.UNDATED[language],
            origin=derivation(page.written(point.formula), language),
        )
    if series.kind != "time" or not code:
        return drawn._replace(label=name)
    inferred = bool(point.figure) and figure.basis == "inferred"
    return drawn._replace(
        label=_dated(code, language, inferred=inferred),
        at=periods.parse(code).middle,
        period=_INFERRED[language] if inferred else "",
    )


def _in_unit(point: Point, unit: str) -> Point:
    """A point with its number in the unit of its series, and shown as it is printed."""
    if point.value is None or point.unit == unit:
        return point._replace(unit=unit)
    ends = [
        quantities.base(value, one)
        for value, one in ((point.value, point.unit), (Decimal(1), unit))
    ]
    own, whole = (quantities.common(value, base) for value, base in ends)
    return point._replace(value=own / whole, unit=unit, shown_unit=point.unit)


def figure_point(figure: Figure, language: str) -> Point:
    """A figure as a point, ready to be drawn."""
    return Point(
        figure.label.in_language(language),
        figure.value,
        unit=figure.unit,
        qualifier=figure.qualifier,
        text=figure.sign
        + quantities.format_value(figure.value, figure.qualifier, printed=figure.printed),
        key=figure.id,
        measure=MEASURES[figure.change or "level"],
        period=period_text(figure, language),
        origin=figure.printed,
    )


def period_text(figure: Figure, language: str) -> str:
    """The period in short, and whether it is inferred: "now (2024), inferred"."""
    if not figure.period:
        return periods.UNDATED[language]
    short = periods.short(figure.period, language)
    if figure.basis != "inferred":
        return short
    return short + ("，" if language == "zh" else ", ") + _INFERRED[language]


def _dated(code: str, language: str, *, inferred: bool) -> str:
    """A period under a column, in square brackets, as catalogues mark it, where it is inferred."""
    short = periods.short(code, language)
    return f"[{short}]" if inferred else short


def derivation(formula: str, language: str) -> str:
    """The formula of a derived number, after the mark of derived numbers."""
    word = "推算：" if language == "zh" else "derived: "
    return f"{charts.DERIVED_MARK} {word}{formula}"
