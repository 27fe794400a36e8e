"""What leaves the program reaches real clipboards: tmux's, one tmux in another, an X server's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from changji_tui.citing.references import references_in
from changji_tui.citing.verifying import verify
from changji_tui.loading import load_page
from tests.terminal.grammar import copies, violations, without_copies
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
LONGEST = 30.0
"""Seconds after which a wait has failed."""
START = f"{sys.executable} -m changji_tui --data {SMALL} --section farm --lang en --fresh"


def needs(*commands: str) -> pytest.MarkDecorator:
    """Skip where one of the commands is not installed."""
    missing = [name for name in commands if not shutil.which(name)]
    return pytest.mark.skipif(bool(missing), reason=f"needs {', '.join(missing) or 'nothing'}")


def until(made: Callable[[], str], holds: Callable[[str], bool]) -> str:
    """Make a text again and again, until a condition holds; returns the text."""
    last = time.monotonic() + LONGEST
    while not holds(text := made()):
        assert time.monotonic() < last, text
        time.sleep(0.1)
    return text


class Tmux:
    """A tmux server of a test's own."""

    def __init__(self, name: str) -> None:
        self.socket = f"changji-{name}-{os.getpid()}"

    def __call__(self, *words: str) -> str:
        """Run a command of tmux; returns what it prints."""
        made = subprocess.run(
            ["tmux", "-L", self.socket, "-f", "/dev/null", *words],
            capture_output=True,
            text=True,
            check=False,
        )
        return made.stdout

    def open(self, command: str, **options: str) -> None:
        """Run a command in a window of 120×36, under some options."""
        self("new-session", "-d", "-x", "120", "-y", "36", "sleep 600")
        for name, value in options.items():
            self("set", "-g", name.replace("_", "-"), value)
        self("respawn-pane", "-k", command)

    def screen(self) -> str:
        """What the window shows."""
        return self("capture-pane", "-p")


@pytest.fixture
def servers() -> Iterator[Callable[[str], Tmux]]:
    """Makes tmux servers, which end with the test."""
    made: list[Tmux] = []

    def make(name: str) -> Tmux:
        made.append(Tmux(name))
        return made[-1]

    yield make
    for server in made:
        server("kill-server")


def proves_itself(copied: str) -> bool:
    """Whether a text has a sentence, its source, and a reference that verifies on the page."""
    page = load_page(SMALL)
    references = list(references_in(copied))
    return (
        len(references) == 1
        and verify(page, references[0]).verdict == "same"
        and references[0].exact in copied
        and "[N]. [报纸名不详], [出版日期不详]." in copied
    )


@needs("tmux")
def test_a_sentence_with_its_citation_reaches_tmux(servers: Callable[[str], Tmux]) -> None:
    """The buffer of a tmux without any option set has what `Y` copied."""
    tmux = servers("one")
    tmux.open(START)
    until(tmux.screen, lambda drawn: "copy" in drawn or "move" in drawn)
    tmux("send-keys", "Y")
    until(tmux.screen, lambda drawn: "copied with tmux" in drawn)
    assert proves_itself(tmux("show-buffer"))


@needs("tmux")
def test_a_sentence_with_its_citation_reaches_the_outer_tmux(
    servers: Callable[[str], Tmux],
) -> None:
    """Both buffers of a tmux in another have what `Y` copied, if both let sequences pass through."""
    outer, inner = servers("outer"), servers("inner")
    new = f"tmux -L {inner.socket} -f /dev/null new-session"
    outer.open(f"env -u TMUX {new} 'sleep 600'", set_clipboard="on", allow_passthrough="on")
    until(lambda: inner("list-sessions"), bool)
    inner("set", "-g", "allow-passthrough", "on")
    inner("respawn-pane", "-k", START)
    until(outer.screen, lambda drawn: "move" in drawn)
    outer("send-keys", "Y")
    until(outer.screen, lambda drawn: "copied with tmux" in drawn)
    assert proves_itself(inner("show-buffer"))
    assert proves_itself(until(lambda: outer("show-buffer"), bool))


@pytest.fixture
def display() -> Iterator[str]:
    """An X server in memory."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "320x240x8"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


@needs("Xvfb", "xclip")
def test_a_sentence_with_its_citation_reaches_an_x_server(display: str) -> None:
    """The X clipboard has what `Y` copied, even after the program has ended."""
    with Program(SMALL, 120, 36, "--section", "farm", "--lang", "en", DISPLAY=display) as program:
        program.settle()
        program.send(b"Y")
        program.until(lambda: any("copied with xclip" in row for row in program.rows()))
        assert "\x1b]52" not in program.drawn.decode()
        assert program.quit() == 0
    paste = ["xclip", "-o", "-selection", "clipboard", "-display", display]
    assert proves_itself(subprocess.run(paste, capture_output=True, check=True).stdout.decode())


def test_the_terminal_is_sent_what_is_copied_and_nothing_else() -> None:
    """The terminal is sent one OSC 52 for each copy, and none for Ctrl+C if nothing is selected."""
    with Program(SMALL, 120, 36, "--section", "farm", "--lang", "en") as program:
        program.settle()
        program.send(b"\x03")
        program.settle()
        program.send(b"y")
        program.send(b"Y")
        program.until(lambda: program.drawn.count(b"\x1b]52;") == 2)
        program.settle()
        _, cited = copies(program.drawn)
        assert proves_itself(cited)
        assert violations(without_copies(program.drawn)) == []
