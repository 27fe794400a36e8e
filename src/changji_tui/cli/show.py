"""`changji-tui show`: one thing of the page with all that belongs to it."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import write
from changji_tui.errors import UsageError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("id", metavar="ID", help="an id, or the printed name of a person or thing")
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the card of a thing."""
    from changji_tui.exporting import as_json
    from changji_tui.reports import things

    page = options.page(arguments)
    thing = things.find(page, arguments.id)
    if thing is None:
        raise UsageError(options.unknown("ID", arguments.id, things.names(page)))
    if arguments.json:
        write(as_json(things.as_data(page, thing)))
    else:
        write(things.as_text(page, thing))
    return 0
