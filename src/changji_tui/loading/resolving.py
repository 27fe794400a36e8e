"""Join records into a page; check that each quote is in its passage and each id unique."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from changji_tui import quantities
from changji_tui.loading import lines
from changji_tui.loading.folders import ENTITIES, GLOSSARY, PAGE, PINYIN, section_file
from changji_tui.model.documents import Byline, Document, Field, Figure, Passage, Section, Speaker
from changji_tui.model.files import (
    EntitiesFile,
    EntityRecord,
    GlossaryFile,
    PageFile,
    PinyinFile,
    SectionFile,
)
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import (
    Bilingual,
    BylineRecord,
    DocumentRecord,
    FigureRecord,
    PassageRecord,
    SpeakerRecord,
)

_HINTS = 100
"""How many missing quotes get a hint at the nearest words; each search for them takes milliseconds."""
_SEARCHED = 10_000
"""How many characters of a passage are searched for the nearest words."""


@record
class Recorded:
    """The validated files of one folder."""

    folder: Path
    """The folder."""
    page: PageFile
    """page.toml."""
    sections: dict[str, SectionFile]
    """The file of each section by the section's id; "page" is page.toml itself."""
    entities: EntitiesFile
    """entities.toml; empty if there is none."""
    glossary: GlossaryFile
    """glossary.toml; empty if there is none."""
    pinyin: PinyinFile
    """pinyin.toml; empty if there is none."""

    def by_file(self) -> dict[str, Any]:
        """The records of each file by its name, page.toml first."""
        return {
            PAGE: self.page,
            **{section_file(section): file for section, file in self.sections.items()},
            ENTITIES: self.entities,
            GLOSSARY: self.glossary,
            PINYIN: self.pinyin,
        }


class Complaint(NamedTuple):
    """A fault in the records, before its line is known."""

    file: str
    """The file's name."""
    path: lines.Path
    """The key."""
    problem: str
    """What is wrong, and what would be right."""
    paste: str = ""
    """The TOML to write there, if what must be written can be guessed."""
    is_gap: bool = False
    """Whether something is only not recorded yet, which is no fault in a draft."""


class Place(NamedTuple):
    """A key of a file, and the ids of the section and document that it belongs to; empty if to none."""

    file: str
    path: lines.Path = ()
    section: str = ""
    document: str = ""

    def at(self, *keys: str | int) -> Place:
        """The place of a key below this one."""
        return Place(self.file, (*self.path, *keys), self.section, self.document)

    def complaint(self, problem: str, paste: str = "") -> Complaint:
        """Make a complaint about this place."""
        return Complaint(self.file, self.path, problem, paste)

    def gap(self, problem: str, paste: str = "") -> Complaint:
        """Make a complaint about what is not recorded yet at this place."""
        return Complaint(self.file, self.path, problem, paste, is_gap=True)


def resolve(recorded: Recorded) -> tuple[Page, dict[str, Place], list[Complaint]]:
    """Make the page from its records.

    Returns:
        The page, the place of each id, and every complaint about quotes and ids. The page is
        sound only if there is no complaint.
    """
    resolver = _Resolver(recorded)
    page = resolver.page()
    return page, resolver.claimed, resolver.complaints + resolver.quotes_elsewhere(page)


