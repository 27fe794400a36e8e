"""The choice among line breaks, compared with every possible choice."""

from __future__ import annotations

from itertools import accumulate, combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.fitting import FREE_GAP, GAP_COST, ORPHAN_COST, choose

ROOM = st.integers(6, 16)
RUNS = st.lists(st.integers(1, 6), min_size=2, max_size=12)


def cost(left: list[int], penalties: list[int], chosen: list[int], room: int, first: int) -> int:
    """Price a choice as the module's docstring says; -1 where a line is too wide."""
    total = 0
    stops = [0, *chosen, len(left) - 1]
    for start, end in pairwise(stops):
        gap = (room if start else first) - (left[end] - left[start])
        if gap < 0:
            return -1
        if end < len(left) - 1:
            total += GAP_COST * max(0, gap - FREE_GAP) ** 2 + penalties[end]
    return total + (ORPHAN_COST if stops[-2] == len(left) - 2 else 0)


@given(RUNS, st.data(), ROOM, st.integers(0, 4))
def test_no_choice_is_better(runs: list[int], data: st.DataObject, room: int, indent: int) -> None:
    """No choice of breaks costs less than the one that is taken."""
    left = list(accumulate(runs, initial=0))
    size = len(left)
    penalties = data.draw(st.lists(st.sampled_from([0, 0, 32, 256]), min_size=size, max_size=size))
    first = max(6, room - indent)
    chosen = choose(left, left, penalties, size - 2, room, first)
    every = (
        cost(left, penalties, list(choice), room, first)
        for number in range(size - 1)
        for choice in combinations(range(1, size - 1), number)
    )
    assert cost(left, penalties, chosen, room, first) == min(price for price in every if price >= 0)


def test_gaps_are_avoided_together() -> None:
    """A line gives way so that a later one has no gap."""
    left = list(accumulate([8, 2, 7, 9], initial=0))
    assert choose(left, left, [0] * 5, 4, 10, 10) == [1, 3]


def test_too_wide() -> None:
    """A stretch that is wider than a line has a line of its own."""
    assert choose([0, 4, 24, 26], [0, 4, 24, 26], [0] * 4, 4, 10, 10) == [1, 2]
