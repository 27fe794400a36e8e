"""Find dates and stretches of time in a text: 2023年, 上半年, 6月底, 10月9日, H1 2024, 17 July 2014."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from changji_tui.quantities.numerals import DIGITS, chinese_number, fold
from changji_tui.quantities.periods import MONTHS, parse


class Dated(NamedTuple):
    """A date or a stretch of time, and its place in a text; offsets are code points."""

    start: int
    """Where it starts."""
    end: int
    """Where it ends."""
    year: int | None
    """The year; None if it is not stated: 上半年, 10月9日."""
    rest: str
    """The end of its period code, after the year: -H1, -06-end, -10-09; empty for a whole year."""

    def code(self, year: int) -> str:
        """Its period code; `year` is used if the text states no year."""
        return f"{self.year or year:04}{self.rest}"

    def agrees_with(self, code: str) -> bool:
        """Whether it agrees with a period code in everything that it states."""
        return code[4:] == self.rest and (self.year is None or code.startswith(f"{self.year:04}"))


def chinese_dates(text: str) -> tuple[Dated, ...]:
    """Find every date in a Chinese text, in order: 2023年, 二〇二四年, 2020年底, 上半年, 6月底, 10月9日.

    今年, 目前 and 去年 alone are not found: what they mean depends on the day of writing. 今年6月 is found,
    without a year.
    """
    return tuple(_dated(fold(text), _chinese()))


def english_dates(text: str) -> tuple[Dated, ...]:
    """Find every date in an English text, in order: in 2023, end of 2020, H1 2024, 9 October, 2024-10-09.

    A number from 1900 to 2099 is a year, unless it has a comma, a unit or a noun that it counts.
    """
    return tuple(_dated(fold(text), _english()))


def _dated(text: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Dated]:
    """The dates that the patterns find, in order and without overlap; at one place the longest counts."""
    matches = [match for pattern in patterns for match in pattern.finditer(text)]
    reached = 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        said = {name: words for name, words in match.groupdict().items() if words}
        try:
            year = _number(said["year"]) if "year" in said else None
            rest = _rest(said)
        except ValueError:  # not a number: 二二月
            continue
        if match.start() >= reached and _is_in_calendar(year, rest):
            reached = match.end()
            yield Dated(match.start(), match.end(), year, rest)


def _is_in_calendar(year: int | None, rest: str) -> bool:
    try:
        parse(f"{year or _LEAP_YEAR:04}{rest}")
    except ValueError:
        return False
    return True


_LEAP_YEAR = 2000
"""The year for checking a day whose year is not stated: 29 February is then in the calendar."""


def _rest(said: dict[str, str]) -> str:
    """The end of the period code, after the year."""
    if half := said.get("half") or said.get("number"):
        return f"-H{_ordinal(half)}"
    if quarter := said.get("quarter"):
        return f"-Q{_ordinal(quarter)}"
    end = "-end" if said.get("end") else ""
    if month := said.get("month"):
        number = _month(month)
        return f"-{number:02}" + (f"-{_number(said['day']):02}" if "day" in said else end)
    return end


def _number(digits: str) -> int:
    if digits.isascii():
        return int(digits)
    return int(chinese_number(digits.replace("○", "〇")))


def _ordinal(words: str) -> int:
    """上 → 1, 下 → 2, 第三 → 3, first → 1, 4 → 4."""
    last = words.removesuffix("季度")[-1]
    if last in "上一1":
        return 1
    known = {"下": 2, "二": 2, "三": 3, "四": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
    return known.get(words.lower()) or known.get(last) or int(last)


def _month(words: str) -> int:
    if words[0].isdigit() or words[0] in f"{DIGITS}十":
        return _number(words)
    return 1 + [name[:3] for name in MONTHS].index(words[:3])


@cache
def _chinese() -> tuple[re.Pattern[str], ...]:
    digit = rf"[0-9〇○{DIGITS}]"
    number = rf"(?:[0-9]{{1,2}}|[{DIGITS}十]{{1,3}})"
    year = rf"(?<![0-9〇○{DIGITS}])(?P<year>{digit}{{4}})年"
    of = rf"(?:{year}度?|[今去当本]年)"
    month = rf"(?<![0-9〇○{DIGITS}十])(?P<month>{number})月"
    return _compiled(
        _BESIDE_CHINESE,
        rf"{year}(?:度|(?P<end>[底末]))?(?![来多余]|以上|以下)",
        rf"{of}?(?P<half>[上下])半年",
        rf"{of}?(?P<quarter>第?[一二三四1-4]季度)",
        rf"{of}?{month}(?:份|(?P<day>{number})[日号]|(?P<end>[底末]))?",
    )


@cache
def _english() -> tuple[re.Pattern[str], ...]:
    full = "|".join(MONTHS)
    short = "|".join([*(f"{name[:3]}\\.?" for name in MONTHS if name != "May"), "Sept\\.?"])
    month = f"(?P<month>{full}|{short})"
    year = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|[.,][0-9])"
    of_year = rf"(?:(?:,? | of |, )(?:{year}))?"
    of_the_year = rf"(?: of)?(?: the year| this year| {year})?"
    day = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9]|[.,:][0-9]|%)"
    end = r"(?P<end>(?:the )?end of |end[- ]|late[- ])"
    before = ("in", "In", "of", "by", "By", "since", "Since", "until", "from", "to")
    in_a = "|".join(rf"(?<=\b{word} )" for word in before)
    first = r"(?P<half>first|second)[- ]half"
    counted = r"(?! (?!and|was|has|is|as|plus|this|its|sees|saw|the)[a-z-]+s\b)(?!-[a-z])"
    unit = r"(?! ?%)(?! ?(?:people|mu|yuan|(?:m|b|tr)illion|thousand|per ?cent|kg|tonnes)\b)"
    return _compiled(
        _BESIDE_ENGLISH,
        rf"{year}-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])",
        rf"{day} (?:of )?{month}\b{of_year}",
        rf"{month} {day}{of_year}",
        rf"(?:{end}|{in_a})(?P<month>{full}){of_year}",
        rf"(?:mid-)?(?P<month>{short}) {year}",
        rf"{end}{year}",
        rf"(?:H(?P<half>[12])|{first}){of_the_year}".replace("(?P<half>[12])", "(?P<number>[12])"),
        rf"{year}[- ]?H(?P<half>[12])",
        rf"Q(?P<quarter>[1-4]){of_the_year}",
        rf"(?P<quarter>first|second|third|fourth)[- ]quarter{of_the_year}",
        rf"(?:mid-)?{year}(?!-[01][0-9]-){counted}{unit}",
    )


_BESIDE_CHINESE = r"(?<![0-9][.,/])(?<![0-9/$¥€£])(?:{})"
_BESIDE_ENGLISH = r"(?<![0-9][.,/])(?<![A-Za-z0-9$¥€£/])(?:{})(?![A-Za-z0-9])"
"""Patterns of a date, which takes the place of {}, with the characters that must not be beside it."""


def _compiled(beside: str, *patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(beside.format(pattern)) for pattern in patterns)
