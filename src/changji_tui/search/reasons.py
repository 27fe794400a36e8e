"""The ways to find a term: as it is written, by value, in English, by sound, by initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from changji_tui.quantities import common_unit
from changji_tui.quantities.dates import Dated
from changji_tui.search import english, fields, pinyin
from changji_tui.search.amounts import Amount, read_amount
from changji_tui.search.corpus import figures_in
from changji_tui.search.finder import NOWHERE, Finder, Found, Spot, joined, meet
from changji_tui.search.names import at_start
from changji_tui.search.pinyin import Mode
from changji_tui.search.query import FIELDS, Term
from changji_tui.search.results import Span
from changji_tui.search.times import date_of

_BELOW_ZERO = re.compile(r"(?:(?<![0-9A-Za-z-])[-−－]|零下)$")
"""What is printed before a negative number."""
_NEVER = re.compile(r"(?!)")
_LEAST_INITIALS = {"name": 2, "text": 4}


def find(finder: Finder, term: Term) -> Found:
    """Everything that a term finds, each passage by its strongest reason; exclusion is ignored."""
    key = (term.kind, term.text, term.sound, term.is_whole, term.is_syllable)
    return finder.remembered(key, lambda: joined(_ways(finder, term)))


def preparing(finder: Finder, term: Term) -> Iterator[None]:
    """Make the patterns of a term one by one: each takes some ms, and all at once would be felt."""
    if term.kind != "word" or not 2 <= len(term.sound) <= pinyin.LONGEST:
        return
    modes: tuple[Mode, ...] = ("syllables", "unfinished", "initials", "mixed")
    for mode in modes:
        for least in _LEAST_INITIALS.values() if mode in ("initials", "mixed") else (1,):
            pattern = finder.syllabary.pattern(term.sound, mode, least)
            yield
            if pattern and least == _LEAST_INITIALS["name"]:
                at_start(pattern)
                yield


def _ways(finder: Finder, term: Term) -> Iterator[Found]:
    """What each way to find a term finds."""
    text = term.text
    if term.kind in FIELDS:
        yield fields.find(finder, term)
    elif term.kind == "spoken":
        yield _spelled(finder, text, "syllables", 2)
    elif term.amount and (not term.amount.exact or _is_known(finder, term.amount)):
        yield _amount(finder, text, term.amount)
        if term.is_text:
            yield finder.in_print("literal", finder.corpus.printed.literal(text), text)
            yield _translated(finder, text, is_prefix=False)
    else:
        yield finder.in_print("literal", finder.corpus.printed.literal(text), text)
        yield from _through_marks(finder, term)
        if term.kind != "phrase" and not text.isascii() and (amount := read_amount(text)):
            yield _value(finder, text, amount)
        if term.kind == "word" and (dated := date_of(text)):
            yield _dated(finder, text, dated)
        yield _translated(finder, text, is_prefix=not term.is_whole and term.kind != "phrase")
        if term.kind != "phrase" and not term.is_syllable:
            yield _of_english_names(finder, text, is_prefix=not term.is_whole)
            yield from _sounding(finder, term.sound)


def _is_known(finder: Finder, amount: Amount) -> bool:
    """Whether a figure has its unit; if not, it is a word with digits, such as 113家高新 or 8月16."""
    known = map(common_unit, finder.corpus.base_units)
    return not amount.unit or common_unit(amount.unit) in known


def _through_marks(finder: Finder, term: Term) -> Iterator[Found]:
    """Places where the term is printed with marks, combining accents or ligatures in it."""
    printed = finder.corpus.printed
    if term.kind != "word" or not printed.may_part(term.text):
        return
    if pattern := finder.syllabary.through_marks(term.text):
        yield finder.in_print("literal", printed.pattern(pattern), term.text)


def _of_english_names(finder: Finder, text: str, *, is_prefix: bool) -> Found:
    """Mentions of entities whose English name has the term."""
    if not text.isascii() or not re.search("[a-z]{2}", text):
        return NOWHERE
    words = english.pattern(text, is_prefix=is_prefix and english.has_prefix(text))
    entities = finder.corpus.entities
    numbers = finder.corpus.names.saying(words)
    places = (place for number in numbers for place in entities[number].places())
    return finder.at_places("translation", places, partial(finder.labelled, text))


def _amount(finder: Finder, text: str, amount: Amount) -> Found:
    """A number: figures by their value, and places where it is printed as typed."""
    corpus = finder.corpus
    met = finder.figures(("amount", text), amount.met_by)
    rows = {corpus.figure_rows[number] for number in met}
    literal = corpus.printed.literal(text) if amount.exact else None

    def spans_in(row: int) -> list[Span]:
        spans = literal.spans(row) if literal else []
        if amount.low is None or amount.low < 0:
            return spans
        line = corpus.printed.line(row)
        return [span for span in spans if not _BELOW_ZERO.search(line, 0, span[0])]

    if literal:
        rows.update(row for row in literal.rows() if spans_in(row))

    def spot(row: int) -> Spot:
        spans = spans_in(row)
        made = Spot("literal" if spans else "value")
        made.spans = spans
        for number in figures_in(corpus, row):
            place = finder.numeral(number)
            here = any(meet(span, place) for span in spans)
            if here or number in met:
                made.figures.add(number)
                made.spans = made.spans if here else [*made.spans, place]
        return made

    return Found(rows, spot, chosen=met)


def units_met(finder: Finder, term: Term) -> list[str]:
    """The base units of the figures that satisfy a comparison without a unit, each once."""
    figures = finder.corpus.figures
    found = find(finder, term)
    return sorted({figures[number].base_unit for number in found.chosen or ()} - {""})


def _value(finder: Finder, text: str, amount: Amount) -> Found:
    """A number in Chinese characters by its value."""
    numbers = finder.figures(("value", text), amount.met_by)
    return finder.with_figures(numbers, "value", labelled=partial(finder.labelled, text))


def _dated(finder: Finder, text: str, dated: Dated) -> Found:
    """A date, by the day or the period that it means: 二〇二四年, 10月14号, 2024-10-14."""
    numbers = finder.figures(
        ("date", text), lambda one: one.kind == "date" and dated.agrees_with(one.period)
    )
    return finder.with_figures(numbers, "value", labelled=partial(finder.labelled, text))


def _translated(finder: Finder, text: str, *, is_prefix: bool) -> Found:
    """Places where our reading or a label has the term, or a word that begins with it (less sure)."""
    corpus = finder.corpus
    is_prefix = is_prefix and english.has_prefix(text)
    scan = corpus.readings.said(text, is_prefix=is_prefix)
    labelled = frozenset(corpus.labels.said(text, is_prefix=is_prefix).rows())
    whole, whole_labels = corpus.readings.said(text), corpus.labels.said(text)

    def spot(row: int) -> Spot:
        made = Spot("translation")
        made.translation_spans = whole.spans(row) if is_prefix else []
        made.figures = set(labelled.intersection(figures_in(corpus, row)))
        if not made.translation_spans:
            made.translation_spans = scan.spans(row)
            made.is_begun = is_prefix and not any(map(whole_labels.spans, made.figures))
        return made

    rows = {corpus.figure_rows[number] for number in labelled}
    return Found(rows.union(scan.rows()), spot, labelled=lambda: labelled)


def _sounding(finder: Finder, text: str) -> Iterator[Found]:
    """Letters as pinyin, and as initials of names and of the running text."""
    letters = sum("a" <= character <= "z" for character in text)
    if not letters or not 2 <= len(text) <= pinyin.LONGEST:
        return
    yield _spelled(finder, text, "syllables", 1)
    modes: tuple[Mode, ...] = ("initials", "mixed")
    for mode in modes:
        yield _of_names(finder, text, mode)
        yield _spelled(finder, text, mode, _LEAST_INITIALS["text"])


def _spelled(finder: Finder, text: str, mode: Mode, least: int) -> Found:
    """Places where letters are the initials of the print, or its pinyin, whole or unfinished."""
    whole = finder.syllabary.pattern(text, mode, least)
    is_sound = mode == "syllables"
    begun = finder.syllabary.pattern(text, "unfinished", least) if is_sound else None
    pattern, printed = begun or whole, finder.corpus.printed
    if pattern is None:
        return NOWHERE
    return finder.in_print(
        "pinyin" if is_sound else "initials",
        printed.pattern(pattern),
        text,
        printed.pattern(whole or _NEVER) if begun else None,
    )


def _of_names(finder: Finder, text: str, mode: Mode) -> Found:
    """Mentions of entities whose name begins with such initials."""
    pattern = finder.syllabary.pattern(text, mode, _LEAST_INITIALS["name"])
    if pattern is None:
        return NOWHERE
    entities = finder.corpus.entities
    numbers = finder.corpus.names.printed_as(pattern)
    places = (place for number in numbers for place in entities[number].places())
    return finder.at_places("initials", places, partial(finder.labelled, text))
