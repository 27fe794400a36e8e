"""The sentences of a passage, as stretches of its text."""

from __future__ import annotations

import re

_CLOSED = "”’」』"
_SENTENCE = re.compile(r"[^。！？；]*(?:[。！？；]+[”’」』）》〉】]*|$)")
_ENGLISH = re.compile(r"\S(?:.*?[.!?;][’”)]*(?=\s|$)|.*$)", re.DOTALL)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence starts and ends; together they are the whole text.

    A sentence ends with 。！？； and the closing marks that follow.
    """
    return tuple(match.span() for match in _SENTENCE.finditer(text) if match[0])


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a stretch starts and ends; more than one where it runs across."""
    touched = [(a, b) for a, b in sentences(text) if a < end and start < b]
    return (touched[0][0], touched[-1][1]) if touched else (0, 0)


def utterances(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence starts and ends, words in quotation marks with who says them.

    They are the sentences, but for one that ends within its quotation marks: “…。”他说。 is one.
    """
    found: list[tuple[int, int]] = []
    for start, end in sentences(text):
        if found and text[found[-1][1] - 1] in _CLOSED:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence that holds a stretch; more than one where the stretch runs across them."""
    return text[slice(*sentence_span(text, start, end))]


def english_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Where each sentence of English starts and ends, without the white space between them.

    A sentence ends with . ! ? ; before white space, and the closing marks that follow.
    """
    return tuple(match.span() for match in _ENGLISH.finditer(text))
