"""Makes the records of a passage's figures, each with its label, its quote and its period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from changji_tui.checking.figures import prints
from changji_tui.checking.kinds import kind_shown
from changji_tui.finding.dates import Time
from changji_tui.finding.labels import is_earlier_value, label
from changji_tui.finding.numbers import Number
from changji_tui.model.recorded import Bilingual, Change, FigureRecord
from changji_tui.quantities.units import split_scale
from changji_tui.text.sentences import sentences

NEAREST_YEAR = "nearest-year"
"""The id of the reason for a period that is not printed beside its figure."""

_INCREASE = re.compile(
    "(?:增加|增长|增長|净增|提高|上升|上涨|上漲|扩大)了?(?:近|约|超过|超|逾|至少)?$"
)
_DECREASE = re.compile("(?:减少|減少|下降|降低|下跌|回落|缩减)了?(?:近|约|超过|超|逾|至少)?$")
_WRITERS = re.compile(
    "[今去本当明]年|上年|前年|往年|近年|历年|歷年|每年|年均|目前|现在|現在|如今|未来|未來|此后|此後|以来|以來|[从自從]"
    "|[近过過]去?[一二三四五六七八九十0-9]+年"
)
_TIMES = frozenset(
    ("年", "月", "个月", "天", "日", "周", "小时", "分钟", "秒", "世纪", "倍", "次", "")
)
"""Units of amounts that have no period."""
_BEFORE = 40
"""Characters before a number in which a word about its time is looked for."""
_CLAUSE = "，。；：！？,;!?"


def figures(text: str, found: Sequence[Number], prefix: str) -> list[FigureRecord]:
    """Make the records of the figures of a passage, in order.

    Args:
        text: The passage.
        found: Its numbers, in order.
        prefix: The beginning of their ids.

    Returns:
        A record for each number that has a quote which occurs only once in the passage; all are drafts.
    """
    bounds = sentences(text)
    dates = [number.time for number in found if number.time]
    records = []
    sentence, said, counted = 0, "", 0
    for index, number in enumerate(found):
        while bounds[sentence][1] <= number.start:
            sentence += 1
        begins, ends = bounds[sentence]
        after = found[index + 1].start if index + 1 < len(found) else len(text)
        own = [date for date in dates if begins <= date.start]
        date = number.time or _when(text, number, own, dates)
        quote = _quote(text, number, (begins, ends), date, after)
        floor, said = max(counted, begins), said if counted >= begins else ""
        proposed = _label(text, number, floor, said, after)
        if not number.time:
            said, counted = proposed.zh, number.end
        if quote is None:
            continue
        record = FigureRecord(
            id=f"{prefix}-n{index + 1}",
            kind="date" if number.time else "measure",
            label=proposed,
            quote=quote,
            printed=text[number.start : number.end],
            draft=True,
        )
        records.append(_dated(_measured(record, number), date))
    return records


def _label(text: str, number: Number, floor: int, previous: str, ceiling: int) -> Bilingual:
    if number.time:
        is_day = re.search("[日号]$", text[number.start : number.end])
        return Bilingual(zh="日期", en="date") if is_day else Bilingual(zh="时间", en="time")
    unit = number.quantity.unit if number.quantity else ""
    return Bilingual(zh=label(text, number.start, number.end, unit, floor, previous, ceiling))


def _measured(record: FigureRecord, number: Number) -> FigureRecord:
    quantity = number.quantity
    if quantity is None:
        return record
    change: Change | None = None
    before = record.quote[: record.quote.index(record.printed)]
    if _INCREASE.search(before):
        change = "increase"
    elif _DECREASE.search(before):
        change = "decrease"
    return replace(
        record,
        value=quantity.value,
        value_to=quantity.value_to,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        change=change,
    )


def _dated(record: FigureRecord, date: Time | None) -> FigureRecord:
    """Add the period to a record, and to a measure the kind of quantity that its words and period show."""
    if date is not None and date.code:
        if prints(record.quote, date.code):
            record = replace(record, period=date.code, basis="printed")
        else:
            record = replace(record, period=date.code, basis="inferred", reason=NEAREST_YEAR)
    return replace(record, quantity=kind_shown(record)) if record.is_measure else record


def _when(text: str, number: Number, own: Sequence[Time], dates: Sequence[Time]) -> Time | None:
    """The time of a measure: the nearest one before it in its sentence, or else the nearest year before it.

    What something was before it changed has none, because the time is that of the change: 由2.31∶1缩小到2.25:1.
    """
    quantity = number.quantity
    if quantity is None or split_scale(quantity.unit)[1] in _TIMES:
        return None
    if is_earlier_value(text, number.start, number.end):
        return None
    mine = [date for date in own if date.end <= number.start and not date.is_compared]
    if mine:
        between = text[mine[-1].end : number.start]
        return None if _WRITERS.search(between) else mine[-1]
    if any(date.end <= number.start for date in own):
        return None
    if _WRITERS.search(text[max(0, number.start - _BEFORE) : number.start]):
        return None
    earlier = [
        date
        for date in dates
        if date.end <= number.start and date.is_printed and not date.is_compared
    ]
    if not earlier or not re.fullmatch("[0-9]{4}(?:-end)?", earlier[-1].code):
        return None
    return earlier[-1]


def _quote(
    text: str, number: Number, sentence: tuple[int, int], date: Time | None, after: int
) -> str | None:
    """The quote of a number: its clause, and the words from its date on if that is in its sentence.

    The quote occurs once in the passage, and the printed form once in the quote; None if there is no such quote.
    """
    printed = text[number.start : number.end]
    # Other places with the same characters limit the quote on both sides.
    low = text.rfind(printed, 0, number.end - 1) + 1
    high = text.find(printed, number.start + 1)
    high = len(text) if high < 0 else high + len(printed) - 1
    begin = max(_clause_start(text, number.start), low)
    end = min(_clause_end(text, number.end), high, max(after, number.end))
    starts = [begin]
    if date and low <= date.start < begin and date.start >= sentence[0]:
        starts.insert(0, date.start)
    starts += [max(low, sentence[0]), low]
    for first in starts:
        for last in (end, min(sentence[1], high), high):
            words = text[first:last]
            if first <= number.start and last >= number.end and _is_single(words, text):
                return words
    return None


def _is_single(words: str, text: str) -> bool:
    return text.find(words) == text.rfind(words)


def _clause_start(text: str, at: int) -> int:
    return 1 + max(text.rfind(mark, 0, at) for mark in _CLAUSE)


def _clause_end(text: str, at: int) -> int:
    found = [place for mark in _CLAUSE if (place := text.find(mark, at)) >= 0]
    return min(found, default=len(text))
