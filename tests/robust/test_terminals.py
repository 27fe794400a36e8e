"""Terminals, pipes and locales that a start may find, and sizes that a window may take."""

from __future__ import annotations

import os
import pty
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import options
from tests.conftest import Count
from tests.robust.test_signals import is_drawn
from tests.terminal.grammar import modes_left_on
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
PROGRAM = [sys.executable, "-m", "changji_tui", "--data", str(SMALL)]
SOON = 0.5 * 4
"""Seconds within which an impossible start must end: half a second, four times that if busy."""


@pytest.mark.parametrize("kind", ["pipe", "null", "closed"])
def test_without_any_terminal_it_ends_at_once(kind: str) -> None:
    """Without any terminal the explorer ends with 3 and one line, and takes next to no CPU time."""
    reading, writing = os.pipe()
    stdin = {"pipe": reading, "null": subprocess.DEVNULL, "closed": None}[kind]
    command = PROGRAM if kind != "closed" else ["sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = subprocess.run(
        command, stdin=stdin, capture_output=True, start_new_session=True, check=False, timeout=30
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    os.close(reading)
    os.close(writing)
    assert (made.returncode, made.stdout, made.stderr.count(b"\n")) == (3, b"", 1)
    assert made.stderr.startswith(b"changji-tui: standard input is not a terminal")
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < SOON


class Redirected(Program):
    """The program with streams that are not the terminal it is started from."""

    def __init__(self, redirection: str) -> None:
        self.run = ("-c", "import os, sys; os.execvp('sh', sys.argv[1:])", "sh", "-c")
        self.run += (f'"{sys.executable}" -m changji_tui "$@" {redirection}', "sh")
        super().__init__(SMALL, 80, 24, "--lang", "zh")


@pytest.mark.parametrize(
    "redirection",
    ["< /dev/null", "2> /dev/null", "2>&-", "< /dev/null 2> /dev/null", "<&-", "< /dev/null 2>&-"],
)
def test_the_controlling_terminal_serves(redirection: str) -> None:
    """The explorer reads and draws even if its input or its errors are elsewhere, or closed."""
    with Redirected(redirection) as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.send(b"/ab", 0.3)
        program.until(lambda: program.rows()[1].startswith(" ⌕ ab "))
        program.send(b"\x1b", 0.2)
        program.send(b"\x1b", 0.2)
        assert program.quit() == 0
        assert program.settings_now() == program.settings
        assert modes_left_on(program.drawn) == set()


def test_words_in_a_pipe_are_read_as_no_keys(tmp_path: Path) -> None:
    """What a file gives as standard input is not taken for keys."""
    (tmp_path / "words").write_text("qqqq", encoding="utf-8")
    with Redirected(f"< {tmp_path / 'words'}") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        assert program.quit() == 0


@pytest.mark.parametrize("name", ["dumb", ""])
def test_commands_need_no_terminal(name: str) -> None:
    """Under TERM=dumb, or none, the explorer ends with 3 and one line; commands print no escape."""
    environment = {**os.environ, "TERM": name}
    found = subprocess.run(
        [*PROGRAM[:3], "search", "果", *PROGRAM[3:]],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"\x1b" not in found.stdout
    end, side = pty.openpty()
    made = subprocess.run(
        PROGRAM, env=environment, stdin=side, stdout=side, stderr=subprocess.PIPE, check=False
    )
    os.close(side)
    os.close(end)
    assert (made.returncode, made.stderr.count(b"\n")) == (3, 1)
    assert made.stderr.endswith(b"expected one like xterm-256color\n")


LOCALES = [
    {"LC_ALL": "C"},
    {"LC_ALL": "POSIX"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "ascii:strict", "LC_ALL": "C", "PYTHONUTF8": "0"},
    {"LC_ALL": "zh_CN.GB18030"},
    {"LANG": "", "LC_ALL": "", "LC_CTYPE": ""},
    {"PYTHONUTF8": "0", "LC_ALL": "en_US.ISO-8859-1"},
]


@pytest.mark.parametrize("locale", LOCALES, ids=str)
def test_every_locale(locale: dict[str, str]) -> None:
    """Commands print UTF-8 and read Chinese arguments; the explorer draws Chinese."""
    environment = {**os.environ, **locale}
    found = subprocess.run(
        [*PROGRAM[:3], "search", "青禾县", "--json", *PROGRAM[3:]],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, b"")
    assert "青禾县" in found.stdout.decode("utf-8")
    with Program(SMALL, 80, 24, "--lang", "zh", **locale) as program:
        program.until(lambda: "青禾" in program.rows()[0])
        assert program.quit() == 0


@pytest.mark.parametrize(
    ("pipeline", "code", "said"),
    [
        ("%s export page | head -1 > /dev/null", 0, ""),
        (
            "%s export page > /dev/full",
            1,
            "changji-tui: standard output cannot be written: No space",
        ),
        ("%s search 果 > /dev/full", 1, "changji-tui: standard output cannot be written: No space"),
        ("%s check --data x >&-", 1, "changji-tui: "),
        ("%s export page >&-", 1, "changji-tui: standard output is closed"),
        ("%s search 果 2>&- | cat > /dev/null", 0, ""),
    ],
)
def test_pipes_and_full_disks(pipeline: str, code: int, said: str) -> None:
    """A reader that leaves is no fault; a full disk, or a closed output, is reported in one line."""
    program = f'"{sys.executable}" -m changji_tui --data "{SMALL}"'
    made = subprocess.run(
        ["sh", "-c", pipeline.replace("%s", program).replace("--data x", "")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (made.returncode, made.stderr.count("\n")) == (code, 1 if said else 0)
    assert made.stderr.startswith(said)


@pytest.mark.parametrize("sent", [b"\x1b[1;2R", b"\x1b[13;2~"], ids=["xterm", "CSI-u"])
def test_shift_f3_walks_back(sent: bytes) -> None:
    """⇧F3 goes to the last match in each of its forms, as N does."""
    with Program(SMALL, 120, 36, "--lang", "en", "--search", "青禾县") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.send(b"N", 0.3)
        program.settle()
        expected = program.rows()
    with Program(SMALL, 120, 36, "--lang", "en", "--search", "青禾县") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.send(sent, 0.3)
        program.until(lambda: program.rows() == expected)
        assert program.quit() == 0


SIZES = [(1, 1), (2, 2), (3, 10), (10, 3), (1, 80), (300, 100), (80, 24), (60, 16), (120, 36)]


def test_many_sizes_end_in_the_picture_of_a_fresh_start(count: Count) -> None:
    """After many sizes, one after the other, the picture is that of a fresh start."""
    with Program(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        expected = program.rows()
    dice = random.Random(1)
    times = options.cases(60, 500)
    with Program(SMALL, 120, 36, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        for size in SIZES:
            program.resize(*size)
            program.settle()
        for _ in range(times):
            program.resize(dice.randint(1, 300), dice.randint(1, 100))
            program.read(0.005)
        program.forget()
        program.resize(80, 24)
        program.settle()
        program.until(lambda: program.rows() == expected)
        assert program.quit() == 0
    count(f"{times} sizes from 1×1 to 300×100: the picture of a fresh start")


def test_it_rests(count: Count) -> None:
    """With nothing to do, the explorer takes next to no CPU time."""
    with Program(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        taken = [times(program)]
        time.sleep(2)
        taken.append(times(program))
        assert program.quit() == 0
    assert taken[1] - taken[0] < 0.1
    count(f"idle: {(taken[1] - taken[0]) * 50:.1f} % of a core")


def times(program: Program) -> float:
    """Seconds of CPU time that a program has taken."""
    fields = Path(f"/proc/{program.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
