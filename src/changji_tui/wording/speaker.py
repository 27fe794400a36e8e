"""Speakers: their speeches, the words that set these apart, what they share with others."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.exporting import contract
from changji_tui.exporting.contract import Data
from changji_tui.model.documents import Document
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, quotations
from changji_tui.model.record import record
from changji_tui.wording.keyness import Keyword, distinctive_words
from changji_tui.wording.matrix import speeches
from changji_tui.wording.phrases import Phrases
from changji_tui.wording.shared import Wording, shared_wording

MOST_WORDS = 8
"""How many distinctive words a card prints."""


def speeches_of(page: Page, person: EntityRecord) -> tuple[Document, ...]:
    """The speeches that somebody gives, in page order."""
    return tuple(
        document
        for document in page.documents
        if document.speaker and page.entity_named(document.speaker.name.zh) is person
    )


def person_called(page: Page, name: str) -> EntityRecord | None:
    """The person with this name in English or pinyin, with or without a space: Gu Tao, gutao."""
    letters = _letters(name)
    people = (entity for entity in page.entities if entity.kind == "person")
    return next((e for e in people if letters and _letters(e.name.en) == letters), None)


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def words_of(page: Page, speech: Document) -> Sequence[Keyword]:
    """The distinctive words of a speech among all speeches, the most distinctive first."""
    return distinctive_words(speeches(page)).get(speech.id, ())[:MOST_WORDS]


@record
class Portrait:
    """What sets a speech apart, and what it has in common with others."""

    words: Sequence[Keyword]
    """The words that set it apart, the most distinctive first."""
    quotations: tuple[Quotation, ...]
    """What it has in quotation marks, each of them once."""
    shared: tuple[tuple[Document, tuple[Wording, ...]], ...]
    """The other speeches with which it shares phrases, those of the most first; the longest first."""


def portrait(page: Page, speech: Document) -> Portrait:
    """What sets a speech of the page apart, and what it has in common with the other speeches."""
    spoken = speeches(page)
    found = shared_wording(spoken)
    phrases = Phrases(found[0].said.signs) if found else None
    ours = [w for w in found if speech in w.documents and phrases and phrases.has(w)]
    shared = [(other, tuple(w for w in ours if other in w.documents)) for other in spoken]
    quoted = {q.words: q for q in quotations(page) if q.passage.document == speech.id}
    others = [(other, wordings) for other, wordings in shared if other is not speech and wordings]
    return Portrait(
        words=words_of(page, speech),
        quotations=tuple(quoted.values()),
        shared=tuple(sorted(others, key=lambda item: -len(item[1]))),
    )


def speech_data(page: Page, speech: Document) -> Data:
    """A speech with its length, its figures and its distinctive words, as JSON."""
    return {
        **contract.document_data(page, speech),
        "characters": speech.length,
        "figures": [figure.id for figure in speech.figures],
        "distinctive": [
            {
                "text": word.text,
                "count": word.count,
                "elsewhere": word.elsewhere,
                "log_likelihood": round(word.score, 2),
            }
            for word in words_of(page, speech)
        ],
    }


def words_text(page: Page, speech: Document) -> str:
    """The distinctive words with their counts; in brackets, how often all others use them."""
    return "、".join(
        f"{word.text} {word.count}" + (f" (+{word.elsewhere})" if word.elsewhere else "")
        for word in words_of(page, speech)
    )
