"""Makes a page from a bare text: everything that the program can find in a text without any records.

    bytes → text → paragraphs → parts → records → page

What is found is the program's guess: every record is a draft, and the page has the status “found”. All
words are the text's own, because records quote, and resolving looks up every quote as it does for a page
that a person records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from changji_tui.finding import figures, numbers, quotes
from changji_tui.finding.dates import only_year
from changji_tui.finding.decoding import Decoded, decode
from changji_tui.finding.paragraphs import paragraphs
from changji_tui.finding.people import people
from changji_tui.finding.source import Source
from changji_tui.finding.speakers import Who
from changji_tui.finding.structure import Part, byline_names, parts
from changji_tui.finding.telling import REASONS, about, nearest_year, paragraph_before
from changji_tui.loading.resolving import Recorded, resolve
from changji_tui.model.files import (
    EntitiesFile,
    ExclusionRecord,
    GlossaryFile,
    PageFile,
    PinyinFile,
    ReasonRecord,
    SectionFile,
    SectionRecord,
    TitleRecord,
)
from changji_tui.model.page import Page
from changji_tui.model.recorded import (
    Bilingual,
    BylineRecord,
    ContributorRecord,
    DocumentRecord,
    ParagraphRecord,
    PassageRecord,
    SpeakerRecord,
)
from changji_tui.text.cleaning import clean

__all__ = ["Decoded", "Source", "decode", "find", "find_page"]

SECTION = "texts"
"""The id of the one section of a found page."""
_LABEL = 12
"""The most characters of a document's label, which a table shows whole."""


def find_page(
    sources: Sequence[Source], folder: Path, tell: Callable[[float], bool] | None = None
) -> Page:
    """Find a page in texts.

    Args:
        sources: The texts, in order; at least one.
        folder: The folder that they were read from.
        tell: Called with the share done, from 0 to 1; returns whether to go on. If not, only the
            paragraphs of the rest are found.

    Raises:
        ValueError: If there is no word in any of the texts.
    """
    page, _, complaints = resolve(find(sources, folder, tell))
    if complaints:
        raise AssertionError(complaints)
    read = tuple(record for record in page.exclusions if record.reason is not REASONS["unread"])
    return replace(page, found=True, exclusions=read)


def find(
    sources: Sequence[Source], folder: Path, tell: Callable[[float], bool] | None = None
) -> Recorded:
    """Find the records of texts; arguments and errors are those of `find_page`."""
    return _Finder(sources, folder, tell or (lambda _: True)).recorded()


