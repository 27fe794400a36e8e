"""The index of a page, which answers queries."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from changji_tui.model.page import Page
from changji_tui.search.results import Hit, Instead, Results

if TYPE_CHECKING:
    from changji_tui.search.finder import Finder
    from changji_tui.search.searching import Search


class Index:
    """The index of a page.

    A query has terms separated by white space. Each must hold in a passage or in the header lines
    of its document, and at least one in the passage itself.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def finder(self) -> Finder:
        """The finder of single terms, made and imported at the first query."""
        from changji_tui.search.corpus import PageCorpus
        from changji_tui.search.finder import Finder

        return Finder(PageCorpus(self._page))

    def find(self, query: str) -> Results:
        """Answer a query; a blank query finds nothing."""
        from changji_tui.search.searching import Search

        search = Search([self.finder], query)
        for _ in search.steps():
            pass
        return Results(
            query=query,
            hits=tuple(self._hit(search, row) for rows in search.found for row in rows),
            asks=search.asks,
            error=search.error,
            hint=search.hint,
            seek_instead=lambda: _sought_instead(search),
        )

    def _hit(self, search: Search, row: int) -> Hit:
        passage, lit = self._page.passages[row], search.lit(0, row)
        document = self._page.document(passage.document) if passage.document else None
        return Hit(
            passage=passage,
            label=document.label if document else self._page.title,
            spans=lit.spans,
            translation_spans=lit.translation_spans,
            in_translation=lit.in_translation,
            matched=lit.matched,
            figures=tuple(passage.figures[number] for number in lit.figures),
            score=lit.score,
        )


def _sought_instead(search: Search) -> tuple[Instead, ...]:
    for _ in search.seek_instead():
        pass
    return search.instead
