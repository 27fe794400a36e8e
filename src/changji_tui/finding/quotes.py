"""Finds words in quotation marks: direct speech with its speaker, or a term."""

from __future__ import annotations

import re
from collections.abc import Sequence

from changji_tui.model.recorded import QuoteKind, QuoteRecord
from changji_tui.text.persons import SAYS
from changji_tui.text.quoting import quoted

_SENTENCE = re.compile("[。！？；]|，.*，")
_ENDED = re.compile("[。！？]")
_LONGEST_TERM = 16
_SAID_BEFORE = re.compile(rf"(?:{SAYS}|道|问|問|答)[^，。；！？“”「」]{{0,8}}[：:，,]?$")
_SAID_AFTER = re.compile(rf"[，。]?(?P<who>[^，。；：！？“”「」]{{1,20}}?)(?:{SAYS}|道)")
_CLAUSE_AFTER = re.compile("[^，。；：！？“”「」]{1,24}")
_LAST_SENTENCE = re.compile("[^。！？]+[。！？：:]?$")
_SPEAKS = re.compile(f"{SAYS}|道|发言|發言|回忆|回憶|讲|講|[：:]$")
_NEAR = 40
"""Characters on either side of a quotation in which its speaker is looked for."""


PARAGRAPH_BEFORE = "paragraph-before"
"""The id of the stock reason for a speaker whom the paragraph before names."""


def quotes(text: str, persons: Sequence[str], before: str = "") -> list[QuoteRecord]:
    """Record the words in quotation marks of a passage, in order; all are drafts.

    Args:
        text: The passage.
        persons: The printed names of persons, the longest first.
        before: The paragraph before, which may name the speaker of a quotation that begins `text`.
    """
    found: dict[str, QuoteRecord] = {}
    places = quoted(text)
    for place in places:
        words = text[place.start : place.end]
        if not words or any(words.startswith(begins) for begins in found):
            continue
        if any(text[p.start : p.end].startswith(words) for p in places if p != place):
            # Words with which another quotation begins too cannot be told from it.
            continue
        said = _SAID_BEFORE.search(text, 0, place.start - 1)
        after = _SAID_AFTER.match(text, place.end + 1)
        is_speech = not place.depth and (
            bool(_SENTENCE.search(words)) or (len(words) > _LONGEST_TERM and bool(said or after))
        )
        kind: QuoteKind = "speech" if is_speech else "term"
        speaker = _speaker(text, place.start, place.end, persons) if is_speech else ""
        reason = ""
        if is_speech and not speaker and place.start == 1 and _ENDED.search(words):
            speaker = _led_to(before, persons)
            reason = PARAGRAPH_BEFORE if speaker else ""
        if is_speech and not speaker and not _ENDED.search(words):
            kind = "citation"
        found[words] = QuoteRecord(
            begins=words, kind=kind, speaker=speaker, reason=reason, draft=True
        )
    return list(found.values())


def _led_to(text: str, persons: Sequence[str]) -> str:
    """The only person whom the last sentence of a paragraph names, if it says that the person speaks."""
    last = _LAST_SENTENCE.search(text)
    if last is None or not _SPEAKS.search(last[0]):
        return ""
    named = [name for name in persons if name in last[0]]
    whole = [name for name in named if not any(name in other for other in named if other != name)]
    return whole[0] if len(whole) == 1 else ""


def _speaker(text: str, start: int, end: int, persons: Sequence[str]) -> str:
    """The speaker: the first person named right after it, or else the last named before it in its sentence."""
    after = _CLAUSE_AFTER.match(text, end + 1)
    named = [name for name in persons if after and name in after[0]]
    if named:
        return min(named, key=lambda name: text.index(name, end))
    begin = max(0, start - _NEAR, *(text.rfind(mark, 0, start) + 1 for mark in "。！？"))
    before = text[begin : start - 1]
    is_told = _SAID_BEFORE.search(before) or (before.endswith("，") and "”" in text[: start - 1])
    named = [name for name in persons if is_told and name in before]
    return max(named, key=before.rfind, default="")
