"""The page's own text is borne out by the page; with one number in the place of another it is not."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from changji_tui import quantities
from changji_tui.holding.bounds import dimension, in_base, likeness
from changji_tui.holding.draft import Draft
from changji_tui.holding.facts import english_sentence
from changji_tui.holding.holding import Holder
from changji_tui.holding.verdicts import Held
from changji_tui.model.documents import Figure
from changji_tui.quantities.in_english import english_amounts
from changji_tui.text.sentences import sentence_span
from tests.conftest import Count
from tests.options import cases

pytestmark = pytest.mark.no_cover  # many cases, few branches: to measure them takes minutes


class Mutation(NamedTuple):
    """A text of the page with one number put in the place of another."""

    text: str
    """The text."""
    start: int
    """Where the number stands."""
    end: int
    """Where it ends."""
    figure: Figure
    """What the page prints there."""


def test_the_page_bears_itself_out(holder: Holder, count: Count) -> None:
    """Every claim of the page's text is borne out, and of its English all but direct speech."""
    borne_out = 0
    for passage in holder.page.passages:
        for text in (passage.text, passage.translation):
            for held in holder.hold(Draft(passage.id, text)).held:
                is_speech = held.claim.kind == "quotation" and held.claim.language == "en"
                assert held.borne_out or is_speech, (
                    f"{passage.id}: {held.claim.text}: {held.note.en}"
                )
                borne_out += held.borne_out
    count(f"drafts: the page held against itself: {borne_out} claims borne out, 0 not")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_number_in_the_place_of_another_is_not_borne_out(
    language: str, holder: Holder, count: Count
) -> None:
    """No figure's number is borne out in the sentence of another figure in the same kind of unit."""
    mutations = list(_chinese(holder) if language == "zh" else _english(holder))
    mutations = random.Random(20).sample(mutations, cases(80, len(mutations)))
    wrong = []
    for mutation in mutations:
        for held in holder.hold(Draft("draft", mutation.text)).held:
            is_there = held.claim.start < mutation.end and mutation.start < held.claim.end
            if is_there and held.borne_out and not _is_true(held, mutation.figure):
                wrong.append(f"{mutation.figure.id}: {held.claim.text}: {held.note.en}")
    count(
        f"drafts: {len(mutations)} numbers in the place of others ({language}): {len(wrong)} called right"
    )
    assert not wrong, "\n".join(wrong)


def test_a_slip_is_found_out(holder: Holder, count: Count) -> None:
    """No sentence is borne out with a changed digit, a lost scale or bound, or another year or day."""
    slips = [slip for figure in holder.page.figures for slip in _slips(holder, figure)]
    for slip in slips:
        for held in holder.hold(Draft("draft", slip.text)).held:
            if held.claim.start < slip.end and slip.start < held.claim.end:
                assert not held.borne_out, f"{slip.text[slip.start : slip.end]}: {held.note.en}"
    count(f"drafts: {len(slips)} slips in the page's own sentences: 0 called right")


def _slips(holder: Holder, figure: Figure) -> Iterator[Mutation]:
    """The sentence of a figure with each slip that its number allows."""
    whole, printed = holder.page.passage(figure.passage).text, figure.printed
    first, last = sentence_span(whole, figure.printed_start, figure.printed_end)
    at = figure.printed_start - first
    before, after = whole[first : figure.printed_start], whole[figure.printed_end : last]
    wrong = []
    if figure.kind == "measure" and figure.value is not None:
        wrong.append(re.sub(r"[0-9](?=[^0-9]*$)", lambda d: str((int(d[0]) + 1) % 10), printed))
        wrong.append(re.sub("[万亿]", "", printed))
        if figure.qualifier in ("over", "least"):
            before = re.sub("突破|超过", "达到", before)
            wrong.append(re.sub("余|多|以上", "", printed))
    elif figure.kind == "date":
        wrong.append(re.sub(r"[0-9]{4}", lambda year: str(int(year[0]) - 1), printed))
        wrong.append(re.sub(r"[0-9]+(?=日)", lambda day: str(int(day[0]) + 1), printed))
    for words in wrong:
        text = before + words + after
        if text != whole[first:last] and (words != printed or before != whole[first : first + at]):
            yield Mutation(text, at, at + len(words), figure)


def _is_true(held: Held, figure: Figure) -> bool:
    """Whether a number is also true of the figure that it replaces: 40余家 of 41, or a derived one."""
    quantity = held.claim.quantity
    assert quantity is not None
    if held.verdict == "derived":
        return figure.id in held.figures
    return figure.id in held.figures and likeness(quantity, figure) in ("same", "rounded")


def _measures(holder: Holder) -> list[Figure]:
    return [f for f in holder.page.figures if f.kind == "measure" and f.value is not None]


def _pairs(holder: Holder) -> Iterator[tuple[Figure, Figure]]:
    for figure in _measures(holder):
        for other in _measures(holder):
            is_alike = dimension(other.base_unit) == dimension(figure.base_unit)
            if is_alike and other.base_value != figure.base_value:
                yield figure, other


def _chinese(holder: Holder) -> Iterator[Mutation]:
    for figure, other in _pairs(holder):
        whole = holder.page.passage(figure.passage).text
        first, last = sentence_span(whole, figure.printed_start, figure.printed_end)
        text, at = whole[first:last], figure.printed_start - first
        number = other.printed.replace(other.unit, figure.unit) if other.unit else other.printed
        if number != figure.printed:
            before, after = text[:at], text[at + len(figure.printed) :]
            yield Mutation(before + number + after, at, at + len(number), figure)


def _english(holder: Holder) -> Iterator[Mutation]:
    for figure, other in _pairs(holder):
        passage = holder.page.passage(figure.passage)
        text = english_sentence(passage, sentence_span(passage.text, figure.start, figure.end))
        own = [
            found
            for found in english_amounts(text)
            if in_base(found.quantity)[0] == figure.base_value
        ]
        if len(own) == 1:
            said = quantities.english(
                other.value, other.unit, other.qualifier, printed=other.printed
            )
            before, after = text[: own[0].start], text[own[0].end :]
            yield Mutation(before + said + after, own[0].start, own[0].start + len(said), figure)
