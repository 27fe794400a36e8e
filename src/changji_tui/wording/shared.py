"""Wording that several speakers or articles share, and wording that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from changji_tui.model.record import record
from changji_tui.model.voices import Voice
from changji_tui.search.folding import fold
from changji_tui.text.quoting import quoted
from changji_tui.wording.repeats import BREAK, maximal_repeats
from changji_tui.wording.said import Place, Said

LEAST = 4
"""The fewest signs of shared wording: a number in digits and a word of letters are one sign each."""
_LEAST_QUOTED = 2
_ENDS_A_SENTENCE = re.compile("[.!?;]")


@record
class Wording:
    """A string of words and every place that has it; differences that the search folds do not count."""

    said: Said
    """What they were found in."""
    length: int
    """The number of its signs."""
    starts: Sequence[int]
    """The index of the first sign of each place, ascending; never empty."""
    quoted: bool = False
    """Whether it is listed because it stands in quotation marks."""

    @property
    def key(self) -> tuple[int, int]:
        """Its first place and its length, which together identify it."""
        return self.starts[0], self.length

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every place, those of one voice together, each in page order."""
        return tuple(self.said.place(start, self.length) for start in self.starts)

    @cached_property
    def text(self) -> str:
        """The words as printed at the first place."""
        return self.said.place(self.starts[0], self.length).text

    @property
    def in_marks(self) -> str:
        """The words, in quotation marks if it is listed because of them."""
        return f"“{self.text}”" if self.quoted else self.text

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """The speakers and articles that have it, in page order."""
        numbers = sorted({self.said.number[start] for start in self.starts})
        return tuple(self.said.voices[number] for number in numbers)


def shared_wording(voices: Sequence[Voice], least: int = LEAST) -> tuple[Wording, ...]:
    """Every maximal string that two or more voices share, the longest first.

    A string is maximal if one more sign on either side would leave fewer voices that have it.
    The list is complete.

    Args:
        voices: Whose paragraphs are compared.
        least: The fewest signs of a string; at least 1.

    Returns:
        Strings without breaks (`changji_tui.wording.said`): the longest first, then those of the
        most voices, then in order of appearance.
    """
    said = Said(voices)
    number = said.number

    def by_voices(places: Sequence[int]) -> int:
        return len({number[place] for place in places})

    found = [
        (-length, -by_voices(places), places)
        for length, places in maximal_repeats(said.signs, least, by_voices)
    ]
    found.sort()
    return tuple(Wording(said=said, length=-length, starts=places) for length, _, places in found)


def own_wording(voices: Sequence[Voice], least: int = LEAST) -> dict[str, list[Wording]]:
    """Wording that only one voice has.

    Listed are strings of at least `least` signs that it repeats, unless a longer string
    contains every occurrence; and words of two signs or more in quotation marks, unless they are
    whole sentences, which are direct speech.

    Args:
        voices: Whose paragraphs are compared.
        least: The fewest signs of a repeated string; at least 1.

    Returns:
        The wording of each voice by its id: the most frequent first, then the longest, then in
        order of appearance.
    """
    said = Said(voices)
    found = {wording.key: wording for wording in _repeated(said, least)}
    found |= {wording.key: wording for wording in _quoted(said)}
    own: dict[str, list[Wording]] = {voice.id: [] for voice in voices}
    for wording in sorted(found.values(), key=lambda w: (-len(w.starts), -w.length, w.starts[0])):
        own[voices[said.number[wording.starts[0]]].id].append(wording)
    return own


def _repeated(said: Said, least: int) -> Iterator[Wording]:
    """Strings that one voice repeats and no other has."""
    for length, places in maximal_repeats(said.signs, least, len):
        if _are_in_one(said, places):
            yield Wording(said=said, length=length, starts=places)


def _are_in_one(said: Said, places: Sequence[int]) -> bool:
    """Whether places, ascending, are all of one voice."""
    return said.number[places[0]] == said.number[places[-1]]


def _quoted(said: Said) -> Iterator[Wording]:
    """Words that one voice has in quotation marks and no other voice has."""
    for words in dict.fromkeys(
        fold(passage.text[place.start : place.end])
        for voice in said.voices
        for passage in voice.paragraphs
        for place in quoted(passage.text)
    ):
        if _ENDS_A_SENTENCE.search(words):
            continue
        signs = said.as_signs(words)
        starts = [
            match.start()
            for match in re.finditer(re.escape(signs), said.signs)
            if fold(said.place(match.start(), len(signs)).text) == words
        ]
        is_long = len(signs) - signs.count(BREAK) >= _LEAST_QUOTED
        if is_long and starts and _are_in_one(said, starts):
            yield Wording(said=said, length=len(signs), starts=starts, quoted=True)
