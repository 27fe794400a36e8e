"""Finds the time that a draft gives for an amount, and compares it with the page's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from changji_tui.holding.draft import Draft
from changji_tui.holding.surroundings import clause
from changji_tui.holding.verdicts import Claim
from changji_tui.model.documents import Figure
from changji_tui.quantities import periods
from changji_tui.quantities.dates import Dated

Agreement = Literal["agrees", "differs", "unprinted", "unsaid"]
"""The page gives the same time; it gives a different one; it does not give this one, or the draft is too
vague; the draft gives no time."""

_PRESENT = re.compile(
    r"目前|现有|如今|今年以来|今年|截至目前|至今|当前"
    r"|\b(?:now|currently|today|at present|so far this year|this year|to date|already)\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"去年(?!同期)|上年(?!同期)|\blast year\b(?!'s)", re.IGNORECASE)
_BASE_BEFORE = re.compile(
    r"(?:比|较|与|相比|自|\b(?:over|than|since|with|against|to))\s*(?:the )?(?:end of )?$",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"每年|(?<![0-9〇一二三四五六七八九十今去上下明本半近多周当年])年(?![度底初末来])|\b(?:a|per|every|each) year\b|\b(?:annual(?:ly)?|yearly)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:从|由|自|\bfrom)\s*(?:the )?$", re.IGNORECASE)
_RISES = re.compile(
    r"\s*(?:增|减|升|降|到|至|翻|[→–—-])|[^,.;]{0,40}\bto\s+(?:more than |over )?[0-9]"
)
_OPENING = re.compile(
    r"^(?:in|at|by|as of|on|since|during|for)?\s*(?:the)?\s*(?:year)?(?:仅|截至|到|在)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:at|by|in|as of|on|\(|（)?\s*(?:the )?\s*$", re.IGNORECASE)


class When(NamedTuple):
    """The time that applies to an amount of a draft."""

    start: int
    """Its start, in code points of the draft."""
    date: Dated | None
    """The date; None for this year, or last year."""
    present: bool
    """Whether it is now, or this year."""
    claim: Claim | None
    """The claim that the date is, if it is one."""
    is_close: bool
    """Whether it is in the clause of the amount."""
    is_first: bool
    """Whether its sentence begins with it, so that it applies to everything that follows."""


def is_base(draft: Draft, claim: Claim) -> bool:
    """Whether a date is the base of a comparison: 比2020年, over 2020."""
    return bool(
        _BASE_BEFORE.search(draft.prose[max(claim.sentence[0], claim.start - 16) : claim.start])
    )


def is_start(draft: Draft, claim: Claim) -> bool:
    """Whether an amount is the start of a change: 由2020年底的49家增至113家, "from 49 to 113"."""
    before = draft.prose[claim.sentence[0] : claim.start]
    behind = draft.prose[claim.end : claim.sentence[1]]
    return bool(_FROM.search(before) or _RISES.match(behind))


def governing(draft: Draft, claim: Claim, others: Sequence[Claim]) -> When | None:
    """Find the time that applies to an amount: one after it in its clause, or else the nearest before it.

    Args:
        draft: The draft.
        claim: A quantity.
        others: Every claim of the draft.
    """
    start, end = claim.sentence
    left, right = clause(draft, claim, others)
    text = draft.prose
    if _YEARLY.search(text, left, right):
        return None
    times: list[tuple[int, int, Dated | None, bool, Claim | None]] = [
        (other.start, other.end, other.date, False, other)
        for other in others
        if other.kind == "date"
        and start <= other.start < end
        and not is_base(draft, other)
        and not _is_of_another(draft, other, claim, others)
    ]
    times += [
        (found.start(), found.end(), None, True, None)
        for found in _PRESENT.finditer(text, start, end)
        if not any(first <= found.start() < last for first, last, *_ in times)
    ]
    times += [
        (m.start(), m.end(), None, False, None) for m in _LAST_YEAR.finditer(text, start, end)
    ]
    behind = [
        time
        for time in times
        if claim.end <= time[0] < right
        or (claim.end <= time[0] and _JOINED.fullmatch(text[claim.end : time[0]]))
    ]
    before = [time for time in times if time[1] <= claim.start]
    if claim.language == "zh":
        behind = [time for time in behind if _JOINED.fullmatch(text[claim.end : time[0]])]
    chosen = min(behind, default=None) or max(before, default=None, key=lambda time: time[0])
    if claim.language == "en" and chosen is None:
        reach = min(
            (o.start for o in others if o.kind == "quantity" and o.start >= claim.end), default=end
        )
        after = [
            t for t in times if claim.end <= t[0] < reach and ";" not in text[claim.end : t[0]]
        ]
        chosen = min(after, default=None) if not before else None
    if chosen is None:
        return None
    at, _, date, present, own = chosen
    opening = text[start:at].strip(' \n#*-“"')
    return When(at, date, present, own, left <= at < right, not _OPENING.sub("", opening))


def _is_of_another(draft: Draft, date: Claim, claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a date belongs to the start of a change of which an amount is the end.

    As in 由2020年底的49家增至113家, and in "from 49 at the end of 2020 to 113".
    """
    amounts = [other for other in others if other.kind == "quantity"]
    before = [amount for amount in amounts if amount.end <= date.start]
    after = [amount for amount in amounts if date.end <= amount.start]
    text = draft.prose
    if _FROM.search(text, claim.sentence[0], date.start):
        return bool(after) and after[0] is not claim
    if before and _FROM.search(text, claim.sentence[0], before[-1].start):
        return before[-1] is not claim
    return False


def agreement(when: When | None, figure: Figure, year: int) -> Agreement:
    """Compare the time that a draft gives for a figure with the figure's own.

    Args:
        when: The time that applies to the amount; None if there is none.
        figure: The figure.
        year: What the page calls this year.
    """
    if when is None:
        return "unsaid"
    if not figure.period:
        return "unprinted" if when.is_close and not when.present else "unsaid"
    period = periods.parse(figure.period)
    if _agrees(when, figure, year):
        return "agrees"
    if period.kind == "yearly" and when.present:
        return "unsaid"
    if when.present and (period.parts or (period,))[-1].kind in ("half", "quarter", "month"):
        return "unprinted" if (period.start and period.start.year == year) else "differs"
    return "differs" if when.is_close or when.is_first else "unprinted"


def _agrees(when: When, figure: Figure, year: int) -> bool:
    """Whether a figure has a certain time."""
    period = periods.parse(figure.period)
    codes = figure.period.split("/")
    parts = period.parts or (period,)
    last = parts[-1]
    if when.present:
        is_of_now = last.kind not in ("half", "quarter", "month", "yearly")
        return is_of_now and last.start is not None and last.start.year == year
    date = when.date or Dated(0, 0, year - 1, "")
    if any(date.agrees_with(code) for code in codes):
        return True
    return _covers(date, last.kind, codes[-1], figure)


def _covers(date: Dated, kind: str, code: str, figure: Figure) -> bool:
    """Whether naming only the year is a usual way to name a time within it."""
    if date.rest or date.year is None or not code.startswith(f"{date.year:04}"):
        return False
    if kind in ("year", "ytd", "now", "day"):
        return True
    return kind == "end" and figure.change in (None, "level")
