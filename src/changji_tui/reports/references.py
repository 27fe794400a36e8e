"""What has become of cited words, as `changji-tui verify` prints it: as text and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from changji_tui.citing.verifying import Finding, Verdict
from changji_tui.exporting.contract import Data

_SIGNS: dict[Verdict, str] = {"same": "✓", "moved": "→", "changed": "≠", "gone": "✗"}


def as_text(findings: Sequence[Finding]) -> str:
    """A line for each reference, with the difference below if there is one, then the counts."""
    counts = Counter(finding.verdict for finding in findings)
    total = "  ".join(f"{sign} {counts[name]} {name}" for name, sign in _SIGNS.items())
    lines = [line for finding in findings for line in _lines(finding)]
    return "".join(f"{line}\n" for line in (*lines, "", total))


def _lines(finding: Finding) -> Iterator[str]:
    reference, verdict = finding.reference, finding.verdict
    where = f" to {finding.where}" if verdict == "moved" else ""
    if verdict == "changed" and finding.where != reference.id:
        where = f", now in {finding.where}"
    yield f"{_SIGNS[verdict]} {verdict:<7}  {reference.id}{where}  “{_line_of(reference.exact)}”"
    if finding.note:
        yield f"    {finding.note}"
    if any(finding.difference):
        for when, words in zip(("then", "now"), finding.difference, strict=True):
            yield f"    {when:<4}  {_line_of(words)}"


def _line_of(words: str) -> str:
    """Cited words on one line."""
    return words.replace("\n", " / ")


def as_data(findings: Sequence[Finding]) -> Data:
    """The findings as JSON, in the order of the references."""
    counts = Counter(finding.verdict for finding in findings)
    return {
        "count": len(findings),
        **{name: counts[name] for name in _SIGNS},
        "references": [_data(finding) for finding in findings],
    }


def _data(finding: Finding) -> Data:
    then, now = finding.difference
    return {
        "reference": str(finding.reference),
        "id": finding.reference.id,
        "verdict": finding.verdict,
        "where": finding.where or None,
        "exact": finding.reference.exact,
        "now": finding.now or None,
        "difference": {"then": then, "now": now} if then or now else None,
        "note": finding.note or None,
    }
