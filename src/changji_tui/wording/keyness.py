"""Words that one speaker or article uses more than the others do: log-likelihood keyness, without a tokenizer."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from changji_tui.model.record import record
from changji_tui.model.voices import Voice
from changji_tui.wording.phrases import Phrases
from changji_tui.wording.repeats import BREAK, maximal_repeats
from changji_tui.wording.said import Said
from changji_tui.wording.shared import Wording

LEAST_SCORE = 6.63
"""The least log-likelihood of a distinctive word.

Source: the 99th percentile of the chi-squared distribution with one degree of freedom, as in Rayson's
log-likelihood calculator, https://ucrel.lancs.ac.uk/llwizard.html.  Many words are tested on short
texts, so the score ranks words and is no proof of significance.
"""
_SHORTEST = 2


@record
class Keyword:
    """A word that a voice says more often than the others do."""

    text: str
    """The word as first printed there."""
    count: int
    """How often the voice says it."""
    elsewhere: int
    """How often the others do, all together."""
    score: float
    """Its log-likelihood, dimensionless; never negative."""


def log_likelihood(count: int, elsewhere: int, size: int, size_elsewhere: int) -> float:
    """How far the use of a word in a text departs from its use in the others.

    G² = 2 (a ln(a / E₁) + b ln(b / E₂)), where E₁ = c (a + b) / (c + d), E₂ = d (a + b) / (c + d);
    a term with a or b = 0 is 0.

    Args:
        count: a, how often the text has the word.
        elsewhere: b, how often the others have it.
        size: c, the signs of the text; more than 0.
        size_elsewhere: d, the signs of the others; more than 0.

    Returns:
        G², dimensionless: 0 where both use the word at the same rate; above 0 whichever uses it more.

    Source:
        Dunning, Accurate methods for the statistics of surprise and coincidence, Computational
        Linguistics 19 (1993), 61-74; in this form Rayson & Garside, Comparing corpora using
        frequency profiling, Proceedings of the Workshop on Comparing Corpora, ACL (2000), 1-6.
    """
    expected = (count + elsewhere) / (size + size_elsewhere)
    found = ((count, size * expected), (elsewhere, size_elsewhere * expected))
    return max(0.0, 2 * sum(a * math.log(a / e) for a, e in found if a))


def distinctive_words(voices: Sequence[Voice]) -> dict[str, tuple[Keyword, ...]]:
    """The distinctive words of each voice, compared with all the other voices.

    A candidate is a string of two signs or more without a break.  The voice has it at least
    twice, no longer string contains all its occurrences, and it is surely a phrase and no piece of
    one (`phrases.Phrases`).  Candidates below `LEAST_SCORE` are dropped.  A candidate is dropped too if one
    longer candidate contains most of its occurrences; of two that overlap otherwise, the one
    with the higher score stays.

    Args:
        voices: Two or more; each is compared with all the rest.

    Returns:
        The words of each voice by its id: the highest log-likelihood first, then the longest,
        then in order of appearance.  Empty for a single voice.
    """
    said = Said(voices)
    texts = [said.of(number) for number in range(len(voices))]
    phrases, words = Phrases(said.signs), {}
    for number, voice in enumerate(voices):
        rest = BREAK.join(text for other, text in enumerate(texts) if other != number)
        found = _surprising(texts[number], rest) if len(voices) > 1 else {}
        found = {
            word: candidate
            for word, candidate in found.items()
            if phrases.has(_wording(said, number, word), surely=True)
        }
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
        words[voice.id] = tuple(
            Keyword(
                text=said.place(said.starts[number] + candidate.start, len(candidate.word)).text,
                count=candidate.times,
                elsewhere=candidate.elsewhere,
                score=candidate.score,
            )
            for candidate in chosen
        )
    return words


def _wording(said: Said, voice: int, word: str) -> Wording:
    """A word with every place where a voice says it."""
    first = said.starts[voice]
    starts = tuple(first + found.start() for found in re.finditer(re.escape(word), said.of(voice)))
    return Wording(said=said, length=len(word), starts=starts)


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
    """The candidates whose score is high enough, by their signs."""
    size, size_of_rest = (len(text) - text.count(BREAK) for text in (signs, rest))
    found = {}
    for length, places in maximal_repeats(signs, _SHORTEST, len):
        word = signs[places[0] : places[0] + length]
        count, elsewhere = signs.count(word), rest.count(word)
        if count > 1 and count * size_of_rest > elsewhere * size:
            score = log_likelihood(count, elsewhere, size, size_of_rest)
            if score >= LEAST_SCORE:
                found[word] = _Candidate(word, places[0], count, elsewhere, score)
    return found


def _parts(word: str) -> Iterator[str]:
    """Every shorter string of two signs or more within a word."""
    for start in range(len(word)):
        for end in range(start + _SHORTEST, len(word) + 1):
            if end - start < len(word):
                yield word[start:end]
