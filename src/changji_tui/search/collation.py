"""The order of a Chinese dictionary: characters by sound, after Latin letters and digits."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from changji_tui.text.syllables import neutral, readings

Collation = tuple[tuple[int, int], ...]
"""A sort key: for each character its class, and its place within the class."""

_LATIN, _CHINESE, _OTHER = 0, 1, 2
_FIRST_BY_SOUND, _LAST_BY_SOUND = 0xB0A1, 0xD7FF


def collation(text: str, syllables: Sequence[str] = ()) -> Collation:
    """The sort key of a text in dictionary order.

    The first 3,755 characters of GB/T 2312 stand in the order of their pinyin, tone by tone, each
    under the reading that is commonest (GB/T 2312-1980, rows 16 to 55); their codes are used. A
    character outside them stands among those that it shares a reading with, and so does one that is
    read otherwise here: the 重 of 重庆 among those that are read chóng.

    Args:
        text: Chinese, English or both.
        syllables: Shape (len(text),); how each character is read (`Pronunciation.of`). If empty,
            default readings are used.

    Returns:
        A key: 昌吉 before 农高区 before 全会, and `apple` before `Zone` before 昌吉.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    if len(folded) != len(syllables):
        return tuple(_place(character, "") for character in folded)
    return tuple(map(_place, folded, syllables))


@cache
def _place(character: str, syllable: str) -> tuple[int, int]:
    """The place of a character.

    Args:
        character: The character, folded.
        syllable: How it is read, with its tone; empty for the default.
    """
    if ord(character) < 0x0250:
        return _LATIN, ord(character)
    if syllable and syllable != readings(character)[0]:
        alike = _codes_read().get(syllable) or _codes_read().get(neutral(syllable))
        if alike:
            return _CHINESE, alike[len(alike) // 2]
    code = _code(character)
    if code:
        return _CHINESE, code
    alike = sorted(filter(None, map(_code, _homophones(character))))
    # The median: characters that are commoner under another reading have codes far away.
    return (_CHINESE, alike[len(alike) // 2]) if alike else (_OTHER, ord(character))


@cache
def _codes_read() -> dict[str, list[int]]:
    """Each syllable, with and without tone → the codes of the characters with that default reading."""
    found: dict[str, list[int]] = defaultdict(list)
    for code in range(_FIRST_BY_SOUND, _LAST_BY_SOUND + 1):
        try:
            character = code.to_bytes(2, "big").decode("gb2312")
        except UnicodeDecodeError:
            continue
        for syllable in readings(character)[:1]:
            found[syllable].append(code)
            found[neutral(syllable)].append(code)
    return dict(found)


def _code(character: str) -> int:
    """The code of a character that GB/T 2312 orders by sound; 0 for all others."""
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return 0
    return code if _FIRST_BY_SOUND <= code <= _LAST_BY_SOUND else 0


def _homophones(character: str) -> str:
    """The characters that share the first of its readings."""
    from changji_tui.search import pinyin

    syllable = min(pinyin.readings(character), default="")
    return pinyin.characters_read(syllable) if syllable else ""
