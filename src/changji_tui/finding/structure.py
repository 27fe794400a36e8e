"""Finds the parts of a text: headline, byline, headings, running text, and what each speaker says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from changji_tui.finding.speakers import Who, turns
from changji_tui.model.recorded import ParagraphKind
from changji_tui.text.persons import is_name

_LONGEST_HEADING = 30
_LONGEST_HEADLINE = 45
_LONGEST_LINE = 60
"""The most characters of a heading, a headline, and a byline."""
_ENDS = re.compile("[。！？；…：，、.!?;:,][”’」』）)》]*$")
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百0-9]+[章节節编編部]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)])"
)
_BYLINE = re.compile(
    r"[（(□■▲●◎\s]*(?:本[报報刊台]|[新中]\w{0,3}社)?\s*(?:\w{0,4}(?:[记記]者|通[讯訊][员員]|特派[员員])|作者|[文图圖摄攝][/／|｜:：]|撰[文稿]|整理)"
)


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
    spoken = turns(paragraphs)
    starts = [*spoken, len(paragraphs)]
    found = []
    if opening := list(paragraphs[: starts[0]]):
        found.append(_article(opening))
    for at, end in zip(spoken, starts[1:], strict=True):
        turn = spoken[at]
        rest = [turn.said] if turn.said else []
        part = _body(Part(speaker=turn.line, who=turn.who), [*rest, *paragraphs[at + 1 : end]])
        found.append(part)
    return found


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
