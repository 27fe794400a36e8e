"""Printing: no other module does it."""

from __future__ import annotations

import os
import shutil
import sys

from changji_tui.errors import ChangjiError, DataError, OutputError
from changji_tui.text.cleaning import single_line


def write(text: str) -> None:
    """Print text; a reader that has gone, as in `| head`, is no fault.

    Raises:
        OutputError: If it cannot be printed, as when the disk is full.
    """
    if sys.stdout is None:
        problem = "standard output is closed"
        raise OutputError(problem)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What stays in the buffer would fail once more, with a traceback, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            problem = f"standard output cannot be written: {error.strerror}"
            raise OutputError(problem) from None


def width() -> int | None:
    """The cells of a line of the terminal that is printed on; None for a pipe or a file."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns


def complain(error: ChangjiError) -> None:
    """Print what went wrong: a line, or a line for each fault of the data."""
    if isinstance(error, DataError):
        for fault in error.faults:
            remark(str(fault), by="")
    else:
        remark(str(error))


def remark(line: str, by: str = "changji-tui: ") -> None:
    """Print one line on standard error, after the program's name unless `by` is another beginning."""
    if sys.stderr:
        print(single_line(f"{by}{line}"), file=sys.stderr)
