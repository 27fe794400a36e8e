"""Finds the dates and periods of a passage, and the year that is meant if none is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from changji_tui.quantities import chinese_number, periods
from changji_tui.quantities.dates import Dated, chinese_dates
from changji_tui.quantities.numerals import DIGITS

_TO = "[-－–—~～〜至到]"
_NUMBER = rf"(?:[0-9]{{1,2}}|[{DIGITS}十]{{1,3}})"
_YEARS = re.compile(
    rf"(?<![0-9])(?P<first>(?:19|20)[0-9]{{2}})年?{_TO}(?P<last>(?:19|20)[0-9]{{2}})年"
)
_MONTHS = re.compile(rf"(?P<first>{_NUMBER})月?{_TO}(?P<last>{_NUMBER})月(?!{_NUMBER}[日号])")
_DAYS = re.compile(
    rf"(?P<month>{_NUMBER})月(?P<first>{_NUMBER})[日号]?{_TO}(?P<last>{_NUMBER})[日号]"
)
_DAY = re.compile(rf"(?<![0-9{DIGITS}十.第])(?P<day>{_NUMBER})[日号](?![线楼院店桌车内后前之以左])")
_WRITERS = re.compile("(?:今|去|本|当|前|明|上|次|翌|同|往|历|每|近)年|上年|同期$")
"""Words whose year depends on when the text was written."""
_COMPARED = re.compile("[比较自从由与和]$")


class Time(NamedTuple):
    """A date and its place."""

    start: int
    """Its first code point."""
    end: int
    """The offset after its last."""
    code: str
    """Its period code; empty if its year is unknown."""
    is_printed: bool
    """Whether the year is printed with it."""
    is_compared: bool
    """Whether it is the base of a comparison, or the beginning of a period: 比2020年."""


def only_year(text: str) -> int | None:
    """The only year that a text, such as a headline, prints; None if it prints none or several."""
    years = {date.year for date in chinese_dates(text) if date.year is not None}
    return years.pop() if len(years) == 1 else None


def times(text: str, year: int | None = None) -> list[Time]:
    """Find the dates of a passage, in order; one without a year gets the nearest year printed before it.

    Args:
        text: The passage.
        year: The year that the headline prints, if any.
    """
    found: list[Time] = []
    month = ""
    for start, end, stated, rest, last in _stated(text):
        before = text[:start]
        if stated is not None:
            year = stated
        meant = stated if stated is not None else _meant(text[max(0, start - 4) : end], year)
        if rest.startswith("--"):
            rest = f"{month}{rest[1:]}" if month else ""
            meant = meant if rest else None
        if re.match(r"-[01][0-9]", rest):
            month = rest[:3]
        code = ""
        if meant is not None:
            code = f"{meant:04}{rest}"
            code += (
                f"/{last}"
                if len(last) == 4 and last.isdigit()
                else f"/{meant:04}{last}"
                if last
                else ""
            )
            code = code if _is_period(code) else ""
        found.append(Time(start, end, code, stated is not None, bool(_COMPARED.search(before))))
    return found


def _meant(around: str, year: int | None) -> int | None:
    return None if _WRITERS.search(around) else year


def _stated(text: str) -> Iterator[tuple[int, int, int | None, str, str]]:
    """Start, end, year, the rest of the code, and the end code of a period between two dates."""
    ranges = [
        *((m, int(m["first"]), "", m["last"]) for m in _YEARS.finditer(text)),
        *((m, None, f"-{_two(m['first'])}", f"-{_two(m['last'])}") for m in _MONTHS.finditer(text)),
        *(
            (
                m,
                None,
                f"-{_two(m['month'])}-{_two(m['first'])}",
                f"-{_two(m['month'])}-{_two(m['last'])}",
            )
            for m in _DAYS.finditer(text)
        ),
    ]
    single: list[Dated] = list(chinese_dates(text))
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, int, int | None, str, str]] = []
    for match, year, rest, last in ranges:
        start, end = match.span()
        # A year before a range of months or days is part of the range.
        for dated in single:
            if dated.year is not None and dated.start < start <= dated.end:
                start, year = dated.start, dated.year
        taken.append((start, end))
        found.append((start, end, year, rest, last))
    for dated in single:
        if not any(a < dated.end and dated.start < b for a, b in taken):
            taken.append((dated.start, dated.end))
            found.append((dated.start, dated.end, dated.year, dated.rest, ""))
    for match in _DAY.finditer(text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            found.append((match.start(), match.end(), None, f"--{_two(match['day'])}", ""))
    yield from sorted(found)


def _two(words: str) -> str:
    try:
        return f"{int(words) if words.isdecimal() else int(chinese_number(words)):02}"
    except ValueError:
        return "00"


def _is_period(code: str) -> bool:
    try:
        periods.parse(code)
    except ValueError:
        return False
    return True
