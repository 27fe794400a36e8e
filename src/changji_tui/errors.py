"""Errors that the user can mend: one line each, never a traceback."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class ChangjiError(Exception):
    """An error that is reported to the user in one line."""

    exit_code = 2
    """Exit code of the program: 2 for wrong input; subclasses have their own."""


class UsageError(ChangjiError):
    """The command line asks for something that does not exist."""


class OutputError(ChangjiError):
    """The result cannot be written."""

    exit_code = 1


class TerminalError(ChangjiError):
    """The terminal cannot show the explorer."""

    exit_code = 3


class Fault(NamedTuple):
    """One wrong place in the data."""

    file: Path
    """The file, as the user named its folder."""
    line: int
    """Line number from 1; 0 where no line can be named."""
    key: str
    """The key in dotted form, documents[2].paragraphs[0].zh; empty for the whole file."""
    problem: str
    """What is wrong, and what would be right."""
    paste: str = ""
    """The TOML to write there, where something must be written that can be guessed."""

    def __str__(self) -> str:
        """FILE:LINE: KEY: what is wrong, what would be right."""
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        parts = ": ".join(part for part in (place, self.key, self.problem) if part)
        return " ".join(parts.splitlines())


class DataError(ChangjiError):
    """The faults of a page's folder, a line each."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
        """Every fault found, in file order, then line order; never empty."""
