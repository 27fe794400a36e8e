"""Storms of keys, mouse reports, pastes, fragments and resizes: nothing breaks, nothing waits."""

from __future__ import annotations

import os
import random
from contextlib import suppress
from pathlib import Path

import pytest

from changji_tui.loading import bundled_folder
from tests import options
from tests.conftest import Count
from tests.robust.storms import storm
from tests.terminal.grammar import modes_left_on
from tests.terminal.program import Program

WATCHED = Path(__file__).with_name("watched.py")
SEEDS = range(1, 6)
EVENTS = 2000
LATEST = 1.0
"""Seconds within which an event is answered, by CPU time of the program: see `Storm.weather`."""
GROWTH = 60_000
"""KiB that the program may grow by, when every view has been opened and every cache is full."""
TICKS = os.sysconf("SC_CLK_TCK")


class Storm(Program):
    """The program under a storm, in a folder and a home of its own."""

    def __init__(self, folder: Path, *words: str) -> None:
        self._notes, written = os.pipe()
        os.set_blocking(self._notes, False)
        self.inherited = (written,)
        self.run = (str(WATCHED), str(written))
        self.folder = folder
        homes = {
            name: str(folder / name)
            for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
        }
        super().__init__(bundled_folder(), 120, 36, *words, PWD=str(folder), **homes)
        os.close(written)
        self.notes = ""
        """What the watch over the event loop has reported (`watched.py`)."""

    def close_notes(self) -> None:
        """Close the pipe from the watch."""
        os.close(self._notes)

    def leave(self) -> None:
        """Go back from any view to the main screen, and quit."""
        for _ in range(10):
            if self.process.poll() is None:
                self.send(b"\x1b", 0.15)
        self.throw(b"\x11")
        self.until_ended()

    def fault(self) -> str:
        """The log of a fault; empty if there was none."""
        log = self.folder / "XDG_STATE_HOME" / "changji-tui" / "crash.log"
        return log.read_text("utf-8") if log.exists() else ""

    def cpu(self) -> float:
        """Seconds of CPU time that the program has taken."""
        if self.process.poll() is not None:
            return 0.0
        fields = (
            Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        )
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> int:
        """KiB of memory that the program takes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        return int(status.partition("VmRSS:")[2].split()[0])

    def throw(self, event: bytes | tuple[int, int]) -> None:
        """Let the terminal send bytes, or change its size."""
        if isinstance(event, tuple):
            self.resize(*event)
            return
        for start in range(0, len(event), 4096):
            os.write(self._end, event[start : start + 4096])
            self.read(0)

    def weather(self) -> float:
        """Wait until all that was thrown is answered; returns the seconds of CPU time that it took."""
        began = before = self.cpu()
        while self.process.poll() is None:
            drawn = self.read(0.03)
            now = self.cpu()
            if not drawn and now == before:
                break
            before = now
        with suppress(BlockingIOError):
            while part := os.read(self._notes, 1 << 16):
                self.notes += part.decode(errors="replace")
        if self.process.poll() is None:
            self._drawn.clear()
            self._fed = 0
        return before - began


@pytest.mark.timeout(0)  # with --full it takes minutes
@pytest.mark.parametrize("seed", SEEDS[: options.cases(1, 5)])
def test_a_storm_is_weathered(seed: int, tmp_path: Path, count: Count) -> None:
    """No burst of up to four events brings a fault, a long wait or an end that is not clean.

    A storm may find the key that ends the program; then the storm goes on in another start.
    """
    dice = random.Random(seed)
    events = list(storm(seed, options.cases(200, EVENTS)))
    at = starts = grown = 0
    worst = 0.0
    while at < len(events):
        folder = tmp_path / str(starts)
        folder.mkdir()
        starts += 1
        with Storm(folder, "--lang", dice.choice(["zh", "en"])) as program:
            program.until(lambda: "⌕".encode() in program.drawn)  # called before `program` changes
            program.weather()
            memory = program.memory()
            while at < len(events) and program.process.poll() is None:
                burst = dice.randint(1, 4)
                for event in events[at : at + burst]:
                    program.throw(event)
                worst = max(worst, program.weather())
                at += burst
            if program.process.poll() is None:
                grown = max(grown, program.memory() - memory)
                program.leave()
            assert program.process.wait() == 0, (at, events[max(0, at - 8) : at], program.fault())
            assert program.settings_now() == program.settings
            assert modes_left_on(program.drawn) == set()
            program.close_notes()
    assert worst < LATEST
    assert grown < GROWTH
    count(
        f"storm {seed}: {len(events)} events in {starts} starts, 0 faults; the slowest burst took "
        f"{worst:.2f} s of CPU time; memory grew by {grown // 1024} MiB"
    )


EARLY = [
    "3",
    "1",
    "j\r",
    "/贷款",
    "\x1b",
    "?",
    "\x10",
    "L",
    "q",
    "m",
    "\x1b[<0;5;3M\x1b[<0;5;3m",
    "d",
]
"""What is typed before the first picture."""


@pytest.mark.timeout(0)
def test_keys_typed_before_the_first_picture(tmp_path: Path, count: Count) -> None:
    """Keys and clicks at any moment of the start break nothing, and are answered afterwards."""
    moments = options.cases(4, 80)
    for moment in range(moments):
        keys = EARLY[moment % len(EARLY)]
        folder = tmp_path / str(moment)
        folder.mkdir()
        with Storm(folder, "--lang", "zh") as program:
            program.read(1.2 * moment / moments)
            program.throw(keys.encode())
            if keys == "q":
                program.until_ended()
            else:
                program.until(lambda: "⌕".encode() in program.drawn)
                program.weather()
                program.leave()
            assert (keys, program.process.wait(), program.fault()) == (keys, 0, "")
            assert modes_left_on(program.drawn) == set()
            program.close_notes()
    count(f"keys at {moments} moments of a start: 0 faults")
