"""The sentences of a page with their ids: `city.p20.s2` is the second sentence of `city.p20`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from changji_tui.model.documents import Figure, Passage
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.text.sentences import utterances

_ID = re.compile(r"(?P<passage>.+)\.s(?P<number>[1-9][0-9]*)", re.ASCII)


@record
class Sentence:
    """A sentence as `utterances` divides them: a quotation together with the words that introduce it."""

    id: str
    """The passage's id, `.s`, and its number in the passage, from 1."""
    passage: Passage
    """The passage that contains it."""
    start: int
    """Where it starts in the passage's text, in code points."""
    end: int
    """Where it ends."""

    @property
    def text(self) -> str:
        """The printed words."""
        return self.passage.text[self.start : self.end]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that it prints."""
        return tuple(f for f in self.passage.figures if self.start <= f.printed_start < self.end)


def sentences_of(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences of a passage, which together are its whole text."""
    return tuple(
        Sentence(id=f"{passage.id}.s{number}", passage=passage, start=start, end=end)
        for number, (start, end) in enumerate(utterances(passage.text), 1)
    )


def page_sentences(page: Page) -> Iterator[Sentence]:
    """Every sentence of a page, in page order."""
    for passage in page.passages:
        yield from sentences_of(passage)


def sentence_called(page: Page, identifier: str) -> Sentence | None:
    """The sentence with this id; None if there is none."""
    match = _ID.fullmatch(identifier)
    passage = page.find(match["passage"]) if match else None
    if match is None or not isinstance(passage, Passage):
        return None
    found = sentences_of(passage)
    number = int(match["number"])
    return found[number - 1] if number <= len(found) else None


def reading(passage: Passage, start: int, end: int) -> str:
    """Our English reading of the sentences that a stretch touches.

    Args:
        passage: The passage with the stretch.
        start: Its start, in code points of the passage's text.
        end: Its end.

    Returns:
        The English of only these sentences; empty if it is not certain which that is.
    """
    touched = [(a, b) for a, b in utterances(passage.text) if a < end and start < b]
    if len(touched) == len(utterances(passage.text)):
        return passage.translation
    english = dict(passage.pairs)
    if not touched or any(span not in english for span in touched):
        return ""
    parts = [english[span] for span in touched]
    return passage.translation[parts[0][0] : parts[-1][1]].strip()
