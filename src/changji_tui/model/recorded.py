"""The shape of the TOML files: what a person records of a document.

Every class is one table of a file; every field is one key. pydantic validates tables by these
dataclasses, forbids unknown keys, and makes the JSON Schema that `changji-tui schema` prints. In that
schema the docstring of a field explains its key.
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
    """The English text; if left out, the Chinese text is used."""

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
    """Their ids; one id stands for all figures that print the same fact."""
    reason: Bilingual
    """The reason; `zh` contains the printed form of each of these figures."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class FigureRecord:
    """One printed quantity, date or name with a numeral, under the passage that prints it."""

    id: str
    """Unique on the page; lower-case words joined by hyphens."""
    kind: FigureKind = "measure"
    """A measure, a date, or a name that contains a numeral."""
    label: Bilingual
    """What is measured, without the number and without the subject: at most 24 cells in Chinese and
    34 in English, so that a table never cuts it."""
    description: Bilingual | None = None
    """What is measured, in full, if the label leaves something out."""
    subject: str = ""
    """Who or what the label is about: a printed name of an entity."""
    quote: str
    """The printed words that state it, verbatim; the passage contains them exactly once."""
    printed: str
    """The numeral with its unit, verbatim; the quote contains it exactly once."""
    value: Decimal | None = None
    """The number in the printed unit; left out for dates and names, and if the page gives none (数千个)."""
    value_to: Decimal | None = None
    """The higher end of a printed range (120-150公斤), in the same unit; `value` is the lower end."""
    unit: str = ""
    """The printed unit, scale included: 亿元, 家, %; left out if none is printed."""
    qualifier: Qualifier = "exact"
    """How the print bounds the number: "over" (突破, 超过, 余, 多), "least" (以上, 至少, 不少于),
    "within" (以下, 以内, 之内, 不超过), "under" (不到, 不足, 低于), "about" (近, 约, 数千) or "rank" (前三)."""
    quantity: QuantityKind | None = None
    """The kind of quantity: a "stock" (an amount at a moment), a "flow" (an amount over a period), a
    "capacity", a "share" of a whole, a "rate" of change, a "yield" per area, a "duration", a "dimension"
    (a length), the size of a named "set" (九大产业集群), or a "rank"."""
    whole: Bilingual | None = None
    """The whole that a share is a part of, `zh` as the passage prints it; left out if it is not printed."""
    members: tuple[str, ...] = ()
    """The printed members of a set, or of a name with a numeral; as many as the numeral says: 粮, 棉, 果, 畜."""
    not_compared: tuple[KeptApart, ...] = ()
    """Figures that it is never compared with, subtracted from, divided by or drawn beside; one of two such
    figures records it for both."""
    not_added: tuple[KeptApart, ...] = ()
    """Figures that it is never added to; one of two such figures records it for both."""
    change: Change | None = None
    """Whether a measure is a "level" or an amount of "increase" or "decrease"; if left out, it is a level."""
    period: str = ""
    """The time that it is about, as a code that `changji_tui.quantities.periods` reads, such as 2024,
    2024-H1, 2020-end or 2024-ytd; left out if there is none."""
    basis: Basis = "undated"
    """"printed" if the page prints the period, "inferred" if we infer it, "undated" if there is none."""
    reason: str = ""
    """The id of the page's reason for the period; needed if the period is inferred."""
    same_as: tuple[str, ...] = ()
    """Ids of figures that print the same fact elsewhere; each of them names this one too."""
    note: Bilingual | None = None
    """What a reader must know to use the figure rightly."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS

    @property
    def is_measure(self) -> bool:
        """Whether it is a measure, not a date or a name."""
        return self.kind == "measure"


@record
class QuoteRecord:
    """Words in quotation marks that are not the name of an entity: their kind, and who says them."""

    begins: str
    """The first words after the mark, verbatim; no other quotation of the passage begins with them."""
    kind: QuoteKind
    """Direct speech, words of a document or a meeting, a policy term, or a name."""
    speaker: str = ""
    """Who says the words: a printed name of an entity, or the printed role of a speaker; left out if the
    page does not say."""
    reason: str = ""
    """The id of the page's reason for the speaker, if the passage itself does not name the speaker (but,
    say, the paragraph before does): the speaker is then inferred."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class PassageRecord:
    """A passage, such as a header line: printed text, its English reading, and the figures in it."""

    zh: str
    """The printed text, line breaks joined."""
    en: str = ""
    """Our English reading; empty if there is none."""
    figures: tuple[FigureRecord, ...] = ()
    """The figures printed in it, in printed order."""
    quotes: tuple[QuoteRecord, ...] = ()
    """The words in quotation marks that are not the name of an entity, in printed order."""
    begins: tuple[str, ...] = ()
    """The first words of the English reading of each sentence of `zh`, verbatim and in order; needed only
    if the sentences of `en` do not pair with those of `zh` one to one."""

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
    """The printed role: reporter, correspondent, compiler, photographer."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class BylineRecord:
    """Who wrote, compiled or photographed a document."""

    line: PassageRecord | None = None
    """The printed line; left out if a paragraph prints the names."""
    people: tuple[ContributorRecord, ...]
    """The people, in printed order."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS


@record
class SpeakerRecord:
    """Whoever gives a speech or has a turn in a debate, and the reason why we think so."""

    name: str
    """The printed name or alias of a person who is an entity; or, with `is_role`, the printed role."""
    is_role: bool = False
    """Whether `name` is a role, printed without a person's name (主席, 主持人, 问, 答); it needs no entity."""
    line: PassageRecord
    """The printed header line with posts and name."""
    posts: tuple[Bilingual, ...] = ()
    """Every post that the line prints, before or after the name, in printed order; `zh` is as printed."""
    organisation: str = ""
    """A printed name of the organisation that the speech is about; left out if it is about none."""
    reason: Bilingual | None = None
    """What in the speech shows that this person gives it, if the place of the line does not show it."""
    theme: Bilingual | None = None
    """What the speech is about: a few words that its body prints, chosen by us; no longer than a label."""
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
    """A short name that we give it, for lists."""
    kicker: PassageRecord | None = None
    """The line above the headline."""
    headline: PassageRecord | None = None
    """The headline."""
    subtitle: PassageRecord | None = None
    """The line below the headline."""
    byline: BylineRecord | None = None
    """Who wrote, compiled or photographed it."""
    speaker: SpeakerRecord | None = None
    """Who speaks; needed for a speech."""
    note: Bilingual | None = None
    """A doubt or a remark about the whole document."""
    paragraphs: tuple[ParagraphRecord, ...]
    """The body in reading order."""
    draft: bool = False
    """Whether the program guessed it and nobody has checked it yet; delete the key once it is right."""

    __pydantic_config__ = FORBID_UNKNOWN_KEYS
