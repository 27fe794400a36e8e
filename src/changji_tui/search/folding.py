"""One code point to one code point, so that an offset in folded text is an offset in print."""

from __future__ import annotations

import unicodedata

_PUNCTUATION = dict(
    zip(
        map(ord, "“”„‟「」『』‘’‚‛—–―－·•。、《》〈〉\u3000"),
        '""""""""\'\'\'\'----··.,<><> ',
        strict=True,
    )
)


class _Folding(dict[int, str]):
    """The folding of each code point, worked out when it is first met."""

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        folded = _PUNCTUATION.get(code_point) or unicodedata.normalize("NFKC", character).lower()
        self[code_point] = folded if len(folded) == 1 else character
        return self[code_point]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text without differences of case, full-width forms and punctuation variants.

    Returns:
        As many code points as `text` has, each folded on its own.
    """
    return text.translate(_FOLDING)
