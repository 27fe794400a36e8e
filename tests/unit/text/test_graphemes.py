"""Grapheme clusters, compared with Unicode's own cases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.graphemes import SIMPLE, cluster_starts, clusters
from changji_tui.text.properties import GRAPHEME

CASES = Path("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt")


def test_unicode_cases(count: Callable[[str], None]) -> None:
    """Every case of GraphemeBreakTest.txt is divided as it says."""
    if not CASES.exists():
        pytest.skip("602 cases not run: no GraphemeBreakTest.txt (apt install unicode-data)")
    lines = [line.partition("#")[0] for line in CASES.read_text(encoding="utf-8").splitlines()]
    cases = [line.strip("÷ \t") for line in lines if line.strip()]
    parts = [
        ["".join(chr(int(code, 16)) for code in part.split("×")) for part in case.split("÷")]
        for case in cases
    ]
    right = sum(clusters("".join(expected)) == expected for expected in parts)
    count(f"grapheme clusters: {right} of {len(cases)} cases of GraphemeBreakTest.txt (15.0)")
    assert right == len(cases) == 602


def test_simple_characters() -> None:
    """Characters on the fast path are clusters by themselves."""
    simple = [chr(code) for code in range(0x110000) if SIMPLE.fullmatch(chr(code))]
    assert len(simple) > 20_000
    assert set(GRAPHEME.letters("".join(simple))) == {"o"}


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    """Clusters joined are the text."""
    assert "".join(clusters(text)) == text
    assert cluster_starts(text)[:1] == ([0] if text else [])


@pytest.mark.parametrize(
    "cluster",
    ["👩‍👩‍👧‍👦", "👍🏽", "🇨🇳", "葛󠄀", "e\u0301", "각", "❤️‍🔥", "1\ufe0f\u20e3", "\r\n"],
)
def test_one_character_to_a_reader(cluster: str) -> None:
    """A sequence that draws one picture or letter is one cluster between Chinese characters."""
    assert clusters(f"中{cluster}文") == ["中", cluster, "文"]
