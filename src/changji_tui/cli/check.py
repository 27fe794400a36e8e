"""`changji-tui check`: the proof of a page."""

from __future__ import annotations

import argparse
from pathlib import Path

from changji_tui.cli import options, texts
from changji_tui.cli.output import complain, write
from changji_tui.errors import DataError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("folder", nargs="?", metavar="DIR", type=Path, help=options.FOLDER)
    parser.add_argument(
        "--todo",
        action="store_true",
        help="print what is left to do, by kind, with the TOML to paste",
    )
    options.add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what the proof found; 1 if there are faults."""
    from changji_tui.checking import UnopenedError, check
    from changji_tui.exporting import as_json
    from changji_tui.text.cleaning import clean

    folder = arguments.folder or options.folder(arguments)
    if texts.are_texts(folder):
        return _say_found(folder, as_json=arguments.json)
    if folders := options.archived(folder):
        return _check_archive(folders, as_json=arguments.json, todo=arguments.todo)
    try:
        report = check(folder)
    except UnopenedError as error:
        if not arguments.todo or arguments.json:
            raise
        write(clean("\n".join(error.to_do()) + "\n"))
        return error.exit_code
    rows = report.to_do() if arguments.todo else report.rows()
    data = report.as_data(todo=arguments.todo)
    write(as_json(data) if arguments.json else clean("\n".join(rows) + "\n"))
    return 1 if report.faults else 0


def _say_found(named: Path, *, as_json: bool) -> int:
    """Print what was found in a text, and that a text cannot be proved; returns 1."""
    from changji_tui import exporting

    page = texts.page_in(named)
    found = {
        "paragraphs": len(page.passages),
        "figures": len(page.measures),
        "exclusions": sum(len(record.words) for record in page.exclusions),
    }
    if as_json:
        problem = "nobody has recorded it, so nothing can be proven"
        fault = {"file": str(named), "line": 0, "key": "", "problem": problem}
        write(exporting.as_json({"found": found, "faults": [fault]}))
    else:
        counts = "".join(f"{name:<10}  {number:>6,}  found\n" for name, number in found.items())
        write(
            f"{counts}{named}: nobody has recorded it, so nothing can be proven; "
            f"changji-tui new DIR --from {named} begins to\n"
        )
    return 1


def _check_archive(folders: list[Path], *, as_json: bool, todo: bool) -> int:
    """Print the proof of each page; 2 if a page cannot be read, else 1 if one has faults."""
    from changji_tui import exporting
    from changji_tui.checking import check
    from changji_tui.text.cleaning import clean

    code = 0
    found = {}
    for folder in folders:
        try:
            report = check(folder)
        except DataError as error:
            complain(error)
            code = error.exit_code
            continue
        code = max(code, 1 if report.faults else 0)
        found[folder.name] = report.as_data(todo=todo)
        if not as_json:
            rows = report.to_do() if todo else report.rows()
            write(clean("\n".join((str(folder), *rows, "", ""))))
    if as_json:
        write(exporting.as_json({"pages": found}))
    return code
