"""Whether wording is a phrase, or a piece that begins or ends within a word.

Chinese prints no blanks between words. A string that several texts share often begins or ends with a
single character of a word: 业高质量发展的 begins with the 业 of 产业, 农业 and 企业. Two signs reveal that,
and neither needs a dictionary:

- It begins or ends with a word that only joins: 的, 和, 等.
- At an edge, the character outside and the one inside stand together more often in all that was
  compared than the one inside stands beside its neighbour within: 产业 more often than 业高.

The second is a boundary by association of neighbouring characters, as in Sproat & Shih, A
statistical method for finding word boundaries in Chinese text, Computer Processing of Chinese and
Oriental Languages 4 (1990), 336-351, with counts instead of mutual information, for which the texts of one
page are too short.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from changji_tui.wording.repeats import BREAK
from changji_tui.wording.shared import Wording

_BEGINS_NO_PHRASE = frozenset("的地得了着等们和与及")
_ENDS_NO_PHRASE = frozenset("的地得和与及在为对将把以从向是之并")


class Phrases:
    """Tells phrases from pieces, by what stands around them in the texts that were compared."""

    def __init__(self, signs: str) -> None:
        """Count the pairs of neighbouring signs.

        Args:
            signs: What was compared (`changji_tui.wording.said.Said.signs`).
        """
        self._signs = signs
        self._pairs = Counter(map("".join, pairwise(signs)))

    def has(self, wording: Wording, *, surely: bool = False) -> bool:
        """Whether wording found in those texts is a phrase.

        Args:
            wording: The wording.
            surely: Whether each of its places must show it, and not just half of them.
        """
        first, last = wording.starts[0], wording.starts[0] + wording.length - 1
        signs = self._signs
        if signs[first] in _BEGINS_NO_PHRASE or signs[last] in _ENDS_NO_PHRASE:
            return False
        begins = [self._ties(signs[s - 1 : s + 2]) for s in wording.starts]
        ends = [
            self._ties(signs[s + wording.length - 2 : s + wording.length + 1][::-1], turned=True)
            for s in wording.starts
        ]
        if surely:
            return min(begins) > 0 and min(ends) > 0
        return all(2 * sum(tie >= 0 for tie in ties) >= len(ties) for ties in (begins, ends))

    def _ties(self, three: str, *, turned: bool = False) -> int:
        """How much more often the second of three signs stands with the third than with the first.

        Args:
            three: The sign outside the wording, the one at its edge, and its neighbour within.
            turned: Whether they stand from right to left.

        Returns:
            A difference of counts; 1 where nothing stands outside.
        """
        outside, inside, further = tuple(three)
        if outside == BREAK:
            return 1
        pairs = (outside + inside, inside + further)
        across, within = (pair[::-1] if turned else pair for pair in pairs)
        return self._pairs[within] - self._pairs[across]
