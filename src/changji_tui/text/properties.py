"""Look up Unicode properties of characters, each as one letter, each character once."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from changji_tui.text import _tables

# Unicode 15.0, section 3.12: the first Hangul syllable, and how many share an initial and a vowel. The
# first of those has no final consonant.
_HANGUL_START = 0xAC00
_HANGUL_FINALS = 28


@cache
def _decode(runs: str) -> tuple[list[int], str]:
    """Read a table: the first code point of each run, ascending, and the letters of the runs."""
    pairs = re.findall(r"(\D)(\d*)", runs)
    lengths = (int(count or 1) for _, count in pairs)
    return list(accumulate(lengths, initial=0))[:-1], "".join(letter for letter, _ in pairs)


class Property(dict[str, str]):
    """A property of characters: character → letter, stored when first looked up."""

    def __init__(self, runs: str, hangul: str, exceptions: dict[str, str] | None = None) -> None:
        """Take a table and its exceptions.

        Args:
            runs: A table of `_tables`.
            hangul: The letter of Hangul syllables without a final consonant, and of those with one.
            exceptions: Character → letter, to be used instead of the table's.
        """
        super().__init__(exceptions or {})
        self._runs = runs
        self._hangul = hangul

    def __missing__(self, character: str) -> str:
        starts, letters = _decode(self._runs)
        letter = letters[bisect_right(starts, ord(character)) - 1]
        if letter == "%":
            letter = self._hangul[(ord(character) - _HANGUL_START) % _HANGUL_FINALS != 0]
        self[character] = letter
        return letter

    def letters(self, text: str) -> str:
        """Write the letters of a text's characters, one each, in the same order."""
        return "".join(map(self.__getitem__, text))


LINE_BREAK_CLASSES = dict(
    zip(_tables.LINE_BREAK_NAMES.split(), _tables.LINE_BREAK_LETTERS, strict=True)
)
"""Class of UAX #14 → letter; OPN and CPN are narrow brackets, IDX unassigned pictographs."""

GRAPHEME = Property(_tables.GRAPHEME, hangul="vt")
"""Grapheme cluster class: `r n c e z R p s L V T` as in UAX #29, `v` LV, `t` LVT, `x` emoji."""

WIDTH = Property(_tables.WIDTH, hangul="ww")
"""Cells: z 0, n 1, w 2, a 1 or 2 (ambiguous); e, b: n, a that become 2 when U+FE0F follows."""


def line_break_property(exceptions: dict[str, str] | None = None) -> Property:
    """Make the line breaking property, with a tailoring.

    Args:
        exceptions: Character → letter of `LINE_BREAK_CLASSES`.
    """
    hangul = LINE_BREAK_CLASSES["H2"] + LINE_BREAK_CLASSES["H3"]
    return Property(_tables.LINE_BREAK, hangul, exceptions)


def emoji_ranges() -> str:
    """Write the pictographs (Extended_Pictographic) as the inside of a regular expression's set."""
    starts, letters = _decode(_tables.GRAPHEME)
    return "".join(
        f"{chr(start)}-{chr(end - 1)}"
        for start, end, letter in zip(starts, starts[1:], letters, strict=False)
        if letter == "x"
    )
