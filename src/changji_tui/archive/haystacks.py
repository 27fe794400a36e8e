"""The searchable texts of a segment: kept in little memory, with an index of the lines worth scanning."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate, compress, count
from operator import ne
from typing import NamedTuple, TypeAlias

from changji_tui.search.folding import fold
from changji_tui.search.haystack import IN_NUMERALS, Haystack, LiteralScan, Scan, nowhere
from changji_tui.search.results import Span

NUMERIC = re.compile("[0-9,.]+")
"""A run of digits, commas and full stops."""
_ASCII = re.compile("[!-~]+")
"""A run of letters, digits and marks of ASCII, without spaces, in folded text."""
_SMALL = 1 << 16
"""The most lines whose numbers fit into two bytes each."""

_Rows: TypeAlias = "defaultdict[str, array[int]]"


class Postings:
    """An index of lines: for each character and each run, the numbers of the lines that have it.

    A number takes two bytes, or four if there are more than `_SMALL` lines.
    """

    def __init__(self, characters: _Rows, runs: _Rows, lines: int) -> None:
        self._characters = "".join(characters)
        self.runs = list(runs)
        """Every run that matches `_ASCII`, as printed; each once."""
        lists = [*characters.values(), *runs.values()]
        self._ends = array("I", [0, *accumulate(map(len, lists))])
        rows = array("I")
        rows.frombytes(b"".join(lists))
        self._rows = array("H", rows) if lines <= _SMALL else rows

    def rarest(self, term: str) -> Sequence[int]:
        """Lines that have the rarest character of a folded term, in order; empty if one is nowhere."""
        found = None
        for character in term:
            number = self._characters.find(character)
            if number < 0:
                return ()
            start, end = self._ends[number : number + 2]
            if found is None or end - start < found[1] - found[0]:
                found = start, end
        return self._rows[slice(*found)] if found else ()

    def of_runs(self, numbers: Iterable[int]) -> Collection[int]:
        """Lines that have any of some runs; unordered.

        Args:
            numbers: The positions of the runs in `runs`.
        """
        first = len(self._characters)
        places = (self._ends[first + number : first + number + 2] for number in numbers)
        return set().union(*(self._rows[slice(*place)] for place in places))


class Posting:
    """Build an index line by line, as pages are added."""

    def __init__(self) -> None:
        self._characters: _Rows = defaultdict(_no_rows)
        self._runs: _Rows = defaultdict(_no_rows)
        self._lines = 0

    def add(self, printed: Iterable[str], folded: Iterable[str]) -> None:
        """Index the next lines.

        Args:
            printed: The lines as printed.
            folded: The same lines, folded.

        Raises:
            ValueError: If there are more of one than of the other.
        """
        for text, line in zip(printed, folded, strict=True):
            for character in set(line):
                self._characters[character].append(self._lines)
            # Runs are kept as printed, because ① folds to 1 but is no digit of a number.
            for run in {text[slice(*match.span())] for match in _ASCII.finditer(line)}:
                self._runs[run].append(self._lines)
            self._lines += 1

    def packed(self) -> Postings:
        """The index of all lines added so far."""
        return Postings(self._characters, self._runs, self._lines)


def _no_rows() -> array[int]:
    return array("I")


class PostedHaystack(Haystack):
    """Texts with an index of their lines."""

    def __init__(self, printed: Sequence[str], folded: str, postings: Postings) -> None:
        super().__init__(printed, folded)
        self.postings = postings
        """The index."""
        self.runs = Haystack(postings.runs)
        """The runs of letters and digits, a line each."""

    def literal(self, term: str) -> Scan:
        """As `Haystack.literal`."""
        return _PostedScan(self, term)


class _PostedScan(LiteralScan):
    """A literal term, searched only in lines that may have it."""

    _haystack: PostedHaystack

    def rows(self) -> Sequence[int]:
        """Lines that have it, in order."""
        term, haystack = self._term, self._haystack
        if _ASCII.fullmatch(term):
            return sorted(haystack.postings.of_runs(haystack.runs.literal(term).rows()))
        rows, lines = haystack.postings.rarest(term), haystack.lines
        if len(term) > 1:
            rows = [row for row in rows if term in lines[row]]
        return self._uncut(rows)


class Folded(NamedTuple):
    """Folded lines, and the characters that folding changed: a few per cent of English text."""

    text: str
    """The lines, folded and joined; a line break within a line has become a space."""
    places: Sequence[int]
    """Offsets at which the printed character differs, in order."""
    characters: str
    """The printed characters at these offsets."""

    def printed(self, start: int, end: int) -> str:
        """Restore a stretch as it is printed.

        Args:
            start: The offset of its first character in `text`.
            end: The offset after its last character.
        """
        characters = list(self.text[start:end])
        first, last = (bisect_left(self.places, at) for at in (start, end))
        for number in range(first, last):
            characters[self.places[number] - start] = self.characters[number]
        return "".join(characters)


def folded(lines: Iterable[str]) -> Folded:
    """Fold lines; a line may contain line breaks."""
    lines = list(lines)
    printed = "\n".join(lines)
    text = fold("\n".join(line.replace("\n", " ") for line in lines))
    places = list(compress(count(), map(ne, printed, text)))
    return Folded(text, places, "".join(printed[at] for at in places))


def joined(parts: Iterable[Folded]) -> Folded:
    """Join the lines of several parts in their order; each part must have at least one line."""
    parts = list(parts)
    places, offset = array("I"), 0
    for part in parts:
        places.extend(at + offset for at in part.places)
        offset += len(part.text) + 1
    return Folded(
        "\n".join(part.text for part in parts),
        places,
        "".join(part.characters for part in parts),
    )


class _PackedScan(Scan):
    """The places of a term that can cut no numeral, since it begins and ends with other characters."""

    def __init__(self, haystack: Haystack, term: str) -> None:
        pattern = re.compile(re.escape(term))

        def first(start: int, end: int) -> Span | None:
            match = pattern.search(haystack.folded, start, end)
            return match.span() if match else None

        super().__init__(haystack, first)
        self._pattern = pattern

    def rows(self) -> Sequence[int]:
        """Lines that have it, in order."""
        haystack, starts = self._haystack, self._haystack.starts
        places = (match.start() for match in self._pattern.finditer(haystack.folded))
        return list(dict.fromkeys(bisect_right(starts, place) - 1 for place in places))


class PackedHaystack(Haystack):
    """Texts kept folded, with a list of their words and a list of their numbers.

    The texts are not scanned for an English word or a number that is not in its list.
    """

    def __init__(self, folded: Folded, words: str, numbers: Haystack) -> None:
        """Pack texts.

        Args:
            folded: The texts, a line each.
            words: Every word of the texts, folded, a line each; it may contain other words too.
            numbers: Every run of the texts that matches `NUMERIC`; it may contain other runs too.
        """
        self._folded = folded
        self.starts = array(
            "I", [0, *accumulate(len(line) + 1 for line in folded.text.split("\n"))]
        )
        self._words, self._numbers = words, numbers

    @property
    def folded(self) -> str:
        """The folded lines as one text."""
        return self._folded.text

    @property
    def vocabulary(self) -> str:
        """As `Haystack.vocabulary`; it may contain words of other texts too."""
        return self._words

    def literal(self, term: str) -> Scan:
        """As `Haystack.literal`."""
        if NUMERIC.fullmatch(term) and not self._numbers.literal(term).rows():
            return Scan(self, nowhere)
        if term and not {term[0], term[-1]} & IN_NUMERALS:
            return _PackedScan(self, term)
        text, length = self.folded, len(term)

        def first(start: int, end: int) -> Span | None:
            at = text.find(term, start, end)
            while at >= 0 and self.cuts_a_numeral(text, at, at + length):
                at = text.find(term, at + 1, end)
            return (at, at + length) if at >= 0 else None

        return Scan(self, first)

    def english(self, words: re.Pattern[str]) -> Scan:
        """As `Haystack.english`."""
        first = words.pattern.split(r"[\s-]", 1)[0]
        if not re.compile(first).search(self._words):
            return Scan(self, nowhere)
        return super().english(words)

    def line(self, row: int) -> str:
        """A line as it is printed."""
        return self._folded.printed(self.starts[row], self.starts[row + 1] - 1)
