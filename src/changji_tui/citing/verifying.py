"""Checks whether cited words are still on a page: the same, moved, changed, or gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from changji_tui.citing.references import Reference
from changji_tui.citing.stretches import AROUND, Stretch, find, words_of
from changji_tui.model.page import Page
from changji_tui.model.record import record

Verdict = Literal["same", "moved", "changed", "gone"]

_UNMISTAKABLE = 8
"""Characters of words that count as moved wherever they are found; shorter words need at least one
side that agrees."""
_LIKE = 0.5
"""The least likeness, of 0 to 1 (difflib's ratio), of words that have been changed."""
_TOKEN = re.compile(r"[0-9][0-9,.]*|[A-Za-z]+|.", re.DOTALL)


@record
class Finding:
    """What has become of the words that a reference cites."""

    reference: Reference
    """The reference."""
    verdict: Verdict
    """Whether they are the same, moved, changed, or gone."""
    where: str
    """The id of what has them now; empty if they are gone."""
    now: str
    """The words as they are now; empty if they are gone."""
    difference: tuple[str, str]
    """The words then and now, with ⟦⟧ around what differs; empty unless they are changed."""
    note: str
    """What else a reader must know; may be empty."""


def verify(page: Page, reference: Reference) -> Finding:
    """Check a reference against a page.

    Words are the same if the id leads to a text with the same digest that has them. They have moved if
    another passage has them. They are changed if the id's own text, or else the passage most like it,
    has words like them, or if only the text around them is different.
    """
    if reference.page != page.id:
        return absent(reference)
    here = find(page, reference.id)
    if here and here.digest == reference.digest and reference.exact in here.text:
        return _found("same", reference, here, reference.exact)
    if here and reference.exact in here.text:
        note = "the cited words stand; the text around them has changed"
        return _found("changed", reference, here, reference.exact, note=note)
    if moved := _elsewhere(page, reference):
        same = moved.digest == reference.digest
        note = "" if same else "the text around them is not what it was"
        return _found("moved", reference, moved, reference.exact, note=note)
    return _changed(page, reference, here) or _gone(reference, "")


def absent(reference: Reference) -> Finding:
    """The finding for a reference to a page that is not at hand."""
    return _gone(reference, f"it cites the page {reference.page}, which is not here")


def place_of(page: Page, finding: Finding) -> Stretch | None:
    """The place on the page that now has the words of a reference.

    If several passages are cited, as by a series, it is in the first of them.

    Args:
        page: The page.
        finding: What `verify` found on it.
    """
    there = find(page, finding.where) if finding.where else None
    if there is None:
        return None
    words = finding.now.split("\n")[0]
    passages = (
        [there.passage] if there.passage else [p for d in there.documents for p in d.passages]
    )
    for passage in passages:
        if words and words in passage.text:
            start = passage.text.index(words)
            return words_of(page, passage, start, start + len(words))
    return words_of(page, passages[0], 0, len(passages[0].text)) if passages else None


def _elsewhere(page: Page, reference: Reference) -> Stretch | None:
    """The passage that has the words now: the same text, or else the one whose sides agree most."""
    best: tuple[int, Stretch | None] = (0, None)
    for passage in page.passages:
        for match in re.finditer(re.escape(reference.exact), passage.text):
            there = words_of(page, passage, match.start(), match.end())
            agreeing = (there.prefix == reference.prefix) + (there.suffix == reference.suffix)
            agreeing += 4 * (there.digest == reference.digest)
            agreeing += len(reference.exact) >= _UNMISTAKABLE
            if agreeing > best[0]:
                best = agreeing, there
    return best[1]


def _changed(page: Page, reference: Reference, here: Stretch | None) -> Finding | None:
    """The words most like the cited ones: in the id's own text, else in any passage."""
    anywhere = [words_of(page, passage, 0, 0) for passage in page.passages]
    is_short = len(reference.exact) < _UNMISTAKABLE
    for texts in ([here] if here else [], [] if is_short else anywhere):
        likely = [
            (likeness, at, now) for at in texts for likeness, now in _like(at.text, reference)
        ]
        likeness, at, now = max(likely, key=lambda found: found[0], default=(0.0, None, ""))
        if at and likeness >= _LIKE:
            return _found("changed", reference, at, now, difference=_marked(reference.exact, now))
    return None


def _like(text: str, reference: Reference) -> Iterator[tuple[float, str]]:
    """Candidates in a text for changed words, each with its likeness to the cited words.

    They are the words between the two sides; if only one side is found, as many characters beside it;
    and the words from the first to the last piece that the text shares with the cited words.
    """
    before = text.find(reference.prefix) + len(reference.prefix) if reference.prefix else 0
    before = before if reference.prefix in text else -1
    after = text.find(reference.suffix, max(0, before)) if reference.suffix else len(text)
    length = len(reference.exact)
    spans = []
    if before >= 0:
        spans.append((before, after if after >= 0 else before + length))
    elif after >= 0:
        spans.append((max(0, after - length), after))
    pieces = SequenceMatcher(None, reference.exact, text, autojunk=False).get_matching_blocks()
    held = [piece for piece in pieces if piece.size > 1]
    if held:
        start = max(0, held[0].b - held[0].a)
        spans.append((start, held[-1].b + length - held[-1].a))
    for start, end in spans:
        now = text[start:end]
        likeness = SequenceMatcher(None, reference.exact, now, autojunk=False).ratio()
        if now and len(now) <= 2 * length + AROUND:
            yield likeness, now


def _marked(then: str, now: str) -> tuple[str, str]:
    """Mark in each text what the other does not have; numbers and Latin words are marked whole."""
    first, second = _TOKEN.findall(then), _TOKEN.findall(now)
    sides: tuple[list[str], list[str]] = ([], [])
    for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        for side, piece in zip(sides, ("".join(first[a:b]), "".join(second[c:d])), strict=True):
            side.append(piece if tag == "equal" or not piece else f"⟦{piece}⟧")
    return "".join(sides[0]), "".join(sides[1])


def _found(
    verdict: Verdict,
    reference: Reference,
    there: Stretch,
    now: str,
    *,
    difference: tuple[str, str] = ("", ""),
    note: str = "",
) -> Finding:
    return Finding(
        reference=reference,
        verdict=verdict,
        where=there.id,
        now=now,
        difference=difference,
        note=note,
    )


def _gone(reference: Reference, note: str) -> Finding:
    return Finding(
        reference=reference, verdict="gone", where="", now="", difference=("", ""), note=note
    )
