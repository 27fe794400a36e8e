"""The legend: what signs and colours mean."""

from __future__ import annotations

from typing import NamedTuple

from changji_tui.model.recorded import Bilingual


class Entry(NamedTuple):
    """One sign or colour."""

    sign: str
    """How it looks."""
    meaning: Bilingual
    """What it means."""
    role: str = "accent"
    """The role in which the sign is drawn."""


SIGNS: tuple[Entry, ...] = (
    Entry(
        ">  ≥  <  ≤  ≈",
        Bilingual(zh="多于、至少、少于、至多、约", en="over, at least, under, at most, about"),
    ),
    Entry("+  ↓", Bilingual(zh="增加的量；减少的量", en="an increase; a decline")),
    Entry("½", Bilingual(zh="一半", en="half")),
    Entry(
        "[2024]",
        Bilingual(zh="推断的时期，理由见卡片", en="a time that we infer; the card says why"),
    ),
    Entry(
        "abc ?",
        Bilingual(zh="草稿：程序读出，尚未有人核对", en="a draft: the program's guess, unchecked"),
        "text",
    ),
    Entry(
        "*",
        Bilingual(zh="推算所得，不是版面所印", en="computed by us, not printed on the page"),
        "derived",
    ),
    Entry(
        "✓  ✗  ?",
        Bilingual(
            zh="核算相符；不符；版面不足以判断；按 i 后正文旁也有",
            en="arithmetic that holds; fails; the page does not settle (i shows them beside the text)",
        ),
    ),
    Entry(
        "▂▅█",
        Bilingual(
            zh="各年的数，· 为版面未印，▾ 为零下",
            en="a number for each year; · where none is printed, ▾ below zero",
        ),
        "bar",
    ),
    Entry("123", Bilingual(zh="正文中印出的数字", en="a figure that the text prints"), "figure"),
    Entry(
        "abc",
        Bilingual(
            zh="与搜索相符之处；当前的一处带下划线",
            en="what the search matches; the current match is underlined",
        ),
        "match",
    ),
    Entry(
        "abc",
        Bilingual(zh="所选数字的原句", en="the words that print the selected figure"),
        "quote",
    ),
    Entry(
        "abc",
        Bilingual(
            zh="本程序的归纳或推算", en="our words: a derived value, or a theme that we chose"
        ),
        "derived",
    ),
    Entry(
        "⟨202E⟩",
        Bilingual(
            zh="不可见字符或控制字符，以编码示出",
            en="an invisible or control character, shown as its code",
        ),
    ),
)
"""What signs and colours mean."""
