"""Finds the claims of a draft: its quotations, dates and amounts, each once, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from changji_tui.holding.draft import Draft, is_chinese
from changji_tui.holding.verdicts import Claim, ClaimKind, Language
from changji_tui.model.page import Page
from changji_tui.quantities import numerals
from changji_tui.quantities.dates import Dated, chinese_dates, english_dates
from changji_tui.quantities.in_chinese import chinese_amounts
from changji_tui.quantities.in_english import english_amounts
from changji_tui.quantities.stated import Stated
from changji_tui.text.quoting import quoted

Span = tuple[int, int]
"""Start and end in code points of the draft."""

_LEAST_QUOTED = 6
"""The fewest characters of a quotation; fewer are a term."""
_LEAST_WORDS = 5
"""The fewest English words of a quotation; fewer are a term."""
_STRAIGHT = re.compile(r'"([^"\n]+)"')
_BLOCK_QUOTATION = re.compile(r"(?P<marker>^[ ]{0,3}>[ ]?).*(?:\n[ ]{0,3}>.*)*", re.MULTILINE)


def claims(draft: Draft, page: Page) -> tuple[tuple[Claim, ...], int]:
    """Find the quotations, dates and amounts of a draft, and count the numerals that are left out.

    Numbers in a quotation are part of it.  Numerals in names that the page has (中麦578) are no
    amounts and are left out.
    """
    quotations = tuple(_quotations(draft))
    text, left_out = _without_names(draft, page, quotations)
    dates = [_claim(draft, "date", (d.start, d.end), date=d) for d in _dates(draft, text)]
    for claim in dates:
        text = _blanked(text, (claim.start, claim.end))
    amounts = [
        _claim(draft, "quantity", (found.start, found.end), quantity=found)
        for found in _amounts(draft, text)
    ]
    quotes = [_claim(draft, "quotation", span) for span in quotations]
    found = sorted([*quotes, *dates, *amounts], key=lambda claim: claim.start)
    return tuple(found), draft.left_out + left_out


def _claim(
    draft: Draft,
    kind: ClaimKind,
    span: Span,
    *,
    quantity: Stated | None = None,
    date: Dated | None = None,
) -> Claim:
    sentence = draft.sentence_at(span[0])
    language: Language = "zh" if is_chinese(draft.text[slice(*sentence)]) else "en"
    words = " ".join(draft.text[slice(*span)].split())
    if kind == "quotation":
        language = "zh" if is_chinese(words) else "en"
    own = quantity.quantity if quantity else None
    return Claim(kind, *span, words, sentence, language, own, date)


def _quotations(draft: Draft) -> Iterator[Span]:
    """The outermost quotations that are long enough, in quotation marks or as blocks."""
    prose = draft.prose
    spans = [(q.start, q.end) for q in quoted(prose)]
    spans += [match.span(1) for match in _STRAIGHT.finditer(prose)]
    spans += [(match.end("marker"), match.end()) for match in _BLOCK_QUOTATION.finditer(prose)]
    reached = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        stop = start + len(prose[start:end].rstrip(" \n"))
        if start >= reached and _is_long_enough(prose[start:stop]):
            reached = stop
            yield start, stop


def _is_long_enough(words: str) -> bool:
    if is_chinese(words):
        return len(re.sub(r"[\s\W]", "", words)) >= _LEAST_QUOTED
    return len(words.split()) >= _LEAST_WORDS


def _without_names(draft: Draft, page: Page, quotations: Sequence[Span]) -> tuple[str, int]:
    """The prose without quotations, and without names of the page that contain a numeral."""
    text, left_out = draft.prose, 0
    for span in quotations:
        text = _blanked(text, span)
    for name in sorted(_names_with_numerals(page), key=len, reverse=True):
        for match in re.finditer(_as_printed(name), draft.text, re.IGNORECASE):
            left_out += bool(re.search(r"\w", text[slice(*match.span())]))
            text = _blanked(text, match.span())
    return text, left_out


def _as_printed(name: str) -> str:
    """A pattern for a name, with any kind of quotation mark, apostrophe or hyphen in it."""
    return re.sub(r"[“”‘’\"']", "[“”‘’\"']?", re.escape(name).replace(r"\-", "[-‐–]"))


def _names_with_numerals(page: Page) -> Iterator[str]:
    """Printed names, and their English, in which a numeral is part of the name and no measure."""
    measures = {figure.printed for figure in page.measures}
    for figure in page.figures:
        if figure.kind == "name":
            yield figure.printed
    for entity in page.entities:
        names = (entity.name.zh, *entity.aliases)
        if any(printed in name for printed in measures for name in names):
            continue
        yield from (name for name in names if numerals(name) and len(name) > 1)
        if english_amounts(entity.name.en):
            yield entity.name.en
    for record in page.exclusions:
        yield from record.words


def _blanked(text: str, span: Span) -> str:
    """Replace a stretch of a text with as many spaces, so that offsets remain valid."""
    start, end = span
    return text[:start] + "\u00a0" * (end - start) + text[end:]


def _dates(draft: Draft, text: str) -> Iterator[Dated]:
    for start, end in draft.sentences:
        chinese = is_chinese(draft.text[start:end])
        for date in (chinese_dates if chinese else english_dates)(text[start:end]):
            yield date._replace(start=date.start + start, end=date.end + start)


def _amounts(draft: Draft, text: str) -> Iterator[Stated]:
    """Find the amounts; in an enumeration (52、33和35个) all get the unit of the last."""
    for start, end in draft.sentences:
        chinese = is_chinese(draft.text[start:end])
        found = list((chinese_amounts if chinese else english_amounts)(text[start:end]))
        for index, stated in reversed(list(enumerate(found[:-1]))):
            after = found[index + 1]
            between = text[start + stated.end : start + after.start]
            if not stated.quantity.unit and re.fullmatch(
                r"\s*(?:[、,，]|[和与及]|,?\s*and)\s*", between
            ):
                found[index] = stated._replace(
                    quantity=replace(stated.quantity, unit=after.quantity.unit)
                )
        for stated in found:
            yield stated._replace(start=stated.start + start, end=stated.end + start)
