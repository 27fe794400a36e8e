"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from changji_tui.errors import OutputError, UsageError
from changji_tui.exporting import write


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new content stands in the old file's place, with its mode, and nothing else is left."""
    target = tmp_path / "figures.csv"
    target.write_text("old")
    target.chmod(0o640)
    write(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that a link leads to is written, and the link still leads there."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    write(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the old content stays and no half of the new one is left."""
    target = tmp_path / "figures.csv"
    target.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"figures\.csv cannot be written: No space left"):
        write(target, b"new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["", "no/such/folder", "a\0b"])
def test_what_can_be_no_file_is_refused(tmp_path: Path, name: str) -> None:
    """A folder, a file in a missing folder and an impossible name are refused as the user's mistake."""
    with pytest.raises(UsageError, match="cannot be written"):
        write(tmp_path / name, b"new")


def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """A program that is killed at any moment leaves the old file or the new one, and no half of one."""
    target = tmp_path / "figures.csv"
    script = (
        "import sys; from pathlib import Path; from changji_tui.exporting.files import write; "
        "data = b'n' * 20_000_000; print(flush=True); write(Path(sys.argv[1]), data)"
    )
    lengths = set()
    for step in range(12):
        target.write_bytes(b"old")
        program = subprocess.Popen(
            [sys.executable, "-c", script, str(target)], stdout=subprocess.PIPE
        )
        assert program.stdout
        with program:
            program.stdout.readline()
            time.sleep(step * 0.004)
            program.kill()
        lengths.add(len(target.read_bytes()))
        left = [file for file in tmp_path.iterdir() if file != target]
        # For an instant a whole new file stands beside the old one, before it is moved.
        assert [len(file.read_bytes()) for file in left] in ([], [20_000_000])
        write(target, b"next")
        assert list(tmp_path.iterdir()) == [target]
    assert lengths <= {3, 20_000_000}


def test_what_a_killed_program_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    """A part is removed if its process is gone, but not that of a running one, nor any other file."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / f".changji-{gone.pid}.part").touch()
    kept = [tmp_path / f".changji-{os.getppid()}.part", tmp_path / f".{gone.pid}.part"]
    for file in kept:
        file.touch()
    write(tmp_path / "new", b"new")
    assert sorted(tmp_path.iterdir()) == sorted([*kept, tmp_path / "new"])


def test_what_cannot_be_known_to_be_gone_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part is kept if its process may be running, as another user's may."""
    part = tmp_path / ".changji-1.part"
    part.touch()

    def refused(_pid: int, _number: int) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "kill", refused)
    write(tmp_path / "new", b"new")
    assert part.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes into every folder")
def test_a_folder_that_is_read_only_is_told(tmp_path: Path) -> None:
    """A read-only folder is reported, nothing is written, and the old file stays."""
    target = tmp_path / "figures.csv"
    target.write_text("old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UsageError, match="Permission denied"):
            write(target, b"new")
        assert target.read_text() == "old"
    finally:
        tmp_path.chmod(0o700)
