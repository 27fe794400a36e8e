"""Find amounts in a running Chinese text: 1.3亿元, 300余万亩, 一百一十三家, 九成以上, 超过一半."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from changji_tui.quantities.numerals import CHINESE, DIGITS, SCALES, SINGLE, fold, simplified
from changji_tui.quantities.parsing import Quantity, parse, qualifier_beside
from changji_tui.quantities.stated import Stated
from changji_tui.quantities.units import CLASSIFIERS, NOUNS, SIGNS

_MORE_CLASSIFIERS = "大步册倍番年月天日周桶箱袋盒瓶车杯碗票例宗起封首列集节堂羽尾峰字笔股盏罐滴"
"""More words after a number that make it an amount, beside `CLASSIFIERS`; 大 counts sets: 九大产业集群."""
_ARTICLE = "一"
"""In 一家, 一个 and 一次 it means no more than “a” and is no amount; in 一倍 and 一亩 it is one."""
_MEASURED = NOUNS - frozenset(
    {"年", "月", "天", "日", "周", "次", "季度", "世纪", "人次", "家次", "秒"}
)
"""Units with which 一 alone is an amount."""


def chinese_amounts(text: str) -> tuple[Stated, ...]:
    """Find every amount in a running text, in order.

    A numeral in Chinese characters needs a unit behind it, unless it is a fraction or ends in 万 or 亿
    (三万); digits need none. Not found are ordinals (第三), 一 as an article (一家), and 万 or 百 without a
    number (万人). Years (2024年) and times of day (14:30) are found too: the caller must tell them apart.

    Args:
        text: Chinese, in either script; full-width digits are read as digits.
    """
    return tuple(_stated(fold(text)))


def _stated(text: str) -> Iterator[Stated]:
    plain, position = simplified(text), 0
    while match := _pattern().search(plain, position):
        quantity = _quantity(match, text)
        if quantity is None and match["from"]:
            # It only looks like a range (20-15公斤): read the number after the dash.
            match = _pattern().match(plain, match.end("from")) or match
            quantity = _quantity(match, text)
        start, position = match.span()
        if quantity is not None:
            if quantity.qualifier == "exact":
                bound = qualifier_beside(plain, start, position)
                quantity = replace(quantity, qualifier=bound)
            yield Stated(start, position, quantity)


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    if match["past_half"]:
        own = parse(f"一半{match['bound'] or ''}").qualifier
        bound = own if match["bound"] else "over"
        return Quantity(Decimal("0.5"), "", bound, match["past_half"])
    characters, unit = match["characters"], match["unit"]
    if characters and not match["from"]:
        is_large = len(characters) > 1 and characters[-1] in "万亿" and characters[0] not in SCALES
        if not (unit or match["of"] or match["tenths"] or is_large):
            return None
        if characters == _ARTICLE and not (match["of"] or match["tenths"] or match["and_half"]):
            doubled = unit == "番" and match.string[: match.start()].endswith("翻")
            if unit not in _MEASURED and not doubled:
                return None
        before = match.string[: match.start()].endswith(("近", "约", "超", "逾", "超过"))
        if characters in SCALES[1:] and not (
            match["vague"] or match["reached"] or match["of"] or before
        ):
            return None
    if match["from"] and not (unit or match["scale"] or match["of"]):
        return None
    try:
        found = parse(text[match.start() : match.end()])
    except ValueError:
        return None
    return found if match["from"] is None or found.value_to is not None else None


@cache
def _pattern() -> re.Pattern[str]:
    units = sorted(
        {*NOUNS, *CLASSIFIERS, *_MORE_CLASSIFIERS, "车道"} - set(SIGNS), key=len, reverse=True
    )
    unit = "|".join(map(re.escape, units))
    minus = rf"(?<![\w%‰℃\-−~～–—])[-−]|(?<=[\u4e00-\u9fff])(?<![{CHINESE}年月日号])[-−](?=[0-9.]+(?:℃|°C|摄氏度|度|%))"
    digits = rf"(?:{minus})?(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
    chinese = rf"[{CHINESE}]+(?:点[{CHINESE}]+)?"
    return re.compile(
        rf"""
        (?<![第0-9A-Za-z.:：∶/])
        (?: (?P<past_half>过半)
          | (?P<half>一半|半数)
          | (?P<ratio>[0-9]+(?:\.[0-9]+)?[:：∶][0-9]+(?:\.[0-9]+)?(?![0-9:：∶]))
          | (?P<fraction>[1-9]/[1-9][0-9]?(?![0-9/月年日.]))
          | (?P<from>(?:(?:[百千万]分之)?(?:[{SIGNS}]?{digits}|{chinese})[{SCALES}]*(?:{unit})?)[-－−–—~～〜至到](?=[{SIGNS}百千万-]?[0-9{CHINESE}]))?
            (?:零下(?=[0-9{CHINESE}]))?
            (?P<of>[{CHINESE}]{{1,3}}分之)?
            (?: (?P<digits>(?:[0-9]+亿(?=[0-9]))?[{SIGNS}]?{digits}(?:[{SCALES}]+(?=[余多来]))?|[{SINGLE}])
              | (?P<reached>(?<![以之向早晚马])上(?=[百千万]))?
                (?P<characters>数(?=[{SCALES}])[{SCALES}]+|{chinese})
            )
            (?P<vague>[余多来])?
            (?P<scale>[{SCALES}]*)
            (?P<unit>(?:{unit})(?:/(?:{unit}))?)?
            (?P<tenths>(?<=成)[{DIGITS}半](?![{CHINESE}]))?
            (?P<and_half>(?<=[年天周倍])半|(?<=个)半(?:月|小时|钟头|世纪))?
        )
        (?P<bound>以上|以下|以内|之内|左右|上下)?
        """,
        re.VERBOSE,
    )
