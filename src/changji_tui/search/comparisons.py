"""Reads typed comparisons, ranges and English amounts: where each ends, and what it asks for."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import english_words
from changji_tui.quantities.english_words import BOUNDS, CURRENCIES, SIZES, any_of
from changji_tui.search.amounts import Amount, Bound, compared, in_unit, ranged, read_amount

_WORDS_OF_UNITS = {**english_words.UNITS, **CURRENCIES, "摄氏度": "℃"}
UNITS = {word: unit for word, unit in _WORDS_OF_UNITS.items() if word != unit and word[-1] != "$"}
"""English units, and others that are written in several ways → the printed unit."""
_OPERATORS: dict[str, Bound] = {
    **dict.fromkeys((">=", "≥"), "least"),
    **dict.fromkeys(("<=", "≤"), "within"),
    ">": "over",
    "<": "under",
    "=": "exact",
}
_WORDS: dict[str, Bound] = {
    **dict.fromkeys(("大于等于", "大于或等于", "不少于", "不低于", "不小于", "至少"), "least"),
    **dict.fromkeys(
        ("小于等于", "小于或等于", "不超过", "不高于", "不多于", "不大于", "至多", "最多"), "within"
    ),
    **dict.fromkeys(("大于", "超过", "高于", "多于", "突破", "超"), "over"),
    **dict.fromkeys(("小于", "低于", "少于", "不到", "不足", "不满", "未满"), "under"),
}
_NUMBER = re.compile(
    rf"(?P<sign>-)?(?:(?P<currency>{any_of(CURRENCIES)})\s*)?"
    r"(?P<number>[0-9](?:[0-9,]{0,40}[0-9])?(?:\.[0-9]{1,40})?)"
    rf"(?:\s*(?P<scale>{any_of(SIZES)})(?![a-z])|(?P<m>\s*m(?![a-z])))?"
    rf"(?:\s*(?P<unit>{any_of(UNITS)})(?![a-z])|(?P<rest>[^\s|()\"<>=~0-9.,至到-]{{0,12}}))"
)
_OPERATOR = re.compile(rf"(?:{any_of(_OPERATORS)})\s*")
_WORD = re.compile(
    rf"(?:(?P<zh>{any_of(_WORDS)})\s*|(?P<en>{any_of(BOUNDS)})\s+)(?=[-a-z¥$€]{{0,4}}\s*[0-9])"
)
_BETWEEN = re.compile(r"\s*(?:\.\.+|~|至|到)\s*|\s+to\s+|-")
_FROM, _AND = re.compile(r"between\s+"), re.compile(r"\s+and\s+")
_SIGNED = ("℃", "度", "℉")
"""Units whose numbers may be negative, so that a hyphen before them is a sign."""
_LONGEST = 64
"""Characters of the longest range that is read."""


class Reading(NamedTuple):
    """An amount as typed in a query."""

    end: int
    """The offset after its last character."""
    amount: Amount | None
    """What it asks for; None if it cannot be read."""
    problem: Bilingual | None = None
    """The error in it; None if there is none."""
    is_text: bool = False
    """Whether a text may contain it just as it is typed."""


def read_at(folded: str, start: int, *, is_operator: bool) -> Reading | None:
    """Read a comparison, a range or an English amount.

    Args:
        folded: The query, folded.
        start: The offset of a term in it.
        is_operator: Whether its first character as typed is an operator; 《 folds to one too.

    Returns:
        What was read; None for anything else, including a plain number.
    """
    if is_operator:
        return _after_operator(folded, start)
    if folded[start] in "<>":
        return None
    if word := _WORD.match(folded, start):
        bound = _WORDS[word["zh"]] if word["zh"] else BOUNDS[word["en"]]
        number = _NUMBER.match(folded, word.end())
        amount = _value(number) if number and _ends(folded, number.end()) else None
        if number and amount:
            return Reading(number.end(), compared(bound, amount), is_text=True)
        return None
    return _range(folded, start) or _amount(folded, start)


def _ends(folded: str, at: int) -> bool:
    """Whether a term may end at an offset."""
    return at >= len(folded) or folded[at].isspace() or folded[at] in "|)"


def end_of_word(folded: str, start: int) -> int:
    """The end of the word that starts at an offset."""
    found = re.compile(r"[\s|]").search(folded, start)
    return found.start() if found else len(folded)


def _after_operator(folded: str, start: int) -> Reading:
    operator = _OPERATOR.match(folded, start)
    assert operator
    bound = _OPERATORS[operator[0].strip()]
    number = _NUMBER.match(folded, operator.end())
    end = number.end() if number else -1
    amount = _value(number) if number and _ends(folded, end) else None
    if not amount:
        end = max(end_of_word(folded, operator.end()), start + 1)
        amount = read_amount(folded[operator.end() : end])
    if amount:
        return Reading(end, compared(bound, amount))
    word = folded[start:end].strip()
    return Reading(
        end,
        None,
        Bilingual(
            zh=f"“{word}”里没有能比较的数，应如 >1亿元、<=50%、10%..50%",
            en=f"“{word}” compares with no number, expected one as in >1亿元, <=50%, 10%..50%",
        ),
    )


def _range(folded: str, start: int) -> Reading | None:
    """10%..50%, 10%-50%, 1亿~3亿元, 10% to 50%, between 10% and 50%, 100%.. or ..5%."""
    opening = _FROM.match(folded, start)
    first = _NUMBER.match(folded, opening.end() if opening else start)
    between = (_AND if opening else _BETWEEN).match(folded, first.end()) if first else None
    last = _NUMBER.match(folded, between.end()) if between else None
    if first and between and last and _ends(folded, last.end()):
        if between[0] == "-" and not (_has_unit(first) and _has_unit(last)):
            return None  # 2024-10-14 is not a range, and 1-5亿元 may not be one
        ends = _joined(first, last)
        return _ranged(folded, start, last.end(), *ends, is_text="." not in between[0])
    end = end_of_word(folded, start)
    word = folded[start:end]
    low, dots, high = word.partition("..")
    if not dots or not (low or high) or len(word) > _LONGEST or word.startswith("." * 3):
        return None
    ends = (read_amount(low) if low else None, read_amount(high) if high else None)
    if (low and not ends[0]) or (high and not ends[1]):
        return None
    return _ranged(folded, start, end, *ends, is_text=False)


def _has_unit(number: re.Match[str]) -> bool:
    return bool(number["currency"] or number["unit"] or number["rest"])


def _joined(first: re.Match[str], last: re.Match[str]) -> tuple[Amount | None, Amount | None]:
    """The ends of a range; an end without a unit takes that of the other (of 1亿~3亿元, only 元)."""
    low, high = _value(first), _value(last)
    if low and high and not low.unit and high.unit:
        low = _value(first, like=last) if not _has_unit(first) else in_unit(low, high.unit)
    elif low and high and low.unit and not high.unit:
        high = _value(last, like=first) if not _has_unit(last) else in_unit(high, low.unit)
    return low, high


def _ranged(
    folded: str, start: int, end: int, low: Amount | None, high: Amount | None, *, is_text: bool
) -> Reading | None:
    if low is None and high is None:
        return None
    if low and high and low.unit != high.unit:
        low, high = low.in_common, high.in_common
    if low and high and low.unit != high.unit:
        word = folded[start:end]
        return Reading(
            end,
            None,
            Bilingual(
                zh=f"“{word}”两端的单位不同，无从比较",
                en=f"“{word}” has two units, expected one, as in 1亿元..5亿元",
            ),
        )
    return Reading(end, ranged(low, high), is_text=is_text)


def _amount(folded: str, start: int) -> Reading | None:
    """Read an amount in English or with a currency sign: 10 million yuan, CNY 100 m, ¥1亿."""
    number = _NUMBER.match(folded, start)
    if not number or not _ends(folded, number.end()):
        return None
    if not (number["currency"] or number["scale"] or number["unit"]):
        return None
    amount = _value(number)
    return Reading(number.end(), amount, is_text=True) if amount else None


def signed_at(folded: str, start: int) -> Reading | None:
    """Read a negative number, or a range from one, whose unit shows that the hyphen is a sign: -12.5℃."""
    number = _NUMBER.match(folded, start)
    if not number or not number["sign"]:
        return None
    if reading := _range(folded, start):
        return reading if reading.amount and reading.amount.unit in _SIGNED else None
    amount = _value(number) if _ends(folded, number.end()) else None
    return Reading(number.end(), amount) if amount and amount.unit in _SIGNED else None


def _value(number: re.Match[str], like: re.Match[str] | None = None) -> Amount | None:
    """The amount of a number.

    Args:
        number: A match of `_NUMBER`.
        like: Another match, whose scale and unit are used instead; None for its own.
    """
    part = (like or number).groupdict()
    power = SIZES.get(part["scale"] or "", 0)
    unit = UNITS.get(part["unit"] or "", "") or CURRENCIES.get(part["currency"] or "", "")
    if part["m"]:
        power, unit = (6, unit) if part["currency"] else (0, "米")
    rest = part["rest"] or ""
    digits = f"{number['sign'] or ''}{number['number']}"
    if power:
        digits = f"{Decimal(digits.replace(',', '')).scaleb(power):f}"
    return read_amount(f"{digits}{UNITS.get(rest, rest)}{unit}")
