"""The words around a number of a draft: what it counts, its clause, and its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from changji_tui.holding.draft import Draft
from changji_tui.holding.verdicts import Claim, Language
from changji_tui.holding.words import Weights, weighed, words

_BEFORE, _AFTER = 1.0, 0.2
"""Weights, dimensionless, of a sentence before a number and after it."""
_REACH = 400
"""Characters of a sentence beside a clause that are read."""
_CUT = re.compile(r"[，、；。！？,;()（）—–\n]|\b(?:while|whereas|but|which|with)\b")
_PART = re.compile("[；;]")
"""Marks that divide a sentence into parts about different things."""
_CUT_IN_NUMBER = re.compile(r"(?<=\d),(?=\d)")
_BEHIND, _IN_FRONT = 4, 8
"""The most characters of a Chinese noun that is counted: after the number, where a verb may follow, and before it."""
_NOT_COUNTED = re.compile("\\s*(?:增|减|上升|下降|提高|提升|扩大|达)")
_VERB_BEFORE = re.compile("[为达有到至共仅约是即过破计近了的]\\s*$")
_PLURAL = re.compile(r"\b[A-Za-z]{3,}(?<![sS])s\b")
_JOINS = re.compile(r"\b(?:and|while|but)\b|[,;]")
_ENDS_NOUN = re.compile(
    r"\b(?:in|for|at|by|to|from|on|have|has|had|were|was|are|is|be|that|who|a|an|the|under|across"
    r"|this|last|so|per|each|now|more|or|already|lent)\b",
    re.IGNORECASE,
)


class About(NamedTuple):
    """The words around a number."""

    counted: tuple[str, ...]
    """The noun that it counts, if that is clear."""
    is_before: bool
    """Whether that noun is before the number, where it may be a verb instead."""
    things: frozenset[str]
    """The English plurals in that noun; what is counted is among them."""
    near: Weights
    """The words of its clause."""
    far: Weights
    """The other words of its sentence, or of its part of the sentence."""


def about(draft: Draft, claim: Claim, others: Sequence[Claim]) -> About:
    """Read the words around a claim.

    A clause ends at a punctuation mark or at another number. What is counted comes after the number
    (113家高新技术企业, 16 banks), or in Chinese also right before it (金融服务机构33个).

    Args:
        draft: The draft.
        claim: One of its quantities or dates.
        others: Every claim of the draft.
    """
    left, right = clause(draft, claim, others)
    language = claim.language
    start, end = max(claim.sentence[0], left - _REACH), min(claim.sentence[1], right + _REACH)
    start = max((cut.end() for cut in _PART.finditer(draft.prose, start, left)), default=start)
    end = min((cut.start() for cut in _PART.finditer(draft.prose, right, end)), default=end)
    text = _without_dates(draft.prose[start:end], start, others)
    before, after = (
        text[left - start : claim.start - start],
        text[claim.end - start : right - start],
    )
    if language == "zh" and _NOT_COUNTED.match(after):
        after = ""  # 49家增至113家: what follows is about the next number
    near = weighed([(before, 1.0), (after, 1.0)], language)
    far = weighed([(text[: left - start], _BEFORE), (text[right - start :], _AFTER)], language)
    things = _PLURAL.findall(_ENDS_NOUN.split(after, maxsplit=1)[0]) if language == "en" else []
    return About(
        counted(before, after, language),
        not counted("", after, language),
        frozenset(word for thing in things for word in words(thing, language)),
        near,
        far,
    )


def _without_dates(text: str, start: int, others: Sequence[Claim]) -> str:
    """A stretch of a draft that starts at `start`, with spaces for its dates."""
    for other in others:
        first, last = other.start - start, other.end - start
        if other.kind == "date" and first >= 0 and last <= len(text):
            text = text[:first] + " " * (last - first) + text[last:]
    return text


def counted(before: str, after: str, language: Language) -> tuple[str, ...]:
    """The noun that a number counts, as words; none if a verb is beside the number.

    Args:
        before: The words before the number in its clause.
        after: The words after it and its unit.
        language: Of both.
    """
    if language == "zh":
        head = words("" if _NOT_COUNTED.match(after) else after.strip()[:_BEHIND], language)
        if head or _VERB_BEFORE.search(before):
            return tuple(head)
        return tuple(words(before.strip()[-_IN_FRONT:], language))
    return tuple(words(_ENDS_NOUN.split(after, maxsplit=1)[0], language))


def past_noun(between: str, language: Language) -> int:
    """The length of the noun that the first of two numbers counts, in the words between them.

    Args:
        between: The words between them.
        language: Its language.

    Returns:
        Code points: all of 银行已向 before 22家; of "banks lent to" before "22" the first word.
    """
    if language == "zh":
        cut = (
            None
            if _NOT_COUNTED.match(between)
            else re.match(rf"[^，、；。！？]{{0,{_BEHIND}}}", between)
        )
        return cut.end() if cut else 0
    joined = list(_JOINS.finditer(between))
    if joined:
        return joined[-1].end()
    ends = _ENDS_NOUN.search(between)
    return ends.start() if ends else len(between)


def clause(draft: Draft, claim: Claim, others: Sequence[Claim]) -> tuple[int, int]:
    """The start and end of a claim's clause, in code points of the draft."""
    numbers = [(o.start, o.end) for o in others if o.kind == "quantity" and o is not claim]
    span = (claim.start, claim.end)
    return clause_within(draft.prose, span, claim.sentence, numbers, claim.language)


def clause_within(
    text: str,
    span: tuple[int, int],
    sentence: tuple[int, int],
    numbers: Sequence[tuple[int, int]],
    language: Language,
) -> tuple[int, int]:
    """The start and end of a number's clause: a punctuation mark, or another number.

    Args:
        text: Any text; all places are its code points.
        span: The number with its unit.
        sentence: The sentence that contains it.
        numbers: The other numbers, in order.
        language: The language of the sentence.
    """
    start, end = sentence
    for first, last in numbers:
        if start < last <= span[0]:
            start = last + past_noun(text[last : span[0]], language)
        elif span[1] <= first < end:
            end = first
            if joined := list(_JOINS.finditer(text, span[1], end)):
                end = joined[-1].start()  # applied for 11 and established 5
            break
    cuts = [
        match.end()
        for match in _CUT.finditer(text, start, span[0])
        if not _CUT_IN_NUMBER.match(text, match.start())
    ]
    while len(cuts) > 1 and not text[cuts[-1] : span[0]].strip():
        cuts.pop()  # （星创天地）4个: what is in brackets is counted by the number after them
    start = cuts[-1] if cuts else start
    for match in _CUT.finditer(text, span[1], end):
        if not _CUT_IN_NUMBER.match(text, match.start()):
            end = match.start()
            break
    return start, end
