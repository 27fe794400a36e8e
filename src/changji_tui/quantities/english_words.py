"""English words in amounts: currencies, sizes, units, and words that bound a number.

Running text (`in_english`) and queries (`changji_tui.search.comparisons`) share this vocabulary. Keys are
lower-case; if several match at one place, the longest is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

CURRENCIES = {
    **dict.fromkeys(("cny", "rmb", "¥", "yuan", "renminbi"), "元"),
    **dict.fromkeys(("usd", "us$", "$", "us dollars", "us dollar", "dollars", "dollar"), "美元"),
    **dict.fromkeys(("eur", "€", "euros", "euro"), "欧元"),
    **dict.fromkeys(("hkd", "hk$", "hong kong dollars"), "港元"),
    **dict.fromkeys(("gbp", "£", "pounds sterling"), "英镑"),
    **dict.fromkeys(("jpy", "yen"), "日元"),
}
"""Currency → the unit that Chinese prints."""
SIZES = {"thousand": 3, "million": 6, "mn": 6, "billion": 9, "bn": 9, "trillion": 12, "tn": 12}
"""Size → its power of ten."""
LETTERS = {"k": 3, "m": 6}
"""Sizes of one letter → their power of ten; only amounts of money have them: $3m."""
UNITS = {
    **dict.fromkeys(("%", "percent", "per cent", "pct"), "%"),
    "‰": "‰",
    **dict.fromkeys(("percentage points", "percentage point"), "个百分点"),
    "mu": "亩",
    **dict.fromkeys(("ha", "hectares", "hectare"), "公顷"),
    **dict.fromkeys(("kg/mu", "kg per mu", "kilograms per mu", "kilogrammes per mu"), "公斤/亩"),
    **dict.fromkeys(("kg", "kilograms", "kilogram", "kilogrammes", "kilogramme"), "公斤"),
    **dict.fromkeys(("tonnes", "tonne", "tons", "ton", "metric tons", "metric ton"), "吨"),
    **dict.fromkeys(("grams", "gram", "grammes", "gramme"), "克"),
    **dict.fromkeys(("km", "kilometres", "kilometre", "kilometers", "kilometer"), "公里"),
    **dict.fromkeys(("metres", "metre", "meters", "meter"), "米"),
    **dict.fromkeys(("cm", "centimetres", "centimetre", "centimeters", "centimeter"), "厘米"),
    **dict.fromkeys(("mm", "millimetres", "millimetre", "millimeters", "millimeter"), "毫米"),
    **dict.fromkeys(("m²", "sq m", "square metres", "square metre", "square meters"), "平方米"),
    **dict.fromkeys(("km²", "sq km", "square kilometres", "square kilometers"), "平方公里"),
    **dict.fromkeys(("m³", "cubic metres", "cubic metre", "cubic meters"), "立方米"),
    **dict.fromkeys(("kwh", "kilowatt-hours", "kilowatt-hour"), "千瓦时"),
    **dict.fromkeys(("kw", "kilowatts", "kilowatt"), "千瓦"),
    **dict.fromkeys(("°c", "℃", "degrees celsius"), "℃"),
    **dict.fromkeys(("years", "year"), "年"),
    **dict.fromkeys(("months", "month"), "个月"),
    **dict.fromkeys(("weeks", "week"), "周"),
    **dict.fromkeys(("days", "day"), "天"),
    **dict.fromkeys(("hours", "hour"), "小时"),
    **dict.fromkeys(("minutes", "minute"), "分钟"),
    **dict.fromkeys(("seconds", "second"), "秒"),
}
"""Unit of measure → the unit that Chinese prints."""
BOUNDS: dict[str, Literal["over", "least", "within", "under"]] = {
    **dict.fromkeys(("more than", "greater than", "higher than", "larger than"), "over"),
    **dict.fromkeys(("over", "above", "exceeding", "in excess of", "upwards of"), "over"),
    **dict.fromkeys(("at least", "no less than", "not less than"), "least"),
    **dict.fromkeys(("no fewer than", "not fewer than", "a minimum of"), "least"),
    **dict.fromkeys(("at most", "no more than", "not more than"), "within"),
    **dict.fromkeys(("up to", "a maximum of"), "within"),
    **dict.fromkeys(("less than", "fewer than", "lower than", "under", "below"), "under"),
}
"""Words before a number → how they bound it."""


def any_of(words: Iterable[str]) -> str:
    """Make a pattern that matches any of some words; it tries the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
