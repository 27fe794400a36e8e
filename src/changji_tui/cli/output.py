"""Printing; no other module prints."""

from __future__ import annotations

import os
import shutil
import sys

from changji_tui.errors import ChangjiError, DataError, OutputError
from changji_tui.text.cleaning import single_line


def write(text: str) -> None:
    """Print text; a closed pipe, as after `| head`, is not an error.

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
        # Else Python writes the rest of the buffer when it ends, and prints a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            problem = f"standard output cannot be written: {error.strerror}"
            raise OutputError(problem) from None


def width() -> int | None:
    """The width of the terminal that output goes to, in cells; None for a pipe or a file."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return shutil.get_terminal_size().columns


def complain(error: ChangjiError) -> None:
    """Print an error: one line, or one line for each fault of the data."""
    if isinstance(error, DataError):
        for fault in error.faults:
            remark(str(fault), by="")
    else:
        remark(str(error))


def remark(line: str, by: str = "changji-tui: ") -> None:
    """Print one line on standard error, after `by`."""
    if sys.stderr:
        print(single_line(f"{by}{line}"), file=sys.stderr)
