"""Names that Chinese writes by their sound: 阿不都热合曼·吐尔逊, 努尔兰, 约翰·史密斯."""

from __future__ import annotations

import re

DOTS = "·•‧・･∙"
"""Characters that print puts between the parts of such a name."""
_HAN = "[\u3400-\u9fff]"
_DOT = rf"\s?[{DOTS}]\s?"
_PART = rf"{_HAN}{{1,8}}"
_DOTTED = re.compile(rf"{_PART}(?:{_DOT}{_PART})+")
_LONGEST = 20
"""The most characters of a name, dots included; the longest of Xinjiang have about sixteen."""
_PIECES = re.compile(
    "阿不都|阿布都|阿卜杜|阿不来|阿布来|古丽|买买提|麦麦提|买合木提|买合苏|吐尔逊|吐尔洪|吐尔地|图尔荪|努尔|艾合买提|艾海提|"
    "艾买提|艾尼瓦尔|艾力|艾山|热合曼|热依木|热合木|玉素甫|依明江|伊明江|木拉提|别克|赛力克|巴合提|阿依|帕提曼|迪丽|迪力|"
    "阿力木|阿里木|库尔班|肉孜|司马义|伊斯马|铁木尔|卡德尔|卡迪尔|亚森|亚力坤|亚库甫|沙塔尔|赛买提|哈斯木|吾买尔|吾斯曼|"
    "乌斯曼|尼牙孜|尼亚孜|加娜尔|米吉提|帕尔哈提|居马|苏里坦|苏来曼|托乎提|托合提|热西提|依不拉音|艾则孜|阿扎提|阿娜尔|"
    "叶尔|哈那提|巴特尔|其其格"
)
"""Parts that make up Uyghur, Kazakh and Mongol names and no Chinese words."""
_NOT_LAST = re.compile(
    "[市县縣区區镇鎮乡鄉村州局委会會部厅廳处處科室队隊校院社厂廠站园園街路河湖山库庫]$"
)
"""The last character of a place or a body that has such a name in its own: 巴特尔街, 努尔加水库."""
_POST = re.compile(
    "(?:局长|局長|书记|書記|主任|部长|部長|经理|經理|总理|總理|助理|护理|教授|记者|記者|学者|學者|研究员|秘书|秘書|代表|主席|"
    "委员|委員|政委|常委|总裁|总监|總裁|總監|总统|總統|首相|大使|领事|领导|政协|人大|博士|院士|护士|女士|先生|医生|醫生|学生|學生|"
    "毕业生|同志|同学|专家|專家|作家|画家|企业家|演说家|科学家|老板|司机|农户|大户|户主|团队|团长|导演|主播|明星|模范|冠军|"
    "教练|律师|律師|法官|检察官|干部|青年|姑娘|小伙|老人|老汉|大叔|大妈|大爷|嘉宾|顾问|负责人|负責人|带头人|发言人|發言人|"
    "主持人|传承人|创始人|工人|匠人|商人|编辑|老兵|民警|员工|員工|职工|職工|教工|会计|会計|主管|经办|店主|船主|户主|[长長员員师師者民士农農])"
)
"""Words before or after a name; the single characters are none of those that write a sound."""


def is_dotted(words: str) -> bool:
    """Whether words have the form of a name with dots between its parts, and no post beside it."""
    return (
        len(words) <= _LONGEST and _DOTTED.fullmatch(words) is not None and not _POST.search(words)
    )


def is_transliterated(words: str) -> bool:
    """Whether words have the form of a name written by its sound, with dots or of one part."""
    if re.search(f"[{DOTS}]", words):
        return is_dotted(words)
    return (
        re.fullmatch(rf"{_HAN}{{2,9}}", words) is not None
        and _PIECES.search(words) is not None
        and not _NOT_LAST.search(words)
        and not _POST.search(words)
    )


def without_post(words: str) -> tuple[str, str]:
    """Part the post before a name that is written by its sound: (州人社局局长, 阿不都热合曼·吐尔逊).

    Returns:
        The post, which is empty if there is none, and the name; both are empty if no such name ends
        the words.
    """
    dot = re.search(_DOT, words)
    ends = [match.end() for match in _POST.finditer(words, 0, dot.start() if dot else len(words))]
    for end in (*reversed(ends), 0):
        name = words[end:].lstrip()
        if is_transliterated(name):
            return words[:end], name
    return "", ""


def given(name: str) -> str:
    """The first part of a name with dots, by which its bearer is called; empty for other names."""
    return re.split(_DOT, name)[0] if is_dotted(name) else ""


def plain(name: str) -> str:
    """A name without its dots and spaces, by which it is compared with other prints of it."""
    return re.sub(rf"[\s{DOTS}]", "", name)
