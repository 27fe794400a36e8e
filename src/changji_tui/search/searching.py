"""A query answered part by part: a page is one part, an archive has many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from changji_tui.model.recorded import Bilingual
from changji_tui.search import combining, suggesting
from changji_tui.search.finder import Finder
from changji_tui.search.query import Term, parse
from changji_tui.search.reasons import find
from changji_tui.search.results import Instead
from changji_tui.search.suggesting import Steps


class Search:
    """What a query finds, as far as its steps have been taken."""

    def __init__(self, finders: Sequence[Finder], query: str) -> None:
        """Read a query.

        Args:
            finders: One for each part; parts may be added while the steps are taken.
            query: The query as typed.
        """
        self._parsed = parsed = parse(query)
        self.finders = finders
        """One for each part."""
        self.query = query
        """The query as typed."""
        self.error: Bilingual | None = parsed.error
        """What is wrong with the query, if anything; what is found is that of the rest."""
        self.asks = bool(parsed.terms)
        """Whether the query asks for anything that can be read."""
        self.count = 0
        """How many passages are found so far."""
        self.found: list[Sequence[int]] = []
        """The rows found in each part searched so far."""
        self.instead: tuple[Instead, ...] = ()
        """Where nothing is found, the nearest queries that find something, once sought."""

    def steps(self) -> Iterator[None]:
        """Search one part after the other, some ms each."""
        if not self.asks:
            return
        for finder in self.finders:
            rows = combining.rows(finder, self._parsed.tree)
            self.found.append(rows)
            self.count += len(rows)
            yield

    def lit(self, part: int, row: int) -> combining.Lit:
        """Look at a row that is found, by the position of its part."""
        return combining.light(self.finders[part], row, self._parsed.tree)

    def seek_instead(self) -> Iterator[None]:
        """Where nothing is found, look for what would be, in steps likewise."""
        if self.asks and not self.error and not self.count:
            self.instead = yield from suggesting.suggest(self, self._parsed)

    def finds(self, term: Term) -> Steps[bool]:
        """Whether a term is found in any part."""
        for finder in self.finders:
            if find(finder, term).rows:
                return True
            yield
        return False

    def count_of(self, query: str) -> Steps[int]:
        """How many passages another query finds."""
        other = Search(self.finders, query)
        yield from other.steps()
        return other.count
