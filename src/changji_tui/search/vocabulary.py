"""What many segments have in common, each thing once; and which of these are asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Set
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)

_MEMORY = 32


class Vocabulary(Generic[Item]):
    """Things that stand in many places, each known by its code: its number in `items`."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        """Each once, in the order in which they first came."""
        self._codes: dict[Item, int] = {}
        self._asked: dict[Hashable, tuple[set[int], set[int]]] = {}

    def code(self, item: Item) -> int:
        """The code of a thing, which is new or known."""
        code = self._codes.setdefault(item, len(self.items))
        if code == len(self.items):
            self.items.append(item)
        return code

    def held(
        self, codes: Iterable[int], key: Hashable, holds: Callable[[Item], object]
    ) -> Set[int]:
        """Those of some codes, and of others perhaps, of whose things something holds.

        Args:
            codes: Those that are asked for; what is known already is not asked again.
            key: What tells one `holds` from every other.
            holds: Whether it holds of a thing.
        """
        if key not in self._asked and len(self._asked) >= _MEMORY:
            self._asked.clear()
        asked, held = self._asked.setdefault(key, (set(), set()))
        new = set(codes) - asked
        asked |= new
        held.update(code for code in new if holds(self.items[code]))
        return held
