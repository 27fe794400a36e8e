"""Every quotation of a page, with its kind and its speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from changji_tui.model.documents import Mention, Passage
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import QuoteKind, QuoteRecord
from changji_tui.text.quoting import Quoted, quoted
from changji_tui.text.sentences import Span


@record
class Quotation:
    """Words that the page prints in quotation marks; offsets are code points of the passage's text."""

    passage: Passage
    """The passage that prints them."""
    start: int
    """Where they start, after the opening mark."""
    end: int
    """Where they end, before the closing mark."""
    depth: int
    """The number of other quotations that contain them."""
    kind: QuoteKind | None
    """Their kind; None if neither a record nor an entity gives it."""
    speaker: str
    """The printed name of the speaker; empty if no speaker is known."""
    reason: str
    """The id of the reason for inferring the speaker; empty unless the speaker is inferred."""
    entity: str
    """The id of the entity that they name; empty if they name none."""
    draft: bool
    """Whether their record is a draft that nobody has checked yet."""

    @property
    def words(self) -> str:
        """The words without their marks."""
        return self.passage.text[self.start : self.end]

    @property
    def in_marks(self) -> str:
        """The words in the marks that the page prints around them."""
        opens, closes = ("‘", "’") if self.depth else ("“", "”")
        return f"{opens}{self.words}{closes}"

    @cached_property
    def reading(self) -> str:
        """The words of our English reading that render these words; empty if that is not certain.

        If a passage has as many quotations as its reading, each quotation pairs with the one in the
        same position. Otherwise the sentence that contains the words is compared with its reading in
        the same way. Nothing else is certain.
        """
        passage = self.passage
        whole = ((0, len(passage.text)), (0, len(passage.translation)))
        for printed, read in (whole, *passage.pairs):
            if printed[0] <= self.start and self.end <= printed[1]:
                theirs = _quoted_within(passage.text, printed)
                ours = _quoted_within(passage.translation, read)
                if len(theirs) == len(ours):
                    place = ours[[one.start for one in theirs].index(self.start)]
                    return passage.translation[place.start : place.end].rstrip(",")
        return ""


def _quoted_within(text: str, span: Span) -> list[Quoted]:
    return [place for place in quoted(text) if span[0] <= place.start and place.end <= span[1]]


def quotations(page: Page) -> tuple[Quotation, ...]:
    """List every quotation of a page, in page order; an outer quotation comes before those in it.

    The kind comes from the record of the words (`QuoteRecord`). Without a record it comes from the
    entity whose name is exactly these words, or whose printed name contains them with their
    quotation marks. A quotation without a speaker of its own has the speaker of the quotation around it.
    """
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for found in page.mentions.values():
        for mention in found:
            mentions[mention.passage.id].append(mention)
    return tuple(
        quotation
        for passage in page.passages
        for quotation in _in_passage(page, passage, mentions[passage.id])
    )


def reading_of(page: Page, quotation: Quotation) -> str:
    """The words in English: from our reading, else the English name of their entity; empty without both."""
    entity = next((entity for entity in page.entities if entity.id == quotation.entity), None)
    return quotation.reading or (entity.name.en if entity else "")


def speaker_of(page: Page, quotation: Quotation, language: str) -> str:
    """The speaker's name in `language` ("zh" or "en"), with ~ behind it if inferred; empty if not known."""
    name = page.name_in(language, quotation.speaker)
    return f"{name}~" if quotation.reason else name


def record_of(passage: Passage, place: Quoted) -> QuoteRecord | None:
    """The record of the quotation at a place; None if there is none."""
    words = passage.text[place.start : place.end]
    return next((quote for quote in passage.quotes if words.startswith(quote.begins)), None)


def _in_passage(page: Page, passage: Passage, mentions: list[Mention]) -> Iterator[Quotation]:
    around: list[tuple[str, str]] = []
    for place in quoted(passage.text):
        recorded = record_of(passage, place)
        entity = page.entity_named(passage.text[place.start : place.end])
        if entity is None:
            ids = [m.entity for m in mentions if m.start < place.start and place.end < m.end]
            entity = next((e for e in page.entities if e.id in ids), None)
        kind: QuoteKind | None = None
        if recorded:
            kind = recorded.kind
        elif entity:
            kind = "term" if entity.kind == "term" else "name"
        del around[place.depth :]
        whose = (recorded.speaker, recorded.reason) if recorded else ("", "")
        if not whose[0]:
            whose = next((outer for outer in reversed(around) if outer[0]), whose)
        around.append(whose)
        yield Quotation(
            passage=passage,
            start=place.start,
            end=place.end,
            depth=place.depth,
            kind=kind,
            speaker=whose[0],
            reason=whose[1],
            entity=entity.id if entity else "",
            draft=bool(recorded and recorded.draft),
        )
