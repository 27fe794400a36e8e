"""The command line: arguments in, text and exit codes out; the only place that prints.

What a command needs is imported by that command: `--help` costs no page, and nothing but the
explorer costs Textual.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from changji_tui import __version__
from changji_tui.errors import ChangjiError, DataError, OutputError, UsageError
from changji_tui.text.cleaning import clean, single_line

if TYPE_CHECKING:
    from changji_tui.model.page import Page

_EXAMPLES = """\
examples:
  changji-tui                                open the explorer
  changji-tui --section city_tech --lang en  open it there, in English
  changji-tui search "顾涛 双碳"             where this speaker says this
  changji-tui show city-hightech-now         a figure, its sentence, its series
  changji-tui export figures --format csv -o figures.csv
  changji-tui check my-page                  prove a page of your own

exit codes:
  0  done
  1  nothing found, or check found faults, or the output cannot be written
  2  the arguments or the data are wrong
  3  the terminal cannot show the explorer
"""
_FOLDER = "the folder of a page (default: the one that comes with the program)"
_FOR_EXPLORER = ("section", "search", "lang", "theme", "ambiguous")
_INTERRUPTED = 130
_SHORT_LIST = 12

Command = Callable[[argparse.Namespace], int]
"""Does what a command says; the exit code."""


def main(words: Sequence[str] | None = None) -> int:
    """Run the program on its arguments.

    Args:
        words: The arguments; None: those of the process.

    Returns:
        The exit code.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    try:
        return _run(words)
    except ChangjiError as error:
        _complain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(words: Sequence[str] | None) -> int:
    try:
        arguments = _parser().parse_args(words)
    except SystemExit:  # the help is printed
        return 0
    if arguments.version:
        _write(f"changji-tui {__version__}\n")
        return 0
    for option in _FOR_EXPLORER:
        if arguments.command and getattr(arguments, option) is not None:
            problem = f"--{option} is for the explorer, not for {arguments.command}"
            raise UsageError(problem)
    command: Command = arguments.run
    return command(arguments)


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong in one line, and prints its help as everything is printed."""

    def print_help(self, file: object = None) -> None:
        _write(self.format_help())

    def error(self, message: str) -> NoReturn:
        problem = f"{message}; see {self.prog} --help"
        raise UsageError(problem)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="changji-tui",
        description="Explore one Chinese newspaper page, read as data.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=_explore)
    parser.add_argument("--version", action="store_true", help="print the version")
    _add_data(parser, default=None)
    parser.add_argument("--section", metavar="ID", help="the pane to begin with")
    parser.add_argument("--search", metavar="QUERY", help="what to seek at once")
    parser.add_argument("--lang", choices=("zh", "en"), help="the language (default: the locale's)")
    parser.add_argument("--theme", metavar="NAME", help="the colours: dark, light or terminal")
    parser.add_argument(
        "--ambiguous",
        choices=("1", "2", "auto"),
        help="cells that the terminal gives to “ ” … and their like (default: auto, it is asked)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, run: Command, does: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = commands.add_parser(
            name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False
        )
        made.set_defaults(run=run)
        return made

    search = command("search", _search, "find words, names and numbers on the page")
    search.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help="words, “a phrase”, -excluded, pinyin, 1.3亿, >1亿元, 10%%..50%%, speaker: section: "
        "kind: unit: person: org:",
    )
    _add_data(search)
    _add_json(search)
    show = command("show", _show, "print one thing of the page with all that belongs to it")
    show.add_argument("id", metavar="ID", help="an id, or the printed name of a person or thing")
    _add_data(show)
    _add_json(show)
    export = command("export", _export, "write the page as data")
    export.add_argument("what", metavar="WHAT", help="page, figures, documents, series or entities")
    _add_data(export)
    export.add_argument("--format", default="json", help="json (default), csv or markdown")
    export.add_argument("-o", "--output", metavar="FILE", help="a file, not standard output")
    check = command("check", _check, "prove a page: text, quotes, numbers, references")
    check.add_argument("folder", nargs="?", metavar="DIR", type=Path, help=_FOLDER)
    _add_json(check)
    command("schema", _schema, "print the JSON Schema of the files of a page")
    return parser


def _add_data(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    """Add --data, which may stand before the command as well as after it."""
    parser.add_argument("--data", metavar="DIR", type=Path, default=default, help=_FOLDER)


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _explore(arguments: argparse.Namespace) -> int:
    from changji_tui import terminal

    # All that is made until the first picture stays; looking through it for garbage is a fifth
    # of the time to that picture.  The application collects again from there on.
    gc.disable()
    page = _page(arguments)
    if arguments.section is not None:
        _one_of("--section", arguments.section, [section.id for section in page.sections])
    if arguments.theme is not None:
        from changji_tui.ui.themes import NAMES

        _one_of("--theme", arguments.theme, NAMES)
    terminal.require()
    # Under kitty's protocol Textual takes Chinese from an input method for keys it does not know.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from changji_tui.ui.app import run

    with terminal.screen():
        return run(
            page,
            section=arguments.section,
            query=None if arguments.search is None else single_line(arguments.search),
            language=arguments.lang,
            theme=arguments.theme,
            ambiguous=arguments.ambiguous or "auto",
        )


def _show(arguments: argparse.Namespace) -> int:
    from changji_tui import cards
    from changji_tui.exporting import as_json

    page = _page(arguments)
    thing = cards.find(page, arguments.id)
    if thing is None:
        raise UsageError(_unknown("ID", arguments.id, cards.names(page)))
    if arguments.json:
        _write(as_json(cards.as_data(page, thing)))
    else:
        _write(cards.as_text(page, thing))
    return 0


def _search(arguments: argparse.Namespace) -> int:
    from time import perf_counter

    from changji_tui import findings
    from changji_tui.exporting import as_json
    from changji_tui.search import Index

    page = _page(arguments)
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
        _write(as_json(findings.as_data(results, took_ms)))
    else:
        _write(findings.as_text(page, results))
    if not results.hits:
        _tell(f"changji-tui: {findings.told_instead(results)}")
    return 0 if results.hits else 1


def _export(arguments: argparse.Namespace) -> int:
    from changji_tui import exporting

    _one_of("WHAT", arguments.what, exporting.WHAT)
    _one_of("--format", arguments.format, exporting.FORMATS)
    text = exporting.export(_page(arguments), arguments.what, arguments.format)
    if arguments.output is None:
        _write(text)
    else:
        exporting.write(Path(arguments.output), text.encode())
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from changji_tui.checking import check
    from changji_tui.exporting import as_json

    report = check(arguments.folder or _folder(arguments))
    _write(as_json(report.as_data()) if arguments.json else clean("\n".join(report.rows()) + "\n"))
    return 1 if report.faults else 0


def _schema(_: argparse.Namespace) -> int:
    from changji_tui.exporting import as_json
    from changji_tui.loading.validating import schema

    _write(as_json(schema()))
    return 0


def _folder(arguments: argparse.Namespace) -> Path:
    from changji_tui.loading import bundled_folder

    folder: Path | None = arguments.data
    return folder or bundled_folder()


def _page(arguments: argparse.Namespace) -> Page:
    from changji_tui.loading import load_page

    return load_page(_folder(arguments))


def _one_of(place: str, value: str, known: Collection[str]) -> None:
    if value not in known:
        raise UsageError(_unknown(place, value, known))


def _unknown(place: str, value: str, known: Collection[str]) -> str:
    """What is wrong with a value, and what would be right: all there is, or the nearest."""
    import difflib

    if len(known) <= _SHORT_LIST:
        return f"{place} “{value}” is unknown, expected {', '.join(known)}"
    nearest = difflib.get_close_matches(value, known, n=1, cutoff=0.3)
    hint = f"did you mean {nearest[0]}?" if nearest else "“changji-tui export page” has every id"
    return f"{place} “{value}” is not on the page, {hint}"


def _write(text: str) -> None:
    """Print text; in silence where its reader has gone.

    Raises:
        OutputError: If it cannot be printed, as when the disk is full.
    """
    if sys.stdout is None:
        problem = "standard output is closed"
        raise OutputError(problem)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # What stays in the buffer would fail once more, with a traceback, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            problem = f"standard output cannot be written: {error.strerror}"
            raise OutputError(problem) from None


def _complain(error: ChangjiError) -> None:
    for line in error.faults if isinstance(error, DataError) else [f"changji-tui: {error}"]:
        _tell(str(line))


def _tell(line: str) -> None:
    if sys.stderr:
        print(single_line(line), file=sys.stderr)
