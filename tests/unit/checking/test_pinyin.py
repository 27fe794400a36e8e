"""The proof of the recorded pinyin finds its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.checking import check
from tests.unit.checking.faulty import without_line
from tests.unit.tiny import broken, change


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            '"果干", pinyin = "guǒ gān"',
            '"果脯", pinyin = "guǒ fǔ"',
            "words[2].zh: “果脯” is printed nowhere, take it out",
            id="a word that is not printed",
        ),
        pytest.param(
            "guǒ gān",
            "guǒgān",
            "words[2].pinyin: has 1 syllables, expected 2 for “果干”",
            id="syllables not parted",
        ),
        pytest.param(
            "guǒ gān",
            "guǒ gán",
            "words[2].pinyin: reads 干 as gán, expected one of gàn, gān",
            id="a tone that the character has not",
        ),
        pytest.param(
            "guǒ gān",
            "guǒ gàn",
            "words[2].pinyin: “果干” is read so without it, take it out",
            id="a reading that is the default",
        ),
        pytest.param(
            '    { zh = "果干"',
            '    { zh = "地头", pinyin = "dì tóu" },\n    { zh = "果干"',
            "words[2].zh: “地头” is recorded already, take it out",
            id="a word recorded twice",
        ),
    ],
)
def test_fault(small: Path, old: str, new: str, fault: str) -> None:
    """A fault of a word's pinyin breaks this proof, and no other, and is reported in one line."""
    change(small, "pinyin.toml", old, new)

    report = check(small)

    assert broken(report) == {"pinyin"}, report.rows()
    assert f"pinyin.toml: {fault}" in map(without_line, report.faults), report.faults


def test_a_character_that_nobody_can_read(small: Path) -> None:
    """A character without a reading in the table is reported where it stands, until a word has it."""
    change(small, "talks.toml", "水是农业的命脉", "㐂是农业的命脉")
    change(small, "source.txt", "水是农业的命脉", "㐂是农业的命脉")
    unread = "talks.toml: documents[0].paragraphs[0].zh: prints 㐂, of which no reading is known, "

    assert any(line.startswith(unread) for line in map(without_line, check(small).faults))

    change(small, "pinyin.toml", "words = [", 'words = [\n{ zh = "㐂", pinyin = "xǐ" },')

    assert not check(small).faults
