"""The READMEs are true: their commands work, and their example is a page."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from changji_tui.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_quick_start_is_two_commands_of_one_line() -> None:
    """The quick start has two commands of one line: one opens the explorer, one runs every test."""
    section = README.partition("## Quick start")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```sh\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    assert [block.count("\n") for block in blocks] == [1, 1]
    explorer, tests = blocks
    assert explorer.endswith(".venv/bin/changji-tui\n")
    assert tests.endswith(".venv/bin/pytest\n")


def test_ci_runs_the_command_of_the_readme() -> None:
    """CI takes out of the README one line, which is its whole test command."""
    pattern = re.search(r"grep -m 1 '(.*)' README\.md", (ROOT / ".ci" / "run").read_text("utf-8"))
    assert pattern
    [command] = [line for line in README.splitlines() if re.search(pattern[1], line)]
    assert f"```sh\n{command}\n```" in README


def test_the_commands_that_it_shows_work_one_after_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command under "What leaves the program" works; `verify` prints what is shown there."""
    block = (
        README.partition("What leaves the program")[2].partition("```sh\n")[2].partition("```")[0]
    )
    commands = [shlex.split(line.partition(" > ")[0], comments=True) for line in block.splitlines()]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    said = {}
    for name, *arguments in commands:
        assert name == "changji-tui"
        if arguments[0] == "--open":
            assert main(["show", arguments[1]]) == 0
            continue
        assert main(arguments) == 0
        said[arguments[0]] = capsys.readouterr().out
    shown = re.search(r"^changji-tui verify .*# (.*)…”$", block, re.MULTILINE)
    assert shown
    assert " ".join(shown[1].split()) in " ".join(said["verify"].split())
    assert {"brief.md", "cards.txt", "figures.csv"} <= {file.name for file in tmp_path.iterdir()}


def test_the_example_page_is_proven(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The files shown in data/README.md are a page, and `check` finds nothing wrong with it."""
    text = (ROOT / "data" / "README.md").read_text("utf-8")
    shown = r"^## (\S+\.(?:txt|toml))\n.*?^```\w+\n(.*?)^```$"
    files = re.findall(shown, text, re.DOTALL | re.MULTILINE)
    for name, content in files:
        (tmp_path / name).write_text(content, "utf-8")
    assert [name for name, _ in files][:2] == ["source.txt", "page.toml"]
    code = main(["check", str(tmp_path)])
    assert (code, capsys.readouterr().err) == (0, "")


def test_every_kind_of_period_is_explained() -> None:
    """data/README.md shows a period code of every kind, and the program reads each of them."""
    from changji_tui.quantities import periods

    text = (ROOT / "data" / "README.md").read_text("utf-8")
    table = text.partition("## Periods")[2].partition("\n## ")[0]
    kinds = {periods.parse(code).kind for code in re.findall(r"`([0-9a-zA-Z/-]+)`", table)}
    assert kinds == {
        *("year", "half", "quarter", "month", "day", "end", "ytd", "now", "yearly", "range")
    }
