"""`check` reads every file of a folder, and reports all faults of all files at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.errors import DataError
from tests.robust.running import run
from tests.unit.tiny import change


def told(folder: Path) -> list[str]:
    """The lines of `check` on a faulty page, without the folder's name."""
    with pytest.raises(DataError) as caught:
        check(folder)
    lines = str(caught.value).split("\n")
    return [line.removeprefix(f"{folder}{os.sep}") for line in lines]


def test_every_missing_broken_and_invalid_file(small: Path) -> None:
    """A missing file does not hide the faults of files that are broken, invalid, or repeat an id."""
    (small / "source.txt").unlink()
    (small / "talks.toml").unlink()
    (small / "glossary.toml").write_text("[[terms]\n", encoding="utf-8")
    change(small, "page.toml", 'id = "qinghe"', 'id = "qinghe"\nname = "青禾"')
    change(small, "farm.toml", "value = 6\n", 'value = "6"\n')
    (small / "pinyin.toml").write_text("words = 3\n", encoding="utf-8")

    lines = told(small)

    assert [line.partition(": ")[0] for line in lines] == [
        "page.toml:4",
        "farm.toml:117",
        "talks.toml",
        "glossary.toml:1",
        "pinyin.toml:1",
        "source.txt",
    ]
    assert (
        lines[2]
        == 'talks.toml: is missing, expected the [[documents]] of section "talks" of page.toml'
    )
    assert lines[5] == "source.txt: is missing, expected the text of the sheet as it was extracted"


def test_a_broken_page_file(small: Path) -> None:
    """If page.toml cannot be read, each other TOML file is still checked by itself."""
    (small / "page.toml").write_text("id = \n", encoding="utf-8")
    change(small, "farm.toml", "value = 6\n", 'value = "6"\n')
    change(small, "entities.toml", 'id = "person-zhou-he"', "id = 3")

    assert [line.partition(":")[0] for line in told(small)] == [
        "page.toml",
        "entities.toml",
        "farm.toml",
    ]


def test_quotes_and_ids_of_the_files_that_are_there(small: Path) -> None:
    """Quotes and ids of the files that are there are checked; none is wrong because a file is missing."""
    (small / "talks.toml").unlink()
    change(small, "farm.toml", 'printed = "6个"', 'printed = "7个"')

    lines = told(small)

    assert [line.partition(":")[0] for line in lines] == ["farm.toml", "talks.toml"]
    assert "“7个” is not in its quote" in lines[0]


def test_an_unreadable_source_hides_no_fault(small: Path) -> None:
    """Without a readable source, whatever does not need the source is still proven."""
    (small / "source.txt").unlink()
    change(small, "farm.toml", "value = 6\n", "value = 7\n")

    assert told(small) == [
        "farm.toml:117: documents[0].paragraphs[0].figures[5].value: is 7, “6个” prints 6",
        "source.txt: is missing, expected the text of the sheet as it was extracted",
    ]


def test_references_that_lead_nowhere_hide_no_fault(small: Path) -> None:
    """A wrong id or name does not hide other faults; each is reported once, in the same run."""
    change(small, "farm.toml", 'figure = "farm-orchard-2020"', 'figure = "farm-orchard-2002"')
    change(small, "farm.toml", "value = 6\n", "value = 7\n")
    change(small, "talks.toml", "让清水流到田间地头", "让清水流到田间地头三次")
    change(small, "page.toml", 'doubt = { zh = "提取', 'section = "talks"\ndoubt = { zh = "提取')

    lines = told(small)

    assert [line.partition(": ")[0] for line in lines] == [
        "page.toml:24",
        "farm.toml:117",
        "farm.toml:322",
        "talks.toml:22",
        "talks.toml:22",
    ]
    assert "“farm-orchard-2002” is no figure" in lines[2]
    assert "“三” in “清水流到田间地头三次" in lines[4]


def test_what_is_left_to_do_on_such_a_page(small: Path) -> None:
    """Of the tasks on a faulty page, those that keep it from opening come first, the rest by kind."""
    change(small, "farm.toml", 'figure = "farm-orchard-2020"', 'figure = "farm-orchard-2002"')
    change(small, "farm.toml", "value = 6\n", "value = 7\n")

    code, out, err = run("check", "--todo", str(small))

    assert (code, err) == (2, "")
    assert [row for row in out.splitlines() if row and row[0] != " "] == [
        "what keeps the page from opening (1)",
        "values, units and bounds that are not as printed (1)",
        "2 left to do",
    ]
