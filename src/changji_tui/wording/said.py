"""The paragraphs of texts as one string of signs; header lines are left out.

A sign is one Chinese character, one number in digits, or one word of letters: no number and no
word is ever cut.  Signs are folded as the search folds text.  Punctuation marks, blanks and ends of
paragraphs are breaks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from changji_tui.model.documents import Passage
from changji_tui.model.voices import Voice
from changji_tui.search.folding import fold
from changji_tui.wording.repeats import BREAK

_WHOLE_OR_BREAK = re.compile(r"(\d+(?:[.,:]\d+)*|(?:(?![\W\d_])[\0-\u2e7f])+)|[\W_]")
_FIRST_CODE = 0x40000
"""Code points from here on are no letters of any script: they stand for numbers and words."""


class Place(NamedTuple):
    """A stretch of a paragraph; offsets are code points of its text."""

    passage: Passage
    """The paragraph."""
    start: int
    """Where it starts."""
    end: int
    """Where it ends."""

    @property
    def text(self) -> str:
        """The words as printed."""
        return self.passage.text[self.start : self.end]


class Said:
    """The paragraphs of some voices as one string of signs, each with its printed place."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        self.voices = tuple(voices)
        """Whose words these are."""
        self.number = [-1]
        """For each sign, breaks too, the index of its voice in `voices`; -1 before the first."""
        self.starts: list[int] = []
        """For each voice, the index of the break before its first sign."""
        self._codes: dict[str, str] = {}
        self._passages: list[Passage] = []
        self._starts: list[int] = []
        self._shifted_from: list[int] = []
        self._shifts: list[int] = []
        parts, length = [BREAK], 1
        for number, voice in enumerate(self.voices):
            self.starts.append(length - 1)
            for passage in voice.paragraphs:
                self._passages.append(passage)
                self._starts.append(length)
                self._shift(length, -length)
                part = _WHOLE_OR_BREAK.sub(self._sign, fold(passage.text)) + BREAK
                parts.append(part)
                length += len(part)
                self.number += [number] * len(part)
        self.signs = "".join(parts)
        """The signs of all paragraphs, each paragraph between breaks."""

    def _sign(self, match: re.Match[str]) -> str:
        """A number, a word or a mark of a paragraph as one sign."""
        whole: str | None = match[1]
        if whole and len(whole) > 1:
            shift = self._shifts[-1] + len(whole) - 1
            self._shift(match.end() - shift, shift)
        return self._coded(whole)

    def _coded(self, whole: str | None) -> str:
        if whole is None:
            return BREAK
        if len(whole) == 1:
            return whole
        return self._codes.setdefault(whole, chr(_FIRST_CODE + len(self._codes)))

    def _shift(self, sign: int, shift: int) -> None:
        """Note that from a sign on, printed offsets are larger than signs by `shift` code points."""
        self._shifted_from.append(sign)
        self._shifts.append(shift)

    def of(self, number: int) -> str:
        """The signs of one voice, between breaks."""
        return self.signs[slice(*[*self.starts, len(self.signs) - 1][number : number + 2])] + BREAK

    def as_signs(self, text: str) -> str:
        """Folded text as signs, with the same codes for numbers and words."""
        return _WHOLE_OR_BREAK.sub(lambda match: self._coded(match[1]), text)

    def place(self, start: int, length: int) -> Place:
        """Where some signs of one paragraph are printed.

        Args:
            start: The index of the first sign.
            length: The number of signs.
        """
        passage = self._passages[bisect_right(self._starts, start) - 1]
        return Place(passage, self._printed(start), self._printed(start + length))

    def _printed(self, sign: int) -> int:
        return sign + self._shifts[bisect_right(self._shifted_from, sign) - 1]
