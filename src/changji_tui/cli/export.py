"""`changji-tui export`: the page as data."""

from __future__ import annotations

import argparse
from pathlib import Path

from changji_tui.cli import options
from changji_tui.cli.output import write


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("what", metavar="WHAT", help="page, figures, documents, series or entities")
    options.add_data(parser)
    parser.add_argument("--format", default="json", help="json (default), csv or markdown")
    parser.add_argument("-o", "--output", metavar="FILE", help="a file, not standard output")


def run(arguments: argparse.Namespace) -> int:
    """Print the data, or write it to the file."""
    from changji_tui import exporting

    options.one_of("WHAT", arguments.what, exporting.WHAT)
    options.one_of("--format", arguments.format, exporting.FORMATS)
    text = exporting.export(options.page(arguments), arguments.what, arguments.format)
    if arguments.output is None:
        write(text)
    else:
        exporting.write(Path(arguments.output), text.encode())
    return 0
