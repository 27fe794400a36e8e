"""How long a keystroke takes to be painted on the bundled page, through a real terminal.

The explorer runs in a pty of 120×36. A key is written, and the time is taken until the last byte of
what it draws has come. A byte is the last one if `QUIET` seconds pass without another.

    python benchmarks/screen_keys.py [RUNS]
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

BAR_MS = 33.0
"""What 95 of 100 keystrokes must stay below, in milliseconds."""
QUIET = 0.12
"""Seconds of silence after which a picture is whole."""
START = 4.0
"""Seconds that the first picture may take."""
KEYS = {
    "list down": ("2", *["\x1b[B"] * 12),
    "text down": ("2", "\t", *["\x1b[B"] * 12),
    "typing": ("/", *"高新技术企业"),
    "English": ("/", *"enterprises"),
    "results down": ("/", *"企业", "\r", *["\x1b[B"] * 12),
}
"""What is typed after a start; the first key of each only opens what the others measure."""


def answered(master: int, first: float) -> float:
    """Seconds until the last byte of an answer; 0 for none.

    Args:
        master: The file descriptor by which the terminal is read.
        first: Seconds to wait for the first byte.
    """
    begun = time.perf_counter()
    last, wait = begun, first
    while select.select([master], [], [], wait)[0]:
        os.read(master, 65536)
        last, wait = time.perf_counter(), QUIET
    return last - begun


def measured(keys: tuple[str, ...]) -> list[float]:
    """The time of each key but the first, in seconds."""
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", XDG_STATE_HOME=STATE)
        os.execv(sys.executable, [sys.executable, "-m", "changji_tui", "--lang", "en"])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    answered(master, START)
    answered(master, 1.0)
    taken = []
    for number, key in enumerate(keys):
        os.write(master, key.encode())
        seconds = answered(master, 0.5)
        if number:
            taken.append(seconds)
    os.kill(pid, signal.SIGTERM)
    os.close(master)
    os.waitpid(pid, 0)
    return taken


def row(name: str, times: list[float]) -> str:
    """Median, 95th percentile and worst, in milliseconds."""
    ordered = sorted(times)
    figures = (statistics.median(ordered), ordered[int(len(ordered) * 0.95)], ordered[-1])
    return f"{name:14}" + "".join(f"{seconds * 1000:10.1f}" for seconds in figures)


def main() -> int:
    """Print a row for each kind of key; 0 if the bar is kept."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print(f"{'a keystroke':14}{'median':>10}{'95 %':>10}{'worst':>10}   ms")
    every: list[float] = []
    for name, keys in KEYS.items():
        times = [seconds for _ in range(runs) for seconds in measured(keys)]
        every += times
        print(row(name, times))
    print(row("all", every))
    return 0 if sorted(every)[int(len(every) * 0.95)] * 1000 < BAR_MS else 1


STATE = tempfile.mkdtemp()

if __name__ == "__main__":
    sys.exit(main())
