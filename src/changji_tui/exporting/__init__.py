"""The page as data for other programs: JSON after the contract, CSV and Markdown tables."""

from __future__ import annotations

from changji_tui.exporting import contract
from changji_tui.exporting.files import write
from changji_tui.exporting.formats import as_csv, as_json, as_markdown
from changji_tui.exporting.tables import table
from changji_tui.model.page import Page

__all__ = ["FORMATS", "WHAT", "as_csv", "as_json", "export", "write"]

WHAT = ("page", "figures", "documents", "series", "entities")
"""What can be exported; "page" is everything in JSON, every passage in a table."""

FORMATS = ("json", "csv", "markdown")
"""How it can be written: JSON and CSV hold all that is known, Markdown what a person reads."""


def export(page: Page, what: str, form: str) -> str:
    """One of WHAT in one of FORMATS."""
    if form == "csv":
        return as_csv(table(page, what))
    if form == "markdown":
        return as_markdown(table(page, what, brief=True))
    data = contract.page_data(page)
    return as_json(data if what == "page" else data[what])
