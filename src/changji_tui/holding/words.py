"""Normalises words of a text, so that related words compare as equal and show what a number is about.

Chinese becomes pairs of characters, English words are cut to five letters: both find related
words without a dictionary (McNamee and Mayfield, Character N-Gram Tokenization for European
Language Text Retrieval, 2004).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from changji_tui.holding.verdicts import Language
from changji_tui.search.folding import fold

_LETTERS = 5
_EMPTY_CHINESE = re.compile("[的了和与及等已将把被是]")
_ALIKE_CHINESE = (
    ("gdp", "地区生产总值"),
    ("研究与试验发展", "研究"),
    ("研究和实验", "研究"),
    ("研究与实验", "研究"),
    ("研发", "研究"),
    ("规模以上", "规上"),
    ("公司", "企业"),
    ("本地", "就地"),
    ("增加值", "产值"),
    *(
        (word, "增长")
        for word in ("增加", "增幅", "增速", "净增", "新增", "上升", "提高", "增至", "增到")
    ),
    ("占比", "比重"),
)
_EMPTY = (
    "a an the of in on at to for from by with and or as is are was were be been has have "
    "had it its this that these those their they we our us he she his her who which what "
    "when than then over more less about up so far all each per also into out not no nor "
    "but while after before during now today currently present already some such other "
    "another only just alone total year years yearly annual annually "
)
_EMPTY_ENGLISH = frozenset(_EMPTY.split())
_ALIKE_ENGLISH = {
    "r&d": "research",
    "gdp": "gross product",
    "grp": "gross product",
    "firm": "enterprise",
    "firms": "enterprise",
    "company": "enterprise",
    "companies": "enterprise",
    "businesses": "enterprise",
    "smes": "small medium enterprise",
    "sme": "small medium enterprise",
    "tech": "technology",
    "lend": "loan",
    "lent": "loan",
    "lends": "loan",
    "lending": "loan",
    "borrow": "loan",
    "spent": "spending",
    "expenditure": "spending",
    "expenditures": "spending",
    "expenses": "spending",
    "spend": "spending",
    "spends": "spending",
    "grew": "increase",
    "grown": "increase",
    "grow": "increase",
    "growth": "increase",
    "growing": "increase",
    "rose": "increase",
    "risen": "increase",
    "rise": "increase",
    "up": "increase",
    "staff": "workforce",
    "personnel": "workforce",
    "employees": "workforce",
    "workers": "workforce",
    "organisations": "body",
    "organizations": "body",
    "institutions": "body",
    "agencies": "body",
    "bodies": "body",
    "peppers": "pepper",
    "campuses": "university",
    "colleges": "university",
    "academics": "academicians",
    "corn": "maize",
    "output": "output",
}
_WORD = re.compile(r"R&D|[A-Za-z]+(?:['’][A-Za-z]+)?", re.IGNORECASE)
_HAN = re.compile("[\u3400-\u9fffa-z0-9]+")


Weights = Mapping[str, float]
"""Words, each with its weight from 0 to 1: how much it says about what a number is."""


def weighed(parts: Iterable[tuple[str, float]], language: Language) -> dict[str, float]:
    """The words of several stretches, each with its greatest weight."""
    found: dict[str, float] = {}
    for text, weight in parts:
        for word in words(text, language):
            found[word] = max(weight, found.get(word, 0))
    return found


def words(text: str, language: Language) -> list[str]:
    """The words of a text in order, without those that say nothing about its subject.

    Args:
        text: Any stretch.
        language: The language of the words to return; words of the other language are left out.

    Returns:
        Pairs of Chinese characters (技术, 术合, 合同), or beginnings of English words.
    """
    return _chinese(text) if language == "zh" else _english(text)


def _chinese(text: str) -> list[str]:
    folded = fold(text)
    for words_, alike in _ALIKE_CHINESE:
        folded = folded.replace(words_, alike)
    runs = _HAN.findall(_EMPTY_CHINESE.sub(" ", folded))
    return [
        run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1)) if _is_han(run[at])
    ]


def _is_han(character: str) -> bool:
    return character >= "\u3400"


def _english(text: str) -> list[str]:
    found: list[str] = []
    for match in _WORD.finditer(text.replace("’", "'")):
        word = match[0].lower().removesuffix("'s").replace("'", "")
        for alike in _ALIKE_ENGLISH.get(word, word).split():
            if alike not in _EMPTY_ENGLISH:
                found.append(_stem(alike))
    return found


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("xes", "ches", "shes", "sses")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        word = word[:-1]
    return word[:_LETTERS]
