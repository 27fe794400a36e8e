"""Checks quotations of a draft against the page: verbatim, near, of someone else, or not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from changji_tui.holding.approximate import difference, likest
from changji_tui.holding.bodies import Bodies
from changji_tui.holding.draft import Draft
from changji_tui.holding.verdicts import Claim, Held, Language
from changji_tui.model.documents import Passage
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, quotations
from changji_tui.model.recorded import Bilingual
from changji_tui.search.folding import fold

_GRAMS: dict[Language, tuple[int, int]] = {"zh": (2, 5), "en": (4, 10)}
"""Characters of the strings by which passages to search are chosen; and the number of characters of which
one may differ between words that still count as near."""
_PASSED_OVER = "\"' \n\u00a0-,.;:!?、…"
"""Marks of folded text that a draft may omit or replace."""

_AT_END = "。，；：、！？,.;:!?"
_NOT_FOUND = Bilingual(zh="版面没有这句话。", en="the page has no such words")


class Found(NamedTuple):
    """The place of a quotation on the page."""

    passage: Passage
    """The passage that has it."""
    start: int
    """Its start, in code points of the passage's text."""
    end: int
    """Its end."""
    distance: int
    """The number of characters that differ, without marks."""


class _Squeezed(NamedTuple):
    """A passage without its marks, and the original place of each character."""

    passage: Passage
    text: str
    places: tuple[int, ...]


