"""Printing: the only place that does."""

from __future__ import annotations

import os
import sys

from changji_tui.errors import ChangjiError, DataError, OutputError
from changji_tui.text.cleaning import single_line


def write(text: str) -> None:
    """Print text; in silence where its reader has gone.

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


def complain(error: ChangjiError) -> None:
    """Tell what went wrong: a line, or a line for each fault of the data."""
    for line in error.faults if isinstance(error, DataError) else [f"changji-tui: {error}"]:
        tell(str(line))


def tell(line: str) -> None:
    """Say one line on standard error."""
    if sys.stderr:
        print(single_line(line), file=sys.stderr)
