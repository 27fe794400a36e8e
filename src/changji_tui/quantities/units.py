"""Printed units: their scale, their base unit, and their names in English."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import overload

from changji_tui.quantities.numerals import SCALES, fold, simplified

_MOST_DIGITS = 60
"""The most digits of a number before or after its point; a number in a page's files has at most 28."""
_EXACT = Context(prec=3 * _MOST_DIGITS)
"""Enough digits to scale such a number and to multiply it by any factor of `_BASES` without rounding."""
_POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
"""Scale character → its power of ten."""
_WHOLE_NOUNS = ("千瓦时", "平方千米", "千瓦", "千克", "千米", "百分点")
"""Units in which 千 or 百 is not a scale."""
_BASES: dict[str, tuple[Decimal, str]] = {
    "吨": (Decimal(1000), "公斤"),
    "千克": (Decimal(1), "公斤"),
    "斤": (Decimal("0.5"), "公斤"),
    "克": (Decimal("0.001"), "公斤"),
    "公里": (Decimal(1000), "米"),
    "千米": (Decimal(1000), "米"),
    "厘米": (Decimal("0.01"), "米"),
    "毫米": (Decimal("0.001"), "米"),
    "公顷": (Decimal(15), "亩"),
    "平方公里": (Decimal(10**6), "平方米"),
    "平方千米": (Decimal(10**6), "平方米"),
    "‰": (Decimal("0.1"), "%"),
    "‱": (Decimal("0.01"), "%"),
    "成": (Decimal(10), "%"),
    "°C": (Decimal(1), "℃"),
    "摄氏度": (Decimal(1), "℃"),
    "攝氏度": (Decimal(1), "℃"),
    "毫克": (Decimal("0.000001"), "公斤"),
    "钟头": (Decimal(1), "小时"),
    "¥": (Decimal(1), "元"),
    "￥": (Decimal(1), "元"),
    "块钱": (Decimal(1), "元"),
    "元人民币": (Decimal(1), "元"),
    "$": (Decimal(1), "美元"),
    "＄": (Decimal(1), "美元"),
    "美金": (Decimal(1), "美元"),
    "€": (Decimal(1), "欧元"),
    "£": (Decimal(1), "英镑"),
    "个百分点": (Decimal(1), "百分点"),
}
"""Printed unit without scale → the number of base units in it, and the base unit.

Every number is exact by definition. 斤 and 亩 are market units (市制), fixed by article 5 of the Weights and
Measures Act of 1929 (度量衡法): 1 斤 is ½ 公斤, and 1 亩 is 6000 square 市尺 of ⅓ 米 each, a 15th of 1 公顷.
"""

_RATIO = re.compile("^[∶比](?=[0-9])")
"""The sign of a ratio, 2.31∶1; its base unit is written with a colon, whose full-width form `fold` turns into it."""
_MET: dict[str, tuple[Decimal, str]] = {"平方米": (Decimal("0.0015"), "亩")}
"""Base unit → how many it is of another base unit of the same dimension, in which the two are compared.

Both 亩 and 平方米 are base units, because pages print both. 1 亩 is 2000/3 平方米, which has no end as a
decimal, so 平方米 are turned into 亩.
"""

SIGNS = "¥￥$＄€£"
"""Signs of currencies; they are printed before the number."""
CURRENCIES = {
    "元": "CNY",
    "美元": "USD",
    "欧元": "EUR",
    "港元": "HKD",
    "日元": "JPY",
    "英镑": "GBP",
    "元人民币": "CNY",
    "¥": "CNY",
    "￥": "CNY",
    "美金": "USD",
    "$": "USD",
    "＄": "USD",
    "€": "EUR",
    "£": "GBP",
}
"""Unit of money → its ISO 4217 code, which English puts before the number."""
MEASURES = {
    "亩": "mu",
    "公顷": "ha",
    "公斤": "kg",
    "千克": "kg",
    "克": "g",
    "米": "m",
    "公里": "km",
    "千米": "km",
    "厘米": "cm",
    "毫米": "mm",
    "平方米": "m²",
    "平方公里": "km²",
    "平方千米": "km²",
    "立方米": "m³",
    "毫克": "mg",
    "°C": "℃",
    "摄氏度": "℃",
    "兆瓦": "MW",
    "千瓦": "kW",
    "千瓦时": "kWh",
    "公斤/亩": "kg/mu",
}
"""Unit of measure → its English symbol, the same in singular and plural."""
COUNTED = {
    "吨": "tonne",
    "年": "year",
    "月": "month",
    "个月": "month",
    "天": "day",
    "日": "day",
    "小时": "hour",
    "分钟": "minute",
    "秒": "second",
    "次": "time",
    "倍": "time",
    "百分点": "percentage point",
    "个百分点": "percentage point",
    "番": "doubling",
    "成": "tenth",
    "钟头": "hour",
}
"""Unit → its English noun; the plural ends in -s."""
CLASSIFIERS = frozenset(
    "个家件项种类支位名人户所座台辆条场批款强国省处只头株部套间篇本届"
    "幅艘架块张层轮组份颗根期门岁回遍匹口片幢栋段章句页卷册封顶枚粒棵朵班"
)
"""Measure words; English leaves them out, because the figure's label says what is counted."""

