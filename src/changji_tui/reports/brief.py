"""The items of a brief, as `changji-tui brief list` prints them: as text and as data."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.briefs.items import Item
from changji_tui.citing.verifying import Finding, verify
from changji_tui.exporting.contract import Data
from changji_tui.model.page import Page
from changji_tui.text.columns import aligned


def as_text(page: Page, items: Sequence[Item]) -> str:
    """A line for each item: number, verdict, place, note and text."""
    rows = []
    for number, item in enumerate(items, 1):
        found = _finding(page, item)
        words = f"{item.note}: {item.text}" if item.note else item.text
        verdict = found.verdict if found else "—"
        rows.append((str(number), verdict, f"{item.page}/{item.id}", words.replace("\n", " / ")))
    return aligned(rows, right=(0,))


def as_data(page: Page, items: Sequence[Item]) -> Data:
    """The items as JSON; `verdict` is null for an item of another page."""
    found = [_finding(page, item) for item in items]
    return {
        "count": len(items),
        "items": [
            {**vars(item), "verdict": one.verdict if one else None}
            for item, one in zip(items, found, strict=True)
        ],
    }


def _finding(page: Page, item: Item) -> Finding | None:
    """What has become of an item; None if it is of another page, or its reference is broken."""
    reference = item.reference
    return verify(page, reference) if reference and item.page == page.id else None
