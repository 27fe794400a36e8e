"""Data and tables as text: JSON, NDJSON for servers, CSV, TSV, Markdown for people."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import Any

from changji_tui.exporting.contract import Data
from changji_tui.exporting.tables import Cell, Table
from changji_tui.text.markdown import escaped

_FORMULA = re.compile(r"[ \u00a0\u3000]*[=+\-@\t\r\n\0＝＋－＠]|'")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def as_json(data: Any) -> str:
    """Indented JSON with Chinese characters unescaped."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(table: Table) -> str:
    """CSV by RFC 4180, in which no cell can be taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows(map(_guarded, row) for row in table.rows)
    return text.getvalue()


def as_tsv(table: Table, header: str = "") -> str:
    """A line for each row, with tabs between cells; white space within a cell becomes one blank.

    Args:
        table: The rows.
        header: Text before the line of column names, such as "#columns:" for Anki.

    Source:
        Anki manual, Text Files, File Headers.
    """
    rows = (table.columns, *table.rows)
    lines = ("\t".join(" ".join(str(_or_empty(cell)).split()) for cell in row) for row in rows)
    return header + "".join(f"{line}\n" for line in lines)


def as_ndjson(records: Iterable[Data]) -> str:
    """NDJSON for the bulk interface of OpenSearch and Elasticsearch: an action, then its document.

    Source:
        OpenSearch, Bulk API: each line is JSON and ends with a line feed, the last one too; the
        index is named in the URL.
    """
    lines = (
        json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        for record in records
        for line in ({"index": {"_id": record["id"]}}, record)
    )
    return "".join(f"{line}\n" for line in lines)


def as_markdown(table: Table) -> str:
    """A table in GitHub's Markdown, with markup in cells escaped."""
    rows = [table.columns, *table.rows]
    lines = ["| " + " | ".join(map(_escaped, row)) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(table.columns))
    return "\n".join(lines) + "\n"


def _guarded(cell: Cell) -> Cell:
    """A cell that no spreadsheet computes. A leading ' is always ours and can be removed.

    Source: OWASP, CSV Injection; ASVS 5.0, 1.2.10.
    """
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def _escaped(cell: Cell) -> str:
    text = str(_or_empty(cell))
    return escaped(text, "<br>")


def _or_empty(cell: Cell) -> str | int | float:
    return "" if cell is None else cell
