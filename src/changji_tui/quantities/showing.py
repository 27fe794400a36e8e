"""Format quantities: with a sign for the qualifier, or in English words."""

from __future__ import annotations

import re
from decimal import Decimal

from changji_tui.quantities.numerals import CHINESE, SCALES, chinese_number, fold
from changji_tui.quantities.parsing import Qualifier, Quantity
from changji_tui.quantities.units import CURRENCIES, english_unit, scaled, split_scale

ABSENT = "—"
"""The text for a missing number."""
RATIO = (":", "：", "∶", "比")
"""Signs between the parts of a ratio; sign and second part are its unit: 5：1 is 5 with the unit ：1."""
RANGE = "–"
"""The sign between the ends of a range."""

_SIGNS: dict[Qualifier, str] = {
    "exact": "",
    "over": ">",
    "least": "≥",
    "within": "≤",
    "under": "<",
    "about": "≈",
    "rank": "前",
}
_WORDS: dict[Qualifier, str] = {
    "exact": "",
    "over": "over ",
    "least": "at least ",
    "within": "at most ",
    "under": "under ",
    "about": "about ",
    "rank": "top ",
}
_MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"))
"""Powers of ten with their English words, largest first."""
_UNSTATED = rf"数[{SCALES}]+|[十二三四五六七八九]*十几|几[{SCALES}]*"
"""Words in place of a number: 数千, 十几, 几百."""


def format_value(
    value: Decimal | None,
    qualifier: Qualifier = "exact",
    *,
    printed: str = "",
    grouped: bool = False,
    language: str = "zh",
    value_to: Decimal | None = None,
) -> str:
    """Format a number with the sign of its qualifier, without its unit.

    Args:
        value: The number, in any unit; None if the page gives none.
        qualifier: "over" is `>`, "least" `≥`, "within" `≤`, "under" `<`, "about" `≈`, "rank" 前
            or "top".
        printed: The printed form, if the number is shown in its printed unit: its digits are
            then kept as they are (319.40), 一半 becomes ½, 数千 stays 数千.
        grouped: Whether to put commas between thousands.
        language: "zh" or "en".
        value_to: The higher end of a range, in the unit of `value`; None for a single number.

    Returns:
        ">1", "120–150", "≥90", "≈300", "≤1", "前3" or "top 3", "319.40", "½", "数千" or "thousands"; "—" if
        there is neither a number nor such a word.
    """
    if value is None:
        unstated = re.search(_UNSTATED, printed)
        if not unstated:
            return ABSENT
        return unstated[0] if language == "zh" else _english_unstated(unstated[0])
    sign = sign_of(qualifier, language)
    if value_to is not None:
        ends = (_digits(end, "", grouped=grouped) for end in (value, value_to))
        return sign + RANGE.join(ends)
    return sign + _digits(value, fold(printed), grouped=grouped)


def sign_of(qualifier: Qualifier, language: str) -> str:
    """The sign before a number: `>`, `≥`, `≤`, `<`, `≈`, 前 (in English "top "); empty for "exact"."""
    return "top " if qualifier == "rank" and language != "zh" else _SIGNS[qualifier]


def _digits(value: Decimal, printed: str, *, grouped: bool) -> str:
    if "半" in printed and value == Decimal("0.5"):
        return "½"
    if part := _part(value, printed):
        return part
    run = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", printed)
    if run and Decimal(run[0].replace(",", "")) == abs(value):
        value = Decimal(run[0].replace(",", "")).copy_sign(value)
    return format(value, ",f" if grouped else "f").replace("-", "−")


def _part(value: Decimal, printed: str) -> str:
    """The fraction that is printed: 1/3 for 三分之一; empty if none is, or if `value` is 1 or more."""
    part = re.search(rf"(?P<under>[{CHINESE}]+)分之(?P<over>[{CHINESE}]+)|[0-9]+/[0-9]+", printed)
    if not part or value >= 1:
        return ""
    if not part["under"]:
        return part[0]
    return f"{chinese_number(part['over'])}/{chinese_number(part['under'])}"


def format_quantity(quantity: Quantity, *, grouped: bool = False) -> str:
    """Format a quantity with its unit, so that `parse` gives back the same quantity.

    Args:
        quantity: If it has a `numeral`, the printed digits are kept.
        grouped: Whether to put commas between thousands.

    Returns:
        "319.40亿元", ">300万亩", "前3强", "数千个".

    Raises:
        ValueError: If the quantity has neither a value nor a numeral.
    """
    if quantity.value is None:
        if not quantity.numeral:
            message = "a quantity without a value needs the numeral as printed"
            raise ValueError(message)
        sign = "" if quantity.qualifier == "about" else _SIGNS[quantity.qualifier]
        return sign + quantity.numeral + quantity.unit
    number = format_value(
        quantity.value,
        quantity.qualifier,
        printed=quantity.numeral,
        grouped=grouped,
        value_to=quantity.value_to,
    )
    return number + quantity.unit


