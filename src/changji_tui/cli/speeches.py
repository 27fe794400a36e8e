"""`changji-tui speeches`: who speaks, for which body, on what, and how long."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import tell, write
from changji_tui.errors import UsageError
from changji_tui.text.cleaning import single_line


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="*",
        help="count what it finds in each speech, too, and leave out where it finds nothing",
    )
    options.add_data(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print JSON")
    forms.add_argument("--csv", action="store_true", help="print CSV, a row for each speech")


def run(arguments: argparse.Namespace) -> int:
    """Print the table; 1 if nobody speaks, or no speech matches."""
    from changji_tui import exporting
    from changji_tui.reports import speeches as report
    from changji_tui.search import Index

    page = options.page(arguments)
    query = single_line(" ".join(arguments.query))
    results = Index(page).find(query) if arguments.query else None
    if results and results.error:
        problem = f"QUERY: {results.error.en}"
        raise UsageError(problem)
    if results and not results.asks:
        problem = "QUERY is empty, expected a word, a name or a number"
        raise UsageError(problem)
    found = report.rows(page, results)
    if arguments.json:
        write(exporting.as_json(report.as_data(found, query)))
    elif arguments.csv:
        write(exporting.as_csv(report.as_table(found)))
    elif found:
        write(report.as_text(found))
    if not found:
        tell(f"changji-tui: {'no speech says that' if results else 'nobody speaks on this page'}")
    return 0 if found else 1
