"""Numbers of one sentence with the same figure, of which only one can be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from changji_tui.holding import saying
from changji_tui.holding.amounts import Reading
from changji_tui.holding.facts import Facts
from changji_tui.holding.verdicts import Held

_PLAINLY_LESS = 0.8
"""The part of one likeness below which another is plainly less."""


def each_once(facts: Facts, found: Sequence[tuple[Held, Reading]]) -> list[tuple[Held, Reading]]:
    """Correct the verdicts on the amounts of a draft, so that a sentence states each figure once.

    The number whose words plainly match the figure best keeps its verdict; the others become not grounded,
    and all of them if none plainly matches best.

    Args:
        facts: The page's figures.
        found: Each amount with its verdict and what was read around it.
    """
    words = {fact.figure.id: fact for fact in facts.measures}
    same: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, (held, _) in enumerate(found):
        if held.borne_out and held.verdict != "derived":
            same[held.claim.sentence, held.figures[0]].append(index)
    made = list(found)
    for (_, figure), indices in same.items():
        alike = {
            index: facts.likeness(
                found[index][1].about, words[str(figure)], found[index][0].claim.language
            )
            for index in indices
        }
        for index in indices:
            others = [alike[other] for other in indices if other != index]
            if others and max(others) > _PLAINLY_LESS * alike[index]:
                held, reading = found[index]
                note = saying.by_value_only(words[str(figure)].figure)
                made[index] = (replace(held, verdict="not-grounded", note=note), reading)
    return made
