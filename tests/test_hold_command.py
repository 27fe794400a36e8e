"""`changji-tui hold`: what it prints and with which code it ends."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from changji_tui.cli import main

RIGHT = "昌吉市2023年研究和实验经费投入5.3亿元。\n"
WRONG = "# 稿\n\n昌吉市2023年研究和实验经费投入5.8亿元。\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with one wrong number."""
    path = tmp_path / "draft.md"
    path.write_text(WRONG, encoding="utf-8")
    return path


def test_lines_are_those_of_a_linter(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each claim is a line FILE:LINE:COLUMN: verdict, over the page's sentence; a wrong one ends with 1."""
    assert main(["hold", str(draft)]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith(f"{draft}:3:4: verbatim: 2023年: ")
    assert printed[2].startswith(f"{draft}:3:18: differs: 5.8亿元: ")
    assert "5.3亿元" in printed[2]
    assert "CNY 50 million more" in printed[2]
    assert printed[2].endswith("[city-rd-spending]")
    assert "⟦5.3亿元⟧" in printed[3]
    assert printed[-1] == "2 claims: 1 borne out, 1 not; 0 numerals left out"


def test_all_borne_out_ends_with_0(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draft that is right, or claims nothing, ends with 0, from standard input too."""
    for text in (RIGHT, "没有数字。"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert main(["hold", "-"]) == 0
        assert "0 not" in capsys.readouterr().out


def test_json_has_the_keys_of_the_contract(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has every claim with the keys of the contract, and the counts of the verdicts."""
    assert main(["hold", str(draft), "--json"]) == 1
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert set(data) == {"draft", "claims", "left_out", "borne_out", "not_borne_out"}
    keys = {"line", "column", "text", "kind", "verdict", "borne_out", "figures", "passage"}
    for claim in data["claims"]:
        assert keys | {"sentence", "note", "note_zh"} == set(claim)
    wrong = data["claims"][1]
    assert (wrong["line"], wrong["column"], wrong["text"]) == (3, 18, "5.8亿元")
    assert (wrong["verdict"], wrong["figures"]) == ("differs", ["city-rd-spending"])
    assert wrong["passage"] == "city.p1"
    assert (data["borne_out"], data["not_borne_out"], data["left_out"]) == (1, 1, 0)


def test_a_draft_that_cannot_be_read_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing file, a folder, and bytes that are not UTF-8 end with 2 and one line each."""
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"\xff\xfe\x00")
    for name in (tmp_path / "none.md", tmp_path, bad):
        assert main(["hold", str(name)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_colour_stands_on_a_terminal_only(
    draft: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colour is printed on a terminal, but neither in a pipe nor with NO_COLOR."""
    main(["hold", str(draft)])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setattr("changji_tui.cli.hold.width", lambda: 60)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    main(["hold", str(draft)])
    coloured = capsys.readouterr().out
    assert "\x1b[" in coloured
    assert "31m" in coloured
    assert "differs" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    main(["hold", str(draft)])
    assert "31m" not in capsys.readouterr().out


def test_neither_textual_nor_in_a_pipe_rich_is_imported(draft: Path) -> None:
    """`hold` imports neither Textual nor, in a pipe, Rich, which would make its start slow."""
    code = (
        "import sys; from changji_tui.cli import main; main(sys.argv[1:]);"
        "sys.exit(bool({'textual', 'rich', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "hold", str(draft)], capture_output=True, check=False
    )
    assert done.returncode == 0


def test_the_readme_shows_what_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The draft in the README has the verdicts that the README shows."""
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    section = readme.partition("## Hold a draft against the page")[2]
    draft, verdicts = re.findall(r"^(?:    .*\n)+", section, re.MULTILINE)[:2]
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(textwrap.dedent(draft), "utf-8")
    assert main(["hold", "draft.md"]) == 1
    printed = [line for line in capsys.readouterr().out.splitlines() if line[0] != " "]
    assert printed == textwrap.dedent(verdicts).splitlines()


@pytest.mark.no_cover  # many cases, few branches
def test_hostile_drafts_leave_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drafts of control characters, lone marks, long numbers and broken Markdown end with 0 or 1."""
    for text in (
        "",
        "\x00\x1b[31m5家\u202e",
        "“" * 50 + "5家" + "”" * 49,
        "9" * 5000 + "家 " + "1," * 300,
        "```\n" * 99 + "> " * 99 + "[](" * 99,
        "CNY " * 500 + "-" * 500 + "$1e999 1/0 0家 0% 0元",
    ):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert main(["hold", "-"]) in (0, 1)
        assert "\x1b" not in capsys.readouterr().out
