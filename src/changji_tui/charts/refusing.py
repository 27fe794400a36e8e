"""The reasons why a chart cannot show some points."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from changji_tui.charts.rows import Point
from changji_tui.model.recorded import Bilingual


def refusal(points: Sequence[Point], *, whole: Decimal | None = None) -> Bilingual | None:
    """Find the reason why one chart cannot show these points.

    Args:
        points: What is to be drawn.
        whole: What a full bar stands for, if it is not the largest value.

    Returns:
        A sentence; None where one chart can show them: all in one unit, of one kind of amount,
        each a number; of a whole, none below zero and none above it.
    """
    return _mixed_units(points) or _mixed_measures(points) or _no_length(points, whole)


def prove(points: Sequence[Point], *, whole: Decimal | None = None) -> None:
    """Raise an error if one chart cannot show these points.

    Raises:
        ValueError: With the sentence of `refusal`.
    """
    reason = refusal(points, whole=whole)
    if reason:
        raise ValueError(reason.en)


def _mixed_units(points: Sequence[Point]) -> Bilingual | None:
    units = list(dict.fromkeys(point.unit for point in points))
    if len(units) < 2:
        return None
    one, other = units[:2]
    return Bilingual(
        zh=f"“{one}”与“{other}”是不同的单位，不能画在一张图里。",
        en=f"“{one}” and “{other}” are different units: one scale cannot measure both.",
    )


def _mixed_measures(points: Sequence[Point]) -> Bilingual | None:
    measures = {point.measure.zh: point.measure for point in points if point.measure}
    if len(measures) < 2:
        return None
    one, other, *_ = measures.values()
    return Bilingual(
        zh=f"“{one.zh}”与“{other.zh}”不是一回事，不能画在一张图里。",
        en=f"“{one.en}” and “{other.en}” are different measures: one scale cannot hold both.",
    )


def _no_length(points: Sequence[Point], whole: Decimal | None) -> Bilingual | None:
    for point in points:
        if point.value is None:
            return Bilingual(
                zh=f"“{point.label}”没有印出数字，无从画起。",
                en=f"“{point.label}” has no number on the page: there is nothing to draw.",
            )
        if not point.value.is_finite():
            return Bilingual(
                zh=f"{point.value}没有长度，无从画起。",
                en=f"{point.value} has no length: there is nothing to draw.",
            )
        if whole is not None and point.value < 0:
            return Bilingual(
                zh=f"{point.value}小于零，不能是整体的一部分。",
                en=f"{point.value} is below zero: it cannot be a share of a whole.",
            )
        if whole is not None and point.value > whole:
            return Bilingual(
                zh=f"{point.value}超过了整体（{whole}），不能画成它的一部分。",
                en=f"{point.value} exceeds the whole, {whole}: it cannot be a share of it.",
            )
    return None
