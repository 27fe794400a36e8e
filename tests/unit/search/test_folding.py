"""Folding removes differences that readers do not care about, and keeps every offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.search.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("技術合同", "技术合同"),
        ("５．３億元", "5.3亿元"),
        ("ＣＨＡＮＧＪＩ", "changji"),
        ("農業農村部發展產業園區", "农业农村部发展产业园区"),
        ("佈侷儁嚮寀崑彔昇朮榦牴痠祕", "布局俊向采昆录升术干抵酸秘"),
        ("糰緑脩蔘衹覈託逕釦鈡鉅鍼陞", "团绿修参只核托径扣钟巨针升"),
        ("•‧・∙⋅", "·····"),
        ("○零", "〇〇"),
        ("éÉüñ", "eeun"),
        ("為爲臺灣裏裡麼", "为为台湾里里么"),
        ("著力", "着力"),
        ("羣衆産錄録閱閲", "群众产录录阅阅"),
        ("「两区」『两区』", "“两区”“两区”"),
        ("《规划》", "〈规划〉"),
        ("①％（）：；", "1%():;"),
    ],
)
def test_these_are_one(one: str, other: str) -> None:
    """Case, width, Traditional forms, variants of characters and of punctuation fold alike."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("覆盖", "复盖"), ("亩", "元"), ("二", "三"), ("5.3", "5,3")]
)
def test_these_are_two(one: str, other: str) -> None:
    """What means something else stays apart."""
    assert fold(one) != fold(other)


def test_what_is_folded_stays_as_it_is() -> None:
    """Every character there is: a mark for vertical setting folds as the mark that it is."""
    every = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
    folded = fold(every)
    again = fold(folded)
    assert [one for one, two in zip(folded, again, strict=True) if one != two] == []
    assert fold("︱﹁﹂") == fold("—「」")


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """A text folds code point by code point."""
    folded = fold(text)
    assert len(folded) == len(text)
    assert folded == "".join(map(fold, text))
