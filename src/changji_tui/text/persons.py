"""Names of Chinese persons in a running text, by their surnames, titles and the words that report speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from changji_tui.text.transliterated import DOTS, is_dotted, is_transliterated, without_post

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常"
    "武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂"
    "谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
    "解强柴华车冉房边肖索"
)
"""Common surnames of one character: about two hundred from the census of 2020, and a few such as 索."""
_TRADITIONAL = "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘薑範譚鄒陸顧龍萬錢湯喬賀賴龔龐樊蘭顏嚴溫蘆魯葛韋畢聶齊莊塗祁時關費紀歐項陽衛單甯閔華車邊譙鍾趙麥"
COMPOUND_SURNAMES = frozenset(
    [
        "欧阳",
        "歐陽",
        "司马",
        "司馬",
        "上官",
        "诸葛",
        "諸葛",
        "东方",
        "東方",
        "皇甫",
        "尉迟",
        "尉遲",
        "公孙",
        "公孫",
        "令狐",
        "慕容",
        "司徒",
        "夏侯",
        "端木",
        "呼延",
        "宇文",
        "赫连",
        "淳于",
        "濮阳",
        "濮陽",
        "申屠",
        "钟离",
        "鲜于",
        "闾丘",
        "轩辕",
        "拓跋",
    ]
)
"""Surnames of two characters."""
_RARE = (
    "闫佟仝佘仲匡寇屠廉戈湛燕缪胥臧艾芮茅荀荆荣蒙蔺虞裘谌迟邝邬邸郁郎郜鄂闻阚雍靖鞠饶麻"
    "冶哈撒妥喇禹米锁拜虎卞卓冀冼冷厉仇丛喻嵇巩岑巫尚戚敖晏朴栾楚滕狄盖祖窦符苑莘"
)
"""Surnames that are rarer, or of the Hui and Sibe of Xinjiang, which make a name of two or three characters."""
BULLETS = "•■●◆▲◎□○*【】[]"
"""What print puts around the line that names a speaker."""
_HAN = "[\u3400-\u9fff]"
_GIVEN = f"(?:(?:{'|'.join(sorted(COMPOUND_SURNAMES))})|[{SURNAMES}{_TRADITIONAL}])"
_NAME = re.compile(
    rf"{_GIVEN}{_HAN}{{1,2}}|[{_RARE}]{_HAN}{{1,2}}|[{SURNAMES}{_TRADITIONAL}] {_HAN}"
)
_WORDS = re.compile(
    "方法|方案|方向|方式|方面|成效|成绩|成果|成本|成员|成就|项目|单位|路径|路线|关键|程序|安全|安排|解决|解读|解释|解答|任务|包括|管理|金额|温度|文件|严禁|游客|车辆|"
    "常识|强调|强化|高度|许可|许诺|支部|石油|牛奶|程度|车次|荣誉|尚未|米面|祖国|符合|冷库|仲裁|燕麦|麻烦|虎年|闻名|蒙古|江苏|安徽|贵州|甘肃|宁夏|吉林|於是|單位|項目|"
    "關鍵|任務|強調|解釋|解決|時間|时间|时候|時候|时期|时代|万元|万亩|万户|万吨|万人|计划|查询|路过|左右|毕竟|程式|应急|龙头|马上|高速|高温|高校|高于|何时|何地|何以|"
    "常年|常见|常用|周边|周期|金融|钱款|水利|田间|石头|雷雨|段落|梅雨|温室|白菜|黄瓜|苗木|牛羊|牛肉|羊肉|花卉|华侨|边境|边疆|房屋|房价|车间|车位|柳树"
)
"""Common words that begin with the character of a surname."""
_PLACE = re.compile("..[市县縣区區镇鎮乡鄉局社]")
"""Places and bodies whose names begin so: 白杨市, 米东区, 路透社."""

TITLES = (
    "局长|副局长|书记|副书记|主任|部长|副部长|厂长|总经理|经理|董事长|院长|校长|市长|州长|记者|通讯员|教授|"
    "院士|研究员|秘书长|负责人|团队"
)
"""Words before a name, or after it in addressing someone."""
HONORIFICS = frozenset(
    [
        "先生",
        "女士",
        "小姐",
        "同志",
        "老师",
        "老師",
        "教授",
        "博士",
        "院士",
        "议员",
        "議員",
        "委员",
        "委員",
        "代表",
        "主席",
        "主任",
        "部长",
        "部長",
        "局长",
        "局長",
        "司长",
        "司長",
        "署长",
        "署長",
        "处长",
        "處長",
        "厅长",
        "廳長",
        "市长",
        "市長",
        "省长",
        "省長",
        "州长",
        "县长",
        "縣長",
        "书记",
        "書記",
        "秘书长",
        "秘書長",
        "发言人",
        "發言人",
        "经理",
        "經理",
        "总经理",
        "董事长",
        "董事長",
        "校长",
        "校長",
        "院长",
        "院長",
        "馆长",
        "館長",
        "厂长",
        "廠長",
        "会长",
        "會長",
        "镇长",
        "鎮長",
        "乡长",
        "鄉長",
        "村长",
        "村長",
        "所长",
        "所長",
        "站长",
        "站長",
        "律师",
        "律師",
        "法官",
        "检察官",
        "记者",
        "記者",
        "研究员",
        "研究員",
        "专家",
        "專家",
        "同学",
        "同學",
    ]
)
"""Words after a name."""
ROLES = frozenset(
    [
        "主席",
        "代理主席",
        "副主席",
        "主持人",
        "主持",
        "记者",
        "記者",
        "发言人",
        "發言人",
        "问",
        "問",
        "答",
        "提问",
        "提問",
        "审判长",
        "審判長",
        "法官",
        "原告",
        "被告",
        "证人",
        "證人",
        "律师",
        "律師",
        "公诉人",
        "辩护人",
        "甲",
        "乙",
        "丙",
        "丁",
        "正方",
        "反方",
        "观众",
        "觀眾",
        "听众",
        "聽眾",
        "编者",
        "編者",
        "秘书",
        "秘書",
        "司仪",
        "司儀",
        "议长",
        "議長",
        "Q",
        "A",
    ]
)
"""Words for a speaker whose name is not printed."""
SAYS = "说|表示|介绍|指出|强调|认为|称|提出|透露|告诉|坦言|报道|谈|要求|承诺|呼吁"
"""Words that say that someone speaks."""
REPORTED = re.compile(
    rf"(?:{TITLES})(?P<titled>{_GIVEN}{_HAN}{{1,2}}?)(?=[，、。；：（“]|和|与|的|在|{SAYS}|则|也|都)"
    rf"|(?<!{_HAN})(?P<says>{_GIVEN}{_HAN}{{1,2}}?)(?={SAYS})"
)
"""A name after a title (the group `titled`) or before words that say that someone speaks (`says`)."""
_ASIDE = "(?:笑着|笑了笑|高兴地|感慨地?|激动地?|解释|补充|对记者|向记者|告诉记者|接着|坦言|算账)*"
_CALLED = "(?:的|民|员|員|代表|主人|农户|师|師|长|長|任|记|記|理|授|士|户|人|生)"
SAYER = re.compile(
    rf"[”」](?:[^，。；！？“”「」]{{0,16}}?{_CALLED})?(?P<after>{_GIVEN}{_HAN}{{1,2}}?){_ASIDE}(?:{SAYS}|道|算账)"
    rf"|(?:{_CALLED}|[，。；！？]|^)(?P<before>{_GIVEN}{_HAN}{{1,2}}?){_ASIDE}(?:{SAYS}|道)[^，。；！？“”「」]{{0,8}}[：:，]?[“「]"
)
"""The name of a speaker after a quotation (the group `after`) or before one (`before`)."""
_SOUNDS = re.compile(
    rf"{_HAN}{{1,60}}(?:\s?[{DOTS}]\s?{_HAN}{{1,8}}?)+(?=[^{_HAN}\s{DOTS}]|\s?$|的|在|{_ASIDE}(?:{SAYS}|道))"
)
_RUNNING = re.compile("[了着过的是在向对和与据把被给到由让请为以有又也]|介绍|看望|采访|邀请|慰问")
"""Words that no name written by its sound holds, so that one that holds them begins later."""


def is_name(words: str) -> bool:
    """Whether words have the form of a person's name: 顾涛, 欧阳娜娜, 阿依古丽·买买提, 努尔兰.

    A name with a post before or after it (局长买买提·吐尔逊) is not one.
    """
    if _WORDS.fullmatch(words) or _PLACE.fullmatch(words):
        return False
    return _NAME.fullmatch(words) is not None or is_transliterated(words)


def is_titled(name: str) -> bool:
    """Whether a name is a surname with a title and no given name: 张议员, 欧阳局长."""
    return any(
        name[end:] in HONORIFICS for end in (1, 2) if end == 1 or name[:2] in COMPOUND_SURNAMES
    )


def named_by_sound(text: str) -> Iterator[str]:
    """The names with dots that a running text prints, where their beginning can be told: 村民阿依古丽·买买提说."""
    for match in _SOUNDS.finditer(text):
        post, name = without_post(match[0])
        if is_dotted(name) and (post or not _RUNNING.search(name)):
            yield name
