"""Without a command: the explorer."""

from __future__ import annotations

import argparse
import gc
import os

from changji_tui.cli import options
from changji_tui.text.cleaning import single_line

OPTIONS = ("section", "search", "lang", "theme", "ambiguous")
"""The options that no command takes."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    options.add_data(parser, default=None)
    parser.add_argument("--section", metavar="ID", help="the pane to begin with")
    parser.add_argument("--search", metavar="QUERY", help="what to seek at once")
    parser.add_argument("--lang", choices=("zh", "en"), help="the language (default: the locale's)")
    parser.add_argument("--theme", metavar="NAME", help="the colours: dark, light or terminal")
    parser.add_argument(
        "--ambiguous",
        choices=("1", "2", "auto"),
        help="cells that the terminal gives to “ ” … and their like (default: auto, it is asked)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the explorer, and stay until the reader leaves."""
    from changji_tui.cli import terminal

    # All that is made until the first picture stays; looking through it for garbage is a fifth
    # of the time to that picture.  The application collects again from there on.
    gc.disable()
    folder = options.folder(arguments)
    folders = options.archived(folder) if arguments.section is None else []
    page = None if folders else options.page(arguments)
    if page and arguments.section is not None:
        options.one_of("--section", arguments.section, [section.id for section in page.sections])
    if arguments.theme is not None:
        from changji_tui.ui.themes import NAMES

        options.one_of("--theme", arguments.theme, NAMES)
    terminal.require()
    # Under kitty's protocol Textual takes Chinese from an input method for keys it does not know.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    asked = {
        "query": None if arguments.search is None else single_line(arguments.search),
        "language": arguments.lang,
        "theme": arguments.theme,
        "ambiguous": arguments.ambiguous or "auto",
    }
    with terminal.screen():
        if page is None:
            from changji_tui.ui.archive import app as archive_app

            return archive_app.run(folder, folders, **asked)
        from changji_tui.ui.app import run as show

        return show(page, section=arguments.section, **asked)
