"""Sentences: where they end, and which one holds a stretch of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.text.sentences import sentence_around, sentences, utterances


@pytest.mark.parametrize(
    ("text", "split"),
    [
        pytest.param("一句。两句！三句？", ["一句。", "两句！", "三句？"], id="three marks"),
        pytest.param("“说完。”他走了。", ["“说完。”", "他走了。"], id="a closing quote"),
        pytest.param("甲；乙", ["甲；", "乙"], id="a semicolon, and no mark at the end"),
        pytest.param("真的吗？！是。", ["真的吗？！", "是。"], id="two marks"),
        pytest.param("增长41.2%，达5.3亿元", ["增长41.2%，达5.3亿元"], id="a decimal point"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_sentence_ends_with_its_mark(text: str, split: list[str]) -> None:
    """。！？； end a sentence, with the closing marks that follow."""
    assert [text[start:end] for start, end in sentences(text)] == split


@given(st.text(st.sampled_from("字1.，。！？；”）“ \n")))
def test_sentences_are_the_whole_text(text: str) -> None:
    """No character is lost between sentences and none is in two."""
    spans = sentences(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


@pytest.mark.parametrize(
    ("text", "split"),
    [
        pytest.param(
            "甲。“乙。丙。”他说。丁。", ["甲。", "“乙。", "丙。”他说。", "丁。"], id="said after"
        ),
        pytest.param("他说：“甲。”乙。", ["他说：“甲。”乙。"], id="said before"),
        pytest.param("“甲”。乙。", ["“甲”。", "乙。"], id="a word in quotation marks"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_words_go_with_who_says_them(text: str, split: list[str]) -> None:
    """A sentence that ends within its quotation marks goes on to the next stop."""
    assert [text[start:end] for start, end in utterances(text)] == split


@given(st.text(st.sampled_from("字1.，。！？；”）“ \n")))
def test_utterances_are_the_whole_text(text: str) -> None:
    """No character is lost between them and none is in two."""
    spans = utterances(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert {end for _, end in spans} <= {end for _, end in sentences(text)}


def test_the_sentence_around_a_stretch() -> None:
    """A stretch is given with its sentence, or with both where it runs across two."""
    text = "一句。两句。三句。"
    assert sentence_around(text, 3, 5) == "两句。"
    assert sentence_around(text, 1, 4) == "一句。两句。"
    assert sentence_around("", 0, 0) == ""
