"""Many pages searched as one: a query is answered in steps of a few ms, as pages are added."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from changji_tui.archive.archived import ArchivedPage, ArchiveHit
from changji_tui.archive.page import Leaf
from changji_tui.archive.segment import Common, Segment, named, printed_in
from changji_tui.model.recorded import Bilingual
from changji_tui.search import combining
from changji_tui.search.corpus import Described, figures_in
from changji_tui.search.finding import Finder
from changji_tui.search.found import Found
from changji_tui.search.pinyin import Syllabary
from changji_tui.search.postings import Posting
from changji_tui.search.query import Term, parse
from changji_tui.search.results import Instead
from changji_tui.search.suggesting import Steps, suggest

SEGMENT = 100_000
"""Printed characters of a segment: to scan so many takes 2 ms at most, a step of `settling` 10."""


Key = tuple[str, str, int]
"""What tells one way of looking for a term from another: kind, text and level."""


class Reasoned(NamedTuple):
    """A term, and the way in which it is looked for."""

    key: Key
    """What it is, what is sought, and which of the ways of `Finder.reasons`, 0 the strongest."""
    term: Term | None = None
    """The term; None: the syllables of words read together."""
    sounds: bool = False
    """Whether it is found as pinyin or initials."""


class Part(NamedTuple):
    """A segment, ready for searching."""

    segment: Segment
    finder: Finder


class Archive:
    """The pages of a folder, in the order in which they are added."""

    def __init__(self) -> None:
        self.pages: list[ArchivedPage] = []
        """The pages so far."""
        self.parts: list[Part] = []
        """What can be searched so far."""
        self.passages = 0
        """How many passages that are."""
        self._numbers: dict[str, int] = {}
        self._waiting: list[Leaf] = []
        self._posting = Posting()
        self._common = Common()
        self._alphabet: set[str] = set()
        self._syllabary = Syllabary("")
        self._letters = 0

    def add(self, leaf: Leaf) -> None:
        """Add a page; it can be searched once what has come is settled."""
        self.pages.append(
            ArchivedPage(
                number=len(self.pages),
                folder=leaf.folder,
                title=leaf.title,
                documents=leaf.documents_count,
                figures=leaf.figures_count,
            )
        )
        self._numbers[leaf.folder] = len(self._numbers)
        self._waiting.append(leaf)
        if leaf.texts:
            self._posting.add(leaf.texts, leaf.folded.split("\n"))
        self._alphabet.update(*leaf.texts)
        self._common.base_units.update(number.base_unit for number in leaf.figures)

    @property
    def is_full(self) -> bool:
        """Whether as much waits as a segment should hold."""
        return sum(len(leaf.folded) for leaf in self._waiting) >= SEGMENT

    def settle(self) -> None:
        """Let every page that has come be searched."""
        for _ in self.settling():
            pass

    def settling(self) -> Iterator[None]:
        """The same in steps, each of some milliseconds; no page may be added meanwhile."""
        if self._waiting:
            first = len(self.pages) - len(self._waiting)
            printed = printed_in(self._waiting, self._posting.packed())
            yield
            entities = named(self._waiting)
            yield
            segment = Segment(first, self._waiting, printed, entities, self._common)
            self.parts.append(Part(segment, Finder(segment, self._characters)))
            self.passages += len(segment.fields)
            self._waiting, self._posting = [], Posting()
            yield

    @property
    def waiting(self) -> int:
        """How many passages have come that cannot be searched yet."""
        return sum(len(leaf.texts) for leaf in self._waiting)

    def number(self, folder: str) -> int:
        """The number of the page of a folder.

        Raises:
            KeyError: If there is none.
        """
        return self._numbers[folder]

    def part_of(self, page: int) -> int:
        """The number of the part that a page lies in."""
        return bisect_right(self.parts, page, key=lambda part: part.segment.first_page) - 1

    def documents(self, page: int) -> list[Described]:
        """The documents of a page; none until it can be searched."""
        segment = self.parts[self.part_of(page)].segment if self.parts else None
        at = page - segment.first_page if segment else 0
        if segment is None or at + 1 >= len(segment.first_rows):
            return []
        first, end = segment.first_rows[at : at + 2]
        return [document for document in segment.documents if first <= document.first < end]

    def _characters(self) -> Syllabary:
        """The characters of all pages: every part must take letters for the same ones."""
        if len(self._alphabet) != self._letters:
            self._letters = len(self._alphabet)
            self._syllabary = Syllabary("".join(self._alphabet))
        return self._syllabary

    def search(self, query: str, before: Search | None = None) -> Search:
        """Begin to search; nothing is found before its steps are taken.

        Args:
            query: As `Index.find` takes it; the archive is searched as one long page.
            before: A search of this archive; what its terms found is not sought again.
        """
        return Search(self, query, before)


class Search:
    """What a query finds in an archive, as far as its steps have been taken."""

    def __init__(self, archive: Archive, query: str, before: Search | None) -> None:
        parsed = parse(query)
        self.query = query
        """The query as typed."""
        self.error: Bilingual | None = parsed.error
        """What is wrong with the query, if anything; what is found is that of the rest."""
        self.asks = bool(parsed.terms)
        """Whether the query asks for anything that can be read."""
        self.count = 0
        """How many passages are found so far."""
        self.rows: dict[int, Sequence[int]] = {}
        """The rows found in each page, by its number, in the rows of its segment."""
        self.instead: tuple[Instead, ...] = ()
        """Where nothing is found, the nearest queries that find something, once sought."""
        self._archive = archive
        self._parsed, self._terms = parsed, parsed.terms
        self._sought: list[Reasoned] = []
        words = {term.text for term in parsed.terms}
        self._found: dict[Key, dict[int, Found]] = {}
        if before:
            self._found = {key: rows for key, rows in before._found.items() if key[1] in words}

    def steps(self) -> Iterator[None]:
        """Search on; each step takes a few ms, and each may have found more.

        The first places are known as soon as the reason for which each term is found is: the
        strongest that finds it anywhere in the archive.
        """
        for words in combining.runs([term for term in self._terms if not term.excluded]):
            reasoned = yield from self._reasons(words)
            if not reasoned:
                return
            self._sought += reasoned
        unwanted: list[Reasoned] = []
        for term in self._terms:
            if term.excluded and (reason := (yield from self._reason(term))):
                unwanted.append(reason)
        if not self._terms:
            return
        for number, part in enumerate(self._archive.parts):
            away = [self._look(number, reason) for reason in unwanted]
            self._keep(number, combining.rows(part.finder, self._looks(number), away))
            yield

    def seek_instead(self) -> Iterator[None]:
        """Where nothing is found, look for what would be, in steps likewise."""
        if self.asks and not self.error and not self.count:
            self.instead = yield from suggest(self, self._parsed)

    @property
    def finders(self) -> Sequence[Finder]:
        """As `suggesting.Searched.finders`."""
        return [part.finder for part in self._archive.parts]

    def finds(self, term: Term) -> Steps[bool]:
        """As `suggesting.Searched.finds`."""
        return bool((yield from self._reason(term)))

    def count_of(self, query: str) -> Steps[int]:
        """As `suggesting.Searched.count_of`."""
        search = self._archive.search(query)
        yield from search.steps()
        return search.count

    def _reasons(self, words: Sequence[Term]) -> Generator[None, None, list[Reasoned]]:
        """Why each of some terms is found; words of letters may be the syllables of one word."""
        apart = []
        for word in words:
            if reason := (yield from self._reason(word)):
                apart.append(reason)
        all_found = len(apart) == len(words)
        if len(words) == 1:
            return apart
        if all_found and not any(reason.sounds for reason in apart):
            for number, part in enumerate(self._archive.parts):
                yield
                if combining.said(part.finder, [self._look(number, one) for one in apart]):
                    return apart
        together = Reasoned(("spoken", combining.syllables(words), 0))
        for number in range(len(self._archive.parts)):
            yield
            if self._look(number, together).rows:
                return [together]
        return apart if all_found else []

    def _reason(self, term: Term) -> Generator[None, None, Reasoned | None]:
        """The strongest reason for which a term is found anywhere."""
        parts = self._archive.parts
        levels = len(list(parts[0].finder.reasons(term))) if parts else 0
        for level in range(levels):
            reason = Reasoned((term.kind, term.text, level), term)
            for number in range(len(parts)):
                found = self._look(number, reason)
                if found.rows:
                    return reason._replace(sounds=found.sounds)
                yield
        return None

    def _looks(self, number: int) -> list[Found]:
        return [self._look(number, reason) for reason in self._sought]

    def _look(self, number: int, reason: Reasoned) -> Found:
        """What a term finds in a part for a reason."""
        found = self._found.setdefault(reason.key, {})
        if number not in found:
            finder = self._archive.parts[number].finder
            _, text, level = reason.key
            if reason.term is None:
                found[number] = finder.spoken(text)
            else:
                look = next(islice(finder.reasons(reason.term), level, None))
                found[number] = look()
        return found[number]

    def _keep(self, number: int, rows: Sequence[int]) -> None:
        segment = self._archive.parts[number].segment
        self.count += len(rows)
        at = 0
        for page, first_of_next in enumerate(segment.first_rows[1:], segment.first_page):
            end = bisect_left(rows, first_of_next, at)
            if at < end:
                self.rows[page] = rows[at:end]
            at = end

    def hits(self, page: int, start: int = 0, stop: int | None = None) -> list[ArchiveHit]:
        """Some of what is found in a page, in its order; only these are looked at.

        Args:
            page: The number of the page.
            start: The first, counted from 0.
            stop: One behind the last; None: all that follow.
        """
        rows = self.rows.get(page, [])[start:stop]
        return [self._hit(page, row) for row in rows]

    def ranked(self) -> list[ArchiveHit]:
        """Every hit, the best first, and in the order of the archive where they are as good."""
        every = (hit for page in self.rows for hit in self.hits(page))
        return sorted(every, key=lambda hit: -hit.score)

    def _hit(self, page: int, row: int) -> ArchiveHit:
        number = self._archive.part_of(page)
        segment, finder = self._archive.parts[number]
        lit = combining.light(finder, row, self._looks(number))
        document = segment.document_at(row)
        first_figure = figures_in(segment, row).start
        return ArchiveHit(
            page=self._archive.pages[page],
            passage=segment.passage(row),
            document=Bilingual(zh=document.label[0], en=document.label[1]) if document else None,
            spans=lit.spans,
            translation_spans=lit.translation_spans,
            matched=lit.matched,
            figures=tuple(segment.figure(first_figure + n) for n in lit.figures),
            score=lit.score,
        )
