"""The result of a check, as text and as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from changji_tui.errors import Fault


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
    """In file order, then line order; empty where everything holds."""
    hidden: int
    """Count of control and invisible characters in the files, which are displayed as marks."""

    def rows(self) -> tuple[str, ...]:
        """The report as lines of text: "characters  7396/7396  each in …", then the faults."""
        counts = [f"{proof.held}/{proof.of}" for proof in self.proofs]
        names = max(len(proof.name) for proof in self.proofs)
        width = max(map(len, counts))
        lines = (
            f"{proof.name:<{names}}  {count:>{width}}  {proof.claim}"
            for proof, count in zip(self.proofs, counts, strict=True)
        )
        hidden = f"{'hidden':<{names}}  {self.hidden:>{width}}  characters shown as marks, ⟨202E⟩"
        return *lines, hidden, *map(str, self.faults)

    def as_data(self) -> dict[str, Any]:
        """The same as JSON: counts by the name of the proof, and the faults."""
        counts = {proof.name: {"held": proof.held, "of": proof.of} for proof in self.proofs}
        faults = [
            {"file": str(f.file), "line": f.line, "key": f.key, "problem": f.problem}
            for f in self.faults
        ]
        return {**counts, "hidden": self.hidden, "faults": faults}
