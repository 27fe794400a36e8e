"""The facts of the page that a claim is checked against: each figure with the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from math import log
from typing import NamedTuple

from changji_tui.holding.bounds import dimension
from changji_tui.holding.surroundings import About, clause_within, counted
from changji_tui.holding.verdicts import Language
from changji_tui.holding.words import Weights, weighed, words
from changji_tui.model.documents import Figure, Passage
from changji_tui.model.page import Page
from changji_tui.quantities import base, periods
from changji_tui.quantities.in_chinese import chinese_amounts
from changji_tui.quantities.in_english import english_amounts
from changji_tui.quantities.stated import Stated
from changji_tui.text.aligning import aligned
from changji_tui.text.sentences import sentence_span

_LABEL, _QUOTE, _SUBJECT = 1.0, 0.8, 0.5
_SENTENCE_AT_CLAUSE, _SENTENCE_AT_SENTENCE = 0.15, 0.8
"""Weights of a word found only in the fact's sentence: in the clause of a number, and in the rest of its sentence."""
_NEAR = 0.75
"""The weight of a number's clause, as a part of its sentence."""
_FAR_ALONE = 0.6
"""The weight of the rest of the sentence if the clause shares no word with the page."""
_IN_LABEL = 0.7
"""The weight of a noun that is in a fact's label but is not what the fact counts."""
_LEAST_OF_NOUN: dict[Language, float] = {"zh": 0.4, "en": 0.3}
"""The least part of a noun that must match a fact's for the two to count the same things."""
_STRANGE = 0.45
"""The greatest part of the words before a number that may be unknown to the page if they are not its noun."""
_PLAIN_GAP = 0.2
"""By how much more one fact must match a noun than another for the noun to decide between them."""
_LEAST = 0.1
_UNKNOWN = 0.3
"""The weight of a word of no figure, as a part of the weight of the rarest word."""


class Fact(NamedTuple):
    """A figure with its words in both languages."""

    figure: Figure
    """The figure."""
    zh: Weights
    """The Chinese words of its label, quote and subject."""
    en: Weights
    """The English words of the same."""
    around_zh: frozenset[str]
    """The Chinese words of its sentence."""
    around_en: frozenset[str]
    """The English words of its sentence."""
    counted_zh: tuple[str, ...]
    """What it counts, in Chinese words."""
    counted_en: tuple[str, ...]
    """What it counts, in English words; empty if our reading does not show it."""

    def words(self, language: Language) -> Weights:
        """The words of its label, quote and subject in a language."""
        return self.zh if language == "zh" else self.en

    def around(self, language: Language) -> frozenset[str]:
        """The words of its sentence, in a language."""
        return self.around_zh if language == "zh" else self.around_en

    def counted(self, language: Language) -> tuple[str, ...]:
        """What it counts, in a language."""
        return self.counted_zh if language == "zh" else self.counted_en


