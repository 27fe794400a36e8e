"""`changji-tui check`: the proof of a page."""

from __future__ import annotations

import argparse
from pathlib import Path

from changji_tui.cli import options
from changji_tui.cli.output import write


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("folder", nargs="?", metavar="DIR", type=Path, help=options.FOLDER)
    options.add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what the proof found; 1 if there are faults."""
    from changji_tui.checking import check
    from changji_tui.exporting import as_json
    from changji_tui.text.cleaning import clean

    report = check(arguments.folder or options.folder(arguments))
    write(as_json(report.as_data()) if arguments.json else clean("\n".join(report.rows()) + "\n"))
    return 1 if report.faults else 0
