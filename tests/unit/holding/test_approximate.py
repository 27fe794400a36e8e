"""The nearest stretch of a text, and how it differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.holding.approximate import difference, likest

FEW = st.text(alphabet="甲乙丙", max_size=7)


def _distance(one: str, other: str) -> int:
    """Levenshtein's distance, by its definition."""
    if not one or not other:
        return len(one) + len(other)
    return min(
        _distance(one[1:], other) + 1,
        _distance(one, other[1:]) + 1,
        _distance(one[1:], other[1:]) + (one[0] != other[0]),
    )


@given(st.text(alphabet="甲乙丙", min_size=1, max_size=4), FEW)
def test_the_nearest_stretch_is_found(words: str, text: str) -> None:
    """The nearest stretch has the least distance of all stretches, and the distance that is given."""
    found = likest(words, text, len(words))
    stretches = [text[a:b] for a in range(len(text) + 1) for b in range(a, len(text) + 1)]
    least = min(_distance(words, stretch) for stretch in stretches)
    if found:
        assert found.distance == least == _distance(words, text[found.start : found.end])
    else:
        assert not text


@pytest.mark.parametrize(
    ("printed", "drafted", "shown"),
    [
        ("必不可少的一块牌子", "必不可少的一张牌子", "…可少的一[块→张]牌子"),
        ("创新技术", "创新的技术", "创新[→的]技术"),
        ("同样", "同样", "同样"),
    ],
)
def test_a_difference_shows_what_was_changed(printed: str, drafted: str, shown: str) -> None:
    """A difference shows the changed characters in brackets, with a few around them."""
    assert difference(printed, drafted) == shown
