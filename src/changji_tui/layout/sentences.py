"""Going through a text sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from changji_tui.model.documents import Passage
from changji_tui.text.sentences import Span, utterances


class Sentence(NamedTuple):
    """A sentence of a passage, in code points of its text."""

    passage: Passage
    """The passage."""
    start: int
    """Where it starts."""
    end: int
    """Where it ends."""

    @property
    def reading(self) -> Span | None:
        """Its English reading, as a span of the passage's translation; None if it is not certain."""
        return dict(self.passage.pairs).get((self.start, self.end))


def sentences_in(passages: Iterable[Passage]) -> list[Sentence]:
    """Every sentence of some passages, in order."""
    return [Sentence(p, start, end) for p in passages for start, end in utterances(p.text)]


def nearest(
    sentences: Sequence[Sentence], passage: str, start: int, end: int, current: Sentence | None
) -> Sentence | None:
    """The sentence to read at a stretch: the current one if it lies there, else the nearest.

    Args:
        sentences: In the order of the text.
        passage: The id of the stretch's passage.
        start: Where the stretch starts.
        end: Where it ends.
        current: The sentence that the reader is on. If None, the first sentence that begins in the
            stretch is meant, or the one that runs through all of it.
    """
    here = [
        index
        for index, sentence in enumerate(sentences)
        if sentence.passage.id == passage and sentence.start < end and start < sentence.end
    ]
    if not here:
        return None
    if current in sentences:
        from_here = sentences.index(current)
        return sentences[min(here, key=lambda index: abs(index - from_here))]
    begun = [index for index in here if sentences[index].start >= start]
    return sentences[(begun or here)[0]]
