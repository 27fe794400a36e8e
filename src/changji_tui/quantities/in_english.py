"""Amounts as English writes them: `CNY 130 million`, `about 44%`, `at least 20,000 mu`, `nearly half`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import cast

from changji_tui.quantities.numerals import fold
from changji_tui.quantities.parsing import Qualifier, Quantity
from changji_tui.quantities.stated import Stated
from changji_tui.quantities.units import scaled

_SPELLED_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen "
)
_ONES = _SPELLED_ONES.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, 2)
}
_HUNDRED = 100
_FRACTIONS = {
    "half": "0.5",
    "a half": "0.5",
    "one half": "0.5",
    "a quarter": "0.25",
    "one quarter": "0.25",
    "three quarters": "0.75",
    "½": "0.5",
}
_MAGNITUDES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "k": 3,
    "m": 6,
    "mn": 6,
    "bn": 9,
    "tn": 12,
}
"""Power of ten by word; the letters only where the amount is one of money."""
_MONEY = {
    "CNY": "元",
    "RMB": "元",
    "yuan": "元",
    "renminbi": "元",
    "¥": "元",
    "USD": "美元",
    "US$": "美元",
    "$": "美元",
    "US dollars": "美元",
    "US dollar": "美元",
    "dollars": "美元",
    "dollar": "美元",
    "EUR": "欧元",
    "€": "欧元",
    "euros": "欧元",
    "euro": "欧元",
    "HKD": "港元",
    "HK$": "港元",
    "Hong Kong dollars": "港元",
    "GBP": "英镑",
    "£": "英镑",
    "pounds sterling": "英镑",
    "JPY": "日元",
    "yen": "日元",
}
"""Currency as English writes it → the unit that Chinese prints."""
_UNITS = {
    "%": "%",
    "percent": "%",
    "per cent": "%",
    "pct": "%",
    "‰": "‰",
    "percentage points?": "个百分点",
    "mu": "亩",
    "ha|hectares?": "公顷",
    "kg/mu|(?:kg|kilogram(?:me)?s?) per mu": "公斤/亩",
    "kg|kilogram(?:me)?s?": "公斤",
    "(?:metric )?ton(?:ne)?s?|t": "吨",
    "g|gram(?:me)?s?": "克",
    "km|kilomet(?:re|er)s?": "公里",
    "m|met(?:re|er)s?": "米",
    "cm|centimet(?:re|er)s?": "厘米",
    "mm|millimet(?:re|er)s?": "毫米",
    "m²|sq m|square met(?:re|er)s?": "平方米",
    "km²|sq km|square kilomet(?:re|er)s?": "平方公里",
    "m³|cubic met(?:re|er)s?": "立方米",
    "kWh|kilowatt-hours?": "千瓦时",
    "kW|kilowatts?": "千瓦",
    "°C|℃|degrees Celsius": "℃",
    "years?(?![- ]on[- ])": "年",
    "months?": "个月",
    "weeks?": "周",
    "days?": "天",
    "hours?": "小时",
    "minutes?": "分钟",
    "seconds?": "秒",
    "times": "次",
    "-?fold": "倍",
}
"""Pattern of a measure → the unit that Chinese prints."""
_BEFORE: dict[Qualifier, str] = {
    "over": "more than|greater than|higher than|larger than|(?:just |well |slightly )?(?:over|above)"
    "|in excess of|upwards of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)"
    "|top(?:s|ped|ping)|>",
    "least": "at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|≥|>=",
    "within": "at most|up to|no more than|not more than|a maximum of|within|≤|<=",
    "under": "less than|fewer than|lower than|under|below|<",
    "about": "about|around|approximately|approx\\.?|roughly|some|an estimated|nearly|almost|close to"
    "|nearing|just (?:under|below|short of|shy of)|circa|c\\.|~|≈",
    "rank": "top",
}
"""Words before a number by what they say of it; nearly and almost are about, as 近 is."""
_AFTER: dict[Qualifier, str] = {
    "least": "or more|or above|or over|and above|\\+",
    "within": "or less|or fewer|or below",
    "about": "or so|or thereabouts",
}
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_UNIT_WORDS = "|".join(sorted([*_SMALL, "hundred"], key=len, reverse=True))
_SPELLED = rf"(?:a hundred|(?:{_UNIT_WORDS}))\b(?:(?:-| and | )(?:{_UNIT_WORDS})\b)*"
_LONGEST_BEFORE = 32
"""Code points; longer than any word that bounds a number, with its currency."""


def read_english(text: str) -> Quantity:
    """Read one amount; the whole string must be it.

    Args:
        text: `CNY 130 million`, `$3.5 billion`, `44,000`, `about 44%`, `3 million mu`, `nearly half`,
            `twenty-two`, `> 100 million`.

    Returns:
        The quantity in a Chinese unit without scale; a bare count has none.

    Raises:
        ValueError: If the string is anything else.
    """
    stripped = text.strip()
    for amount in english_amounts(stripped):
        if (amount.start, amount.end) == (0, len(stripped)):
            return amount.quantity
    message = f"{text!r} is no amount in English; CNY 130 million, about 44% and 3 million mu are"
    raise ValueError(message)


def english_amounts(text: str) -> tuple[Stated, ...]:
    """Find every amount in a running text, in order.

    The unit is one that Chinese prints, without a scale (130000000 元), and empty where things are
    counted (44,000 firms).  Of a range the value is None.  A number that is part of a word (A4,
    13th, COVID-19) is none.  Whether one is a year, or the number of a list, is for others to say.

    Args:
        text: English; Chinese beside it is passed over.
    """
    return tuple(_amounts(fold(text)))


def _amounts(text: str) -> Iterator[Stated]:
    end = 0
    for match in _patterns()["number"].finditer(text):
        amount = _amount(text, match, end) if match.start() >= end else None
        if amount:
            end = amount.end
            yield amount


def _amount(text: str, number: re.Match[str], since: int) -> Stated | None:
    """The amount that a number belongs to; None where it cannot be read.

    Args:
        text: Folded.
        number: The number in it.
        since: Where the amount before it ends: what stands before that is no part of this one.
    """
    patterns = _patterns()
    before = text[max(since, number.start() - _LONGEST_BEFORE) : number.start()]
    front = patterns["front"].search(before)
    bound = patterns["before"].search(before[: front.start()] if front else before)
    unit = patterns["unit"].match(text, number.end())
    end = unit.end() if unit and unit[0].strip() else number.end()
    after = patterns["after"].match(text, end)
    if patterns["in_a_word"].match(text, end):
        return None
    size = number["size"] or (number["letter"] if front else None)
    value = _value(number, _MAGNITUDES[size.lower()] if size else 0)
    if value is None and not number["other"]:
        return None
    if number[0].lower() == "one" and end == number.end():  # no more than “a”, as 一家 is
        return None
    marks = [name for match in (bound, after) if match for name in match.groupdict() if match[name]]
    first = bound or front
    start = number.start() - (len(before) - first.start() if first else 0)
    qualifier = cast("Qualifier", marks[0]) if marks else "exact"
    noun = _noun(front, unit)
    return Stated(start, after.end() if after else end, Quantity(value, noun, qualifier, number[0]))


def _value(number: re.Match[str], power: int) -> Decimal | None:
    """The number in full; None for a range, and for words that are no number."""
    if number["other"]:
        return None
    if number["digits"]:
        return scaled(Decimal(number["digits"].replace(",", "").replace("−", "-")), power)
    if number["fraction"]:
        return Decimal(_FRACTIONS[number["fraction"].lower()])
    spelled = _spelled(number["words"].lower())
    return None if spelled is None else scaled(Decimal(spelled), power)


def _spelled(words: str) -> int | None:
    """twenty-two → 22, a hundred and five → 105; None where words make no number (two five)."""
    total, last = 0, 0
    for word in re.split(r"[- ]+", words):
        if word in ("a", "and"):
            continue
        if word == "hundred":
            if total >= _HUNDRED or not (total or words.startswith("a ")):
                return None
            total, last = max(total, 1) * _HUNDRED, _HUNDRED
            continue
        value = _SMALL[word]
        if last and (value >= last or (last < 20) or (last < _HUNDRED and value >= 10)):
            return None
        total, last = total + value, value
    return total


def _noun(front: re.Match[str] | None, unit: re.Match[str] | None) -> str:
    if front:
        return _MONEY[front["money"]]
    for name, found in (unit.groupdict() if unit else {}).items():
        if found and name == "money":
            return next(_MONEY[word] for word in _MONEY if word.lower() == found.lower())
        if found:
            return list(_UNITS.values())[int(name.removeprefix("unit"))]
    return ""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    money = [re.escape(word) for word in sorted(_MONEY, key=len, reverse=True)]
    before = "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE.items())
    after = "|".join(f"(?P<{name}>{words})" for name, words in _AFTER.items())
    units = "|".join(f"(?P<unit{index}>{words})" for index, words in enumerate(_UNITS))
    size = "thousand|million|billion|trillion"
    fractions = "|".join(sorted(_FRACTIONS, key=len, reverse=True))
    return {
        "number": re.compile(
            rf"(?<![\w.,/])(?<![A-Za-z]-)(?:(?P<digits>(?:(?<![\w%\-−])[-−])?{_DIGITS})(?P<other>\s?[-–—]\s?{_DIGITS})?"
            rf"|(?P<fraction>{fractions})\b|(?P<words>{_SPELLED}))"
            rf"(?:[\s-]?(?P<size>{size})\b|(?P<letter>bn|mn|tn|k|m)\b)?",
            re.IGNORECASE,
        ),
        "front": re.compile(rf"(?<![A-Za-z])(?P<money>{'|'.join(money)})\s?$"),
        "before": re.compile(
            rf"(?:(?<!\w)(?<!averaged )(?<!spread )(?<!divided )(?:{before})\s?(?:(?<=[><≥≤≈~=])|(?<=\s)))(?:the |a total of |only )?$",
            re.IGNORECASE,
        ),
        "unit": re.compile(
            rf"[\s-]?(?:(?P<money>{'|'.join(money)})(?!\w)|(?:{units})(?![\w²³/]))", re.IGNORECASE
        ),
        "after": re.compile(rf"\s?(?:{after})(?!\w)", re.IGNORECASE),
        "in_a_word": re.compile(r"\.?[0-9]|[A-Za-z]|-[A-Za-z]*[a-z]-|(?<=[a-z])-[a-z]"),
    }
