"""`changji-tui verify`: check that the words references cite are still on the page."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.cli import options
from changji_tui.cli.output import complain, remark, write
from changji_tui.errors import DataError, UsageError

if TYPE_CHECKING:
    from changji_tui.citing.references import Reference
    from changji_tui.citing.verifying import Finding
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
    """Print what has become of the words of each reference; 1 unless all are the same."""
    from changji_tui.exporting import as_json
    from changji_tui.reports import references as report

    references = tuple(_references(arguments.references))
    if not references:
        remark("there is no reference in it; references begin with changji:")
        return 1
    findings = _findings(arguments, references)
    write(as_json(report.as_data(findings)) if arguments.json else report.as_text(findings))
    return 0 if all(finding.verdict == "same" for finding in findings) else 1


def _findings(arguments: argparse.Namespace, references: Sequence[Reference]) -> list[Finding]:
    """Check each reference on the page at hand, or on the page of the archive that it cites."""
    from changji_tui.citing.verifying import absent, verify

    folders = options.archived(options.folder(arguments))
    if not folders:
        page = options.page(arguments)
        return [verify(page, reference) for reference in references]
    pages = _cited_pages(folders, {reference.page for reference in references})
    return [
        verify(pages[reference.page], reference) if reference.page in pages else absent(reference)
        for reference in references
    ]


def _cited_pages(folders: Sequence[Path], wanted: set[str]) -> dict[str, Page]:
    """Load the pages with these ids; the faults of a page that cannot be read are printed."""
    from changji_tui.loading import load_page

    found: dict[str, Page] = {}
    for folder in folders:
        if wanted <= found.keys():
            break
        try:
            page = load_page(folder)
        except DataError as error:
            complain(error)
        else:
            found.setdefault(page.id, page)
    return found


def _references(words: Sequence[str]) -> Iterator[Reference]:
    """The references among the words, and those in the files that words name.

    Raises:
        UsageError: If a word is neither a reference nor a file, or a file cannot be read.
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
