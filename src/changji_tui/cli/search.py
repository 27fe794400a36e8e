"""`changji-tui search`: words, names and numbers on the page."""

from __future__ import annotations

import argparse
from time import perf_counter

from changji_tui.cli import options
from changji_tui.cli.output import tell, write
from changji_tui.errors import UsageError
from changji_tui.text.cleaning import single_line


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help="words, “a phrase”, -excluded, pinyin, 1.3亿, >1亿元, 10%%..50%%, speaker: section: "
        "kind: unit: person: org:",
    )
    options.add_data(parser)
    options.add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is found, the best first; 1 if nothing is."""
    from changji_tui import findings
    from changji_tui.exporting import as_json
    from changji_tui.search import Index

    page = options.page(arguments)
    started = perf_counter()
    results = Index(page).find(single_line(" ".join(arguments.query)))
    took_ms = (perf_counter() - started) * 1000
    if results.error:
        problem = f"QUERY: {results.error.en}"
        raise UsageError(problem)
    if not results.asks:
        problem = "QUERY is empty, expected a word, a name or a number"
        raise UsageError(problem)
    if arguments.json:
        write(as_json(findings.as_data(results, took_ms)))
    else:
        write(findings.as_text(page, results))
    if not results.hits:
        tell(f"changji-tui: {findings.told_instead(results)}")
    return 0 if results.hits else 1
