"""Find amounts in a running English text: `CNY 130 million`, `at least 20,000 mu`, `nearly half`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from changji_tui.quantities.english_words import (
    BOUNDS,
    CURRENCIES,
    LETTERS,
    SIZES,
    UNITS,
    any_of,
)
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
_NUMBERS_ONLY = {
    **dict.fromkeys(("t",), "吨"),
    "g": "克",
    "m": "米",
    "times": "次",
    **dict.fromkeys(("fold", "-fold"), "倍"),
}
"""Units that are too short or ambiguous for queries: they count only directly after a number in a text."""
_UNITS = {**UNITS, **_NUMBERS_ONLY}
_SIGNS: dict[str, Qualifier] = {
    **dict.fromkeys((">=", "≥"), "least"),
    **dict.fromkeys(("<=", "≤"), "within"),
    **dict.fromkeys(("~", "≈"), "about"),
    ">": "over",
    "<": "under",
}
_BEFORE: dict[str, Qualifier] = {
    **BOUNDS,
    **{f"{adverb} {word}": "over" for adverb in ("just", "well") for word in ("over", "above")},
    **dict.fromkeys(("exceeds", "exceeded", "exceed"), "over"),
    **dict.fromkeys(("surpasses", "surpassed", "surpassing", "surpass"), "over"),
    **dict.fromkeys(("passes", "passed", "passing", "tops", "topped", "topping"), "over"),
    "within": "within",
    **dict.fromkeys(("about", "around", "approximately", "approx.", "approx", "roughly"), "about"),
    **dict.fromkeys(("some", "an estimated", "nearly", "almost", "close to", "nearing"), "about"),
    **dict.fromkeys(("just under", "just below", "just short of", "just shy of"), "about"),
    **dict.fromkeys(("circa", "c."), "about"),
    "top": "rank",
}
"""Words before a number → how they bound it; nearly and almost mean about, as 近 does."""
_AFTER: dict[str, Qualifier] = {
    **dict.fromkeys(("or more", "or above", "or over", "and above", "+"), "least"),
    **dict.fromkeys(("or less", "or fewer", "or below"), "within"),
    **dict.fromkeys(("or so", "or thereabouts"), "about"),
}
"""Words after an amount → how they bound it."""
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_UNIT_WORDS = "|".join(sorted([*_SMALL, "hundred"], key=len, reverse=True))
_SPELLED = rf"(?:a hundred|(?:{_UNIT_WORDS}))\b(?:(?:-| and | )(?:{_UNIT_WORDS})\b)*"
_LONGEST_BEFORE = 32
"""Code points before a number that are searched for a bound and a currency; both together are shorter."""


def english_amounts(text: str) -> tuple[Stated, ...]:
    """Find every amount in a running text, in order.

    The unit is the one that Chinese prints, without a scale (130000000 元); it is empty if things are counted
    (44,000 firms). A range (15–20 %, 15 to 20 percent) has both ends; one that goes down has no value. A
    number that is part of a word (A4, 13th, COVID-19) is not found. Years and the numbers of a list are found
    too: the caller must tell them apart.

    Args:
        text: English; Chinese beside it is skipped.
    """
    return tuple(_amounts(fold(text)))


def _amounts(text: str) -> Iterator[Stated]:
    end = position = 0
    while match := _patterns()["number"].search(text, position):
        amount = _amount(text, match, end)
        if amount is None and match["to"]:
            # “from 49 to 113” is a change, and “3 to 4th” is no range: read only the first number.
            match = _patterns()["single"].match(text, match.start()) or match
            amount = _amount(text, match, end)
        position = match.end()
        if amount:
            end = position = amount.end
            yield amount


def _amount(text: str, number: re.Match[str], since: int) -> Stated | None:
    """The amount that a number belongs to; None if it cannot be read.

    Args:
        text: The text, folded.
        number: The match of the number in it.
        since: The end of the amount before; only words after that can belong to this one.
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
    power = {**SIZES, **LETTERS}[size.lower()] if size else 0
    value, value_to = _value(number, power), _other_end(number, power)
    if number["to"] and (not (unit and unit[0].strip()) or before.rstrip().endswith("from")):
        return None
    if value_to is not None and value is not None and value >= value_to:
        value = value_to = None
    if value is None and not number["other"]:
        return None
    if number[0].lower() == "one" and end == number.end():  # it means “a”, as 一 in 一家
        return None
    first = bound or front
    start = number.start() - (len(before) - first.start() if first else 0)
    qualifier = _qualifier(bound, after)
    noun = _noun(front, unit)
    quantity = Quantity(value, noun, qualifier, number[0], value_to)
    return Stated(start, after.end() if after else end, quantity)


