"""`changji-tui shared`: wording that several texts share, and wording of one speaker alone."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import remark, write
from changji_tui.errors import UsageError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "--min",
        metavar="N",
        default="4",
        help="the fewest characters; a number or a Latin word counts as one (default: 4)",
    )
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the wording; 1 if there is none."""
    from changji_tui.exporting import as_json
    from changji_tui.model.voices import compared, speakers
    from changji_tui.reports import wording as report
    from changji_tui.wording.shared import own_wording, shared_wording

    if not (arguments.min.isdecimal() and int(arguments.min)):
        problem = f"--min “{arguments.min}” is no length, expected a whole number from 1"
        raise UsageError(problem)
    least = int(arguments.min)
    page = options.page(arguments)
    texts = compared(page)
    shared = shared_wording(texts, least)
    alone = own_wording(texts, least)
    own = [(voice, alone[voice.id]) for voice in speakers(page)]
    if arguments.json:
        write(as_json(report.shared_data(shared, own, least)))
    else:
        write(report.shared_text(shared, own))
    if shared or any(wordings for _, wordings in own):
        return 0
    remark(f"no two texts of this page share {least} characters, and no speaker has words alone")
    return 1
