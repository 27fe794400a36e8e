"""Checks the amounts of a draft against the figures of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from changji_tui.holding import derived, saying
from changji_tui.holding.bodies import Bodies
from changji_tui.holding.bounds import (
    Likeness,
    dimension,
    has_its_value,
    in_base,
    likeness,
    same_digits,
)
from changji_tui.holding.changes import Told, printed, told
from changji_tui.holding.draft import Draft
from changji_tui.holding.facts import Fact, Facts
from changji_tui.holding.surroundings import About, about, clause
from changji_tui.holding.times import Agreement, When, agreement, governing, is_start
from changji_tui.holding.verdicts import Claim, Held, Verdict
from changji_tui.model.documents import Figure
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities.periods import sort_key
from changji_tui.search.folding import fold

_ENOUGH = 0.3
"""The least likeness, 0 to 1, of words about the same thing."""
_PLAIN = 0.4
"""The least likeness if the number is different."""
_RIVAL = 0.8
"""The part of a figure's likeness that another figure needs to be meant instead."""
_COUNTED_BY_HAND = 20
"""Below this a number may be the draft's own count: six speeches, two articles."""
_TELLING_DIGITS = 4
"""Digits, without zeros at the end, from which two things rarely have the same number."""
_AS_GOOD = 0.8
"""The part of the best likeness that a figure with the same value needs."""


class Reading(NamedTuple):
    """Everything that a draft says about an amount, except the number."""

    about: About
    """The words around it."""
    when: When | None
    """The time."""
    change: Told
    """Level or change."""
    is_start: bool
    """Whether it is the start of a change: 从49家, "from 49"."""
    bodies: tuple[str, ...]
    """The bodies that it may belong to, nearest first."""
    persons: tuple[str, ...]
    """The persons named with it, nearest first."""


class Candidate(NamedTuple):
    """A figure that an amount may be."""

    fact: Fact
    """The figure with its words."""
    words: float
    """The likeness of the words, 0 to 1."""
    like: Likeness
    """The relation of the two numbers."""

    @property
    def figure(self) -> Figure:
        """The figure."""
        return self.fact.figure


