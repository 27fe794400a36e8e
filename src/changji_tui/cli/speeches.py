"""`changji-tui speeches`: who speaks, for which body, on what, and how long."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import remark, write


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="*",
        help="count its matches in each speech, and leave out speeches without any",
    )
    options.add_page(parser, csv="each speech")


def run(arguments: argparse.Namespace) -> int:
    """Print the table; 1 if nobody speaks, or no speech matches."""
    from changji_tui import exporting
    from changji_tui.reports import speeches as report
    from changji_tui.search import Index

    page = options.page(arguments)
    query = options.query(arguments.query)
    results = Index(page).find(query) if arguments.query else None
    if results:
        options.require_sense(results)
    found = report.rows(page, results)
    if arguments.json:
        write(exporting.as_json(report.as_data(found, query)))
    elif arguments.csv:
        write(exporting.as_csv(report.as_table(found)))
    elif found:
        write(report.as_text(found))
    if not found:
        remark(f"{'no speech says that' if results else 'nobody speaks on this page'}")
    return 0 if found else 1
