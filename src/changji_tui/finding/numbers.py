"""Reads the numerals of a passage: what each states, or why it states nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from changji_tui import quantities
from changji_tui.finding.dates import Time, times
from changji_tui.quantities.in_chinese import chinese_amounts
from changji_tui.quantities.numerals import CHINESE, simplified
from changji_tui.quantities.parsing import Quantity

Reason = Literal["ordinal", "list", "letters", "clock", "mark", "code", "word", "unread"]
"""Why a numeral is no figure; "unread" if the program cannot read it."""

_HAN = "\u3400-\u9fff"
_LISTED = re.compile(
    rf"\s*(?:[（(]?(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*|[{CHINESE}]{{1,3}}|[①-⑳])[）)、.．](?![0-9])|[①-⑳])"
)
_CLOCK = re.compile(
    r"[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?|[0-9]{1,2}[时時点點][0-9]{1,2}分"
    r"|(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚|夜里)[0-9]{1,2}[时時点點]|[0-9]{1,2}[点點](?:半|整|钟|鐘)"
)
_CODE = re.compile(r"[0-9]+(?:[-/][0-9]+)+(?![年月日])|0[0-9]{5,}|1[3-9][0-9]{9}(?![0-9])")
_LETTERS = re.compile(
    r"[A-Za-z][A-Za-z0-9.\-]*[0-9][A-Za-z0-9.\-]*|[0-9]+(?:\.[0-9]+)?[A-Za-z]+[0-9]*"
)
_METRIC = re.compile(
    r"[0-9.]+(?:[kKcCmM]?m|[kKmM]?g|[kKMG]?[Ww]h?|[mM]?[lL]|[tT]|ha|[kKMGT]?B)[²³]?$"
)
_MARK = re.compile("⟨[0-9A-F]{4,6}⟩")
_BEHIND = "后後版级級号號型线線路届屆期"
"""Characters that turn a number before them into a name: 90后, 4.0版, 3号线."""
_SESSION = re.compile(rf"第?[{CHINESE}]+[届屆][{CHINESE}]+次[{_HAN}]{{2}}")
"""The number of a meeting, with or without 第: 十二届九次全会."""
_PLANS = re.compile("十[一二三四五六]五")
_PATTERNS: dict[Reason, re.Pattern[str]] = {
    "mark": _MARK,
    "clock": _CLOCK,
    "code": _CODE,
    "letters": _LETTERS,
    "ordinal": _SESSION,
}
_ENDS_WORD = "统唯之单同专划归合如均逐万第整独齐起惟單統專劃歸獨齊萬"
"""Characters that form a word with a 一 after them: 统一, 唯一, 之一."""


class Number(NamedTuple):
    """A number that becomes a figure."""

    start: int
    """The start of its printed form, in code points."""
    end: int
    """The end, after its unit."""
    quantity: Quantity | None
    """The amount of a measure; None for a date."""
    time: Time | None
    """The time of a date; None for a measure."""


class Word(NamedTuple):
    """A numeral that is no figure, with the words around it that show why."""

    start: int
    """The start of the words, in code points."""
    words: str
    """The words."""
    reason: Reason
    """Why it is no figure."""


def numbers(text: str, year: int | None = None) -> list[Number]:
    """Find the measures and dates of a passage, in order and without overlaps.

    Args:
        text: The passage.
        year: The year that the headline prints, if any.
    """
    dates = times(text, year)
    taken = [(date.start, date.end) for date in dates]
    taken += [span for span, _ in _no_figures(text)]
    found = [Number(date.start, date.end, None, date) for date in dates]
    for stated in chinese_amounts(text):
        start, end, quantity = stated
        if any(a < end and start < b for a, b in taken):
            continue
        if not quantity.unit and _is_name(text, start, end):
            continue
        if text[end : end + 1] in tuple(_BEHIND) and not quantity.unit.strip("十百千万亿"):
            continue
        try:
            read = quantities.parse(text[start:end])
        except ValueError:
            continue
        if (read.value, read.value_to, read.unit) == (
            quantity.value,
            quantity.value_to,
            quantity.unit,
        ):
            found.append(Number(start, end, quantity, None))
    return sorted(found, key=lambda number: number.start)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a bare number is the end of a name in quotation marks: “中麦578”."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return bool(before and after) and after in "”」』》" and before not in "“「『《"


def words(text: str, found: list[Number]) -> Iterator[Word]:
    """Give, for each numeral outside the figures, the reason why it is none."""
    held = [(number.start, number.end) for number in found]
    plain = _no_figures(text)
    for start, end in quantities.numerals(text):
        if any(a <= start and end <= b for a, b in held):
            continue
        known = next(
            ((span, reason) for span, reason in plain if span[0] < end and start < span[1]), None
        )
        if known and known[0][0] <= start and end <= known[0][1]:
            (first, last), reason = known
            last += 2 if reason == "list" else 0
            yield Word(first, text[first:last], reason)
        else:
            yield _word(text, start, end)


def _no_figures(text: str) -> list[tuple[tuple[int, int], Reason]]:
    """Stretches whose numerals are never figures."""
    found: list[tuple[tuple[int, int], Reason]] = []
    if listed := _LISTED.match(text):
        found.append((listed.span(), "list"))
    for reason, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            if reason != "letters" or not _METRIC.fullmatch(match[0]):
                found.append((match.span(), reason))
    return found


def _word(text: str, start: int, end: int) -> Word:
    run = simplified(text[start:end])
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == "第":
        return Word(start - 1, text[start - 1 : end + _is_han(after)], "ordinal")
    is_digits = run[0].isdigit() and run.isascii()
    if is_digits and after and after in _BEHIND:
        return Word(start, text[start : end + 1], "letters")
    if is_digits and _is_name(text, start, end):
        return Word(start - 1, text[start - 1 : end], "letters")
    if is_digits or (len(run) > 1 and not _PLANS.fullmatch(run)):
        first, last = max(0, start - 2), min(len(text), end + 2)
        return Word(first, text[first:last], "unread")
    if (before and before in _ENDS_WORD) or not _is_han(after):
        first = start - 1 if _is_han(before) else start
        return Word(first, text[first:end], "word")
    return Word(start, text[start : end + 1], "word")


def _is_han(character: str) -> bool:
    return bool(re.fullmatch(f"[{_HAN}]", character))
