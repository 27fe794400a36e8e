"""A fault of the program gives the terminal back, says one line, and shows nobody's data."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest

from changji_tui.cli import crash, main
from changji_tui.cli import search as command
from tests.robust.faulty import FAULTS, SECRET
from tests.robust.test_signals import Faulty, is_drawn
from tests.terminal.grammar import modes_left_on

RAISING = [kind for kind in FAULTS if kind not in ("blocked", "asleep")]


@pytest.mark.parametrize("kind", RAISING)
def test_a_fault_ends_the_explorer_cleanly(kind: str, tmp_path: Path) -> None:
    """A fault anywhere ends the explorer with 1, a clean terminal, and one line that names a log.

    Neither the line nor the log has the message, a local variable or a word of the page.
    """
    with Faulty(kind, XDG_STATE_HOME=str(tmp_path)) as program:
        program.until(lambda: is_drawn(program))
        program.settle()
        program.forget()
        code = program.press_and_wait(b"t")
        assert code == 1
        assert program.settings_now() == program.settings
        assert modes_left_on(program.drawn) == set()
        said = program.drawn.decode().rpartition("\x1b[?1006l")[2].split("\r\n")
    log = tmp_path / "changji-tui" / "crash.log"
    line = "changji-tui: fault of the program: RuntimeError in [\\w.]+:\\d+ \\w+"
    assert re.fullmatch(f"{line}, its log without any data is {re.escape(str(log))}", said[0])
    assert said[1:] == [""]
    written = log.read_text(encoding="utf-8")
    assert "RuntimeError\n  " in written
    assert not {*SECRET, *"青禾南坡农场"} & set(written + said[0])
    assert str(Path.cwd()) not in written


def test_a_fault_of_a_command_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A command ends with 1, one line and the log, which has the kinds and places of all causes."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    def fail(_: object) -> int:
        try:
            return {"": 0}[SECRET]
        except KeyError:
            raise OSError(5, SECRET, SECRET) from None

    monkeypatch.setattr(command, "run", fail)
    assert main(["search", "x"]) == 1
    out, err = capsys.readouterr()
    log = tmp_path / "changji-tui" / "crash.log"
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("changji-tui: fault of the program: OSError (Input/output error) in ")
    assert err.endswith(f" _run, its log without any data is {log}\n")
    written = log.read_text(encoding="utf-8")
    assert SECRET not in written + err
    assert "\nafter\nKeyError\n" in written


def test_without_a_place_for_the_log_the_line_still_comes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """If neither the state folder nor the temporary one can be written, the line names no path."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "file"))
    assert crash.report(ValueError(SECRET)) == "fault of the program: ValueError"
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    assert str(tmp_path / "changji-tui-") in crash.report(ValueError(SECRET))
