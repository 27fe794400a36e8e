"""A remark that contradicts the print, or the record beside it, is a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.checking.faulty import assert_found

QUOTE = 'quote = "2024年全镇有果园1500亩'


@pytest.mark.parametrize(
    ("note", "fault"),
    [
        ("印作“种植面积”。", "says that “种植面积” is printed, which stands nowhere on the page"),
        ("版面未印这一数字的年份。", "the basis says that 2024 is printed"),
        ("只是约数，确切数额未印。", "“1500亩” is an exact number"),
    ],
)
def test_notes(small: Path, note: str, fault: str) -> None:
    """A note may neither call words printed that are not, nor deny a printed year or an exact number."""
    assert_found(
        small,
        "farm.toml",
        'id = "farm-orchard-2024"\n',
        f'id = "farm-orchard-2024"\nnote = {{ zh = "{note}", en = "A note." }}\n',
        {"notes"},
        fault,
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('section = "talks"\n', "", "titles[1].section: is missing, expected the section that it"),
        (
            'section = "talks"\n',
            'section = "talks"\ndoubt = { zh = "不知。", en = "Unknown." }\n',
            "titles[1].doubt: says why its place is uncertain, talks is named as its section",
        ),
    ],
)
def test_titles(small: Path, old: str, new: str, fault: str) -> None:
    """A heading must have either its section or a doubt about it."""
    assert_found(small, "page.toml", old, new, {"titles"}, fault)


def test_people_of_bylines(small: Path) -> None:
    """A person of a byline who is no entity is a fault."""
    assert_found(
        small,
        "entities.toml",
        'name = { zh = "周禾"',
        'name = { zh = "绿色田野"',
        {"people"},
        "is no entity, expected one of that name in entities.toml",
    )
