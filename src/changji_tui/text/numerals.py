"""Find numbers in Chinese characters, with what they count: 三百五十余亩, 前三强, 百分之二十五.

A line break does not part them, as it does not part 350亩. A word that merely contains a numeral is
found too (统一条件): to keep its characters together does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGIT = "零〇一二三四五六七八九两几"
_SCALE = "十百千万亿"
_ANY = f"[{_DIGIT}{_SCALE}半]"

LONG_MEASURES = (
    "平方公里|平方千米|平方米|立方米|个百分点|百分点|摄氏度|千瓦时|公斤|千克|毫克|公里|千米|厘米|毫米|"
    "公顷|公亩|千瓦|兆瓦|分钟|小时|秒钟|年度|年底|年初|年末|年代|月底|月初|月末|月份|"
    "周年|周岁|世纪|季度|个月|人次|美元|欧元|港元|日元|英镑"
)
"""Units of more than one character, from which a number in digits is not parted either."""
_MEASURES = (
    "个名位人家户口只头匹条根支枝张片块座栋幢间所处台辆架艘部套件项种类款批期届次回遍轮场级等层楼"
    "步段章节篇首本册卷页句字份封幅门科班组队团行列排堆束捆包袋箱盒瓶桶杯碗盘粒颗株棵朵"
    "亩吨斤克升米里尺寸丈元角分毛年月日号天周岁时点秒刻度倍成股番强大代国省市区县乡镇村"
)
"""Measure words of one character: classifiers, units, and what is ranked or numbered."""

# A numeral may begin with 第, 前, 上 or 数, have 分之 or 点 in it, run to another (三至五), and be rounded
# by 余, 多 or 来; a measure word may be doubled (一项项).
_NUMBER = re.compile(
    f"{_ANY}{{1,3}}月{_ANY}{{1,3}}[日号]"
    f"|(?:第|前|上(?=[{_SCALE}半])|数(?=[{_SCALE}]))?{_ANY}+(?:(?:分之|[点至到]){_ANY}+)*[余多来]?"
    f"(?:{LONG_MEASURES}|([{_MEASURES}])\\1?)?"
)


def chinese_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find the numbers in Chinese characters, each with its measure word.

    Args:
        text: Any text.

    Yields:
        Start and end of each, in code points, ascending; 十月九日 is one.
    """
    return (match.span() for match in _NUMBER.finditer(text))
