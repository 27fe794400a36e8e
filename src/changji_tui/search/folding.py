"""One code point to one code point, so that an offset in folded text is an offset in print."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

_PUNCTUATION = dict(
    zip(
        map(ord, "“”„‟「」『』‘’‚‛—–―−·•。、《》〈〉\u3000"),
        '""""""""\'\'\'\'----··.,<><> ',
        strict=True,
    )
)


class _Folding(dict[int, str]):
    """The folding of each code point, worked out when it is first met."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        folded = _PUNCTUATION.get(code_point) or unicodedata.normalize("NFKC", character).lower()
        if len(folded) != 1:
            folded = character
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
    """The text without differences of case, width, Traditional forms and punctuation variants.

    Returns:
        As many code points as `text` has, each folded on its own.
    """
    return text.translate(_FOLDING)
