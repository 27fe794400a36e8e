"""`changji-tui quotes`: what the page prints in quotation marks, and whose words it is."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import remark, write


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the quotations; 1 if there are none."""
    from changji_tui.exporting import as_json
    from changji_tui.reports.quotations import quotations_data, quotations_text

    page = options.page(arguments)
    data = quotations_data(page)
    write(as_json(data) if arguments.json else quotations_text(page))
    if not data["count"]:
        remark("the page prints nothing in quotation marks")
    return 0 if data["count"] else 1
