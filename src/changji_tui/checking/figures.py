"""Every figure agrees with its quote: the words, the number, the unit, the period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from changji_tui import quantities
from changji_tui.checking.evidence import Evidence
from changji_tui.checking.kinds import members
from changji_tui.loading.folders import PAGE
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.loading.writing import OPEN, quoted
from changji_tui.model.documents import Figure
from changji_tui.model.quotations import Quotation, quotations
from changji_tui.model.recorded import Change
from changji_tui.quantities.in_chinese import chinese_amounts
from changji_tui.quantities.numerals import simplified

_INCREASE = re.compile("增|升|提高|扩大|上涨|多")
_DECREASE = re.compile("减|降|下跌|缩|少")
_CHANGE_BEFORE = re.compile("(?:增加|增长|净增|减少|下降|降低)了?$")
"""Words directly before a number that make it an amount of change, whatever the record says."""

_NUMBER = "[0-9〇零一二三四五六七八九十两]+"
_TO = "[-－–—~～至到]"
_DATE_PART = re.compile(
    rf"(?P<year>[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})年?|(?P<half>[上下])半年"
    rf"|第?(?P<quarter>[1-4一二三四])季度|(?P<month>{_NUMBER})(?:月|(?={_TO}{_NUMBER}月))"
    rf"|(?P<day>{_NUMBER})(?:[日号]|(?={_TO}{_NUMBER}[日号]))|(?P<end>[底末])"
)
_CODE_PART = re.compile(
    r"(?P<year>[0-9]{4})|H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<end>end)"
    r"|(?<=^....-)(?P<month>[0-9]{2})|(?<=^....-..-)(?P<day>[0-9]{2})"
)
_YEARLY = re.compile("每年|年均|逐年|年[产销加收出用]")
"""Words that print an amount of each year: 平均每年, 年产, 年销售额, 年加工能力."""
_PART_WORDS = {"上": 1, "下": 2, "底": 1, "末": 1, "end": 1}


def quotes(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Quote and printed form are at their offsets, and occur once in passage and quote."""
    for figure in evidence.page.figures:
        text = evidence.page.passage(figure.passage).text
        complaints = []
        if not _only_at(figure.start, figure.end, figure.quote, text):
            problem = f"“{figure.quote}” does not stand once in {figure.passage}"
            complaints.append(evidence.at(figure.id, "quote").complaint(problem))
        offset = figure.printed_start - figure.start
        length = figure.printed_end - figure.printed_start
        if not _only_at(offset, offset + length, figure.printed, figure.quote):
            problem = f"“{figure.printed}” does not stand once in its quote"
            complaints.append(evidence.at(figure.id, "printed").complaint(problem))
        yield complaints


