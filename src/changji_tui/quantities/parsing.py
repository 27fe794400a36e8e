"""Parse the printed form of a quantity into value, unit and qualifier."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from changji_tui.quantities.numerals import (
    CHINESE,
    DIGITS,
    SCALES,
    SINGLE,
    chinese_number,
    fold,
    fraction,
    simplified,
    single_number,
)
from changji_tui.quantities.units import SIGNS, is_money, scaled, split_scale

Qualifier = Literal["exact", "over", "least", "within", "under", "about", "rank"]
"""How the measured amount relates to the number.

"exact": it is the number; "over": it is more; "least": at least the number; "within": at most the number;
"under": it is less; "about": it is near the number; "rank": it is one of the first so many (前三).
以上, 以下 and 以内 include the number, 超过 and 不满 do not: Civil Code of China, article 1259.
"""

_ARABIC = r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NEVER = "余多来的以之内上下左右了在和与及为是就"
"""Characters that no unit contains: they bound the number, or begin other words."""
_NOUN = rf"(?:个?百分点|平方千米|(?:[^\W\d_{CHINESE}{_NEVER}]|[%‰‱℃°㎡²³/·]){{0,6}}?)"
"""A unit of at most six characters, as short as the rest of the form allows."""
_BOUND = "余|多|以上|以下|以内|之内|内|左右|上下"
_QUALIFIERS: dict[str, Qualifier] = {
    **dict.fromkeys((">", "余", "多"), "over"),
    **dict.fromkeys(("≥", "以上", "上"), "least"),
    **dict.fromkeys(("≤", "以下", "以内", "之内", "内"), "within"),
    "<": "under",
    **dict.fromkeys(("≈", "来", "左右", "上下"), "about"),
    **dict.fromkeys(("前", "top "), "rank"),
}
_SHARES = {"百": "%", "千": "‰", "万": "‱"}
"""What 分之 divides by → the unit of the share: 百分之五 is 5%."""
_FORMS = (
    (
        rf"(?P<front>[><≥≤≈前]|top )?(?P<currency>[{SIGNS}])?(?P<arabic>{_ARABIC}|[{SINGLE}])"
        rf"(?P<scale>[{SCALES}]*)(?P<vague>[余多来])?(?P<unit>[{SCALES}]*{_NOUN})(?P<bound>{_BOUND})?"
    ),
    (
        rf"(?P<front>[><≥≤≈])?(?P<hundred_millions>[0-9]+)亿(?P<arabic>{_ARABIC})(?P<scale>万)"
        rf"(?P<vague>[余多来])?(?P<unit>{_NOUN})(?P<bound>{_BOUND})?"
    ),
    (rf"(?P<front>[><≥≤≈])?(?P<half>一半|半数)(?P<bound>{_BOUND})?"),
    (
        rf"(?P<front>[><≥≤≈])?(?P<share>[百千万])分之(?:(?P<arabic>{_ARABIC})|(?P<chinese>[点{CHINESE}]+))"
        rf"(?P<vague>[余多来])?(?P<bound>{_BOUND})?"
    ),
    (
        rf"(?P<front>[><≥≤≈])?(?:(?P<under>[{CHINESE}]+)分之(?P<over>[{CHINESE}]+)"
        rf"|(?P<arabic_over>[0-9]+)/(?P<arabic_under>[0-9]+))(?P<bound>{_BOUND})?"
    ),
    rf"(?P<front>[><≥≤≈])?(?P<chinese>[{CHINESE}]+)(?P<unit>成)(?P<tenths>[{DIGITS}半])(?P<bound>{_BOUND})?",
    (
        rf"(?P<front>[><≥≤≈])?(?:(?P<chinese>[{CHINESE}]+?)|(?P<arabic>[0-9]+))"
        rf"(?:(?P<unit>[年天周倍])(?P<and_half>半)|(?P<and_half_of>个半)(?P<counted>月|小时|钟头|世纪))(?P<bound>{_BOUND})?"
    ),
    r"(?P<ratio>[0-9]+(?:\.[0-9]+)?)(?P<unit>[:：∶比](?:[0-9]+(?:\.[0-9]+)?))",
    (
        rf"(?P<front>[><≥≤≈前])?(?:(?P<reached>上)(?=[百千万]))?"
        rf"(?:(?P<unstated>(?:数[{SCALES}]+|几)[{SCALES}]*|[{CHINESE}]*十几)|(?P<chinese>[点{CHINESE}]+?))"
        rf"(?P<vague>[余多来])?(?P<unit>{_NOUN})(?P<bound>{_BOUND})?"
    ),
)
"""The printed forms, in the order in which they are tried: 1.3亿元; 2亿4000万元; 一半; 百分之五; 三分之一 or 1/3; 三成五;
两年半 or 10个半月; 5：1; 三万亩, 数千个 or 上百家."""
_BELOW_ZERO = "零下"
_NEIGHBOURS = (*(DIGITS[digit : digit + 2] for digit in range(1, 9)), "三五")
"""Two digits that mean one or the other: 三四 is three or four."""
_BETWEEN = "[-－−–—~～〜至到]"
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
    ("约占", "about", ""),
    ("约为", "about", ""),
    ("约", "about", "节签合违预履公制契租续条特"),
    ("近", "about", "最附临靠邻新"),
    ("前", "rank", "目此日以之年月天当提空先从眼早生面跟史向"),
)
"""Words before a number, their bounds, and characters after which they are part of another word: 约 after 合.

