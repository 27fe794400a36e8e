"""One fault in a copy of the fixture page, and how `check` says where it is."""

from __future__ import annotations

import re
from pathlib import Path

from changji_tui.checking import check
from changji_tui.errors import Fault
from tests.unit.tiny import broken, change


def assert_found(folder: Path, name: str, old: str, new: str, proofs: set[str], fault: str) -> None:
    """Assert that new words in a file break these proofs only, and are reported in one line.

    Args:
        folder: A copy of the fixture page.
        name: The file.
        old: Words that stand in it once.
        new: The words that replace them.
        proofs: The names of the proofs that break.
        fault: A part of the line that reports it, without the folder and the number of the line.
    """
    change(folder, name, old, new)

    report = check(folder)

    assert broken(report) == proofs, report.rows()
    assert any(fault in line for line in map(without_line, report.faults)), report.faults


def without_line(fault: Fault) -> str:
    """FILE: KEY: PROBLEM of a fault, after a check that its line has the key, or at least its table."""
    row = fault.file.read_text(encoding="utf-8").split("\n")[fault.line - 1]
    names = re.findall("[a-z_]+", fault.key)
    assert not names or names[-1] in row or row.startswith("[[")
    return ": ".join(part for part in (fault.file.name, fault.key, fault.problem) if part)
