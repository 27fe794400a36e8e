"""A sentence has its English reading only where that is certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.aligning import aligned, numbers_agree, paired


def pairs(text: str, translation: str) -> list[tuple[str, str]]:
    """The pairs as words."""
    return [(text[a:b], translation[c:d].strip()) for (a, b), (c, d) in aligned(text, translation)]


@pytest.mark.parametrize(
    ("text", "translation", "expected"),
    [
        pytest.param(
            "甲有3个。乙有5个。",
            "A has 3. B has 5.",
            [("甲有3个。", "A has 3."), ("乙有5个。", "B has 5.")],
            id="as many",
        ),
        pytest.param(
            "甲，乙。", "A. B.", [("甲，乙。", "A. B.")], id="one sentence, however it is rendered"
        ),
        pytest.param("甲。乙。", "A; B.", [], id="fewer"),
        pytest.param("甲3个。乙5个。", "5 of B. 3 of A.", [], id="numbers out of their places"),
        pytest.param(
            "甲公司成立。乙有限公司有319.4亿元。",
            "A Co., Ltd. is set up. B Ltd. has 31.94 billion yuan.",
            [
                ("甲公司成立。", "A Co., Ltd. is set up."),
                ("乙有限公司有319.4亿元。", "B Ltd. has 31.94 billion yuan."),
            ],
            id="points that end no sentence",
        ),
        pytest.param(
            "甲；乙。丙。",
            "A; B. C.",
            [("甲；", "A;"), ("乙。", "B."), ("丙。", "C.")],
            id="parts that come out even",
        ),
        pytest.param("甲；乙。丙。", "A and B. C.", [("丙。", "C.")], id="parts that do not"),
        pytest.param(
            "甲。丙。",
            "A; also A. C.",
            [("甲。", "A; also A."), ("丙。", "C.")],
            id="parts of ours",
        ),
        pytest.param(
            "甲。“乙。”丙说。",
            "A. “B,” said C.",
            [("甲。", "A."), ("“乙。”丙说。", "“B,” said C.")],
            id="who says it after the quotation",
        ),
        pytest.param(
            "8月有800万。乙。",
            "In month 8 there are. It has 8 million.",
            [("8月有800万。", "In month 8 there are."), ("乙。", "It has 8 million.")],
            id="a number before a scale",
        ),
        pytest.param("", "", [], id="nothing"),
    ],
)
def test_pairs(text: str, translation: str, expected: list[tuple[str, str]]) -> None:
    """Sentences are paired in order if both sides have as many and their numbers do not disagree."""
    assert pairs(text, translation) == expected


@given(st.text(st.sampled_from("甲1。；”“！")), st.text(st.sampled_from("A1. ;”“!")))
def test_pairs_are_in_order_and_apart(text: str, translation: str) -> None:
    """The pairs of any texts are in order in both, apart, and within them."""
    found = aligned(text, translation)
    for side, whole in ((0, text), (1, translation)):
        edges = [edge for pair in found for edge in pair[side]]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(whole) for edge in edges)


def test_recorded_beginnings_pair_what_does_not_come_out_even() -> None:
    """With recorded beginnings each sentence has its reading, up to a beginning that is not found."""
    text, reading = "甲1，乙。丙2。", "A has 1. It has B. C has 2."

    pairs_found = paired(text, reading, ["A has", "C has"])

    assert [reading[a:b].strip() for _, (a, b) in pairs_found] == ["A has 1. It has B.", "C has 2."]
    assert numbers_agree(text, reading, pairs_found)
    assert not numbers_agree(text, reading, paired(text, reading, ["A", "has 1"]))
    assert len(paired(text, reading, ["C has", "A has"])) == 1
    assert paired(text, reading, ["", "C has"]) == ()
