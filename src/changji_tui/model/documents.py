"""The documents of a page, resolved: every figure knows its passage, every mention its place."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Literal

from changji_tui.model.files import CheckRecord, SeriesRecord
from changji_tui.model.record import record
from changji_tui.model.recorded import (
    Bilingual,
    ContributorRecord,
    DocumentKind,
    FigureRecord,
    QuoteRecord,
)
from changji_tui.text.aligning import aligned, paired
from changji_tui.text.sentences import Span

Field = Literal["text", "heading", "kicker", "headline", "subtitle", "speaker", "byline", "title"]


@record
class Figure(FigureRecord):
    """A figure and its place; offsets are code points of the passage's text."""

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
    """The value in the base unit: 130000000 for 1.3亿元; None if there is no value."""
    base_value_to: Decimal | None
    """The higher end of a range, in the base unit; None for a single number."""
    base_unit: str
    """The base unit, without a scale (`quantities.base`): 元 for 亿元, 亩 for 万亩, 公斤 for 吨, 件 for 件."""

    @property
    def words(self) -> str:
        """The words by which search finds it: the label, and the description if there is one.

        Each is a line in Chinese and a line in English.
        """
        texts = (self.label, *([self.description] if self.description else []))
        return "\n".join(line for text in texts for line in (text.zh, text.en))

    @property
    def sign(self) -> str:
        """↓ for a decrease, which the number alone does not show; otherwise empty."""
        return "↓" if self.change == "decrease" else ""

    @property
    def listed(self) -> str:
        """The printed form as lists show it, after the sign of a decrease."""
        return self.sign + self.printed


@record
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
    """Our English reading; empty if there is none."""
    figures: tuple[Figure, ...] = ()
    """The figures printed in it, in printed order."""
    quotes: tuple[QuoteRecord, ...] = ()
    """The records of its words in quotation marks."""
    begins: tuple[str, ...] = ()
    """The first words of the reading of each printed sentence, in order; empty if not recorded."""

    @cached_property
    def pairs(self) -> tuple[tuple[Span, Span], ...]:
        """Each sentence with its English reading, as spans of `text` and of `translation`.

        They follow from `begins`; if that is empty, only the pairs that are certain are here.
        """
        if self.begins:
            return paired(self.text, self.translation, self.begins)
        return aligned(self.text, self.translation)

    @cached_property
    def measures(self) -> tuple[Figure, ...]:
        """The figures that measure something, in printed order."""
        return tuple(figure for figure in self.figures if figure.is_measure)

    @property
    def paragraph(self) -> str | None:
        """The id if this is a paragraph of the body; None for a header line."""
        return self.id if self.field in ("text", "heading") else None


@record
class Byline:
    """Who wrote, compiled or photographed a document."""

    line: Passage | None
    """The printed line; None if the names are in a paragraph."""
    people: tuple[ContributorRecord, ...]
    """The people, in printed order."""


@record
class Speaker:
    """Whoever gives a speech or has a turn in a debate, and the reason why we think so."""

    name: Bilingual
    """The name of the person, even if the line prints an alias, or the printed role; with its English."""
    line: Passage
    """The printed header line."""
    posts: tuple[Bilingual, ...]
    """Every post, in printed order."""
    organisation: Bilingual | None
    """The organisation that the speech is about; None if it is about none."""
    reason: Bilingual | None
    """What in the speech shows that this person gives it; None if the place of the line shows it."""
    theme: Bilingual | None
    """The topic of the speech: words of its body, chosen by us; None if we chose none."""
    is_role: bool = False
    """Whether the name is a role that is printed without the name of a person."""
    draft: bool = False
    """Whether nobody has checked yet that this person gives the speech."""


@record
class Document:
    """One article, speech or photograph's caption."""

    id: str
    """Unique on the page."""
    section: str
    """The id of its section."""
    kind: DocumentKind
    """Article, speech or photo."""
    label: Bilingual
    """A short name that we gave it, for lists."""
    kicker: Passage | None
    """The line above the headline."""
    headline: Passage | None
    """The headline."""
    subtitle: Passage | None
    """The line below the headline."""
    byline: Byline | None
    """Who wrote, compiled or photographed it."""
    speaker: Speaker | None
    """The speaker; None if there is none."""
    note: Bilingual | None
    """A doubt or a remark of ours about the whole document."""
    paragraphs: tuple[Passage, ...]
    """The body in reading order."""
    draft: bool = False
    """Whether nobody has checked yet how the document was cut from the text."""

    @property
    def name(self) -> Bilingual:
        """Our short name; one that the program cut out of the headline gives way to the whole headline."""
        is_cut = self.draft and self.label.zh.endswith("…")
        return Bilingual(zh=self.headline.text) if is_cut and self.headline else self.label

    @property
    def voice(self) -> Bilingual:
        """The speaker's name; without a speaker, the name of the document."""
        return self.speaker.name if self.speaker else self.name

    def title_in(self, language: str) -> str:
        """Its headline; without one, the label.

        Args:
            language: "zh" or "en"; a headline without an English reading stays Chinese.
        """
        if not self.headline:
            return self.label.in_language(language)
        reading = self.headline.translation if language == "en" else ""
        return reading or self.headline.text

    def theme_in(self, language: str) -> str:
        """The subject of the speech in words that we chose; empty if we chose none."""
        theme = self.speaker.theme if self.speaker else None
        return theme.in_language(language) if theme else ""

    def organisation_in(self, language: str) -> str:
        """The organisation that the speech is about; empty if it is about none."""
        organisation = self.speaker.organisation if self.speaker else None
        return organisation.in_language(language) if organisation else ""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Header lines and body in the order in which the sheet prints them.

        The byline is above the body of an article, and below that of a speech or a photo.
        """
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
    def measures(self) -> tuple[Figure, ...]:
        """The figures that measure something, in printed order."""
        return tuple(measure for passage in self.passages for measure in passage.measures)

    @cached_property
    def length(self) -> int:
        """The number of characters of the body, without its subheadings."""
        return sum(len(p.text) for p in self.paragraphs if p.field == "text")


@record
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
    """The calculations with their figures."""

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure in printed order."""
        return tuple(figure for document in self.documents for figure in document.figures)

    @cached_property
    def measures(self) -> tuple[Figure, ...]:
        """The figures that measure something, in printed order."""
        return tuple(measure for document in self.documents for measure in document.measures)


@record
class Mention:
    """One mention of an entity; offsets are code points of the passage's text."""

    entity: str
    """The id of the entity."""
    passage: Passage
    """The passage that names it."""
    start: int
    """Where the name starts."""
    end: int
    """Where the name ends."""
