"""Turns pinyin and initials into patterns of the characters that they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from changji_tui.search.folding import LIGATURES, MARKS, fold

Mode = Literal["syllables", "unfinished", "initials", "mixed"]
"""How letters are read.

"syllables": whole syllables; the last is unfinished only if nothing else is possible. "unfinished": the
last may always be unfinished (chua of chuang). "initials": one letter for each character. "mixed":
syllables and initials, including zh, ch and sh.
"""

_LONGEST = 6
LONGEST = 64
"""Letters of the longest word that is read as pinyin."""
_MOST_READINGS = 8
_MEMORY = 64
_BETWEEN = f"[{re.escape(MARKS)}]{{0,4}}"
"""Marks that may occur between two letters of a word."""
_ACCENTS = "[\u0300-\u036f]*"
"""Accents that are separate characters after their letter."""
_TYPED_FOR = {"lv": "lu", "nv": "nu", "lve": "lue", "nve": "nue"}
_DOUBLE = ("zh", "ch", "sh")

Unit = tuple[str, int]
"""A syllable, the beginning of one or a character, and the offset of the next."""


@cache
def _table() -> dict[str, str]:
    """Every syllable → its characters; ü is typed as v, or as u if that makes no other syllable."""
    text = Path(__file__).with_name("pinyin.txt").read_text(encoding="utf-8")
    table = dict(line.split(" ", 1) for line in text.splitlines())
    for written, typed in _TYPED_FOR.items():
        table[typed] = table.get(typed, "") + table[written]
    return table


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(s[:length] for s in _table() for length in range(1, len(s) + 1))


@cache
def _readings() -> dict[str, set[str]]:
    readings = defaultdict(set)
    for syllable, characters in _table().items():
        for character in characters:
            readings[character].add(syllable)
    return readings


def prepare() -> None:
    """Load the table now, so that no keystroke waits for it."""
    _readings()


def readings(character: str) -> frozenset[str]:
    """Every reading of a character, without tones."""
    return frozenset(_readings().get(character, ()))


def characters_read(syllable: str) -> str:
    """The characters that have a syllable among their readings, in no order."""
    return _table().get(syllable, "")


def as_typed(term: str) -> str:
    """A folded term in the form in which pinyin is typed: jìshù is jishu, lǜ is lv, ’ is '."""
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", term).lower())
    return fold("".join(p for p in parts.replace("u\u0308", "v") if not unicodedata.combining(p)))


def is_pinyin(term: str) -> bool:
    """Whether letters can be read as whole syllables."""
    typed = as_typed(term)
    return (
        1 < len(typed) <= LONGEST
        and typed[0].isalpha()
        and bool(_paths(typed, "syllables", whole=True))
    )


def is_syllable(term: str) -> bool:
    """Whether letters are one whole syllable."""
    return as_typed(term) in _table()


def _is_letter(character: str) -> bool:
    return "a" <= character <= "z"


def _units(term: str, start: int, mode: Mode, *, whole: bool) -> list[Unit]:
    """The units that may begin at one place of a term, longest first."""
    if not _is_letter(term[start]):
        return [(term[start], start + 1)]
    found = []
    for end in range(min(len(term), start + _LONGEST), start, -1):
        letters = term[start:end]
        initial = end == start + 1 or (mode == "mixed" and letters in _DOUBLE)
        syllable = letters in _table()
        unfinished = not whole and start > 0 and end == len(term) and letters in _beginnings()
        if (mode != "initials" and (syllable or unfinished)) or (mode != "syllables" and initial):
            found.append((letters, end))
    return found


def _paths(term: str, mode: Mode, *, whole: bool) -> list[tuple[str, ...]]:
    """The ways to divide a term into units, those with the fewest first."""
    best: dict[int, list[tuple[str, ...]]] = {0: [()]}
    for start in range(len(term)):
        units = _units(term, start, mode, whole=whole) if start in best else []
        for path in sorted(best.get(start, ()), key=len)[:_MOST_READINGS]:
            for unit, end in units:
                best.setdefault(end, []).append(path if unit == "'" else (*path, unit))
    found = filter(None, best.get(len(term), ()))  # of apostrophes alone there is no reading
    return sorted(found, key=len)[:_MOST_READINGS]


