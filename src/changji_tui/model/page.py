"""A page, resolved: every figure knows its passage, every reference leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Literal

from changji_tui.model.recorded import (
    Bilingual,
    CheckRecord,
    ContributorRecord,
    DocumentKind,
    EntityRecord,
    ExclusionRecord,
    FigureRecord,
    GlossaryRecord,
    PointRecord,
    ReasonRecord,
    SectionRecord,
    SeriesRecord,
    TitleRecord,
)

Field = Literal["text", "heading", "kicker", "headline", "subtitle", "speaker", "byline", "title"]


@dataclass(frozen=True, kw_only=True)
class Figure(FigureRecord):
    """A figure in its place; offsets are code points into the passage's text."""

    section: str
    """The id of its section."""
    document: str
    """The id of its document."""
    passage: str
    """The id of its passage."""
    paragraph: str | None
    """The id of its passage if that is a paragraph; None for a header line."""
    start: int
    """Where the quote starts."""
    end: int
    """Where the quote ends."""
    printed_start: int
    """Where the printed numeral starts."""
    printed_end: int
    """Where the printed numeral and its unit end."""
    base_value: Decimal | None
    """The value in the base unit: 1.3亿元 is 130000000."""
    base_unit: str
    """元, 亩, 公斤, 件, % or the printed unit where it has no scale."""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A stretch of printed text that is read, searched and cited as one."""

    id: str
    """The document's id, a dot, and p1, p2, … for paragraphs or the field's name."""
    section: str
    """The id of its section; empty for a title of the page."""
    document: str
    """The id of its document; empty for a title of the page or of a section."""
    field: Field
    """What kind of line it is."""
    text: str
    """The printed text."""
    translation: str
    """Our English reading."""
    figures: tuple[Figure, ...] = ()
    """The figures printed in it, in printed order."""

    @property
    def paragraph(self) -> str | None:
        """The id if this is a paragraph of the body; None for a header line."""
        return self.id if self.field in ("text", "heading") else None


@dataclass(frozen=True, kw_only=True)
class Byline:
    """Who wrote, compiled or photographed a document."""

    line: Passage | None
    """The printed line; None where the names stand in a paragraph."""
    people: tuple[ContributorRecord, ...]
    """The people, in printed order."""


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """Who gives a speech, and why we think so."""

    name: Bilingual
    """The printed name and its English reading."""
    line: Passage
    """The printed header line."""
    posts: tuple[Bilingual, ...]
    """Every post, in printed order."""
    organisation: Bilingual
    """The body that the speech is about."""
    reason: Bilingual
    """What in the speech shows that it is this person's."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """One article, speech or photograph's caption."""

    id: str
    """Unique on the page."""
    section: str
    """The id of its section."""
    kind: DocumentKind
    """Article, speech or photo."""
    label: Bilingual
    """A short name of ours."""
    kicker: Passage | None
    """The line above the headline."""
    headline: Passage | None
    """The headline."""
    subtitle: Passage | None
    """The line below the headline."""
    byline: Byline | None
    """Who wrote, compiled or photographed it."""
    speaker: Speaker | None
    """Who speaks; None where nobody does."""
    note: Bilingual | None
    """A doubt or a remark of ours."""
    paragraphs: tuple[Passage, ...]
    """The body in reading order."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Header lines and body in the order in which the sheet prints them."""
        byline = self.byline.line if self.byline else None
        above = [self.kicker, self.headline, self.subtitle]
        if self.speaker:
            above.append(self.speaker.line)
        if self.kind == "article":
            ordered = (*above, byline, *self.paragraphs)
        else:
            ordered = (*above, *self.paragraphs, byline)
        return tuple(passage for passage in ordered if passage)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure in printed order."""
        return tuple(figure for passage in self.passages for figure in passage.figures)

    @cached_property
    def length(self) -> int:
        """Characters of the body, without its subheadings."""
        return sum(len(p.text) for p in self.paragraphs if p.field == "text")


@dataclass(frozen=True, kw_only=True)
class Section:
    """One pane of the explorer."""

    id: str
    """Unique on the page."""
    title: Bilingual
    """The tab's title."""
    heading: Passage | None
    """The printed title of the section, if the sheet has one."""
    documents: tuple[Document, ...]
    """The documents in reading order."""
    series: tuple[SeriesRecord, ...]
    """The series drawn from their figures."""
    checks: tuple[CheckRecord, ...]
    """The arithmetic of their figures."""

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure in printed order."""
        return tuple(figure for document in self.documents for figure in document.figures)


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One place where an entity is named; offsets are code points of the passage's text."""

    entity: str
    """The id of the entity."""
    passage: Passage
    """Where it is named."""
    start: int
    """Where the name starts."""
    end: int
    """Where the name ends."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One newspaper page: everything that the program shows."""

    folder: Path
    """Where it was read from."""
    id: str
    """A short name for citations and file names."""
    title: Bilingual
    """A name of ours."""
    about: Bilingual
    """What is known and not known of its origin."""
    titles: tuple[tuple[TitleRecord, Passage], ...]
    """The printed headings outside every document."""
    sections: tuple[Section, ...]
    """The sections in the order of the panes."""
    reasons: tuple[ReasonRecord, ...]
    """The reasons that figures refer to."""
    exclusions: tuple[ExclusionRecord, ...]
    """Words with numerals that are no figures."""
    entities: tuple[EntityRecord, ...]
    """Everyone and everything the page names."""
    glossary: tuple[GlossaryRecord, ...]
    """The terms of our English readings."""

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document in page order."""
        return tuple(document for section in self.sections for document in section.documents)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage in page order: page titles, then the documents' passages."""
        return (
            *(passage for _, passage in self.titles),
            *(passage for document in self.documents for passage in document.passages),
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure in page order."""
        return tuple(figure for section in self.sections for figure in section.figures)

    @cached_property
    def series(self) -> tuple[SeriesRecord, ...]:
        """Every series in page order."""
        return tuple(series for section in self.sections for series in section.series)

    @cached_property
    def checks(self) -> tuple[CheckRecord, ...]:
        """Every check in page order."""
        return tuple(check for section in self.sections for check in section.checks)

    @cached_property
    def _by_id(self) -> dict[str, Thing]:
        things: tuple[Thing, ...] = (
            *self.sections,
            *self.documents,
            *self.passages,
            *self.figures,
            *self.series,
            *self.checks,
            *self.entities,
        )
        return {thing.id: thing for thing in things}

    def find(self, identifier: str) -> Thing | None:
        """The section, document, passage, figure, series, check or entity with this id."""
        return self._by_id.get(identifier)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id that `find` knows."""
        return tuple(self._by_id)

    def passage(self, identifier: str) -> Passage:
        """The passage with this id.

        Raises:
            KeyError: If there is none.
        """
        return self._passages[identifier]

    def document(self, identifier: str) -> Document:
        """The document with this id.

        Raises:
            KeyError: If there is none.
        """
        return self._documents[identifier]

    def figure(self, identifier: str) -> Figure:
        """The figure with this id.

        Raises:
            KeyError: If there is none.
        """
        return self._figures[identifier]

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.figures}

    @cached_property
    def _entity_by_name(self) -> dict[str, EntityRecord]:
        return {name: e for e in self.entities for name in (e.name.zh, *e.aliases)}

    def entity_named(self, name: str) -> EntityRecord | None:
        """The entity with this printed name or alias."""
        return self._entity_by_name.get(name)

    def name_in(self, language: str, name: str) -> str:
        """A printed name in `language` ("zh" or "en"); as printed where no entity has it."""
        entity = self.entity_named(name)
        return name if language == "zh" or entity is None else entity.name.en

    def reason(self, identifier: str) -> ReasonRecord | None:
        """The reason with this id."""
        return next((reason for reason in self.reasons if reason.id == identifier), None)

    def series_of(self, figure: str) -> tuple[SeriesRecord, ...]:
        """The series that a figure is a point of or that derive a point from it."""
        return tuple(s for s in self.series if any(point_uses(p, figure) for p in s.points))

    @cached_property
    def mentions(self) -> dict[str, tuple[Mention, ...]]:
        """Every mention of every entity, in page order, by entity id.

        At each place the longest name wins, so that a name inside a longer one of another
        entity is no mention of its own.
        """
        found: dict[str, list[Mention]] = {entity.id: [] for entity in self.entities}
        for mention in self._all_mentions():
            found[mention.entity].append(mention)
        return {entity: tuple(mentions) for entity, mentions in found.items()}

    def _all_mentions(self) -> Iterator[Mention]:
        names = sorted(self._entity_by_name, key=len, reverse=True)
        if not names:
            return
        pattern = re.compile("|".join(map(re.escape, names)))
        for passage in self.passages:
            for match in pattern.finditer(passage.text):
                entity = self._entity_by_name[match[0]]
                yield Mention(
                    entity=entity.id, passage=passage, start=match.start(), end=match.end()
                )


Thing = Section | Document | Passage | Figure | SeriesRecord | CheckRecord | EntityRecord
"""Whatever has an id of its own."""


def point_uses(point: PointRecord, figure: str) -> bool:
    """Whether a point is this figure or is derived from it."""
    return point.figure == figure or f"{{{figure}}}" in point.formula


__all__ = [
    "Byline",
    "Document",
    "Field",
    "Figure",
    "Mention",
    "Page",
    "Passage",
    "Section",
    "SectionRecord",
    "Speaker",
    "Thing",
    "point_uses",
]
