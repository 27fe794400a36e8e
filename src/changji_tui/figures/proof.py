"""What holds each numeral of a page: a figure, words that exclude it, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from changji_tui import quantities
from changji_tui.figures.card import checks_of
from changji_tui.model.documents import Figure, Passage
from changji_tui.model.files import CheckRecord, ExclusionRecord
from changji_tui.model.page import Page

Holder = Literal["figure", "excluded", "nothing"]
"""What kind of thing holds a numeral."""


class Proof(NamedTuple):
    """A numeral, with its unit if a figure prints it, and what holds it."""

    passage: Passage
    """The passage that prints it."""
    start: int
    """Where it starts, in code points of the passage's text."""
    end: int
    """Where it ends."""
    figure: Figure | None
    """The figure that prints it."""
    exclusion: ExclusionRecord | None
    """The record that says why it is no figure; None if a figure prints it, or nothing holds it."""
    checks: tuple[CheckRecord, ...]
    """The checks that the figure takes part in."""

    @property
    def holder(self) -> Holder:
        """What kind of thing holds it."""
        if self.figure:
            return "figure"
        return "excluded" if self.exclusion else "nothing"

    @property
    def printed(self) -> str:
        """The numeral as printed."""
        return self.passage.text[self.start : self.end]


def proofs(page: Page) -> tuple[Proof, ...]:
    """Every numeral of a page, headings included, in page order; a figure's numerals count as one."""
    records = {word: record for record in page.exclusions for word in record.words}
    words = "|".join(map(re.escape, sorted(records, key=len, reverse=True)))
    # Of several words that begin at one place the longest has all their numerals.
    pattern = re.compile(f"(?=({words}))" if words else "(?!)")
    return tuple(
        proof
        for passage in page.passages
        for proof in _in_passage(
            page,
            passage,
            [(m.start(), m.end(1), records[m[1]]) for m in pattern.finditer(passage.text)],
        )
    )


def _in_passage(
    page: Page, passage: Passage, excluded: Sequence[tuple[int, int, ExclusionRecord]]
) -> Iterator[Proof]:
    figures = {(f.printed_start, f.printed_end): f for f in passage.figures}
    found: dict[tuple[int, int], Proof] = {}
    for start, end in quantities.numerals(passage.text):
        span = next((s for s in figures if s[0] <= start and end <= s[1]), None)
        if span:
            figure = figures[span]
            found[span] = Proof(passage, *span, figure, None, checks_of(page, figure))
            continue
        record = next((r for a, b, r in excluded if a <= start and end <= b), None)
        found[start, end] = Proof(passage, start, end, None, record, ())
    for span, figure in figures.items():  # a figure of a name may print no numeral
        found.setdefault(span, Proof(passage, *span, figure, None, checks_of(page, figure)))
    yield from (found[span] for span in sorted(found))
