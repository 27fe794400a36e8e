"""Answers a query part by part: a page is one part, an archive has many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from changji_tui.model.recorded import Bilingual
from changji_tui.search import combining, suggesting
from changji_tui.search.finder import Finder
from changji_tui.search.parsing import parse
from changji_tui.search.query import FIELDS, Every, Query, Term
from changji_tui.search.reasons import find, preparing, units_met
from changji_tui.search.results import Instead
from changji_tui.search.suggesting import UNKNOWN_FIELD, Steps

_MOST_UNITS = 4
"""Units that are proposed at most for a comparison without one."""


class Search:
    """A search in progress, and what it has found so far."""

    def __init__(self, finders: Sequence[Finder], query: str) -> None:
        """Read a query.

        Args:
            finders: A finder for each part; parts may be added while the search goes on.
            query: The query as typed.
        """
        self._parsed = parsed = parse(query)
        self._tree = parsed.tree
        self.finders = finders
        """A finder for each part."""
        self.query = query
        """The query as typed."""
        self.error: Bilingual | None = parsed.error
        """What is wrong with the query, if anything; the rest of it is searched."""
        self.hint: Bilingual | None = None
        """What may be wrong, if nothing is found: an unknown field, a missing unit."""
        self.asks = bool(parsed.terms)
        """Whether the query asks for anything that can be read."""
        self._compared = _compared_without_unit(parsed)
        self.count = 0
        """How many passages are found so far."""
        self.found: list[Sequence[int]] = []
        """The rows found in each part searched so far."""
        self.instead: tuple[Instead, ...] = ()
        """The nearest queries that find something, after `seek_instead`."""

    def steps(self) -> Iterator[None]:
        """Search the parts one after the other, in steps of some ms."""
        if not self.asks:
            return
        for term in self._parsed.terms if self.finders else ():
            yield from preparing(self.finders[0], term)
        if self._compared:
            yield from self._refuse_mixed_units(self._compared)
        for finder in self.finders if self._tree.parts else ():
            rows = combining.rows(finder, self._tree)
            self.found.append(rows)
            self.count += len(rows)
            yield
        if not self.count:
            self.hint = self.hint or _unknown_field(self._parsed)

    def _refuse_mixed_units(self, term: Term) -> Iterator[None]:
        """Leave out a comparison without a unit, if figures of several units satisfy it."""
        units: dict[str, None] = {}
        for finder in self.finders:
            units.update(dict.fromkeys(units_met(finder, term)))
            yield
        if len(units) < 2:
            return
        others = [part for part in self._tree.parts if part is not term]
        if term.is_text:  # a text may print “over 40” as it is typed
            self.hint = _without_unit(term, list(units))
            others.append(Term(kind="phrase", text=term.text, typed=term.typed))
        else:
            self.error = self.error or _without_unit(term, list(units))
        self._tree = Every(parts=tuple(others))
        self.asks = bool(others)

    def lit(self, part: int, row: int) -> combining.Lit:
        """What to light in a row that is found.

        Args:
            part: The position of its part.
            row: The row.
        """
        return combining.light(self.finders[part], row, self._tree)

    def seek_instead(self) -> Iterator[None]:
        """Look for the nearest queries that find something, in steps of some ms."""
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


def _compared_without_unit(query: Query) -> Term | None:
    """A comparison without a unit, in a query without `unit:`."""
    if any(term.kind == "unit" for term in query.terms):
        return None
    return next(
        (t for t in query.terms if t.amount and not t.amount.exact and not t.amount.unit), None
    )


def _without_unit(term: Term, units: Sequence[str]) -> Bilingual:
    some = units[:_MOST_UNITS]
    return Bilingual(
        zh=f"“{term.typed}”没有单位，数有 {'、'.join(some)} 等，应如 {term.typed}{some[0]}",
        en=f"“{term.typed}” has no unit, and numbers of {', '.join(some)} meet it; "
        f"expected one, as in {term.typed}{some[0]}",
    )


def _unknown_field(query: Query) -> Bilingual | None:
    """An error that names the known fields, if a term looks like another one."""
    named = next((found for t in query.terms if (found := UNKNOWN_FIELD.fullmatch(t.text))), None)
    if not named:
        return None
    fields = " ".join(f"{field}:" for field in FIELDS)
    return Bilingual(
        zh=f"没有 {named[1]}: 这个字段；有 {fields}",
        en=f"there is no field {named[1]}:, there are {fields}",
    )