class Syllabary:
    """The characters of some texts, by the pinyin that types them."""

    def __init__(self, alphabet: str) -> None:
        self._alphabet = sorted(set(alphabet))
        self._classes: dict[tuple[str, bool], str] = {}
        self._parted: dict[str, re.Pattern[str] | None] = {}
        self._patterns: dict[tuple[str, Mode, int], re.Pattern[str] | None] = {}

    @cached_property
    def _by_folding(self) -> dict[str, str]:
        found: dict[str, str] = defaultdict(str)
        for character in self._alphabet:
            found[fold(character)] += character
        return found

    @cached_property
    def _by_syllable(self) -> dict[str, str]:
        here = set(self._alphabet)
        return {s: "".join(here.intersection(row)) for s, row in _table().items()}

    def pattern(self, term: str, mode: Mode, least: int = 1) -> re.Pattern[str] | None:
        """The pattern of the characters that a folded term means.

        Args:
            term: Letters, and possibly characters, which stand for themselves.
            mode: How the letters are read.
            least: How many characters it must stand for at least.

        Returns:
            A pattern of printed characters; None if it stands for nothing in these texts.
        """
        if len(term) > LONGEST:
            return None
        key = (term, mode, least)
        if key not in self._patterns:
            if len(self._patterns) >= _MEMORY:
                self._patterns.clear()
            self._patterns[key] = self._pattern(*key)
        return self._patterns[key]

    def _pattern(self, term: str, mode: Mode, least: int) -> re.Pattern[str] | None:
        typed = term
        units: Mode = "syllables" if mode == "unfinished" else mode
        whole = _paths(typed, units, whole=True) if units == "syllables" else []
        if mode == "unfinished" and not whole:
            return None
        paths = whole if mode == "syllables" else []
        patterns = []
        for path in paths or _paths(typed, units, whole=False):
            begins = [units != "syllables" and (len(u) == 1 or u in _DOUBLE) for u in path]
            begins[-1] |= mode == "unfinished"
            classes = list(map(self._class, path, begins))
            if len(path) >= least and all(classes):
                patterns.append(_through_marks(path, classes))
        return re.compile("|".join(dict.fromkeys(patterns))) if patterns else None

    def through_marks(self, term: str) -> re.Pattern[str] | None:
        """A pattern of a folded term as it may be printed, with marks between its letters.

        Returns:
            A pattern of printed characters; None if some character is never printed.
        """
        if term not in self._parted:
            if len(self._parted) >= _MEMORY:
                self._parted.clear()
            self._parted[term] = self._made_through_marks(term)
        return self._parted[term]

    def _made_through_marks(self, term: str) -> re.Pattern[str] | None:
        units = [c for c in term if c not in MARKS] if len(term) <= LONGEST else []
        classes = [_class(self._by_folding.get(unit, "")) for unit in units]
        for start, end, letter in _ligatures(units):
            if letter in self._by_folding:
                letters = classes[start:end]
                classes[start] = f"(?:{'|'.join([letter, ''.join(letters) * all(letters)])})"
                classes[start] = classes[start].replace("|)", ")")
                units[start:end], classes[start:end] = [units[start]], [classes[start]]
        if not classes or not all(classes):
            return None
        return re.compile(_through_marks(units, classes, _ACCENTS))

    def alike(self, term: str) -> re.Pattern[str] | None:
        """A pattern of the characters that sound like those of a folded term."""
        classes = []
        for character in term:
            sounds = {c for s in readings(character) for c in self._by_syllable[s]}
            sounds.update(self._by_folding.get(character, ""))
            classes.append(_class("".join(sounds)))
        return re.compile("".join(classes)) if classes and all(classes) else None

    def _class(self, unit: str, begins: bool) -> str:
        """A unit as a class of characters; the beginning of a syllable means all syllables that it begins."""
        if not _is_letter(unit[0]):
            return _class(self._by_folding.get(unit, ""))
        key = (unit, begins)
        if key not in self._classes:
            rows = self._by_syllable
            if unit in rows and not begins:
                characters = rows[unit]
            else:
                characters = "".join(row for s, row in rows.items() if s.startswith(unit))
            self._classes[key] = _class(characters)
        return self._classes[key]


def _through_marks(units: Sequence[str], classes: Sequence[str], after: str = "") -> str:
    """Join classes of characters, with optional marks between letters."""
    pieces = []
    for at, piece in enumerate(classes):
        if at and piece and units[at - 1][-1].isalpha() and units[at][0].isalpha():
            pieces.append(_BETWEEN)
        pieces.append(piece + after * bool(piece and units[at].isascii()))
    return "".join(pieces)


def _ligatures(units: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and ligature of letters that may be printed as a ligature, the last first."""
    text, at = "".join(units), len(units)
    while at > 0:
        at -= 1
        found = next((word for word in LIGATURES if text.startswith(word, at)), "")
        if found and text[at - 1 : at] != "f":
            yield at, at + len(found), LIGATURES[found]


def _class(characters: str) -> str:
    return f"[{''.join(map(re.escape, sorted(set(characters))))}]" if characters else ""
