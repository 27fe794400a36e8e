"""Words between paired quotation marks are found, however the marks nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.quoting import quoted, unpaired


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("甲“乙”丙“丁”", [("乙", 0), ("丁", 0)], id="two"),
        pytest.param("“甲‘乙’丙”", [("甲‘乙’丙", 0), ("乙", 1)], id="one in another"),
        pytest.param("「甲『乙』」", [("甲『乙』", 0), ("乙", 1)], id="corner brackets"),
        pytest.param("甲”乙“丙", [], id="no fellows"),
        pytest.param("“甲‘乙”丙", [("甲‘乙", 0)], id="an inner mark left open"),
        pytest.param("“”", [("", 0)], id="nothing between them"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_quotations(text: str, found: list[tuple[str, int]]) -> None:
    """The words between two paired marks are found, outer ones first, with their depth."""
    assert [(text[start:end], depth) for start, end, depth in quoted(text)] == found


@given(st.text(st.sampled_from("“”‘’「」甲，")))
def test_each_mark_is_paired_once_or_not_at_all(text: str) -> None:
    """Every mark is an end of one quotation or is unpaired, and quotations never cross."""
    places = quoted(text)
    ends = [at for start, end, _ in places for at in (start - 1, end)]
    marks = [at for at, character in enumerate(text) if character in "“”‘’「」"]
    assert sorted([*ends, *unpaired(text)]) == marks
    for start, end, depth in places:
        around = [p for p in places if p.start < start and end < p.end]
        assert len(around) >= depth or unpaired(text)
        assert not any(start < p.start <= end < p.end for p in places)
