"""Shortens a proposed label at the ends of words, as far as they can be told without a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator

_IDLE = re.compile("^(?:全[市县縣州省国國区區疆年镇鎮乡鄉村]|各[类類地])")
"""Words that say of whom, which every label of the text could have."""
_COMPARED = re.compile("(?:同比|环比|環比)(?=增|减|減|下|上|提|扩|缩|降)")
_ENDS = re.compile(
    "居民|企业|企業|职工|職工|农民|農民|群众|学生|公司|高校|院校|政府|部门|部門|机关|行业|规模以上|限额以上|規模以上|自治区|自治州|"
    "全[市县縣州省国國区區疆年]|(?<![城全])市(?![场場民政级])|县(?![级城])|州(?!级)|(?<!城)镇(?!级)|[省市县州区乡镇村]级|时间|"
    "持续|深入|大力|全面|进一步|积极|继续|着力|扎实|力争|计划|预计|确保|争取|新增|新建|建成|培育|推广应用|开展|实施|完成|实现|投入|支持|拥有|发放|减免|认定|申报|建立|安排|"
    "的|(?<!存)在(?![建校册编岗职线孵])|(?<!参)与(?!会)|(?<!总)和(?![田谐平静布])|(?<![相绝针])对(?![外口象])|(?<!方)向(?!日葵)|"
    "把(?!握)|(?<![行作])为(?![主期])|以(?![上下内外及前后来])|(?<![由终属])于|给(?![予水排])|等(?![级候])|及(?![格时])|(?<![自理])由(?!于)|"
    "从(?!业)|從|将(?!军)|將|使(?![用])|让(?!利)|讓|為|於|與|對|給|亿元以上|万元以上"
)
"""Words after which a label may begin."""
_BEGINS = re.compile(
    "人均|平均|年均|每[人户年亩]|总(?=[产量额数投面收])|可支配|固定资产|研发|财政|財政|农村|城镇|城乡"
)
"""Words with which a label may begin."""


def shortened(words: str, longest: int) -> str:
    """Shorten a label by whole words at its beginning, or else by 同比.

    Args:
        words: The label.
        longest: The most characters of the result; at least 3.

    Returns:
        Its last words. Only where no end of a word can be told within reach, it begins with … for
        those left out.
    """
    return next(
        (short for short in _candidates(words) if len(short) <= longest),
        f"…{words[1 - longest :]}",
    )


def _candidates(words: str) -> Iterator[str]:
    """Shorter and shorter forms of a label, the best ones first."""
    yield words
    words = _IDLE.sub("", words, count=1)
    yield words
    yield _COMPARED.sub("", words)
    ends = {match.end() for match in _ENDS.finditer(words)}
    ends |= {match.start() for match in _BEGINS.finditer(words)}
    for end in sorted(ends):
        if end and len(words) - end > 2:
            yield words[end:]
            yield _COMPARED.sub("", words[end:])
