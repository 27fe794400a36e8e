"""What stands around a string decides whether it is a phrase or a piece of one."""

from __future__ import annotations

import pytest

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.voices import compared
from changji_tui.wording.phrases import Phrases
from changji_tui.wording.shared import shared_wording


@pytest.fixture(scope="module")
def verdicts() -> dict[str, bool]:
    """For each string that the bundled page's texts share, whether it is a phrase."""
    found = shared_wording(compared(load_page(bundled_folder())))
    phrases = Phrases(found[0].said.signs)
    return {wording.text: phrases.has(wording) for wording in found}


@pytest.mark.parametrize(
    "piece", ["业高质量发展的", "业高质量发展", "的改革任务", "与中国农业大学"]
)
def test_what_begins_or_ends_within_a_word_is_a_piece(
    verdicts: dict[str, bool], piece: str
) -> None:
    """A string is a piece if it begins or ends within a word, 业 of 产业, or with 的 or 与."""
    assert not verdicts[piece]


@pytest.mark.parametrize(
    "phrase",
    [
        "高质量发展",
        "建设中国式现代化新疆实践的典范地州",
        "体制机制改革",
        "科技创新",
        "州党委十二届九次全会",
    ],
)
def test_whole_words_are_a_phrase(verdicts: dict[str, bool], phrase: str) -> None:
    """What readers know as a phrase is listed, whatever stands around it."""
    assert verdicts[phrase]


def test_few_are_kept_back(verdicts: dict[str, bool]) -> None:
    """Only a few shared strings are kept back as pieces; most are listed."""
    assert sum(verdicts.values()) > 0.85 * len(verdicts)
