"""Beside the search box of an archive: how much is found, or why nothing is."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive

from changji_tui.search.archive import Search
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.painting import Line
from changji_tui.ui.widgets.bars import Bar
from changji_tui.ui.wording import say


class FoundInfo(Bar):
    """As wide as what it says."""

    found: reactive[tuple[int, int]] = reactive((0, 0), layout=True)
    """How many passages, and on how many pages."""
    is_searching: reactive[bool] = reactive(False, layout=True)
    """Whether more may be found."""
    search: reactive[Search | None] = reactive(None, layout=True)
    """What is sought; None: nothing."""

    def show(self, search: Search | None, *, is_searching: bool) -> None:
        """Say how much a search has found so far."""
        self.search, self.is_searching = search, is_searching
        self.found = (search.count, len(search.rows)) if search else (0, 0)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """The cells of its words, at most half of the window."""
        return min(cell_len(self._words()[0]) + 1, viewport.width // 2)

    def line(self, width: int) -> Line:
        """The words."""
        text, role = self._words()
        return Line(truncate(text, max(0, width - 1)), role=role)

    def _words(self) -> tuple[str, str]:
        """What it says, and its role."""
        search, language = self.search, self.language
        passages, pages = self.found
        if search is None:
            return "", "muted"
        if search.error:
            return search.error.in_language(language), "fails"
        if passages:
            key = "found-in-page" if pages == 1 else "found-in-pages"
            told = say(key, language, passages=f"{passages:,}", pages=f"{pages:,}")
            more = f" · {say('searching', language)}" if self.is_searching else ""
            return told + more, "text"
        if self.is_searching:
            return say("searching", language), "muted"
        return say("no-page-says", language, query=search.query.strip()), "fails"
