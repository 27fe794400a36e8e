"""`changji-tui matrix`: which speaker says which terms, and how often."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import remark, write
from changji_tui.errors import UsageError

_QUOTES = '"“「『＂'


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "term",
        metavar="TERM",
        nargs="*",
        help="words, “a phrase”, pinyin, a number; without any, the program proposes: policy terms "
        "of the data, and words that set one speaker apart",
    )
    parser.add_argument("--articles", action="store_true", help="count in articles too")
    parser.add_argument("--rate", action="store_true", help="print counts per 1,000 characters")
    options.add_page(parser, csv="each text")


def _phrase(term: str) -> str:
    """Quote an argument that has a space, so that it is searched as one phrase."""
    term = term.strip()
    return term if " " not in term or term[0] in _QUOTES else f'"{term}"'


def run(arguments: argparse.Namespace) -> int:
    """Print the matrix; 1 if nobody says any of the terms."""
    from changji_tui import exporting
    from changji_tui.model import voices
    from changji_tui.reports import wording as report
    from changji_tui.search import Index
    from changji_tui.search.parsing import parse
    from changji_tui.wording import matrix as corpus

    page = options.page(arguments)
    find = Index(page).find
    rows = voices.speakers(page)
    if not rows:
        remark("nobody speaks on this page")
        return 1
    if arguments.articles:
        rows += voices.articles(page)
    if arguments.term:
        typed = options.query([_phrase(term) for term in arguments.term])
        terms = corpus.typed_terms(typed)
        if error := parse(typed).error:
            problem = f"TERM: {error.en}"
            raise UsageError(problem)
        if not terms:
            problem = f"TERM “{typed}” counts nothing, expected a word, a phrase or a number"
            raise UsageError(problem)
    else:
        terms = corpus.proposed_terms(page, find)
    matrix = corpus.count(find, rows, terms)
    if arguments.json:
        write(exporting.as_json(report.matrix_data(matrix)))
    elif arguments.csv:
        write(exporting.as_csv(report.matrix_table(matrix, rates=arguments.rate)))
    else:
        write(report.matrix_text(matrix, rates=arguments.rate))
    return 0 if any(any(column.counts) for column in matrix.columns) else 1
