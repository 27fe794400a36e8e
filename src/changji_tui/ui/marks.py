"""What the reader has marked: figures to compare, and figures, sentences, quotations for the brief.

A mark is a string: the id of a figure or a document, or a place in a passage, such as city.p12:3-40.
The rooms that cite things are imported only when something is marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.ui.pointed import Pointed, Stretch

if TYPE_CHECKING:
    from changji_tui.citing.stretches import Stretch as Cited


def key_of(page: Page, pointed: Pointed | None) -> str:
    """The mark of what the cursor is on; empty if that has no single place on the page.

    In a text it is the selected figure, or the sentence if sentences are read one by one.
    """
    if isinstance(pointed, Stretch) and pointed.figure and not pointed.is_read:
        pointed = pointed.figure
    if isinstance(pointed, Figure | Document):
        return pointed.id
    from changji_tui.ui import taken

    cited = taken.cited(page, pointed) if pointed else ()
    if len(cited) != 1 or cited[0].passage is None:
        return ""
    return f"{cited[0].passage.id}:{cited[0].start}-{cited[0].end}"


def cited(page: Page, keys: Iterable[str]) -> Iterator[Cited]:
    """The marked words of the page, in the order of the marks."""
    from changji_tui.citing.stretches import find, words_of

    for key in keys:
        passage, _, span = key.partition(":")
        if span:
            start, _, end = span.partition("-")
            yield words_of(page, page.passage(passage), int(start), int(end))
        elif found := find(page, key):
            yield found


def figures(page: Page, keys: Iterable[str]) -> list[Figure]:
    """The figures among the marks."""
    things = map(page.find, keys)
    return [thing for thing in things if isinstance(thing, Figure)]
