"""The proof of themes: we choose a theme, but its words must be those of the speech."""

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
        (
            "我们将用三年时间修好渠道12条",
            "“我们将用三年时间修好渠道12条” has 28 cells, expected 24 at most",
        ),
    ],
)
def test_a_theme_that_is_not_the_speechs_is_a_fault(small: Path, theme: str, problem: str) -> None:
    """A theme of words from another text, or of too many words, is reported on its line."""
    change(small, "talks.toml", THEME, THEME.replace("渠道", theme))
    report = check(small)
    assert broken(report) == {"themes"}
    assert [(fault.key, fault.problem) for fault in report.faults] == [
        ("documents[0].speaker.theme.zh", problem)
    ]


def test_a_speech_may_have_no_theme(small: Path) -> None:
    """A page whose speeches have no themes has no fault."""
    change(small, "talks.toml", THEME + "\n", "")
    assert not check(small).faults
