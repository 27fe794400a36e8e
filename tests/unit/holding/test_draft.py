"""A draft's text: what is prose, and where things stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.holding.draft import Draft

LEFT_OUT = [
    ("```\nx = 2019\n```\n还有5家", 1),
    ("a `v 3.11` b", 1),
    ("[看](https://example.cn/2021/03/15) 和 https://x.cn/2020", 2),
    ("1. 一\n2. 二\n3) 三", 3),
    ("第三，第十二届三中全会，the 13th, third", 4),
    ("---\ndate: 2024-01-02\n---\n正文", 1),
    ("[^1] 与 [12]", 2),
    ("## 2.1 标题", 1),
    ("2024年5家", 0),
]


@pytest.mark.parametrize(("text", "left_out"), LEFT_OUT)
def test_what_is_no_prose_is_left_out_and_counted(text: str, left_out: int) -> None:
    """Numerals in code, addresses, list numbers, ordinals and footnotes are left out, each counted once."""
    draft = Draft("draft.md", text)
    assert draft.left_out == left_out
    assert len(draft.prose) == len(text)


@given(st.text(alphabet=st.sampled_from("ab中。.\n #>`1-[](")))
def test_places_are_those_of_the_text(text: str) -> None:
    """Line and column, counted from 1, lead back to their offset, and the mask keeps the length."""
    draft = Draft("draft.md", text)
    lines = text.split("\n")
    for offset in range(len(text) + 1):
        line, column = draft.place(offset)
        assert sum(len(before) + 1 for before in lines[: line - 1]) + column - 1 == offset
    assert len(draft.prose) == len(text)
    assert draft.prose.count("\n") == text.count("\n")


@given(st.text(alphabet=st.sampled_from("ab中。.\n #>`1-")))
def test_sentences_are_apart_and_in_order(text: str) -> None:
    """No sentence overlaps another, and each offset is in the sentence that `sentence_at` names."""
    draft = Draft("draft.md", text)
    reached = 0
    for start, end in draft.sentences:
        assert reached <= start < end <= len(text)
        reached = end
        assert draft.sentence_at(start) == (start, end)


def test_an_abbreviation_ends_no_sentence() -> None:
    """The abbreviations Co., Ltd. and approx. do not end their sentence."""
    draft = Draft("d", "Hengan Paper Co., Ltd. sold approx. 5 rolls. It grew.")
    assert [draft.text[a:b].strip() for a, b in draft.sentences] == [
        "Hengan Paper Co., Ltd. sold approx. 5 rolls.",
        "It grew.",
    ]
