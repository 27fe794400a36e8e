"""A stretch of an archive: some pages as one corpus, small enough to be scanned in a few ms."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple, TypeVar

from changji_tui.archive.page import Leaf, Number
from changji_tui.archive.vocabulary import Vocabulary
from changji_tui.model.documents import Passage
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.search.corpus import Described, Named, Titled, Valued
from changji_tui.search.folded import joined
from changji_tui.search.haystack import Haystack, PackedHaystack, PostedHaystack
from changji_tui.search.names import Names
from changji_tui.search.postings import Postings

Item = TypeVar("Item")


@record
class FoundFigure:
    """A figure that a query is about."""

    id: str
    """Its id, unique on its page."""
    label: Bilingual
    """What it counts."""
    start: int
    """Where its quote starts in its passage."""
    end: int
    """Where its quote ends."""


class Figure(NamedTuple):
    """A printed number (`corpus.Printed`)."""

    kind: str
    value: Decimal | None
    unit: str
    base_value: Decimal | None
    base_unit: str
    qualifier: str
    printed: str
    start: int
    end: int
    printed_start: int
    printed_end: int


class Figures(Sequence[Figure]):
    """Figures by their codes and places; each is made when it is looked at."""

    def __init__(self, numbers: Vocabulary[Number], leaves: Iterable[Leaf]) -> None:
        self._numbers = numbers
        self.codes = array("I", (numbers.code(one) for leaf in leaves for one in leaf.figures))
        """What each figure is: its code in the vocabulary."""
        self._places = array("I", (at for leaf in leaves for at in leaf.places))

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, number: int) -> Figure:  # type: ignore[override]
        places = self._places[4 * number : 4 * number + 4]
        return Figure(*self._numbers.items[self.codes[number]], *places)


class Entities(Sequence[Named]):
    """Who and what is named, packed; each is made when it is looked at."""

    def __init__(self, entities: Sequence[Named], names: Names, printed: Haystack) -> None:
        self._kinds = [entity.kind for entity in entities]
        self._names, self._haystack = names, printed
        self._mentions = array("I", (at for entity in entities for at in entity.mentions))
        self._starts = array("I", [0, *accumulate(len(entity.mentions) for entity in entities)])

    def __len__(self) -> int:
        return len(self._kinds)

    def __getitem__(self, number: int) -> Named:  # type: ignore[override]
        mentions = self._mentions[slice(*self._starts[number : number + 2])]
        row, start, end = mentions[:3]
        printed = self._haystack.line(row)[start:end]
        return Named(self._kinds[number], self._names.of(number), printed, mentions)


class Common:
    """What the segments of an archive share."""

    def __init__(self) -> None:
        self.numbers: Vocabulary[Number] = Vocabulary()
        """Every number with its unit."""
        self.base_units: set[str] = set()
        """Every base unit of a number."""


class Segment:
    """The rows of some pages, one page after the other (`corpus.Corpus`).

    What is never scanned lies packed: ids as one text, places as numbers.
    """

    def __init__(
        self,
        first_page: int,
        leaves: Sequence[Leaf],
        printed: Haystack,
        entities: Sequence[Named],
        common: Common,
    ) -> None:
        """Make pages ready for searching.

        Args:
            first_page: As the attribute.
            leaves: The pages.
            printed: Their texts (`printed_in`).
            entities: Who and what they name (`named`).
            common: What it shares with the other segments.
        """
        self.first_page = first_page
        """The number of its first page in the archive."""
        self.first_rows = _first_rows(leaves)
        """The row where each page starts, and where one more would."""
        placed = list(zip(leaves, self.first_rows, strict=False))
        filled = [leaf for leaf in leaves if leaf.texts]
        words = _lines(_each_once(leaf.words for leaf in leaves))
        numbers = Haystack(_each_once(leaf.numbers for leaf in leaves))
        self.printed = printed
        self.readings = PackedHaystack(joined(leaf.readings for leaf in filled), words, numbers)
        self.labels = PackedHaystack(
            joined(leaf.labels for leaf in leaves if leaf.figures), words, numbers
        )
        self.figures = Figures(common.numbers, leaves)
        self.figure_rows: Sequence[int] = array(
            "I", [row + at for leaf, at in placed for row in leaf.figure_rows]
        )
        self.base_units: Collection[str] = common.base_units
        self.fields: Sequence[str] = _all(leaf.fields for leaf in leaves)
        self.sections: Sequence[Titled] = [
            Titled(section.names, array("I", [row + at for row in section.rows]))
            for leaf, at in placed
            for section in leaf.sections
        ]
        self.documents: Sequence[Described] = [
            document._replace(
                first=document.first + at,
                last=document.last + at,
                headers=tuple(row + at for row in document.headers),
            )
            for leaf, at in placed
            for document in leaf.documents
        ]
        self.names = Names(entities)
        self.entities: Sequence[Named] = Entities(entities, self.names, self.printed)
        self._numbers = common.numbers
        self._section_ids = _all(leaf.section_ids for leaf in leaves)
        self._passage_ids = _lines(i for leaf in leaves for i in leaf.passages)
        self._figure_ids = _lines(i for leaf in leaves for i in leaf.figure_ids)

    def valued(self, key: Hashable, holds: Callable[[Valued], object]) -> Iterable[int]:
        """The numbers of the figures of which something holds."""
        return self._numbers.held(self.figures.codes, key, holds)

    def document_at(self, row: int) -> Described | None:
        """The document of a row; None for a title of the page."""
        number = bisect_right(self.documents, row, key=_first) - 1
        document = self.documents[number] if number >= 0 else None
        return document if document and row <= document.last else None

    def passage(self, row: int) -> Passage:
        """A row as a passage, without its figures."""
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
        """A figure, as it is told of."""
        zh, en = self.labels.line(number).split("\n")
        return FoundFigure(
            id=_line(self._figure_ids, number),
            label=Bilingual(zh=zh, en=en),
            start=self.figures[number].start,
            end=self.figures[number].end,
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


def printed_in(leaves: Iterable[Leaf], postings: Postings) -> PostedHaystack:
    """The texts of pages, of whose lines is posted what they have."""
    folded = _lines(leaf.folded for leaf in leaves if leaf.texts)
    return PostedHaystack(_all(leaf.texts for leaf in leaves), folded, postings)


def _first_rows(leaves: Iterable[Leaf]) -> list[int]:
    return [0, *accumulate(len(leaf.texts) for leaf in leaves)]


def named(leaves: Sequence[Leaf]) -> list[Named]:
    """Who and what pages name, with the mentions of all of them together."""
    mentions: dict[tuple[str, tuple[str, ...], str], array[int]] = {}
    for leaf, at in zip(leaves, _first_rows(leaves), strict=False):
        for kind, names, printed, numbers in leaf.entities:
            found = mentions.setdefault((kind, names, printed), array("I"))
            found.extend(n if i % 3 else n + at for i, n in enumerate(numbers))
    return [Named(*name, numbers) for name, numbers in mentions.items()]
