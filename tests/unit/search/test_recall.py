"""Whatever the page prints or our English says is found, however it is typed."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.model.documents import Passage
from changji_tui.model.page import Page
from changji_tui.search import Index
from tests.unit.search.test_properties import bundled

MARKS = re.compile("[“”‘’、·]")


@st.composite
def printed(draw: st.DrawFn) -> tuple[Passage, int, int]:
    """A passage, and start and end of two to six Chinese characters that it prints together."""
    page, _ = bundled()
    passage = draw(st.sampled_from([p for p in page.passages if len(p.text) > 8]))
    places = [
        match.start()
        for match in re.finditer("(?=[\u4e00-\u9fff]{6})", passage.text)
    ] or [0]  # fmt: skip
    start = draw(st.sampled_from(places))
    return passage, start, start + draw(st.integers(2, 6))


def toneless(syllable: str) -> str:
    """A syllable as it is typed."""
    parts = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(part for part in parts if not unicodedata.combining(part))


def having(page: Page, text: str) -> set[str]:
    """The passages that print a text."""
    return {passage.id for passage in page.passages if text in passage.text}


@pytest.mark.no_cover  # many cases, few branches
@given(printed(), st.sampled_from(["", "'", " "]))
def test_pinyin_finds_every_passage(place: tuple[Passage, int, int], between: str) -> None:
    """Pinyin finds every passage of a word, in one word, with apostrophes, or in several words."""
    page, index = bundled()
    passage, start, end = place
    text = passage.text[start:end]
    syllables = [toneless(s) for s in page.pronunciation.of(passage.text)[start:end]]
    if all(syllables):
        assert having(page, text) <= index.find(between.join(syllables)).by_passage.keys()


@given(printed())
def test_initials_find_every_passage(place: tuple[Passage, int, int]) -> None:
    """Initials, one for each character, find every passage of a word from four letters on."""
    page, index = bundled()
    passage, start, end = place
    syllables = page.pronunciation.of(passage.text)[start:end]
    if len(syllables) > 3 and all(syllables):
        initials = "".join(toneless(syllable)[0] for syllable in syllables)
        assert having(page, passage.text[start:end]) <= index.find(initials).by_passage.keys()


@given(st.data())
def test_a_word_is_found_through_marks(data: st.DataObject) -> None:
    """A word is found without the quotation marks, 、 and dots that are printed in it."""
    page, index = bundled()
    passage = data.draw(st.sampled_from([p for p in page.passages if MARKS.search(p.text)]))
    text = MARKS.sub("", passage.text)
    words = re.findall("(?=([\u4e00-\u9fff]{6}))", text)
    if words:
        assert passage.id in index.find(data.draw(st.sampled_from(words))).by_passage


@pytest.mark.no_cover  # many cases, few branches
@given(st.data())
def test_english_finds_every_passage(data: st.DataObject) -> None:
    """A word of our reading, or its beginning from two letters on, finds every passage, in any case."""
    page, index = bundled()
    words = sorted({w for p in page.passages for w in re.findall("[A-Za-z]{2,}", p.translation)})
    word = data.draw(st.sampled_from(words))
    typed = word.lower()[: data.draw(st.integers(2, len(word)))]
    begins = re.compile(f"(?<![A-Za-z]){typed}", re.IGNORECASE)
    said = {p.id for p in page.passages if begins.search(p.translation)}
    found = index.find(typed).by_passage
    assert said <= found.keys()
    whole = re.compile(f"(?<![A-Za-z]){word}(?![A-Za-z])", re.IGNORECASE)
    said = {p.id for p in page.passages if whole.search(p.translation)}
    assert said <= index.find(word).by_passage.keys()


def test_every_amount_finds_its_figure(index: Index, page: Page) -> None:
    """Every amount finds its figure, as printed and in the base unit."""
    for figure in page.figures:
        if figure.kind == "measure" and figure.base_value is not None and figure.unit:
            for query in (figure.printed, f"{figure.base_value:f}{figure.base_unit}"):
                assert figure.id in index.find(query).figures, query


@pytest.mark.parametrize("kind", ["person", "organisation", "place", "achievement", "term"])
def test_every_name_finds_its_mentions(index: Index, page: Page, kind: str) -> None:
    """Every printed form of a name finds its mentions, and its initials do from two letters on."""
    for entity in (e for e in page.entities if e.kind == kind):
        for mention in page.mentions[entity.id]:
            name = mention.passage.text[mention.start : mention.end]
            assert mention.passage.id in index.find(f'"{name}"').by_passage, name
