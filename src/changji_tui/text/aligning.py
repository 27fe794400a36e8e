"""Pair printed sentences with the sentences of their English reading, where that is certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from changji_tui.text.sentences import Span, utterances

_ENGLISH_STOP = re.compile(
    r"(?:(?<!\bCo)(?<!\bLtd)(?<!\bNo)(?<!\bDr)(?<!\bMr)(?<!\bSt)\.|[!?])[”’\"')\]]*(?=\s|$)\s*"
)
_ENGLISH_PAUSE = re.compile(r";\s+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?![\d.,]*\d|[十百千万亿]| (?:[mb]|tr)illion)")
"""A number whose digits are the same in both languages: not 800 of 800万, nor 8 of 8 million."""


@lru_cache(maxsize=64)
def aligned(text: str, translation: str) -> tuple[tuple[Span, Span], ...]:
    """Pair the sentences of a text with those of its translation.

    A text of one sentence is paired with its whole translation. Otherwise the sentences that end
    with 。！？ are paired in order, if both sides have as many of them, and if every number that is in
    only one sentence on each side is in the sentence of the same place. If a sentence has parts that
    end with ；, the parts are paired instead under the same condition. Where the condition fails, the
    sentence is left out, because its parts cannot be told apart.

    Args:
        text: Printed Chinese.
        translation: Its English reading; nothing is paired with an empty one.

    Returns:
        Pairs of spans in code points, in the order of the text: a sentence, as `utterances` splits
        the text, and its translation. Empty if the sentences do not meet the condition.
    """
    if not translation:
        return ()
    if len(alone := utterances(text)) == 1:
        return ((alone[0], (0, len(translation))),)
    whole = _whole(text)
    english = _parts(translation, (0, len(translation)), _ENGLISH_STOP)
    if not _agree(text, [(p[0][0], p[-1][1]) for p in whole], translation, english):
        return ()
    found: list[tuple[Span, Span]] = []
    for parts, span in zip(whole, english, strict=True):
        clauses = _parts(translation, span, _ENGLISH_PAUSE) if len(parts) > 1 else [span]
        if _agree(text, parts, translation, clauses):
            found += zip(parts, clauses, strict=True)
    return tuple(found)


def paired(text: str, translation: str, begins: Sequence[str]) -> tuple[tuple[Span, Span], ...]:
    """Pair the sentences of a text with stretches of its translation whose beginnings are known.

    Args:
        text: Printed Chinese.
        translation: Its English reading.
        begins: How the reading of each sentence begins, in the order of the sentences.

    Returns:
        Pairs of spans in code points, in the order of the text: a sentence, as `utterances` splits
        the text, and its translation, which ends where the next one begins. Pairing stops at the
        first beginning that is not found; the last translation ends with the whole translation.
    """
    starts: list[int] = []
    for words in begins:
        start = translation.find(words, starts[-1] + 1 if starts else 0)
        if not words or start < 0:
            break
        starts.append(start)
    spans = list(pairwise([*starts, len(translation)]))
    return tuple(zip(utterances(text), spans, strict=False))


def numbers_agree(text: str, translation: str, pairs: Sequence[tuple[Span, Span]]) -> bool:
    """Whether every number that is in only one span on each side is in both spans of one pair."""
    return _agree(text, [one for one, _ in pairs], translation, [other for _, other in pairs])


def _whole(text: str) -> list[list[Span]]:
    """Split a text into sentences that end with 。！？, and each of them into parts that end with ；."""
    groups: list[list[Span]] = []
    for start, end in utterances(text):
        if groups and text[groups[-1][-1][1] - 1] == "；":
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    return groups


def _parts(text: str, within: Span, mark: re.Pattern[str]) -> list[Span]:
    ends = [match.end() for match in mark.finditer(text, *within)]
    edges = [within[0], *(end for end in ends if end < within[1]), within[1]]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _agree(text: str, chinese: Sequence[Span], other: str, english: Sequence[Span]) -> bool:
    """Whether both sides have as many parts, and a number of one part on each side is in the same one."""
    if len(chinese) != len(english):
        return False
    printed = [_NUMBER.findall(text[start:end]) for start, end in chinese]
    said = [_NUMBER.findall(other[start:end].replace(",", "")) for start, end in english]
    return all(
        _where(number, said) in (None, index)
        for index, numbers in enumerate(printed)
        for number in numbers
        if _where(number, printed) == index
    )


def _where(number: str, parts: Sequence[Sequence[str]]) -> int | None:
    """Index of the one part that has a number; None if no part or several parts have it."""
    holders = [index for index, numbers in enumerate(parts) if number in numbers]
    return holders[0] if len(holders) == 1 else None
