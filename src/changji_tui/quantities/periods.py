"""Period codes: the time they cover, their texts and their order."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

PeriodKind = Literal[
    "year", "half", "quarter", "month", "day", "end", "ytd", "now", "yearly", "range"
]

_CODE = (
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:(?P<half>H[12])|(?P<quarter>Q[1-4])|(?P<ytd>ytd)|(?P<now>now)|(?P<end>end)"
    r"|(?P<month>[0-9]{2})(?:-(?:(?P<day>[0-9]{2})|(?P<month_end>end)))?))?"
)
_FORMS = (
    "2024, 2024-H1, 2024-Q1, 2024-06, 2024-08-16, 2020-end, 2024-06-end, 2024-ytd, 2024-now, "
    "yearly, or two of these as A/B"
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in English; Python's own are in the language of the locale."""
_DAYS_OF_A_MONTH = 365.2425 / 12
"""The mean month of the Gregorian calendar, in days; 97 of its 400 years are leap years."""
_ORDINALS = ("first", "second", "third", "fourth")
_NUMBERS = "一二三四"


UNDATED = {"zh": "未注明时间", "en": "undated"}
"""The text for a missing period, by language."""


class Period(NamedTuple):
    """A stretch of time or a moment, as precisely as the page gives it.

    "now" begins and ends with its year, since the day is not known.
    """

    kind: PeriodKind
    """The form of the code."""
    start: date | None = None
    """First day; for "end" the last day of the year or month; None for "yearly"."""
    end: date | None = None
    """Last day; None for "ytd", whose end is not known, and for "yearly"."""
    parts: tuple[Period, ...] = ()
    """The two periods of a range, in order; empty for any other period."""

    @property
    def months(self) -> int | None:
        """Its length in months, rounded; None for a moment, and if its end is not known.

        The length of a range is the time between the middles of its two periods: 2023/2024 has 12 months,
        as a year and "yearly" have.
        """
        if self.parts:
            first, last = (part.middle for part in self.parts)
            return round((last - first).days / _DAYS_OF_A_MONTH) if first and last else None
        if self.kind == "yearly":
            return 12
        if self.start is None or self.end is None or self.kind in ("day", "end", "now"):
            return None
        return round(((self.end - self.start).days + 1) / _DAYS_OF_A_MONTH)

    @property
    def middle(self) -> date | None:
        """The day at which it is placed on an axis of time; None for "yearly".

        This is the middle day, and for a moment its own day. "now" and a total to date are placed in the
        middle of their year, since no more is known.
        """
        if self.start is None:
            return None
        end = self.end or date(self.start.year, 12, 31)
        return date.fromordinal((self.start.toordinal() + end.toordinal()) // 2)


@lru_cache(maxsize=512)
def parse(code: str) -> Period:
    """Read a period code.

    Args:
        code: 2024, 2024-H1, 2024-Q1, 2024-06, 2024-08-16, 2020-end, 2024-06-end, 2024-ytd (a
            total that can only be to date), 2024-now (as of writing), yearly, or A/B.

    Returns:
        The period with its first and last day.

    Raises:
        ValueError: If it is anything else, or names a day that is not in the calendar.
    """
    first, slash, last = code.partition("/")
    if slash:
        return _range(code, _single(first, code), _single(last, code))
    return _single(code, code)


def _range(code: str, first: Period, last: Period) -> Period:
    if first.start is None or last.start is None:
        message = f"{code!r} is no range of time: yearly has no beginning and no end"
        raise ValueError(message)
    if _order(first) >= _order(last):
        message = f"{code!r} is no range of time: the earlier period comes first"
        raise ValueError(message)
    return Period("range", first.start, last.end, (first, last))


def _single(code: str, whole: str) -> Period:
    if code == "yearly":
        return Period("yearly")
    match = re.fullmatch(_CODE, code)
    if not match:
        message = f"{whole!r} is no period; write {_FORMS}"
        raise ValueError(message)
    try:
        return _dated(int(match["year"]), match.groupdict(""))
    except ValueError:
        message = f"{whole!r} names a day or a month that is not in the calendar"
        raise ValueError(message) from None


def _dated(year: int, part: dict[str, str]) -> Period:
    first, last = date(year, 1, 1), date(year, 12, 31)
    if part["half"]:
        return Period("half", *_months(year, int(part["half"][1]), 6))
    if part["quarter"]:
        return Period("quarter", *_months(year, int(part["quarter"][1]), 3))
    if part["month"]:
        first, last = _months(year, int(part["month"]), 1)
        if part["month_end"]:
            return Period("end", last, last)
        if part["day"]:
            day = first.replace(day=int(part["day"]))
            return Period("day", day, day)
        return Period("month", first, last)
    if part["end"]:
        return Period("end", last, last)
    if part["ytd"]:
        return Period("ytd", first, None)
    return Period("now" if part["now"] else "year", first, last)


def _months(year: int, number: int, length: int) -> tuple[date, date]:
    """First and last day of one part of a year: the `number`th, from 1, of `length` months."""
    month = number * length
    last = date(year, month, 1).replace(day=monthrange(year, month)[1])
    return date(year, month - length + 1, 1), last


def text(code: str, language: str) -> str:
    """The text of a period in full.

    Args:
        code: A period code; empty for undated.
        language: "zh" or "en".

    Returns:
        Such as 2024年上半年 or "first half of 2024", 2024年至今 or "2024 to date", 2024年（目前） or
        "2024, as of writing", 每年 or "yearly", 未注明时间 or "undated".

    Raises:
        ValueError: If the code is no period.
    """
    if not code:
        return UNDATED[language]
    period = parse(code)
    return _text_zh(period) if language == "zh" else _text_en(period)


def _text_zh(period: Period) -> str:
    if period.parts:
        return "至".join(map(_text_zh, period.parts))
    day = period.start
    if day is None:
        return "每年"
    month = f"{day.year}年{day.month}月"
    return {
        "year": f"{day.year}年",
        "half": f"{day.year}年{'上下'[day.month > 6]}半年",
        "quarter": f"{day.year}年第{_NUMBERS[(day.month - 1) // 3]}季度",
        "month": month,
        "day": f"{month}{day.day}日",
        "end": f"{day.year}年底" if day.month == 12 else f"{month}底",
        "ytd": f"{day.year}年至今",
        "now": f"{day.year}年（目前）",
    }[period.kind]


def _text_en(period: Period) -> str:
    if period.parts:
        return " to ".join(map(_text_en, period.parts))
    day = period.start
    if day is None:
        return "yearly"
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return {
        "year": f"{day.year}",
        "half": f"{_ORDINALS[day.month > 6]} half of {day.year}",
        "quarter": f"{_ORDINALS[(day.month - 1) // 3]} quarter of {day.year}",
        "month": month,
        "day": f"{day.day} {month}",
        "end": f"end of {day.year}" if day.month == 12 else f"end of {month}",
        "ytd": f"{day.year} to date",
        "now": f"{day.year}, as of writing",
    }[period.kind]


def short(code: str, language: str) -> str:
    """The text of a period in at most twelve cells.

    A range has only its years (2020–2024); within one year it has the short texts of both ends, which may be
    wider.

    Args:
        code: A period code; empty for undated.
        language: "zh" or "en".

    Returns:
        Such as 2024上半年 or "H1 2024", 2024.8.16 or "16 Aug 2024", 2020年底 or "end 2020", 2024至今 or
        "2024 to date", 2024目前 or "now (2024)", 每年 or "yearly", "—" for undated.

    Raises:
        ValueError: If the code is no period.
    """
    if not code:
        return "—"
    period = parse(code)
    years = [part.start.year for part in period.parts if part.start]
    if len(set(years)) > 1:
        return f"{years[0]}–{years[-1]}"
    return _short_zh(period) if language == "zh" else _short_en(period)


def _short_zh(period: Period) -> str:
    if period.parts:
        return "–".join(map(_short_zh, period.parts))
    day = period.start
    if day is None:
        return "每年"
    return {
        "year": f"{day.year}",
        "half": f"{day.year}{'上下'[day.month > 6]}半年",
        "quarter": f"{day.year}{_NUMBERS[(day.month - 1) // 3]}季度",
        "month": f"{day.year}.{day.month}",
        "day": f"{day.year}.{day.month}.{day.day}",
        "end": f"{day.year}年底" if day.month == 12 else f"{day.year}年{day.month}月底",
        "ytd": f"{day.year}至今",
        "now": f"{day.year}目前",
    }[period.kind]


def _short_en(period: Period) -> str:
    if period.parts:
        return "–".join(map(_short_en, period.parts))
    day = period.start
    if day is None:
        return "yearly"
    month = f"{MONTHS[day.month - 1][:3]} {day.year}"
    return {
        "year": f"{day.year}",
        "half": f"H{1 + (day.month > 6)} {day.year}",
        "quarter": f"Q{1 + (day.month - 1) // 3} {day.year}",
        "month": month,
        "day": f"{day.day} {month}",
        "end": f"end {day.year}" if day.month == 12 else f"end {month}",
        "ytd": f"{day.year} to date",
        "now": f"now ({day.year})",
    }[period.kind]


def sort_key(code: str) -> tuple[int, date, date]:
    """Make a key that sorts period codes by first day, then by last, so that a half comes before its year.

    "now" is last in its year. "yearly" comes after everything dated, and an empty code after that.

    Raises:
        ValueError: If the code is no period.
    """
    if not code:
        return (2, date.max, date.max)
    period = parse(code)
    return (0 if period.start else 1, *_order(period))


def _order(period: Period) -> tuple[date, date]:
    """First and last day, for comparing; "now" counts as the last day of its year."""
    if period.start is None:
        return date.max, date.max
    end = period.end or date(period.start.year, 12, 31)
    return (end if period.kind == "now" else period.start), end
