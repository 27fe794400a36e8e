"""Beside the search box: what was found, and which match is in view."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.search import NOTHING, Instead, Match, Results
from changji_tui.search.results import Matched
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.bars.bar import Bar, spread

GAP = " · "
"""What parts its pieces."""


def fitting(pieces: Sequence[tuple[str, str]], room: int) -> Line:
    """As many pieces, texts with their roles, as fit, from the first on."""
    pieces = list(pieces)
    while len(pieces) > 1 and cell_len(row(pieces, gap=GAP).text) >= room:
        pieces.pop()
    return row([(truncate(text, room), role) for text, role in pieces], gap=GAP)


def offers(instead: Sequence[Instead], language: str) -> list[tuple[str, str]]:
    """The nearest query that finds something, if there is one, as a piece."""
    return [
        (say("try", language, query=near.query, count=f"{near.hits:,}"), "matches")
        for near in instead[:1]
    ]


def reason(matched: Collection[Matched], language: str) -> list[tuple[str, str]]:
    """The one reason why all hits are found, as a piece; None if there are several or it is plain."""
    plain = len(matched) != 1 or "literal" in matched
    return [] if plain else [(say(f"by-{min(matched)}", language), "muted")]


class SearchInfo(Bar):
    """The words beside the box. Its width is fixed: a new layout would take as long as the search."""

    results: reactive[Results] = reactive(NOTHING)
    """What is sought."""
    match: reactive[Match | None] = reactive(None)
    """The match walked to."""
    finding: reactive[bool] = reactive(False)
    """Whether the results are in view."""

    def on_mount(self) -> None:
        """Leave all the room to the box while nothing is sought."""
        self.display = bool(self.results.query)

    def watch_results(self, results: Results) -> None:
        """Take room from the box while something is sought."""
        self.display = bool(results.query)

    def line(self, width: int) -> Line:
        """The words, on the right."""
        words = fitting(self._pieces(), max(1, width - 3))
        return spread(Line(), words, width - 1)

    def _pieces(self) -> list[tuple[str, str]]:
        # Not before anything is sought: a start reads no query.
        from changji_tui.layout.understood import understood

        results, language = self.results, self.language
        back = [(say("esc-clears", language), "muted")] if self.finding else []
        is_told = self.finding and not results.hits  # the empty list says why it is empty
        if results.error and not is_told:
            return [(results.error.in_language(language), "muted")]
        if not results.asks:
            return []
        if not results.hits:
            return [*offers(results.instead, language), *(back or self._nothing())]
        pieces = []
        if self.match in results.matches:
            at = results.matches.index(self.match) + 1
            pieces.append((f"{at}/{len(results.matches)}", "matches"))
        if words := understood(results.query, language):
            pieces.append((words, "text"))
        pieces += reason({hit.matched for hit in results.hits}, language)
        return [*pieces, *back]

    def _nothing(self) -> list[tuple[str, str]]:
        """The words for no result, where no list of results says so."""
        return [(say("found-nothing", self.language, query=self.results.query.strip()), "muted")]
