"""A page made ready for searching: a query in, what it finds out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from changji_tui.model.page import Page
from changji_tui.search.results import Hit, Instead, Results

if TYPE_CHECKING:
    from changji_tui.search.combining import Lit
    from changji_tui.search.finding import Finder
    from changji_tui.search.found import Found
    from changji_tui.search.query import Query, Term
    from changji_tui.search.suggesting import Steps


class Index:
    """A page made ready for searching.

    A query is terms separated by white space; all must hold in one passage or in the header
    lines of its document, and one at least in the passage itself.
    """

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def finder(self) -> Finder:
        """What finds single terms; made, and what it needs imported, by the first query."""
        from changji_tui.search.corpus import PageCorpus
        from changji_tui.search.finding import Finder

        return Finder(PageCorpus(self._page))

    def find(self, query: str) -> Results:
        """Everything that the query finds; nothing for a blank query."""
        from changji_tui.search.query import parse

        parsed = parse(query)
        return Results(
            query=query,
            hits=self.hits(parsed.terms),
            asks=bool(parsed.terms),
            error=parsed.error,
            seek_instead=lambda: self._instead(parsed),
        )

    def _instead(self, query: Query) -> tuple[Instead, ...]:
        from changji_tui.search.suggesting import suggest, taken

        return taken(suggest(self, query)) if query.terms and not query.error else ()

    @property
    def finders(self) -> Sequence[Finder]:
        """As `suggesting.Searched.finders`."""
        return [self.finder]

    def finds(self, term: Term) -> Steps[bool]:
        """As `suggesting.Searched.finds`."""
        yield from ()
        return bool(self.finder.find(term).rows)

    def count_of(self, query: str) -> Steps[int]:
        """As `suggesting.Searched.count_of`."""
        from changji_tui.search.query import parse

        yield from ()
        return len(self.hits(parse(query).terms))

    def hits(self, terms: Sequence[Term]) -> tuple[Hit, ...]:
        """Every passage in which all terms hold, in page order."""
        from changji_tui.search import combining

        sought = self._sought([term for term in terms if not term.excluded])
        unwanted = [self.finder.find(term) for term in terms if term.excluded]
        if not sought and not unwanted:
            return ()
        rows = combining.rows(self.finder, sought, unwanted)
        return tuple(self._hit(row, combining.light(self.finder, row, sought)) for row in rows)

    def _sought(self, terms: Sequence[Term]) -> list[Found]:
        """What each term finds; words of letters side by side may be the syllables of one word."""
        from changji_tui.search import combining

        sought: list[Found] = []
        for words in combining.runs(terms):
            apart = [self.finder.find(word) for word in words]
            if len(words) > 1 and not combining.said(self.finder, apart):
                together = self.finder.spoken(combining.syllables(words))
                apart = [together] if together.rows else apart
            sought += apart
        return sought

    def _hit(self, row: int, lit: Lit) -> Hit:
        passage = self._page.passages[row]
        return Hit(
            passage=passage,
            spans=lit.spans,
            translation_spans=lit.translation_spans,
            matched=lit.matched,
            figures=tuple(passage.figures[number] for number in lit.figures),
            score=lit.score,
        )
