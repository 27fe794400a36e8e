"""Signals and terminals that close end the program, quickly and cleanly, in every state."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import options
from tests.conftest import Count
from tests.terminal.grammar import modes_left_on
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
FAULTY = Path(__file__).with_name("faulty.py")
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
SECOND = 2.0
"""Seconds that an end may take: less than one, and as much again on a busy machine."""


class Faulty(Program):
    """The program with a fault; the key t meets it."""

    def __init__(self, kind: str, *words: str, **more: str) -> None:
        self.run = (str(FAULTY), kind)
        super().__init__(SMALL, 80, 24, "--lang", "zh", *words, **more)


def is_drawn(program: Program) -> bool:
    """Whether the first picture is there."""
    return "⌕" in program.rows()[1]


def ended(program: Program, number: signal.Signals) -> int:
    """Send a signal; returns the exit code, which must come within `SECOND`."""
    began = time.monotonic()
    code = program.tell(number)
    assert time.monotonic() - began < SECOND
    return code


@pytest.mark.parametrize("number", ENDING)
@pytest.mark.parametrize("kind", ["blocked", "asleep"])
def test_a_blocked_program_ends_too(kind: str, number: signal.Signals) -> None:
    """While the event loop is held, a signal ends the program, and the terminal is as before."""
    with Faulty(kind) as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.send(b"t", 0.2)
        assert ended(program, number) == 128 + number
        assert program.settings_now() == program.settings
        assert modes_left_on(program.drawn) == set()


@pytest.mark.parametrize("number", ENDING)
@pytest.mark.parametrize("kind", ["page", "archive"])
def test_a_signal_gives_the_terminal_back(
    tmp_path: Path, kind: str, number: signal.Signals
) -> None:
    """After a signal every mode is off, every setting as before, and the exit code the shell's."""
    shutil.copytree(SMALL, tmp_path / "one")
    folder = tmp_path if kind == "archive" else SMALL
    with Program(folder, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        assert modes_left_on(program.drawn)
        assert ended(program, number) == 128 + number
        assert program.settings_now() == program.settings
        assert modes_left_on(program.drawn) == set()
        assert b"Traceback" not in program.drawn


def test_other_signals_end_nothing() -> None:
    """SIGUSR1, SIGUSR2 and SIGPIPE do not end the program."""
    with Program(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        for number in (signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE):
            program.process.send_signal(number)
            program.send(b"j")
        assert program.quit() == 0


def test_a_signal_at_any_moment_of_the_start(count: Count) -> None:
    """SIGTERM at any moment of the start leaves no mode on and prints no traceback."""
    moments = options.cases(8, 60)
    for moment in range(moments):
        with Program(SMALL, 80, 24, "--lang", "zh") as program:
            program.read(1.2 * moment / moments)
            code = ended(program, signal.SIGTERM)
            assert code in (128 + signal.SIGTERM, -signal.SIGTERM)
            assert program.settings_now() == program.settings
            assert modes_left_on(program.drawn) == set()
            assert b"Traceback" not in program.drawn
    count(f"SIGTERM at {moments} moments of a start: nothing left on, no word")


def imported() -> Iterator[str]:
    """The modules that a search imports from the program's first line on, in order."""
    script = (
        "import sys; from changji_tui.__main__ import start; before = set(sys.modules);"
        "sys.argv = ['changji-tui', 'search', '水']; start();"
        "found = [m for name, m in sys.modules.items() if name not in before];"
        "specs = [getattr(module, '__spec__', None) for module in found];"
        "print(*[spec.name for spec in specs if spec and spec.has_location], file=sys.stderr)"
    )
    made = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    yield from made.stderr.split()


def test_ctrl_c_during_imports_is_quiet(count: Count) -> None:
    """SIGINT ends a command with 130 and not a word, whichever module is being imported."""
    script = (
        "import os, signal, sys\n"
        "wanted = sys.argv.pop(1)\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == wanted:\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "from changji_tui.__main__ import start\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.exit(start())\n"
    )
    list(imported())  # what only a first start imports is not imported again
    names = list(imported())
    step = max(1, len(names) // options.cases(8, 60))
    for name in names[::step]:
        made = subprocess.run(
            [sys.executable, "-c", script, name, "search", "水"],
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (name, made.returncode, made.stderr) == (name, 130, b"")
    count(f"SIGINT while {len(names[::step])} modules are imported: 130, no word")


def closes(program: Program) -> None:
    """Close the terminal, and fail if the program has not ended within `SECOND`."""
    os.close(program._end)
    program._end = os.open(os.devnull, os.O_RDWR)  # for the block's end to close
    last = time.monotonic() + SECOND
    while program.process.poll() is None:
        assert time.monotonic() < last, "the terminal has closed, the program runs on"
        time.sleep(0.02)


@pytest.mark.parametrize("kind", ["shown", "typed", "stopped", "stopping", "blocked", "asleep"])
def test_a_closed_terminal_ends_the_program(kind: str) -> None:
    """The program ends in every state: idle, at work, stopped, stopping, with its loop held."""
    with Faulty(kind if kind in ("blocked", "asleep") else "action") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        if kind == "typed":
            program.send(b"/" + b"jjj" * 20, 0)
        elif kind == "stopped":
            program.process.send_signal(signal.SIGSTOP)
            wait_for_state(program, "T")
        elif kind == "stopping":
            program.process.send_signal(signal.SIGTSTP)
        elif kind != "shown":
            program.send(b"t", 0.2)
        closes(program)


class Uncontrolled(Program):
    """The program in a terminal that sends it no signals."""

    controls = False


def test_a_closed_terminal_is_noticed_without_a_signal() -> None:
    """The program ends even if no SIGHUP comes, because the terminal is not its controlling one."""
    with Uncontrolled(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        closes(program)


class InShell(Program):
    """The program as a job of a shell."""

    run = (str(Path(__file__).with_name("shell.py")), "-m", "changji_tui")


def test_stopped_and_continued_ten_times(count: Count) -> None:
    """Each time Ctrl+Z gives the terminal back to the shell, and `fg` brings the same picture."""
    with InShell(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.send(b"\x1b[B", 0.3)
        before = program.rows()
        for _ in range(10):
            program.forget()
            program.send(b"\x1a", 0)
            program.until(lambda: b"STOPPED" in program.drawn)
            assert modes_left_on(program.drawn) == set()
            assert program.settings_now()[3] & termios.ECHO
            program.send(b"\n", 0)
            program.until(lambda: program.rows() == before)
        assert program.quit() == 0
        assert modes_left_on(program.drawn) == set()
        assert program.settings_now() == program.settings
    count("Ctrl+Z and fg: 10 times, the same picture each time")


def test_a_stop_that_cannot_be_caught_loses_nothing() -> None:
    """After SIGSTOP and SIGCONT the program reads keys once, and leaves the terminal as it was."""
    with Program(SMALL, 80, 24, "--lang", "zh") as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        before = program.rows()
        program.process.send_signal(signal.SIGSTOP)
        wait_for_state(program, "T")
        program.process.send_signal(signal.SIGCONT)
        program.settle()
        program.until(lambda: program.rows() == before)
        program.send(b"/ab", 0.3)
        program.until(lambda: program.rows()[1].startswith(" ⌕ ab "))
        assert program.tell(signal.SIGTERM) == 128 + signal.SIGTERM
        assert program.settings_now() == program.settings


def wait_for_state(program: Program, letter: str) -> None:
    """Wait until the process is in a state, as ps(1) writes it."""
    last = time.monotonic() + 10
    while letter not in state_of(program.process.pid):
        assert time.monotonic() < last
        program.read(0.02)


def state_of(pid: int) -> str:
    """The state of a process, as ps(1) writes it."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
