"""Proposes labels: what a number measures, from the words beside it."""

from __future__ import annotations

import re

from changji_tui.finding.shortening import shortened
from changji_tui.quantities.units import CLASSIFIERS, MEASURES, split_scale

LONGEST = 12
"""The most characters of a label, which the column of a table shows whole."""
_MARKS = "，。；：、！？（）()“”‘’「」『』《》〈〉【】…—,;:!?"
_HAN = re.compile("[\u3400-\u9fff]")
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
    "(?:增长到|提高到|下降到|达到了?|不超过|不低于|不少于|突破了?|超过了?|接近|约为|约占|至少|至多|最多|最高|总计|合计|累计|共计|"
    "共有|现有|拥有|只有|仅有|就有|实现|完成|每年|其中|平均|達到了?|超過了?|約為|約佔|共計|總計|合計|實現|僅有|降到|降至|仅为|升至|增至|"
    "不足|不到|翻了?|也就|(?<![节合预签集特大])约|(?<![節合預簽])約|(?<![附临])近|(?<![发到表])达|達|超|逾|"
    "(?<![行作成认人])为|(?<![行作成認人])為|佔|是|(?<![国公私民所自持占享没國沒])有|(?<!公)共|已|仅|了|至|到|将|的|(?<!存)在|占|"
    "以|(?<!成)就|(?<![目以之提年])前|每|(?<![费作利使应信食药农民专采录聘征費應])用|(?<!服)从|由|自|從|只|却|也|"
    "[从由自比较較](?:上年|去年|前年|上月|年初)(?:同期)?|(?<![由终属位关])于|(?<!下)降|(?<![总平共])和|与|(?<![惠普涉])及|、|(?<![平中高初])等)+$"
)
"""Words between what a number measures and the number."""
_WHEN = re.compile(
    "^(?:[比较較](?:上年同期|去年同期|上年|去年|前年|上月|上周|上季度)|等(?![级候])|其中|同时|目前|现在|現在|如今|截至|截止|今年以来|"
    "今年|去年|当年|全年|近年来|此后|为什么|為甚麼|為什麼|到(?![账位场户期])|至(?!今)|从(?!业)|在(?![建校册编岗职线孵])|和(?![田谐平静布])|"
    "与(?!会)|及(?![格时])|并(?![购网])|而|又|还(?!款)|也|且(?!末)|但|仅|共(?![享同产青建])|已|将(?!军)|则|以(?![前后来上下内外])|由|"
    "把(?!握)|对(?![外口象])|比(?![重例价特赛])|较|較|的|了(?!解)|我们|我(?![国省市县州区])|你们|你|他们)+"
)
"""Words at the beginning of a clause that say nothing of what its number measures."""
_OF_NUMBER = re.compile(
    "^(?:时间|時間|以来|來|来|起|内(?![部容需蒙])|后(?![续备勤])|以上|以下|左右|多|余|的)+"
)
"""Words after a number that belong to it: 40天|时间|流转了27户."""
_IDLE = re.compile(
    "(?:全[市县縣州省国國区區疆镇鎮乡鄉村]|首批|过去|過去|最近|今后|未来|我们|大家|他们|仍|已)+"
)
"""A subject that does not say what is measured."""
_LAPSE = re.compile("(?:过去|過去|最近|今后|今後|未来|未來)的?$")
"""Words before a length of time, which is its own label: 过去三年."""
_CONTRAST = re.compile("(?:以前|从前|過去|过去|原先|原来|当初|那时)")
"""Words that begin a clause about another time than that of the number."""
_DIMENSIONS = frozenset("长宽高深厚重長寬")
"""What one character says that is measured."""
_DONE = re.compile(
    "^(?:[^的]{0,6}?(?:完成|实现|實現)|全[市县縣州省国國区區疆镇鎮乡鄉村](?:共有|现有|拥有|共|有))(?=.{2})"
)
"""Words about those who achieved it, which no label needs: 全县完成 of 全县完成地区生产总值."""
_TIME = re.compile(
    r"[0-9〇○零一二三四五六七八九十]+(?:年底|年末|年度|年|月底|月末|月份|月|日|号)|[上下]半年|第?[一二三四1-4]季度|[年月]底"
)
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
_NEAR = 12
"""Characters before a number in which the word that makes it an earlier value is looked for."""
_CHANGE_AT_END = re.compile(f"{_COMPARED}{_CHANGED}$")
_STOPS = (
    "的|了(?!解)|在(?![建校册编岗职线孵])|和(?![田谐平静布])|与|及(?!格)|等(?![级候])|(?<![行作])为|是|被(?!子)|将(?!军)|已|都(?!市)|"
    "就(?![业医诊学读餐近])|也|以(?![上下内外])|从(?!业)|(?<!面)向(?!日葵)|对(?![外口象])|把|或|而|并(?![购网])|则|又|还(?!款)|完成|"
    "入驻|入选|入围|入住|入园|入学|参加|参与|参赛|参训|参展|去年|今年|本月|上月|上半年|一季度|每[年月天]"
)
_AFTER = re.compile(rf"(?![增减減提下延扩擴降升])(?:(?!{_STOPS})[^{_MARKS}\s0-9⟨⟩])+")
_VERB = re.compile(
    "带来|带动|开办|举办|开展|获得|获评|减免|发放|贡献|覆盖|落户|投产|开工|完工|竣工|挂牌|到场|用上|用于|挨家|全部|陆续|受益|实现|达到|"
    "超过|分布|来自|签约|签订|进行|通过|接受|享受|从事|成功|正在|纷纷|前往|建成|形成|达成|成立|组成|流转|接诊|采用|实施|报名|需要|"
    "面向|可以|能够|没有|同意|反对|捐赠|捐出|提出|选择|购买|出口到|(?<![报签])到"
)
"""Verbs after the things that a number counts: 126家企业|带来3500个岗位."""
_WEIGHTS = frozenset(("吨", "斤"))
_ALONE = frozenset("村县省乡镇州市店厂站校楼牛羊马树")
"""Things that one character says."""


