"""Speakers: their speeches, the words that set these apart, what they share with others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from changji_tui.exporting import contract
from changji_tui.exporting.contract import Data
from changji_tui.model.documents import Document
from changji_tui.model.files import EntityRecord
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, quotations
from changji_tui.model.record import record
from changji_tui.model.voices import Voice, speakers
from changji_tui.wording.keyness import Keyword, distinctive_words
from changji_tui.wording.phrases import Phrases
from changji_tui.wording.shared import Wording, shared_wording

MOST_WORDS = 8
"""The most distinctive words that a card prints."""
LONGEST = 200_000
"""The most characters of all speeches together that a portrait compares: more would take seconds."""


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
    """The words that set the speaker of a speech apart from all others, the most distinctive first."""
    return _words(page).get(speech.id, ())


@lru_cache(maxsize=1)
def _words(page: Page) -> dict[str, Sequence[Keyword]]:
    """The same by speech, cached, because a card asks for them at each turn of its speaker."""
    spoken = speakers(page)
    found = distinctive_words(spoken)
    return {name: found[voice.id][:MOST_WORDS] for voice in spoken for name in voice.ids}


@record
class Portrait:
    """What sets a speaker apart, and the phrases that the speaker shares with others."""

    words: Sequence[Keyword]
    """The words that set the speaker apart, the most distinctive first."""
    quotations: tuple[Quotation, ...]
    """The speaker's words in quotation marks, each once."""
    shared: tuple[tuple[Voice, tuple[Wording, ...]], ...]
    """The other speakers with the phrases they share, most phrases first, longest phrase first."""


def portrait(page: Page, voice: Voice) -> Portrait:
    """Make the portrait of a speaker; if all speeches exceed `LONGEST`, of the quotations only."""
    quoted = {q.words: q for q in quotations(page) if q.passage.document in voice.ids}
    if sum(other.length for other in speakers(page)) > LONGEST:
        return Portrait(words=(), quotations=tuple(quoted.values()), shared=())
    ours = [(phrase, who) for phrase, who in _phrases(page) if voice.id in who]
    shared = [
        (other, tuple(phrase for phrase, who in ours if other.id in who))
        for other in speakers(page)
        if other.id != voice.id
    ]
    return Portrait(
        words=words_of(page, voice.documents[0]),
        quotations=tuple(quoted.values()),
        shared=tuple(sorted(filter(lambda item: item[1], shared), key=lambda item: -len(item[1]))),
    )


@lru_cache(maxsize=1)
def _phrases(page: Page) -> Sequence[tuple[Wording, frozenset[str]]]:
    """The phrases that speakers of a page share, longest first, with the ids of their voices; cached."""
    found = shared_wording(speakers(page))
    phrases = Phrases(found[0].said.signs) if found else None
    return [
        (wording, frozenset(voice.id for voice in wording.voices))
        for wording in found
        if phrases and phrases.has(wording)
    ]


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
