"""The page as data for other programs: JSON of fixed keys, and tables made from it."""

from __future__ import annotations

from changji_tui.exporting import contract
from changji_tui.exporting.files import write
from changji_tui.exporting.formats import as_csv, as_json, as_markdown, as_ndjson, as_tsv
from changji_tui.exporting.tables import Table, records, table
from changji_tui.model.page import Page

__all__ = ["FORMATS", "WHAT", "as_csv", "as_form", "as_json", "encoded", "export", "write"]

WHAT = ("page", "figures", "documents", "series", "entities", "sentences", "passages")
"""What can be exported; "page" is everything in JSON, every passage in a table."""

FORMATS = ("json", "csv", "markdown", "tsv", "ndjson")
"""The formats. Markdown has the columns that a person reads, all others have every column."""
_ANKI = "#columns:"
_BOM = b"\xef\xbb\xbf"


def export(page: Page, what: str, form: str) -> str:
    """Export one of WHAT in one of FORMATS."""
    if form == "markdown":
        return as_markdown(table(page, what, brief=True))
    if form == "csv":
        return as_form(table(page, what), form)
    if form == "tsv":
        return as_tsv(table(page, what), _ANKI if what == "sentences" else "")
    if form == "ndjson":
        return as_ndjson(records(page, what))
    return as_json(contract.page_data(page) if what == "page" else records(page, what))


def as_form(table: Table, form: str) -> str:
    """A table as CSV, TSV, Markdown, or a JSON list with an object for each row."""
    if form == "json":
        return as_json([dict(zip(table.columns, row, strict=True)) for row in table.rows])
    return {"csv": as_csv, "markdown": as_markdown, "tsv": as_tsv}[form](table)


def encoded(text: str, form: str, *, bom: bool = True) -> bytes:
    """Encode an export for a file: in UTF-8, and CSV with a byte order mark.

    Without the mark a Chinese Excel reads a CSV file as GBK.

    Args:
        text: The export.
        form: One of FORMATS.
        bom: Whether CSV gets the mark.
    """
    return (_BOM if form == "csv" and bom else b"") + text.encode()
