"""A page with all references resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from changji_tui import quantities
from changji_tui.model.documents import Document, Figure, Mention, Passage, Section
from changji_tui.model.files import (
    CheckRecord,
    EntityRecord,
    ExclusionRecord,
    GlossaryRecord,
    PinyinRecord,
    PointRecord,
    PublicationRecord,
    ReasonRecord,
    SeriesRecord,
    Status,
    TitleRecord,
)
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities.showing import sign_of

if TYPE_CHECKING:
    from changji_tui.text.syllables import Pronunciation


@record
class Page:
    """One newspaper page: everything that the program shows."""

    folder: Path
    """The folder, or the text, that it was read from."""
    id: str
    """A short name for citations and file names."""
    title: Bilingual
    """The name that we gave it."""
    about: Bilingual | None
    """What is known and not known about its origin; None if nothing is recorded."""
    titles: tuple[tuple[TitleRecord, Passage], ...]
    """The printed headings outside every document."""
    sections: tuple[Section, ...]
    """The sections in the order of the panes."""
    reasons: tuple[ReasonRecord, ...]
    """The reasons that figures refer to."""
    exclusions: tuple[ExclusionRecord, ...]
    """Printed words that contain a numeral but state no quantity."""
    entities: tuple[EntityRecord, ...]
    """Everyone and everything the page names."""
    glossary: tuple[GlossaryRecord, ...]
    """The terms of our English readings."""
    pinyin: tuple[PinyinRecord, ...]
    """The words whose reading differs from the default readings of their characters."""
    publication: PublicationRecord | None = None
    """The paper and its date; None if neither is recorded."""
    found: bool = False
    """Whether the program read it from a bare text, so that nothing of it is recorded or proven."""

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Every document in page order."""
        return tuple(document for section in self.sections for document in section.documents)

    def heading(self, passage: Passage) -> Document:
        """Make a document of a printed heading outside every document, with our doubt about its place.

        Args:
            passage: A passage of `titles`.

        Raises:
            StopIteration: If it is none of them.
        """
        record = next(record for record, printed in self.titles if printed is passage)
        return Document(
            id="",
            section=passage.section,
            kind="article",
            label=Bilingual(zh=passage.text, en=passage.translation),
            kicker=None,
            headline=passage,
            subtitle=None,
            byline=None,
            speaker=None,
            note=record.doubt,
            paragraphs=(),
        )

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
    def measures(self) -> tuple[Figure, ...]:
        """Every figure that measures something, in page order."""
        return tuple(measure for section in self.sections for measure in section.measures)

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

    def status_of(self, *, draft: bool) -> Status:
        """Say whether a person recorded a thing of this page, or the program guessed or found it.

        Args:
            draft: Whether the record of the thing is marked as a draft.
        """
        if self.found:
            return "found"
        return "draft" if draft else "recorded"

    def find(self, identifier: str) -> Thing | None:
        """The section, document, passage, figure, series, check or entity with this id, or None."""
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
        """The entity with this printed name or alias; None if there is none."""
        return self._entity_by_name.get(name)

    def name_in(self, language: str, name: str) -> str:
        """A printed name in `language` ("zh" or "en"); as printed if no entity has it."""
        entity = self.entity_named(name)
        return name if language == "zh" or entity is None else entity.name.en

    def short_name_in(self, language: str, name: str) -> str:
        """The same in few words: in English the glossary's rendering of just this printed name, if it has one."""
        rendering = self.renderings.get(name) if language == "en" else None
        return rendering or self.name_in(language, name)

    @cached_property
    def renderings(self) -> dict[str, str]:
        """The glossary: how each printed term is rendered in English."""
        return {term.zh: term.en for term in self.glossary}

    @cached_property
    def pronunciation(self) -> Pronunciation:
        """The pinyin of its texts: the default readings of characters, and those of the words in `pinyin`."""
        from changji_tui.text.syllables import Pronunciation

        return Pronunciation({record.zh: record.pinyin for record in self.pinyin})

    @cached_property
    def values(self) -> dict[str, Decimal]:
        """The number of each figure that has one, in its printed unit, by id."""
        return {figure.id: figure.value for figure in self.measures if figure.value is not None}

    def written(self, formula: str, *, units: bool = False) -> str:
        """Write a formula with the numbers of the page in place of the ids, each with the sign of its bound.

        Args:
            formula: Ids of figures in braces, numbers, + - * / and parentheses.
            units: Whether the unit of each figure is written after its number.

        Returns:
            "(113 − 49) ÷ 49 × 100", ">1亿元".

        Raises:
            ValueError: If the formula cannot be read, or a figure has no number.
        """
        behind = {figure.id: figure.unit for figure in self.measures} if units else None
        signs = {figure.id: sign_of(figure.qualifier, "zh") for figure in self.measures}
        return quantities.written(formula, self.values, behind, signs)

    def reason(self, identifier: str) -> ReasonRecord | None:
        """The reason with this id; None if there is none."""
        return next((reason for reason in self.reasons if reason.id == identifier), None)

    def series_of(self, figure: str) -> tuple[SeriesRecord, ...]:
        """The series that show the fact of a figure.

        A point of such a series is the figure itself or one that prints the same fact, or is derived
        from one of these.

        Raises:
            KeyError: If no figure has this id.
        """
        facts = (figure, *self.figure(figure).same_as)
        return tuple(
            series
            for series in self.series
            if any(point_uses(point, fact) for point in series.points for fact in facts)
        )

    @cached_property
    def mentions(self) -> dict[str, tuple[Mention, ...]]:
        """Every mention of every entity, in page order, by entity id.

        Where several names match at one place, only the longest is a mention: a name inside a longer
        name of another entity is none.
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
"""Everything that `Page.find` finds by its id."""


def point_uses(point: PointRecord, figure: str) -> bool:
    """Whether a point is this figure or is derived from it."""
    return point.figure == figure or f"{{{figure}}}" in point.formula
