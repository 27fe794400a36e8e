"""`changji-tui hold`: check the claims of a draft against the page."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from changji_tui.cli import options
from changji_tui.cli.output import width, write

if TYPE_CHECKING:
    from changji_tui.holding.holding import Holding
    from changji_tui.model.page import Page


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "file",  # not "draft", which is an option of the explorer
        metavar="DRAFT",
        help="a text or Markdown file, Chinese or English; - is standard input",
    )
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the verdict on each claim; 1 if the page does not bear one out."""
    from changji_tui.exporting import as_json
    from changji_tui.holding.draft import Draft
    from changji_tui.holding.holding import Holder
    from changji_tui.reports import holding as report

    draft = Draft(arguments.file, options.text_of(arguments.file))
    page = options.page(arguments)
    holding = Holder(page).hold(draft)
    if arguments.json:
        write(as_json(report.as_data(page, holding)))
    else:
        write(_for_eyes(page, holding) if width() else report.as_text(page, holding))
    return 1 if holding.not_borne_out else 0


def _for_eyes(page: Page, holding: Holding) -> str:
    from changji_tui.cli.colour import held

    return held(page, holding, width() or 0)