A word comes before all words that it ends with: 不低于 before 低于."""
_FARTHEST = 8
"""How many characters before a number are searched for a word that bounds it."""
_TIME = "个?多?(?:年|月|天|日|小时|分钟|秒|周)"
_AFTER = (
    rf"(?:(?<=[0-9{CHINESE}])(?P<vague>[余多来])|(?P<time>内|多(?![元方样种层重次项])|余)"
    rf"|(?P<bound>以上|以下(?!简称)|以内|之内|左右|上下))"
)


@dataclass(frozen=True)
class Quantity:
    """A number in its printed unit."""

    value: Decimal | None
    """The number in the printed unit; None if the page prints none (数千个)."""
    unit: str = ""
    """The printed unit with its scale: 亿元, 万亩, 家, %; empty if there is none (一半)."""
    qualifier: Qualifier = "exact"
    """The bound in the printed form itself: 余 and 多 are "over", 以上 is "least", 之内 is "within"."""
    numeral: str = field(default="", compare=False)
    """The numeral as printed (319.40, 一半, 数千), full-width digits folded; of a range, the whole text."""
    value_to: Decimal | None = None
    """The higher end of a range (120-150公斤), in the same unit; None for a single number."""


@lru_cache(maxsize=8192)
def parse(printed: str) -> Quantity:
    """Read the printed form of one quantity; the whole string must be that form.

    After Arabic digits 万 and 亿 belong to the unit (300余万亩 is 300 万亩); in a numeral of
    Chinese characters they belong to the number (三万亩 is 30000 亩).  The signs that
    `format_quantity` writes (`>`, `≥`, `≤`, `<`, `≈`, 前) are read back.

    Args:
        printed: 1.3亿元, 2亿4000万元 (24000万元), 40余种, 90%以上, 1分钟之内, 十多年, 数千个, 一半, 前三强, 百分之五, 三分之一, 三成五,
            两年半, 零下3℃, $3.5亿, 5：1 (5, and the unit ：1), 120-150公斤, 6%-6.5%; Traditional too.

    Returns:
        The quantity, with the printed decimals. Only a fraction without an end (三分之一) is rounded, to
        28 digits.

    Raises:
        ValueError: If the string is anything else.
    """
    text = fold(printed)
    found = _range(text) or _single(text)
    if found is None:
        raise _unreadable(printed)
    return found


def _range(text: str) -> Quantity | None:
    """Read 120-150公斤, 3至5倍, 6%-6.5%, 500万至1亿元: both ends in the unit of the higher one."""
    for between in re.finditer(_BETWEEN, text):
        if not between.start():
            continue
        low, high = _single(text[: between.start()]), _single(text[between.end() :])
        if low is None or high is None or low.value is None or high.value is None:
            continue
        if low.qualifier not in ("exact", high.qualifier):
            continue
        start = _in_unit(low.value, low.unit, high.unit)
        if start is not None and start < high.value:
            return replace(high, value=start, value_to=high.value, numeral=text)
    return _two_digits(text)


def _two_digits(text: str) -> Quantity | None:
    """Read two digits that mean one or the other, as a range: 三四个, 十七八岁, 七八十人, 三五年."""
    plain = simplified(text).replace("两", "二")
    match = re.fullmatch(rf"([{CHINESE}]*?)([{DIGITS}])([{DIGITS}])(.*)", plain)
    if not match:
        return None
    before, first, second, after = match.groups()
    if f"{first}{second}" not in _NEIGHBOURS:
        return None
    low, high = _single(before + first + after), _single(before + second + after)
    if low is None or high is None or high.value is None:
        return None
    unit = text[len(text) - len(high.unit) :] if high.unit else ""
    return replace(high, value=low.value, value_to=high.value, unit=unit, numeral=text)


def _in_unit(value: Decimal, unit: str, other: str) -> Decimal | None:
    """The lower end of a range in the unit of the higher one; None if the units differ."""
    (power, noun), (wanted, named) = split_scale(unit), split_scale(other)
    if noun and noun != named:
        return None
    return value if not unit else scaled(value, power - wanted)


def _single(text: str) -> Quantity | None:
    """Read one number with its unit; None if the text is anything else."""
    plain = simplified(text)
    below = _BELOW_ZERO if plain.startswith(_BELOW_ZERO) else ""
    for form in _FORMS:
        match = re.compile(form).fullmatch(plain, len(below))
        if match:
            said = {**dict.fromkeys(_PARTS, ""), **match.groupdict("")}
            # The unit keeps its script, simplified or traditional.
            for name in ("scale", "unit"):
                if said[name]:
                    said[name] = text[slice(*match.span(name))]
            found = _quantity(said)
            if found and below and found.value is not None:
                return replace(found, value=-found.value, numeral=below + found.numeral)
            return None if below else found
    return None


_PARTS = (
    "front", "currency", "arabic", "chinese", "unstated", "half", "share", "over", "under", "arabic_over",
    "arabic_under", "tenths", "and_half", "and_half_of", "counted", "ratio", "reached", "scale", "vague",
    "unit", "bound", "hundred_millions",
)  # fmt: skip
"""The names of all groups in `_FORMS`."""


def _unreadable(printed: str) -> ValueError:
    return ValueError(
        f"{printed!r} is no quantity, expected a form such as 1.3亿元, 40余种 or 90%以上"
    )


def _quantity(part: dict[str, str]) -> Quantity | None:
    marks = [part[name] for name in ("front", "reached", "vague", "bound") if part[name]]
    if len(marks) > 1:
        return None
    qualifier = _QUALIFIERS[marks[0]] if marks else "exact"
    unit = part["scale"] + part["unit"]
    if unit == "大":
        # 九大产业集群 are nine major clusters: 大 is not a unit.
        unit = ""
    if part["currency"]:
        if split_scale(unit)[1] and not is_money(unit):
            return None
        unit = unit if is_money(unit) else unit + part["currency"]
    if part["bound"] == "内" and not unit:
        return None
    if part["unstated"]:
        return Quantity(None, unit, qualifier if marks else "about", part["unstated"])
    try:
        value, numeral = _value(part)
    except ValueError:
        return None
    if part["share"]:
        unit = _SHARES[part["share"]]
    return Quantity(value, part["and_half_of"][:1] + part["counted"] or unit, qualifier, numeral)


def _value(part: dict[str, str]) -> tuple[Decimal, str]:
    """The number and its numeral, from the named parts of a printed form.

    Raises:
        ValueError: If the characters are no number.
    """
    if part["half"]:
        return Decimal("0.5"), part["half"]
    if part["ratio"]:
        return Decimal(part["ratio"]), part["ratio"]
    if part["under"]:
        numeral = f"{part['under']}分之{part['over']}"
        return fraction(chinese_number(part["over"]), chinese_number(part["under"])), numeral
    if part["arabic_under"]:
        over, under = part["arabic_over"], part["arabic_under"]
        return fraction(Decimal(over), Decimal(under)), f"{over}/{under}"
    numeral = part["arabic"] or part["chinese"]
    value = _number(numeral)
    if more := part["hundred_millions"]:
        return value + Decimal(more) * 10**4, f"{more}亿{numeral}"
    if part["tenths"]:
        return value + _number(part["tenths"]) / (1 if part["tenths"] == "半" else 10), numeral
    if part["and_half"] or part["and_half_of"]:
        return value + Decimal("0.5"), numeral + "半"
    return value, numeral


def _number(numeral: str) -> Decimal:
    if numeral == "半":
        return Decimal("0.5")
    if numeral in SINGLE:
        return single_number(numeral)
    if numeral[-1] in "0123456789":
        return Decimal(numeral.replace(",", "").replace("−", "-"))
    return chinese_number(numeral)


def qualifier_in_context(text: str, start: int, end: int) -> Qualifier:
    """Find the qualifier of a number in its passage.

    The printed form itself decides first (300余万亩), then a word directly after it (以上, 余), then one
    directly before it (突破, 超过). 达 and 达到 leave the number exact. 近 before a length of time (近三年)
    usually means "the past" and is not taken as "about".

    Args:
        text: The passage.
        start: Offset of the first code point of the printed form.
        end: Offset after its last code point.

    Returns:
        The qualifier; "exact" if no word says otherwise.
    """
    return qualifier_beside(simplified(fold(text)), start, end)


def qualifier_beside(text: str, start: int, end: int) -> Qualifier:
    """Do as `qualifier_in_context`, for a text that is already folded and simplified."""
    printed, before = text[start:end], text[max(0, start - _FARTHEST) : start].removesuffix("了")
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
