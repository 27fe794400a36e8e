"""The clipboard: a tool takes the text, or else the terminal is asked, and no more is claimed."""

from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest

from changji_tui.ui import clipboard

TEXT = "目前，昌吉市高新技术企业达113家。"


def tool(folder: Path, name: str, script: str) -> None:
    """A command of this name that runs a line of shell."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is searched for commands before any other."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


async def test_a_tool_takes_the_text(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The desktop's tool is given the text, and the terminal is not asked."""
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    tool(tools, "wl-copy", f"cat > {tools}/taken")
    sent: list[str] = []
    outcome = await clipboard.copy(TEXT, sent.append)
    assert outcome == (("wl-copy",), False, ())
    assert (tools / "taken").read_text("utf-8") == TEXT
    assert sent == []


async def test_a_tool_that_fails_is_named_and_the_next_is_tried(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What each failing tool says is kept, and if all fail, the terminal is asked."""
    monkeypatch.setenv("DISPLAY", ":9")
    tool(tools, "xclip", 'echo "xclip: Can\'t open display: :9" >&2; exit 1')
    tool(tools, "xsel", "exit 3")
    sent: list[str] = []
    outcome = await clipboard.copy(TEXT, sent.append)
    assert outcome == ((), True, ("xclip: Can't open display: :9", "xsel: exit code 3"))
    assert sent == [f"\x1b]52;c;{base64.b64encode(TEXT.encode()).decode()}\x07"]


async def test_a_tool_that_goes_on_serving_does_not_hold_the_program(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tool may keep its output open while it has the selection, as xclip does."""
    monkeypatch.setenv("DISPLAY", ":9")
    tool(tools, "xclip", "cat >/dev/null; sleep 5 &")
    assert (await clipboard.copy(TEXT, None)).tools == ("xclip",)


async def test_a_tool_that_hangs_is_given_up(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tool that hangs is given up after a short while, and that is reported."""
    monkeypatch.setattr(clipboard, "_SECONDS", 0.2)
    monkeypatch.setenv("DISPLAY", ":9")
    tool(tools, "xclip", "exec sleep 5")
    tool(tools, "xsel", "exit 1")
    assert (await clipboard.copy(TEXT, None)).problems[0] == "xclip: no answer in 0.2 s"


async def test_what_is_too_long_is_not_sent() -> None:
    """A terminal gets 74,994 bytes at most."""
    sent: list[str] = []
    fits, too_long = "a" * clipboard.LARGEST, "a" * (clipboard.LARGEST + 1)
    assert (await clipboard.copy(fits, sent.append)).is_sent
    assert len(sent) == 1
    assert len(sent[0]) <= 100_000
    assert await clipboard.copy(too_long, sent.append) == ((), False, ())
    assert len(sent) == 1


def test_tmux_and_screen_pass_it_on() -> None:
    """The text passes through one tmux and through two, and in short pieces through screen."""
    plain = clipboard.osc52(TEXT, {})
    assert plain.count("\x1b") == 1
    wrapped = clipboard.osc52(TEXT, {"TMUX": "/tmp/tmux,1,0"})
    assert wrapped.startswith(plain)
    once = "\x1bPtmux;" + plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    assert once in wrapped
    assert wrapped.endswith("\x1bPtmux;" + once.replace("\x1b", "\x1b\x1b") + "\x1b\\")
    pieces = clipboard.osc52(TEXT * 100, {"STY": "1.host"})
    parts = pieces.split("\x1b\\")
    assert max(map(len, parts)) <= 768
    joined = "".join(part.removeprefix("\x1bP") for part in parts)
    assert joined == clipboard.osc52(TEXT * 100, {})


def test_over_ssh_the_other_machine_keeps_its_clipboard(tools: Path) -> None:
    """Over ssh only tools that lead to the reader's own desktop, or to tmux, are tried."""
    for name in ("clip.exe", "xclip", "xsel", "wl-copy", "tmux"):
        tool(tools, name, "true")
    wsl = {"WSL_DISTRO_NAME": "Debian"}
    assert [command[0] for command in clipboard.tools_of(wsl)] == ["clip.exe"]
    far = {**wsl, "SSH_CONNECTION": "x", "DISPLAY": "localhost:10.0", "TMUX": "x"}
    assert [command[0] for command in clipboard.tools_of(far)] == ["xclip", "xsel", "tmux"]
