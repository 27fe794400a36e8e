"""The TOML that a complaint asks for, ready to be pasted; what a person must decide is left open."""

from __future__ import annotations

import re

from changji_tui.checking.evidence import places
from changji_tui.checking.figures import change_before
from changji_tui.checking.kinds import kind_shown
from changji_tui.loading.resolving import Place
from changji_tui.loading.writing import OPEN, entity, quoted
from changji_tui.model.comparability import KINDS
from changji_tui.model.recorded import Bilingual, FigureRecord
from changji_tui.quantities import Quantity
from changji_tui.quantities.dates import Dated, chinese_dates
from changji_tui.quantities.in_chinese import chinese_amounts
from changji_tui.text.sentences import Span

_MARKS = "，。；：！？、"
"""Marks that end a clause."""
_SHORTEST = 6
"""The fewest characters of a quotation's beginning, unless the quotation is shorter."""
_TITLES = "titles"
"""The table of headings outside every document, which have neither figures nor quotes."""


def table(place: Place) -> str:
    """The table of a passage, under which its figures and quotes are written: documents.paragraphs."""
    return ".".join(part for part in place.path if isinstance(part, str))


def numeral(text: str, start: int, end: int, under: str) -> str:
    """The record of a numeral that nothing holds yet: a figure, a date, or else words to exclude.

    Args:
        text: The passage.
        start: Where the numeral starts.
        end: Where it ends.
        under: The table of the passage, such as "documents.paragraphs".
    """
    dated = next((d for d in chinese_dates(text) if d.start <= start and end <= d.end), None)
    if under == _TITLES:
        return _exclusion(text, (start, end))
    if dated:
        return _figure(text, (dated.start, dated.end), under, _date(dated))
    for stated in chinese_amounts(text):
        if stated.start <= start and end <= stated.end:
            span = (stated.start, stated.end)
            return _figure(text, span, under, _measure(text, span, stated.quantity))
    return _exclusion(text, (start, end))


def _exclusion(text: str, numeral: Span) -> str:
    words = quoted(text[slice(*_clause(text, numeral))])
    return f'[[exclusions]]  # in page.toml\nwords = [{words}]\nreason = {{ zh = "{OPEN}" }}'


def _measure(text: str, printed: Span, read: Quantity) -> list[str]:
    record = FigureRecord(
        id=OPEN,
        label=Bilingual(zh=OPEN),
        quote=text[slice(*_clause(text, printed))],
        printed=text[slice(*printed)],
        value=read.value,
        value_to=read.value_to,
        unit=read.unit,
        qualifier=read.qualifier,
        change=change_before(text[: printed[0]]),
    )
    kind = kind_shown(record)
    return [
        *([f"value = {read.value:f}"] if read.value is not None else []),
        *([f"value_to = {read.value_to:f}"] if read.value_to is not None else []),
        *([f"unit = {quoted(read.unit)}"] if read.unit else []),
        *([f'qualifier = "{read.qualifier}"'] if read.qualifier != "exact" else []),
        f'quantity = "{kind}"  # {KINDS[kind].en}',
        *([f'change = "{record.change}"'] if record.change else []),
    ]


def _date(dated: Dated) -> list[str]:
    if dated.year is None:
        code = f'period = "{OPEN}{dated.rest}"'
        return ['kind = "date"', code, 'basis = "inferred"', f'reason = "{OPEN}"']
    return ['kind = "date"', f'period = "{dated.code(dated.year)}"', 'basis = "printed"']


def _figure(text: str, printed: Span, under: str, keys: list[str]) -> str:
    lines = [
        f"[[{under}.figures]]",
        f'id = "{OPEN}"',
        f'label = {{ zh = "{OPEN}" }}',
        f"quote = {quoted(text[slice(*_clause(text, printed))])}",
        f"printed = {quoted(text[slice(*printed)])}",
    ]
    return "\n".join(lines + keys)


def _clause(text: str, span: Span) -> Span:
    """The clause around a span, or as many clauses as make words that occur only once in a text."""
    marks = [0, *(match.end() for match in re.finditer(f"[{_MARKS}]", text)), len(text)]
    start = max(mark for mark in marks if mark <= span[0])
    end = min(mark for mark in marks if mark >= span[1])
    while len(list(places(text[start:end].rstrip(_MARKS), text))) > 1:
        if start:
            start = max(mark for mark in marks if mark < start)
        else:
            end = min(mark for mark in marks if mark > end)
    return start, len(text[:end].rstrip(_MARKS))


def quotation(text: str, words: Span, under: str) -> str:
    """The record of words in quotation marks.

    Args:
        text: The passage.
        words: The words, without their marks.
        under: The table of the passage.
    """
    if under == _TITLES:
        return entity(text[slice(*words)], "term")
    begins = quoted(_beginning(text, words))
    return (
        f"[[{under}.quotes]]\nbegins = {begins}\n"
        f'kind = "speech"  # or citation, term, name\nspeaker = "{OPEN}"'
    )


def _beginning(text: str, words: Span) -> str:
    """The first words of a quotation, enough to tell it from the others of a text."""
    start, end = words
    for length in range(min(_SHORTEST, end - start), end - start):
        found = text[start : start + length]
        if sum(text.count(mark + found) for mark in "“‘「『") == 1:
            return found
    return text[start:end]
