"""Folding of each code point to one code point, so that offsets in folded and printed text agree."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

_DOTS = "·•‧・･∙⋅\u0387"
"""Dots that separate the parts of a name."""
_QUOTES = "\"'“”„‟「」『』‘’‚‛＂＇"
MARKS = f"{_QUOTES}、{_DOTS}()（）"
"""Marks that may occur inside a word: 含“金”量, 四统、三指导, 中国（新疆）."""
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆ"}
"""Letters → the ligature that may be printed for them; the longest first."""
_CIRCLES = "○◯零"
"""Other characters for the 〇 of a year."""
_PUNCTUATION = dict(
    zip(
        map(ord, "“”„‟「」『』‘’‚‛—–―−。、《》〈〉\u3000"),
        '""""""""\'\'\'\'----.,<><> ',
        strict=True,
    )
)
_PUNCTUATION |= {**dict.fromkeys(map(ord, _DOTS), "·"), **dict.fromkeys(map(ord, _CIRCLES), "〇")}


class _Folding(dict[int, str]):
    """The folding of each code point, computed when it first occurs."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        folded = _PUNCTUATION.get(code_point) or unicodedata.normalize("NFKC", character).lower()
        if len(folded) != 1:
            folded = character
        folded = _PUNCTUATION.get(ord(folded), folded)  # ︱ is a dash that stands upright
        letter = unicodedata.normalize("NFD", folded)[0]
        if "a" <= letter <= "z":
            folded = letter
        self[code_point] = _variants().get(folded, folded)
        return self[code_point]


_FOLDING = _Folding()


@cache
def _variants() -> dict[str, str]:
    """Traditional and variant characters → the Simplified ones; read when first needed."""
    table = Path(__file__).with_name("variants.txt").read_text(encoding="utf-8")
    return {
        source: target
        for target, sources in (row.split(" ") for row in table.splitlines())
        for source in sources
    }


def fold(text: str) -> str:
    """Remove differences of case, width, accents, Traditional forms and punctuation.

    Returns:
        As many code points as `text` has, each folded on its own.
    """
    return text.translate(_FOLDING)


def typed_form(query: str) -> str:
    """A query composed (NFC), without invisible characters, and with ligatures as letters."""
    composed = unicodedata.normalize("NFC", query)
    seen = (c for c in composed if unicodedata.category(c) != "Cf")
    return "".join(map(_letters, seen))


@cache
def _letters(character: str) -> str:
    letters = unicodedata.normalize("NFKC", character)
    is_ligature = len(letters) > 1 and letters.isalpha() and letters.isascii()
    return letters if is_ligature and character.isalpha() else character
