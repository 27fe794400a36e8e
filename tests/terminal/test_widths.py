"""A terminal that draws “ ” … — in two cells is asked once, and adapted to."""

from __future__ import annotations

from pathlib import Path

import pytest

from changji_tui.text.cells import cell_len, is_ambiguous
from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
COLUMN = 60
"""Cells of the text beside the table: half of the terminal."""
SCROLLBAR = "▁▂▃▄▅▆▇█"
"""What Textual draws at the right edge; beyond it nothing is pushed."""


def width_where_wide(row: str) -> int:
    """The cells of a row on such a terminal."""
    return sum(2 if is_ambiguous(sign) else cell_len(sign) for sign in row.rstrip(SCROLLBAR))


@pytest.mark.parametrize(("words", "answer"), [((), b"\x1b[2;3R"), (("--ambiguous", "2"), b"")])
def test_rows_fit_where_quotes_are_wide(words: tuple[str, ...], answer: bytes) -> None:
    """Every line has room for its wide quotes, whether the terminal or the user says they are wide."""
    with Program(SMALL, 120, 36, "--lang", "zh", "--section", "farm", *words) as program:
        program.answer = answer
        program.until(lambda: program.rows()[3].startswith("-----"))
        program.settle()
        rows = program.rows()
        texts = [row.rpartition("   ")[2] for row in rows]
        assert "".join(texts).count("“") > 1
        assert all(width_where_wide(text) <= COLUMN for text in texts if "---" not in text)
        assert program.quit() == 0


def test_nobody_waits_for_the_answer() -> None:
    """A terminal that never answers shows the page all the same, with narrow quotes."""
    with Program(SMALL, 120, 36, "--lang", "zh", "--section", "farm") as program:
        program.answer = b""
        program.until(lambda: program.rows()[3].startswith("─────"))
        assert program.quit() == 0


def test_shift_f3_is_no_answer() -> None:
    """What xterm sends for ⇧F3 goes to the last match, though it looks like a cursor report."""
    with Program(SMALL, 120, 36, "--lang", "zh", "--search", "青禾县") as program:
        program.until(lambda: "全部 19" in program.rows()[4])
        program.settle()
        assert "9/9" not in program.rows()[1]
        program.send(b"\x1b[1;2R", 0.3)
        program.until(lambda: "9/9" in program.rows()[1])
        program.settle()
        assert program.rows()[3].startswith("─────")
        assert program.quit() == 0
