"""Words that set one document apart from the others: log-likelihood keyness, without a tokenizer."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from changji_tui.model.documents import Document
from changji_tui.model.record import record
from changji_tui.wording.repeats import BREAK, maximal_repeats
from changji_tui.wording.said import Said

LEAST_SCORE = 6.63
"""The log-likelihood from which a word counts as set apart.

Source: the 99th percentile of the chi-squared distribution of one degree of freedom, as in Rayson's
log-likelihood calculator, https://ucrel.lancs.ac.uk/llwizard.html.  With many words tried on short
texts it ranks, and proves nothing.
"""
_SHORTEST = 2
_PARTICLE = "的"


@record
class Keyword:
    """A word that a document says more often than the others do."""

    text: str
    """The word as first printed there."""
    count: int
    """How often the document says it."""
    elsewhere: int
    """How often the others do, all together."""
    score: float
    """Its log-likelihood, dimensionless; never negative."""


def log_likelihood(count: int, elsewhere: int, size: int, size_elsewhere: int) -> float:
    """How surprising it is that a word is shared out so between a text and the others.

    G² = 2 (a ln(a / E₁) + b ln(b / E₂)), where E₁ = c (a + b) / (c + d), E₂ = d (a + b) / (c + d);
    a term with a or b = 0 is 0.

    Args:
        count: a, how often the text has the word.
        elsewhere: b, how often the others have it.
        size: c, the signs of the text; more than 0.
        size_elsewhere: d, the signs of the others; more than 0.

    Returns:
        G², dimensionless: 0 where both have it at the same rate, whichever has it more above.

    Source:
        Dunning, Accurate methods for the statistics of surprise and coincidence, Computational
        Linguistics 19 (1993), 61-74; in this form Rayson & Garside, Comparing corpora using
        frequency profiling, Proceedings of the Workshop on Comparing Corpora, ACL (2000), 1-6.
    """
    expected = (count + elsewhere) / (size + size_elsewhere)
    found = ((count, size * expected), (elsewhere, size_elsewhere * expected))
    return max(0.0, 2 * sum(a * math.log(a / e) for a, e in found if a))


def distinctive_words(documents: Sequence[Document]) -> dict[str, tuple[Keyword, ...]]:
    """The words that set each of some documents apart from the rest of them.

    Candidates are the strings of two signs or more, divided by no break, that a document says
    twice or more and that no longer string holds each time (so that different signs stand before
    and after them); none begins or ends with the particle 的.  Of those whose log-likelihood is
    `LEAST_SCORE` or more, one that a longer one holds most times gives way to it; of two where one
    holds the other, the more surprising stays.

    Returns:
        Document id → its words, the highest log-likelihood first, then the longest, then the first
        said; empty where there is nothing to compare with.
    """
    said = Said(documents)
    texts = [said.of(number) for number in range(len(documents))]
    words = {}
    for number, document in enumerate(documents):
        rest = BREAK.join(text for other, text in enumerate(texts) if other != number)
        found = _surprising(texts[number], rest) if len(documents) > 1 else {}
        held = {
            part
            for word, candidate in found.items()
            for part in _parts(word)
            if part in found and 2 * candidate.times > found[part].times
        }
        chosen: list[_Candidate] = []
        for word in sorted(found.keys() - held, key=lambda word: found[word].rank):
            if not any(word in other.word or other.word in word for other in chosen):
                chosen.append(found[word])
        words[document.id] = tuple(
            Keyword(
                text=said.place(said.starts[number] + candidate.start, len(candidate.word)).text,
                count=candidate.times,
                elsewhere=candidate.elsewhere,
                score=candidate.score,
            )
            for candidate in chosen
        )
    return words


class _Candidate(NamedTuple):
    word: str
    start: int
    times: int
    elsewhere: int
    score: float

    @property
    def rank(self) -> tuple[float, int, int]:
        return -self.score, -len(self.word), self.start


def _surprising(signs: str, rest: str) -> dict[str, _Candidate]:
    """The candidates of one document that it has more often than the rest, by enough."""
    size, size_of_rest = (len(text) - text.count(BREAK) for text in (signs, rest))
    found = {}
    for length, places in maximal_repeats(signs, _SHORTEST, len):
        word = signs[places[0] : places[0] + length]
        count, elsewhere = signs.count(word), rest.count(word)
        is_word = _PARTICLE not in (word[0], word[-1])
        if is_word and count > 1 and count * size_of_rest > elsewhere * size:
            score = log_likelihood(count, elsewhere, size, size_of_rest)
            if score >= LEAST_SCORE:
                found[word] = _Candidate(word, places[0], count, elsewhere, score)
    return found


def _parts(word: str) -> Iterator[str]:
    """Every string of two signs or more that a word holds, but itself."""
    for start in range(len(word)):
        for end in range(start + _SHORTEST, len(word) + 1):
            if end - start < len(word):
                yield word[start:end]
