"""Every character has a reading, and every recorded reading is valid and needed."""

from __future__ import annotations

from collections.abc import Iterator

from changji_tui.checking.evidence import Evidence
from changji_tui.loading.folders import PINYIN
from changji_tui.loading.resolving import Complaint, Place
from changji_tui.model.files import PinyinRecord
from changji_tui.text.syllables import Pronunciation, is_read, may_be_read, readings


def pinyin(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Each character has a syllable; each recorded word is printed, and its syllables are its own.

    A page without pinyin.toml claims nothing of how its characters are read.
    """
    page = evidence.page
    if PINYIN not in evidence.loaded.files:
        return
    words = {record.zh: record.pinyin for record in page.pinyin}
    pronunciation = Pronunciation(words)
    read = {passage.text: pronunciation.of(passage.text) for passage in page.passages}
    seen: set[str] = set()
    for index, record in enumerate(page.pinyin):
        place = Place(PINYIN, ("words", index))
        problems = [place.at("pinyin").complaint(problem) for problem in _wrong(record)]
        # Where a word does not stand it reads nothing: the texts that print it are proof enough.
        printed = [text for text in read if record.zh and record.zh in text]
        if not printed:
            problems.append(
                place.at("zh").complaint(f"“{record.zh}” is printed nowhere, take it out")
            )
        elif record.zh in seen:
            problems.append(
                place.at("zh").complaint(f"“{record.zh}” is recorded already, take it out")
            )
        elif not problems:
            others = {zh: syllables for zh, syllables in words.items() if zh != record.zh}
            without = Pronunciation(others)
            if all(without.of(text) == read[text] for text in printed):
                problem = f"“{record.zh}” is read so without it, take it out"
                problems.append(place.at("pinyin").complaint(problem))
        seen.add(record.zh)
        yield problems
    checked: set[str] = set()
    for passage in page.passages:
        for character, syllable in zip(passage.text, read[passage.text], strict=True):
            if is_read(character) and character not in checked:
                checked.add(character)
                problem = f"prints {character}, of which no reading is known, record a word with it"
                key = evidence.at(passage.id, "zh")
                yield [] if syllable else [key.complaint(problem)]


def _wrong(record: PinyinRecord) -> Iterator[str]:
    """The complaint about the syllables of a word."""
    characters = [character for character in record.zh if is_read(character)]
    syllables = record.pinyin.split()
    if len(characters) != len(syllables):
        yield f"has {len(syllables)} syllables, expected {len(characters)} for “{record.zh}”"
        return
    for character, syllable in zip(characters, syllables, strict=True):
        known = readings(character)
        if known and not may_be_read(character, syllable):
            yield f"reads {character} as {syllable}, expected one of {', '.join(known)}"
