"""A person who is printed in several ways is one person."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.finding import Source, find, find_page
from changji_tui.finding.recording import files
from changji_tui.model.voices import speakers

DEBATE = """新区规划讨论

主席：请张伟议员发言。

张伟议员：我支持这个规划，预算3亿元。

李娜（商务局局长）：我补充两点。

张议员：还有一点，工期要缩短。

李局长：同意，工期缩短三个月。

李女士：再说一句。

主席：谢谢各位。
"""


def names(text: str) -> dict[str, tuple[str, ...]]:
    """The persons of a text with their other forms."""
    recorded = find([Source("t.txt", text)], Path("t.txt"))
    return {person.name.zh: person.aliases for person in recorded.entities.entities}


def test_a_surname_with_a_title_is_the_person_of_that_name() -> None:
    """Turns under a name, and under its surname with a title, are one speaker's; a role is no person."""
    assert names(DEBATE) == {"张伟": ("张议员",), "李娜": ("李女士", "李局长")}
    page = find_page([Source("t.txt", DEBATE)], Path("t.txt"))
    assert [(voice.name.zh, len(voice.documents)) for voice in speakers(page)] == [
        ("主席", 2),
        ("张伟", 2),
        ("李娜", 3),
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("张议员：", "张局长：", {"张伟": (), "张局长": ()}),
        ("主席：请张伟", "张三：请张伟", {"张三": (), "张伟": (), "张议员": ()}),
        ("张议员：", "欧阳议员：", {"张伟": (), "欧阳议员": ()}),
    ],
    ids=["another post", "two of that surname", "another surname"],
)
def test_whoever_may_be_another_stays_another(
    old: str, new: str, found: dict[str, tuple[str, ...]]
) -> None:
    """A surname with a title stays apart if title or surname differ, or if two persons have the surname."""
    text = DEBATE.replace(old, new)
    assert {name: forms for name, forms in names(text).items() if name[0] != "李"} == found


def test_it_is_recorded_so(tmp_path: Path) -> None:
    """The page that `new` writes has the forms as aliases, and passes as a draft."""
    source = Source("t.txt", DEBATE)
    for name, text in files(find([source], Path("t.txt")), [source]).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert 'aliases = ["张议员"]' in (tmp_path / "entities.toml").read_text(encoding="utf-8")
    assert not check(tmp_path).faults