class Facts:
    """The figures of a page, and how distinctive each word is among them."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @cached_property
    def measures(self) -> tuple[Fact, ...]:
        """Every amount that the page prints."""
        return tuple(map(self._fact, self.page.measures))

    @cached_property
    def dates(self) -> tuple[Fact, ...]:
        """Every date that the page prints."""
        return tuple(self._fact(figure) for figure in self.page.figures if figure.kind == "date")

    @cached_property
    def unread(self) -> tuple[tuple[Passage, Stated], ...]:
        """Amounts in the page's texts that no figure records, in page order."""
        return tuple(
            (passage, stated)
            for passage in self.page.passages
            for stated in chinese_amounts(passage.text)
            if not any(
                stated.start < figure.printed_end and figure.printed_start < stated.end
                for figure in passage.figures
            )
        )

    @cached_property
    def year(self) -> int:
        """The year that the page calls this year: the latest of its figures; 0 if none has a year."""
        years = [
            period.start.year
            for figure in self.page.figures
            if figure.period
            and (period := periods.parse(figure.period)).start
            and period.kind != "range"
        ]
        return max(years, default=0)

    def _fact(self, figure: Figure) -> Fact:
        passage = self.page.passage(figure.passage)
        span = sentence_span(passage.text, figure.start, figure.end)
        subject = self.page.entity_named(figure.subject) if figure.subject else None
        names = [subject.name.zh, *subject.aliases] if subject else [figure.subject]
        said = english_sentence(passage, span)
        before_en, after_en = _english_clause(said, figure)
        before, after = _chinese_clause(passage, figure)
        zh = (
            (figure.label.zh, _LABEL),
            (figure.description.zh if figure.description else "", _LABEL),
            (f"{before} {after}", _QUOTE),
            (" ".join(names), _SUBJECT),
        )
        en = (
            (figure.label.en, _LABEL),
            (figure.description.en if figure.description else "", _LABEL),
            (f"{before_en} {after_en}", _QUOTE),
            (self.page.name_in("en", figure.subject) if figure.subject else "", _SUBJECT),
        )
        return Fact(
            figure,
            weighed(zh, "zh"),
            weighed(en, "en"),
            frozenset(words(passage.text[slice(*span)], "zh")),
            frozenset(words(said, "en")),
            counted(before, after, "zh"),
            counted(before_en, after_en, "en"),
        )

    @cached_property
    def _counts(self) -> dict[Language, Counter[str]]:
        counts: dict[Language, Counter[str]] = {"zh": Counter(), "en": Counter()}
        for fact in (*self.measures, *self.dates):
            for language, counter in counts.items():
                counter.update(fact.words(language).keys())
        return counts

    def telling(self, word: str, language: Language) -> float:
        """How distinctive a word is: more if it is rarer among the figures; dimensionless, above 0.

        It is the inverse document frequency of Spärck Jones (1972), where label and quote of a figure are a
        document. A word of no figure is less distinctive than the rarest.
        """
        return self._telling[language].get(word, self._strange)

    @cached_property
    def _telling(self) -> dict[Language, dict[str, float]]:
        total = len(self.measures) + len(self.dates) + 1
        return {
            language: {word: max(log(total / (count + 0.5)), _LEAST) for word, count in own.items()}
            for language, own in self._counts.items()
        }

    @cached_property
    def _strange(self) -> float:
        return max(_UNKNOWN * log(2 * (len(self.measures) + len(self.dates) + 1)), _LEAST)

    def likeness(self, about: About, fact: Fact, language: Language) -> float:
        """How well a fact matches the words around a number, from 0 to 1.

        The clause weighs three times as much as the rest of the sentence; for counts, the noun weighs as
        much as the clause. If the clause shares no word with the page, the rest of the sentence must match
        better.
        """
        near = self._covered(about.near, fact, language, _SENTENCE_AT_CLAUSE)
        far = self._covered(about.far, fact, language, _SENTENCE_AT_SENTENCE) if about.far else near
        if fact.figure.value is None or dimension(fact.figure.base_unit) or not about.counted:
            return max(_NEAR * near + (1 - _NEAR) * far, _FAR_ALONE * far)
        if not about.things <= self._vocabulary:
            return 0.0
        noun = self._noun(about.counted, about.things, fact, language)
        strange = sum(word not in self._in_sentences[language] for word in about.counted)
        may_be_none = about.is_before or (language == "en" and not about.things)
        if not noun and may_be_none and strange <= _STRANGE * len(about.counted):
            # 生产200多万件 has a verb before the number, 2,878 strong an adjective after it.
            return max(_NEAR * near + (1 - _NEAR) * far, _FAR_ALONE * far)
        return (_NEAR * (noun + near) / 2 + (1 - _NEAR) * far) if noun else 0.0

    def _covered(self, said: Weights, fact: Fact, language: Language, sentence: float) -> float:
        """The part of some words that matches a fact, weighted by how distinctive each word is.

        Args:
            said: The words of the draft.
            fact: The fact.
            language: The language of both.
            sentence: The weight of a word that only the fact's sentence has.
        """
        own, around = fact.words(language), fact.around(language)
        whole = covered = 0.0
        for word, weight in said.items():
            tells = weight * self.telling(word, language)
            whole += tells
            covered += tells * max(own.get(word, 0), sentence * (word in around))
        return covered / whole if whole else 0.0

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Every English word of the page and its labels."""
        texts = [passage.translation for passage in self.page.passages]
        texts += [figure.label.en for figure in self.page.figures]
        return frozenset(word for text in texts for word in words(text, "en"))

    @cached_property
    def _in_sentences(self) -> dict[Language, frozenset[str]]:
        """The words of every sentence that prints an amount."""
        return {
            "zh": frozenset(word for fact in self.measures for word in fact.around_zh),
            "en": frozenset(word for fact in self.measures for word in fact.around_en),
        }

    def _noun(
        self, said: Sequence[str], things: frozenset[str], fact: Fact, language: Language
    ) -> float:
        """The part of a counted noun that a fact counts too, or has in its label; 0 if it is too small."""
        own, label = fact.counted(language), fact.words(language)
        if things and not any(word in own or label.get(word, 0) >= _LABEL for word in things):
            return 0.0
        part = sum(
            1.0 if word in own else _IN_LABEL * (label.get(word, 0) >= _LABEL) for word in said
        ) / len(said)
        return part if part >= _LEAST_OF_NOUN[language] else 0.0

    def speaks_rather_of(self, about: About, rival: Fact, fact: Fact, language: Language) -> bool:
        """Whether the words at a number match another fact better.

        Only words that one of the two has and the other has not can decide: 小麦 between two yields. What a
        fact counts decides before words of its label: 产品 between 27个产品 and 20家企业. If the clause does
        not decide, the rest of the sentence may.
        """
        if about.counted and not dimension(fact.figure.base_unit):
            own = self._noun(about.counted, about.things, fact, language)
            gap = self._noun(about.counted, about.things, rival, language) - own
            if abs(gap) > _PLAIN_GAP:
                return gap > 0
        near = self._leaning(about.near, rival, fact, language, in_sentence=False)
        if near:
            return near > 0
        rather = self.likeness(about, rival, language) > self.likeness(about, fact, language)
        return rather and self._leaning(about.far, rival, fact, language, in_sentence=True) > 0

    def clause_tells(self, about: About, fact: Fact, rival: Fact, language: Language) -> bool:
        """Whether a word of the clause is the fact's, and so distinguishes it from a rival."""
        return self._leaning(about.near, fact, rival, language, in_sentence=False) > 0

    def _leaning(
        self, said: Weights, rival: Fact, fact: Fact, language: Language, *, in_sentence: bool
    ) -> float:
        """By how much the words match a rival better than a fact; negative if they match it less."""

        def has(own: Fact, word: str) -> bool:
            return own.words(language).get(word, 0) >= _QUOTE or (
                in_sentence and word in own.around(language)
            )

        return sum(
            weight * self.telling(word, language) * (has(rival, word) - has(fact, word))
            for word, weight in said.items()
        )

    def is_told(self, about: About, fact: Fact, language: Language) -> bool:
        """Whether a word beside the number, or at least in its sentence, is one of the fact's."""
        own = fact.words(language)
        return any(own.get(word, 0) >= _SUBJECT for word in (*about.near, *about.far))


