"""The words beside an archive's search box: how much is found, or why nothing is."""

from __future__ import annotations

from textual.reactive import reactive

from changji_tui.archive.archive import ArchiveSearch
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.search import Instead
from changji_tui.search.results import Matched
from changji_tui.text.cells import cell_len
from changji_tui.ui.bars.bar import Bar
from changji_tui.ui.bars.search_info import fitting, offers, reason
from changji_tui.ui.bars.status import trouble_with


class FoundInfo(Bar):
    """The words, aligned to the right; they change while the search goes on."""

    found: reactive[tuple[int, int]] = reactive((0, 0))
    """How many passages are found, and on how many pages."""
    is_searching: reactive[bool] = reactive(False)
    """Whether more may be found."""
    search: reactive[ArchiveSearch | None] = reactive(None)
    """The search in progress; None if there is none."""
    instead: reactive[tuple[Instead, ...]] = reactive(())
    """Queries that would find something."""
    reasons: reactive[frozenset[Matched]] = reactive(frozenset())
    """The reasons why passages of the page under the cursor are found."""

    def show(self, search: ArchiveSearch | None, *, is_searching: bool) -> None:
        """Show how much a search has found so far."""
        self.search, self.is_searching = search, is_searching
        self.found = (search.count, len(search.rows)) if search else (0, 0)
        self.instead = search.instead if search else ()

    @property
    def trouble(self) -> str:
        """What is wrong with the query and what would be right, unabridged; empty if it is right."""
        search = self.search
        if search is None:
            return ""
        is_lost = search.asks and not search.count and not self.is_searching
        if not search.error and not is_lost:
            return ""
        return trouble_with(search, "no-page-says", self.language)

    def line(self, width: int) -> Line:
        """Lay out the words, aligned to the right; the least important are left out if there is no room."""
        line = fitting(self._pieces(), max(0, width - 1))
        return line._replace(indent=max(0, width - 1 - cell_len(line.text)))

    def _pieces(self) -> list[tuple[str, str]]:
        """Its words with their roles, the most important first."""
        search, language = self.search, self.language
        passages, pages = self.found
        if search is None:
            return []
        if search.error:
            return [(search.error.in_language(language), "fails")]
        if not search.asks:
            return []
        if passages:
            key = "found-in-pages"
            if pages == 1:
                key = "found-once" if passages == 1 else "found-in-page"
            counted = say(key, language, passages=f"{passages:,}", pages=f"{pages:,}")
            pieces = [(counted, "text"), *reason(self.reasons, language)]
            if self.is_searching:
                pieces.append((say("searching", language), "muted"))
            return pieces
        if self.is_searching:
            return [(say("searching", language), "muted")]
        nothing = say("no-page-says", language, query=search.query.strip())
        return [*offers(self.instead, language), (nothing, "fails")]
