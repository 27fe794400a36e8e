"""Finds the parts of a text: headline, byline, headings, running text, and the turns of a debate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from changji_tui.model.recorded import ParagraphKind
from changji_tui.text.persons import HONORIFICS, ROLES, TITLES, is_name

_LONGEST_HEADING = 30
_LONGEST_HEADLINE = 45
_LONGEST_LINE = 60
"""The most characters of a heading, a headline, a byline or a speaker's line."""
_ENDS = re.compile("[。！？；…：，、.!?;:,][”’」』）)》]*$")
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百0-9]+[章节節编編部]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)])"
)
_BYLINE = re.compile(
    r"[（(□■▲●◎\s]*(?:本[报報刊台]|[新中]\w{0,3}社)?\s*(?:\w{0,4}(?:[记記]者|通[讯訊][员員]|特派[员員])|作者|[文图圖摄攝][/／|｜:：]|撰[文稿]|整理)"
)
_TURN = re.compile(r"(?P<who>[^，。；：:！？“”「」…]{1,40})[：:]\s*(?P<said>.*)", re.DOTALL)
_NO_PERSON = re.compile(
    "(?:时间|時間|地点|地點|来源|來源|主题|主題|注|备注|備註|电话|電話|邮箱|地址|摘要|关键词|關鍵詞|日期|标题|標題|编辑|編輯"
    "|责编|其中|例如|如下|附|提示|导语|背景|原则|目标|措施|结论)$"
)
_SHORT_NAME = 6


class Who(NamedTuple):
    """The speaker of a turn."""

    name: str
    """The name, or the role if no name is printed: 主席, 问."""
    post: str
    """The post or title beside the name: 議員, 昌吉州商务局党组副书记、局长; empty if there is none."""


@dataclass(frozen=True)
class Part:
    """A part of a text that becomes one document."""

    headline: str = ""
    subtitle: str = ""
    byline: str = ""
    speaker: str = ""
    """The line that names the speaker, with its colon; empty for an article."""
    who: Who | None = None
    """The speaker; None for an article."""
    body: tuple[tuple[ParagraphKind, str], ...] = field(default=())
    """Its headings and paragraphs, in order."""


def parts(paragraphs: Sequence[str]) -> list[Part]:
    """Divide a text into parts, which contain all paragraphs, in order except for bylines."""
    turns = _turns(paragraphs)
    starts = [*turns, len(paragraphs)]
    found = []
    if opening := list(paragraphs[: starts[0]]):
        found.append(_article(opening))
    for at, end in zip(turns, starts[1:], strict=True):
        line, said = turns[at]
        who = speaker_of(line[:-1].strip())
        rest = [said] if said else []
        part = _body(Part(speaker=line, who=who), [*rest, *paragraphs[at + 1 : end]])
        found.append(part)
    return found


def _turns(paragraphs: Sequence[str]) -> dict[int, tuple[str, str]]:
    """The line and the first words of each turn, by its paragraph; empty if fewer than two are found."""
    candidates: dict[int, tuple[str, str]] = {}
    for index, text in enumerate(paragraphs):
        match = _TURN.match(text)
        if match and not _NO_PERSON.search(match["who"]):
            candidates[index] = (text[: match.start("said")].rstrip(), match["said"])
    often = Counter(line for line, _ in candidates.values())
    found = {
        index: (line, said)
        for index, (line, said) in candidates.items()
        if _is_speaker(line[:-1], alone=not said)
        or (often[line] > 1 and len(line) <= _SHORT_NAME and not line[0].isdigit())
    }
    return found if len(found) > 1 else {}


def _is_speaker(words: str, *, alone: bool) -> bool:
    """Whether the words before a colon name a speaker."""
    name, post = speaker_of(words.strip())
    return name in ROLES or (
        is_name(name) and (alone or len(words) <= _LONGEST_LINE // 3 or not post)
    )


def speaker_of(words: str) -> Who:
    """Separate a name from the words before and after it.

    Args:
        words: Such as 张伟, 張偉議員, 商务局局长马瑾, 主席, 张伟（商务局局长）.
    """
    plain = re.sub(r"[（(].*[）)]$", "", words).strip()
    behind = words[len(plain) :].strip("（()） ")
    if plain in ROLES or is_name(plain):
        return Who(plain, behind)
    for title in sorted(HONORIFICS, key=len, reverse=True):
        name = plain.removesuffix(title)
        if name != plain and is_name(name):
            return Who(name, behind or title)
    match = re.fullmatch(rf"(?P<post>.*(?:{TITLES}))\s*(?P<name>\S{{2,4}})", plain)
    if match and is_name(match["name"]):
        return Who(match["name"], match["post"])
    return Who(plain, behind)


def _article(paragraphs: list[str]) -> Part:
    part = Part()
    if len(paragraphs) > 1 and _is_title(paragraphs[0], _LONGEST_HEADLINE):
        part = replace(part, headline=paragraphs.pop(0))
        if (
            len(paragraphs) > 1
            and paragraphs[0].startswith("—")
            and not _ENDS.search(paragraphs[0])
        ):
            part = replace(part, subtitle=paragraphs.pop(0))
    return _body(part, paragraphs)


def _body(part: Part, paragraphs: list[str]) -> Part:
    """Add its body to a part, and its byline if its first or last line is one."""
    for at in (0, -1):
        if len(paragraphs) > 1 and not part.byline and _is_byline(paragraphs[at]):
            part = replace(part, byline=paragraphs.pop(at))
    body: list[tuple[ParagraphKind, str]] = []
    for text, after in zip(paragraphs, [*paragraphs[1:], ""], strict=False):
        is_heading = _is_title(text, _LONGEST_HEADING, numbered=True) and (
            len(after) > len(text) or bool(_NUMBERED.match(after))
        )
        body.append(("heading" if is_heading else "text", text))
    return replace(part, body=tuple(body))


def _is_title(text: str, longest: int, *, numbered: bool = False) -> bool:
    if len(text) > longest or _ENDS.search(text) or _is_byline(text):
        return False
    return numbered or not _NUMBERED.match(text)


def _is_byline(text: str) -> bool:
    return (
        len(text) <= _LONGEST_LINE
        and "。" not in text
        and bool(_BYLINE.match(text))
        and bool(byline_names(text))
    )


def byline_names(line: str) -> list[tuple[str, str]]:
    """The persons of a byline, each with the role printed before the name: (刘茜, 本报记者)."""
    role, found = "", []
    for words in re.split(r"[\s、，,（）()□■▲●◎/／|｜:：]+", line):
        match = re.fullmatch(
            r"(?P<role>.*?(?:记者|記者|通讯员|通訊員|特派员|特派員|作者))?(?P<name>.*?)(?P<done>整理|摄|攝|文|撰稿|编辑|報道|报道)?",
            words,
        )
        if not match:
            continue
        role = match["role"] or role
        if is_name(match["name"]):
            found.append((match["name"], role or match["done"] or "作者"))
    return found
