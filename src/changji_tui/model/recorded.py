"""The shape of the TOML files: what a person records of a page.

Every class is one table of a file; every field is one key.  pydantic reads these
dataclasses as they are, forbids unknown keys, and derives `changji-tui schema`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

FigureKind = Literal["measure", "date", "name"]
Qualifier = Literal["exact", "over", "about", "within", "rank"]
Change = Literal["level", "increase", "decrease"]
Basis = Literal["printed", "inferred", "undated"]
DocumentKind = Literal["article", "speech", "photo"]
ParagraphKind = Literal["text", "heading"]
SeriesKind = Literal["time", "share", "ranking", "growth", "comparison"]
EntityKind = Literal["person", "organisation", "achievement", "term", "place"]

FORBID_UNKNOWN_KEYS = {"extra": "forbid"}


@dataclass(frozen=True, kw_only=True)
class Bilingual:
    """One text of ours in both languages of the program."""

    zh: str
    """The Chinese text."""
    en: str
    """The English text."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS

    def in_language(self, language: str) -> str:
        """The text in `language`, which is "zh" or "en"."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, kw_only=True)
class FigureRecord:
    """One printed quantity, date or name with a numeral, under the passage that prints it."""

    id: str
    """Unique on the page; lower-case words joined by hyphens."""
    kind: FigureKind = "measure"
    """A measure, a date, or a name that holds a numeral."""
    label: Bilingual
    """What is measured, without the number."""
    subject: str = ""
    """Of whom: the printed name of an entity."""
    quote: str
    """The words that print it, verbatim; they stand once in the passage."""
    printed: str
    """The numeral with its unit, verbatim; it stands once in the quote."""
    value: Decimal | None = None
    """The number in the printed unit; absent where the page gives none (数千个) and for dates and names."""
    unit: str = ""
    """The printed unit, scale included: 亿元, 家, %."""
    qualifier: Qualifier = "exact"
    """突破, 超过, 余, 多, 以上 are "over"; 近, 约, 数千 "about"; 之内 "within"; 前三 "rank"."""
    change: Change | None = None
    """Whether a measure is a level (also when absent) or an amount of increase or decrease."""
    period: str = ""
    """When: a code that `changji_tui.periods` reads, such as 2024, 2024-H1, 2020-end, 2024-ytd."""
    basis: Basis = "undated"
    """Whether the page prints the period, we infer it, or there is none."""
    reason: str = ""
    """The id of the page's reason for the period; needed when it is inferred."""
    same_as: tuple[str, ...] = ()
    """Ids of figures that print the same fact elsewhere; they name this one too."""
    note: Bilingual | None = None
    """What a reader must know to use the figure rightly."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class PassageRecord:
    """A header line: printed text, its English reading, and the figures in it."""

    zh: str
    """The printed text, line breaks joined."""
    en: str
    """Our English reading."""
    figures: tuple[FigureRecord, ...] = ()
    """The figures printed in it, in printed order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class ParagraphRecord(PassageRecord):
    """A paragraph of the body, or a subheading within it."""

    kind: ParagraphKind = "text"
    """Running text or a subheading."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class ContributorRecord:
    """A person named in a byline."""

    name: str
    """The printed name."""
    role: Bilingual
    """Reporter, correspondent, compiler, photographer."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class BylineRecord:
    """Who wrote, compiled or photographed a document."""

    line: PassageRecord | None = None
    """The printed line; absent where the names stand in a paragraph."""
    people: tuple[ContributorRecord, ...]
    """The people, in printed order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class SpeakerRecord:
    """Who gives a speech, and why we think so."""

    name: str
    """The printed name of a person who is an entity."""
    line: PassageRecord
    """The printed header line with posts and name."""
    posts: tuple[Bilingual, ...]
    """Every post held, in printed order; `zh` stands in the line."""
    organisation: str
    """The printed name of the organisation that the speech is about."""
    reason: Bilingual
    """What in the speech shows that it is this person's."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class DocumentRecord:
    """One article, speech or photograph's caption."""

    id: str
    """Unique on the page."""
    kind: DocumentKind
    """Article, speech or photo."""
    label: Bilingual
    """A short name of ours for lists."""
    kicker: PassageRecord | None = None
    """The line above the headline."""
    headline: PassageRecord | None = None
    """The headline."""
    subtitle: PassageRecord | None = None
    """The line below the headline."""
    byline: BylineRecord | None = None
    """Who wrote, compiled or photographed it."""
    speaker: SpeakerRecord | None = None
    """Who speaks; speeches only."""
    note: Bilingual | None = None
    """A doubt or a remark about the whole document."""
    paragraphs: tuple[ParagraphRecord, ...]
    """The body in reading order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class PointRecord:
    """One point of a series: a figure, or a number derived from figures."""

    figure: str = ""
    """The id of the figure; absent for a derived point."""
    label: Bilingual | None = None
    """The point's name; absent: the figure's label."""
    x: str = ""
    """A period code for series of kind "time"; absent: the figure's period."""
    value: Decimal | None = None
    """The derived number; absent for a figure."""
    formula: str = ""
    """The derivation, with figure ids in braces: "{total} - {increase}"."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class SeriesRecord:
    """Figures that may honestly be drawn together: one unit, one meaning."""

    id: str
    """Unique on the page."""
    title: Bilingual
    """What the series shows."""
    kind: SeriesKind
    """How it may be drawn."""
    unit: str
    """The unit that all points share."""
    caution: Bilingual | None = None
    """Where a reader could go wrong."""
    points: tuple[PointRecord, ...]
    """The points in drawing order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class CheckRecord:
    """One piece of the page's own arithmetic, worked through."""

    id: str
    """Unique on the page."""
    statement: Bilingual
    """What is being checked or derived, in one sentence."""
    formula: str
    """The arithmetic, with figure ids in braces."""
    computed: Decimal
    """The result, rounded as written."""
    unit: str = ""
    """The unit of the result."""
    claim: str = ""
    """The id of the figure that prints the result; absent where nothing is printed."""
    holds: bool | None = None
    """Whether the print agrees; absent where the page gives nothing to compare."""
    note: Bilingual
    """The finding in one sentence."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class EntityRecord:
    """A person, organisation, achievement, policy term or place that the page names."""

    id: str
    """Unique on the page."""
    kind: EntityKind
    """What it is."""
    name: Bilingual
    """The fullest printed name, and our English reading of it."""
    aliases: tuple[str, ...] = ()
    """Every other printed form."""
    role: Bilingual | None = None
    """What the page says it is or does."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class TitleRecord:
    """A heading of the page or of a section, outside every document."""

    id: str
    """Unique on the page."""
    zh: str
    """The printed text."""
    en: str
    """Our English reading."""
    section: str = ""
    """The section that it heads; absent where the sheet does not tell."""
    doubt: Bilingual | None = None
    """Why its place is uncertain."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class ReasonRecord:
    """Why a period is what we say it is; many figures share one reason."""

    id: str
    """Unique on the page."""
    zh: str
    """The reason in Chinese."""
    en: str
    """The reason in English."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class ExclusionRecord:
    """Words with a numeral in them that state no quantity."""

    words: tuple[str, ...]
    """Printed words; every place where they stand is excluded."""
    reason: Bilingual
    """Why they are no figures."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class SectionRecord:
    """One section of the page: a pane of the explorer, a file of the folder."""

    id: str
    """The name of its file without ".toml"; "page" is page.toml itself."""
    title: Bilingual
    """The tab's title."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class GlossaryRecord:
    """One term and how our English readings render it, everywhere alike."""

    zh: str
    """The printed term."""
    en: str
    """The rendering."""
    forms: tuple[str, ...] = ()
    """Other accepted forms: plurals, inflections."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class SectionFile:
    """SECTION.toml: the documents of a section and what is computed from them."""

    documents: tuple[DocumentRecord, ...] = ()
    """The documents in reading order."""
    series: tuple[SeriesRecord, ...] = ()
    """The series drawn from their figures."""
    checks: tuple[CheckRecord, ...] = ()
    """The arithmetic of their figures."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class PageFile(SectionFile):
    """page.toml: the page as a whole, and the section "page" if there is one."""

    id: str
    """A short name of the page for citations and file names."""
    title: Bilingual
    """A name of ours for the page."""
    about: Bilingual
    """What is known and not known of the page's origin."""
    sections: tuple[SectionRecord, ...]
    """The sections in the order of the panes."""
    titles: tuple[TitleRecord, ...] = ()
    """The printed headings outside every document."""
    reasons: tuple[ReasonRecord, ...] = ()
    """The reasons that figures refer to."""
    exclusions: tuple[ExclusionRecord, ...] = ()
    """Words with numerals that are no figures."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class EntitiesFile:
    """entities.toml: everyone and everything the page names."""

    entities: tuple[EntityRecord, ...] = ()
    """The entities, grouped by kind."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, kw_only=True)
class GlossaryFile:
    """glossary.toml: the terms of our English readings."""

    terms: tuple[GlossaryRecord, ...] = ()
    """The terms."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS
