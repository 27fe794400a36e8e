"""The sentences of a passage, as stretches of its text."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[^。！？；]*(?:[。！？；]+[”’」』）》〉】]*|$)")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence starts and ends; together they are the whole text.

    A sentence ends with 。！？； and the closing marks that follow.
    """
    return tuple(match.span() for match in _SENTENCE.finditer(text) if match[0])


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a stretch starts and ends; more than one where it runs across."""
    touched = [(a, b) for a, b in sentences(text) if a < end and start < b]
    return (touched[0][0], touched[-1][1]) if touched else (0, 0)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds a stretch; more than one where the stretch runs across them."""
    return text[slice(*sentence_span(text, start, end))]
