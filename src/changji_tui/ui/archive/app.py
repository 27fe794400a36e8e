"""The explorer of an archive: its pages in one list, each opened over it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual.screen import Screen

from changji_tui.ui.app import BaseScreen, Explorer, locale_language
from changji_tui.ui.archive.screen import ArchiveScreen
from changji_tui.ui.screens.main import MainScreen
from changji_tui.ui.themes import NAMES


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
            folder: The archive.
            folders: Its pages.
            query: What to seek at once.
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

    @property
    def is_wide_ambiguous(self) -> bool:
        """Whether the terminal gives two cells to “ and its like."""
        return self._ambiguous == "2"


def run(
    folder: Path,
    folders: Sequence[Path],
    *,
    query: str | None = None,
    language: str | None = None,
    theme: str | None = None,
    ambiguous: str = "auto",
) -> int:
    """Open the explorer on an archive, and stay until the reader leaves.

    Args:
        folder: The archive.
        folders: Its pages.
        query: What to seek at once.
        language: "zh" or "en"; by the locale if None.
        theme: One of `changji_tui.ui.themes.NAMES`; the first if None.
        ambiguous: The cells that the terminal gives to “ and its like: "1", "2", or "auto" to ask.

    Returns:
        The exit code.
    """
    app = ArchiveApp(
        folder,
        folders,
        query=query or "",
        language=language or locale_language(),
        theme=theme or NAMES[0],
        ambiguous=ambiguous,
    )
    app.run()
    return app.return_code or 0
