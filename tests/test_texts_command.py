"""Bare texts where a page is expected: every command takes them; `new` writes a page of one."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from changji_tui.cli import main
from changji_tui.cli import texts as command

TEXTS = Path(__file__).parent / "fixtures" / "texts"
REPORT = str(TEXTS / "report.txt")

Ran = tuple[int, str, str]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> Ran:
    """Run a command here; returns its exit code, standard output and standard error."""
    code = main(words)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize(
    "words",
    [
        ("search", "亿元"),
        ("search", "亿元", "--kwic"),
        ("show", "text-p2-n2"),
        ("show", "text-p2-n2", "--cite", "gbt7714"),
        ("compare", "text-p4-n1", "text-p6-n1"),
        ("export", "page"),
        ("export", "figures", "--format", "csv"),
        ("export", "passages", "--format", "ndjson"),
        ("hold", str(TEXTS / "news.txt")),
    ],
)
def test_a_command_takes_a_text_where_it_takes_a_page(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """A command that takes a page takes a text too: it prints something, and reports no error."""
    code, out, err = run(capsys, *words, "--data", REPORT)
    assert code in (0, 1)
    assert out
    assert err == ""


@pytest.mark.parametrize("words", [("speeches",), ("matrix",), ("matrix", "工程"), ("shared",)])
def test_speeches_of_a_debate_are_compared(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """The turns of a debate are speeches, which commands compare."""
    code, out, _ = run(capsys, *words, "--data", str(TEXTS / "debate.txt"))
    assert code == 0
    assert "周启明" in out


def test_every_export_says_that_it_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    """Every exported figure and document of a text has the status found."""
    _, out, _ = run(capsys, "export", "page", "--data", REPORT)
    data = json.loads(out)
    assert {thing["status"] for thing in (*data["figures"], *data["documents"])} == {"found"}
    _, out, _ = run(capsys, "show", "text-p2-n2", "--data", REPORT)
    assert "found: the program read it" in out


def test_a_folder_of_texts_is_one_page(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of thirty texts is a page of thirty documents."""
    _, out, _ = run(capsys, "export", "documents", "--data", str(TEXTS / "short"))
    assert len(json.loads(out)) == 30


Give = Callable[[bytes], None]


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Iterator[Give]:
    """Give bytes as standard input, through a pipe."""
    given: list[io.TextIOWrapper] = []

    def give(data: bytes) -> None:
        reading, writing = os.pipe()
        os.write(writing, data)
        os.close(writing)
        command._standard_input.cache_clear()
        given.append(io.TextIOWrapper(os.fdopen(reading, "rb")))
        monkeypatch.setattr(sys, "stdin", given[-1])

    yield give
    command._standard_input.cache_clear()
    for stream in given:
        stream.close()


def test_search_reads_what_is_piped(capsys: pytest.CaptureFixture[str], piped: Give) -> None:
    """`cat a.txt | changji-tui search 亿` searches the text; with an empty pipe, the bundled page."""
    piped("全县投入1.3亿元。\n".encode())
    code, out, err = run(capsys, "search", ">1亿元")
    assert (code, err) == (0, "")
    assert out.count("全县投入⟦1.3亿元⟧") == 1
    piped(b"")
    code, out, _ = run(capsys, "search", "昌吉农高区 技术合同")
    assert code == 0
    assert "agri" in out


def test_standard_input_is_a_page(capsys: pytest.CaptureFixture[str], piped: Give) -> None:
    """`--data -` reads a text from standard input, in GB 18030 too."""
    piped("全县投入1.3亿元。\n".encode("gb18030"))
    code, out, _ = run(capsys, "export", "figures", "--data", "-")
    assert code == 0
    assert json.loads(out)[0]["value"] == 1.3


def test_what_cannot_be_read_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that cannot be read ends a command with 2 and one line that names it."""
    for name, data in (("a.txt", b"\x00\x01"), ("b.txt", b"\xff\xff"), ("c.txt", b" \n\n")):
        (tmp_path / name).write_bytes(data)
        code, out, err = run(capsys, "export", "page", "--data", str(tmp_path / name))
        assert (code, out) == (2, "")
        assert len(err.splitlines()) == 1
        assert err.startswith(str(tmp_path / name))
    code, _, err = run(capsys, "export", "page", "--data", str(tmp_path))
    assert code == 2
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("nofile.txt", "“nofile.txt” is no command, and no file or folder of that name is there"),
        ("serach", "did you mean search?"),
    ],
)
def test_what_is_no_command_and_no_file_is_told(
    word: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A word that is neither a command nor a file ends with 2, and names the nearest command."""
    code, out, err = run(capsys, word)
    assert (code, out) == (2, "")
    assert told in err


def test_a_folder_without_pages_and_texts_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """For a folder without pages and texts, a line says which files are looked for."""
    code, _, err = run(capsys, "export", "page", "--data", str(tmp_path))
    assert code == 2
    assert "holds no page.toml, no pages and no texts (.txt, .text, .md)" in err


def test_check_says_that_a_text_proves_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """`check` of a text ends with 1, and names the command that begins to record it."""
    code, out, err = run(capsys, "check", REPORT)
    assert (code, err) == (1, "")
    assert "nobody has recorded" in out
    assert f"changji-tui new DIR --from {REPORT}" in out


def test_of_long_texts_the_beginning_comes_first(tmp_path: Path) -> None:
    """The beginning of a long text has whole lines; the rest finds all of it, under the same ids."""
    line = f"全县投入1.5亿元，{'用于改善各乡镇的道路和灌溉，' * 18}带动农户增收。\n"
    (tmp_path / "long.txt").write_text(line * 800, encoding="utf-8")
    page, rest = command.begun(tmp_path / "long.txt")
    assert rest is not None
    whole = rest(lambda _: True)
    assert 0 < len(page.passages) < len(whole.passages) == 800
    assert [p.id for p in page.passages] == [p.id for p in whole.passages[: len(page.passages)]]
    assert {p.text for p in page.passages} == {line.strip()}
    assert command.begun(Path(REPORT))[1] is None


def test_new_writes_a_page_that_passes_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`new` makes a folder in which `check` finds no fault, and never overwrites it."""
    folder = tmp_path / "mine" / "page"
    code, out, err = run(capsys, "new", str(folder), "--from", REPORT)
    assert (code, err) == (0, "")
    assert "drafts for you to check" in out
    assert {path.name for path in folder.iterdir()} == {"page.toml", "texts.toml", "source.txt"}
    assert [path.name for path in folder.parent.iterdir()] == ["page"]
    code, _, _ = run(capsys, "check", str(folder))
    assert code == 0
    code, out, err = run(capsys, "new", str(folder), "--from", REPORT)
    assert (code, out) == (2, "")
    assert "is there already" in err


def test_new_needs_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`new` of what is not a text, or has no words, ends with 2, and nothing is written."""
    code, _, err = run(capsys, "new", str(tmp_path / "x"), "--from", str(tmp_path))
    assert code == 2
    assert "no text" in err
    (tmp_path / "blank.txt").write_text("\n")
    code, _, err = run(capsys, "new", str(tmp_path / "x"), "--from", str(tmp_path / "blank.txt"))
    assert code == 2
    assert "holds no words" in err
    assert not (tmp_path / "x").exists()
