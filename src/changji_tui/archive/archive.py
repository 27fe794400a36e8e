"""Search many pages as one, in steps of a few ms, even while pages are added."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from changji_tui.archive.haystacks import Posting
from changji_tui.archive.page import ListedPage, PlainPage
from changji_tui.archive.segment import Common, Segment, named, printed_in
from changji_tui.model.recorded import Bilingual
from changji_tui.search.corpus import Described, figures_in
from changji_tui.search.finder import Finder
from changji_tui.search.pinyin import Syllabary
from changji_tui.search.results import Hit
from changji_tui.search.searching import Search

SEGMENT = 100_000
"""Printed characters that fill a segment: scanning them takes 2 ms at most, a step of `settling` 10 ms."""


_REMEMBERED = 8
"""How many terms each segment remembers; few, because a frequent term has many places to remember."""


class Part(NamedTuple):
    """A segment, and the finder that finds terms in it."""

    segment: Segment
    finder: Finder


class Archive:
    """The pages of a folder, in the order in which they are added."""

    def __init__(self) -> None:
        self.pages: list[ListedPage] = []
        """The pages so far."""
        self.parts: list[Part] = []
        """The segments so far."""
        self.passages = 0
        """How many passages the segments have."""
        self._numbers: dict[str, int] = {}
        self._waiting: list[PlainPage] = []
        self._posting = Posting()
        self._common = Common()
        self._alphabet: set[str] = set()
        self._syllabary = Syllabary("")
        self._letters = 0

    def add(self, page: PlainPage) -> None:
        """Add a page; it can be searched after the next `settle`."""
        self.pages.append(
            ListedPage(
                number=len(self.pages),
                folder=page.folder,
                title=page.title,
                documents=page.documents_count,
                figures=page.figures_count,
            )
        )
        self._numbers[page.folder] = len(self._numbers)
        self._waiting.append(page)
        if page.texts:
            self._posting.add(page.texts, page.folded.split("\n"))
        self._alphabet.update(*page.texts)
        self._common.base_units.update(number.base_unit for number in page.figures)

    @property
    def is_full(self) -> bool:
        """Whether the pages that wait fill a segment."""
        return sum(len(page.folded) for page in self._waiting) >= SEGMENT

    def settle(self) -> None:
        """Make every page added so far searchable."""
        for _ in self.settling():
            pass

    def settling(self) -> Iterator[None]:
        """Do as `settle`, in steps of some ms; no page may be added meanwhile."""
        if self._waiting:
            first = len(self.pages) - len(self._waiting)
            printed = printed_in(self._waiting, self._posting.packed())
            yield
            entities = named(self._waiting)
            yield
            segment = Segment(first, self._waiting, printed, entities, self._common)
            self.parts.append(Part(segment, Finder(segment, self._characters, _REMEMBERED)))
            self.passages += len(segment.fields)
            self._waiting, self._posting = [], Posting()
            yield

    @property
    def waiting(self) -> int:
        """How many passages were added that cannot be searched yet."""
        return sum(len(page.texts) for page in self._waiting)

    def number(self, folder: str) -> int:
        """The position of a page, from 0, by the name of its folder.

        Raises:
            KeyError: If no page has this folder.
        """
        return self._numbers[folder]

    def part_of(self, page: int) -> int:
        """The position in `parts` of the segment of a page, by the position of the page."""
        return bisect_right(self.parts, page, key=lambda part: part.segment.first_page) - 1

    def documents(self, page: int) -> list[Described]:
        """The documents of a page, by its position; none until the page can be searched."""
        segment = self.parts[self.part_of(page)].segment if self.parts else None
        at = page - segment.first_page if segment else 0
        if segment is None or at + 1 >= len(segment.first_rows):
            return []
        first, end = segment.first_rows[at : at + 2]
        return [document for document in segment.documents if first <= document.first < end]

    def _characters(self) -> Syllabary:
        """The pinyin of the characters of all pages, so that letters find the same in every segment."""
        if len(self._alphabet) != self._letters:
            self._letters = len(self._alphabet)
            self._syllabary = Syllabary("".join(self._alphabet))
        return self._syllabary

    def search(self, query: str) -> ArchiveSearch:
        """Make a search for a query; it finds nothing until its `steps` are taken."""
        return ArchiveSearch(self, query)


class _Finders(Sequence[Finder]):
    """The finders of the parts of an archive, later parts included."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts

    def __len__(self) -> int:
        return len(self._parts)

    def __getitem__(self, number: int) -> Finder:  # type: ignore[override]
        return self._parts[number].finder


class ArchiveSearch(Search):
    """The hits of a query in an archive, page by page."""

    def __init__(self, archive: Archive, query: str) -> None:
        super().__init__(_Finders(archive.parts), query)
        self.rows: dict[int, Sequence[int]] = {}
        """The rows found on each page, by the position of the page; rows count from 0 in its segment."""
        self._archive = archive

    def steps(self) -> Iterator[None]:
        """Search one segment after the other, some ms each."""
        parted = 0
        for _ in super().steps():
            for number in range(parted, len(self.found)):
                self._part_by_pages(self._archive.parts[number].segment, self.found[number])
            parted = len(self.found)
            yield

    def _part_by_pages(self, segment: Segment, rows: Sequence[int]) -> None:
        at = 0
        for page, first_of_next in enumerate(segment.first_rows[1:], segment.first_page):
            end = bisect_left(rows, first_of_next, at)
            if at < end:
                self.rows[page] = rows[at:end]
            at = end

    def hits(self, page: int, start: int = 0, stop: int | None = None) -> list[Hit]:
        """Make some of the hits of a page, in the order of the page.

        Args:
            page: The position of the page.
            start: The first hit, counted from 0.
            stop: The hit after the last; None for all that follow.
        """
        rows = self.rows.get(page, [])[start:stop]
        return [self._hit(page, row) for row in rows]

    def ranked(self) -> list[Hit]:
        """Make every hit, best first; equally good ones are in the order of the archive."""
        every = (hit for page in self.rows for hit in self.hits(page))
        return sorted(every, key=lambda hit: -hit.score)

    def _hit(self, page: int, row: int) -> Hit:
        number = self._archive.part_of(page)
        segment, lit = self._archive.parts[number].segment, self.lit(number, row)
        listed, document = self._archive.pages[page], segment.document_at(row)
        first_figure = figures_in(segment, row).start
        return Hit(
            page=listed.folder,
            passage=segment.passage(row),
            label=Bilingual(zh=document.label[0], en=document.label[1])
            if document
            else listed.title,
            spans=lit.spans,
            translation_spans=lit.translation_spans,
            in_translation=lit.in_translation,
            matched=lit.matched,
            figures=tuple(segment.figure(first_figure + n) for n in lit.figures),
            score=lit.score,
        )
