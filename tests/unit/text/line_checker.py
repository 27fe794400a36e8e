"""What is wrong with a paragraph's lines: the rules once more, written in another way.

This shares only the width of a character with the breaker. A broken rule is excused only if the stretch
that the rules hold together is wider than the line.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from changji_tui.text.cells import cell_len
from changji_tui.text.graphemes import cluster_starts

NOT_FIRST = frozenset("，。、；：？！．”’）》】」』〉〕］｝⟩…—～·％‰／/,.;:?!)]}ー々")
NOT_LAST = frozenset("“‘（《【「『〈〔［｛⟨([{￥")
HANGING = frozenset("，。、；：？！．")

_UNIT = (
    "[余多]?[万亿]*[余多]?"
    "(?:平方米|公斤|分钟|小时|年底|年度|月底|日元|千克|[年月日家个项种类元吨名人次届支米天时分亩件位所第％℃])?"
)
ADDRESS = re.compile(r"[!-~]*/[!-~]*/[!-~]*")
CONNECTOR = re.compile(r"(?<=[0-9A-Za-z])[-–]|(?<=\S)[-–](?![0-9])|(?<=\S)%(?![A-Za-z0-9])")
HELD = re.compile(
    r"[0-9０-９]{1,2} ?月 ?[0-9０-９]{1,2} ?日"
    rf"|(?:(?<![0-9０-９A-Za-z+-])[+\-−－$€£￥¥])?[0-9０-９]+(?:[.,．:：][0-9０-９]+)*(?:[%％°℃]| ?(?:{_UNIT}))?"
    r"|[A-Za-z][A-Za-z\u0300-\u036f]*(?:['’][A-Za-z]+)*"
    r"|百分之[一二三四五六七八九十]+|十?[一二三四五六七八九]?十?[一二三四五六七八九]月[一二三四五六七八九十]+日"
    r"|[前第数]?[〇一二三四五六七八九十百千万亿]+[余多]?"
    r"(?:公斤|平方米|个百分点|个月|(?P<measure>[个家亩年次项批届强人台名元倍成条块支股种位场])(?P=measure)?)?"
)


def lines(text: str, offsets: list[int]) -> list[str]:
    """Cut a text into lines at offsets."""
    return [text[start:end] for start, end in pairwise([0, *offsets, len(text)])]


def faults(text: str, offsets: list[int], width: int, *, hang: bool = False) -> list[str]:
    """List what is wrong with the lines of a paragraph, if there was room for better ones."""
    marks, held = _glued(text)
    found = []
    for offset in offsets:
        parts = f"{text[max(0, offset - 6) : offset]}|{text[offset : offset + 6]}"
        if offset in marks and _extent(text, offset, marks, hang) <= width:
            found.append(f"mark: {parts}")
        elif offset in held and _extent(text, offset, marks | held, hang) <= width:
            found.append(f"held: {parts}")
    return found


@cache
def _glued(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Find the offsets that marks forbid, and those inside numbers and words."""
    plain = ADDRESS.sub(lambda match: match[0].replace("/", "."), text)
    marks = {
        offset
        for offset in range(1, len(text))
        if plain[offset] in NOT_FIRST
        or plain[offset].isspace()
        or plain[offset - 1] in "／/"
        or plain[:offset].rstrip()[-1:] in NOT_LAST
    }
    marks.update(match.start() for match in CONNECTOR.finditer(text))
    held = {
        offset for match in HELD.finditer(text) for offset in range(match.start() + 1, match.end())
    }
    return frozenset(marks), frozenset(held)


def _extent(text: str, offset: int, glued: frozenset[int], hang: bool) -> int:
    """Measure the stretch around an offset that has no unglued place inside, in cells."""
    free = [
        start for start in [*cluster_starts(text), len(text)] if start not in glued or not start
    ]
    start = max(place for place in free if place < offset)
    end = min(place for place in free if place > offset)
    stretch = text[start:end].rstrip()
    if hang and stretch[-1:] in HANGING and stretch[-2:-1] not in NOT_FIRST:
        stretch = stretch[:-1]
    return cell_len(stretch)


def overflow(line: str, width: int, *, hang: bool = False) -> int:
    """Measure how far a line exceeds its width, in cells, without the mark that may hang."""
    shown = line.rstrip()
    if hang and shown[-1:] in HANGING and cell_len(shown) > width:
        shown = shown[:-1]
    if len(cluster_starts(shown)) <= 1:
        return 0
    return max(0, cell_len(shown) - width)
