"""Files that change, break or go while the program runs, or lie where it keeps its own."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from changji_tui.loading import load_page
from changji_tui.ui import app as module
from changji_tui.ui.app import ChangjiApp
from tests import options
from tests.conftest import Count
from tests.robust.running import FAULT, run
from tests.robust.test_storms import Storm
from tests.ui.screen import rows

SMALL = Path(__file__).parents[1] / "fixtures" / "small"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page whose files may change."""
    shutil.copytree(SMALL, tmp_path / "page")
    return tmp_path / "page"


def changed(folder: Path) -> None:
    """A file is written anew."""
    (folder / "farm.toml").write_text("[[documents]]\n", encoding="utf-8")


def replaced(folder: Path) -> None:
    """A file is replaced by one of the same length and time."""
    file = folder / "farm.toml"
    times = file.stat()
    (folder / "new").write_bytes(file.read_bytes())
    os.utime(folder / "new", ns=(times.st_atime_ns, times.st_mtime_ns))
    (folder / "new").replace(file)


def gone(folder: Path) -> None:
    """The folder is deleted."""
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (changed, "the files have changed: open the page again to see them"),
        (replaced, "the files have changed: open the page again to see them"),
        (gone, "the files are gone; all that was read is still here"),
    ],
)
async def test_it_is_noticed_that_files_change_or_go(
    folder: Path, change: Callable[[Path], None], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If files change or go, the status line says so, and the picture stays as it was."""
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.05)
    app = ChangjiApp(load_page(folder), section="farm", language="en", theme="dark")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = rows(app)[:-1]
        change(folder)
        await pilot.pause(0.3)
        assert rows(app)[-1].startswith(f" {said}")
        assert rows(app)[:-1] == before
        await pilot.press("down", "enter", "/", "果", "escape", "escape", "m", "escape")
        assert app.is_running


def test_files_that_change_all_the_time(folder: Path, count: Count) -> None:
    """Commands never fail on a page whose files are cut, removed, locked or put back between them."""
    dice = random.Random(7)
    originals = {file.name: file.read_bytes() for file in folder.iterdir()}
    rounds = options.cases(15, 200)
    for _ in range(rounds):
        name = dice.choice(sorted(originals))
        path = folder / name
        kind = dice.randrange(4)
        if kind == 0:
            path.write_bytes(originals[name][: dice.randrange(len(originals[name]))])
        elif kind == 1:
            path.unlink(missing_ok=True)
        elif kind == 2:
            path.write_bytes(originals[name])
        else:
            path.chmod(dice.choice([0o000, 0o444, 0o644])) if path.exists() else None
        command = dice.choice([["search", "果"], ["check", str(folder)], ["export", "figures"]])
        data = [] if command[0] == "check" else ["--data", str(folder)]
        code, _out, err = run(*command, *data)
        assert code in (0, 1, 2)
        assert FAULT not in err
    count(f"a page changed {rounds} times between commands: 0 exceptions")


def torn(path: Path) -> None:
    """The first half of what was there."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def foreign(path: Path) -> None:
    """What another program wrote."""
    path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4)


def directory(path: Path) -> None:
    """A folder of that name."""
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    """A pipe that nobody writes to."""
    path.unlink()
    os.mkfifo(path)


def endless(path: Path) -> None:
    """A device without an end."""
    path.unlink()
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("harm", [torn, pipe, foreign, directory, endless][: options.cases(2, 5)])
def test_what_the_program_keeps_may_be_harmed(
    harm: Callable[[Path], None], tmp_path: Path, count: Count
) -> None:
    """With every file of its cache, state and configuration harmed, the explorer starts and ends."""
    with Storm(tmp_path, "--lang", "zh") as program:
        program.until(lambda: "⌕".encode() in program.drawn)
        for keys in (b"/\xe6\xb0\xb4", b"\r", b"t", b"L"):
            program.throw(keys)
            program.weather()
        program.leave()
        program.close_notes()
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and "changji-tui" in path.parts]
    assert len(kept) > 2
    for path in kept:
        harm(path)
    with Storm(tmp_path, "--lang", "zh") as program:
        program.until(lambda: "⌕".encode() in program.drawn)
        program.throw(b"/")
        program.throw(b"\x1b[A")
        program.weather()
        program.leave()
        assert (program.process.wait(), program.fault()) == (0, "")
        program.close_notes()
    count(f"{len(kept)} files of our own {harm.__name__}: set aside")


def test_nowhere_to_keep_anything(tmp_path: Path) -> None:
    """If the folders cannot be made, the program starts, searches and ends all the same."""
    (tmp_path / "HOME").write_text("", encoding="utf-8")
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        (tmp_path / name).write_text("", encoding="utf-8")
    with Storm(tmp_path, "--lang", "zh") as program:
        program.until(lambda: "⌕".encode() in program.drawn)
        program.throw(b"/\xe6\xb0\xb4\r")
        program.weather()
        program.leave()
        assert program.process.wait() == 0
        program.close_notes()
