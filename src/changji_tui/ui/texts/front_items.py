"""The items of the front page, and to which of them an arrow leads from another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from changji_tui.layout.front_blocks import FrontLine, Target


class Item(NamedTuple):
    """Something that can be opened, with its rectangle of cells."""

    target: Target
    """What it opens."""
    left: int
    """Its first cell of a row of text."""
    right: int
    """The cell after its last."""
    top: int
    """Its first row."""
    bottom: int
    """Its last row."""


def items_of(lines: Sequence[FrontLine]) -> list[Item]:
    """The items of some rows, in reading order."""
    found: dict[Target, Item] = {}
    for row, line in enumerate(lines):
        for spot in line.spots:
            known = found.get(spot.target, Item(spot.target, spot.start, spot.end, row, row))
            found[spot.target] = known._replace(
                left=min(known.left, spot.start), right=max(known.right, spot.end), bottom=row
            )
    return sorted(found.values(), key=lambda item: (item.top, item.left))


def below(items: Sequence[Item], here: Item | None) -> Item | None:
    """The nearest item below another, in its column if possible."""
    lower = [item for item in items if here and item.top > here.bottom]
    if here is None or not lower:
        return None
    return min(_in_column(lower, here), key=lambda item: (item.top, abs(item.left - here.left)))


def above(items: Sequence[Item], here: Item | None) -> Item | None:
    """The nearest item above another, in its column if possible."""
    upper = [item for item in items if here and item.bottom < here.top]
    if here is None or not upper:
        return None
    return min(_in_column(upper, here), key=lambda item: (-item.bottom, abs(item.left - here.left)))


def _in_column(items: Sequence[Item], here: Item) -> Sequence[Item]:
    return [item for item in items if item.left < here.right and here.left < item.right] or items


def beside(items: Sequence[Item], here: Item | None, by: int) -> Item | None:
    """The nearest item to the right or left of another; if there is none, the next or the previous one.

    Args:
        items: In reading order.
        here: One of them.
        by: 1: on the right; -1: on the left.
    """
    if here is None:
        return None
    level = [item for item in items if item.top <= here.bottom and here.top <= item.bottom]
    side = [item for item in level if (item.left - here.left) * by > 0]
    if side:
        return min(side, key=lambda item: (abs(item.left - here.left), item.top))
    index = items.index(here) + by
    return items[index] if 0 <= index < len(items) else None