def english_sentence(passage: Passage, span: tuple[int, int]) -> str:
    """The English of a sentence of a passage; that of the whole passage if its own is not certain."""
    pairs = dict(aligned(passage.text, passage.translation))
    said = [
        english
        for chinese, english in pairs.items()
        if chinese[0] < span[1] and span[0] < chinese[1]
    ]
    if not said:
        return passage.translation
    return " ".join(passage.translation[slice(*english)] for english in said)


def _chinese_clause(passage: Passage, figure: Figure) -> tuple[str, str]:
    """The words of a figure's quote before and after its number, without those of other numbers."""
    span = (figure.printed_start, figure.printed_end)
    numbers = [
        (other.printed_start, other.printed_end)
        for other in passage.figures
        if other.is_measure and other.id != figure.id
    ]
    start, end = figure.start, figure.end
    if any(start <= first and last <= end for first, last in numbers):
        start, end = clause_within(passage.text, span, (start, end), numbers, "zh")
    return passage.text[start : span[0]], passage.text[span[1] : end]


def _english_clause(sentence: str, figure: Figure) -> tuple[str, str]:
    """The words before and after a figure's number in our English, within the clause.

    They are empty unless the number occurs there exactly once.
    """
    amounts = english_amounts(sentence)
    own = [
        found
        for found in amounts
        if base(found.quantity.value, found.quantity.unit)[0] == figure.base_value
    ]
    if len(own) != 1 or figure.base_value is None:
        return "", ""
    span = (own[0].start, own[0].end)
    numbers = [(found.start, found.end) for found in amounts if found is not own[0]]
    start, end = clause_within(sentence, span, (0, len(sentence)), numbers, "en")
    return sentence[start : span[0]], sentence[span[1] : end]