class Amounts:
    """Checks amounts against one page."""

    def __init__(self, facts: Facts, bodies: Bodies) -> None:
        self.facts = facts
        self.bodies = bodies
        self.derivations = derived.results(facts)

    def read(self, draft: Draft, claim: Claim, others: Sequence[Claim]) -> Reading:
        """Read what a draft says around an amount."""
        left, right = clause(draft, claim, others)
        return Reading(
            about(draft, claim, others),
            governing(draft, claim, others),
            told(draft, claim, left, right),
            is_start(draft, claim),
            self.bodies.of(draft, claim),
            self.bodies.persons(draft, claim),
        )

    def hold(self, draft: Draft, claim: Claim, others: Sequence[Claim]) -> tuple[Held, Reading]:
        """Give the verdict on an amount, and what was read around it."""
        reading = self.read(draft, claim, others)
        return self._verdict(claim, reading), reading

    def _verdict(self, claim: Claim, reading: Reading) -> Held:
        quantity = claim.quantity
        assert quantity is not None
        value, unit = in_base(quantity)
        if value is None:
            return self._unstated(claim, reading)
        found = [
            self._candidate(claim, reading, fact)
            for fact in self.facts.measures
            if dimension(fact.figure.base_unit) == unit
        ]
        equal = [
            candidate
            for candidate in found
            if candidate.like != "other"
            and self._is_as_good(claim, reading, candidate, found)
            and self._is_about(claim, reading, candidate)
            and not self._is_rather_another(claim, reading, candidate, found)
        ]
        if equal:
            return self._of_figure(claim, reading, self._best(equal, reading))
        others = [c.fact for c in found if _plainly_fits(reading, c.figure)]
        worked = derived.find(self.derivations, self.facts, claim, reading.about, others)
        if worked:
            return worked
        return self._elsewhere(claim, reading, found)

    def _candidate(self, claim: Claim, reading: Reading, fact: Fact) -> Candidate:
        assert claim.quantity is not None
        words = self.facts.likeness(reading.about, fact, claim.language)
        return Candidate(fact, words, likeness(claim.quantity, fact.figure))

    def _is_about(self, claim: Claim, reading: Reading, candidate: Candidate) -> bool:
        return self.facts.is_told(reading.about, candidate.fact, claim.language)

    def _is_as_good(
        self, claim: Claim, reading: Reading, candidate: Candidate, found: Sequence[Candidate]
    ) -> bool:
        """Whether its words are nearly the best match, or match the clause itself better than the best ones do."""
        words = _of_its_thing(candidate, found)
        return words >= _ENOUGH and all(
            words >= _AS_GOOD * rival.words
            or self.facts.clause_tells(reading.about, candidate.fact, rival.fact, claim.language)
            for rival in found
            if _plainly_fits(reading, rival.figure)
        )

    def _is_rather_another(
        self, claim: Claim, reading: Reading, candidate: Candidate, found: Sequence[Candidate]
    ) -> bool:
        """Whether the words match a figure with another number better."""
        return any(
            self.facts.speaks_rather_of(reading.about, rival.fact, candidate.fact, claim.language)
            for rival in found
            if rival.like == "other"
            and rival.words >= _RIVAL * candidate.words
            and _plainly_fits(reading, rival.figure)
            and not _same_thing(rival.figure, candidate.figure)
        )

    def _best(self, candidates: Sequence[Candidate], reading: Reading) -> Candidate:
        """The best candidate by number, time, change and body, then by the body of its text, then by words."""

        def merit(candidate: Candidate) -> tuple[float, ...]:
            figure = candidate.figure
            return (
                candidate.like != "bound",
                self._time(reading, figure) in ("agrees", "unsaid"),
                _changes_agree(reading, figure),
                not self._other_body(reading, figure),
                figure.paragraph is not None,
                candidate.words,
            )

        return max(candidates, key=merit)

    def _time(self, reading: Reading, figure: Figure) -> Agreement:
        return agreement(reading.when, figure, self.facts.year)

    def _of_figure(self, claim: Claim, reading: Reading, candidate: Candidate) -> Held:
        """The verdict if number and words are those of one figure."""
        figure = candidate.figure
        time = self._time(reading, figure)
        other = self._other_body(reading, figure)
        if not _changes_agree(reading, figure):
            return self._held(claim, candidate, "differs", saying.change(figure))
        if other:
            note = saying.body(self.facts.page, figure, other)
            return self._held(claim, candidate, "misattributed", note)
        if time == "unsaid" and not reading.is_start and self._is_past(figure):
            return self._held(claim, candidate, "not-grounded", saying.past(figure))
        if time == "differs":
            return self._held(claim, candidate, "period-differs", saying.period(figure))
        if time == "unprinted":
            return self._held(claim, candidate, "not-grounded", saying.undated(figure))
        if candidate.like == "bound":
            return self._held(claim, candidate, "bound-differs", saying.bound(figure))
        is_print = candidate.like == "same" and fold(claim.text) == fold(figure.printed)
        verdict: Verdict = "verbatim" if is_print else "equal"
        return self._held(claim, candidate, verdict, saying.equal(figure, candidate.like))

    def _elsewhere(self, claim: Claim, reading: Reading, found: Sequence[Candidate]) -> Held:
        """The verdict if no figure has both the number and the words."""
        assert claim.quantity is not None
        value, unit = in_base(claim.quantity)
        same = [c for c in found if c.like != "other" and has_its_value(claim.quantity, c.figure)]
        nearest = max(same, key=lambda candidate: candidate.words, default=None)
        plain = self._plain(claim, reading, found)
        if plain and plain.like == "other" and not (nearest and _is_rare(claim, nearest)):
            note = saying.differs(claim, plain.figure)
            return self._held(claim, plain, "differs", note)
        if nearest:
            return self._held(claim, nearest, "not-grounded", saying.by_value_only(nearest.figure))
        for passage, stated in self.facts.unread:
            if value is not None and in_base(stated.quantity) == (value, unit):
                place = (stated.start, stated.end)
                return Held(claim, "not-grounded", saying.UNREAD, (), passage.id, place)
        if not unit and value is not None and value < _COUNTED_BY_HAND:
            return Held(claim, "not-grounded", saying.NOT_PRINTED)
        return Held(claim, "not-found", saying.NOT_FOUND)

    def _plain(
        self, claim: Claim, reading: Reading, found: Sequence[Candidate]
    ) -> Candidate | None:
        """The figure that the words plainly mean, whatever its number; one with another unit only if no other does."""
        assert claim.quantity is not None
        elsewhere = [
            self._candidate(claim, reading, fact)
            for fact in self.facts.measures
            if same_digits(claim.quantity, fact.figure)
        ]
        for candidates in (found, elsewhere):
            likely = [
                c
                for c in candidates
                if c.words >= _PLAIN
                and c.figure.value is not None
                and self._is_about(claim, reading, c)
            ]
            if likely:
                best = max(candidate.words for candidate in likely)
                return min(
                    (candidate for candidate in likely if candidate.words >= 0.9 * best),
                    key=lambda candidate: self._distance(claim, reading, candidate),
                )
        return None

    def _distance(self, claim: Claim, reading: Reading, candidate: Candidate) -> tuple[float, ...]:
        figure = candidate.figure
        assert claim.quantity is not None
        value, unit = in_base(claim.quantity)
        fits = (
            self._time(reading, figure) == "differs",
            not _plainly_fits(reading, figure),
            bool(self._other_body(reading, figure)),
        )
        if value is None or figure.base_value is None or dimension(figure.base_unit) != unit:
            return (*fits, float("inf"), -candidate.words)
        return (*fits, float(abs(value - figure.base_value)), -candidate.words)

    def _unstated(self, claim: Claim, reading: Reading) -> Held:
        """The verdict on 数千个 or a range, whose exact words must be printed."""
        for fact in self.facts.measures:
            candidate = self._candidate(claim, reading, fact)
            if fold(claim.text) == fold(fact.figure.printed) and candidate.words >= _ENOUGH:
                return self._held(claim, candidate, "verbatim", saying.equal(fact.figure, "same"))
        return Held(claim, "not-grounded", saying.NO_SINGLE_NUMBER)

    def _other_body(self, reading: Reading, figure: Figure) -> str:
        """The id of the body that the draft names, if the page prints the figure of another body."""
        if reading.persons:
            nearest = reading.persons[0]
            speaker = self.facts.page.document(figure.document).speaker
            if speaker:
                return "" if self.bodies.entities[nearest].name.zh == speaker.name.zh else nearest
            if not self.bodies.speaks_of(figure.passage, nearest):
                return nearest
        subject = self.facts.page.entity_named(figure.subject) if figure.subject else None
        if subject is None or not reading.bodies:
            return ""
        nearest = reading.bodies[0]
        if nearest == subject.id or self.bodies.speaks_of(figure.passage, nearest):
            return ""
        return nearest

    def _is_past(self, figure: Figure) -> bool:
        """Whether the page prints a different number of the same thing for a later time."""
        return bool(figure.period) and any(
            _same_thing(fact.figure, figure)
            and fact.figure.base_value != figure.base_value
            and fact.figure.period
            and sort_key(fact.figure.period) > sort_key(figure.period)
            for fact in self.facts.measures
        )

    def _held(self, claim: Claim, candidate: Candidate, verdict: Verdict, note: Bilingual) -> Held:
        figure = candidate.figure
        return Held(
            claim,
            verdict,
            note,
            (figure.id, *figure.same_as),
            figure.passage,
            (figure.printed_start, figure.printed_end),
        )


def _is_rare(claim: Claim, candidate: Candidate) -> bool:
    """Whether a number is too rare to agree by chance, such as 2,878, and shares a word with the figure."""
    value = claim.quantity.value if claim.quantity else None
    digits = len(value.normalize().as_tuple().digits) if value is not None else 0
    return digits >= _TELLING_DIGITS and candidate.words > 0


def _of_its_thing(candidate: Candidate, found: Sequence[Candidate]) -> float:
    """The words of a figure, and of others that measure the same thing at another time."""
    own = candidate.figure
    return max(other.words for other in found if _same_thing(other.figure, own))


def _same_thing(one: Figure, other: Figure) -> bool:
    """Whether two figures measure the same thing, perhaps at different times."""
    return (one.label.zh, one.subject) == (other.label.zh, other.subject)


def _changes_agree(reading: Reading, figure: Figure) -> bool:
    """Whether the draft states a level as a level, and an increase as an increase."""
    return reading.change.agrees_with(printed(figure))


def _plainly_fits(reading: Reading, figure: Figure) -> bool:
    """The same, judged by words of the clause only."""
    return reading.change.plainly_agrees_with(printed(figure))
