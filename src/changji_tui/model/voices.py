"""The voices of a page: a speaker with all speeches or turns, or a single article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from changji_tui.model.documents import Document, Passage
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.model.recorded import Bilingual, DocumentKind


@record
class Voice:
    """All speeches or turns of one speaker, or a single document without a speaker."""

    documents: tuple[Document, ...]
    """The speeches or turns, or the one document; in page order, never empty."""

    @property
    def id(self) -> str:
        """The id of the first document."""
        return self.documents[0].id

    @property
    def kind(self) -> DocumentKind:
        """Article, speech or photo."""
        return self.documents[0].kind

    @property
    def name(self) -> Bilingual:
        """The speaker's name; without a speaker, our short name of the document."""
        return self.documents[0].voice

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the documents."""
        return frozenset(document.id for document in self.documents)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Header lines and bodies, document by document."""
        return tuple(passage for document in self.documents for passage in document.passages)

    @cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The bodies, document by document."""
        return tuple(passage for document in self.documents for passage in document.paragraphs)

    @cached_property
    def length(self) -> int:
        """The number of characters of the bodies, without their subheadings."""
        return sum(document.length for document in self.documents)

    def theme_in(self, language: str) -> str:
        """The themes of the speeches, each once, joined in one line; empty if we chose none."""
        return _each(language, (document.theme_in(language) for document in self.documents))

    def organisation_in(self, language: str) -> str:
        """The organisations of the speeches, each once, joined in one line; empty if there are none."""
        return _each(language, (document.organisation_in(language) for document in self.documents))


def _each(language: str, texts: Iterable[str]) -> str:
    return ("、" if language == "zh" else ", ").join(dict.fromkeys(filter(None, texts)))


def voices(documents: Iterable[Document]) -> tuple[Voice, ...]:
    """Group documents by speaker, in the order in which the speakers first speak.

    A person is one speaker in all sections, under whichever of their names; a role that is printed
    without a name (主持人) is one speaker within its section. A document without a speaker is a voice
    by itself.
    """
    found: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        speaker = document.speaker
        key = ("", document.id)
        if speaker:
            key = (f"of {document.section}" if speaker.is_role else "person", speaker.name.zh)
        found.setdefault(key, []).append(document)
    return tuple(Voice(documents=tuple(own)) for own in found.values())


def speakers(page: Page) -> tuple[Voice, ...]:
    """The voices of the speeches of a page."""
    return voices(document for document in page.documents if document.kind == "speech")


def articles(page: Page) -> tuple[Voice, ...]:
    """The articles of a page, each a voice by itself."""
    return voices(document for document in page.documents if document.kind == "article")


def compared(page: Page) -> tuple[Voice, ...]:
    """The speakers and articles of a page, in page order, without captions: they are too short to compare."""
    return voices(document for document in page.documents if document.kind != "photo")


@lru_cache(maxsize=4)
def voices_by_document(page: Page) -> Mapping[str, Voice]:
    """Map the id of each document to its voice, which has all turns of the same speaker."""
    return {name: voice for voice in voices(page.documents) for name in voice.ids}
