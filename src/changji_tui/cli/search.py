"""`changji-tui search`: words, names and numbers on the page."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from changji_tui.cli import options, texts
from changji_tui.cli.output import remark, width, write
from changji_tui.errors import UsageError

if TYPE_CHECKING:
    from changji_tui.model.page import Page
    from changji_tui.search import Answer, Hit, Results


_WIDTH = 78
"""Columns of the help on queries."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments, and the language of queries."""
    from changji_tui.search import guide

    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "the language of queries, by examples of the bundled page:\n" + guide.as_text(
        "en", _WIDTH
    )
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help="words, phrases, numbers, pinyin, English, fields: see below",
    )
    parser.add_argument(
        "--kwic",
        action="store_true",
        help="print every match in its sentence, one under the other, and where they fall",
    )
    parser.add_argument(
        "--sort",
        metavar="ORDER",
        help="of --kwic: by place (the default), by one to three characters before or after "
        "the match (left1 to left3, right1 to right3), or by count (with --merge)",
    )
    parser.add_argument(
        "--merge",
        action="store_true",
        help="of --kwic: print lines that are equal in those characters once, with their count",
    )
    parser.add_argument(
        "--neighbours",
        action="store_true",
        help="of --kwic: print the strings that stand near the matches significantly often, by the "
        "log-likelihood of their sentences",
    )
    options.add_page(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is found, best first, or in context; 1 if nothing is found."""
    from changji_tui.search import Index

    for option in ("sort", "merge", "neighbours"):
        if getattr(arguments, option) and not arguments.kwic:
            problem = f"--{option} is for --kwic"
            raise UsageError(problem)

    if arguments.data is None and texts.is_piped():
        arguments.data = texts.STDIN
    folder = options.folder(arguments)
    folders = options.archived(folder)
    if folders and arguments.kwic:
        problem = (
            f"{folder} is an archive, --kwic needs one of its pages, as in --data {folders[0]}"
        )
        raise UsageError(problem)
    if folders:
        return _run_in_archive(arguments, folders)
    page = options.page(arguments)
    started = perf_counter()
    results = Index(page).find(options.query(arguments.query))
    took_ms = (perf_counter() - started) * 1000
    options.require_sense(results)
    if arguments.kwic and results.hits:
        return _run_kwic(arguments, page, results, took_ms)
    return _print(arguments, results, results.ranked, took_ms, "nothing on the page")


def _print(
    arguments: argparse.Namespace,
    answer: Answer,
    hits: Sequence[Hit],
    took_ms: float,
    nowhere: str,
) -> int:
    """Print hits; if there are none, say so and what would be found, and return 1."""
    from changji_tui.exporting import as_json
    from changji_tui.reports import search as report

    if arguments.json:
        write(as_json(report.as_data(answer, hits, took_ms)))
    else:
        write(report.as_text(hits))
    if not hits:
        remark(report.nothing_found(answer, nowhere))
    return 0 if hits else 1


def _run_kwic(arguments: argparse.Namespace, page: Page, results: Results, took_ms: float) -> int:
    """Print matches in context; 1 if the query has only fields, which match no words."""
    from changji_tui.exporting import as_json
    from changji_tui.reports import concordance as report

    order = arguments.sort or report.ORDERS[0]
    options.one_of("--sort", order, report.ORDERS)
    if arguments.neighbours:
        return _run_neighbours(arguments, page, results, took_ms)
    lines = report.lines_of(page, results, order, merge=arguments.merge)
    if arguments.json:
        write(as_json(report.as_data(page, results, lines, took_ms)))
    else:
        write(report.as_text(page, lines, width()))
    if not lines:
        remark("fields choose passages, not words; add a word to see it in context")
    return 0 if lines else 1


def _run_neighbours(
    arguments: argparse.Namespace, page: Page, results: Results, took_ms: float
) -> int:
    """Print what stands near the matches; 1 if nothing does significantly often."""
    from changji_tui.exporting import as_json
    from changji_tui.reports import concordance as report
    from changji_tui.search.concordance import concordance
    from changji_tui.wording.neighbours import neighbours

    found = neighbours(page, (place for line in concordance(results) for place in line.places))
    if arguments.json:
        write(as_json(report.neighbours_data(results, found, took_ms)))
    else:
        write(report.neighbours_text(found))
    if not found:
        remark("nothing stands near it significantly often")
    return 0 if found else 1


def _run_in_archive(arguments: argparse.Namespace, folders: list[Path]) -> int:
    """Search every page of an archive; a faulty page is left out, and its faults are printed."""
    from changji_tui.archive.archive import Archive
    from changji_tui.archive.reading import Faulty, read_pages

    options.require_sense(Archive().search(options.query(arguments.query)))
    archive = Archive()
    for page in read_pages(folders):
        if isinstance(page, Faulty):
            for fault in page.faults:
                remark(fault, by="")
        else:
            archive.add(page)
            if archive.is_full:
                archive.settle()
    archive.settle()
    started = perf_counter()
    search = archive.search(options.query(arguments.query))
    for _ in search.steps():
        pass
    hits = search.ranked()
    took_ms = (perf_counter() - started) * 1000
    for _ in search.seek_instead():
        pass
    return _print(arguments, search, hits, took_ms, "no page of the archive")
