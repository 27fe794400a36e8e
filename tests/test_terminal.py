"""The explorer's start: what it needs of the terminal, its options, and where it is drawn."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from changji_tui.cli import main, terminal

HERE = ["--data", str(Path(__file__).parent / "fixtures" / "small")]


@pytest.mark.parametrize("words", [[], ["--section", "farm", *HERE]])
def test_without_a_terminal_there_is_no_explorer(words: list[str]) -> None:
    """The explorer needs a terminal; without one it ends at once with 3 and one line."""
    command = [sys.executable, "-m", "changji_tui", *words]
    made = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (made.returncode, made.stdout) == (3, b"")
    assert made.stderr.startswith(b"changji-tui: standard input is not a terminal")
    assert made.stderr.count(b"\n") == 1


@pytest.fixture
def explored(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the explorer is opened with, on a machine that seems to have a terminal."""
    calls: list[dict[str, Any]] = []

    def run(page: Any, home: Any, **options: Any) -> int:
        calls.append({"page": page.id, "language": home.language, "theme": home.theme, **options})
        return 0

    monkeypatch.setitem(sys.modules, "changji_tui.ui.app", SimpleNamespace(run=run))
    monkeypatch.setattr(os, "isatty", lambda _: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TEXTUAL_DISABLE_KITTY_KEY", raising=False)
    return calls


def test_the_explorer_gets_its_options(explored: list[dict[str, Any]]) -> None:
    """Section, query, language, theme and widths reach the explorer, the query cleaned."""
    options = ["--section", "farm", "--search", "a\x1b[2J", "--lang", "en", "--theme", "light"]
    assert main([*HERE, *options, "--ambiguous", "2"]) == 0
    assert main(HERE) == 0
    given = {
        "place": None,
        "section": "farm",
        "query": "a⟨001B⟩[2J",
        "language": "en",
        "theme": "light",
        "draft": None,
        "rest": None,
    }
    nothing = dict.fromkeys(given)
    assert explored == [
        {"page": "qinghe", **given, "ambiguous": "2"},
        {"page": "qinghe", **nothing, "ambiguous": "auto"},
    ]
    assert os.environ["TEXTUAL_DISABLE_KITTY_KEY"] == "1"


def test_kitty_keys_stay_as_the_user_set_them(
    explored: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A user's own TEXTUAL_DISABLE_KITTY_KEY is kept."""
    monkeypatch.setenv("TEXTUAL_DISABLE_KITTY_KEY", "0")
    assert main(HERE) == 0
    assert os.environ["TEXTUAL_DISABLE_KITTY_KEY"] == "0"


@pytest.mark.parametrize("name", ["", "dumb"])
def test_a_dumb_terminal_cannot_show_the_explorer(
    explored: list[dict[str, Any]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    """TERM=dumb, or none, ends with 3 and says what TERM should be."""
    monkeypatch.setenv("TERM", name)
    assert main(HERE) == 3
    assert explored == []
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("expected one like xterm-256color\n")


def test_the_screen_is_drawn_on_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    """What Textual draws on its standard error reaches standard output, as UTF-8."""
    before = sys.__stderr__
    with terminal.screen():
        assert sys.__stderr__
        assert sys.__stderr__ is not before
        sys.__stderr__.write("昌吉")
    assert sys.__stderr__ is before
    assert capfd.readouterr() == ("昌吉", "")


def test_the_explorer_is_drawn_wherever_standard_error_goes(tmp_path: Path) -> None:
    """With `2>log` and an ASCII locale the page is still drawn in Chinese, and q ends the explorer."""
    end, terminal_side = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONIOENCODING": "ascii"}
    with (
        (tmp_path / "log").open("wb") as log,
        subprocess.Popen(
            [sys.executable, "-m", "changji_tui", "--lang", "zh", *HERE],
            stdin=terminal_side,
            stdout=terminal_side,
            stderr=log,
            env=environment,
            start_new_session=True,
        ) as process,
    ):
        os.close(terminal_side)
        try:
            assert "青禾（测试页）".encode() in read_until(end, "南坡农场".encode())
            os.write(end, b"q")
            read_until(end, None)
            assert process.wait(timeout=30) == 0
        finally:
            process.kill()
            os.close(end)
    assert (tmp_path / "log").read_bytes() == b""


def read_until(end: int, words: bytes | None, seconds: float = 30) -> bytes:
    """Read what is sent to a terminal until it has `words`, or, for None, until the program ends."""
    drawn, last = b"", time.monotonic() + seconds
    while words is None or words not in drawn:
        if not select.select([end], [], [], max(0, last - time.monotonic()))[0]:
            pytest.fail(f"nothing more within {seconds} s: {drawn[-300:]!r}")
        try:
            drawn += os.read(end, 65536)
        except OSError:  # the program has closed its side
            break
    return drawn
