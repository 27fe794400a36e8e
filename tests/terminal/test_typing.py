"""Chinese arrives whole, however a terminal sends it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"
PLAIN = {
    "节水灌溉": "节水灌溉",
    "\x1b[200~节水\n灌溉\r\n2024 年\n\x1b[201~": "节水灌溉2024 年",
}
"""What is typed or pasted, in three lines, and what arrives."""
KITTY = {"\x1b[49;;20320:22909u": "你好", "\x1b[0;1;20013:25991u": "中文"}
"""What an input method commits under kitty's keyboard protocol, in the two forms of terminals."""


def is_sought(program: Program, words: str) -> bool:
    """Whether the search box holds these words and nothing else."""
    return program.rows()[1].startswith(f" ⌕ {words} ")


@pytest.mark.parametrize(
    ("disabled", "sent"), [("1", PLAIN), ("0", PLAIN | KITTY)], ids=["plain", "kitty"]
)
def test_chinese_arrives_whole(disabled: str, sent: dict[str, str]) -> None:
    """Chinese that is typed, composed by an input method, or pasted arrives whole."""
    with Program(SMALL, 120, 36, "--lang", "zh", TEXTUAL_DISABLE_KITTY_KEY=disabled) as program:
        program.until(lambda: "⌕" in program.rows()[1])
        for keys, shown in sent.items():
            program.send(b"/")
            program.send(keys.encode())
            program.until(partial(is_sought, program, shown))
            program.send(b"\x1b", 0.15)
            program.send(b"\x1b", 0.15)
        assert program.quit() == 0
