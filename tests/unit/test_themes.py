"""A theme is ours, but its words are the speech's: the proof of themes."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.checking import check
from tests.unit.tiny import broken, change

THEME = 'theme = { zh = "渠道", en = "channels" }'


@pytest.mark.parametrize(
    ("theme", "problem"),
    [
        ("灌溉", "“灌溉” is not in the speech, expected words of it"),
        ("修好渠道12条", "“修好渠道12条” has 7 characters, expected 2 to 6"),
        ("水", "“水” has 1 characters, expected 2 to 6"),
    ],
)
def test_a_theme_that_is_not_the_speechs_is_a_fault(small: Path, theme: str, problem: str) -> None:
    """Words of another text, a sentence, a single character: each is told on its line."""
    change(small, "talks.toml", THEME, THEME.replace("渠道", theme))
    report = check(small)
    assert broken(report) == {"themes"}
    assert [(fault.key, fault.problem) for fault in report.faults] == [
        ("documents[0].speaker.theme.zh", problem)
    ]


def test_a_speech_may_have_no_theme(small: Path) -> None:
    """A page without themes is a page."""
    change(small, "talks.toml", THEME + "\n", "")
    assert not check(small).faults
