"""The explorer of an archive: its pages in one list, each opened over it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual.screen import Screen

from changji_tui.ui import themes
from changji_tui.ui.archive.screen import ArchiveScreen
from changji_tui.ui.explorer import BaseScreen, Explorer
from changji_tui.ui.home import Home
from changji_tui.ui.screens.main import MainScreen


class ArchiveApp(Explorer):
    """Many pages, searched as one."""

    def __init__(
        self,
        folder: Path,
        folders: Sequence[Path],
        *,
        query: str = "",
        language: str,
        theme: str,
        ambiguous: str = "1",
    ) -> None:
        """Explore an archive.

        Args:
            folder: The folder of the archive.
            folders: The folders of its pages, in order.
            query: The query to begin with; empty for none.
            language: "zh" or "en".
            theme: One of `changji_tui.ui.themes.NAMES`.
            ambiguous: As for `run`.
        """
        super().__init__(theme=theme, ambiguous=ambiguous)
        self._archive = ArchiveScreen(folder, folders, query=query, language=language)
        if ambiguous == "2":
            self._archive.add_class("-ascii")

    @property
    def _main(self) -> BaseScreen:
        pages = (screen for screen in self.screen_stack if isinstance(screen, MainScreen))
        return next(pages, self._archive)

    def get_default_screen(self) -> Screen[Any]:
        """The archive."""
        return self._archive


def run(
    folder: Path,
    folders: Sequence[Path],
    home: Home,
    *,
    query: str | None = None,
    ambiguous: str = "auto",
) -> int:
    """Open the explorer on an archive, and stay until the reader leaves.

    Args:
        folder: The folder of the archive.
        folders: The folders of its pages, in order.
        home: What is remembered, what the command line asks for, and what the terminal's background is.
        query: The query to begin with; None or empty for none.
        ambiguous: How many cells the terminal gives to “ and similar signs: "1", "2", or "auto" to ask it.

    Returns:
        The exit code of the program.
    """
    typed = home.reply.read()
    app = ArchiveApp(
        folder,
        folders,
        query=query or "",
        language=home.first_language,
        theme=home.first_theme(themes.allowed(os.environ)),
        ambiguous=ambiguous,
    )
    return app.stay(home, typed)
