"""Every quotation of the page has a kind, and its speaker is named in its passage."""

from __future__ import annotations

from collections.abc import Iterator

from changji_tui.checking import pasting
from changji_tui.checking.evidence import Evidence
from changji_tui.loading.folders import ENTITIES
from changji_tui.loading.resolving import Complaint
from changji_tui.model.documents import Passage
from changji_tui.model.quotations import quotations, record_of
from changji_tui.text.quoting import quoted, unpaired


def quotes(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each quotation has a kind; a faulty record or an unpaired mark counts as one more item."""
    for quotation in quotations(evidence.page):
        key = evidence.at(quotation.passage.id, "zh")
        problem = (
            f"“{_short(quotation.words)}” is of no known kind, "
            f"expected [[quotes]] that say it, or an entity of that name in {ENTITIES}"
        )
        under = pasting.table(evidence.at(quotation.passage.id))
        words = (quotation.start, quotation.end)
        paste = pasting.quotation(quotation.passage.text, words, under)
        yield [] if quotation.kind else [key.gap(problem, paste)]
    for passage in evidence.page.passages:
        for index in range(len(passage.quotes)):
            if problems := list(_record(evidence, passage, index)):
                yield problems
        for at in unpaired(passage.text):
            problem = f"has {passage.text[at]} at {at} without its fellow"
            yield [evidence.at(passage.id, "zh").complaint(problem)]


def _record(evidence: Evidence, passage: Passage, index: int) -> Iterator[Complaint]:
    """Complain if a record fits no quotation or several, or nothing says that it is its speaker's."""
    record = passage.quotes[index]
    key = evidence.at(passage.id, "quotes", index, "begins")
    places = quoted(passage.text)
    begun = [p for p in places if passage.text[p.start : p.end].startswith(record.begins)]
    if not record.begins or not begun:
        yield key.complaint(f"no words in quotation marks begin with “{_short(record.begins)}”")
    elif len(begun) > 1:
        often = f"{len(begun)} quotations begin with “{_short(record.begins)}”"
        yield key.complaint(f"{often}, expected words that only one begins with")
    elif record_of(passage, begun[0]) is not record:
        yield key.complaint(f"“{_short(record.begins)}” is recorded already, take it out")
    yield from _speaker(evidence, passage, index)


def _speaker(evidence: Evidence, passage: Passage, index: int) -> Iterator[Complaint]:
    """A speaker is named in the passage; one who is inferred, elsewhere in its document."""
    record = passage.quotes[index]
    place = evidence.at(passage.id, "quotes", index)
    if record.speaker in passage.text:
        if record.speaker and record.reason:
            problem = (
                f"is set, the passage names “{record.speaker}”: nothing is inferred, take it out"
            )
            yield place.at("reason").complaint(problem)
    elif not record.reason:
        problem = (
            f"“{record.speaker}” is not named in this passage, expected a name printed in it, "
            "or a `reason` that says why they are this speaker's words"
        )
        yield place.at("speaker").complaint(problem)
    elif not any(
        record.speaker in other.text
        for document in evidence.page.documents
        if document.id == passage.document
        for other in document.passages
    ):
        problem = f"“{record.speaker}” is named nowhere in this document, expected a name of it"
        yield place.at("speaker").complaint(problem)


def _short(words: str) -> str:
    return words if len(words) <= 20 else words[:20] + "…"
