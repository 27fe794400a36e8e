"""A segment of an archive: some pages as one corpus, small enough to scan in a few ms."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from changji_tui.archive.haystacks import PackedHaystack, PostedHaystack, Postings, joined
from changji_tui.archive.page import Number, PlainPage
from changji_tui.model.documents import Passage
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.corpus import Described, Titled, Valued
from changji_tui.search.haystack import Haystack
from changji_tui.search.names import Named, Names

Item = TypeVar("Item", bound=Hashable)

_MEMORY = 32
"""For how many keys a vocabulary keeps answers; then it forgets them all."""
_FAILS, _HOLDS = 1, 2
"""The answers that are kept; 0 means that none is known."""


@record
class FoundFigure:
    """A figure that a query found."""

    id: str
    """Its id, unique on its page."""
    label: Bilingual
    """What is measured."""
    start: int
    """Where its quote starts in its passage."""
    end: int
    """Where its quote ends."""
    printed_start: int
    """Where the numeral starts."""
    printed_end: int
    """Where the numeral and its unit end."""


class Figure(NamedTuple):
    """A printed number; the fields are those of `search.corpus.Printed`."""

    kind: str
    value: Decimal | None
    unit: str
    base_value: Decimal | None
    base_unit: str
    qualifier: str
    printed: str
    period: str
    value_to: Decimal | None
    base_value_to: Decimal | None
    start: int
    end: int
    printed_start: int
    printed_end: int


class Vocabulary(Generic[Item]):
    """Distinct items, each with a code: its position in `items`."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        """The items, in the order in which they were added."""
        self._codes: dict[Item, int] = {}
        self._known: dict[Hashable, bytearray] = {}

    def code(self, item: Item) -> int:
        """The code of an item; a new item is added first."""
        code = self._codes.setdefault(item, len(self.items))
        if code == len(self.items):
            self.items.append(item)
        return code

    def held(
        self, codes: Sequence[int], key: Hashable, holds: Callable[[Item], object]
    ) -> list[int]:
        """Find the codes whose item satisfies `holds`.

        Args:
            codes: Codes of items, in any order.
            key: Identifies `holds`; answers are kept by it.
            holds: The condition; it is called once for each item and key, unless the answer was forgotten.

        Returns:
            Positions in `codes`, from 0, ascending.
        """
        known = self._known_of(key)
        for code in {code for code in codes if not known[code]}:
            known[code] = _HOLDS if holds(self.items[code]) else _FAILS
        if _HOLDS not in known:
            return []
        return [number for number, code in enumerate(codes) if known[code] == _HOLDS]

    def _known_of(self, key: Hashable) -> bytearray:
        """The answer for each item, by its code; 0 if it is not known yet."""
        if key not in self._known and len(self._known) >= _MEMORY:
            self._known.clear()
        known = self._known.setdefault(key, bytearray())
        known.extend(bytes(len(self.items) - len(known)))
        return known


class Figures(Sequence[Figure]):
    """Figures, kept as codes and offsets; each object is made on access."""

    def __init__(self, numbers: Vocabulary[Number], pages: Iterable[PlainPage]) -> None:
        self._numbers = numbers
        self.codes = array("I", (numbers.code(one) for page in pages for one in page.figures))
        """The code of each figure in the vocabulary."""
        self._places = array("I", (at for page in pages for at in page.places))

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, number: int) -> Figure:  # type: ignore[override]
        places = self._places[4 * number : 4 * number + 4]
        return Figure(*self._numbers.items[self.codes[number]], *places)


class Entities(Sequence[Named]):
    """Named entities, kept as numbers and joined names; each object is made on access."""

    def __init__(self, entities: Sequence[Named], names: Names, printed: Haystack) -> None:
        self._kinds = [entity.kind for entity in entities]
        self._names, self._haystack = names, printed
        self._mentions = array("I", (at for entity in entities for at in entity.mentions))
        self._starts = array("I", [0, *accumulate(len(entity.mentions) for entity in entities)])

    def __len__(self) -> int:
        return len(self._kinds)

    def __getitem__(self, number: int) -> Named:  # type: ignore[override]
        kind = self._kinds[number]  # first, for the IndexError after the last that ends a loop
        mentions = self._mentions[slice(*self._starts[number : number + 2])]
        row, start, end = mentions[:3]
        printed = self._haystack.line(row)[start:end]
        return Named(kind, self._names.of(number), printed, mentions)


class Common:
    """What all segments of an archive share."""

    def __init__(self) -> None:
        self.numbers: Vocabulary[Number] = Vocabulary()
        """Every distinct number with its unit."""
        self.base_units: set[str] = set()
        """Every base unit of a number."""


class Segment:
    """The rows of some pages, one page after the other; a `search.corpus.Corpus`.

    What is never scanned is kept in little memory: ids as one text, offsets as numbers.
    """

    def __init__(
        self,
        first_page: int,
        pages: Sequence[PlainPage],
        printed: Haystack,
        entities: Sequence[Named],
        common: Common,
    ) -> None:
        """Index pages.

        Args:
            first_page: Position of its first page in the archive, from 0.
            pages: The pages, in order.
            printed: Their printed texts, from `printed_in`.
            entities: The entities that they name, from `named`.
            common: What is shared with the other segments.
        """
        self.first_page = first_page
        """Position of its first page in the archive, from 0."""
        self.first_rows = _first_rows(pages)
        """The first row of each page, and the number of all rows."""
        placed = list(zip(pages, self.first_rows, strict=False))
        filled = [page for page in pages if page.texts]
        words = _lines(_each_once(page.words for page in pages))
        numbers = Haystack(_each_once(page.numbers for page in pages))
        self.printed = printed
        self.readings = PackedHaystack(joined(page.readings for page in filled), words, numbers)
        self.labels = PackedHaystack(
            joined(page.labels for page in pages if page.figures), words, numbers
        )
        self.figures = Figures(common.numbers, pages)
        self.figure_rows: Sequence[int] = array(
            "I", [row + at for page, at in placed for row in page.figure_rows]
        )
        self.base_units: Collection[str] = common.base_units
        self.fields: Sequence[str] = _all(page.fields for page in pages)
        self.sections: Sequence[Titled] = [
            Titled(section.names, array("I", [row + at for row in section.rows]))
            for page, at in placed
            for section in page.sections
        ]
        self.documents: Sequence[Described] = [
            document._replace(
                first=document.first + at,
                last=document.last + at,
                headers=tuple(row + at for row in document.headers),
            )
            for page, at in placed
            for document in page.documents
        ]
        self.names = Names(entities)
        self.entities: Sequence[Named] = Entities(entities, self.names, self.printed)
        self._numbers = common.numbers
        self._section_ids = _all(page.section_ids for page in pages)
        self._passage_ids = _lines(i for page in pages for i in page.passages)
        self._figure_ids = _lines(i for page in pages for i in page.figure_ids)

    def valued(self, key: Hashable, holds: Callable[[Valued], object]) -> Iterable[int]:
        """As `Corpus.valued`."""
        return self._numbers.held(self.figures.codes, key, holds)

    def document_at(self, row: int) -> Described | None:
        """The document of a row; None for a heading outside every document."""
        number = bisect_right(self.documents, row, key=_first) - 1
        document = self.documents[number] if number >= 0 else None
        return document if document and row <= document.last else None

    def passage(self, row: int) -> Passage:
        """Make the passage of a row, without its figures."""
        document = self.document_at(row)
        return Passage(
            id=_line(self._passage_ids, row),
            section=self._section_ids[row],
            document=document.id if document else "",
            field=self.fields[row],  # type: ignore[arg-type]
            text=self.printed.line(row),
            translation=self.readings.line(row),
        )

    def figure(self, number: int) -> FoundFigure:
        """Make a figure by its position, without its value."""
        zh, en, *_ = self.labels.line(number).split("\n")
        figure = self.figures[number]
        return FoundFigure(
            id=_line(self._figure_ids, number),
            label=Bilingual(zh=zh, en=en),
            start=figure.start,
            end=figure.end,
            printed_start=figure.printed_start,
            printed_end=figure.printed_end,
        )


def _all(lists: Iterable[Sequence[Item]]) -> list[Item]:
    return [item for items in lists for item in items]


def _each_once(lists: Iterable[Sequence[str]]) -> list[str]:
    return list(set().union(*lists))


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _line(lines: str, number: int) -> str:
    return lines.split("\n", number + 1)[number]


def _first(document: Described) -> int:
    return document.first


def printed_in(pages: Iterable[PlainPage], postings: Postings) -> PostedHaystack:
    """The printed texts of pages, with the index of their lines."""
    folded = _lines(page.folded for page in pages if page.texts)
    return PostedHaystack(_all(page.texts for page in pages), folded, postings)


def _first_rows(pages: Iterable[PlainPage]) -> list[int]:
    return [0, *accumulate(len(page.texts) for page in pages)]


def named(pages: Sequence[PlainPage]) -> list[Named]:
    """The entities that pages name, each once, with its mentions on all of them."""
    mentions: dict[tuple[str, tuple[str, ...], str], array[int]] = {}
    for page, at in zip(pages, _first_rows(pages), strict=False):
        for kind, names, printed, numbers in page.entities:
            found = mentions.setdefault((kind, names, printed), array("I"))
            # Of the three numbers of a mention, the first is its row on the page.
            found.extend(n if i % 3 else n + at for i, n in enumerate(numbers))
    return [Named(*name, numbers) for name, numbers in mentions.items()]
