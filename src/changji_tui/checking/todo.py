"""What is left to do on a page, by kind, each with its place and the TOML to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from changji_tui import loading
from changji_tui.checking.evidence import Evidence
from changji_tui.errors import Fault
from changji_tui.loading.resolving import Complaint
from changji_tui.loading.writing import OPEN
from changji_tui.model.files import EntityRecord, ExclusionRecord
from changji_tui.model.recorded import (
    DocumentRecord,
    FigureRecord,
    QuoteRecord,
    SpeakerRecord,
)

DRAFTS, UNDATED, OPENING = "drafts", "undated", "opening"
_KINDS = {
    OPENING: "what keeps the page from opening",
    "characters": "printed text that stands in no passage",
    "passages": "passages that the source prints otherwise",
    "quotes": "quotes that do not stand in their passage once",
    "measures": "values, units and bounds that are not as printed",
    "periods": "periods that are not as printed",
    "reasons": "reasons that nothing uses",
    "kinds": "figures whose kind of quantity is missing or another",
    "notes": "notes that the print or the record denies",
    "titles": "headings whose place is not said",
    "numerals": "numerals that nothing holds",
    "exclusions": "exclusions that nothing needs",
    "people": "people who are no entity",
    "quotations": "quotations without a record",
    "labels": "labels that are too long",
    "terms": "terms whose English is another one",
    UNDATED: "drafts to confirm that have no time: say when, if the page does",
    DRAFTS: "drafts to confirm: set right what is wrong, then delete `draft = true`",
}
"""Each kind in words; others are named as their proof is."""


class Task(NamedTuple):
    """One thing that is left to do."""

    kind: str
    """The name of a proof, or drafts, undated or opening."""
    fault: Fault
    """Where, what, and the TOML to write."""


def tasks(
    evidence: Evidence, complaints: Mapping[str, list[Complaint]], strays: Iterable[Fault]
) -> tuple[Task, ...]:
    """Gather what is left to do: what proofs found, then the drafts, those without a time first."""
    drafts: dict[bool, list[Complaint]] = {True: [], False: []}
    for place, record in evidence.drafts:
        is_undated = (
            isinstance(record, FigureRecord) and record.kind != "name" and not record.period
        )
        key = place.at("draft")
        drafts[is_undated].append(
            key.gap(f"unchecked: {_guessed(record)}", _PERIOD if is_undated else "")
        )
    by_kind = {**complaints, UNDATED: drafts[True], DRAFTS: drafts[False]}
    files = evidence.loaded.files
    return (
        *(Task("characters", stray) for stray in strays),
        *(
            Task(kind, fault)
            for kind, own in by_kind.items()
            for fault in loading.located(files, dict.fromkeys(own))
        ),
    )


def before_opening(faults: Iterable[Fault]) -> tuple[Task, ...]:
    """What is left to do on a page that does not open yet."""
    return tuple(Task(OPENING, fault) for fault in faults)


_PERIOD = (
    f'period = "{OPEN}"  # such as 2024, 2024-H1, 2024-06\nbasis = "inferred"\nreason = "{OPEN}"'
)


def _guessed(record: Any) -> str:
    """What the program guessed, in a few words."""
    match record:
        case FigureRecord():
            when = f"{record.period}, {record.basis}" if record.period else record.basis
            return f"“{record.printed}” is {record.label.zh}, {when}"
        case QuoteRecord():
            whose = record.speaker or "nobody known"
            inferred = ", inferred" if record.reason else ""
            return f"“{record.begins}…” is a {record.kind} of {whose}{inferred}"
        case SpeakerRecord():
            posts = "、".join(post.zh for post in record.posts)
            return f"{record.name} speaks" + (f", {posts}" if posts else "")
        case DocumentRecord():
            return f"{record.id} is a document of kind {record.kind}, {record.label.zh}"
        case EntityRecord():
            others = "、".join(record.aliases)
            return f"{record.name.zh} is of kind {record.kind}" + (
                f", or {others}" if others else ""
            )
        case ExclusionRecord():
            return f"{'、'.join(record.words)} state no quantity: {record.reason.zh}"
    return ""


def rows(tasks: Iterable[Task], untranslated: int = 0) -> Iterator[str]:
    """What is left to do as lines of text, kind by kind; the last line counts it.

    Args:
        tasks: The tasks, those of a kind together.
        untranslated: How many texts have no English reading; they are counted apart.
    """
    count = 0
    for kind, group in groupby(tasks, lambda task: task.kind):
        own = list(group)
        count += len(own)
        yield f"{_KINDS.get(kind, kind)} ({len(own)})"
        written = ""
        for task in own:
            yield f"  {task.fault}"
            if task.fault.paste != written:  # two numerals of one date are written once
                written = task.fault.paste
                yield from (f"      {line}" for line in written.splitlines())
        yield ""
    if untranslated:
        yield f"{untranslated} texts have no English; they may stay so, and are shown in Chinese"
    yield f"{count} left to do" if count else "nothing left to do"


def as_data(tasks: Iterable[Task]) -> list[dict[str, Any]]:
    """The same as JSON."""
    return [
        {
            "kind": kind,
            "file": str(fault.file),
            "line": fault.line,
            "key": fault.key,
            "problem": fault.problem,
            "toml": fault.paste,
        }
        for kind, fault in tasks
    ]
