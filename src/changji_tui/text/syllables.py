"""Pinyin of Chinese characters: a syllable with its tone for each."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_TONES = "\u0300\u0301\u0304\u030c"
_CHINESE = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_UNREAD = ("",)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Readings of each character, the default first; the table is read when first needed."""
    text = Path(__file__).with_name("syllables.txt").read_text(encoding="utf-8")
    rows = [line.split(" ") for line in text.splitlines()]
    found: dict[str, list[str]] = defaultdict(list)
    for syllable, by_default, _ in rows:
        for character in by_default:
            found[character].append(syllable)
    for syllable, _, otherwise in rows:
        for character in otherwise:
            found[character].append(syllable)
    return {character: tuple(readings) for character, readings in found.items()}


def readings(character: str) -> tuple[str, ...]:
    """List the readings of a character, the default first; empty if it is not Chinese.

    Source:
        Unihan's kMandarin, kTGHZ2013 and kXHC1983, as `tests/unit/text/make_syllables.py` joins
        them; dictionary tones throughout.
    """
    return _table().get(character, ())


def is_read(character: str) -> bool:
    """Whether a character is Chinese, and so has a syllable."""
    return bool(_CHINESE.match(character))


def neutral(syllable: str) -> str:
    """Strip the tone of a syllable: liáng becomes liang, lǜ becomes lü."""
    parts = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))


def may_be_read(character: str, syllable: str) -> bool:
    """Whether a syllable is a reading of a character, in its tone or the neutral one."""
    known = readings(character)
    return syllable in known or syllable in map(neutral, known)


class Pronunciation:
    """The pinyin of texts: recorded words by their recorded syllables, the rest by default."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take words with their pinyin: a syllable for every Chinese character, spaces between."""
        self._starting: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        for word in sorted(filter(None, words), key=len, reverse=True):
            self._starting[word[0]].append((word, words[word].split()))

    def of(self, text: str) -> list[str]:
        """Look up the syllable of each character of a text.

        At each place the longest recorded word wins. Tones are the dictionary's: 一 and 不 do not
        change before another tone, nor does a third tone before a third.

        Returns:
            Shape (len(text),); empty for a character that is not Chinese or not known.
        """
        table, starting = _table(), self._starting
        syllables = [table.get(character, _UNREAD)[0] for character in text]
        end = 0
        for start, character in enumerate(text):
            if start < end or character not in starting:
                continue
            for word, read in starting[character]:
                if text.startswith(word, start):
                    end = start + len(word)
                    places = [at for at in range(start, end) if is_read(text[at])]
                    for at, syllable in zip(places, read, strict=False):
                        syllables[at] = syllable
                    break
        return syllables
