"""How long until the explorer shows the page, against bare Textual and against VisiData.

The programs run in turn in a terminal of 120×36, in one run, so that whatever else the machine
does slows them alike.  The clock stops when the first words of real content have been drawn.  For the
explorer they are the label of a document or a figure, or the title of a series, which is on no tab and
in no footer; for the bare program, the text of its one widget; for VisiData, the id of a figure in the
table that `export figures` writes.
VisiData is installed from PyPI into a virtual environment of its own, once.

    python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import NamedTuple

from changji_tui.loading import bundled_folder, load_page
from changji_tui.model.page import Page

BAR = 1.3
"""How many times as long as the bare program the explorer may take."""
COLUMNS, ROWS = 120, 36
PROGRAM = Path(sys.executable).with_name("changji-tui")
"""The command that a user types, as it is installed beside this Python."""
LONGEST = 30.0
"""Seconds after which a run has failed."""
VISIDATA = "visidata==3.4"
"""The package that the explorer must start faster than."""
BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("first content")

Bare().run()
"""
ESCAPE = re.compile(
    rb"\x1b(?:\[[0-9;:?<=>]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|.)"
)


class Run(NamedTuple):
    """One start."""

    wall: float
    """Seconds from the start to the first content."""
    cpu: float
    """Seconds of processor time until then, of all its threads."""


def main() -> int:
    """Measure and print; the exit code says whether the bar is kept."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    table = Path(tempfile.mkdtemp()) / "figures.csv"
    subprocess.run([str(PROGRAM), "export", "figures", "--format", "csv", "-o", table], check=True)
    ids = {figure.id.encode() for figure in load_page(bundled_folder()).figures}
    programs = {
        "bare Textual": ([sys.executable, "-c", BARE], {b"first content"}),
        "changji-tui": ([str(PROGRAM), "--lang", "zh", "--fresh"], content()),
        "VisiData": ([str(visidata()), str(table)], ids),
    }
    measured: dict[str, list[Run]] = {name: [] for name in programs}
    for number in range(runs + 1):
        for name, (command, words) in programs.items():
            run = start(command, words)
            if number:  # the first round only fills the caches
                measured[name].append(run)
    bare, explorer, other = measured.values()
    print(f"{runs} starts each, in turn, in a terminal of {COLUMNS}×{ROWS}; milliseconds\n")
    print(f"{'':14}{'wall median':>12}{'wall least':>12}{'cpu median':>12}{'cpu least':>12}")
    for name, made in measured.items():
        print(f"{name:14}" + "".join(f"{1000 * number:12.0f}" for number in summary(made)))
        ratios = [a / b for a, b in zip(summary(made), summary(bare), strict=True)]
        if made is not bare:
            print(f"{'  × bare':14}" + "".join(f"{ratio:12.2f}" for ratio in ratios))
    ratio = summary(explorer)[0] / summary(bare)[0]
    ahead = summary(other)[0] / summary(explorer)[0]
    paired = statistics.median(e.wall / b.wall for e, b in zip(explorer, bare, strict=True))
    print(f"\nmedian to first content: {ratio:.2f}× of bare Textual", end="")
    print(f" (median of the pairs {paired:.2f}×); bar {BAR}×: {said(ratio <= BAR)}")
    print(f"VisiData takes {ahead:.2f}× as long; bar 1×: {said(ahead > 1)}")
    return 0 if ratio <= BAR and ahead > 1 else 1


def said(kept: bool) -> str:
    """A word for whether a bar is kept."""
    return "kept" if kept else "missed"


def visidata() -> Path:
    """The command of VisiData, installed in a virtual environment of its own."""
    folder = Path(tempfile.gettempdir()) / f"changji-tui-benchmark-{VISIDATA}"
    command = folder / "bin" / "vd"
    if not command.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = folder / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "-q", VISIDATA], check=True)
    return command


def content() -> set[bytes]:
    """The beginnings of the labels of documents and figures, and of the titles of series."""
    page = load_page(bundled_folder())
    labels = [figure.label.zh for figure in page.figures]
    labels += [series.title.zh for series in page.series]
    return beginnings(page, [*labels, *(document.label.zh for document in page.documents)])


def beginnings(page: Page, texts: list[str]) -> set[bytes]:
    """The first four characters of each text, as UTF-8, unless a tab or the masthead has them."""
    frame = page.title.zh + "".join(section.title.zh for section in page.sections)
    return {text[:4].encode() for text in texts if text[:4] not in frame}


def start(command: list[str], words: set[bytes]) -> Run:
    """Start a program in a terminal, and end it once any of `words` is drawn."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if not process:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color"}
        # If it were set, Python would compile the modules of a checkout at each start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execve(command[0], command, environment)
    drawn = b""
    try:
        while not any(word in ESCAPE.sub(b"", drawn) for word in words):
            rest = LONGEST - (time.perf_counter() - began)
            if not select.select([terminal], [], [], max(0, rest))[0]:
                sys.exit(f"{command} has drawn no content in {LONGEST:.0f} s")
            drawn += os.read(terminal, 65536)
        wall = time.perf_counter() - began
    except OSError:  # the terminal's other end is closed
        sys.exit(f"{command} has ended: {ESCAPE.sub(b'', drawn)[-500:].decode(errors='replace')}")
    finally:
        os.kill(process, signal.SIGKILL)
        usage = os.wait4(process, 0)[2]
        os.close(terminal)
    return Run(wall, usage.ru_utime + usage.ru_stime)


def summary(runs: list[Run]) -> tuple[float, float, float, float]:
    """Median and least wall time, median and least processor time, in seconds."""
    walls, cpus = [run.wall for run in runs], [run.cpu for run in runs]
    return statistics.median(walls), min(walls), statistics.median(cpus), min(cpus)


if __name__ == "__main__":
    sys.exit(main())
