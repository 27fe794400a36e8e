"""The text to search: the passages of one page or many, one row each, with their figures and names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, Protocol

from changji_tui.model.documents import Document, Figure
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.search.haystack import Haystack
from changji_tui.search.names import Named, Names
from changji_tui.search.results import Placed


class Valued(Protocol):
    """A printed number without its place, so that equal numbers compare as equal."""

    @property
    def kind(self) -> str:
        """Measure, date or name."""

    @property
    def value(self) -> Decimal | None:
        """Its value."""

    @property
    def unit(self) -> str:
        """Its unit as printed."""

    @property
    def value_to(self) -> Decimal | None:
        """The upper end of a range; None for a single number."""

    @property
    def base_value(self) -> Decimal | None:
        """Its value in the base unit."""

    @property
    def base_value_to(self) -> Decimal | None:
        """The upper end in the base unit."""

    @property
    def base_unit(self) -> str:
        """The base unit."""

    @property
    def qualifier(self) -> str:
        """Exact, over, about, within or rank."""

    @property
    def printed(self) -> str:
        """As printed."""

    @property
    def period(self) -> str:
        """The code of its period; empty if undated."""


class Printed(Valued, Placed, Protocol):
    """A printed number with its place; the figures of a page are such."""


class Described(NamedTuple):
    """What searching and listing need of a document."""

    id: str
    """Its id, unique on its page."""
    label: tuple[str, str]
    """Its short name, in Chinese and English."""
    kind: str
    """Article, speech or photo."""
    speaker: tuple[str, ...]
    """The speaker's name, its English, and the line with the posts; empty if nobody speaks."""
    first: int
    """The row of its first passage."""
    last: int
    """The row of its last."""
    headers: tuple[int, ...]
    """The rows of its header lines, which count for each of its passages."""


class Titled(NamedTuple):
    """What searching needs of a section."""

    names: tuple[str, ...]
    """Its id and its titles."""
    rows: Sequence[int]
    """Its rows, in order."""


class Corpus(Protocol):
    """Rows of text with their figures, names, documents and sections; rows count from 0."""

    @property
    def printed(self) -> Haystack:
        """The printed texts, a line each."""

    @property
    def readings(self) -> Haystack:
        """Our English readings, a line each."""

    @property
    def labels(self) -> Haystack:
        """The labels of the figures in both languages, a line for each figure."""

    @property
    def figures(self) -> Sequence[Printed]:
        """Every figure, row after row."""

    @property
    def figure_rows(self) -> Sequence[int]:
        """The row of each figure."""

    @property
    def base_units(self) -> Collection[str]:
        """Every base unit of a figure."""

    @property
    def fields(self) -> Sequence[str]:
        """The field of each row (`model.documents.Field`)."""

    @property
    def sections(self) -> Sequence[Titled]:
        """The sections."""

    @property
    def documents(self) -> Sequence[Described]:
        """The documents."""

    @property
    def entities(self) -> Sequence[Named]:
        """Every entity, once for each form in which it is printed."""

    @property
    def names(self) -> Names:
        """Their names."""

    def valued(self, key: Hashable, holds: Callable[[Valued], object]) -> Iterable[int]:
        """Positions of the figures that satisfy `holds`.

        Args:
            key: Identifies `holds`, so that answers can be cached.
            holds: The condition, on the number and its period.
        """


def figures_in(corpus: Corpus, row: int) -> range:
    """Positions of the figures of a row."""
    rows = corpus.figure_rows
    return range(bisect_left(rows, row), bisect_left(rows, row + 1))


class PageCorpus:
    """One page."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {passage.id: row for row, passage in enumerate(self._page.passages)}

    @cached_property
    def printed(self) -> Haystack:
        """The printed texts, a line each."""
        return Haystack([passage.text for passage in self._page.passages])

    @cached_property
    def readings(self) -> Haystack:
        """Our English readings, a line each."""
        return Haystack([passage.translation for passage in self._page.passages])

    @cached_property
    def labels(self) -> Haystack:
        """The labels of the figures in both languages, a line for each figure."""
        return Haystack([figure.words for figure in self.figures])

    @cached_property
    def figures(self) -> Sequence[Figure]:
        """Every figure, row after row."""
        return [figure for passage in self._page.passages for figure in passage.figures]

    @cached_property
    def figure_rows(self) -> Sequence[int]:
        """The row of each figure."""
        return [row for row, passage in enumerate(self._page.passages) for _ in passage.figures]

    @cached_property
    def base_units(self) -> Collection[str]:
        """Every base unit of a figure."""
        return {figure.base_unit for figure in self.figures}

    @cached_property
    def fields(self) -> Sequence[str]:
        """The field of each row (`model.documents.Field`)."""
        return [passage.field for passage in self._page.passages]

    @cached_property
    def sections(self) -> Sequence[Titled]:
        """The sections."""
        rows: dict[str, list[int]] = {section.id: [] for section in self._page.sections}
        for row, passage in enumerate(self._page.passages):
            if passage.section:
                rows[passage.section].append(row)
        return [
            Titled((section.id, section.title.zh, section.title.en), rows[section.id])
            for section in self._page.sections
        ]

    @cached_property
    def documents(self) -> Sequence[Described]:
        """The documents."""
        return [self._described(document) for document in self._page.documents]

    def _described(self, document: Document) -> Described:
        rows, speaker = self._rows, document.speaker
        return Described(
            id=document.id,
            label=(document.label.zh, document.label.en),
            kind=document.kind,
            speaker=(speaker.name.zh, speaker.name.en, speaker.line.text) if speaker else (),
            first=rows[document.passages[0].id],
            last=rows[document.passages[-1].id],
            headers=tuple(rows[line.id] for line in document.passages if not line.paragraph),
        )

    @cached_property
    def entities(self) -> Sequence[Named]:
        """Everyone and everything named, once for each way in which it is printed."""
        return [named for entity in self._page.entities for named in self._named(entity)]

    def _named(self, entity: EntityRecord) -> Iterator[Named]:
        printed: dict[str, list[int]] = {}
        for mention in self._page.mentions[entity.id]:
            name = mention.passage.text[mention.start : mention.end]
            place = self._rows[mention.passage.id], mention.start, mention.end
            printed.setdefault(name, []).extend(place)
        for name, mentions in (printed or {"": []}).items():
            names = (entity.name.zh, *entity.aliases, entity.name.en)
            yield Named(entity.kind, names, name, mentions)

    @cached_property
    def names(self) -> Names:
        """Their names."""
        return Names(self.entities)

    def valued(self, _: Hashable, holds: Callable[[Valued], object]) -> Iterable[int]:
        """As `Corpus.valued`."""
        return (number for number, figure in enumerate(self.figures) if holds(figure))
