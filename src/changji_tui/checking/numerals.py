"""Every numeral on the page belongs to a figure or to an excluded word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from changji_tui import quantities
from changji_tui.checking import pasting
from changji_tui.checking.evidence import Evidence, places
from changji_tui.loading.folders import PAGE
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.model.documents import Passage

_AROUND = 8
"""Characters on either side of a numeral that a complaint quotes."""


def numerals(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each numeral of each passage lies in a figure's printed form or in an excluded word."""
    words = [word for record in evidence.page.exclusions for word in record.words]
    for passage in evidence.page.passages:
        holders: Counter[int] = Counter()
        for figure in passage.figures:
            span = range(figure.printed_start, figure.printed_end)
            shared = any(holders[position] for position in span)
            holders.update(span)
            if shared:
                key = evidence.at(figure.id, "printed")
                yield [key.complaint("another figure prints these characters, expected one")]
        for word in words:
            for start in places(word, passage.text):
                holders.update(range(start, start + len(word)))
        for start, end in quantities.numerals(passage.text):
            if all(holders[position] for position in range(start, end)):
                yield []
            else:
                around = passage.text[max(0, start - _AROUND) : end + _AROUND]
                problem = (
                    f"“{passage.text[start:end]}” in “{around}” is no figure and not excluded, "
                    f"expected [[figures]] here or [[exclusions]] in {PAGE}"
                )
                key = evidence.at(passage.id)
                paste = pasting.numeral(passage.text, start, end, pasting.table(key))
                yield [key.at("zh").gap(problem, paste)]


def exclusions(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each excluded word is printed, and somewhere has a numeral that belongs to no figure."""
    seen: set[str] = set()
    for index, record in enumerate(evidence.page.exclusions):
        for number, word in enumerate(record.words):
            problem = (
                f"“{word}” is excluded twice, take it out"
                if word in seen
                else _idle(evidence, word)
            )
            seen.add(word)
            key = Place(PAGE, ("exclusions", index, "words", number))
            yield [key.complaint(problem)] if problem else []


def _idle(evidence: Evidence, word: str) -> str:
    """The reason why a word need not be excluded; empty if it must be."""
    if not quantities.numerals(word):
        return f"“{word}” holds no numeral, expected words with one"
    printing = [passage for passage in evidence.page.passages if word in passage.text]
    if not printing:
        return f"“{word}” is printed nowhere, take it out"
    if not any(_frees(word, passage) for passage in printing):
        return f"“{word}” is needless: figures hold its numerals, take it out"
    return ""


def _frees(word: str, passage: Passage) -> bool:
    """Whether the word has a numeral of the passage that belongs to no figure."""
    printed = {
        position
        for figure in passage.figures
        for position in range(figure.printed_start, figure.printed_end)
    }
    spans = quantities.numerals(passage.text)
    return any(
        not printed.issuperset(range(max(start, place), min(end, place + len(word))))
        for place in places(word, passage.text)
        for start, end in spans
        if start < place + len(word) and end > place
    )
