"""The result of a check, as text and as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from changji_tui.checking.todo import Task, as_data, rows
from changji_tui.errors import DataError, Fault


@dataclass(frozen=True, kw_only=True)
class Proof:
    """How far one claim holds."""

    name: str
    """The kind of item: characters, quotes, measures, …"""
    held: int
    """For how many items the claim holds."""
    of: int
    """How many items there are."""
    claim: str
    """The claim about each item, in a few words."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """Every proof, and every fault that one of them found."""

    proofs: tuple[Proof, ...]
    """In the order of the report."""
    faults: tuple[Fault, ...]
    """The faults in file order, then line order; empty if there are none."""
    hidden: int
    """Count of control and invisible characters in the files, which are displayed as marks."""
    drafts: int
    """Count of records that the program guessed and nobody has checked."""
    untranslated: int
    """Count of texts without an English reading, which are shown in Chinese."""
    tasks: tuple[Task, ...]
    """What is left to do, by kind: the faults, what drafts lack, and the drafts."""

    def rows(self) -> tuple[str, ...]:
        """The report as lines of text: "characters  7396/7396  each in …", then the faults."""
        counts = [f"{proof.held}/{proof.of}" for proof in self.proofs]
        names = max(len(proof.name) for proof in self.proofs)
        width = max(map(len, counts))
        lines = (
            f"{proof.name:<{names}}  {count:>{width}}  {proof.claim}"
            for proof, count in zip(self.proofs, counts, strict=True)
        )
        counted = (
            ("drafts", self.drafts, "unchecked: delete `draft = true` once it is right"),
            ("English", self.untranslated, "texts without it, shown in Chinese"),
            ("hidden", self.hidden, "characters shown as marks, ⟨202E⟩"),
        )
        counts = [
            f"{name:<{names}}  {count:>{width}}  {of}"
            for name, count, of in counted
            if count or name == "hidden"
        ]
        return *lines, *counts, *map(str, self.faults)

    def to_do(self) -> tuple[str, ...]:
        """What is left to do as lines of text, kind by kind, with the count at the end."""
        return tuple(rows(self.tasks, self.untranslated))

    def as_data(self, *, todo: bool = False) -> dict[str, Any]:
        """The same as JSON: counts by the name of the proof, and the faults; what is left to do if asked."""
        counts = {proof.name: {"held": proof.held, "of": proof.of} for proof in self.proofs}
        faults = [
            {"file": str(f.file), "line": f.line, "key": f.key, "problem": f.problem}
            for f in self.faults
        ]
        return {
            **counts,
            "hidden": self.hidden,
            "drafts": self.drafts,
            "without_english": self.untranslated,
            "faults": faults,
            **({"todo": as_data(self.tasks)} if todo else {}),
        }


class UnopenedError(DataError):
    """The faults of a page that does not open, and what is left to do on it."""

    def __init__(self, faults: tuple[Fault, ...], tasks: tuple[Task, ...]) -> None:
        super().__init__(faults)
        self.tasks = tasks
        """What keeps it from opening first, then what could be proven all the same."""

    def to_do(self) -> tuple[str, ...]:
        """As of a report."""
        return tuple(rows(self.tasks))
