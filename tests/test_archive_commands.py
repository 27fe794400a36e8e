"""What the commands do with a folder of page folders."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

import pytest

from changji_tui.archive.reading import Faulty, read_in_process, read_pages
from changji_tui.cli import main
from changji_tui.loading.folders import page_folders

SMALL = Path(__file__).parent / "fixtures" / "small"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two sound pages, a broken one, and a folder that is no page."""
    for name in ("2024-10-02", "2024-10-01", "2024-10-03"):
        shutil.copytree(SMALL, tmp_path / name)
    (tmp_path / "2024-10-03" / "talks.toml").write_text("[[documents]\n", encoding="utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "list.txt").write_text("no page", encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run a command here; returns its exit code, standard output and standard error."""
    code = main(list(words))
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_an_archive_is_its_page_folders_by_name(archive: Path) -> None:
    """The pages of an archive are its folders with a page.toml; a page has none, nor has a file."""
    assert [folder.name for folder in page_folders(archive)] == [
        "2024-10-01",
        "2024-10-02",
        "2024-10-03",
    ]
    assert page_folders(SMALL) == []
    assert page_folders(archive / "notes") == []
    assert page_folders(archive / "nowhere") == []


def test_a_search_finds_in_every_page(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each hit names its page; a faulty page is reported in one line, and the others are searched."""
    code, out, err = run(capsys, "search", "清水", "--data", str(archive), "--json")
    data = json.loads(out)
    assert code == 0
    assert [hit["page"] for hit in data["hits"]] == ["2024-10-01", "2024-10-02"]
    assert data["count"] == 2
    assert {(hit["passage"], hit["matched"]) for hit in data["hits"]} == {
        ("lin-yuan.p1", "literal")
    }
    assert err.startswith(f"{archive / '2024-10-03' / 'talks.toml'}:1: broken TOML")
    assert err.count("\n") == 1
    code, text, _ = run(capsys, "search", "清水", "--data", str(archive))
    assert code == 0
    assert text.startswith("2024-10-01 · lin-yuan.p1 · 林远 · literal\n    ")
    assert "让⟦清水⟧流到" in text


def test_the_hits_of_a_page_are_the_contract(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A hit of an archive is the hit of its page alone, except for its key `page`."""
    for query in ("12条", "channels", "guonong", "speaker:何晴 培育"):
        _, alone, _ = run(capsys, "search", query, "--data", str(SMALL), "--json")
        _, both, _ = run(capsys, "search", query, "--data", str(archive), "--json")
        hits = [hit for hit in json.loads(both)["hits"] if hit.pop("page") == "2024-10-01"]
        assert hits == json.loads(alone)["hits"] != []


def test_a_search_that_finds_nothing_says_so(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A search that finds nothing ends with 1, and its last line says so."""
    code, out, err = run(capsys, "search", "火星", "--data", str(archive))
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "changji-tui: no page of the archive says “火星”"


@pytest.mark.parametrize("query", [">abc", " "])
def test_a_bad_query_reads_no_page(
    archive: Path, capsys: pytest.CaptureFixture[str], query: str
) -> None:
    """A wrong query is reported in one line, without the faults of pages."""
    code, out, err = run(capsys, "search", query, "--data", str(archive))
    assert (code, out) == (2, "")
    assert err.startswith("changji-tui: QUERY")
    assert err.count("\n") == 1


def test_check_proves_each_page(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` proves each page of an archive, and ends with 2 if one cannot be read."""
    code, out, err = run(capsys, "check", str(archive))
    assert code == 2
    assert out.count("\ncharacters  569/569 ") == 2
    assert "talks.toml:1: broken TOML" in err
    shutil.rmtree(archive / "2024-10-03")
    code, out, err = run(capsys, "check", str(archive), "--json")
    assert (code, err) == (0, "")
    assert list(json.loads(out)["pages"]) == ["2024-10-01", "2024-10-02"]


@pytest.mark.parametrize("words", [["export", "page"], ["show", "lin-yuan"]], ids=" ".join)
def test_what_needs_one_page_says_so(
    archive: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """A command that needs one page says so in one line that names a page of the archive."""
    code, out, err = run(capsys, *words, "--data", str(archive))
    assert (code, out) == (2, "")
    assert err == (
        f"changji-tui: {archive} is an archive, {words[0]} needs one of its pages, "
        f"as in --data {archive / '2024-10-01'}\n"
    )


async def test_another_process_reads_the_same(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process reads the same pages and faults in the same order, and ends by itself."""
    monkeypatch.setattr(asyncio.subprocess.Process, "kill", lambda _: pytest.fail("killed"))
    folders = page_folders(archive)
    apart = [page async for page in read_in_process(folders)]
    here = list(read_pages(folders))
    assert [page.folder for page in apart] == [folder.name for folder in folders]
    assert isinstance(apart[2], Faulty)
    assert apart[2] == here[2]
    for one, other in zip(apart[:2], here[:2], strict=True):
        assert not isinstance(one, Faulty)
        assert not isinstance(other, Faulty)
        assert one.texts == other.texts
        assert one.figures == other.figures


def test_a_search_of_many_segments_is_one_search(
    archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command finds the same whether pages are searched together or one by one."""
    together = run(capsys, "search", "苹果", "--data", str(archive))
    monkeypatch.setattr("changji_tui.archive.archive.SEGMENT", 1)
    assert run(capsys, "search", "苹果", "--data", str(archive)) == together


def test_nothing_found_is_said_with_the_nearest(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """If nothing is found, the nearest query that finds something is on standard error and in JSON."""
    code, out, err = run(capsys, "search", "青河县", "--json", "--data", str(archive))
    near = json.loads(out)["instead"][0]
    assert (code, near["query"], near["why"]) == (1, "青禾县", "sound")
    last = err.splitlines()[-1]
    assert last.startswith(
        f"changji-tui: no page of the archive says “青河县”; nearest: 青禾县 ({near['count']})"
    )
