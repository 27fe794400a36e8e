"""Without a command: the explorer."""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui.cli import opening, options, texts
from changji_tui.text.cleaning import single_line

if TYPE_CHECKING:
    from changji_tui.errors import Fault
    from changji_tui.ui.home import Home

OPTIONS = ("section", "open", "search", "draft", "lang", "theme", "ambiguous")
"""The explorer's options, which no command has."""


def add(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    options.add_data(parser, default=None)
    parser.add_argument("--section", metavar="ID", help="the pane to begin with")
    parser.add_argument(
        "--open", metavar="ID", help="the place to begin at: an id, a name, or a reference"
    )
    parser.add_argument("--search", metavar="QUERY", help="a query to begin with")
    parser.add_argument(
        "--draft", metavar="FILE", help="a draft; the explorer shows a verdict on each claim"
    )
    parser.add_argument("--lang", choices=("zh", "en"), help="the language (default: the locale's)")
    parser.add_argument(
        "--theme",
        metavar="NAME",
        help="dark, light, terminal (the terminal's colours), or auto (dark or light like the terminal)",
    )
    parser.add_argument(
        "--fresh",
        action="store_true",
        default=None,
        help="ignore the language, theme and place of the last session",
    )
    parser.add_argument(
        "--ambiguous",
        choices=("1", "2", "auto"),
        help="cells that the terminal draws “ ” … in: 1, 2, or auto to ask it (default: auto)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the explorer, and stay until the reader leaves."""
    from changji_tui.cli import terminal
    from changji_tui.cli.output import remark
    from changji_tui.ui import home, themes
    from changji_tui.ui.home import ground, keymap, state

    # Nothing that is made before the first picture becomes garbage, and looking for some takes a
    # fifth of the time to that picture. The application turns collection on again after it.
    gc.disable()
    folder = options.folder(arguments)
    folders = options.archived(folder) if arguments.section is None else []
    page, rest = None, None
    if arguments.data and texts.are_texts(folder) and not (arguments.open or arguments.draft):
        page, rest = texts.begun(folder)
    elif not folders:
        page = options.page(arguments)
    if page and arguments.section is not None:
        options.one_of("--section", arguments.section, [section.id for section in page.sections])
    place = None
    if arguments.open is not None:
        place = opening.place_of(page or options.page(arguments), arguments.open)
    draft = None
    if arguments.draft is not None:
        from changji_tui.holding.draft import Draft

        page = page or options.page(arguments)
        draft = Draft(arguments.draft, options.text_of(arguments.draft))
    if arguments.theme is not None:
        options.one_of("--theme", arguments.theme, (*themes.NAMES, themes.AUTO))
    terminal.require()
    # Under kitty's protocol Textual reads Chinese from an input method as unknown keys.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    faults = keymap.apply()
    found = home.Home(
        state=state.State() if arguments.fresh else state.load(),
        language=arguments.lang,
        theme=arguments.theme,
    )
    wants_ground = home.wants_ground(arguments.theme, found.state)
    query = None if arguments.search is None else single_line(arguments.search)
    ambiguous = arguments.ambiguous or "auto"
    with terminal.screen(), ground.asked(wanted=wants_ground) as reply:
        found = found._replace(reply=reply, notices=_notices(found, faults))
        if page is None:
            from changji_tui.ui.archive import app as archive_app

            code = archive_app.run(folder, folders, found, query=query, ambiguous=ambiguous)
        else:
            from changji_tui.ui.app import run as show

            code = show(
                page,
                found,
                section=arguments.section,
                place=place,
                query=query,
                ambiguous=ambiguous,
                draft=draft,
                rest=rest,
            )
    for fault in faults:
        remark(str(fault), by="")
    return code


def _notices(found: Home, faults: Sequence[Fault]) -> tuple[str, ...]:
    """Notices about the user's own files: a broken state file, the first wrong key binding."""
    from changji_tui.layout.catalogue import say

    notices = []
    if found.state.set_aside:
        notices.append(say("state-aside", found.first_language, path=found.state.set_aside))
    if faults:
        more = f" (+{len(faults) - 1})" if len(faults) > 1 else ""
        first = faults[0]._replace(file=Path(faults[0].file.name))
        notices.append(f"{first}{more}")
    return tuple(notices)
