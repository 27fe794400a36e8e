"""`changji-tui schema`: the JSON Schema of the files of a page."""

from __future__ import annotations

import argparse

from changji_tui.cli.output import write


def add(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def run(_: argparse.Namespace) -> int:
    """Print the schema."""
    from changji_tui.exporting import as_json
    from changji_tui.loading.validating import schema

    write(as_json(schema()))
    return 0
