"""`changji-tui new`: make the folder of a page from a text."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from changji_tui.cli import texts
from changji_tui.cli.output import write
from changji_tui.errors import OutputError, UsageError


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to make")
    parser.add_argument(
        "--from",
        dest="text",
        metavar="TEXT",
        type=Path,
        required=True,
        help="a text, a folder of texts, or - for standard input",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write what is found in a text as the files of a page; every record is a draft."""
    from changji_tui.finding import find
    from changji_tui.finding.recording import drafts, files

    folder: Path = arguments.folder
    if folder.exists() or folder.is_symlink():
        problem = f"{folder} is there already, expected the name of a new folder"
        raise UsageError(problem)
    if not texts.are_texts(arguments.text):
        problem = f"{arguments.text} is no text and no folder of texts (.txt, .md)"
        raise UsageError(problem)
    sources = texts.sources(arguments.text)
    try:
        recorded = find(sources, folder)
    except ValueError as error:
        problem = f"{arguments.text} {error}"
        raise UsageError(problem) from None
    _write(folder, files(recorded, sources))
    write(
        f"{folder}: {drafts(recorded):,} drafts for you to check\n"
        f"  changji-tui {folder}               opens it\n"
        f"  changji-tui check --todo {folder}  lists what is left, with the TOML to paste\n"
    )
    return 0


def _write(folder: Path, contents: dict[str, str]) -> None:
    """Write files into a new folder: either all of them or none."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".changji-", dir=folder.parent))
    except OSError as error:
        raise OutputError(_problem(folder, error)) from None
    try:
        for name, text in contents.items():
            (part / name).write_text(text, encoding="utf-8", newline="\n")
        part.chmod(0o777 & ~_umask())
        part.rename(folder)
    except OSError as error:
        raise OutputError(_problem(folder, error)) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _problem(path: Path, error: OSError) -> str:
    return f"{path} cannot be written: {error.strerror or error}"
