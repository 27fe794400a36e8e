"""`changji-tui compare`: figures side by side."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import write
from changji_tui.errors import UsageError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "ids", metavar="ID", nargs="+", help="ids of figures, or of a series for all its figures"
    )
    parser.add_argument(
        "--to",
        metavar="ID",
        default="",
        help="the figure to hold the others against (default: the first)",
    )
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the comparison; 1 if nothing among the figures can be compared."""
    from changji_tui.exporting import as_json
    from changji_tui.figures.comparing import compare
    from changji_tui.model.documents import Figure
    from changji_tui.model.files import SeriesRecord
    from changji_tui.reports import comparison as report

    page = options.page(arguments)
    known = [*(figure.id for figure in page.figures), *(series.id for series in page.series)]
    figures: list[Figure] = []
    for name in (*arguments.ids, *filter(None, [arguments.to])):
        thing = page.find(name)
        if isinstance(thing, SeriesRecord):
            figures += [page.figure(point.figure) for point in thing.points if point.figure]
        elif isinstance(thing, Figure):
            figures.append(thing)
        else:
            raise UsageError(options.unknown("ID", name, known))
    comparison = compare(page, figures, arguments.to)
    if arguments.json:
        write(as_json(report.as_data(comparison)))
    else:
        write(report.as_text(comparison))
    return 0 if comparison.groups else 1
