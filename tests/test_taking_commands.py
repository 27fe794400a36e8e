"""`show --cite`, `verify`, `brief`: what leaves the program, and what proves it."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from changji_tui.cli import main

SMALL = Path(__file__).parent / "fixtures" / "small"
HERE = ["--data", str(SMALL)]
Program = Callable[..., tuple[int, str, str]]


@pytest.fixture
def program(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """Run the program here, with a state folder of its own; exit code, output and errors."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def run(*words: str) -> tuple[int, str, str]:
        code = main(words)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def link_of(program: Program, identifier: str) -> str:
    """The reference to a thing, as `show` prints it."""
    return str(json.loads(program("show", identifier, "--json", *HERE)[1])["link"])


def test_a_thing_is_cited(program: Program) -> None:
    """A thing is cited in each form, by its id or its speaker's name, and as JSON."""
    code, out, err = program("show", "farm-harvest", "--cite", "gbt7714", *HERE)
    assert (code, err) == (0, "")
    assert out.startswith("林小满, 周禾. 南坡农场苹果产量突破2万吨")
    assert out.endswith("[N]. [报纸名不详], [出版日期不详].\n")
    assert out.count("\n") == 1
    [item] = json.loads(program("show", "farm-harvest", "--cite", "csl-json", *HERE)[1])
    assert item["type"] == "article-newspaper"
    _, quotation, _ = program("show", "farm-harvest", "--cite", "markdown", *HERE)
    assert quotation.startswith("> ")
    whole = json.loads(program("show", "farm-harvest", "--cite", "gbt7714", "--json", *HERE)[1])
    assert (whole["id"], whole["citation"]) == ("farm-harvest", out.rstrip())
    assert whole["link"] == link_of(program, "farm-harvest")
    assert program("show", "林远", "--cite", "gbt7714", *HERE)[1].startswith("林远. ")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["show", "farm-harvest", "--cite", "bibtex"], "expected gbt7714, csl-json, markdown"),
        (["show", "farm-harvset", "--cite", "gbt7714"], "did you mean farm-harvest?"),
        (["show", "farm", "--cite", "gbt7714"], "expected a figure, sentence, passage, document"),
        (["verify", "changji:x/y#prefix="], "is no whole reference"),
        (["verify", "no-such-file"], "no-such-file cannot be read"),
        (["verify", "."], ". cannot be read: Is a directory"),
        (["verify", "/dev/zero"], "/dev/zero has more than 8388608 bytes"),
        (["brief", "throw"], "ACTION “throw” is unknown, expected list, add"),
        (["brief", "add"], "WORD is missing, expected an ID"),
        (["brief", "add", "farm"], "is no text, expected a figure"),
    ],
)
def test_what_is_wrong_is_one_line(program: Program, words: list[str], problem: str) -> None:
    """A wrong argument ends with 2 and one line that says what is wrong."""
    code, out, err = program(*words, *HERE)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert problem in err


