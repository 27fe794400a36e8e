"""The shape of the TOML files: what a person records of a page, apart from its documents."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from changji_tui.model.record import record
from changji_tui.model.recorded import FORBID_UNKNOWN_KEYS, Bilingual, DocumentRecord

SeriesKind = Literal["time", "share", "ranking", "growth", "comparison"]
Voice = Literal["text", "speech", "any"]
Status = Literal["recorded", "draft", "found"]
"""Where a thing comes from: "recorded" by a person; a "draft" that the program guessed and nobody has checked
yet; "found" by the program in a bare text, of which nothing is recorded."""
EntityKind = Literal["person", "organisation", "achievement", "term", "place", "event"]


@record
class PointRecord:
    """One point of a series: a figure, or a number derived from figures."""

    figure: str = ""
    """The id of the figure; left out for a derived point."""
    label: Bilingual | None = None
    """The point's name; if left out, the figure's label. A derived point needs one."""
    x: str = ""
    """The period code of a point of a series of kind "time"; if left out, the figure's period."""
    value: Decimal | None = None
    """The derived number; left out for a figure."""
    formula: str = ""
    """The derivation, with figure ids in braces: "{total} - {increase}"; left out for a figure."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class SeriesRecord:
    """Figures that may be drawn together: they share a unit and a kind of quantity."""

    id: str
    """Unique on the page."""
    title: Bilingual
    """What the series shows."""
    kind: SeriesKind
    """The kind of chart."""
    unit: str
    """The unit that all points share."""
    caution: Bilingual | None = None
    """A warning against a likely misreading."""
    points: tuple[PointRecord, ...]
    """The points in drawing order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class CheckRecord:
    """One calculation with figures of the page, and whether the page prints the same result."""

    id: str
    """Unique on the page."""
    statement: Bilingual
    """What is being checked or derived, in one sentence."""
    formula: str
    """The arithmetic, with figure ids in braces."""
    computed: Decimal | None = None
    """The result of the formula, rounded to the decimals that are written here; left out if the formula joins
    figures that are kept apart: `note` then gives the reason."""
    unit: str = ""
    """The unit of the result."""
    claim: str = ""
    """The id of the figure that prints the result; left out if the page prints none."""
    holds: bool | None = None
    """Whether the printed result agrees with the formula; left out if the page prints none."""
    note: Bilingual
    """The finding in one sentence."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class EntityRecord:
    """A person, organisation, achievement, policy term, place or event that the page names."""

    id: str
    """Unique on the page."""
    kind: EntityKind
    """What kind of entity it is."""
    name: Bilingual
    """The fullest printed name, and our English reading of it."""
    aliases: tuple[str, ...] = ()
    """Every other printed form of the name."""
    role: Bilingual | None = None
    """What the page says it is or does."""
    note: Bilingual | None = None
    """A remark of ours on its name."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class TitleRecord:
    """A heading of the page or of a section, outside every document."""

    id: str
    """Unique on the page."""
    zh: str
    """The printed text."""
    en: str = ""
    """Our English reading; empty if there is none."""
    section: str = ""
    """The id of the section that it heads; left out if the sheet does not show it."""
    doubt: Bilingual | None = None
    """Why its place is uncertain; needed if the section is left out."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class PublicationRecord:
    """Where and when the page was published: only what is known for certain; the rest is left out."""

    name: Bilingual | None = None
    """The paper's printed name, and our English reading of it."""
    date: str = ""
    """The date of the issue: 2024-10-16, or 2024-10 or 2024 if no more is known."""
    page: str = ""
    """The number of the sheet in the issue (版次)."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class ReasonRecord:
    """The reason for an inferred period or an inferred speaker; many figures or quotations share one."""

    id: str
    """Unique on the page."""
    zh: str
    """The reason in Chinese."""
    en: str = ""
    """The reason in English; if left out, the Chinese text is used."""
    voice: Voice = "any"
    """Where the reason applies: to the page's own words ("text"), to direct speech ("speech"), or to both."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS

    def __post_init__(self) -> None:
        if not self.en:
            vars(self)["en"] = self.zh


@record
class ExclusionRecord:
    """Words that contain a numeral but state no quantity."""

    words: tuple[str, ...]
    """The printed words; they are excluded wherever the page prints them."""
    reason: Bilingual
    """Why they are not figures."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class SectionRecord:
    """One section of the page: it has a pane in the explorer and a file in the folder."""

    id: str
    """The name of its file without ".toml"; "page" is page.toml itself."""
    title: Bilingual
    """The tab's title."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class GlossaryRecord:
    """One term, and the English that our readings use for it everywhere."""

    zh: str
    """The printed term."""
    en: str
    """The English term."""
    forms: tuple[str, ...] = ()
    """Other accepted forms of the English term: plurals, inflections."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class PinyinRecord:
    """A word of the page, and its pronunciation there."""

    zh: str
    """The printed word."""
    pinyin: str
    """One syllable, with its tone, for each Chinese character of the word, separated by spaces."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class SectionFile:
    """SECTION.toml: the documents of a section and what is computed from them."""

    documents: tuple[DocumentRecord, ...] = ()
    """The documents in reading order."""
    series: tuple[SeriesRecord, ...] = ()
    """The series drawn from their figures."""
    checks: tuple[CheckRecord, ...] = ()
    """The calculations with their figures."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class PageFile(SectionFile):
    """page.toml: the page as a whole, and the documents of the section "page"."""

    id: str
    """A short name of the page for citations and file names."""
    title: Bilingual
    """The name that we give the page."""
    about: Bilingual | None = None
    """What is known and not known about the page's origin."""
    publication: PublicationRecord | None = None
    """The paper and its date; left out if neither is known for certain."""
    sections: tuple[SectionRecord, ...] = ()
    """The sections in the order of the panes. If this file has documents, series or checks and "page" is not
    listed, the section "page" comes first, with the page's title."""
    titles: tuple[TitleRecord, ...] = ()
    """The printed headings outside every document."""
    reasons: tuple[ReasonRecord, ...] = ()
    """The reasons that figures refer to."""
    exclusions: tuple[ExclusionRecord, ...] = ()
    """Printed words that contain a numeral but state no quantity."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS

    @property
    def panes(self) -> tuple[SectionRecord, ...]:
        """Every section in order.

        If this file has documents, series or checks and does not list the section "page", that section
        comes first, with the page's title; the listed sections follow.
        """
        if any(section.id == "page" for section in self.sections):
            return self.sections
        is_section = self.documents or self.series or self.checks
        own = (SectionRecord(id="page", title=self.title),) if is_section else ()
        return own + self.sections


@record
class EntitiesFile:
    """entities.toml: everyone and everything the page names."""

    entities: tuple[EntityRecord, ...] = ()
    """The entities, grouped by kind."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class GlossaryFile:
    """glossary.toml: the terms of our English readings."""

    terms: tuple[GlossaryRecord, ...] = ()
    """The terms."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class PinyinFile:
    """pinyin.toml: words whose reading differs from the default readings of their characters."""

    words: tuple[PinyinRecord, ...] = ()
    """The words; if several match at one place, the longest applies."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS
