"""Choose among the places where lines may begin, so that lines are well filled.

The choice has the least total cost. A gap, the cells left empty at a line's end, costs nothing up to
two cells, and the square of its excess beyond them; a cut costs its penalty; a last line of one
character costs less than any gap.
"""

from __future__ import annotations

from collections.abc import Sequence

FREE_GAP = 2
"""Cells that a line may leave empty at no cost: the width of one Chinese character."""
GAP_COST = 16
"""Cost of a gap of one cell more than `FREE_GAP`; all costs are dimensionless."""
ORPHAN_COST = 8
"""Cost of a last line of one character, alone or with its closing mark."""

_LOOK_BACK = 16
"""How many stops, from the farthest that fits backwards, are compared as the end of a line."""


def choose(
    left: Sequence[int],
    right: Sequence[int],
    penalties: Sequence[int],
    orphan: int,
    room: int,
    first: int,
) -> list[int]:
    """Choose where lines begin.

    Args:
        left: Shape (n,), n >= 2, ascending: cells before each stop. A stop is a place where a line
            may begin; the first one is the start of the paragraph, the last one its end.
        right: Shape (n,), ascending: the same, without the spaces and the hanging mark that a line
            which ends at the stop need not hold.
        penalties: Shape (n,): cost of a line that begins at each stop.
        orphan: Index of a stop. If the last line begins there or later, it is a single character.
        room: Cells of a line.
        first: Cells of the first line.

    Returns:
        Indices of the stops at which lines begin, ascending, without the first and the last. A line
        between two neighbouring stops may be wider than the room; no other line is.
    """
    end = len(left) - 1
    costs = [0] * len(left)
    following = [end] * len(left)
    farthest = end
    for start in range(end - 1, -1, -1):
        limit = left[start] + (room if start else first)
        while right[farthest] > limit and farthest > start + 1:
            farthest -= 1
        if farthest == end:
            costs[start] = ORPHAN_COST if start >= orphan else 0
            continue
        if limit - right[farthest] <= FREE_GAP and not penalties[farthest] + costs[farthest]:
            following[start] = farthest
            continue
        lowest = -1
        for stop in range(farthest, max(start, farthest - _LOOK_BACK), -1):
            excess = limit - right[stop] - FREE_GAP
            cost = excess * excess * GAP_COST if excess > 0 else 0
            if 0 <= lowest <= cost:
                break
            cost += penalties[stop] + costs[stop]
            if lowest < 0 or cost < lowest:
                lowest = cost
                following[start] = stop
        costs[start] = lowest
    chosen = []
    stop = following[0]
    while stop < end:
        chosen.append(stop)
        stop = following[stop]
    return chosen
