"""The verdicts on a draft, as `changji-tui hold` prints them: in a linter's format and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from changji_tui.exporting.contract import Data
from changji_tui.holding.holding import Holding
from changji_tui.holding.verdicts import MEANINGS, Held, Verdict
from changji_tui.model.page import Page
from changji_tui.text.cleaning import single_line
from changji_tui.text.sentences import sentence_span


class Line(NamedTuple):
    """One claim, as it is printed."""

    place: str
    """DRAFT:LINE:COLUMN."""
    verdict: Verdict
    """The verdict."""
    meaning: str
    """The verdict in words."""
    claim: str
    """The words of the draft."""
    note: str
    """The reason for the verdict."""
    source: str
    """The id of the figure or passage; empty if there is none."""
    sentence: tuple[str, str, str]
    """The page's sentence: before the place that is meant, the place itself, after it; three empty
    strings if there is none."""


def lines(page: Page, holding: Holding) -> Iterator[Line]:
    """A line for each claim, in the order of the draft."""
    for held in holding.held:
        line, column = holding.draft.place(held.claim.start)
        yield Line(
            place=f"{single_line(holding.draft.name)}:{line}:{column}",
            verdict=held.verdict,
            meaning=MEANINGS[held.verdict].en,
            claim=single_line(held.claim.text),
            note=held.note.en,
            source=held.figures[0] if held.figures else held.passage,
            sentence=_sentence(page, held),
        )


def _sentence(page: Page, held: Held) -> tuple[str, str, str]:
    """The page's sentence in three parts; the middle one is the place that is meant."""
    if not held.passage or held.span is None:
        return "", "", ""
    text = page.passage(held.passage).text
    start, end = held.span
    first, last = sentence_span(text, start, end)
    return text[first:start], text[start:end], text[end:last]


def as_text(page: Page, holding: Holding) -> str:
    """Lines in a linter's format, each followed by the page's sentence."""
    made: list[str] = []
    for line in lines(page, holding):
        source = f" [{line.source}]" if line.source else ""
        made.append(f"{line.place}: {line.verdict}: {line.claim}: {line.note}{source}")
        if any(line.sentence):
            before, lit, after = line.sentence
            made.append(f"    {before}⟦{lit}⟧{after}")
    return "\n".join([*made, summary(holding)]) + "\n"


def summary(holding: Holding) -> str:
    """How many claims are borne out, and how many numerals are no claims."""
    total = len(holding.held)
    claims = f"{total} claim{'' if total == 1 else 's'}"
    left_out = holding.left_out
    numerals = f"{left_out} numeral{'' if left_out == 1 else 's'} left out"
    return f"{claims}: {holding.borne_out} borne out, {holding.not_borne_out} not; {numerals}"


def as_data(page: Page, holding: Holding) -> Data:
    """Every claim with its verdict, and the counts."""
    return {
        "draft": holding.draft.name,
        "claims": [_claim(page, holding, held) for held in holding.held],
        "left_out": holding.left_out,
        "borne_out": holding.borne_out,
        "not_borne_out": holding.not_borne_out,
    }


def _claim(page: Page, holding: Holding, held: Held) -> Data:
    line, column = holding.draft.place(held.claim.start)
    return {
        "line": line,
        "column": column,
        "text": held.claim.text,
        "kind": held.claim.kind,
        "verdict": held.verdict,
        "borne_out": held.borne_out,
        "figures": list(held.figures),
        "passage": held.passage or None,
        "sentence": "".join(_sentence(page, held)) or None,
        "note": held.note.en,
        "note_zh": held.note.zh,
    }
