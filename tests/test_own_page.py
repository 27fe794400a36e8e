"""docs/own-page.md is true: its commands and edits work, and it shows what is printed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from changji_tui.checking import check
from changji_tui.cli import main

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(?P<kind>sh|text|diff (?P<file>\S+))\n(?P<lines>.*?)^```$", re.M | re.S)
MOST_EDITS = 25


def test_the_walk_through_makes_a_page_that_is_proven(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The walk-through leads from a text to a page without drafts and faults, in nine edits."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    printed, edits = "", 0
    text = (ROOT / "docs" / "own-page.md").read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        lines = block["lines"].splitlines()
        if block["file"]:
            edit(Path("walnuts") / block["file"], lines)
            edits += 1
        elif block["kind"] == "text":
            assert [line for line in lines if line not in printed.splitlines()] == []
        elif lines[0].startswith("sed "):
            assert lines == ["sed -i '/^draft = true$/d' walnuts/*.toml"]
            for file in Path("walnuts").glob("*.toml"):
                file.write_text(file.read_text("utf-8").replace("draft = true\n", ""), "utf-8")
            edits += 1
        else:
            code = main(lines[0].split()[1:])
            printed = capsys.readouterr().out
            assert code == 0
    report = check(Path("walnuts"))
    assert (report.faults, report.drafts, len(report.tasks)) == ((), 0, 0)
    assert edits <= MOST_EDITS
    assert (edits, "in nine edits" in text) == (9, True)


def edit(file: Path, lines: list[str]) -> None:
    """Make the change of a diff, whose old lines must occur once in the file."""
    before = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    after = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), encoding="utf-8")