class Quotations:
    """Checks quotations against one page."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self.page = page
        self.bodies = bodies

    @cached_property
    def _printed(self) -> tuple[_Squeezed, ...]:
        return tuple(_Squeezed(p, *_squeezed(p.text)) for p in self.page.passages)

    @cached_property
    def _readings(self) -> tuple[_Squeezed, ...]:
        return tuple(_Squeezed(p, *_squeezed(p.translation)) for p in self.page.passages)

    @cached_property
    def _by_english(self) -> dict[str, EntityRecord]:
        return {_squeezed(entity.name.en)[0]: entity for entity in self.page.entities}

    def hold(self, draft: Draft, claim: Claim) -> Held:
        """Give the verdict on a quotation."""
        if claim.language == "en":
            return self._english(draft, claim)
        found = self._find(claim.text, self._printed, "zh")
        if found is None:
            return Held(claim, "not-found", _NOT_FOUND)
        wrong = self._of_someone_else(draft, claim, found)
        if wrong:
            return self._held(claim, found, wrong)
        printed = found.passage.text[found.start : found.end]
        if found.distance or _letters(printed) != _letters(claim.text):
            shown = difference(printed, claim.text.rstrip(_AT_END))
            note = Bilingual(zh=f"原文：{shown}", en=f"printed otherwise: {shown}")
            return Held(claim, "near", note, (), found.passage.id, (found.start, found.end))
        note = Bilingual(zh="与原文一字不差", en="printed so, word for word")
        if self._named(draft, claim) and any(one.reason for one in self._around(found)):
            zh, en = f"{note.zh}；说话人是推断的", f"{note.en}; whose words they are is inferred"
            note = Bilingual(zh=zh, en=en)
        return Held(claim, "verbatim", note, (), found.passage.id, (found.start, found.end))

    def _held(self, claim: Claim, found: Found, note: Bilingual) -> Held:
        return Held(claim, "misattributed", note, (), found.passage.id, (found.start, found.end))

    def _english(self, draft: Draft, claim: Claim) -> Held:
        """Give the verdict on a quotation in English, which the page can only print as a name."""
        entity = self._by_english.get(_squeezed(claim.text)[0])
        if entity:
            printed = Bilingual(zh=f"版面作{entity.name.zh}", en=f"the page has {entity.name.zh}")
            return Held(claim, "equal", printed, (), *_first_mention(self.page, entity))
        found = self._find(claim.text, self._readings, "en")
        if found is None:
            note = Bilingual(
                zh="版面是中文，没有这句英文；也不在我们的英译里。",
                en="the page is Chinese and prints no English; nor is this in our reading of it",
            )
            return Held(claim, "not-grounded", note)
        whole = Found(found.passage, 0, len(found.passage.text), 0)
        wrong = self._of_someone_else(draft, claim, whole)
        if wrong:
            return Held(claim, "misattributed", wrong, (), found.passage.id)
        note = Bilingual(
            zh="是我们英译里的话，不是版面所印。",
            en="words of our English reading, which the page does not print",
        )
        return Held(claim, "not-grounded", note, (), found.passage.id)

    def _find(self, words: str, passages: Sequence[_Squeezed], language: Language) -> Found | None:
        """The place where the page has these words, or nearly these."""
        sought, _ = _squeezed(words)
        if not sought:
            return None
        for own in passages:
            at = own.text.find(sought)
            if at >= 0:
                return self._found(own, at, at + len(sought), 0)
        size, part = _GRAMS[language]
        grams = {sought[at : at + size] for at in range(len(sought) - size + 1)}
        most = max(1, len(sought) // part)
        best: Found | None = None
        for own in passages:
            if sum(gram in own.text for gram in grams) < len(grams) - size * most:
                continue  # a changed character breaks only the strings that contain it
            near = likest(sought, own.text, most)
            if near and (best is None or near.distance < best.distance):
                best = self._found(own, near.start, near.end, near.distance)
        return best

    def _found(self, own: _Squeezed, start: int, end: int, distance: int) -> Found:
        return Found(own.passage, own.places[start], own.places[end - 1] + 1, distance)

    def _of_someone_else(self, draft: Draft, claim: Claim, found: Found) -> Bilingual | None:
        """The speaker of the words, if the draft names another; None if it does not."""
        persons = self._named(draft, claim)
        if not persons:
            return None
        entity = self.bodies.entities[persons[0]]
        speakers = self._speakers(found)
        if entity.name.zh in speakers:
            return None
        if speakers:
            zh, en = speakers[0], self.page.name_in("en", speakers[0])
            return Bilingual(
                zh=f"这是{zh}的话，不是{entity.name.zh}的",
                en=f"these are words of {en}, not of {entity.name.en}",
            )
        if self._is_said(found):
            zh, en = "版面没有说这是谁的话", "the page does not say whose words these are"
            return Bilingual(zh=zh, en=en)
        if self.bodies.speaks_of(found.passage.id, entity.id):
            return None
        return Bilingual(
            zh=f"这是报道本身的话，不是{entity.name.zh}的",
            en=f"these are words of the report, not of {entity.name.en}",
        )

    def _named(self, draft: Draft, claim: Claim) -> tuple[str, ...]:
        """The persons named with a quotation; for a block quotation, in the words that introduce it."""
        persons = self.bodies.persons(draft, claim)
        if persons:
            return persons
        lead = draft.text[: claim.start].rstrip(' \n>“"「『')
        if not lead.endswith((":", "：")):
            return ()
        sentence = draft.sentence_at(len(lead) - 1)
        return self.bodies.persons(draft, claim._replace(sentence=sentence, start=sentence[1]))

    def _around(self, found: Found) -> Iterator[Quotation]:
        """The quotations that contain a place, outer ones first."""
        for quotation in quotations(self.page):
            is_here = quotation.passage is found.passage and quotation.start <= found.start
            if is_here and found.end <= quotation.end + 1:
                yield quotation

    def _is_said(self, found: Found) -> bool:
        """Whether a place is in a quotation, whoever its speaker."""
        return any(quotation.kind in ("speech", "citation") for quotation in self._around(found))

    def _speakers(self, found: Found) -> tuple[str, ...]:
        """The printed names of the speakers of a place, innermost first."""
        named = [quotation.speaker for quotation in self._around(found) if quotation.speaker]
        entities = [(name, self.page.entity_named(name)) for name in named]
        said = [entity.name.zh if entity else name for name, entity in entities]
        speaker = (
            self.page.document(found.passage.document).speaker if found.passage.document else None
        )
        return (*reversed(said), *([speaker.name.zh] if speaker else []))


def _first_mention(page: Page, entity: EntityRecord) -> tuple[str, tuple[int, int] | None]:
    """The passage and the place that first name an entity; empty if none does."""
    for mention in page.mentions[entity.id]:
        return mention.passage.id, (mention.start, mention.end)
    return "", None


def _squeezed(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded letters and digits of a text, without marks, each with its place."""
    kept = [
        (character, at) for at, character in enumerate(fold(text)) if character not in _PASSED_OVER
    ]
    return "".join(character for character, _ in kept), tuple(at for _, at in kept)


def _letters(text: str) -> str:
    """A text prepared for literal comparison, without white space and with one kind of quotation mark."""
    return "".join(text.split()).translate(_ONE_KIND).strip("。，；：、,.;:'\"")


_ONE_KIND = str.maketrans("“”‘’「」『』", "''''''''", "\u00a0") | {ord('"'): "'"}
