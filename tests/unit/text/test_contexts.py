"""What stands beside a match is cut where a character, a word or a number begins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.cells import cell_len
from changji_tui.text.contexts import beginning_of, end_of, shares
from changji_tui.text.graphemes import cluster_starts


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("昌吉农高区", 10, "昌吉农高区"),
        ("昌吉农高区", 9, "…吉农高区"),
        ("昌吉农高区", 8, "…农高区"),
        ("企业14,651万元", 11, "…14,651万元"),
        ("企业14,651万元", 10, "…万元"),
        ("增长41.2%和", 7, "…和"),
        ("占百分之二十五了", 12, "…了"),
        ("the agri-tech zone ", 12, "…zone "),
        ("incubators", 5, "…tors"),
        ("家👨‍👩‍👧庭", 5, "…👨‍👩‍👧庭"),
        ("家👨‍👩‍👧庭", 4, "…庭"),
        ("昌吉", 1, "…"),
        ("昌吉", 0, ""),
        ("", 0, ""),
    ],
)
def test_the_end_of_a_text(text: str, width: int, cut: str) -> None:
    """The end of a text is cut to whole words and numbers, with … where something is left out."""
    assert end_of(text, width) == cut


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("成交额突破1亿元", 15, "成交额突破1亿元"),
        ("成交额突破1亿元", 14, "成交额突破1亿…"),
        ("为14,651万元", 8, "为…"),
        ("为14,651万元", 9, "为14,651…"),
        ("新增三百五十余亩", 14, "新增…"),
        (" turnover passes", 11, " turnover…"),
        ("incubators", 5, "incu…"),
        ("👨‍👩‍👧庭", 2, "…"),
        ("昌吉", 0, ""),
    ],
)
def test_the_beginning_of_a_text(text: str, width: int, cut: str) -> None:
    """The beginning of a text is cut to whole words and numbers, with … at its end."""
    assert beginning_of(text, width) == cut


TEXTS = st.text(alphabet="昌吉农高，。“”19,.%ab e\u0301👨\u200d👩", max_size=30)


@given(TEXTS, st.integers(0, 40))
def test_a_cut_is_a_part_that_fits(text: str, width: int) -> None:
    """What is left of any text is one end of it, cut between clusters, and fits the width."""
    end, beginning = end_of(text, width), beginning_of(text, width)
    assert max(cell_len(end), cell_len(beginning)) <= width
    stops = {*cluster_starts(text), len(text)}
    if end.startswith("…") and end != text:
        kept = end.removeprefix("…")
        assert text.endswith(kept)
        assert not kept or len(text) - len(kept) in stops | {len(text) - len(kept.lstrip())}
    else:
        assert end in (text, "")
    if beginning.endswith("…") and beginning != text:
        assert text.startswith(beginning.removesuffix("…"))


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_match_stands_in_the_middle(room: int, keyword: int) -> None:
    """Both sides of a match have the same width, and the three parts take all the room."""
    left, middle, right = shares(room, keyword)
    assert left == right
    assert left + middle + right == room
    assert middle <= max(keyword, 1) + 1
    assert middle <= room // 3 + 1
