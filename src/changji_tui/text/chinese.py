"""Find where a line of Chinese may break: the Unicode algorithm, tailored to Chinese practice.

The tailoring:

- “ ‘ open and ” ’ close, which Unicode leaves undecided; ’ in a word stays an apostrophe.
- … —— — ～ · ％ % ： ； are closing marks: they never begin a line, not even after a space.
- ／ neither begins nor ends a line, and neither does / except in a path or an address.
- Full-width digits and letters form numbers and words, as half-width ones do.
- A number is not parted from its sign, its unit and what bounds it: 1663.25公斤, 300余万亩, 10月9日,
  70%以上. A number in Chinese characters is treated alike: 三百五十余亩 (`changji_tui.text.numerals`).

Source:
    W3C, Requirements for Chinese Text Layout (2024-03-21), “Prohibition rules for line start and
    line end”, level strict, and “Prohibition rules for unbreakable marks”; GB/T 15834—2011.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from changji_tui.text.graphemes import cluster_starts
from changji_tui.text.numerals import LONG_MEASURES, chinese_numbers
from changji_tui.text.properties import LINE_BREAK_CLASSES, line_break_property
from changji_tui.text.uax14 import break_offsets, look_ahead

TAILORED = {
    "OP": "“‘",
    "CL": "”’…⋯‥—⸺⸻～〜·‧・％﹪：；﹕﹔",
    "NS": "•∙⋅",
    "WJ": "／",
    "NU": "０１２３４５６７８９",
    "SP": "\u3000",
    "AL": "\\" + "".join(map(chr, [*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)])),
}
"""Class of UAX #14 → the characters that have it here, though not in the annex."""

_CLASSES = line_break_property(
    {
        character: LINE_BREAK_CLASSES[name]
        for name, characters in TAILORED.items()
        for character in characters
    }
)

# Unicode takes 、 for a bracket after a number, and the sign of the next number for its unit (LB25).
_NEXT_SIGN = re.compile("(?<={CL})[{PR}{PO}]".format_map(LINE_BREAK_CLASSES))

_LATIN = "A-Za-zÀ-ɏ"
_APOSTROPHE = re.compile(f"(?<=[{_LATIN}\u0300-\u036f])’(?=[{_LATIN}])")
_SIGN = re.compile(f"(?<![{_LATIN}0-9０-９-])-(?=[0-9０-９])")
_DOUBLE_PLUS = re.compile(f"(?<=[{_LATIN}])[+][+]")
_PERCENT = re.compile(r"(?<=\S)%(?![A-Za-z0-9])")
_SLASH = re.compile(r"(?<![!-~])[!-.0-~]*(?:/[!-.0-~]*){2,}|/")

_DIGIT = "[0-9０-９]"
_UNITS = f"{LONG_MEASURES}|[\u4e00-\u9fff]"
_MAGNITUDE = "[余多几来]?[十百千万亿兆]+[余多]?"
_COUNTED = f"(?:{_MAGNITUDE}|[余多几来])?(?:{_UNITS})|{_MAGNITUDE}"
_LATIN_UNITS = "[kKMGT]?(?:Wh|W|Hz|B)|[kcmμµn]?m[²³23]?|[kmμµ]?g|[mM]u|ha|t|L|mL"
# Two patterns: one for both takes twice as long to compile.
_NUMBER = re.compile(
    rf"""
    (?P<moment> {_DIGIT}{{1,2}}\ ?月\ ?{_DIGIT}{{1,2}}\ ?[日号]
    | {_DIGIT}{{1,2}}\ ?[时点]\ ?{_DIGIT}{{1,2}}\ ?分
    )
    | (?:第\ ?)?[+＋\-－−±]?{_DIGIT}+(?:[.,．:：/／]{_DIGIT}+)*
    """,
    re.VERBOSE,
)
_UNIT = re.compile(
    rf"""
    \ ?[%％‰℃°]
    | (?!\ ?第)\ ?(?:{_COUNTED})
    | [A-Za-zμµΩ]+[²³]?(?:[/·][A-Za-z]+[²³]?)?
    | \ (?:{_LATIN_UNITS})(?![A-Za-z])
    """,
    re.VERBOSE,
)

_BOUND = re.compile("以[上下内外]|左右|之内")
"""What bounds the number before it: 70%以上 is not parted."""


class Opportunities(NamedTuple):
    """Where a line may begin."""

    free: list[int]
    """Code point offsets at which a line may begin, ascending; never 0 nor the end."""
    in_numbers: set[int]
    """All offsets inside a number with its sign and its unit; none of them is in `free`."""
    letters: str
    """The line breaking classes of the characters, as letters."""


def opportunities(text: str) -> Opportunities:
    """Find where a line of Chinese may begin.

    Args:
        text: One paragraph; its only line break, if any, is at its end.
    """
    letters = look_ahead(_CLASSES.letters(_disambiguate(text)))
    offsets = break_offsets(letters)
    signs = [match.start() for match in _NEXT_SIGN.finditer(letters)]
    if signs:
        offsets = sorted({*offsets, *signs})
    starts = cluster_starts(text)
    if len(starts) < len(text):
        begins = set(starts)
        offsets = [offset for offset in offsets if offset in begins]
    numbers = [*_numbers(text), *chinese_numbers(text)]
    inside = {offset for start, end in numbers for offset in range(start + 1, end)}
    whole = inside.union(offset for _, end in numbers for offset in _bound_after(text, end))
    if whole:
        offsets = [offset for offset in offsets if offset not in whole]
    return Opportunities(offsets, inside, letters)


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Find the numbers in digits, each with its sign and its unit."""
    for match in _NUMBER.finditer(text):
        unit = None if match["moment"] else _UNIT.match(text, match.end())
        yield match.start(), unit.end() if unit else match.end()


def _bound_after(text: str, end: int) -> range:
    """The offsets at which a line would part a number that ends here from what bounds it."""
    bound = _BOUND.match(text, end)
    return range(*bound.span()) if bound else range(0)


def _disambiguate(text: str) -> str:
    """Replace each ambiguous sign by a sign of one meaning; the length stays."""
    if "’" in text:
        text = _APOSTROPHE.sub("'", text)
    if "-" in text:
        text = _SIGN.sub("−", text)
    if "++" in text:
        text = _DOUBLE_PLUS.sub("**", text)
    if "/" in text:
        text = _SLASH.sub(lambda match: "／" if match[0] == "/" else match[0], text)
    if "%" in text:
        text = _PERCENT.sub("％", text)
    return text
