"""The proofs of `changji-tui check`: the data says what the page says, and nothing else.

Each module has one kind of proof. A proof yields the list of complaints about each of its items;
items without complaints are counted as held. None stands for an item that is not there, such as an
English reading that nobody has written: it is counted as not held, and is no fault. Nor is what is not
recorded yet (`Complaint.is_gap`) in a record that is a draft: it is left to do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from changji_tui import loading
from changji_tui.checking import (
    arithmetic,
    characters,
    figures,
    kinds,
    names,
    notes,
    numerals,
    pinyin,
    quotations,
    readings,
    sentences,
    todo,
)
from changji_tui.checking.evidence import Evidence
from changji_tui.checking.report import Proof, Report, UnopenedError
from changji_tui.checking.todo import Task
from changji_tui.errors import DataError, Fault
from changji_tui.loading.folders import SOURCE, is_page
from changji_tui.loading.resolving import Complaint

__all__ = ["Proof", "Report", "Task", "UnopenedError", "check"]

_Items = Iterator[list[Complaint] | None]
_PROOFS: tuple[tuple[str, str, Callable[[Evidence], _Items]], ...] = (
    ("quotes", "verbatim, at their offsets, and unique", figures.quotes),
    ("measures", "value, unit, qualifier and change are as printed", figures.measures),
    ("dates", "and names with a numeral: without value or unit", figures.dates),
    ("periods", "agree with the digits that the page prints", figures.periods),
    ("reasons", "each explains a period or a speaker", figures.reasons),
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
    ("notes", "of figures: none says what the print or the record denies", notes.notes),
    ("titles", "each heads a section, or a doubt says why nobody can tell", notes.titles),
    ("entities", "every name and alias is printed", names.entities),
    ("people", "of bylines: each is an entity", names.people),
    ("mentions", "counted anew, and all listed", names.mentions),
    ("speakers", "posts and name make up the whole line", names.speakers),
    ("themes", "words of the speech itself, no longer than a label", names.themes),
    ("quotations", "each has a kind, and a speaker who is named there or none", quotations.quotes),
    (
        "readings",
        "our texts are there in Chinese, and in English where they have it",
        readings.readings,
    ),
    ("labels", "short enough to stand whole in a table", readings.labels),
    ("sentences", "each has its own English reading", sentences.sentences),
    ("terms", "rendered as the glossary has them", readings.terms),
    ("pinyin", "every character has a syllable, every recorded one is its own", pinyin.pinyin),
)


_WITHOUT_REFERENCES = {
    "quotes",
    "measures",
    "dates",
    "numerals",
    "exclusions",
    "notes",
    "titles",
    "people",
    "themes",
    "quotations",
    "readings",
    "labels",
    "sentences",
    "terms",
    "pinyin",
}
"""The proofs that also work on a page with ids or names that lead nowhere."""


class _Proven(NamedTuple):
    """What the proofs found."""

    tiling: characters.Tiling
    unreadable: tuple[Fault, ...]
    """Why there is no source to hold the passages against; empty if there is one."""
    items: dict[str, Sequence[list[Complaint] | None]]
    """The complaints about each item, by the name of the proof."""
    faults: tuple[Fault, ...]
    tasks: tuple[Task, ...]


def check(folder: Path) -> Report:
    """Prove a page against its source and itself.

    Args:
        folder: As for `load_page`, with source.txt: the page's text as it was extracted.

    Returns:
        What was proven, every fault, in file order, then line order, and what is left to do.

    Raises:
        DataError: If the folder is no page, or a file of it cannot be read; with every fault of every
            file that can be found at once.
    """
    try:
        evidence = Evidence(loading.load(folder, by_schema=True, cached=False))
    except DataError:
        if not is_page(folder):
            raise
        raise _unopened(folder) from None
    proven = _prove(evidence)
    if proven.unreadable:
        faults = proven.faults + proven.unreadable
        raise UnopenedError(faults, todo.before_opening(proven.unreadable) + proven.tasks)
    return Report(
        proofs=(
            Proof(
                name="characters",
                held=proven.tiling.held,
                of=proven.tiling.of,
                claim="each in exactly one place",
            ),
            _proof("passages", "each stands in the source, once", proven.items["passages"]),
            *(_proof(name, claim, proven.items[name]) for name, claim, _prove in _PROOFS),
        ),
        faults=proven.faults,
        hidden=proven.tiling.hidden + sum(file.hidden for file in evidence.loaded.files.values()),
        drafts=len(evidence.drafts),
        untranslated=list(proven.items["readings"]).count(None),
        tasks=proven.tasks,
    )


def _prove(evidence: Evidence, among: Collection[str] | None = None) -> _Proven:
    """Prove a page, or only some claims about it; all of them without `among`."""
    try:
        tiling = characters.tile(evidence)
        unreadable: tuple[Fault, ...] = ()
    except DataError as error:
        tiling, unreadable = characters.nothing(), error.faults
    items: dict[str, Sequence[list[Complaint] | None]] = {"passages": tiling.passages}
    for name, _claim, prove in _PROOFS:
        if among is None or name in among:
            items[name] = list(prove(evidence))
    complaints = {name: _complaints(own) for name, own in items.items()}
    faults = [c for own in complaints.values() for c in own if not evidence.is_left_open(c)]
    told = loading.located(evidence.loaded.files, dict.fromkeys(faults)) + tiling.strays
    tasks = todo.tasks(evidence, complaints, tiling.strays)
    return _Proven(tiling, unreadable, items, told, tasks)


def _unopened(folder: Path) -> UnopenedError:
    """Everything that is wrong with a page that cannot be loaded, source.txt included."""
    from changji_tui.loading.gathering import gather

    found, loaded = gather(folder)
    if loaded is None:
        try:
            characters.read(folder)
        except DataError as error:
            found += error.faults
        return UnopenedError(found, todo.before_opening(found))
    proven = _prove(Evidence(loaded), _WITHOUT_REFERENCES)
    order = [*loaded.files, SOURCE]
    faults = sorted(
        (*found, *proven.faults, *proven.unreadable),
        key=lambda fault: (order.index(fault.file.name), fault.line),
    )
    tasks = todo.before_opening(found + proven.unreadable) + proven.tasks
    return UnopenedError(tuple(faults), tasks)


def _complaints(items: Iterable[list[Complaint] | None]) -> list[Complaint]:
    return [complaint for item in items for complaint in item or ()]


def _proof(name: str, claim: str, items: Sequence[list[Complaint] | None]) -> Proof:
    held = sum(complaints == [] for complaints in items)
    return Proof(name=name, held=held, of=len(items), claim=claim)
