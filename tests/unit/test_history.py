"""Earlier queries are kept in order, and their file never stops the program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from changji_tui.ui.history import KEPT, LONGEST, History
from changji_tui.ui.home.files import state_folder


@pytest.fixture(autouse=True)
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the queries of one test are kept."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "changji-tui" / "queries.txt"


def kept(*queries: str) -> History:
    """A history of these queries, as another run finds it."""
    for query in queries:
        History().add(query)
    return History()


def test_a_walk_goes_back_and_comes_back_to_the_draft() -> None:
    """Earlier queries come latest first, the earliest stays, and the way back ends at the draft."""
    history = kept("双碳", "顾涛", "1.3亿")
    assert history.earlier("技") == "1.3亿"
    assert history.earlier("1.3亿") == "顾涛"
    assert history.earlier("顾涛") == "双碳"
    assert history.earlier("双碳") == "双碳"
    assert [history.later(), history.later(), history.later()] == ["顾涛", "1.3亿", "技"]
    assert history.shown is None


def test_what_is_typed_over_an_earlier_query_begins_anew() -> None:
    """An earlier query that was changed is a draft: ↑ from it begins with the latest."""
    history = kept("双碳", "顾涛")
    history.earlier("")
    history.earlier("顾涛")
    assert history.earlier("双碳 目标") == "顾涛"
    assert history.later() == "双碳 目标"


def test_the_query_that_stands_in_the_box_is_passed_over() -> None:
    """Back in the box with the query just left, ↑ gives the one before it."""
    assert kept("双碳", "顾涛").earlier("顾涛") == "双碳"


def test_it_is_a_plain_text_file(file: Path) -> None:
    """The file has a query a line, the latest last, none twice in a row, and only its owner reads it."""
    kept("双碳", "双碳", " 双碳 ", "顾涛", "", "  ", "双碳")
    assert file.read_text(encoding="utf-8") == "双碳\n顾涛\n双碳\n"
    assert file.stat().st_mode & 0o077 == 0
    assert list(file.parent.iterdir()) == [file]


def test_it_is_bounded(file: Path) -> None:
    """The oldest queries go, and one that is no query but a page of text is not kept."""
    file.parent.mkdir()
    file.write_text("".join(f"{n}\n" for n in range(KEPT)), encoding="utf-8")
    kept("顾涛", "长" * (LONGEST + 1))
    lines = file.read_text(encoding="utf-8").splitlines()
    assert (len(lines), lines[0], lines[-1]) == (KEPT, "1", "顾涛")


def test_a_huge_file_is_read_at_its_end_only(file: Path) -> None:
    """Only the end of a huge file is read, and the line that the cut divides is left out."""
    file.parent.mkdir()
    with file.open("wb") as huge:
        huge.truncate(1 << 33)  # sparse: takes no room
        huge.seek(0, os.SEEK_END)
        huge.write("\n双碳\n顾涛\n".encode())
    history = History()
    assert [history.earlier(""), history.earlier("顾涛")] == ["顾涛", "双碳"]
    history.add("马瑾")
    assert file.stat().st_size < 1 << 20


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00\n", b"\x00" * 5000, "长".encode() * 30_000, b"\n" * 70_000],
    ids=["bytes", "zeros", "one line", "blank lines"],
)
def test_a_hostile_file_is_no_history(file: Path, data: bytes) -> None:
    """Bytes that are no text become marks or are left out, and the next query is kept."""
    file.parent.mkdir()
    file.write_bytes(data)
    assert "\x00" not in History().earlier("草稿")
    assert kept("顾涛").earlier("") == "顾涛"


def test_control_characters_are_shown_not_obeyed(file: Path) -> None:
    """A file that someone else wrote cannot act on the terminal."""
    file.parent.mkdir()
    file.write_text("顾\x1b[2J涛\n", encoding="utf-8")
    assert History().earlier("") == "顾⟨001B⟩[2J涛"


def test_a_pipe_or_a_folder_in_its_place_is_not_waited_for(file: Path) -> None:
    """A pipe or a folder in the file's place has no queries, and nothing is raised."""
    file.parent.mkdir()
    os.mkfifo(file)
    assert History().earlier("草稿") == "草稿"
    file.unlink()
    file.mkdir()
    assert kept("顾涛").earlier("草稿") == "草稿"
    assert list(file.parent.iterdir()) == [file]


def test_where_nothing_can_be_written_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A state folder that cannot be made is no error."""
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "taken"))
    assert kept("顾涛").earlier("草稿") == "草稿"


def test_the_folder_is_that_of_the_xdg_specification(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`$XDG_STATE_HOME` if it is absolute, else `~/.local/state`."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for value in ("", "relative"):
        monkeypatch.setenv("XDG_STATE_HOME", value)
        assert state_folder() == tmp_path / ".local" / "state" / "changji-tui"
