"""Every entity is named on the page, and all its mentions are known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from changji_tui.checking.evidence import Evidence, places
from changji_tui.checking.readings import LABEL_CELLS
from changji_tui.loading import writing
from changji_tui.loading.folders import ENTITIES
from changji_tui.loading.resolving import Complaint
from changji_tui.model.documents import Passage
from changji_tui.model.recorded import SpeakerRecord
from changji_tui.text.cells import cell_len
from changji_tui.text.persons import BULLETS

_SEPARATORS = re.compile(rf"[\s、，,;；:：·—（）(){re.escape(BULLETS)}]*")

_Mention = tuple[str, str, int, int]
"""The entity's id, the passage's id, and where the name starts and ends."""


def entities(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Every name and every alias is printed somewhere, not only inside a longer name."""
    printed = Counter(
        mention.passage.text[mention.start : mention.end]
        for mentions in evidence.page.mentions.values()
        for mention in mentions
    )
    for entity in evidence.page.entities:
        aliases = [
            (alias, evidence.at(entity.id, "aliases", i)) for i, alias in enumerate(entity.aliases)
        ]
        for name, key in [(entity.name.zh, evidence.at(entity.id, "name", "zh")), *aliases]:
            problem = f"“{name}” is named nowhere, but for longer names that hold it: take it out"
            yield [] if printed[name] else [key.complaint(problem)]


def people(evidence: Evidence) -> Iterator[list[Complaint]]:
    """Whoever a byline names is an entity, so that all that they wrote is found together."""
    for document in evidence.page.documents:
        for index, person in enumerate(document.byline.people if document.byline else ()):
            key = evidence.at(document.id, "byline", "people", index, "name")
            problem = f"“{person.name}” is no entity, expected one of that name in {ENTITIES}"
            known = evidence.page.entity_named(person.name)
            yield [] if known else [key.gap(problem, writing.entity(person.name, "person"))]


def mentions(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A second algorithm finds the same mentions as the program."""
    listed = {
        (name, mention.passage.id, mention.start, mention.end)
        for name, found in evidence.page.mentions.items()
        for mention in found
    }
    counted = {found for passage in evidence.page.passages for found in _named(evidence, passage)}
    for name, passage, start, end in sorted(listed | counted):
        both = (name, passage, start, end) in listed & counted
        problem = f"the mention in {passage}, {start} to {end}, is listed or counted, not both"
        yield [] if both else [evidence.at(name, "name").complaint(problem)]


def speakers(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A speaker's line consists of the posts in order and the name, with only punctuation between."""
    for place, record in evidence.records:
        if not isinstance(record, SpeakerRecord):
            continue
        line, rest, position = record.line.zh, "", 0
        for words in (post.zh for post in record.posts):
            start = line.find(words, position)
            rest += f"{line[position:start]}，" if start >= 0 else words
            position = start + len(words) if start >= 0 else position
        rest = (rest + line[position:]).replace(record.name, "，", 1)
        problem = f"leave “{_SEPARATORS.sub('', rest)}” of the line, expected every post in order"
        yield [] if _SEPARATORS.fullmatch(rest) else [place.at("posts").complaint(problem)]


def themes(evidence: Evidence) -> Iterator[list[Complaint]]:
    """A theme is words that the speech itself prints, no longer than a label."""
    for document in evidence.page.documents:
        if document.speaker is None or document.speaker.theme is None:
            continue
        theme = document.speaker.theme.zh
        key = evidence.at(document.id, "speaker", "theme", "zh")
        if not any(theme in paragraph.text for paragraph in document.paragraphs):
            yield [key.complaint(f"“{theme}” is not in the speech, expected words of it")]
        else:
            most = LABEL_CELLS["zh"]
            problem = f"“{theme}” has {cell_len(theme)} cells, expected {most} at most"
            yield [] if theme and cell_len(theme) <= most else [key.complaint(problem)]


def _named(evidence: Evidence, passage: Passage) -> Iterator[_Mention]:
    """Every name in a passage; of overlapping names the first counts, then the longest."""
    found = sorted(
        (start, -len(name), entity.id)
        for entity in evidence.page.entities
        for name in (entity.name.zh, *entity.aliases)
        for start in places(name, passage.text)
    )
    free = 0
    for start, minus_length, entity in found:
        if start >= free:
            free = start - minus_length
            yield entity, passage.id, start, free
