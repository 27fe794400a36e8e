"""Proposes labels: what a number measures, from the words beside it."""

from __future__ import annotations

import re

from changji_tui.quantities.units import CLASSIFIERS, split_scale

LONGEST = 12
"""The most characters of a label, which the column of a table shows whole."""
_MARKS = "，。；：、！？（）()“”‘’「」『』《》〈〉【】…—,;:!?"
_CLAUSE = re.compile(f"[^{_MARKS}\\s⟨⟩]*$")
_COUNTERS = CLASSIFIERS | {
    "人",
    "名",
    "次",
    "人次",
    "家次",
    "对",
    "座",
    "场",
    "册",
    "例",
    "笔",
    "宗",
    "户",
}
_BEFORE = re.compile(
    "(?:增长到|提高到|下降到|达到了?|不超过|不低于|不少于|突破了?|超过了?|接近|约为|约占|至少|至多|最多|最高|总计|合计|累计|共计|共有|现有|拥有|"
    "只有|仅有|就有|实现|完成|约|近|达|超|逾|为|是|有|共|已|仅|了|至|到|将|的|在|占|以|就|前|不足|不到|每|用|从|每年|其中|平均|達到了?|超過了?|約為|約佔|約|達|為|佔|共計|總計|合計|實現|僅有|只|(?<!下)降|降到|仅为|降至|升至|增至|由|从|自|從)+$"
)
_WHEN = re.compile(
    "^(?:[比较較](?:上年同期|去年同期|上年|去年|前年)|等|其中|同时|目前|截至|截止|今年以来|今年|去年|当年|全年|近年来|此后|到|至|从|在|和|与|及|并|而|又|还|也|且|但|仅|共|已|将|则|以(?![前后来])|由|把|对|比|较|的|了|我们|我|你们|他们)+"
)
_DONE = re.compile("^[^的]{0,6}?(?:完成|实现|實現)(?=.{2})")
"""Words about those who achieved it, which no label needs: 全县完成 of 全县完成地区生产总值."""
_TIME = re.compile(
    r"[0-9〇○零一二三四五六七八九十]+(?:年底|年末|年度|年|月底|月末|月份|月|日|号)|[上下]半年|第?[一二三四1-4]季度|[年月]底"
)
_BEGINS = re.compile(
    "^(?:全[市县縣州省国國区區疆年]|各[类類地]|.*?[在与與和对對向的把为為以于於给給等及由从從将將使让讓])"
)
"""Words that may be left out at the beginning of a long label: 支持西部中心在 of 支持西部中心在全疆布局…"""
_CHANGE = re.compile(
    "(?:同比|环比|環比|净|年均)?(?:增加|增长|增長|增|减少|減少|下降|降低|提高|上升|上涨|上漲|缩小|扩大|降)"
)
_CHANGED = (
    "(?:增加|增长|增長|增多|增|减少|減少|减|減|下降|降低|降|提高|提升|上升|上涨|上漲|升|涨|漲|跌|缩小|縮小|缩短|縮短|缩减|缩|"
    "扩大|擴大|扩展|扩|延长|延長|回升|回落|加厚|加大|压缩|调整)"
)
_COMPARED = "(?:[比较較](?:上年|去年|上月|前年)(?:同期)?|同比|环比|環比|净|年均)?"
_LEVEL = re.compile(
    f"{_COMPARED}{_CHANGED}(?:到了?|至|为|為|成)(?:近|约|約|超过|超過|超|逾|不足|不到|原来的|最高)*$"
)
"""Words between a thing and its new level, which is no change: 棉花面积|降至|4.2万亩."""
_BECOMES = re.compile(f"[^{_MARKS}0-9]{{0,4}}?{_CHANGED}(?:到|至|为|為|成)")
_FROM = re.compile("[由从從自](?:原来的|原先的|过去的|最初的|约|約|近)*$")
_CHANGE_AT_END = re.compile(f"{_COMPARED}{_CHANGED}$")
_AFTER = re.compile(
    f"(?![增减減提下延扩擴降升])[^{_MARKS}\\s0-9⟨⟩的了在和与及等为是被将已就都也以从向对把或而并则又还入参完成]{{2,8}}"
)


def label(text: str, start: int, end: int, unit: str, floor: int, previous: str) -> str:
    """Propose a label: the words before the number in its clause, or the things that it counts.

    Args:
        text: The passage.
        start: The start of the number, in code points.
        end: The end of its unit.
        unit: Its unit.
        floor: The end of the number before it, whose words are not taken.
        previous: The label of the number before it in its sentence, for changes such as “，增长5%”.

    Returns:
        One to twelve characters; the printed form if there are no words beside it.
    """
    counted = _AFTER.match(text, end) if split_scale(unit)[1] in _COUNTERS else None
    if counted:
        return counted[0]
    if level := _LEVEL.search(text, floor, start):
        own = _subject(text, floor, level.start()) or _earlier(text, floor, level.start())
        return _thing(own or previous) or text[start:end][:LONGEST]
    own = _subject(text, floor, start)
    if _CHANGE.fullmatch(own) and previous and not _CHANGE.search(previous):
        return _shortened(previous, LONGEST - len(own)) + own
    return own or _earlier(text, floor, start) or previous or text[start:end][:LONGEST]


def is_earlier_value(text: str, start: int, end: int) -> bool:
    """Whether a number is what something was before it changed: 2.31∶1 of 由2.31∶1缩小到2.25:1.

    Args:
        text: The passage.
        start: The start of the number, in code points.
        end: The end of its unit.
    """
    return bool(_FROM.search(text, 0, start) and _BECOMES.match(text, end))


def _thing(words: str) -> str:
    """A label without its word of change: 棉花面积 of 棉花面积减少."""
    thing = _CHANGE_AT_END.sub("", words)
    return thing if len(thing) > 1 else words


def _subject(text: str, floor: int, start: int) -> str:
    clause = _CLAUSE.search(text, floor, start)
    words = clause[0] if clause else ""
    words = _BEFORE.sub("", words)
    words = _TIME.split(words)[-1] or _TIME.sub("", words)
    words = _DONE.sub("", _WHEN.sub("", _BEFORE.sub("", words)))
    words = _shortened(words, LONGEST)
    return words if len(words) > 1 else ""


def _shortened(words: str, longest: int) -> str:
    """Shorten words by what may be left out at their beginning, or else to their last characters."""
    while len(words) > longest:
        shorter = _BEGINS.sub("", words, count=1)
        words = shorter if len(shorter) > 2 and shorter != words else words[-longest:]
    return words


def _earlier(text: str, floor: int, start: int) -> str:
    """The label words of the nearest earlier clause that has any."""
    at = start
    while at > floor and (clause := _CLAUSE.search(text, floor, at)):
        at = clause.start() - 1
        if at <= floor:
            break
        if words := _subject(text, floor, at):
            return words
    return ""
