"""What many segments have in common, each thing once; and which of these are asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)

_MEMORY = 32
_FAILS, _HOLDS = 1, 2


class Vocabulary(Generic[Item]):
    """Things that stand in many places, each known by its code: its number in `items`."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        """Each once, in the order in which they first came."""
        self._codes: dict[Item, int] = {}
        self._told: dict[Hashable, bytearray] = {}

    def code(self, item: Item) -> int:
        """The code of a thing, which is new or known."""
        code = self._codes.setdefault(item, len(self.items))
        if code == len(self.items):
            self.items.append(item)
        return code

    def held(
        self, codes: Sequence[int], key: Hashable, holds: Callable[[Item], object]
    ) -> list[int]:
        """Which of some codes are those of things of which something holds.

        Args:
            codes: The codes of things where they stand, in any order.
            key: What tells one `holds` from every other.
            holds: Whether it holds of a thing; it is asked once of each, for the same key.

        Returns:
            Their numbers among the codes, from 0, in order.
        """
        told = self._told_of(key)
        for code in {code for code in codes if not told[code]}:
            told[code] = _HOLDS if holds(self.items[code]) else _FAILS
        if _HOLDS not in told:
            return []
        return [number for number, code in enumerate(codes) if told[code] == _HOLDS]

    def _told_of(self, key: Hashable) -> bytearray:
        """What is known of each thing; 0 for those not asked of yet."""
        if key not in self._told and len(self._told) >= _MEMORY:
            self._told.clear()
        told = self._told.setdefault(key, bytearray())
        told.extend(bytes(len(self.items) - len(told)))
        return told