def english(
    value: Decimal | None,
    unit: str,
    qualifier: Qualifier = "exact",
    *,
    printed: str = "",
    value_to: Decimal | None = None,
) -> str:
    """Format a quantity in English words, with the scale in the number and nothing rounded.

    Args:
        value: The number, in `unit`; None if the page gives none.
        unit: The printed unit, scale included.
        qualifier: Becomes "over", "at least", "at most", "under", "about" or "top". "within" becomes
            "within" instead of "at most" if `printed` has 内, as lengths of time do.
        printed: The printed form: needed for 1分钟之内, 数千个 ("thousands") and 一半 ("half").
        value_to: The higher end of a range, in `unit`; None for a single number.

    Returns:
        "CNY 130 million", "over 3 million mu", "200,000 tonnes", "41.2%", "within 1 minute",
        "7 times", "top 3"; "52" if the unit is a measure word.
    """
    number, name = _english_number(value, unit, printed, value_to)
    if value is None:
        return number
    words = "within " if qualifier == "within" and "内" in printed else _WORDS[qualifier]
    if name in CURRENCIES.values():
        return f"{words}{name} {number}"
    gap = "" if not name or name in ("%", "‰") or name[0] in RATIO else " "
    return words + number + gap + name


def english_parts(
    value: Decimal | None,
    unit: str,
    qualifier: Qualifier = "exact",
    *,
    printed: str = "",
    value_to: Decimal | None = None,
) -> tuple[str, str]:
    """Format a quantity in English for two columns: the number with its sign, and the unit.

    Args:
        value: The number, in `unit`; None if the page gives none.
        unit: The printed unit, scale included.
        qualifier: Becomes a sign, as `format_value` writes it in English.
        printed: The printed form.
        value_to: The higher end of a range, in `unit`; None for a single number.

    Returns:
        ("130 million", "CNY"), (">3 million", "mu"), ("≥90", "%"), ("top 3", ""), ("thousands", "").
    """
    number, name = _english_number(value, unit, printed, value_to)
    sign = "" if value is None else sign_of(qualifier, "en")
    return sign + number, name


def chinese(value: Decimal) -> str:
    """Write a number as Chinese counts large ones: with 亿 or 万, where few digits say all of it.

    Args:
        value: The number.

    Returns:
        "5.3亿" of 530000000, "1.4651亿", "12万"; "2,855" and "1,234,567" in full; "−5.2亿".
    """
    for power, scale, most in ((8, "亿", 4), (4, "万", 2)):
        if abs(value) >= 10**power:
            short = format(scaled(value, -power), "f")
            if len(short.partition(".")[2]) <= most:
                return (short + scale).replace("-", "−")
    return format(value, ",f").replace("-", "−")


def _english_number(
    value: Decimal | None, unit: str, printed: str, value_to: Decimal | None
) -> tuple[str, str]:
    """(1.3, 亿元) → ("130 million", "CNY"); the unit is empty if it is a measure word."""
    if value is None:
        return format_value(None, printed=printed, language="en"), ""
    if not unit and value == Decimal("0.5") and "半" in printed:
        return "half", ""
    power, noun = split_scale(unit)
    number = _part(value, fold(printed)) or _magnitude(value, power)
    if value_to is not None:
        number = f"{number}{RANGE}{_magnitude(value_to, power)}"
    return number, english_unit(noun, plural=number != "1")


def _magnitude(value: Decimal, power: int) -> str:
    """(20, 4) → "200,000", (1.3, 8) → "130 million"; in full digits if the words need over three decimals."""
    number = scaled(value, power)
    for size, word in _MAGNITUDES:
        if abs(number) >= 10**size:
            short = format(scaled(number, -size), ",f")
            if len(short.partition(".")[2]) <= 3:
                return f"{short} {word}".replace("-", "−")
            break
    return format(number if power else value, ",f").replace("-", "−")


def _english_unstated(numeral: str) -> str:
    """数千 → "thousands", 数十万 → "hundreds of thousands", 十几 → "more than ten"."""
    scales = [character for character in numeral if character in SCALES]
    if numeral == "十几":
        return "more than ten"
    if not scales or numeral.endswith("几"):
        return "several"
    power, _ = split_scale("".join(scales))
    thousands, rest = divmod(power, 3)
    names = {1: "thousands", 2: "millions", 3: "billions", 4: "trillions"}
    large = names.get(thousands, "")
    small = {1: "tens", 2: "hundreds"}.get(rest, "")
    return " of ".join(word for word in (small, large) if word)