def _value(number: re.Match[str], power: int) -> Decimal | None:
    """The number, or the lower end of a range, times its size; None if its words make no number."""
    if number["digits"]:
        return scaled(Decimal(number["digits"].replace(",", "").replace("−", "-")), power)
    if number["fraction"]:
        return Decimal(_FRACTIONS[number["fraction"].lower()])
    spelled = _spelled(number["words"].lower())
    return None if spelled is None else scaled(Decimal(spelled), power)


def _other_end(number: re.Match[str], power: int) -> Decimal | None:
    """The higher end of a range, times its size; None for a single number."""
    digits = number["last"]
    return scaled(Decimal(digits.replace(",", "")), power) if digits else None


def _spelled(words: str) -> int | None:
    """twenty-two → 22, a hundred and five → 105; None if the words make no number (two five)."""
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


def _qualifier(bound: re.Match[str] | None, after: re.Match[str] | None) -> Qualifier:
    if bound:
        return _SIGNS[bound["sign"]] if bound["sign"] else _BEFORE[bound["bound"].lower()]
    return _AFTER[after["after"].lower()] if after else "exact"


def _noun(front: re.Match[str] | None, unit: re.Match[str] | None) -> str:
    if front:
        return CURRENCIES[front["money"].lower()]
    if not unit:
        return ""
    return CURRENCIES[unit["money"].lower()] if unit["money"] else _UNITS[unit["unit"].lower()]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    money, size = any_of(CURRENCIES), any_of(SIZES)
    letter = any_of([*LETTERS, *(word for word in SIZES if len(word) == 2)])
    fractions, units = any_of(_FRACTIONS), any_of(_UNITS)
    number = (
        r"(?<![\w.,/])(?<![A-Za-z]-)(?<!\bper )(?:(?P<digits>(?:(?<![\w%\-−])[-−])?"
        rf"{_DIGITS.replace('{', '{{').replace('}', '}}')}){{other}}"
        rf"|(?P<fraction>{fractions})\b|(?P<words>{_SPELLED}))"
        rf"(?:[\s-]?(?P<size>{size})\b|(?P<letter>{letter})\b)?"
    )
    other = rf"(?P<other>(?:\s?[-–—]\s?|(?P<to>\sto\s))(?P<last>{_DIGITS}))?"
    no_other = "(?P<other>(?!))?(?P<to>(?!))?(?P<last>(?!))?"
    return {
        "number": re.compile(number.format(other=other), re.IGNORECASE),
        "single": re.compile(number.format(other=no_other), re.IGNORECASE),
        "front": re.compile(rf"(?<![A-Za-z])(?P<money>{money})\s?$", re.IGNORECASE),
        "before": re.compile(
            r"(?<!\w)(?<!averaged )(?<!spread )(?<!divided )"
            rf"(?:(?P<bound>{any_of(_BEFORE)})\s(?:the |a total of |only )?|(?P<sign>{any_of(_SIGNS)})\s?)$",
            re.IGNORECASE,
        ),
        "unit": re.compile(
            rf"[\s-]?(?:(?P<money>{money})(?!\w)"
            rf"|(?P<unit>{units})(?![\w²³/])(?!(?<=year)[- ]on[- ]))",
            re.IGNORECASE,
        ),
        "after": re.compile(rf"\s?(?P<after>{any_of(_AFTER)})(?!\w)", re.IGNORECASE),
        "in_a_word": re.compile(r"\.?[0-9]|[A-Za-z]|-[A-Za-z]*[a-z]-|(?<=[a-z])-[a-z]"),
    }
