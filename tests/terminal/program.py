"""The real program in a terminal of ours: keys in, every byte out."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

import pyte

from changji_tui.ui.home.ground import QUESTION

WHERE = b"\x1b[6n"
"""The question where the cursor stands, by which the program learns how wide the terminal draws “."""
QUIET = 0.25
"""Seconds without a byte after which nothing more is expected."""
LONGEST = 40.0
"""Seconds after which a wait has failed."""


Kind = TypeVar("Kind", bound="Program")


def _read(file: Path) -> str:
    """What a file of /proc says; empty if its thread has ended."""
    with suppress(OSError):
        return file.read_text("ascii", "replace")
    return ""


class Program:
    """The explorer in a terminal of a given size, until the block ends."""

    run: tuple[str, ...] = ("-m", "changji_tui")
    """What Python runs."""
    inherited: tuple[int, ...] = ()
    """Descriptors that the program gets, besides those of its terminal."""

    controls = True
    """Whether the terminal is the program's controlling one, whose closing sends a signal."""

    def __init__(self, data: Path, columns: int, rows: int, *words: str, **more: str) -> None:
        """Start it.

        Args:
            data: The page or the archive.
            columns: Cells of a row.
            rows: Rows.
            words: Other arguments.
            more: Variables of its environment; PWD is the folder that it is started in.
        """
        self.answer = b"\x1b[2;2R"
        """Where the cursor stands after “ at the left edge: in the second column, or the third."""
        self.ground = b""
        """What the terminal answers when it is asked for the colour of its ground, if anything."""
        self._drawn = bytearray()
        self.columns, self.height = columns, rows
        self._end, self._side = pty.openpty()
        self.settings: list[Any] = termios.tcgetattr(self._side)
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._fed = 0
        self._set_size()
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **more}
        for name in {"COLUMNS", "LINES"} - more.keys():  # xdist sets them; the terminal has its own
            environment.pop(name, None)
        self._process = subprocess.Popen(
            [sys.executable, *self.run, "--data", str(data), *words],
            stdin=self._side,
            stdout=self._side,
            stderr=self._side,
            env=environment,
            cwd=more.get("PWD"),
            start_new_session=True,
            preexec_fn=self._control if self.controls else None,
            pass_fds=self.inherited,
        )

    @staticmethod
    def _control() -> None:
        """Make standard input the controlling terminal; called in the child."""
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    def __enter__(self: Kind) -> Kind:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._end)
        os.close(self._side)

    def _set_size(self) -> None:
        size = struct.pack("HHHH", self.height, self.columns, 0, 0)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, size)

    @property
    def drawn(self) -> bytes:
        """Every byte that was sent to the terminal, since `forget` if it was called."""
        return bytes(self._drawn)

    def forget(self) -> None:
        """Forget the bytes drawn so far, but not what the terminal shows."""
        self.rows()
        self._drawn.clear()
        self._fed = 0

    def resize(self, columns: int, rows: int) -> None:
        """Change the terminal's size, in cells, and tell the program."""
        self._screen.resize(rows, columns)
        self.columns, self.height = columns, rows
        self._set_size()
        self._process.send_signal(signal.SIGWINCH)

    def read(self, seconds: float) -> bool:
        """Take what is drawn within some seconds; returns whether there was anything."""
        last, began = time.monotonic() + seconds, len(self._drawn)
        while select.select([self._end], [], [], max(0, last - time.monotonic()))[0]:
            drawn = os.read(self._end, 1 << 16)
            self._drawn += drawn
            if WHERE in drawn:
                os.write(self._end, self.answer)
            if QUESTION.encode() in drawn:
                os.write(self._end, self.ground)
        return len(self._drawn) > began

    def until(self, holds: Callable[[], bool]) -> None:
        """Take what is drawn until a condition holds; fail if it never does."""
        last = time.monotonic() + LONGEST
        while not holds():
            assert self._process.poll() is None, (self._process.poll(), self.drawn[-500:])
            assert time.monotonic() < last, "\n".join(self.rows())
            self.read(0.05)

    def settle(self) -> None:
        """Take what is drawn until nothing more comes."""
        last = time.monotonic() + LONGEST
        while self.read(QUIET) or self._is_at_work():
            assert self._process.poll() is None, (self._process.poll(), self.drawn[-500:])
            assert time.monotonic() < last, "it is never quiet"

    def _is_at_work(self) -> bool:
        """Whether the program runs, or waits for a turn on a busy machine; Linux says so."""
        states = Path(f"/proc/{self._process.pid}/task").glob("*/stat")
        return any(
            ")" in (text := _read(state)) and text.rpartition(") ")[2][0] in "RD"
            for state in states
        )

    def send(self, keys: bytes, seconds: float = 0.02) -> None:
        """Press keys, and take what is drawn meanwhile."""
        assert self._process.poll() is None, "the program has ended"
        os.write(self._end, keys)
        self.read(seconds)

    def cells(self) -> list[list[pyte.screens.Char]]:
        """What the terminal shows, with the colours of each cell."""
        self._feed()
        buffer = self._screen.buffer
        return [[buffer[y][x] for x in range(self.columns)] for y in range(self.height)]

    def _feed(self) -> None:
        # pyte has one screen; a terminal that shows its second one clears it.
        drawn = bytes(self._drawn[self._fed :]).replace(b"\x1b[?1049h", b"\x1b[?1049h\x1b[2J")
        self._stream.feed(drawn)
        self._fed = len(self._drawn)

    def rows(self) -> list[str]:
        """What the terminal shows."""
        self._feed()
        # pyte's own `display` fails on half of a wide character, which a row may show for a moment.
        buffer = self._screen.buffer
        return [
            "".join(buffer[y][x].data for x in range(self.columns)).rstrip()
            for y in range(self.height)
        ]

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The program's process."""
        return self._process

    def quit(self) -> int:
        """Press q and wait for the end; the exit code."""
        return self.press_and_wait(b"q")

    def press_and_wait(self, keys: bytes) -> int:
        """Press keys and wait for the end; the exit code."""
        os.write(self._end, keys)
        return self.until_ended()

    def tell(self, number: signal.Signals) -> int:
        """Send a signal and wait for the end; the exit code."""
        self._process.send_signal(number)
        return self.until_ended()

    def until_ended(self) -> int:
        """Wait for the end, and take what is drawn until then; the exit code."""
        last = time.monotonic() + LONGEST
        while self._process.poll() is None:
            assert time.monotonic() < last, "it does not end"
            self.read(0.02)
        self.read(0.02)
        return self._process.wait()

    def settings_now(self) -> list[Any]:
        """The terminal's settings, to compare with those before the start."""
        return termios.tcgetattr(self._side)
