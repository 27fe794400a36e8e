"""Periods as people write them: 2024, H1 2024, 上半年, 10/14, Oct 14, 二〇二四年十月."""

from __future__ import annotations

import re
from functools import lru_cache

from changji_tui.quantities import periods
from changji_tui.quantities.dates import Dated, chinese_dates, english_dates
from changji_tui.search.folding import fold

_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
_YEAR = re.compile("[〇一二三四五六七八九]{4}(?=年|$)")
_DAY = re.compile(r"(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")


def is_said(code: str, value: str) -> bool:
    """Whether a period is, or lies within, the one that is typed.

    Args:
        code: A period code; empty for undated.
        value: What is typed, folded.
    """
    if "/" in code:  # a change from one period to another lies within neither
        return any(_pattern(value).fullmatch(name) for name in _names(code).split("\n"))
    return bool(_pattern(value).search(_names(code)))


def date_of(text: str) -> Dated | None:
    """The date that a folded text states, in either language; None for anything else.

    去年上半年 is not one, since it depends on when it was written.
    """
    for dates in (chinese_dates(text), english_dates(text.title())):
        if len(dates) == 1 and (dates[0].start, dates[0].end) == (0, len(text)):
            return None if "去" in text else dates[0]
    return None


@lru_cache(maxsize=256)
def _names(code: str) -> str:
    """Every way to write a period, a line each, folded."""
    languages = ("zh", "en")
    written = (
        write(code, language) for write in (periods.text, periods.short) for language in languages
    )
    return fold("\n".join([code, *written]))


@lru_cache(maxsize=64)
def _pattern(value: str) -> re.Pattern[str]:
    """A pattern for what is typed that does not match within a number."""
    text = _YEAR.sub(lambda year: year[0].translate(_DIGITS), value)
    if day := _DAY.fullmatch(text):
        year = day[1] or r"\d{4}"
        return re.compile(rf"^{year}-{int(day[2]):02}-{int(day[3]):02}$", re.MULTILINE)
    if month := _MONTH.fullmatch(text):
        text = f"{month[1]}-{int(month[2]):02}"
    words = r"\s+".join(map(re.escape, re.split(r"\s+", text)))
    name = rf"(?<![0-9a-z]){words}{'(?![0-9])' if text[-1:].isdigit() else ''}"
    if not (dated := date_of(value)):
        return re.compile(name)
    code = rf"{dated.year or '[0-9]{4}'}{dated.rest.lower()}(?![0-9a-z])"
    return re.compile(rf"{name}|^{code}", re.MULTILINE)
