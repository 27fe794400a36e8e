"""Finds the turns of a debate: the lines that name who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from changji_tui.text.persons import BULLETS, HONORIFICS, ROLES, TITLES, is_name
from changji_tui.text.transliterated import DOTS, given, without_post

_LONGEST = 60
"""The most characters before the colon of a speaker's line."""
_SURE = 20
"""Up to so many characters, a post and a name before a colon need no other sign that they name a speaker."""
_SHORT_NAME = 6
_TURN = re.compile(
    rf"(?P<who>[^，。；：:！？“”「」…]{{1,{_LONGEST}}})[：:]\s*(?P<said>.*)", re.DOTALL
)
_NO_PERSON = re.compile(
    "(?:时间|時間|地点|地點|来源|來源|主题|主題|注|备注|備註|电话|電話|邮箱|地址|摘要|关键词|關鍵詞|日期|标题|標題|编辑|編輯"
    "|责编|其中|例如|如下|附|提示|导语|背景|原则|目标|措施|结论)$"
)
_OTHER_POSTS = (
    "县长|縣長|区长|區長|镇长|鎮長|乡长|鄉長|村长|村長|厅长|廳長|处长|處長|科长|科長|署长|署長|司长|司長|局長|部長|主任|州長|"
    "省长|省長|市長|院長|校長|所长|所長|站长|站長|队长|隊長|组长|組長|会长|會長|行长|行長|馆长|館長|台长|团长|團長|庭长|社长|"
    "社長|检察长|書記|支书|主席|常委|委员|委員|代表|议员|議員|政委|总理|總理|总裁|總裁|总监|總監|董事|董事長|理事|专家|專家|"
    "律师|律師|医生|醫生|教师|教師|老师|老師|医师|工程师|农艺师|会计师|经济师|演员|职员|店员|委員會主席|成员|会员|队员|社员|"
    "技术员|调研员|巡视员|指导员|驾驶员|飼養員|饲养员|网格员|管护员|护林员|科员|干事|助理|秘书|秘書|顾问|顧問|嘉宾|"
    "主播|主持人|主持|主編|主编|作者|学者|學者|志愿者|创业者|经营者|从业者|老板|居民|村民|市民|农民|農民|牧民|学生|學生|家长|"
    "家長|工人|职工|職工|干部|大户|业主|業主|户主|带头人|创始人|传承人|发言人|發言人"
)
_POST = re.compile(rf"(?:{TITLES}|{_OTHER_POSTS})")
_AFTER = sorted(HONORIFICS, key=len, reverse=True)
_SENTENCE = re.compile("[了着過过是的]|告诉|告訴|采访|採訪|邀请|邀請|看望|问到|对.+说|向.+说")
"""Words of a running sentence, which a long line with a post has not."""
_SPEECH = re.compile("[。！？…]")
_BEFORE_COLON = re.compile("(?:说|說)$")


class Who(NamedTuple):
    """The speaker of a turn."""

    name: str
    """The name, or the role if no name is printed: 主席, 问."""
    post: str
    """The post or title beside the name: 議員, 昌吉州商务局党组副书记、局长; empty if there is none."""
    is_person: bool
    """Whether a name is printed."""


class Turn(NamedTuple):
    """The beginning of a turn."""

    line: str
    """The words up to the colon, with it."""
    said: str
    """The words after it in the same paragraph."""
    who: Who
    """The speaker."""


def turns(paragraphs: Sequence[str]) -> dict[int, Turn]:
    """Find the paragraphs that begin a turn; none if fewer than two do."""
    lines = dict(_lines(paragraphs))
    called = frozenset(
        name for line, _ in lines.values() if (name := given(speaker_of(_words(line)).name))
    )
    often = Counter(line for line, _ in lines.values())
    found = {}
    for index, (line, said) in lines.items():
        words = _words(line)
        who = speaker_of(words, called)
        is_often = often[line] > 1 and len(line) <= _SHORT_NAME and not line[0].isdigit()
        if is_often or _is_speaker(words, said, who):
            found[index] = Turn(line, said, who)
    return found if len(found) > 1 else {}


def _lines(paragraphs: Sequence[str]) -> Iterator[tuple[int, tuple[str, str]]]:
    for index, text in enumerate(paragraphs):
        match = _TURN.match(text)
        if match and not _NO_PERSON.search(match["who"]):
            yield index, (text[: match.start("said")].rstrip(), match["said"])


def _words(line: str) -> str:
    """A speaker's line without its colon, its bullet and its brackets: • 顾涛:, 【顾涛】：."""
    return line[:-1].strip(f" {BULLETS}")


def _is_speaker(words: str, said: str, who: Who) -> bool:
    """Whether the words before a colon name a speaker."""
    if who.name in ROLES:
        return True
    if not who.is_person:
        return _is_role(words, said)
    if _BEFORE_COLON.search(words):
        return False
    return not said or not who.post or len(words) <= _SURE or not _SENTENCE.search(words)


def _is_role(words: str, said: str) -> bool:
    """Whether words are a body with a post, 县财政局局长, or end with a name whose beginning nobody can tell.

    If such a line were no turn, its words would be given to the speaker before.  A list of persons,
    组长：张三, has no sentence after its colon.
    """
    if _SENTENCE.search(words) or not (_SPEECH.search(said) or not said):
        return False
    has_post = any(match.end() == len(words) > len(match[0]) for match in _POST.finditer(words))
    return (has_post and len(words) <= _SURE) or re.search(f"[{DOTS}]", words) is not None


def speaker_of(words: str, called: frozenset[str] = frozenset()) -> Who:
    """Separate a name from the words before and after it.

    Args:
        words: Such as 张伟, 張偉議員, 商务局局长马瑾, 主席, 张伟（商务局局长）, 局长阿不都热合曼·吐尔逊.
        called: First parts of names with dots, by which these persons are called elsewhere: 阿依古丽.
    """
    own = re.sub(r"[（(][^（）()]*[）)]$", "", words).strip()
    behind = words[len(own) :].strip("（()） ")
    if own in ROLES:
        return Who(own, behind, is_person=False)
    if _BEFORE_COLON.search(own) and (is_name(own[:-1]) or own[:-1] in called):
        return Who(own[:-1], behind, is_person=True)
    if is_name(own) or own in called:
        return Who(own, behind, is_person=True)
    for title in _AFTER:
        name = own.removesuffix(title).rstrip()
        if name != own.rstrip() and (is_name(name) or name in called):
            return Who(name, behind or title, is_person=True)
    post, name = _with_post(own, called)
    return Who(name or own, post or behind, is_person=bool(name))


def _with_post(words: str, called: frozenset[str]) -> tuple[str, str]:
    """The post before a name and the name; the longest post that leaves a name counts."""
    post, name = without_post(words)
    if post and name:
        return post.rstrip(), name
    for match in reversed(list(_POST.finditer(words))):
        name = words[match.end() :].strip()
        if is_name(name) or name in called:
            return words[: match.end()], name
    return "", ""
