"""Wording: what several documents say in the same words, and what only one of them says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from changji_tui.model.documents import Document
from changji_tui.model.page import Page
from changji_tui.model.record import record
from changji_tui.search.folding import fold
from changji_tui.text.quoting import quoted
from changji_tui.wording.repeats import BREAK, maximal_repeats
from changji_tui.wording.said import Place, Said

LEAST = 4
"""The fewest signs of shared wording: a number in digits and a word of letters are one sign each."""
_LEAST_QUOTED = 2
_ENDS_A_SENTENCE = re.compile("[.!?;]")


@record
class Wording:
    """Words that stand in several places, alike but for what the search folds."""

    said: Said
    """What they were found in."""
    length: int
    """How many signs they are."""
    starts: Sequence[int]
    """The signs at which they start, ascending; never empty."""
    quoted: bool = False
    """Whether they were taken for their quotation marks."""

    @property
    def key(self) -> tuple[int, int]:
        """What no other wording has: where they first stand, and their length."""
        return self.starts[0], self.length

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Everywhere they stand, in page order."""
        return tuple(self.said.place(start, self.length) for start in self.starts)

    @cached_property
    def text(self) -> str:
        """The words as printed where they first stand."""
        return self.said.place(self.starts[0], self.length).text

    @property
    def told(self) -> str:
        """The words, between the quotation marks that they were taken for."""
        return f"“{self.text}”" if self.quoted else self.text

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Who says them, in page order."""
        numbers = sorted({self.said.number[start] for start in self.starts})
        return tuple(self.said.documents[number] for number in numbers)


def documents_compared(page: Page) -> tuple[Document, ...]:
    """The speeches and articles of a page: a caption says too little to be compared."""
    return tuple(document for document in page.documents if document.kind != "photo")


def shared_wording(documents: Sequence[Document], least: int = LEAST) -> tuple[Wording, ...]:
    """Every string that two documents or more have in common, the longest first.

    A string is listed if each string that is longer by a sign, before or after it, stands in fewer
    of the documents: it is maximal for the documents that have it, and none such is left out.

    Args:
        documents: Whose paragraphs are compared.
        least: The fewest signs of a string; at least 1.

    Returns:
        Strings that no break divides (`changji_tui.wording.said`): the longest first, then those of
        the most documents, then by where they first stand.
    """
    said = Said(documents)
    number = said.number

    def in_documents(places: Sequence[int]) -> int:
        return len({number[place] for place in places})

    found = [
        (-length, -in_documents(places), places)
        for length, places in maximal_repeats(said.signs, least, in_documents)
    ]
    found.sort()
    return tuple(Wording(said=said, length=-length, starts=places) for length, _, places in found)


def own_wording(documents: Sequence[Document], least: int = LEAST) -> dict[str, list[Wording]]:
    """What each document says that no other does.

    That is every string of `least` signs or more that it has twice or more, unless a longer string
    that holds it stands there as often; and what it has in quotation marks, from two signs on, but
    for whole sentences, which are somebody's speech.

    Returns:
        Document id → its wording: what it says most often first, then the longest, then by where
        it first stands.
    """
    said = Said(documents)
    found = {wording.key: wording for wording in _repeated(said, least)}
    found |= {wording.key: wording for wording in _quoted(said)}
    own: dict[str, list[Wording]] = {document.id: [] for document in documents}
    for wording in sorted(found.values(), key=lambda w: (-len(w.starts), -w.length, w.starts[0])):
        own[documents[said.number[wording.starts[0]]].id].append(wording)
    return own


def _repeated(said: Said, least: int) -> Iterator[Wording]:
    """What one document says twice or more, and no other says."""
    for length, places in maximal_repeats(said.signs, least, len):
        if _are_in_one(said, places):
            yield Wording(said=said, length=length, starts=places)


def _are_in_one(said: Said, places: Sequence[int]) -> bool:
    """Whether places, ascending, are all in one document."""
    return said.number[places[0]] == said.number[places[-1]]


def _quoted(said: Said) -> Iterator[Wording]:
    """What one document has in quotation marks, with or without them, and no other has."""
    for words in dict.fromkeys(
        fold(passage.text[place.start : place.end])
        for document in said.documents
        for passage in document.paragraphs
        for place in quoted(passage.text)
    ):
        if _ENDS_A_SENTENCE.search(words):
            continue
        signs = said.as_signs(words)
        starts = [
            match.start()
            for match in re.finditer(re.escape(signs), said.signs)
            if fold(said.place(match.start(), len(signs)).text) == words
        ]
        is_long = len(signs) - signs.count(BREAK) >= _LEAST_QUOTED
        if is_long and starts and _are_in_one(said, starts):
            yield Wording(said=said, length=len(signs), starts=starts, quoted=True)
