"""A signal that ends the program gives the terminal back."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from tests.terminal.grammar import modes_left_on
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("kind", ["page", "archive"])
def test_a_signal_leaves_no_terminal_raw(tmp_path: Path, kind: str, number: signal.Signals) -> None:
    """Every mode is off and every setting as before; the exit code is the shell's for a signal."""
    shutil.copytree(SMALL, tmp_path / "one")
    folder = tmp_path if kind == "archive" else SMALL
    with Program(folder, 80, 24, "--lang", "zh") as program:
        program.until(lambda: "⌕" in program.rows()[1])
        assert modes_left_on(program.drawn)
        assert program.tell(number) == 128 + number
        assert program.settings_now() == program.settings
        assert modes_left_on(program.drawn) == set()