class _Resolver:
    def __init__(self, recorded: Recorded) -> None:
        self.recorded = recorded
        self.complaints: list[Complaint] = []
        self.claimed: dict[str, Place] = {}
        self.unfound: list[tuple[Place, str]] = []

    def page(self) -> Page:
        record = self.recorded.page
        top = Place(PAGE)
        for index, reason in enumerate(record.reasons):
            self.claim(top.at("reasons", index, "id"), f"reason {reason.id}")
        titles = []
        for index, title in enumerate(record.titles):
            self.claim(top.at("titles", index, "id"), title.id)
            titles.append((title, _plain(title.id, title.section, title.zh, title.en)))
        headings = {title.section: passage for title, passage in titles}
        for index, entity in enumerate(self.recorded.entities.entities):
            self.claim(Place(ENTITIES).at("entities", index, "id"), entity.id)
        sections = []
        listed = {s.id: ("sections", index, "id") for index, s in enumerate(record.sections)}
        for section in record.panes:
            self.claim(top.at(*listed.get(section.id, ())), section.id)
            file = self.recorded.sections[section.id]
            place = Place(section_file(section.id), section=section.id)
            for number, series in enumerate(file.series):
                self.claim(place.at("series", number, "id"), series.id)
            for number, check in enumerate(file.checks):
                self.claim(place.at("checks", number, "id"), check.id)
            sections.append(
                Section(
                    id=section.id,
                    title=section.title,
                    heading=headings.get(section.id),
                    documents=tuple(
                        self.document(place.at("documents", number), document)
                        for number, document in enumerate(file.documents)
                    ),
                    series=file.series,
                    checks=file.checks,
                )
            )
        return Page(
            folder=self.recorded.folder,
            id=record.id,
            title=record.title,
            about=record.about,
            titles=tuple(titles),
            sections=tuple(sections),
            reasons=record.reasons,
            exclusions=record.exclusions,
            entities=self.recorded.entities.entities,
            glossary=self.recorded.glossary.terms,
            pinyin=self.recorded.pinyin.words,
            publication=record.publication,
        )

    def document(self, place: Place, record: DocumentRecord) -> Document:
        self.claim(place.at("id"), record.id)
        place = place._replace(document=record.id)
        return Document(
            id=record.id,
            section=place.section,
            kind=record.kind,
            label=record.label,
            kicker=self.line(place, record.kicker, "kicker"),
            headline=self.line(place, record.headline, "headline"),
            subtitle=self.line(place, record.subtitle, "subtitle"),
            byline=self.byline(place.at("byline"), record.byline),
            speaker=self.speaker(place.at("speaker"), record.speaker),
            note=record.note,
            paragraphs=tuple(
                self.passage(
                    place.at("paragraphs", index),
                    paragraph,
                    f"{record.id}.p{index + 1}",
                    paragraph.kind,
                )
                for index, paragraph in enumerate(record.paragraphs)
            ),
            draft=record.draft,
        )

    def line(self, place: Place, record: PassageRecord | None, name: Field) -> Passage | None:
        if record is None:
            return None
        return self.passage(place.at(name), record, f"{place.document}.{name}", name)

    def byline(self, place: Place, record: BylineRecord | None) -> Byline | None:
        if record is None:
            return None
        line = None
        if record.line:
            identifier = f"{place.document}.byline"
            line = self.passage(place.at("line"), record.line, identifier, "byline")
        return Byline(line=line, people=record.people)

    def speaker(self, place: Place, record: SpeakerRecord | None) -> Speaker | None:
        if record is None:
            return None
        return Speaker(
            name=self.speaking(record),
            line=self.passage(
                place.at("line"), record.line, f"{place.document}.speaker", "speaker"
            ),
            posts=record.posts,
            organisation=self.named(record.organisation) if record.organisation else None,
            reason=record.reason,
            theme=record.theme,
            is_role=record.is_role,
            draft=record.draft,
        )

    def speaking(self, record: SpeakerRecord) -> Bilingual:
        if record.is_role:
            terms = self.recorded.glossary.terms
            english = next((term.en for term in terms if term.zh == record.name), "")
            return Bilingual(zh=record.name, en=english)
        entity = self.entity(record.name)
        return entity.name if entity else Bilingual(zh=record.name)

    def named(self, name: str) -> Bilingual:
        entity = self.entity(name)
        return Bilingual(zh=name, en=entity.name.en if entity else name)

    def entity(self, name: str) -> EntityRecord | None:
        entities = self.recorded.entities.entities
        return next((e for e in entities if name in (e.name.zh, *e.aliases)), None)

    def passage(self, place: Place, record: PassageRecord, identifier: str, kind: Field) -> Passage:
        self.claim(place, identifier)
        return Passage(
            id=identifier,
            section=place.section,
            document=place.document,
            field=kind,
            text=record.zh,
            translation=record.en,
            quotes=record.quotes,
            begins=record.begins,
            figures=tuple(
                self.figure(place.at("figures", index), figure, record.zh, identifier, kind)
                for index, figure in enumerate(record.figures)
            ),
        )

    def figure(
        self, place: Place, record: FigureRecord, text: str, passage: str, kind: Field
    ) -> Figure:
        self.claim(place.at("id"), record.id)
        start = self.once(place.at("quote"), record.quote, text, "passage")
        printed = self.once(place.at("printed"), record.printed, record.quote, "quote")
        base_value, base_unit = quantities.base(record.value, record.unit)
        return Figure(
            **vars(record),
            section=place.section,
            document=place.document,
            passage=passage,
            paragraph=passage if kind in ("text", "heading") else None,
            start=start,
            end=start + len(record.quote),
            printed_start=start + printed,
            printed_end=start + printed + len(record.printed),
            base_value=base_value,
            base_value_to=quantities.base(record.value_to, record.unit)[0],
            base_unit=base_unit,
        )

    def claim(self, place: Place, identifier: str) -> None:
        if not identifier:
            self.complaints.append(place.complaint("is empty, expected an id"))
        elif (first := self.claimed.setdefault(identifier, place)) is not place:
            where = f"{first.file} {lines.dotted(first.path)}"
            problem = f'"{identifier}" is taken by {where}, expected an id of its own'
            self.complaints.append(place.complaint(problem))

    def once(self, place: Place, words: str, text: str, container: str) -> int:
        start = text.find(words)
        if not words:
            self.complaints.append(place.complaint("is empty, expected printed words"))
        elif start >= 0 and text.find(words, start + 1) < 0:
            return start
        elif start >= 0:
            count = sum(text.startswith(words, index) for index in range(len(text)))
            often = f"{_shown(words)} stands {count} times in its {container}"
            self.complaints.append(place.complaint(f"{often}, expected once: add words around it"))
        elif container == "passage":
            self.unfound.append((place, words))
        elif text:
            problem = f"{_shown(words)} is not in its quote, expected words of {_shown(text)}"
            self.complaints.append(place.complaint(problem))
        return 0

    def quotes_elsewhere(self, page: Page) -> list[Complaint]:
        return [
            place.complaint(
                f"{_shown(words)} is not in its passage, "
                + (_nearest(words, page) if index < _HINTS else "expected words that it prints")
            )
            for index, (place, words) in enumerate(self.unfound)
        ]


def _plain(identifier: str, section: str, text: str, translation: str) -> Passage:
    return Passage(
        id=identifier,
        section=section,
        document="",
        field="title",
        text=text,
        translation=translation,
    )


def _nearest(words: str, page: Page) -> str:
    """Find the passage that has the words, or the stretch of the page most like them."""
    import difflib

    for passage in page.passages:
        if words in passage.text:
            return f"it stands in {passage.id}"
    best, ratio, where = "", 0.0, ""
    for passage in page.passages:
        text = passage.text[:_SEARCHED]
        matcher = difflib.SequenceMatcher(a=words, b=text, autojunk=False)
        block = matcher.find_longest_match()
        start = max(0, block.b - block.a)
        candidate = text[start : start + len(words)]
        likeness = difflib.SequenceMatcher(a=words, b=candidate, autojunk=False).ratio()
        if likeness > ratio:
            best, ratio, where = candidate, likeness, passage.id
    if ratio < 0.3:
        return "expected words that it prints"
    return f"the nearest is {_shown(best)} in {where}"


def _shown(words: str) -> str:
    return f"“{words[:30]}…”" if len(words) > 31 else f"“{words}”"
