"""Beside the search box of an archive: how much is found, or why nothing is."""

from __future__ import annotations

from textual.reactive import reactive

from changji_tui.search.archive import Search
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.painting import Line
from changji_tui.ui.widgets.bars import Bar
from changji_tui.ui.wording import say


class FoundInfo(Bar):
    """On the right of what room it has: its words change while the search goes on."""

    found: reactive[tuple[int, int]] = reactive((0, 0))
    """How many passages, and on how many pages."""
    is_searching: reactive[bool] = reactive(False)
    """Whether more may be found."""
    search: reactive[Search | None] = reactive(None)
    """What is sought; None: nothing."""

    def show(self, search: Search | None, *, is_searching: bool) -> None:
        """Say how much a search has found so far."""
        self.search, self.is_searching = search, is_searching
        self.found = (search.count, len(search.rows)) if search else (0, 0)

    def line(self, width: int) -> Line:
        """The words."""
        text, role = self._words()
        text = truncate(text, max(0, width - 1))
        return Line(text, role=role, indent=max(0, width - 1 - cell_len(text)))

    def _words(self) -> tuple[str, str]:
        """What it says, and its role."""
        search, language = self.search, self.language
        passages, pages = self.found
        if search is None:
            return "", "muted"
        if search.error:
            return search.error.in_language(language), "fails"
        if passages:
            key = "found-in-pages"
            if pages == 1:
                key = "found-once" if passages == 1 else "found-in-page"
            told = say(key, language, passages=f"{passages:,}", pages=f"{pages:,}")
            more = f" · {say('searching', language)}" if self.is_searching else ""
            return told + more, "text"
        if self.is_searching:
            return say("searching", language), "muted"
        return say("no-page-says", language, query=search.query.strip()), "fails"
