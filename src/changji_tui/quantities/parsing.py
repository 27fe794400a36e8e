"""Parsing the printed form of a quantity into value, unit and qualifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from changji_tui.quantities.numerals import CHINESE, SCALES, chinese_number, fold

Qualifier = Literal["exact", "over", "least", "within", "under", "about", "rank"]
"""How the number bounds what it measures: more than it, at least, at most, less than it.

以上, 以下 and 以内 include the number, 超过 and 不满 do not: Civil Code of China, article 1259.
"""

_ARABIC = r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NEVER = "余多来的以之内上下左右了在和与及为是就"
_NOUN = rf"(?:个?百分点|平方千米|(?:[^\W\d_{CHINESE}{_NEVER}]|[%‰℃°㎡²³/·]){{0,6}}?)"
_BOUND = "余|多|以上|以下|以内|之内|内|左右|上下"
_QUALIFIERS: dict[str, Qualifier] = {
    **dict.fromkeys((">", "余", "多"), "over"),
    **dict.fromkeys(("≥", "以上"), "least"),
    **dict.fromkeys(("≤", "以下", "以内", "之内", "内"), "within"),
    "<": "under",
    **dict.fromkeys(("≈", "来", "左右", "上下"), "about"),
    **dict.fromkeys(("前", "top "), "rank"),
}
_FORMS = (
    (
        rf"(?P<front>[><≥≤≈前]|top )?(?P<arabic>{_ARABIC}|½)(?P<scale>[{SCALES}]*)"
        rf"(?P<vague>[余多来])?(?P<unit>[{SCALES}]*{_NOUN})(?P<bound>{_BOUND})?"
    ),
    (rf"(?P<front>[><≥≤≈])?(?P<half>一半)(?P<bound>{_BOUND})?"),
    (
        rf"(?P<front>[><≥≤≈])?百分之(?:(?P<arabic>{_ARABIC})|(?P<chinese>[点{CHINESE}]+))"
        rf"(?P<vague>[余多来])?(?P<bound>{_BOUND})?"
    ),
    (
        rf"(?P<front>[><≥≤≈前])?"
        rf"(?:(?P<unstated>(?:数[{SCALES}]+|几)[{SCALES}]*|[{CHINESE}]*十几)|(?P<chinese>[点{CHINESE}]+?))"
        rf"(?P<vague>[余多来])?(?P<unit>{_NOUN})(?P<bound>{_BOUND})?"
    ),
)
_WORDS_BEFORE: tuple[tuple[str, Qualifier, str], ...] = (
    ("不超过", "within", ""),
    ("不高于", "within", ""),
    ("不多于", "within", ""),
    ("不大于", "within", ""),
    ("不低于", "least", ""),
    ("不少于", "least", ""),
    ("不小于", "least", ""),
    ("不下于", "least", ""),
    ("突破", "over", ""),
    ("超过", "over", ""),
    ("不止", "over", ""),
    ("不下", "least", ""),
    ("高于", "over", ""),
    ("多于", "over", ""),
    ("大于", "over", ""),
    ("至少", "least", ""),
    ("不到", "under", ""),
    ("不满", "under", ""),
    ("未满", "under", ""),
    ("不足", "under", ""),
    ("低于", "under", ""),
    ("少于", "under", ""),
    ("小于", "under", ""),
    ("至多", "within", ""),
    ("最多", "within", ""),
    ("超", "over", "赶反高"),
    ("逾", "over", ""),
    ("约", "about", "节签合违预履公制契租续条特"),
    ("近", "about", "最附临靠邻新"),
    ("前", "rank", "目此日以之年月天当提空先从眼早生面跟史向"),
)
"""Words before a number, longest first; each with characters after which it is another word."""
_TIME = "个?多?(?:年|月|天|日|小时|分钟|秒|周)"
_AFTER = (
    rf"(?:(?<=[0-9{CHINESE}])(?P<vague>[余多来])|(?P<time>内|多(?![元方样种层重次项])|余)"
    rf"|(?P<bound>以上|以下(?!简称)|以内|之内|左右|上下))"
)


@dataclass(frozen=True)
class Quantity:
    """A number in its printed unit."""

    value: Decimal | None
    """The number in the printed unit; None where the print gives none (数千个)."""
    unit: str = ""
    """The printed unit with its scale: 亿元, 万亩, 家, %; empty where there is none (一半)."""
    qualifier: Qualifier = "exact"
    """What the printed form itself says: 余 and 多 are "over", 以上 is "least", 之内 "within"."""
    numeral: str = field(default="", compare=False)
    """The numeral as printed (319.40, 一半, 数千), full-width digits folded."""


def parse(printed: str) -> Quantity:
    """Read the printed form of one quantity; the whole string must be that form.

    After Arabic digits 万 and 亿 belong to the unit (300余万亩 is 300 万亩); in a numeral of
    Chinese characters they belong to the number (三万亩 is 30000 亩).  The signs that
    `format_quantity` writes (`>`, `≥`, `≤`, `<`, `≈`, 前) are read back.

    Args:
        printed: 1.3亿元, 40余种, 90%以上, 1分钟之内, 十多年, 数千个, 一半, 前三强, 百分之五.

    Returns:
        The quantity, exactly as printed: decimals kept, nothing rounded.

    Raises:
        ValueError: If the string is anything else.
    """
    text = fold(printed)
    for form in _FORMS:
        match = re.fullmatch(form, text)
        if match:
            return _quantity(printed, {**dict.fromkeys(_PARTS, ""), **match.groupdict("")})
    raise _unreadable(printed)


_PARTS = ("front", "arabic", "chinese", "unstated", "half", "scale", "vague", "unit", "bound")


def _unreadable(printed: str) -> ValueError:
    return ValueError(f"{printed!r} is no quantity; forms such as 1.3亿元, 40余种, 90%以上 are")


def _quantity(printed: str, part: dict[str, str]) -> Quantity:
    marks = [part[name] for name in ("front", "vague", "bound") if part[name]]
    if len(marks) > 1:
        raise _unreadable(printed)
    qualifier = _QUALIFIERS[marks[0]] if marks else "exact"
    unit = part["scale"] + part["unit"]
    if unit == "大":
        # 九大产业集群 are nine: 大 is no measure word but "major".
        unit = ""
    if "百分之" in printed:
        unit = "%"
    if part["unstated"]:
        return Quantity(None, unit, qualifier if marks else "about", part["unstated"])
    if part["half"]:
        return Quantity(Decimal("0.5"), "", qualifier, part["half"])
    numeral = part["arabic"] or part["chinese"]
    if part["bound"] == "内" and not unit:
        raise _unreadable(printed)
    try:
        value = _number(numeral)
    except ValueError as error:
        message = f"{printed!r} is no quantity: {error}"
        raise ValueError(message) from None
    return Quantity(value, unit, qualifier, numeral)


def _number(numeral: str) -> Decimal:
    if numeral in ("半", "½"):
        return Decimal("0.5")
    if numeral[-1] in "0123456789":
        return Decimal(numeral.replace(",", "").replace("−", "-"))
    return chinese_number(numeral)


def qualifier_in_context(text: str, start: int, end: int) -> Qualifier:
    """Find the qualifier of the number from `start` to `end`.

    Looks at the characters themselves first (300余万亩), then at the words directly beside
    them: 突破, 超过 before, 以上, 余 after.  达 and 达到 leave the number exact.  近 before a
    length of time (近三年) usually means "the past" and is not taken as "about".

    Args:
        text: The passage.
        start: First code point of the printed form.
        end: One past its last code point.

    Returns:
        The qualifier; "exact" where no word says otherwise.
    """
    text = fold(text)
    printed, before = text[start:end], text[:start].removesuffix("了")
    try:
        own = parse(printed).qualifier
    except ValueError:
        own = "exact"
    if own != "exact":
        return own
    after = re.compile(_AFTER).match(text, end)
    timed = re.search(f"{_TIME}$", printed)
    if after and (timed or not after["time"]):
        return _QUALIFIERS[after[0]]
    for word, qualifier, other in _WORDS_BEFORE:
        if before.endswith(word):
            stands_alone = before[: -len(word)][-1:] not in tuple(other)
            past = word == "近" and timed and not before.endswith(("接近", "将近"))
            return qualifier if stands_alone and not past else "exact"
    return "exact"
