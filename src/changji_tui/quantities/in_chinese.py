"""Amounts in a running Chinese text: 1.3亿元, 300余万亩, 一百一十三家, 九成以上, 超过一半."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from changji_tui.quantities.numerals import CHINESE, SCALES, fold
from changji_tui.quantities.parsing import Qualifier, Quantity, parse, qualifier_in_context
from changji_tui.quantities.stated import Stated
from changji_tui.quantities.units import CLASSIFIERS, NOUNS

_MORE_CLASSIFIERS = "大幅艘架块张层轮组份颗根期步门册岁倍"
"""Words that count and that the units of pages have not needed yet; 大 counts sets: 九大产业集群."""
_HALVES: dict[str, Qualifier] = {"一半": "exact", "半数": "exact", "过半": "over"}
_ARTICLE = "一"
"""一家, 一个, 一次 say no more than “a”: no amount."""


def chinese_amounts(text: str) -> tuple[Stated, ...]:
    """Find every amount in a running text, in order.

    A numeral in Chinese characters needs a unit behind it; digits do not.  Left out are ordinals (第三),
    一 as an article (一家), and 万 or 百 without a number (万人).  Whether a number with 年 is a year
    is for others to say.

    Args:
        text: Chinese; full-width digits are read as digits.
    """
    return tuple(_stated(fold(text)))


def _stated(text: str) -> Iterator[Stated]:
    for match in _pattern().finditer(text):
        quantity = _quantity(match)
        if quantity is not None:
            if quantity.qualifier == "exact":
                bound = qualifier_in_context(text, match.start(), match.end())
                quantity = replace(quantity, qualifier=bound)
            yield Stated(match.start(), match.end(), quantity)


def _quantity(match: re.Match[str]) -> Quantity | None:
    if half := match["half"]:
        own = parse(f"一半{match['bound'] or ''}").qualifier
        return Quantity(Decimal("0.5"), "", own if match["bound"] else _HALVES[half], half)
    characters = match["characters"]
    if characters and (characters == _ARTICLE or not (match["unit"] or match["per_cent"])):
        return None
    if characters and not characters.strip(SCALES[1:]) and not match["vague"]:
        return None
    try:
        return parse(match[0])
    except ValueError:
        return None


@cache
def _pattern() -> re.Pattern[str]:
    units = sorted({*NOUNS, *CLASSIFIERS, *_MORE_CLASSIFIERS}, key=len, reverse=True)
    unit = "|".join(map(re.escape, units))
    return re.compile(
        rf"""
        (?<![第0-9A-Za-z.])
        (?: (?P<half>{"|".join(_HALVES)})
          | (?P<per_cent>百分之)?
            (?: (?P<digits>(?:(?<![\w%\-−~～–—至到])[-−])?(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?)
              | (?P<characters>数(?=[{SCALES}])[{SCALES}]+|[{CHINESE}]+(?:点[{CHINESE}]+)?)
            )
            (?P<vague>[余多来])?
            (?P<scale>[{SCALES}]*)
            (?P<unit>{unit})?
        )
        (?P<bound>以上|以下|以内|之内|左右|上下)?
        """,
        re.VERBOSE,
    )
