"""Every sentence of the page has its own English reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from changji_tui.checking.evidence import Evidence
from changji_tui.loading.resolving import Complaint
from changji_tui.model.documents import Passage
from changji_tui.text.aligning import aligned, numbers_agree, paired
from changji_tui.text.sentences import utterances

_BEGINNING = re.compile(r"(?:^|[.!?;:,…][”’)]*\s+)$")
"""The text before the beginning of a sentence, or of a clause that translates one."""


def sentences(evidence: Evidence) -> Iterator[list[Complaint] | None]:
    """Each printed sentence of a passage that is read has a span of the reading, found or recorded."""
    for passage in evidence.page.passages:
        spans = utterances(passage.text)
        if not passage.translation and not passage.begins:
            yield from (None for _ in spans)
            continue
        if passage.begins:
            problem = _wrong_record(passage)
            key = evidence.at(passage.id, "begins")
            yield from ([key.complaint(problem)] if problem else [] for _ in spans)
            continue
        found = dict(passage.pairs)
        for start, end in spans:
            problem = (
                f"“{_short(passage.text[start:end])}” has no sentence of its own, record `begins`"
            )
            complaint = evidence.at(passage.id, "en").complaint(problem)
            yield [] if (start, end) in found else [complaint]


def _wrong_record(passage: Passage) -> str:
    """The fault in the recorded beginnings of a passage; empty if there is none."""
    text, reading, begins = passage.text, passage.translation, passage.begins
    spans = utterances(text)
    if len(begins) != len(spans):
        return f"has {len(begins)} beginnings, expected {len(spans)}, one for each sentence"
    pairs = paired(text, reading, begins)
    if len(pairs) < len(spans):
        return f"has “{_short(begins[len(pairs)])}”, which does not follow in the reading"
    for (_, (start, _)), words in zip(pairs, begins, strict=True):
        if not _BEGINNING.search(reading[:start]) or reading.count(words) > 1:
            return f"has “{_short(words)}”, expected words with which one sentence begins"
    if pairs[0][1][0] != 0:
        return f"begins with “{_short(begins[0])}”, the reading begins before it"
    if not numbers_agree(text, reading, pairs):
        return "puts a number into the reading of another sentence"
    if pairs == aligned(text, reading):
        return "is needless: the sentences pair so without it"
    return ""


def _short(words: str) -> str:
    return words if len(words) <= 24 else words[:24] + "…"
