"""Sentences of Chinese and English text, as spans in code points."""

from __future__ import annotations

import re
from collections.abc import Iterable

Span = tuple[int, int]
"""Start and end in code points."""

_CLOSED = "”’」』"
_SENTENCE = re.compile(r"[^。！？；]*(?:[。！？；]+[”’」』）》〉】]*|$)")
_ENGLISH = re.compile(r"\S(?:.*?[.!?;][’”)]*(?=\s|$)|.*$)", re.DOTALL)


def sentences(text: str) -> tuple[Span, ...]:
    """Split Chinese text into sentences; together they are the whole text.

    A sentence ends with 。！？； and the closing marks that follow.
    """
    return tuple(match.span() for match in _SENTENCE.finditer(text) if match[0])


def english_sentences(text: str) -> tuple[Span, ...]:
    """Split English text into sentences, without the white space between them.

    A sentence ends with . ! ? ; before white space, and the closing marks that follow.
    """
    return tuple(match.span() for match in _ENGLISH.finditer(text))


def utterances(text: str) -> tuple[Span, ...]:
    """Split Chinese text into sentences that keep a quotation and its speaker together.

    A sentence that ends inside its quotation marks is joined to the next: “…。”他说。 is one.
    """
    found: list[Span] = []
    for start, end in sentences(text):
        if found and text[found[-1][1] - 1] in _CLOSED:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


def touched(parts: Iterable[Span], spans: Iterable[Span]) -> list[Span]:
    """Choose the parts that share a character with any of the spans, in the order of the parts."""
    sought = list(spans)
    return [
        (first, last)
        for first, last in parts
        if any(start < last and first < end for start, end in sought)
    ]


def enclosing(parts: Iterable[Span], start: int, end: int) -> Span:
    """Extend a span to the sentences it touches.

    Args:
        parts: The sentences of a text, ascending.
        start: Where the span starts.
        end: Where the span ends.

    Returns:
        The shortest span that holds both the given one and every sentence it touches.
    """
    whole = touched(parts, [(start, end)])
    return (min(start, whole[0][0]), max(end, whole[-1][1])) if whole else (start, end)


def sentence_span(text: str, start: int, end: int) -> Span:
    """Extend a span to whole sentences of a Chinese text; as `enclosing`."""
    return enclosing(sentences(text), start, end)


def sentence_around(text: str, start: int, end: int) -> str:
    """The words of `sentence_span`."""
    return text[slice(*sentence_span(text, start, end))]
