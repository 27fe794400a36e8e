"""Postings, which say which lines have which characters and runs, do not change what is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.archive.haystacks import PostedHaystack, Posting
from changji_tui.search.folding import fold
from changji_tui.search.haystack import Haystack

LINES = st.lists(st.text("技术同國国aB1２3①,，.％%万- ", max_size=14), min_size=1, max_size=6)
TERMS = st.text("技术同国ab123,.%万- ", min_size=1, max_size=4)


def posted(lines: list[str]) -> PostedHaystack:
    """Lines with their postings, posted one at a time as pages come."""
    posting = Posting()
    for line in lines:
        posting.add([line], [fold(line)])
    return PostedHaystack(lines, fold("\n".join(lines)), posting.packed())


@given(LINES, TERMS)
def test_a_term_is_found_where_every_line_is_looked_at(lines: list[str], term: str) -> None:
    """Postings find a term in the same lines and places as a look at every line does."""
    with_postings, plain = posted(lines).literal(term), Haystack(lines).literal(term)
    assert list(with_postings.rows()) == list(plain.rows())
    for row in range(len(lines)):
        assert with_postings.spans(row) == plain.spans(row)


@given(LINES, st.text("技术同国ab万", min_size=1, max_size=4))
def test_a_term_without_digits_is_found_wherever_it_stands(lines: list[str], term: str) -> None:
    """A term without digits is found in the lines and places that Python's `in` and `find` say."""
    scan = posted(lines).literal(term)
    assert list(scan.rows()) == [row for row, line in enumerate(lines) if term in fold(line)]
    for row, line in enumerate(lines):
        places, at = [], fold(line).find(term)
        while at >= 0:
            places.append((at, at + len(term)))
            at = fold(line).find(term, at + len(term))
        assert scan.spans(row) == places


@pytest.mark.parametrize(
    ("line", "term", "is_found"),
    [
        ("共12条", "12", True),
        ("共12条", "1", False),
        ("共1.2亿元", "2", False),
        ("共1,200元", "200", False),
        ("共１,２００元", "1", False),
        ("第①2条", "2", True),
        ("第①2条", "1", True),
        ("1，2，3", "2", True),
        ("COVID-19", "19", True),
        ("COVID-19", "9", False),
    ],
)
def test_no_number_is_cut(line: str, term: str, is_found: bool) -> None:
    """No part of a number is found, with postings and without; ① is no digit, and ， divides numbers."""
    rows = [0] if is_found else []
    assert list(posted([line]).literal(term).rows()) == rows
    assert list(Haystack([line]).literal(term).rows()) == rows


def test_more_lines_than_two_bytes_can_number() -> None:
    """The last of 70,000 lines is found like the first, though two bytes cannot number it."""
    lines = ["技", *[""] * 70_000, "技 b2"]
    haystack = posted(lines)
    assert list(haystack.literal("技").rows()) == [0, 70_001]
    assert list(haystack.literal("b2").rows()) == [70_001]
