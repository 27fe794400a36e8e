"""`changji-tui export`: the page as data."""

from __future__ import annotations

import argparse
from pathlib import Path

from changji_tui.cli import options
from changji_tui.cli.output import write


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "what",
        metavar="WHAT",
        help="page, figures, documents, series, entities, sentences or passages",
    )
    options.add_data(parser)
    parser.add_argument(
        "--format", default="json", help="json (default), csv, markdown, tsv or ndjson"
    )
    options.add_output(parser)
    parser.add_argument(
        "--no-bom", action="store_true", help="write CSV without the mark that Excel needs"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the data, or write it to the file."""
    from changji_tui import exporting

    options.one_of("WHAT", arguments.what, exporting.WHAT)
    options.one_of("--format", arguments.format, exporting.FORMATS)
    text = exporting.export(options.page(arguments), arguments.what, arguments.format)
    if arguments.output in (None, "-"):
        write(text)
    else:
        data = exporting.encoded(text, arguments.format, bom=not arguments.no_bom)
        exporting.write(Path(arguments.output), data)
    return 0
