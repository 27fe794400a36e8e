"""The next session of the real program begins where the last one ended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.program import Program

SMALL = Path(__file__).parents[1] / "fixtures" / "small"


def session(keys: bytes, *words: str, then: Callable[[Program], None] | None = None) -> list[str]:
    """Run a session that ends with q; returns what it shows before its keys are pressed."""
    with Program(SMALL, 120, 36, *words) as program:
        program.until(lambda: any("⌕" in row for row in program.rows()))
        program.settle()
        shown = program.rows()
        for key in keys:
            program.send(bytes([key]), 0.15)
        program.settle()
        if then:
            then(program)
        assert program.quit() == 0
    return shown


def test_theme_language_place_and_order_come_back(tmp_path: Path) -> None:
    """The pane, its order and row, the language and the theme come back, unless --fresh is given."""
    assert any("word for word" in row for row in session(b"tL1ojj", "--lang", "en"))
    left: list[str] = []
    again = session(b"", then=lambda program: left.extend(program.rows()))
    assert again == left
    pointed = [row for row in again if "▸" in row]
    assert any("农场" in row for row in again[:4])
    assert len(pointed) == 1
    assert not any("一字不差" in row for row in again)
    fresh = session(b"", "--fresh", "--lang", "en")
    assert any("word for word" in row for row in fresh)


def test_a_query_comes_back() -> None:
    """The last query of a session comes back in the next one, unless that is given another."""
    session("/苹果\r".encode(), "--lang", "zh")
    again = session(b"", "--lang", "zh")
    assert "苹果" in again[1]
    other = session(b"", "--lang", "zh", "--search", "渠道")
    assert "渠道" in other[1]


@pytest.mark.parametrize("content", [b"{", b'{"places": 3}'])
def test_a_broken_state_is_set_aside_with_a_word(tmp_path: Path, content: bytes) -> None:
    """With a broken state the program starts as for the first time, and says where that is kept."""
    folder = tmp_path / "state" / "changji-tui"
    folder.mkdir(parents=True)
    (folder / "state.json").write_bytes(content)
    shown = session(b"", "--lang", "en")
    assert any("it is kept as" in row for row in shown)
    assert (folder / "state.json.broken").read_bytes() == content


def test_keys_are_the_users(tmp_path: Path) -> None:
    """A key of the user's config.toml works, the footer shows it, and a wrong entry is reported."""
    folder = tmp_path / "config" / "changji-tui"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('[keys]\nhelp = "H"\nserach = "s"\n')
    with Program(SMALL, 120, 36, "--lang", "en") as program:
        program.until(lambda: any("did you mean “search”?" in row for row in program.rows()))
        program.settle()
        assert any("H help" in row for row in program.rows())
        program.send(b"H", 0.3)
        program.settle()
        assert any("filter" in row for row in program.rows())
        program.send(b"\x1b", 0.3)
        assert program.quit() == 0
        assert "config.toml:3: keys.serach" in program.drawn.decode()
