"""The proofs of `changji-tui check`: the data says what the page says, and nothing else.

Each module has one kind of proof. A proof yields the list of complaints about each of its items;
items without complaints are counted as held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from changji_tui import loading
from changji_tui.checking import (
    arithmetic,
    characters,
    figures,
    kinds,
    names,
    numerals,
    pinyin,
    quotations,
    readings,
    sentences,
)
from changji_tui.checking.evidence import Evidence
from changji_tui.checking.report import Proof, Report
from changji_tui.errors import Fault
from changji_tui.loading.resolving import Complaint

__all__ = ["Proof", "Report", "check"]

_PROOFS: tuple[tuple[str, str, Callable[[Evidence], Iterator[list[Complaint]]]], ...] = (
    ("quotes", "verbatim, at their offsets, and unique", figures.quotes),
    ("measures", "value, unit, qualifier and change are as printed", figures.measures),
    ("dates", "and names with a numeral: without value or unit", figures.dates),
    ("periods", "agree with the digits that the page prints", figures.periods),
    ("reasons", "each explains the period of a figure", figures.reasons),
    ("kinds", "the kind of quantity is what unit, words and time show", kinds.kinds),
    ("apart", "what is never compared or added is named, with the reason", kinds.apart),
    ("twins", "figures that print one fact twice agree", figures.twins),
    ("numerals", "each held by a figure or an exclusion", numerals.numerals),
    ("exclusions", "each printed and needed", numerals.exclusions),
    (
        "series",
        "points have the series' unit, derived ones their formula's value",
        arithmetic.series,
    ),
    ("checks", "results and verdicts recomputed", arithmetic.checks),
    ("entities", "every name and alias is printed", names.entities),
    ("mentions", "counted anew, and all listed", names.mentions),
    ("speakers", "posts and name make up the whole line", names.speakers),
    ("themes", "two to six characters of the speech itself", names.themes),
    ("quotations", "each has a kind, and direct speech its speaker", quotations.quotes),
    ("readings", "every text of ours is there in both languages", readings.readings),
    ("labels", "short enough to stand whole in a table", readings.labels),
    ("sentences", "each has its own English reading", sentences.sentences),
    ("terms", "rendered as the glossary has them", readings.terms),
    ("pinyin", "every character has a syllable, every recorded one is its own", pinyin.pinyin),
)


def check(folder: Path) -> Report:
    """Prove a page against its source and itself.

    Args:
        folder: As for `load_page`, with source.txt: the page's text as it was extracted.

    Returns:
        What was proven, and every fault, in file order, then line order.

    Raises:
        DataError: If the folder is no page: what `load_page` raises, or no readable source.txt.
    """
    evidence = Evidence(loading.load(folder, by_schema=True, cached=False))
    tiling = characters.tile(evidence)
    proofs = [
        Proof(name="characters", held=tiling.held, of=tiling.of, claim="each in exactly one place"),
        _proof("passages", "each stands in the source, once", tiling.passages),
    ]
    complaints = [complaint for item in tiling.passages for complaint in item]
    for name, claim, prove in _PROOFS:
        items = list(prove(evidence))
        proofs.append(_proof(name, claim, items))
        complaints += [complaint for item in items for complaint in item]
    files = evidence.loaded.files.values()
    return Report(
        proofs=tuple(proofs),
        faults=_faults(evidence, complaints, tiling.strays),
        hidden=tiling.hidden + sum(file.hidden for file in files),
    )


def _proof(name: str, claim: str, items: list[list[Complaint]]) -> Proof:
    held = sum(not complaints for complaints in items)
    return Proof(name=name, held=held, of=len(items), claim=claim)


def _faults(
    evidence: Evidence, complaints: list[Complaint], strays: tuple[Fault, ...]
) -> tuple[Fault, ...]:
    unique = dict.fromkeys(complaints)
    return loading.located(evidence.loaded.files, unique) + strays
