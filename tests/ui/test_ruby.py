"""Pinyin stands over its characters, and neither is ever cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.layout.ruby import set_ruby
from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page
from changji_tui.text.cells import cell_len
from changji_tui.text.syllables import Pronunciation

TEXTS = st.text(st.sampled_from("昌吉庄窗，。“”（）2.5%的 A"), min_size=1, max_size=60)


def check(text: str, syllables: list[str], width: int) -> None:
    """Assert that a text is set whole, with each syllable whole and over the middle of its character."""
    lines = set_ruby(text, syllables, width)
    drawn = ""
    for over, under in lines:
        assert max(cell_len(over.text), cell_len(under.line.text)) <= width
        said = 0
        for offset, place in enumerate(under.places):
            at = under.start + offset
            drawn += text[at]
            assert under.line.text[place : place + 1] in (text[at], "")
            if syllables[at]:
                start = over.text.index(syllables[at], said)
                said = start + len(syllables[at])
                left = cell_len(under.line.text[:place])
                middle = cell_len(over.text[:start]) + cell_len(syllables[at]) / 2
                assert abs(middle - (left + 1)) <= 0.5
                assert over.text[said : said + 1] in (" ", "")
        assert over.text.split() == [s for s in syllables[under.start : under.end] if s]
    assert drawn == text


@given(TEXTS, st.integers(7, 40))
def test_every_syllable_is_over_its_character(text: str, width: int) -> None:
    """At any width all characters are there in order, each under its whole syllable."""
    check(text, Pronunciation({}).of(text), width)


@pytest.fixture(scope="module")
def bundled() -> Page:
    """The page that comes with the program."""
    return load_page(bundled_folder())


@pytest.mark.parametrize("width", [8, 23, 44, 76, 80])
def test_the_page_is_set_whole(bundled: Page, width: int) -> None:
    """Every passage of the bundled page is set whole in narrow and wide columns."""
    for passage in bundled.passages:
        check(passage.text, bundled.pronunciation.of(passage.text), width)