def label(
    text: str,
    start: int,
    end: int,
    unit: str,
    floor: int,
    previous: str,
    ceiling: int | None = None,
) -> str:
    """Propose a label: the words before the number in its clause, or the things that it counts.

    Args:
        text: The passage.
        start: The start of the number, in code points.
        end: The end of its unit.
        unit: Its unit.
        floor: The end of the number before it, whose words are not taken.
        previous: The label of the number before it in its sentence, for changes such as “，增长5%”.
        ceiling: The start of the number after it, if any, whose words are not taken either.

    Returns:
        One to twelve characters; the printed form if there are no words beside it.
    """
    noun = split_scale(unit)[1]
    after = len(text) if ceiling is None else ceiling
    things = _counted(text, end, after, whole=noun in _COUNTERS)
    if noun in _COUNTERS and len(things) > 1:
        return things
    printed = text[start:end][:LONGEST]
    if level := _LEVEL.search(text, floor, start):
        own = _subject(text, floor, level.start()) or _earlier(text, floor, level.start())
        return _thing(own or previous) or printed
    own = _subject(text, floor, start)
    if _CHANGE.fullmatch(own) and previous and not _CHANGE_AT_END.search(previous):
        return shortened(previous + own, LONGEST)
    if things in _ALONE and noun in _COUNTERS and own in ("", "惠及", "涉及"):
        return things
    if own:
        return own
    if len(things) > 1 and (noun in MEASURES or noun in _WEIGHTS):
        return things
    if _LAPSE.search(text, floor, start):
        return printed
    return _earlier(text, floor, start) or previous or printed


def _counted(text: str, start: int, end: int, *, whole: bool) -> str:
    """The things that a number counts, which stand after it; empty if it is not sure where they end.

    Args:
        text: The passage.
        start: The end of the number's unit.
        end: The start of the next number.
        whole: Whether to keep a short clause whole: 毕业生到场.
    """
    match = _AFTER.match(text, start, end)
    if match is None:
        return ""
    words = match[0]
    is_clause = match.end() == len(text) or text[match.end()] in _MARKS
    if (verb := _VERB.search(words, 1)) and not (whole and is_clause and len(words) <= LONGEST):
        words = words[: verb.start()]
    words = _BEFORE.sub("", words)
    return words if len(words) <= LONGEST else ""


def is_earlier_value(text: str, start: int, end: int) -> bool:
    """Whether a number is what something was before it changed: 2.31∶1 of 由2.31∶1缩小到2.25:1.

    Args:
        text: The passage.
        start: The start of the number, in code points.
        end: The end of its unit.
    """
    return bool(_FROM.search(text, max(0, start - _NEAR), start) and _BECOMES.match(text, end))


def _thing(words: str) -> str:
    """A label without its word of change: 棉花面积 of 棉花面积减少."""
    thing = _CHANGE_AT_END.sub("", words)
    return thing if len(thing) > 1 else words


def _subject(text: str, floor: int, start: int) -> str:
    clause = _CLAUSE.search(text, floor, start)
    words = clause[0] if clause else ""
    if clause and clause.start() == floor > 0:
        words = _OF_NUMBER.sub("", words)
    words = _BEFORE.sub("", words)
    words = _OF_NUMBER.sub("", _TIME.split(words)[-1]) or _TIME.sub("", words)
    words = _DONE.sub("", _WHEN.sub("", _BEFORE.sub("", words)))
    if _IDLE.fullmatch(words) or not _HAN.search(words):
        return ""
    words = shortened(words, LONGEST)
    return words if len(words) > 1 or words in _DIMENSIONS else ""


def _earlier(text: str, floor: int, start: int) -> str:
    """The label words of the nearest earlier clause that has any."""
    at = start
    while at > floor and (clause := _CLAUSE.search(text, floor, at)):
        at = clause.start() - 1
        if at <= floor:
            break
        if words := _subject(text, floor, at):
            return "" if _CONTRAST.match(words) else words
    return ""
