"""The query language by examples, for `search --help`, the program's help and the README.

`search --help` and the README have examples for the bundled page; the program's help has examples for
the page that is open.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from changji_tui.model.recorded import Bilingual

Part = Literal[
    "all", "phrase", "either", "without", "folding", "pinyin", "english", "number", "comparison",
    "field", "unit",
]  # fmt: skip
"""A part of the language."""


class Example(NamedTuple):
    """A query to type, and what it finds."""

    part: Part
    """The part of the language that it shows."""
    typed: str
    """Queries on the bundled page, three spaces between them."""
    anywhere: str
    """A query that makes sense on any page (`changji_tui.search.examples`)."""
    finds: Bilingual
    """What they find."""


GUIDE: tuple[Example, ...] = (
    Example(
        "all",
        "顾涛 双碳",
        "发展 经济",
        Bilingual(
            zh="空格隔开的词须在同一段里都有；标题、副题、讲话人及职务、署名算作该文各段的一部分",
            en="words with a space between them must all stand in one passage; headline, subtitle, "
            "speaker with posts and byline count for every passage of their text",
        ),
    ),
    Example(
        "phrase",
        "“技术合同”   “坚持“双碳”引领”",
        "“高质量发展”",
        Bilingual(
            zh="引号里的原样查找；里面可以再有引号",
            en="exactly what the quotation marks hold; others may stand within them",
        ),
    ),
    Example(
        "either",
        "乡村|城乡   乡村 OR 城乡   全会 (就业 | 贸易)",
        "城市|乡村",
        Bilingual(
            zh="任一即可，比空格结合得紧；也可写“或”；括号里可放几个词",
            en="either of them, 或 does too; it binds closer than a space, and parentheses group",
        ),
    ),
    Example(
        "without",
        "技术 -合同",
        "发展 -经济",
        Bilingual(
            zh="有前者而没有后者的段落，标题等也算在内",
            en="passages with the first and without the second, neither there nor in those lines",
        ),
    ),
    Example(
        "folding",
        "技術合同   含金量   阿依古丽买买提   二○二四年",
        "經濟",
        Bilingual(
            zh="繁简、全半角、大小写、重音、间隔号、词中的引号、括号和顿号、零与〇，不作区别",
            en="Traditional characters, width, case, accents, dots of names, quotation marks, "
            "parentheses and 、 within a word, 零 and 〇 make no difference",
        ),
    ),
    Example(
        "pinyin",
        "jishuhetong   ji shu   jsht   xjb",
        "fazhan",
        Bilingual(
            zh="拼音（多音字任一读音，末一音节可不完整）；首字母：名称两个起，正文四个起",
            en="pinyin, by any reading, its last syllable unfinished or not; initials: of names from "
            "two letters, of the text from four",
        ),
    ),
    Example(
        "english",
        "contracts   high tech   center   BRI",
        "development",
        Bilingual(
            zh="英文译文、数字的标签、名称的英文：单复数、英美拼写、连字符不论，两个字母起按开头查；"
            "全大写只查整词",
            en="our English, labels and English names: singular or plural, British or American, with "
            "hyphens or without, from two letters as the beginning of a word; capitals are whole words",
        ),
    ),
    Example(
        "number",
        "1.3亿   13000万   CNY 130 million",
        "1.3亿",
        Bilingual(
            zh="数按值查找，不按其中几个数字",
            en="a number by its value, never by some of its digits",
        ),
    ),
    Example(
        "comparison",
        ">1亿元   10%..50%   1亿~3亿元   大于1亿元   at least 5亿元   >=2020年   -12.5℃",
        ">1亿元",
        Bilingual(
            zh="比较和范围，同一单位之内；“不超过”“不到”某数的，不算至少某数，反之亦然",
            en="comparisons and ranges within one unit; what is printed as at most, or less than, an "
            "amount is no case of at least it, nor the other way round",
        ),
    ),
    Example(
        "field",
        "speaker:顾涛   section:全会   person:liuxi   org:九圣禾   kind:date",
        "kind:text",
        Bilingual(
            zh="讲话人、版块、人物、机构、种类；名称可用拼音、首字母或英文",
            en="who speaks, where, who or what body is named, what kind; by name, pinyin, initials or "
            "English",
        ),
    ),
    Example(
        "unit",
        "unit:家 >100   period:H1 2024   when:10/14",
        "unit:元 >100",
        Bilingual(
            zh="数字的单位和时间，与比较须由同一个数满足",
            en="the unit and the time of figures; one figure must satisfy them and a comparison",
        ),
    ),
)
"""Every part of the language, the plainest first."""

RANKING = Bilingual(
    zh="每一段取最确切的理由：原文、数值、译文和标签、拼音、首字母；依此排先后，谁也不遮住谁。",
    en="Each passage is found for its best reason: the print, a value, our English and labels, pinyin, "
    "initials; surer ones rank first, and none hides another.",
)
"""How hits are ranked."""


def as_text(language: str, width: int) -> str:
    """The examples, each with what it finds under it.

    Args:
        language: "zh" or "en".
        width: Columns of a line.
    """
    import textwrap

    lines = []
    for example in GUIDE:
        lines.append(f"  {example.typed}")
        lines += textwrap.wrap(
            example.finds.in_language(language),
            width,
            initial_indent="      ",
            subsequent_indent="      ",
        )
    return "\n".join([*lines, "", *textwrap.wrap(RANKING.in_language(language), width)])


def as_table() -> str:
    """The README's table, in Markdown."""
    rows = [
        f"| {' '.join(f'`{typed}`' for typed in example.typed.replace('|', chr(92) + '|').split('   '))} "
        f"| {example.finds.en} |"
        for example in GUIDE
    ]
    return "\n".join(["| query | what it finds |", "| --- | --- |", *rows])
