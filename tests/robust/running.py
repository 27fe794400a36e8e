"""Running a command here, as a user sees it."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout

from changji_tui.cli import main

FAULT = "fault of the program"
"""The words with which an unexpected exception is reported."""


def run(*words: str) -> tuple[int, str, str]:
    """Run the program here; returns its exit code, standard output and standard error."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(words)
    return code, out.getvalue(), err.getvalue()
