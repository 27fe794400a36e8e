"""Cleaning: nothing that a terminal obeys or hides gets through, and nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from changji_tui.text.cleaning import clean, hidden_count, single_line
from changji_tui.text.graphemes import clusters
from tests.unit.text.text_corpus import HOSTILE, page, printed_page

UNICODE = Path("/usr/share/unicode")
MARK = re.compile("⟨[0-9A-F]{4,6}⟩")
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TEXTS = st.text(st.characters(), max_size=40) | st.text(
    "中a \t\n\r\x1b\x07\x9b\u202e\u200b\u200d\u200c\ufe0f\U000e0100\U000e0041👩👧❤🏽葛\ud800\u2028⟩",
    max_size=12,
)


@pytest.mark.parametrize("text", [*page(), *printed_page(), *HOSTILE])
def test_honest_text(text: str) -> None:
    """The page and the corpus, emoji and variants included, come back as they are."""
    assert clean(text) == text
    assert hidden_count(text) == 0


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x1b]52;c;cm0=\x07b", "a⟨001B⟩]52;c;cm0=⟨0007⟩b", id="clipboard"),
        pytest.param("\x9b2J\x9d0;title\x9c", "⟨009B⟩2J⟨009D⟩0;title⟨009C⟩", id="8-bit"),
        pytest.param("安全\u202e全安", "安全⟨202E⟩全安", id="reordered"),
        pytest.param("zero\u200bwidth\ufeff", "zero⟨200B⟩width⟨FEFF⟩", id="zero width"),
        pytest.param("tag\U000e0041", "tag⟨E0041⟩", id="tag"),
        pytest.param("a\u2028b\u2029c\x85", "a⟨2028⟩b⟨2029⟩c⟨0085⟩", id="separators"),
        pytest.param("overwritten\rtext", "overwritten⟨000D⟩text", id="carriage return"),
        pytest.param("\ud800\udfff", "⟨D800⟩⟨DFFF⟩", id="surrogates"),
        pytest.param("文\u200d字", "文⟨200D⟩字", id="joiner between letters"),
        pytest.param("👩\u200d中", "👩⟨200D⟩中", id="joiner after an emoji only"),
        pytest.param("\ufe0fa\ufe0f\ufe0f", "⟨FE0F⟩a\ufe0f⟨FE0F⟩", id="selectors without a base"),
        pytest.param("a\tb\r\nc", "a b\nc", id="tab and line end"),
        pytest.param("\u3164\u115f\u00ad\u2060", "⟨3164⟩⟨115F⟩⟨00AD⟩⟨2060⟩", id="fillers"),
    ],
)
def test_hostile_text(text: str, shown: str) -> None:
    """What acts or hides becomes a mark of its code point."""
    assert clean(text) == shown
    assert hidden_count(text) == len(MARK.findall(shown))


@pytest.mark.parametrize(
    "text", ["葛󠄀城", "辻󠄁", "☀️", "1️⃣", "👩‍👩‍👧‍👦", "👨🏽‍❤️‍💋‍👨🏽", "🏳️‍🌈", "🇨🇳", "ᠠ᠋"]
)
def test_sequences_survive(text: str) -> None:
    """Variants of a character and emoji made of several stay as they are."""
    assert clean(text) == text


def test_every_character(count: Callable[[str], None]) -> None:
    """Every control, format and invisible character is shown as a mark, except those with a glyph."""
    shown = {code for code in range(0x110000) if hidden_count("a" + chr(code) + "a")}
    control = {code for code in range(0x110000) if category(chr(code)) in {"Cc", "Zl", "Zp", "Cs"}}
    formats = {code for code in range(0x110000) if category(chr(code)) == "Cf"}
    assert control - shown == {ord("\n"), ord("\t")}
    assert {chr(code) for code in formats - shown if cell_len(chr(code)) == 0} == set()
    assert {ord(mark) for mark in BIDI} <= shown
    assert all(
        category(chr(code)) in {"Cc", "Zl", "Zp", "Cs", "Cf", "Cn", "Lo", "Mn"} for code in shown
    )
    count(f"cleaning: {len(shown)} code points shown as marks, all 12 bidi controls among them")


def test_invisible_by_unicode() -> None:
    """Every Default_Ignorable_Code_Point that is no variation selector is shown."""
    file = UNICODE / "DerivedCoreProperties.txt"
    if not file.exists():
        pytest.skip("1 list not compared: no DerivedCoreProperties.txt (apt install unicode-data)")
    pattern = re.compile(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))? *; Default_Ignorable_Code_Point", re.M)
    ranges = [
        range(int(first, 16), int(last or first, 16) + 1)
        for first, last in pattern.findall(file.read_text(encoding="utf-8"))
    ]
    kept = {code for span in ranges for code in span if not hidden_count("a" + chr(code) + "a")}
    selectors = [*range(0x180B, 0x180E), 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]
    assert kept == set(selectors)


@given(TEXTS)
@example("👩\u200d\u200d👧")
@example("a\r\r\nb")
def test_any_text(text: str) -> None:
    """Cleaning twice is cleaning once, and leaves a line feed as the only control."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert hidden_count(cleaned) == 0
    assert not any(
        category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in cleaned if letter != "\n"
    )
    assert not set(cleaned) & set(BIDI)
    assert len(cleaned.encode()) >= len(cleaned)
    assert len(MARK.findall(cleaned)) == hidden_count(text) + len(MARK.findall(text))


@given(TEXTS)
def test_joiners_join(text: str) -> None:
    """A joiner or selector that is left stands inside a cluster."""
    for cluster in clusters(clean(text)):
        assert cluster[0] not in "\u200d\ufe0f\U000e0100"


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        pytest.param("技术合同成\n交额", "技术合同成交额", id="Chinese"),
        pytest.param("venture\r\ncapital", "venture capital", id="Western"),
        pytest.param("GDP\r增长\rCPI", "GDP增长CPI", id="mixed, as terminals paste"),
        pytest.param("建成“农科星创”\n“丝路科创中心”", "建成“农科星创”“丝路科创中心”", id="quotes"),
        pytest.param("said “hi”\nthen", "said “hi” then", id="Western quotes"),
        pytest.param("1663.25\n公斤", "1663.25公斤", id="number and unit"),
        pytest.param("\n\n　　昌吉  \n\n\t市\n", "昌吉市", id="blank lines and indents"),
        pytest.param("a\u2028b\x0bc\x85d", "a b c d", id="every line break"),
        pytest.param("x\x1b[31m\ny", "x⟨001B⟩[31m y", id="hostile"),
        pytest.param("  \n ", "", id="nothing"),
    ],
)
def test_single_line(pasted: str, line: str) -> None:
    """The lines of a paste are joined as a reader would."""
    assert single_line(pasted) == line


@given(TEXTS)
def test_any_single_line(text: str) -> None:
    """One clean line comes out of any text, and stays the same."""
    line = single_line(text)
    assert "\n" not in line
    assert clean(line) == line == single_line(line)
