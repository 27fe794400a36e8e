"""The command line: arguments in, text and exit codes out.

Each command is a module with `add(parser)` and `run(arguments) -> exit code`. A module is imported only
when its command runs: `--help` loads no page, and only the explorer loads Textual.
"""

from __future__ import annotations

import argparse
import io
import re
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from changji_tui import __version__
from changji_tui.cli import explore
from changji_tui.cli.output import complain, remark, write
from changji_tui.errors import ChangjiError, UsageError

COMMANDS = {
    "search": "find words, names and numbers on the page",
    "show": "print one thing of the page, and everything about it",
    "compare": "compare figures: bars, ratios, differences, sentences",
    "speeches": "list who speaks, for which body, on what, and how long",
    "matrix": "count terms in each speech",
    "quotes": "list what the page prints in quotation marks, and who says it",
    "shared": "list wording that texts share, and wording of one speaker alone",
    "export": "write the page as data",
    "brief": "keep things with notes, and export them as a numbered brief",
    "verify": "check that the words references cite are still on the page",
    "hold": "check the numbers, dates, quotations and names of a draft against the page",
    "new": "make a page's folder from a text: everything found in it, as drafts",
    "check": "prove a page: text, quotes, numbers, references",
    "schema": "print the JSON Schema of the files of a page",
}
"""Every command, by the name of its module, and what it does."""
_EXAMPLES = """\
examples:
  changji-tui                                open the explorer
  changji-tui --section city_tech --lang en  open it there, in English
  changji-tui report.txt                     open a text, or a folder of texts
  cat report.txt | changji-tui search 亿     search what is piped
  changji-tui search "顾涛 双碳"             where this speaker says this
  changji-tui show city-hightech-now         a figure, its sentence, its series
  changji-tui compare city-hightech-2020 city-hightech-now
  changji-tui matrix 乡村 城乡               who says these words, and how often
  changji-tui export figures --format csv -o figures.csv
  changji-tui show city.p20.s3 --cite gbt7714
  changji-tui brief add city-hightech-now --note "for the opening"
  changji-tui verify draft.md                check that its citations still hold
  changji-tui hold draft.md                  check its claims against the page
  changji-tui check my-page                  prove a page of your own

exit codes:
  0  done
  1  nothing found, faults found, something not borne out or not the same,
     or the output cannot be written
  2  the arguments or the data are wrong
  3  the terminal cannot show the explorer
"""
_INTERRUPTED = 130
_BROKEN = 1


def main(words: Sequence[str] | None = None) -> int:
    """Run the program on its arguments.

    Args:
        words: The arguments; None for those of the process.

    Returns:
        The exit code.
    """
    try:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.default_int_handler)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
        return _run(sys.argv[1:] if words is None else words)
    except ChangjiError as error:
        complain(error)
        return error.exit_code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001  # a traceback would show the user's data
        from changji_tui.cli import crash

        remark(crash.report(error))
        return _BROKEN


def _run(words: Sequence[str]) -> int:
    try:
        words = _with_page(words)
        arguments = _parser(words).parse_args(_with_exclusions(words))
    except SystemExit:  # argparse has printed the help
        return 0
    if arguments.version:
        write(f"changji-tui {__version__}\n")
        return 0
    for option in (*explore.OPTIONS, "fresh"):
        if arguments.command and getattr(arguments, option) is not None:
            problem = f"--{option} is for the explorer, not for {arguments.command}"
            raise UsageError(problem)
    run: Callable[[argparse.Namespace], int] = arguments.run
    return run(arguments)


def _with_exclusions(words: Sequence[str]) -> list[str]:
    """Put a space before each -x of a query, so that argparse does not take it for an option."""
    if "search" not in words:
        return list(words)
    at = words.index("search") + 1
    query = (f" {w}" if re.match("-[^-]", w) and w != "-h" else w for w in words[at:])
    return [*words[:at], *query]


def _with_page(words: Sequence[str]) -> list[str]:
    """Put --data before the first argument if it names a page and not a command.

    Raises:
        UsageError: If the first argument is neither a command nor a file.
    """
    taking = {f"--{option}" for option in ("data", *explore.OPTIONS)}
    at = 0
    while at < len(words) and words[at].startswith("-") and words[at] != "-":
        at += 2 if words[at] in taking else 1
    if at >= len(words) or words[at] in COMMANDS or "--data" in words:
        return list(words)
    if words[at] != "-" and not Path(words[at]).exists():
        raise UsageError(_no_command(words[at]))
    return [*words[:at], "--data", *words[at:]]


def _no_command(word: str) -> str:
    """What is wrong with a word that is neither a command nor a file, and what would be right."""
    import difflib

    nearest = difflib.get_close_matches(word, COMMANDS, n=1)
    hint = f"did you mean {nearest[0]}?" if nearest else "see changji-tui --help"
    return f"“{word}” is no command, and no file or folder of that name is there; {hint}"


class _Parser(argparse.ArgumentParser):
    """A parser that reports an error in one line, and prints its help through `output.write`."""

    def print_help(self, file: object = None) -> None:
        write(self.format_help())

    def error(self, message: str) -> NoReturn:
        problem = f"{message}; see {self.prog} --help"
        raise UsageError(problem)


def _are_options(words: Sequence[str]) -> bool:
    """Whether the words are only options of the explorer with their values, so that none is a command."""
    known = {f"--{option}" for option in ("data", *explore.OPTIONS)}
    return not len(words) % 2 and known.issuperset(words[::2])


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser, with the arguments of only those commands that occur among the words."""
    parser = _Parser(
        prog="changji-tui",
        description="Explore one Chinese newspaper page, read as data.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=explore.run)
    parser.add_argument("--version", action="store_true", help="print the version")
    explore.add(parser)
    if _are_options(words):
        parser.set_defaults(command=None)
        return parser
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, does in COMMANDS.items():
        command = commands.add_parser(
            name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False
        )
        if name in words:
            module = import_module(f"changji_tui.cli.{name}")
            module.add(command)
            command.set_defaults(run=module.run)
    return parser
