"""Signs: what counts as one, and where each is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.model.page import Page
from changji_tui.model.voices import voices as by_speaker
from changji_tui.search.folding import fold
from changji_tui.wording.repeats import BREAK
from changji_tui.wording.said import Said
from tests.unit.wording.texts import voice, voices

TEXTS = st.lists(st.lists(st.text("的发展ＡaB12,.5亿，“”。 é\U00020000", max_size=12), max_size=3))


def printed(said: Said) -> list[str]:
    """Every sign except breaks, as it is printed."""
    return [said.place(at, 1).text for at, sign in enumerate(said.signs) if sign != BREAK]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        pytest.param("5.3亿元", ["5.3", "亿", "元"], id="a number is never cut"),
        pytest.param("14,651件", ["14,651", "件"], id="nor at its comma"),
        pytest.param("２０２４年", ["２０２４", "年"], id="nor in full width"),
        pytest.param("创A晋B、5G", ["创", "A", "晋", "B", "5", "G"], id="letters"),
        pytest.param("GDP增长", ["GDP", "增", "长"], id="a word of letters is never cut"),
        pytest.param("“九大”，", ["九", "大"], id="marks are breaks"),
        pytest.param("房子 的家", ["房", "子", "的", "家"], id="so is a blank"),
        pytest.param("𠀀叹", ["𠀀", "叹"], id="beyond the basic plane"),
    ],
)
def test_what_a_sign_is(text: str, signs: list[str]) -> None:
    """A character is a sign, and so is a whole number in digits and a whole word of letters."""
    assert printed(Said([voice("d", text)])) == signs


@given(TEXTS)
def test_every_sign_stands_where_it_is_printed(texts: list[list[str]]) -> None:
    """The signs of a paragraph are its text without marks and blanks, each at its place."""
    said = Said(voices(texts))
    assert said.signs.startswith(BREAK)
    assert said.signs.endswith(BREAK)
    assert len(said.number) == len(said.signs)
    for at, sign in enumerate(said.signs):
        if sign != BREAK:
            place = said.place(at, 1)
            assert place.passage.document == said.voices[said.number[at]].id
            assert said.as_signs(fold(place.text)) == sign
    letters = [c for paragraphs in texts for text in paragraphs for c in text if c.isalnum()]
    kept = [c for sign in printed(said) for c in sign if c.isalnum()]
    assert kept == letters


@given(TEXTS)
def test_the_signs_of_one_document_are_those_it_would_have_alone(texts: list[list[str]]) -> None:
    """The signs that `of` gives of a document are those that the document has alone."""
    said = Said(voices(texts))
    for number, paragraphs in enumerate(texts):
        alone = Said([voice("d", *paragraphs)])
        assert [*map(len, said.of(number).split(BREAK))] == [*map(len, alone.signs.split(BREAK))]
        assert said.of(number) == BREAK + "".join(
            said.as_signs(fold(text)) + BREAK for text in paragraphs
        )


def test_header_lines_are_not_said(page: Page) -> None:
    """No sign is in a headline, a speaker's line or a byline; all are in paragraphs."""
    said = Said(by_speaker(page.documents))
    places = [said.place(at, 1) for at, sign in enumerate(said.signs) if sign != BREAK]
    assert {place.passage.paragraph for place in places} == {
        paragraph.id for document in page.documents for paragraph in document.paragraphs
    }
