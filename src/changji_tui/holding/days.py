"""Checks the dates of a draft against the dates of the page and the times of its figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from changji_tui.figures import saying as figure_saying
from changji_tui.holding.draft import Draft
from changji_tui.holding.facts import Facts
from changji_tui.holding.surroundings import about
from changji_tui.holding.times import When, agreement
from changji_tui.holding.verdicts import Claim, Held, Verdict
from changji_tui.model.documents import Figure
from changji_tui.model.recorded import Bilingual
from changji_tui.search.folding import fold

_ENOUGH = 0.2
"""The least likeness of words, 0 to 1, of dates of the same event."""
_PLAIN = 0.35
"""The least likeness if the date is different."""
_AS_GOOD = 0.7


_OF_ITS_TIME: frozenset[Verdict] = frozenset({"verbatim", "equal", "bound-differs", "differs"})
"""Verdicts on an amount with which its date can be right, if the figure has that time."""
_FOLLOWS: dict[Verdict, Verdict] = {
    "period-differs": "period-differs",
    "misattributed": "not-grounded",
}
"""The verdict of an amount that its date shares, unless another amount with this date is right."""


class Governed(NamedTuple):
    """An amount of the draft, and the time that applies to it."""

    held: Held
    """The amount with its verdict."""
    when: When | None
    """The time."""


def hold(
    draft: Draft, claim: Claim, others: Sequence[Claim], facts: Facts, governed: Sequence[Governed]
) -> Held:
    """Give the verdict on a date, by the amounts that it dates, or else by the page's dates.

    Args:
        draft: The draft.
        claim: One of its dates.
        others: Every claim of the draft.
        facts: The page's figures.
        governed: The amounts of the draft.
    """
    dated = [g.held for g in governed if g.when and g.when.claim is claim]
    own = _by_words(draft, claim, others, facts)
    if own.borne_out and not any(held.verdict in _FOLLOWS for held in dated):
        return own
    figures = [facts.page.figure(h.figures[0]) for h in dated if h.verdict in _OF_ITS_TIME]
    for figure in filter(partial(_is_of, claim), figures):
        return own if own.borne_out else _held(claim, figure, "equal")
    for held in dated:
        if verdict := _FOLLOWS.get(held.verdict):
            return _like(claim, held, verdict)
    return own


def _is_of(claim: Claim, figure: Figure) -> bool:
    """Whether a figure's time is that of a date, or falls within it if it is a whole year."""
    when = When(0, claim.date, False, claim, True, True)
    return bool(figure.period) and agreement(when, figure, 0) == "agrees"


def _by_words(draft: Draft, claim: Claim, others: Sequence[Claim], facts: Facts) -> Held:
    """The verdict by the words around a date."""
    date = claim.date
    assert date is not None
    words = about(draft, claim, others)
    alike = {fact.figure.id: facts.likeness(words, fact, claim.language) for fact in facts.dates}
    best = max(alike.values(), default=0.0)
    agreeing = [fact for fact in facts.dates if date.agrees_with(fact.figure.period)]
    good = [
        fact
        for fact in agreeing
        if alike[fact.figure.id] >= max(_ENOUGH, _AS_GOOD * best)
        and facts.is_told(words, fact, claim.language)
    ]
    if good:
        fact = max(good, key=lambda fact: alike[fact.figure.id])
        is_print = fold(claim.text) == fold(fact.figure.printed)
        return _held(claim, fact.figure, "verbatim" if is_print else "equal")
    if best >= _PLAIN:
        fact = max(facts.dates, key=lambda fact: alike[fact.figure.id])
        return _held(claim, fact.figure, "period-differs")
    if agreeing:
        fact = max(agreeing, key=lambda fact: alike[fact.figure.id])
        return _held(claim, fact.figure, "not-grounded")
    return Held(
        claim, "not-found", Bilingual(zh="版面没有这个时间。", en="the page has no such date")
    )


def _like(claim: Claim, amount: Held, verdict: Verdict) -> Held:
    return Held(claim, verdict, amount.note, amount.figures, amount.passage, amount.span)


def _held(claim: Claim, figure: Figure, verdict: Verdict) -> Held:
    note = _note(claim, figure, verdict)
    span = (figure.printed_start, figure.printed_end)
    return Held(claim, verdict, note, (figure.id, *figure.same_as), figure.passage, span)


def _note(claim: Claim, figure: Figure, verdict: Verdict) -> Bilingual:
    when = figure_saying.period(figure)
    label = figure.label
    if verdict == "period-differs":
        return Bilingual(zh=f"{label.zh}：{when.zh}", en=f"{label.en}: {when.en}")
    if verdict == "not-grounded":
        return Bilingual(
            zh=f"版面的{figure.printed}说的是：{label.zh}",
            en=f"the page’s {figure.printed} is of: {label.en}",
        )
    if figure.basis == "inferred" and claim.date and claim.date.year:
        return Bilingual(
            zh=f"{label.zh}：{when.zh}；年份没有印，是推断的",
            en=f"{label.en}: {when.en}; the year is inferred, not printed",
        )
    return Bilingual(zh=f"{label.zh}：{when.zh}", en=f"{label.en}: {when.en}")
