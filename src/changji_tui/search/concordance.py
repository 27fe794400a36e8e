"""Key words in context: every place that a query finds, with the words before and after it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.voices import Voice, voices
from changji_tui.search.collation import Collation, collation
from changji_tui.search.folding import fold
from changji_tui.search.results import Hit, Match, Results, places_of
from changji_tui.text.graphemes import cluster_starts
from changji_tui.text.sentences import enclosing, english_sentences, sentences

Side = Literal["left", "right"]
"""The context before a match, or after it."""
Read = Callable[[str], Sequence[str]]
"""Gives the syllable of each character of a text, as `Pronunciation.of` does."""
MOST_COMPARED = 3
"""Characters of context that an order compares at most."""

_Key = tuple[str, str, str, bool]
"""Lines with equal keys are merged: their folded texts, and whether they are English readings."""
_WORD = re.compile(r"\W*\w+(?:[-’'.,]\w+)*\W*")


@record
class Line:
    """A match in its sentence; a merged line has several places."""

    left: str
    """The words of its sentence before it."""
    keyword: str
    """The match, as printed."""
    right: str
    """The words of its sentence after it."""
    places: tuple[Match, ...]
    """Its places in page order; never empty."""

    @property
    def in_translation(self) -> bool:
        """Whether it is a line of our English reading."""
        return self.places[0].in_translation

    def compared(self, side: Side, characters: int) -> str:
        """The nearest characters of its context on one side, in reading order.

        Args:
            side: The side.
            characters: The number of characters; in our English reading, of words.
        """
        context = self.left if side == "left" else self.right
        if self.in_translation:
            words = [match[0] for match in _WORD.finditer(context)]
            near = words[-characters:] if side == "left" else words[:characters]
            return "".join(near)
        starts = [*cluster_starts(context), len(context)]
        if side == "left":
            return context[starts[max(0, len(starts) - 1 - characters)] :]
        return context[: starts[min(characters, len(starts) - 1)]]

    def sort_key(self, side: Side, characters: int, read: Read | None = None) -> Collation:
        """Its sort key by one side: dictionary order, nearest characters first.

        Args:
            side: The side.
            characters: As for `compared`.
            read: Gives the syllables of texts (`Pronunciation.of`); None for default readings.
        """
        near = self.compared(side, characters)
        if not self.in_translation:
            syllables = read(self.left + self.keyword + self.right) if read else ()
            at = len(self.left) - len(near) if side == "left" else len(self.left + self.keyword)
            key = collation(near, syllables[at : at + len(near)])
            return key if side == "right" else key[::-1]
        words = re.findall(r"\w+(?:[-’'.,]\w+)*", near)
        return collation(" ".join(words if side == "right" else words[::-1]))


@record
class Dispersion:
    """The positions of a concordance's places in a speaker's words, or in an article."""

    voice: Voice
    """The speaker or the article."""
    positions: tuple[int, ...]
    """The offset of each match in all passages joined, in code points, ascending."""
    length: int
    """The length of all passages joined, in code points."""


def concordance(
    results: Results, voice: Voice | None = None, *, in_paragraphs: bool = False
) -> tuple[Line, ...]:
    """A line for each match of a query, in page order.

    The context of a match is its sentence in the print, or in our English reading if only that
    matches. A match in a figure's label shows the figure. Passages that only fields (section:,
    speaker:) choose have no match and no line.

    Args:
        results: What a query finds.
        voice: A speaker or an article, to which the lines are limited.
        in_paragraphs: Whether header lines are left out.
    """
    lines = []
    for match in _places(results, voice):
        if in_paragraphs and not match.passage.paragraph:
            continue
        left, keyword, right = _parted(match)
        lines.append(Line(left=left, keyword=keyword, right=right, places=(match,)))
    return tuple(lines)


def has_place(hit: Hit) -> bool:
    """Whether a word matches in a passage, so that not only fields choose it."""
    return bool(hit.spans or hit.translation_spans or hit.matched == "translation")


def ordered(
    lines: Iterable[Line],
    side: Side | None,
    characters: int = MOST_COMPARED,
    *,
    descending: bool = False,
    read: Read | None = None,
) -> list[Line]:
    """Sort lines.

    Args:
        lines: Lines in page order, which those that compare alike keep.
        side: The side whose context is compared; None: page order.
        characters: The number of its characters that are compared, 1 to `MOST_COMPARED`.
        descending: Whether the last comes first.
        read: As for `Line.sort_key`.
    """
    if side is None:
        return list(lines)[:: -1 if descending else 1]
    return sorted(lines, key=lambda x: x.sort_key(side, characters, read), reverse=descending)


def grouped(
    lines: Iterable[Line], side: Side | None, characters: int = MOST_COMPARED
) -> list[Line]:
    """Merge lines with the same compared context into one line with several places.

    Args:
        lines: Lines in page order.
        side: The side whose context is compared and kept; None for both.
        characters: How many characters of it, as for `ordered`.

    Returns:
        The patterns in the order of their first places, without the context that is not compared.
    """
    found: dict[_Key, list[Line]] = defaultdict(list)
    for line in lines:
        left = "" if side == "right" else line.compared("left", characters)
        right = "" if side == "left" else line.compared("right", characters)
        found[(fold(left), fold(line.keyword), fold(right), line.in_translation)].append(line)
    groups = []
    for (left, _, right, _), same in found.items():
        first, places = same[0], (place for line in same for place in line.places)
        groups.append(
            Line(
                left=first.left[len(first.left) - len(left) :],
                keyword=first.keyword,
                right=first.right[: len(right)],
                places=tuple(places),
            )
        )
    return groups


def dispersions(page: Page, lines: Iterable[Line]) -> tuple[Dispersion, ...]:
    """The positions of the lines in the words of each voice that has any, in page order."""
    by_document: dict[str, list[Match]] = defaultdict(list)
    for place in (place for line in lines for place in line.places):
        by_document[place.passage.document].append(place)
    return tuple(
        dispersion(voice, [place for d in voice.documents for place in by_document.get(d.id, ())])
        for voice in voices(page.documents)
        if not voice.ids.isdisjoint(by_document)
    )


def dispersion(voice: Voice, places: Iterable[Match]) -> Dispersion:
    """The positions of places in a voice's words; a place in a translation counts as the start of its passage.

    Characters of a translation do not correspond to printed ones, so that no position is more exact.
    """
    starts, length = {}, 0
    for passage in voice.passages:
        starts[passage.id] = length
        length += len(passage.text)
    offsets = (starts[p.passage.id] + (0 if p.in_translation else p.span[0]) for p in places)
    return Dispersion(voice=voice, positions=tuple(sorted(offsets)), length=length)


def _places(results: Results, voice: Voice | None) -> Iterator[Match]:
    """Every match, including those in page titles."""
    walked: dict[str, list[Match]] = defaultdict(list)
    for match in results.matches:
        walked[match.passage.id].append(match)
    for hit in results.hits:
        if has_place(hit) and (voice is None or hit.passage.document in voice.ids):
            yield from walked.get(hit.passage.id) or places_of(hit)


def _parted(match: Match) -> tuple[str, str, str]:
    """The words of a sentence before a match, the match, and the words after it."""
    start, end = match.span
    text = match.passage.translation if match.in_translation else match.passage.text
    parts = english_sentences(text) if match.in_translation else sentences(text)
    first, last = enclosing(parts, start, end)
    return text[first:start], text[start:end], text[end:last]
