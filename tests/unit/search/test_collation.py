"""Words in the order of a dictionary."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from changji_tui.search.collation import collation
from changji_tui.text.syllables import Pronunciation


def test_chinese_words_stand_by_their_sound() -> None:
    """Chinese words are ordered by pinyin and tone; a character of two readings by the commoner one."""
    words = ["准东", "昌吉", "农高区", "行业", "安全", "全会", "长江", "马", "妈", "曾"]
    assert sorted(words, key=collation) == [
        *["安全", "昌吉", "长江", "妈", "马", "农高区", "全会", "行业", "曾", "准东"],
    ]


def test_letters_and_digits_stand_before_characters() -> None:
    """Digits, then letters of either case, then Chinese; full-width forms among their twins."""
    words = ["水稻", "Zone", "apple", "5G", "ａｐｐ", "Apple b"]
    assert sorted(words, key=collation) == ["5G", "ａｐｐ", "apple", "Apple b", "Zone", "水稻"]


def test_a_rare_character_stands_with_what_sounds_like_it() -> None:
    """Rare characters are ordered by sound, not by code: 曦 (xi) under x, 晔 (ye) under y, 〇 under l."""
    assert collation("夏") > collation("曦") > collation("吴")
    assert collation("周") > collation("晔") > collation("夏")
    assert collation("龙") > collation("〇") > collation("蓝")


def test_a_recorded_reading_has_its_place() -> None:
    """A recorded reading decides: 重庆 stands under chóng, the name 单 under shàn, 会计 under kuài."""
    words = {"重庆": "chóng qìng", "单": "shàn", "会计": "kuài jì"}
    read = Pronunciation(words).of

    def order(*listed: str) -> list[str]:
        return sorted(listed, key=lambda word: collation(word, read(word)))

    assert order("中", "重庆", "重量", "崇", "初") == ["崇", "重庆", "初", "中", "重量"]
    assert order("丹", "单", "山", "闪", "上") == ["丹", "山", "闪", "单", "上"]
    assert order("会议", "会计", "快", "宽", "回") == ["回", "会议", "会计", "快", "宽"]
    assert collation("重庆") > collation("中")


def test_characters_read_by_default_keep_their_place() -> None:
    """Characters without a recorded reading keep their place by the default reading."""
    read = Pronunciation({}).of
    for word in ("昌吉", "长江", "行业", "曾君", "增长", "Zone 5"):
        assert collation(word, read(word)) == collation(word)


@given(st.lists(st.text()))
def test_every_text_has_a_place(texts: list[str]) -> None:
    """The keys of any texts can be compared, and a beginning of a text stands before the whole."""
    sorted(texts, key=collation)
    for text in texts:
        assert collation(text[: len(text) // 2]) <= collation(text) or not text.isascii()
