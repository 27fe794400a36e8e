"""Who speaks: a person by any printed name, or a role; with or without a body, posts and a reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.loading import load_page
from changji_tui.model.documents import Speaker
from changji_tui.wording.speaker import speeches_of
from tests.unit.tiny import broken, change, faults

DEBATE = Path(__file__).parents[2] / "fixtures" / "debate"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A debate that may be spoiled."""
    return Path(shutil.copytree(DEBATE, tmp_path / "page"))


def speaker(folder: Path, document: str) -> Speaker:
    """Who speaks in a document."""
    found = load_page(folder).document(document).speaker
    assert found is not None
    return found


def test_a_speaker_needs_neither_body_nor_post_nor_reason() -> None:
    """A speaker without body, posts and reason has none, and the page passes its other proofs."""
    found = speaker(DEBATE, "turn-3")
    assert (found.organisation, found.posts, found.reason, found.theme) == (None, (), None, None)
    assert broken(check(DEBATE)) <= {"readings", "sentences"}


def test_a_role_needs_no_entity(folder: Path) -> None:
    """A role has its English from the glossary, or stays as printed; without `is_role` it is a fault."""
    assert speaker(folder, "turn-1").name.en == "Moderator"
    (folder / "glossary.toml").unlink()
    assert speaker(folder, "turn-1").name.en == "主持人"
    text = (folder / "reading.toml").read_text(encoding="utf-8")
    (folder / "reading.toml").write_text(text.replace("is_role = true\n", ""), encoding="utf-8")
    told = faults(folder)
    assert len(told) == 2
    assert all("“主持人” is no person" in line and "is_role = true" in line for line in told)


def test_a_person_printed_two_ways_is_one_person() -> None:
    """The speaker is the person under any printed name, and the person has all these turns."""
    page = load_page(DEBATE)
    assert speaker(DEBATE, "turn-4").line.text == "林馆长："
    assert speaker(DEBATE, "turn-4").name.zh == speaker(DEBATE, "turn-2").name.zh
    person = page.entity_named("林馆长")
    assert person is not None
    assert [speech.id for speech in speeches_of(page, person)] == ["turn-2", "turn-4"]


@pytest.mark.parametrize(
    ("line", "posts", "holds"),
    [
        ("林远（县图书馆馆长）：", ("县图书馆馆长",), True),
        ("县图书馆馆长林远：", ("县图书馆馆长",), True),
        ("县图书馆馆长林远（作家）：", ("县图书馆馆长", "作家"), True),
        ("林远（县图书馆馆长）：", (), False),
        ("县图书馆馆长、作家林远：", ("作家",), False),
        ("林远，林远：", (), False),
    ],
)
def test_posts_stand_before_or_after_the_name(
    folder: Path, line: str, posts: tuple[str, ...], holds: bool
) -> None:
    """A speaker's line is made up of the posts in order and the name once, at any place among them."""
    change(folder, "source.txt", "林远（县图书馆馆长）：", line)
    change(folder, "reading.toml", '"林远（县图书馆馆长）："', f'"{line}"')
    tables = ", ".join(f'{{ zh = "{post}" }}' for post in posts)
    old = '{ zh = "县图书馆馆长", en = "director of the county library" }'
    change(folder, "reading.toml", old, tables)
    assert ("speakers" not in broken(check(folder))) == holds


def test_a_quotation_may_be_of_a_role(folder: Path) -> None:
    """A quotation may name a role that speaks on the page as its speaker."""
    quote = 'begins = "书不在多", kind = "speech"'
    change(folder, "reading.toml", quote, f'{quote}, speaker = "主持人"')
    assert load_page(folder).id == "debate"
    change(folder, "reading.toml", 'speaker = "主持人" }', 'speaker = "主持" }')
    assert any("“主持” is no entity, did you mean 主持人?" in line for line in faults(folder))
