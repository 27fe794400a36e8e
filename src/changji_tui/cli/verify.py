"""`changji-tui verify`: whether what references cite still stands on the page."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from changji_tui.cli import options
from changji_tui.cli.output import remark, write
from changji_tui.errors import UsageError

if TYPE_CHECKING:
    from changji_tui.citing.references import Reference
    from changji_tui.model.page import Page


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "references",
        metavar="REF",
        nargs="+",
        help="a reference (changji:…), a file with references in it, or - for standard input",
    )
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what has become of each cited stretch; 1 unless all are the same."""
    from changji_tui.citing.verifying import verify
    from changji_tui.exporting import as_json
    from changji_tui.reports import references as report

    references = tuple(_references(arguments.references))
    if not references:
        remark("no reference stands there; one begins with changji:")
        return 1
    findings = [verify(page, one) for page, one in _beside_their_pages(arguments, references)]
    write(as_json(report.as_data(findings)) if arguments.json else report.as_text(findings))
    return 0 if all(finding.verdict == "same" for finding in findings) else 1


def _beside_their_pages(
    arguments: argparse.Namespace, references: Sequence[Reference]
) -> Iterator[tuple[Page, Reference]]:
    """Each reference with the page that it is held against: the one at hand, or its archive's."""
    from changji_tui.loading import load_page

    folders = options.archived(options.folder(arguments))
    if not folders:
        page = options.page(arguments)
        yield from ((page, reference) for reference in references)
        return
    pages = {page.id: page for page in map(load_page, folders)}
    for reference in references:
        yield pages.get(reference.page, next(iter(pages.values()))), reference


def _references(words: Sequence[str]) -> Iterator[Reference]:
    """The references among the words, and in the files that they name.

    Raises:
        UsageError: If a word is neither, or a file cannot be read.
    """
    from changji_tui.citing.references import SCHEME, references_in

    for word in words:
        if word.startswith(SCHEME):
            found = list(references_in(word))
            if not found:
                problem = f"REF “{word}” is no whole reference, expected one as copied, to its end"
                raise UsageError(problem)
            yield from found
        else:
            yield from references_in(options.text_of(word))
