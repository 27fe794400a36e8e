"""`changji-tui schema`: the JSON Schema of the files of a page."""

from __future__ import annotations

import argparse

from changji_tui.cli import options
from changji_tui.cli.output import write
from changji_tui.loading.folders import KINDS

_NAMES = {name.removesuffix(".toml").lower(): name for name in KINDS}
"""The name of each kind of file on the command line, and its name in the folder."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "kind",
        nargs="?",
        metavar="KIND",
        help=f"the schema of one kind of file, for an editor: {', '.join(_NAMES)} (default: all, by file)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    from changji_tui.exporting import as_json
    from changji_tui.loading import describing

    if arguments.kind is None:
        write(as_json(describing.schemas()))
        return 0
    kind = arguments.kind.removesuffix(".toml").lower()
    options.one_of("KIND", kind, _NAMES)
    write(as_json(describing.schema(KINDS[_NAMES[kind]])))
    return 0
