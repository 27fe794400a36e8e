"""Divide text into grapheme clusters: the characters that a reader perceives.

Source:
    UAX #29, Unicode 15.0, table 1c (the regular expression of an extended grapheme cluster).
"""

from __future__ import annotations

import re
from itertools import pairwise

from changji_tui.text.properties import GRAPHEME

# Matches letters of GRAPHEME; a run of clusters of one character each comes first, for speed.
_CLUSTER = re.compile(
    r"""
    (?P<run> o+ ) (?! [ezs] )
    | rn | [rnc]
    | p* (?: L* (?: v V* | t | V+ ) T* | L+ | T+ | RR | x (?: e* z x )* | [^rnc] ) [ezs]*
    """,
    re.VERBOSE,
)

# Characters that are clusters by themselves whatever their neighbours; nearly all text is these.
SIMPLE = re.compile("[ -~\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*")


def cluster_starts(text: str) -> list[int]:
    """Find where clusters begin.

    Args:
        text: Any text.

    Returns:
        Code point offsets, ascending; the first is 0; empty for empty text.
    """
    if SIMPLE.fullmatch(text):
        return list(range(len(text)))
    starts: list[int] = []
    for match in _CLUSTER.finditer(GRAPHEME.letters(text)):
        starts += range(*match.span()) if match["run"] else (match.start(),)
    return starts


def clusters(text: str) -> list[str]:
    """Divide a text into its clusters, in order; joined they are the text."""
    return [text[start:end] for start, end in pairwise([*cluster_starts(text), len(text)])]
