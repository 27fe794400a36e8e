"""The order of a Chinese dictionary: characters by sound, Latin letters and digits before them."""

from __future__ import annotations

import unicodedata
from functools import cache

Collation = tuple[tuple[int, int], ...]
"""A text as something that compares: for each character its class and its place in it."""

_LATIN, _CHINESE, _OTHER = 0, 1, 2
_LAST_BY_SOUND = 0xD7FF


def collation(text: str) -> Collation:
    """Where a text stands in a dictionary.

    The first 3,755 characters of GB/T 2312 stand in the order of their pinyin, tone by tone, each
    under the reading that is commonest (GB/T 2312-1980, rows 16 to 55); their codes are used. A
    character outside them stands among those that it shares a reading with.

    Args:
        text: Chinese, English or both.

    Returns:
        A key: 昌吉 before 农高区 before 全会, and `apple` before `Zone` before 昌吉.
    """
    return tuple(map(_place, unicodedata.normalize("NFKC", text).casefold()))


@cache
def _place(character: str) -> tuple[int, int]:
    if ord(character) < 0x0250:
        return _LATIN, ord(character)
    code = _code(character)
    if code:
        return _CHINESE, code
    alike = sorted(filter(None, map(_code, _homophones(character))))
    # Some of them are commoner under another reading and stand far off: the middle one does not.
    return (_CHINESE, alike[len(alike) // 2]) if alike else (_OTHER, ord(character))


def _code(character: str) -> int:
    """The code of a character that GB/T 2312 orders by sound; 0 for all others."""
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return 0
    return code if 0xB0A1 <= code <= _LAST_BY_SOUND else 0


def _homophones(character: str) -> str:
    """The characters that share the first of its readings."""
    from changji_tui.search.pinyin import characters_read, readings

    syllable = min(readings(character), default="")
    return characters_read(syllable) if syllable else ""
