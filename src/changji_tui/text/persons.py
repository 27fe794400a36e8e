"""Names of Chinese persons in a running text, by their surnames, titles and the words that report speech."""

from __future__ import annotations

import re

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
    ]
)
"""Surnames of two characters."""
_HAN = "[\u3400-\u9fff]"
_GIVEN = f"(?:(?:{'|'.join(sorted(COMPOUND_SURNAMES))})|[{SURNAMES}{_TRADITIONAL}])"
_NAME = re.compile(rf"(?:{_GIVEN}{_HAN}{{1,2}}|{_HAN}{{1,6}}(?:[·•‧・]{_HAN}{{1,6}})+)")

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


def is_name(words: str) -> bool:
    """Whether words have the form of a person's name: 顾涛, 欧阳娜娜, 阿依古丽·买买提."""
    return _NAME.fullmatch(words) is not None


def is_titled(name: str) -> bool:
    """Whether a name is a surname with a title and no given name: 张议员, 欧阳局长."""
    return any(
        name[end:] in HONORIFICS for end in (1, 2) if end == 1 or name[:2] in COMPOUND_SURNAMES
    )
