"""Documents for tests: nothing but paragraphs."""

from __future__ import annotations

from changji_tui.model.documents import Document, Passage
from changji_tui.model.recorded import Bilingual, DocumentKind
from changji_tui.model.voices import Voice


def document(identifier: str, *texts: str, kind: DocumentKind = "speech") -> Document:
    """A document with these paragraphs, and no header lines."""
    return Document(
        id=identifier,
        section="talks",
        kind=kind,
        label=Bilingual(zh=identifier, en=identifier),
        kicker=None,
        headline=None,
        subtitle=None,
        byline=None,
        speaker=None,
        note=None,
        paragraphs=tuple(
            Passage(
                id=f"{identifier}.p{number}",
                section="talks",
                document=identifier,
                field="text",
                text=text,
                translation="",
            )
            for number, text in enumerate(texts, start=1)
        ),
    )


def voice(identifier: str, *texts: str) -> Voice:
    """A voice that has one document with these paragraphs."""
    return Voice(documents=(document(identifier, *texts),))


def voices(texts: list[list[str]]) -> list[Voice]:
    """A voice for each list of paragraphs: d0, d1 and so on."""
    return [voice(f"d{number}", *paragraphs) for number, paragraphs in enumerate(texts)]
