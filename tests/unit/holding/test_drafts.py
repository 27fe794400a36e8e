"""A hundred short drafts with known errors: no wrong claim is called right, and few right ones wrong."""

from __future__ import annotations

from collections import Counter

import pytest

from changji_tui.holding.draft import Draft
from changji_tui.holding.holding import Holder
from changji_tui.holding.verdicts import Held
from changji_tui.loading import load_page
from tests.conftest import Count
from tests.unit.holding.drafts import FOLDER, JudgedDraft, Marked, judged

SMALL = FOLDER.parent / "small"
LANGUAGES = {
    "Chinese": ("zh.txt", "zh_apart.txt", "zh_last.txt"),
    "English": ("en.txt", "en_apart.txt", "en_last.txt"),
}
ONE_IN = 20
"""At most one of this many right claims may fail to be borne out."""


def _of(mark: Marked, held: tuple[Held, ...]) -> list[Held]:
    return [own for own in held if own.claim.start < mark.end and mark.start < own.claim.end]


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_claims_are_never_called_right(language: str, holder: Holder, count: Count) -> None:
    """No claim that a person calls wrong is borne out, and at most one in `ONE_IN` right ones is not."""
    tally: Counter[str] = Counter()
    failures: list[str] = []
    for name in LANGUAGES[language]:
        for draft in judged(name):
            tally["drafts"] += 1
            held = holder.hold(Draft(draft.title, draft.text)).held
            failures += _judge(draft, held, tally)
    right, borne_out = tally["right"], tally["borne out"]
    count(
        f"drafts in {language}: {tally['drafts']} drafts; {right} right claims: {borne_out} borne out, "
        f"{tally['unsure']} not grounded, {right - borne_out - tally['unsure']} called wrong; "
        f"{tally['wrong']} wrong claims: {tally['called right']} called right, the verdict is the one "
        f"expected of {tally['as expected']} in {tally['expected']}"
    )
    assert not failures, "\n".join(failures)
    assert (right - borne_out) * ONE_IN <= right


def _judge(draft: JudgedDraft, held: tuple[Held, ...], tally: Counter[str]) -> list[str]:
    """Count the verdicts of a draft; returns a line for each that must not be."""
    failures: list[str] = []
    for mark in draft.marks:
        own = _of(mark, held)
        text = f"{draft.title}: {draft.text[mark.start : mark.end]} ({mark.truth})"
        if not own:
            failures.append(f"{text}: not found to be a claim")
        elif mark.truth == "+":
            tally["right"] += 1
            tally["borne out"] += own[0].borne_out
            tally["unsure"] += own[0].verdict == "not-grounded"
        elif any(claim.borne_out for claim in own):
            tally["called right"] += 1
            failures.append(f"{text}: {own[0].verdict}, {own[0].note.en}")
        elif mark.truth != "?":
            tally["wrong"] += 1
            expected = mark.truth[1:]
            tally["expected"] += bool(expected)
            tally["as expected"] += expected == own[0].verdict
            if expected and expected != own[0].verdict:
                failures.append(f"{text}: {own[0].verdict}, {own[0].note.en}")
    return failures


@pytest.mark.parametrize("name", [name for names in LANGUAGES.values() for name in names])
def test_every_claim_is_one_that_a_person_marked(name: str, holder: Holder) -> None:
    """Nothing of a draft but its numbers, dates, quotations and names is a claim."""
    for draft in judged(name):
        for held in holder.hold(Draft(draft.title, draft.text)).held:
            is_marked = any(
                mark.start < held.claim.end and held.claim.start < mark.end for mark in draft.marks
            )
            is_name = held.claim.kind == "name" and held.borne_out
            assert is_marked or is_name, f"{draft.title}: {held.claim.text}"


def test_another_page_bears_nothing_out(count: Count) -> None:
    """No number of any draft is borne out by a page about something else."""
    other = Holder(load_page(SMALL))
    held = [
        own
        for names in LANGUAGES.values()
        for name in names
        for draft in judged(name)
        for own in other.hold(Draft(draft.title, draft.text)).held
        if own.claim.kind == "quantity"
    ]
    right = [f"{own.claim.text}: {own.note.en}" for own in held if own.borne_out]
    count(f"drafts: {len(held)} numbers held against another page: {len(right)} called right")
    assert right == []
