"""Strings that stand near what was found significantly often, without a tokenizer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.search.folding import fold
from changji_tui.search.results import Match
from changji_tui.text.sentences import sentences
from changji_tui.wording.keyness import LEAST_SCORE, log_likelihood

_SHORTEST, _LONGEST = 2, 20
_LEAST_COUNT = 2
_PARTICLE = "的"
_BREAK = re.compile(r"[\W_]+")


@record
class Neighbour:
    """A string that sentences with a match have more often than the others."""

    text: str
    """The string, as first printed beside a match."""
    count: int
    """How many sentences with a match have it, beside the match."""
    elsewhere: int
    """How many other sentences of the page have it."""
    score: float
    """The log-likelihood of its sentences (`keyness.log_likelihood`), dimensionless."""
    places: tuple[Match, ...]
    """The matches in whose sentences it stands, in page order."""


class _Sentence(NamedTuple):
    text: str
    """The sentence, folded."""
    near: str
    """The sentence as printed, with a line feed for each character of a match."""
    matches: tuple[Match, ...]


def neighbours(page: Page, matches: Iterable[Match]) -> tuple[Neighbour, ...]:
    """The strings that stand near matches significantly often.

    A string has two to twenty characters, contains no mark and no part of a match, and neither begins nor
    ends with the particle 的. Sentences are counted, not occurrences: a of the c sentences with a match
    have the string beside it, b of the d others have it anywhere, and G² compares the two shares. A string
    needs a score of `LEAST_SCORE` and two sentences. Of strings in the same sentences only the longest is
    kept; of two of which one contains the other, only the one with the higher score.

    Args:
        page: The page.
        matches: Matches in its print; those in our English reading are left out.

    Returns:
        The highest score first, then the longest, then in page order.

    Source:
        Dunning, Accurate methods for the statistics of surprise and coincidence, Computational
        Linguistics 19 (1993), 61-74; the formula is that of `keyness.log_likelihood`.
    """
    parts = list(_sentences(page, matches))
    near = [part for part in parts if part.matches]
    others = [part.text for part in parts if not part.matches]
    if not near or not others:
        return ()
    found = [
        Neighbour(
            text=printed,
            count=len(numbers),
            elsewhere=elsewhere,
            score=score,
            places=tuple(match for number in numbers for match in near[number].matches),
        )
        for word, (printed, numbers) in _longest(_candidates(near)).items()
        if (elsewhere := sum(word in text for text in others)) * len(near)
        < len(numbers) * len(others)
        and (score := log_likelihood(len(numbers), elsewhere, len(near), len(others)))
        >= LEAST_SCORE
    ]
    chosen: list[Neighbour] = []
    for one in sorted(found, key=lambda one: (-one.score, -len(one.text))):
        if not any(one.text in other.text or other.text in one.text for other in chosen):
            chosen.append(one)
    return tuple(chosen)


def _sentences(page: Page, matches: Iterable[Match]) -> Iterator[_Sentence]:
    """Every sentence of a page, with the matches that touch it."""
    by_passage: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        if not match.in_translation and not match.is_label:
            by_passage[match.passage.id].append(match)
    for passage in page.passages:
        for start, end in sentences(passage.text):
            here = [m for m in by_passage[passage.id] if m.span[0] < end and start < m.span[1]]
            near = list(passage.text[start:end])
            for first, last in (match.span for match in here):
                for at in range(max(first, start), min(last, end)):
                    near[at - start] = "\n"
            yield _Sentence(fold(passage.text[start:end]), "".join(near), tuple(here))


def _candidates(near: Sequence[_Sentence]) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Folded string → as first printed, and the positions of the sentences that have it."""
    printed: dict[str, str] = {}
    numbers: dict[str, dict[int, None]] = defaultdict(dict)
    for number, sentence in enumerate(near):
        for part in _BREAK.split(sentence.near):
            for text in _strings(part):
                word = fold(text)
                printed.setdefault(word, text)
                numbers[word][number] = None
    return {
        word: (printed[word], tuple(found))
        for word, found in numbers.items()
        if len(found) >= _LEAST_COUNT
    }


def _strings(part: str) -> Iterator[str]:
    for start in range(len(part)):
        for end in range(start + _SHORTEST, min(len(part), start + _LONGEST) + 1):
            if _PARTICLE not in (part[start], part[end - 1]):
                yield part[start:end]


def _longest(
    candidates: dict[str, tuple[str, tuple[int, ...]]],
) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Leave out strings that a longer one contains in all of their sentences."""
    held = {
        part
        for word, (_, numbers) in candidates.items()
        for part in (word[1:], word[:-1])
        if part in candidates and candidates[part][1] == numbers
    }
    return {word: found for word, found in candidates.items() if word not in held}
