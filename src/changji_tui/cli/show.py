"""`changji-tui show`: one thing of the page, and everything about it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from changji_tui.cli import options
from changji_tui.cli.output import write
from changji_tui.errors import UsageError

if TYPE_CHECKING:
    from changji_tui.model.page import Page


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("id", metavar="ID", help="an id, or the printed name of a person or thing")
    options.add_page(parser)
    parser.add_argument(
        "--cite", metavar="FORM", help="print a citation: gbt7714, csl-json or markdown"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the card of a thing, or its citation."""
    from changji_tui.citing.sentences import sentence_called
    from changji_tui.exporting import as_json
    from changji_tui.reports import things

    page = options.page(arguments)
    if arguments.cite is not None:
        return _cite(arguments, page)
    thing = things.find(page, arguments.id) or sentence_called(page, arguments.id)
    if thing is None:
        raise UsageError(options.unknown("ID", arguments.id, things.names(page)))
    if arguments.json:
        write(as_json(things.as_data(page, thing)))
    else:
        write(things.as_text(page, thing))
    return 0


def _cite(arguments: argparse.Namespace, page: Page) -> int:
    """Print the citation of a figure, a sentence, a passage, a document or a series."""
    from changji_tui.citing import forms
    from changji_tui.citing.references import reference_to
    from changji_tui.exporting import as_json

    options.one_of("--cite", arguments.cite, forms.FORMS)
    stretch = options.cited(page, arguments.id)
    citation = forms.cite(page, stretch, arguments.cite)
    if arguments.json:
        link = str(reference_to(page, stretch))
        made = forms.csl_items(page, stretch) if arguments.cite == "csl-json" else citation.rstrip()
        citation = as_json(
            {"id": stretch.id, "form": arguments.cite, "citation": made, "link": link}
        )
    write(citation)
    return 0