class _Finder:
    def __init__(
        self, sources: Sequence[Source], folder: Path, tell: Callable[[float], bool]
    ) -> None:
        self.sources = sources
        self.folder = folder
        self.tell = tell
        self.excluded: dict[str, numbers.Reason] = {}
        self.persons: list[str] = []
        self.year: int | None = None
        self.done = 0
        self.all = 0
        self.goes_on = True

    def recorded(self) -> Recorded:
        layouts = [paragraphs(clean(source.text)) for source in self.sources]
        if not any(layout.paragraphs for layout in layouts):
            problem = "holds no words, expected a text"
            raise ValueError(problem)
        found = [parts(layout.paragraphs) for layout in layouts]
        passages = [text for layout in layouts for text in layout.paragraphs]
        self.all = sum(map(len, passages))
        persons = people([part for own in found for part in own], passages)
        self.persons = sorted(
            (name for person in persons for name in (person.name.zh, *person.aliases)),
            key=len,
            reverse=True,
        )
        titles: list[TitleRecord] = []
        documents: list[DocumentRecord] = []
        for index, (source, own) in enumerate(zip(self.sources, found, strict=True)):
            prefix = "text" if len(self.sources) == 1 else f"text{index + 1}"
            documents += self.documents(source, own, prefix, titles)
        name = Path(self.sources[0].name).stem if len(self.sources) == 1 else self.folder.name
        page = PageFile(
            id=_slug(name),
            title=Bilingual(zh=name),
            about=about(self.sources, layouts, self.excluded, share=self.done / self.all),
            sections=(SectionRecord(id=SECTION, title=Bilingual(zh="文本", en="Text")),),
            titles=tuple(titles),
            reasons=tuple(_reasons(documents)),
            exclusions=self.exclusions(),
        )
        return Recorded(
            folder=self.folder,
            page=page,
            sections={SECTION: SectionFile(documents=tuple(documents))},
            entities=EntitiesFile(entities=persons),
            glossary=GlossaryFile(),
            pinyin=PinyinFile(),
        )

    def documents(
        self, source: Source, found: Sequence[Part], prefix: str, titles: list[TitleRecord]
    ) -> list[DocumentRecord]:
        """Record the parts of a text; a lone heading before the turns of a debate becomes a title."""
        stem = Path(source.name).stem
        documents = []
        turns: dict[str, int] = {}
        for part in found:
            if part.who is None:
                if len(found) > 1 and not part.byline and _is_title_alone(part):
                    words = part.headline or part.body[0][1]
                    title = TitleRecord(id=f"{prefix}-title", zh=words)
                    titles.append(title)
                    continue
                documents.append(self.document(part, prefix, part.headline or stem))
            else:
                number = turns[part.who.name] = turns.get(part.who.name, 0) + 1
                again = f" {number}" if number > 1 else ""
                identifier = f"{prefix}-turn{sum(turns.values())}"
                documents.append(self.document(part, identifier, f"{part.who.name}{again}"))
        return documents

    def document(self, part: Part, identifier: str, label: str) -> DocumentRecord:
        self.year = only_year(part.headline)
        line = self.passage(part.speaker, f"{identifier}-speaker")
        byline = self.passage(part.byline, f"{identifier}-byline")
        return DocumentRecord(
            id=identifier,
            kind="speech" if part.who else "article",
            label=Bilingual(zh=_short(label)),
            headline=self.passage(part.headline, f"{identifier}-headline"),
            subtitle=self.passage(part.subtitle, f"{identifier}-subtitle"),
            byline=BylineRecord(line=byline, people=_contributors(part.byline)) if byline else None,
            speaker=_speaker(part.who, line) if part.who and line else None,
            paragraphs=tuple(
                ParagraphRecord(
                    **vars(self.passage(text, f"{identifier}-p{index + 1}", before)), kind=kind
                )
                for index, ((kind, text), (_, before)) in enumerate(
                    zip(part.body, (("text", ""), *part.body), strict=False)
                )
            ),
            draft=True,
        )

    def passage(self, text: str, prefix: str, before: str = "") -> PassageRecord | None:
        """Record a passage that follows another; None for an empty one."""
        if not text:
            return None
        if not self.goes_on:
            return PassageRecord(zh=text)
        found = numbers.numbers(text, self.year)
        records = figures.figures(text, found, prefix)
        kept = {record.id for record in records}
        held = [n for index, n in enumerate(found) if f"{prefix}-n{index + 1}" in kept]
        for word in numbers.words(text, held):
            self.excluded.setdefault(word.words, word.reason)
        self.done += len(text)
        self.goes_on = self.tell(self.done / self.all)
        return PassageRecord(
            zh=text, figures=tuple(records), quotes=tuple(quotes.quotes(text, self.persons, before))
        )

    def exclusions(self) -> tuple[ExclusionRecord, ...]:
        by_reason: dict[str, list[str]] = {}
        for words, reason in self.excluded.items():
            by_reason.setdefault(reason, []).append(words)
        return tuple(
            ExclusionRecord(words=tuple(by_reason[reason]), reason=text, draft=True)
            for reason, text in REASONS.items()
            if reason in by_reason
        )


def _is_title_alone(part: Part) -> bool:
    return (
        bool(part.headline) != bool(part.body)
        and len(part.body) < 2
        and (bool(part.headline) or part.body[0][0] == "heading")
    )


def _speaker(who: Who, line: PassageRecord) -> SpeakerRecord:
    return SpeakerRecord(
        name=who.name,
        is_role=not who.is_person,
        line=line,
        posts=(Bilingual(zh=who.post),) if who.post else (),
        draft=True,
    )


def _contributors(line: str) -> tuple[ContributorRecord, ...]:
    return tuple(
        ContributorRecord(name=name, role=Bilingual(zh=role)) for name, role in byline_names(line)
    )


def _reasons(documents: Sequence[DocumentRecord]) -> Iterator[ReasonRecord]:
    """The stock reasons that the records refer to."""
    passages = [
        passage
        for document in documents
        for passage in (document.headline, document.subtitle, *document.paragraphs)
        if passage
    ]
    used = {figure.reason for passage in passages for figure in passage.figures}
    used |= {quote.reason for passage in passages for quote in passage.quotes}
    return (reason for reason in (nearest_year(), paragraph_before()) if reason.id in used)


def _short(label: str) -> str:
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"


def _slug(name: str) -> str:
    """A name for citations and file names: letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") or "text"