NOUNS = frozenset(
    {
        *_WHOLE_NOUNS,
        *_BASES,
        *CURRENCIES,
        *MEASURES,
        *COUNTED,
        "%",
        "℃",
        "周",
        "季度",
        "世纪",
        "人次",
        "家次",
    }
)
"""Units, without a scale, that show in a running text that the number beside them is an amount."""


@lru_cache(maxsize=1024)
def split_scale(unit: str) -> tuple[int, str]:
    """Separate the scale characters of a printed unit from the rest.

    Args:
        unit: 亿元, 万平方米, 千瓦, 家.

    Returns:
        The scale as a power of ten, and the unit without it:
        (8, "元"), (4, "平方米"), (0, "千瓦"), (0, "家").
    """
    unit = simplified(fold(unit))
    scale, noun = _parts(unit)
    return sum(_POWERS[character] for character in scale), noun


def _parts(unit: str) -> tuple[str, str]:
    for noun in _WHOLE_NOUNS:
        scale = unit.removesuffix(noun)
        if scale != unit and not scale.strip(SCALES):
            return scale, noun
    noun = re.sub(f"^[{SCALES}]+", "", unit)
    return unit[: len(unit) - len(noun)], noun


@overload
def base(value: Decimal, unit: str) -> tuple[Decimal, str]: ...
@overload
def base(value: None, unit: str) -> tuple[None, str]: ...
def base(value: Decimal | None, unit: str) -> tuple[Decimal | None, str]:
    """Convert a number to its base unit, so that amounts in different units can be compared.

    亿元 and 万元 become 元; 万亩 and 公顷 become 亩; 吨 becomes 公斤; 公里 becomes 米; 成 and ‰ become %;
    ∶1 and ：1 become :1. A number between 0 and 1 without a unit (一半, 0.5) becomes % too. Different things
    never share a base unit: 亿美元 becomes 美元, not 元. The base unit of an unknown unit is that unit
    without its scale.

    Args:
        value: The number, in `unit`; None if the page gives none.
        unit: The printed unit, scale included; empty for a bare number.

    Returns:
        The number in the base unit, exactly (None stays None), and the base unit.

    Raises:
        ValueError: If the number is not finite or has more than 60 digits before or after
            its point.
    """
    power, noun = split_scale(unit)
    factor, base_unit = _BASES.get(noun, (Decimal(1), _RATIO.sub(":", noun)))
    if value is None:
        return None, base_unit
    if not noun and not power and 0 < value < 1:
        return scaled(value, 2), "%"
    return _plain(_EXACT.multiply(scaled(value, power), factor)), base_unit


def common_unit(base_unit: str) -> str:
    """The unit in which amounts of one dimension are compared: 亩 for 平方米, else the base unit itself."""
    return _MET[base_unit][1] if base_unit in _MET else base_unit


def common(value: Decimal, base_unit: str) -> Decimal:
    """Convert a number from a base unit to its `common_unit`, exactly: 1000 平方米 → 1.5 (亩)."""
    if base_unit not in _MET:
        return value
    return _plain(_EXACT.multiply(value, _MET[base_unit][0]))


def scaled(value: Decimal, power: int) -> Decimal:
    """Multiply by a power of ten, exactly, and without an exponent: (1.3, 8) → 130000000.

    Raises:
        ValueError: If the number is not finite or has more than 60 digits before or after
            its point.
    """
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_MOST_DIGITS or value.adjusted() > _MOST_DIGITS:
        message = f"{value} is no number of at most {_MOST_DIGITS} digits"
        raise ValueError(message)
    return _plain(_EXACT.scaleb(value, power))


def _plain(value: Decimal) -> Decimal:
    """Remove the exponent and the zeros at the end of decimals: 1.3E+8 → 130000000, 41.20 → 41.2."""
    return _EXACT.add(value.normalize(_EXACT), Decimal(0))


def unit_label(unit: str, language: str) -> str:
    """Name a unit for the heading of a column or of an axis.

    Args:
        unit: The printed unit, scale included.
        language: "zh" for the printed unit itself, "en" for English.

    Returns:
        亿元 → "CNY 100 million", 万亩 → "10,000 mu", 吨 → "tonnes"; "" for measure words, because the
        figure's label says what is counted.
    """
    if language == "zh":
        return unit
    power, noun = split_scale(unit)
    name = english_unit(noun, plural=True)
    scale = ({8: "100 million", 12: "trillion"}.get(power) or f"{10**power:,}") if power else ""
    words = (name, scale) if noun in CURRENCIES else (scale, name)
    return " ".join(word for word in words if word)


def is_money(unit: str) -> bool:
    """Whether a unit, scale included, is one of money: 亿元, 万美元."""
    return split_scale(unit)[1] in CURRENCIES


def english_unit(noun: str, *, plural: bool) -> str:
    """Name a unit in English.

    Args:
        noun: The printed unit, without its scale.
        plural: Whether a noun is in the plural.

    Returns:
        "" for a measure word; the printed unit if it has no English name.
    """
    if noun in CLASSIFIERS or noun in ("人次", "家次"):
        return ""
    if noun in COUNTED:
        return COUNTED[noun] + ("s" if plural else "")
    return CURRENCIES.get(noun) or MEASURES.get(noun) or noun
