"""The paragraphs of a text, with hard line breaks or without."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changji_tui.finding.paragraphs import paragraphs
from changji_tui.loading import bundled_folder, load_page
from changji_tui.text.cleaning import clean
from tests.conftest import Count

WORDS = (
    "去年以来，全县把发展设施农业作为增收的主要途径，新建日光温室一千二百座，带动三千多户农民就业。",
    "县里组织技术员到田间地头讲课，农民不出村就能学到技术，遇到问题打一个电话就有人上门。",
    "如今走进村里，一座座温室整齐排列，西红柿、黄瓜、辣椒长势喜人，前来拉菜的车排成了队，价钱也比往年好。",
)


def wrapped(width: int, indent: str, gap: str = "") -> str:
    """The paragraphs in lines of `width` characters, the first of each indented."""
    blocks = []
    for words in WORDS:
        text = indent + words
        blocks.append("\n".join(text[at : at + width] for at in range(0, len(text), width)))
    return f"\n{gap}".join(blocks)


@pytest.mark.parametrize("width", [12, 17, 20, 24])
@pytest.mark.parametrize("indent", ["\u3000\u3000", "    "])
def test_hard_line_breaks_are_joined(width: int, indent: str) -> None:
    """An indent begins a paragraph; lines that are cut within a sentence are one."""
    found = paragraphs(wrapped(width, indent))
    assert found.paragraphs == WORDS
    assert found.joined > 0


@pytest.mark.parametrize("width", [13, 18, 22])
def test_a_blank_line_parts_paragraphs(width: int) -> None:
    """Without indents a line that is not full, or a blank line after a full stop, parts paragraphs."""
    assert paragraphs(wrapped(width, "", "\n")).paragraphs == WORDS


def test_a_blank_line_within_a_sentence_is_the_end_of_a_column() -> None:
    """A sentence goes on after a blank line within it, as at the end of a column."""
    lines = wrapped(18, "").split("\n")
    found = paragraphs("\n".join([*lines[:2], "", *lines[2:]]))
    assert found.paragraphs[0].startswith(WORDS[0])


def test_a_line_for_each_paragraph_stays_so() -> None:
    """Lines of their own lengths are not joined."""
    found = paragraphs("\n".join(WORDS))
    assert (found.paragraphs, found.joined) == (WORDS, 0)


def test_spaces_of_typesetting_are_taken_out_and_others_kept() -> None:
    """Spaces beside digits and in spread lines go; those between names stay."""
    text = "2024 年 10 月 9 日，突破1 亿元\n□本报记者 刘茜 通讯员 王建华"
    assert paragraphs(text).paragraphs == (
        "2024年10月9日，突破1亿元",
        "□本报记者 刘茜 通讯员 王建华",
    )


def test_the_bundled_sheet_is_read_as_a_person_read_it(count: Count) -> None:
    """Nearly all line breaks of the bundled sheet are joined or kept as a person did."""
    text = clean((bundled_folder() / "source.txt").read_text(encoding="utf-8"))
    found = "\n".join("".join(p.split()) for p in paragraphs(text).paragraphs)
    recorded = {"".join(p.text.split()) for p in load_page(bundled_folder()).passages}
    lines = ["".join(line.split()) for line in text.split("\n") if line.strip()]
    right = 0
    for before, after in pairwise(lines):
        is_joined = any(before + after in passage for passage in recorded)
        right += is_joined == (before + after in found)
    count(f"texts: the bundled sheet: {right} of {len(lines) - 1} line breaks read right")
    assert right >= 0.98 * (len(lines) - 1)


@given(st.text(st.sampled_from("\n 12a中文，。：“”\u3000"), max_size=80))
def test_no_character_is_lost(text: str) -> None:
    """All characters of any lines, without white space, stand in the paragraphs, in order."""
    found = paragraphs(text).paragraphs
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(paragraph == paragraph.strip() != "" for paragraph in found)


def test_fixture_texts_have_a_paragraph_a_line() -> None:
    """No line of the fixture texts, each of which is a paragraph, is joined with another."""
    folder = Path(__file__).parents[2] / "fixtures" / "texts"
    for path in folder.glob("*.txt"):
        assert paragraphs(path.read_text(encoding="utf-8")).joined == 0
