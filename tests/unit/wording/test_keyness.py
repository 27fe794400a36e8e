"""Log-likelihood, and the words that it finds distinctive."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.model.page import Page
from changji_tui.model.voices import speakers
from changji_tui.wording.keyness import LEAST_SCORE, distinctive_words, log_likelihood
from tests.unit.wording.texts import voice

COUNTS = st.integers(0, 500)
SIZES = st.integers(500, 100_000)


def test_log_likelihood_is_the_published_one() -> None:
    """12 of 1,000 against 3 of 2,000 has the value computed by hand, 2 (12 ln(12/5) + 3 ln(3/10))."""
    expected = 2 * (12 * math.log(12 / 5) + 3 * math.log(3 / 10))
    assert log_likelihood(12, 3, 1000, 2000) == pytest.approx(expected)


@given(COUNTS, COUNTS, SIZES, SIZES)
def test_log_likelihood_is_symmetric_and_never_negative(a: int, b: int, c: int, d: int) -> None:
    """Log-likelihood is the same for both texts, and never negative."""
    assert log_likelihood(a, b, c, d) == pytest.approx(log_likelihood(b, a, d, c))
    assert log_likelihood(a, b, c, d) >= 0


@given(COUNTS, SIZES, st.integers(1, 20))
def test_the_same_rate_surprises_nobody(count: int, size: int, times: int) -> None:
    """A word that two texts have at one rate has no keyness."""
    assert log_likelihood(count, count * times, size, size * times) == pytest.approx(0, abs=1e-6)


def test_what_sets_the_speakers_of_the_page_apart(page: Page) -> None:
    """The first words are the speakers' own fields, and each is counted as printed."""
    spoken = speakers(page)
    words = distinctive_words(spoken)
    assert {speaker: found[0].text for speaker, found in words.items()} == {
        "yu-fengshan": "就业",
        "gu-tao": "生态",
        "ma-jin": "贸易",
        "suo-min": "职责",
        "zeng-jun": "统战",
        "wu-di": "住房",
    }
    texts = {d.id: "\n".join(p.text for p in d.paragraphs) for d in spoken}
    for speaker, found in words.items():
        for word in found:
            rest = [text for name, text in texts.items() if name != speaker]
            assert word.count == texts[speaker].count(word.text) >= 2
            assert word.elsewhere == sum(text.count(word.text) for text in rest)
            assert word.score >= LEAST_SCORE
            assert "的" not in (word.text[0], word.text[-1])
        scores = [word.score for word in found]
        assert scores == sorted(scores, reverse=True)


def test_no_word_holds_another(page: Page) -> None:
    """No distinctive word contains another: of 社会保, 社会保障 and 社会保障体系 one stays."""
    spoken = speakers(page)
    for found in distinctive_words(spoken).values():
        texts = [word.text for word in found]
        assert not [(a, b) for a in texts for b in texts if a != b and a in b]
    words = [word.text for word in distinctive_words(spoken)["yu-fengshan"]]
    assert "社会保障" in words


def test_one_speech_has_nothing_to_stand_apart_from() -> None:
    """If there is no other speech, no word is distinctive."""
    assert distinctive_words([voice("d", "改革改革改革")]) == {"d": ()}