def test_verify_reads_references_wherever_they_stand(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`verify` reads references in arguments, among other text in a file, and in standard input."""
    links = [link_of(program, name) for name in ("farm-harvest", "orchard.p1", "orchard")]
    draft = tmp_path / "draft.md"
    draft.write_text(f"见`{links[0]}`。\n又见{links[1]}；{links[2]}", "utf-8")
    code, out, _ = program("verify", str(draft), *HERE)
    assert code == 0
    assert [line.split()[:3] for line in out.splitlines()[:3]] == [
        ["✓", "same", "farm-harvest"],
        ["✓", "same", "orchard.p1"],
        ["✓", "same", "orchard"],
    ]
    assert out.endswith("✓ 3 same  → 0 moved  ≠ 0 changed  ✗ 0 gone\n")
    assert program("verify", *links, *HERE)[1] == out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(draft.read_bytes())))
    assert program("verify", "-", *HERE)[1] == out
    draft.write_text("nothing")
    code, out, err = program("verify", str(draft), *HERE)
    assert (code, out) == (1, "")
    assert "there is no reference in it" in err


def test_verify_finds_pages_of_an_archive(program: Program, tmp_path: Path) -> None:
    """Each reference is compared with the page that it cites; a faulty page is reported and left out."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "page.toml").write_text("id = 1")
    shutil.copytree(SMALL, tmp_path / "monday")
    other = shutil.copytree(SMALL, tmp_path / "tuesday")
    text = (other / "page.toml").read_text("utf-8")
    (other / "page.toml").write_text(text.replace('id = "qinghe"', 'id = "other"', 1), "utf-8")
    link = link_of(program, "farm-harvest")
    there = link.replace("changji:qinghe/", "changji:other/")
    gone = link.replace("changji:qinghe/", "changji:wednesday/")
    code, out, err = program("verify", link, there, gone, "--data", str(tmp_path))
    assert code == 1
    assert "page.toml:1: id: " in err
    assert [line.split()[1] for line in out.splitlines()[:3]] == ["same", "same", "gone"]
    assert "it cites the page wednesday, which is not here" in out


def test_verify_tells_what_has_become_of_words(program: Program, tmp_path: Path) -> None:
    """On an edited page `verify` gives each of its four verdicts, and the difference."""
    names = ["orchard.headline", "farm-water-saved", "orchard.p2", "title-fields"]
    data = json.loads(program("export", "passages", *HERE)[1])
    links = [link_of(program, name) for name in names]
    page = shutil.copytree(SMALL, tmp_path / "edited")
    for file in page.glob("*.toml"):
        text = file.read_text("utf-8")
        text = text.replace("每亩用水减少20%", "每亩用水减少30%").replace(
            'printed = "20%"', 'printed = "30%"'
        )
        file.write_text(text.replace("value = 20\n", "value = 30\n"), "utf-8")
    second = next(row["text"] for row in data if row["id"].endswith("orchard.p2"))
    farm = page / "farm.toml"
    before = '[[documents.paragraphs]]\nzh = "新添的一段。"\nen = "A new paragraph."\n\n'
    text = farm.read_text("utf-8")
    at = text.rindex("[[documents.paragraphs]]", 0, text.index(second))
    farm.write_text(text[:at] + before + text[at:], "utf-8")
    whole = page / "page.toml"
    text = whole.read_text("utf-8")
    start = text.index("[[titles]]")
    whole.write_text(text[:start] + text[text.index("[[titles]]", start + 1) :], "utf-8")
    code, out, _ = program("verify", *links, "--json", "--data", str(page))
    assert code == 1
    found = json.loads(out)
    assert [one["verdict"] for one in found["references"]] == ["same", "changed", "moved", "gone"]
    assert found["references"][1]["difference"]["then"].endswith("⟦20⟧%")
    assert found["references"][2]["where"] == "orchard.p3"
    out = program("verify", *links, "--data", str(page))[1]
    assert "→ moved    orchard.p2 to orchard.p3" in out
    assert "\n    then  每亩用水减少⟦20⟧%\n    now   每亩用水减少⟦30⟧%\n" in out


def test_a_brief_is_kept_noted_and_exported(program: Program, tmp_path: Path) -> None:
    """Items of a brief can be added, listed with verdicts, noted, removed and exported as Markdown."""
    code, out, err = program("brief", "list")
    assert (code, out) == (1, "")
    assert "the brief is empty" in err
    assert program("brief", "add", "farm-harvest", "orchard.p1.s1", *HERE) == (0, "", "")
    assert program("brief", "add", "lin-yuan", "--note", "a speech", *HERE) == (0, "", "")
    assert program("brief", "note", "1", "for", "the", "lead", *HERE) == (0, "", "")
    _, out, _ = program("brief", "list", *HERE)
    assert [line.split()[:3] for line in out.splitlines()] == [
        ["1", "same", "qinghe/farm-harvest"],
        ["2", "same", "qinghe/orchard.p1.s1"],
        ["3", "same", f"qinghe/{out.splitlines()[2].split()[2].partition('/')[2]}"],
    ]
    assert "for the lead: " in out
    assert {line.split()[1] for line in program("brief", "list")[1].splitlines()} == {"—"}
    assert program("brief", "remove", "3", *HERE)[0] == 0
    data = json.loads(program("brief", "list", "--json", *HERE)[1])
    assert [one["note"] for one in data["items"]] == ["for the lead", ""]
    file = tmp_path / "brief.md"
    assert program("brief", "export", "-o", str(file)) == (0, "", "")
    text = file.read_text("utf-8")
    assert program("brief", "export")[1] == program("brief", "export", "-o", "-")[1] == text
    assert all(one["link"] in text for one in data["items"])
    code, out, _ = program("verify", str(file), *HERE)
    assert (code, out.count("✓ same")) == (0, 2)
    code, _, err = program("brief", "remove", "9", *HERE)
    assert (code, "NUMBER “9” is no item of the brief, expected 1 to 2" in err) == (2, True)
