"""The shape of the TOML files: what a person records of a document.

Every class is one table of a file; every field is one key.  pydantic reads these
dataclasses as they are, forbids unknown keys, and derives `changji-tui schema`, in which the docstring of
a field explains its key.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from changji_tui.model.record import record
from changji_tui.quantities.parsing import Qualifier

FigureKind = Literal["measure", "date", "name"]
QuantityKind = Literal[
    "stock", "flow", "capacity", "share", "rate", "yield", "duration", "dimension", "set", "rank"
]
Change = Literal["level", "increase", "decrease"]
Basis = Literal["printed", "inferred", "undated"]
DocumentKind = Literal["article", "speech", "photo"]
ParagraphKind = Literal["text", "heading"]
QuoteKind = Literal["speech", "citation", "term", "name"]

FORBID_UNKNOWN_KEYS = {"extra": "forbid"}


@record
class Bilingual:
    """One text of ours in both languages of the program."""

    zh: str
    """The Chinese text."""
    en: str = ""
    """The English text; the Chinese one where it is left out."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS

    def __post_init__(self) -> None:
        if not self.en:
            vars(self)["en"] = self.zh

    @property
    def is_translated(self) -> bool:
        """Whether there is an English text of its own."""
        return self.en != self.zh

    def in_language(self, language: str) -> str:
        """The text in `language`, which is "zh" or "en"."""
        return self.zh if language == "zh" else self.en


@record
class KeptApart:
    """Figures that are kept apart from one figure, and the reason."""

    figures: tuple[str, ...]
    """Their ids; one id covers all figures that print the same fact."""
    reason: Bilingual
    """The reason; `zh` contains the printed form of each of them."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class FigureRecord:
    """One printed quantity, date or name with a numeral, under the passage that prints it."""

    id: str
    """Unique on the page; lower-case words joined by hyphens."""
    kind: FigureKind = "measure"
    """A measure, a date, or a name that holds a numeral."""
    label: Bilingual
    """What is measured, without the number and without the subject: at most 24 cells in Chinese and
    34 in English, so that a table never cuts it."""
    description: Bilingual | None = None
    """The same in full, where the label leaves something out."""
    subject: str = ""
    """Of whom: the printed name of an entity."""
    quote: str
    """The words that print it, verbatim; they stand once in the passage."""
    printed: str
    """The numeral with its unit, verbatim; it stands once in the quote."""
    value: Decimal | None = None
    """The number in the printed unit; absent where the page gives none (数千个) and for dates and names."""
    value_to: Decimal | None = None
    """The other end of a printed range (120-150公斤), the higher one, in the same unit; `value` is the lower."""
    unit: str = ""
    """The printed unit, scale included: 亿元, 家, %."""
    qualifier: Qualifier = "exact"
    """How the print bounds the number: "over" (突破, 超过, 余, 多), "least" (以上, 至少, 不少于),
    "within" (以下, 以内, 之内, 不超过), "under" (不到, 不足, 低于), "about" (近, 约, 数千) or "rank" (前三)."""
    quantity: QuantityKind | None = None
    """The kind of quantity: a "stock" (an amount at a moment), a "flow" (an amount over a period), a
    "capacity", a "share" of a whole, a "rate" of change, a "yield" per area, a "duration", a "dimension"
    (a length), the size of a named "set" (九大产业集群), or a "rank"."""
    whole: Bilingual | None = None
    """Of what whole a share is, `zh` as printed in the passage; absent where the page does not say."""
    members: tuple[str, ...] = ()
    """The printed members of a set or of a name with a numeral, as many as it says: 粮, 棉, 果, 畜."""
    not_compared: tuple[KeptApart, ...] = ()
    """What it is never compared with, subtracted from, divided by or drawn beside; recorded on one side."""
    not_added: tuple[KeptApart, ...] = ()
    """What it is never added to; recorded on one side."""
    change: Change | None = None
    """Whether a measure is a level (also when absent) or an amount of increase or decrease."""
    period: str = ""
    """When: a code that `changji_tui.quantities.periods` reads, such as 2024, 2024-H1, 2020-end, 2024-ytd."""
    basis: Basis = "undated"
    """Whether the page prints the period, we infer it, or there is none."""
    reason: str = ""
    """The id of the page's reason for the period; needed when it is inferred."""
    same_as: tuple[str, ...] = ()
    """Ids of figures that print the same fact elsewhere; they name this one too."""
    note: Bilingual | None = None
    """What a reader must know to use the figure rightly."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS

    @property
    def is_measure(self) -> bool:
        """Whether it is a measure, not a date or a name with a numeral."""
        return self.kind == "measure"


@record
class QuoteRecord:
    """The kind of words in quotation marks that are not the name of an entity."""

    begins: str
    """How the words begin, verbatim; no other words in quotation marks of the passage begin so."""
    kind: QuoteKind
    """Direct speech, words of a document or a meeting, a policy term, or a name."""
    speaker: str = ""
    """Whose words: the printed name of an entity, or the role of a speaker; absent where the page
    does not say."""
    reason: str = ""
    """The id of the page's reason for the speaker, where the passage itself does not name them (the
    paragraph before does): the speaker is then inferred."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class PassageRecord:
    """A header line: printed text, its English reading, and the figures in it."""

    zh: str
    """The printed text, line breaks joined."""
    en: str = ""
    """Our English reading; empty where there is none."""
    figures: tuple[FigureRecord, ...] = ()
    """The figures printed in it, in printed order."""
    quotes: tuple[QuoteRecord, ...] = ()
    """The words in quotation marks that no entity names, in printed order."""
    begins: tuple[str, ...] = ()
    """How the reading of each sentence begins, verbatim, one for each sentence of `zh` in its order;
    needed where the sentences of `en` do not pair with those of `zh` one for one by themselves."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class ParagraphRecord(PassageRecord):
    """A paragraph of the body, or a subheading within it."""

    kind: ParagraphKind = "text"
    """Running text or a subheading."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class ContributorRecord:
    """A person named in a byline."""

    name: str
    """The printed name."""
    role: Bilingual
    """Reporter, correspondent, compiler, photographer."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class BylineRecord:
    """Who wrote, compiled or photographed a document."""

    line: PassageRecord | None = None
    """The printed line; absent where the names stand in a paragraph."""
    people: tuple[ContributorRecord, ...]
    """The people, in printed order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class SpeakerRecord:
    """Whoever gives a speech or has a turn in a debate, and the reason why we think so."""

    name: str
    """The printed name, or an alias, of a person who is an entity; or the printed role."""
    is_role: bool = False
    """Whether the line prints a role and no name (主席, 主持人, 问, 答): it needs no entity."""
    line: PassageRecord
    """The printed header line with posts and name."""
    posts: tuple[Bilingual, ...] = ()
    """Every post held, in printed order, before or after the name; `zh` stands in the line."""
    organisation: str = ""
    """The printed name of the organisation that the speech is about, if it is about one."""
    reason: Bilingual | None = None
    """What in the speech shows that it is this person's, where the place of the line does not."""
    theme: Bilingual | None = None
    """What the speech is about: a few words of its own body, chosen by us, no longer than a label."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
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
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS
