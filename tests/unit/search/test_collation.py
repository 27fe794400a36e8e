"""Words in the order of a dictionary."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.search.collation import collation


def test_chinese_words_stand_by_their_sound() -> None:
    """By pinyin, tone by tone; a character of two readings under its commonest."""
    words = ["准东", "昌吉", "农高区", "行业", "安全", "全会", "长江", "马", "妈", "曾"]
    assert sorted(words, key=collation) == [
        *["安全", "昌吉", "长江", "妈", "马", "农高区", "全会", "行业", "曾", "准东"],
    ]


def test_letters_and_digits_stand_before_characters() -> None:
    """Digits, then letters of either case, then Chinese; full-width forms among their twins."""
    words = ["水稻", "Zone", "apple", "5G", "ａｐｐ", "Apple b"]
    assert sorted(words, key=collation) == ["5G", "ａｐｐ", "apple", "Apple b", "Zone", "水稻"]


def test_a_rare_character_stands_with_what_sounds_like_it() -> None:
    """曦 (xi) among the x, 晔 (ye) among the y, 〇 among the l: none of them is ordered by its own code."""
    assert collation("夏") > collation("曦") > collation("吴")
    assert collation("周") > collation("晔") > collation("夏")
    assert collation("龙") > collation("〇") > collation("蓝")


@given(st.lists(st.text()))
def test_every_text_has_a_place(texts: list[str]) -> None:
    """Whatever the characters, keys compare, and a beginning stands before the whole."""
    sorted(texts, key=collation)
    for text in texts:
        assert collation(text[: len(text) // 2]) <= collation(text) or not text.isascii()