def measures(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A measure's printed form, read anew, gives its value, unit, qualifier and change."""
    for figure in evidence.page.measures:
        yield [*_quantity(evidence, figure), *_change(evidence, figure)]


def dates(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Dates and names state no quantity; a name may have printed members."""
    for figure in evidence.page.figures:
        if not figure.is_measure:
            idle = {
                "value": None,
                "value_to": None,
                "unit": "",
                "qualifier": "exact",
                "change": None,
                "quantity": None,
                "whole": None,
                "not_compared": (),
                "not_added": (),
            }
            wrong = [
                evidence.at(figure.id, key).complaint(
                    f"is set, a {figure.kind} has none: take it out"
                )
                for key, absent in idle.items()
                if getattr(figure, key) != absent
            ]
            yield [*wrong, *members(evidence, figure)]


def periods(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A date's period has its digits, and a period is "printed" exactly if its quote prints all of it.

    The reason of an inferred period applies to the voice in which the figure is printed.  The draft of a
    date whose year nobody knows yet may lack its period.
    """
    speech = [quote for quote in quotations(evidence.page) if quote.kind == "speech"]
    for figure in evidence.page.figures:
        if figure.period or figure.kind == "date":
            wrong = []
            is_open = figure.draft and not figure.period
            if (
                figure.kind == "date"
                and not is_open
                and (problem := another_date(figure.printed, figure.period))
            ):
                key = evidence.at(figure.id, "period" if figure.period else "kind")
                wrong.append(key.complaint(problem))
            yield [*wrong, *_basis(evidence, figure), *_voice(evidence, figure, speech)]


def reasons(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each reason is that of a figure's period or of a quotation's speaker."""
    used = {figure.reason for figure in evidence.page.figures}
    used |= {quote.reason for passage in evidence.page.passages for quote in passage.quotes}
    for index, record in enumerate(evidence.page.reasons):
        key = Place(PAGE, ("reasons", index, "id"))
        yield (
            []
            if record.id in used
            else [key.complaint("is needless: nothing has this reason, take it out")]
        )


def twins(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Figures that print the same fact agree in value, unit, kind, change, period and subject."""
    keys = (
        "kind",
        "base_value",
        "base_value_to",
        "base_unit",
        "qualifier",
        "quantity",
        "change",
        "period",
        "subject",
    )
    for figure in evidence.page.figures:
        for index, name in enumerate(figure.same_as):
            twin = evidence.page.figure(name)
            differing = [key for key in keys if getattr(figure, key) != getattr(twin, key)]
            if not figure.is_measure and figure.printed != twin.printed:
                differing.append("printed")
            problem = f"{name} has another {' and another '.join(differing)}"
            key = evidence.at(figure.id, "same_as", index)
            yield [key.complaint(problem)] if differing else []


def another_date(printed: str, period: str) -> str:
    """Say how a printed date and its period differ; empty if they agree.

    A year that is not printed may be any, and with it the month of a day (18日); of a stretch of time the
    end need not say again what the beginning says (8月16日至18日).  A date without a numeral (今年) may
    be any.
    """
    printed = simplified(quantities.fold(printed))
    if not quantities.numerals(printed):
        return ""
    try:
        said = _parts(_DATE_PART, printed)
    except ValueError:
        said = []
    if not said or quantities.numerals(_DATE_PART.sub("", printed)):
        return f"“{printed}” is no date such as 2024年, 10月9日, 上半年, 2020年底"
    first, _, last = period.partition("/")
    begins, ends = _parts(_CODE_PART, first), _parts(_CODE_PART, last)
    meant = begins + [part for part in ends if part not in begins or said.count(part) > 1]
    if not any(kind == "year" for kind, _ in said):
        unsaid = {"year"} if any(kind == "month" for kind, _ in said) else {"year", "month"}
        meant = [part for part in meant if part[0] not in unsaid]
    return "" if meant == said else f"is {period or 'absent'}, “{printed}” prints another date"


def _parts(pattern: re.Pattern[str], date: str) -> list[tuple[str, int]]:
    """The parts of a date in order: ("year", 2024), ("half", 1), ("month", 6), ("end", 1)."""
    return [
        (kind, _PART_WORDS.get(part) or _number(part))
        for match in pattern.finditer(date)
        for kind, part in match.groupdict().items()
        if part
    ]


def _number(digits: str) -> int:
    return int(digits if digits.isdecimal() else quantities.chinese_number(digits))


def _only_at(start: int, end: int, words: str, text: str) -> bool:
    return text[start:end] == words and text.find(words) == text.rfind(words) == start


def _quantity(evidence: Evidence, figure: Figure) -> Iterator[Complaint]:
    try:
        read = quantities.parse(figure.printed)
    except ValueError as error:
        yield evidence.at(figure.id, "printed").complaint(str(error))
        return
    text = evidence.page.passage(figure.passage).text
    if whole := _range_around(text, figure.printed_start, figure.printed_end):
        problem = f"is an end of the range “{whole}”, expected the whole range"
        yield evidence.at(figure.id, "printed").complaint(problem)
        return
    qualifier = quantities.qualifier_in_context(text, figure.printed_start, figure.printed_end)
    for key, recorded, printed in (
        ("value", figure.value, read.value),
        ("value_to", figure.value_to, read.value_to),
        ("unit", figure.unit, read.unit),
        ("qualifier", figure.qualifier, qualifier),
    ):
        if recorded != printed:
            problem = f"is {_shown(recorded)}, “{figure.printed}” prints {_shown(printed)}"
            value = f"{printed:f}" if isinstance(printed, Decimal) else quoted(str(printed))
            paste = f"{key} = {value}" if printed not in (None, "") else ""
            yield evidence.at(figure.id, key).complaint(problem, paste)


def _range_around(text: str, start: int, end: int) -> str:
    """The range of which a printed number is but one end: 6%-6.5% around -6.5%; empty if there is none."""
    for stated in chinese_amounts(text):
        if stated.start <= start < stated.end and stated.quantity.value_to is not None:
            return (
                text[stated.start : stated.end]
                if (stated.start, stated.end) != (start, end)
                else ""
            )
    return ""


def _change(evidence: Evidence, figure: Figure) -> Iterator[Complaint]:
    key = evidence.at(figure.id, "change")
    words = {"increase": _INCREASE, "decrease": _DECREASE}.get(figure.change or "")
    if words and not words.search(figure.quote.replace(figure.printed, "")):
        yield key.complaint(f"is {figure.change}, the quote has no word for it: quote the word")
    before = figure.quote[: figure.printed_start - figure.start]
    if not words and (found := _CHANGE_BEFORE.search(before)):
        problem = f"is no change, “{found[0]}{figure.printed}” is one"
        yield key.complaint(problem, f'change = "{change_before(before)}"')


def change_before(words: str) -> Change | None:
    """The change that the words directly before a number make it an amount of; None if they make it none."""
    found = _CHANGE_BEFORE.search(words)
    if not found:
        return None
    return "increase" if _INCREASE.search(found[0]) else "decrease"


def _basis(evidence: Evidence, figure: Figure) -> Iterator[Complaint]:
    """Complain if the quote prints the period but the basis says otherwise, or the reverse."""
    is_printed = prints(figure.quote, figure.period)
    key = evidence.at(figure.id, "basis")
    if figure.basis == "printed" and not is_printed:
        problem = f"is printed, the quote does not print {figure.period}: quote it, or say why"
        yield key.complaint(problem, f'basis = "inferred"\nreason = "{OPEN}"')
    elif figure.basis == "inferred" and is_printed:
        problem = f"is inferred, the quote prints {figure.period}"
        yield key.complaint(problem, 'basis = "printed"')
    elif figure.basis == "printed" and figure.reason:
        problem = "is set, a printed period needs none: take it out"
        yield evidence.at(figure.id, "reason").complaint(problem)


def prints(quote: str, period: str) -> bool:
    """Whether a quote has the words of every part of a period."""
    if not period or period.endswith(("-ytd", "-now")):
        return False
    if period == "yearly":
        return bool(_YEARLY.search(quote))
    said = _parts(_DATE_PART, simplified(quantities.fold(quote)))
    return all(part in said for code in period.split("/") for part in _parts(_CODE_PART, code))


def _voice(evidence: Evidence, figure: Figure, speech: list[Quotation]) -> Iterator[Complaint]:
    """Complain if a reason for direct speech is given outside it, or the reverse."""
    reason = evidence.page.reason(figure.reason)
    is_said = any(
        quote.passage.id == figure.passage and quote.start <= figure.printed_start < quote.end
        for quote in speech
    )
    if reason and reason.voice == ("text" if is_said else "speech"):
        where = "in direct speech" if is_said else "in no direct speech"
        problem = f"{reason.id} is a reason of the other voice, the figure stands {where}"
        yield evidence.at(figure.id, "reason").complaint(problem)


def _shown(value: object) -> str:
    return "absent" if value in (None, "") else str(value)
