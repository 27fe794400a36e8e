"""A sentence cut around a span of it, and the short name of the passage that prints it."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.citing.places import line_name
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Mark
from changji_tui.model.documents import Document, Passage
from changji_tui.model.page import Page
from changji_tui.model.voices import voices_by_document
from changji_tui.search import Span
from changji_tui.text.cells import cell_len, truncate
from changji_tui.text.contexts import beginning_of, end_of

_MOST_NAME = 12
"""Cells that the name of a section or a document may take."""
_MOST_PERSON = 24
"""Cells that the name of a speaker may take: 阿不都热合曼·吐尔逊 is whole."""


def place_name(page: Page, passage: Passage, language: str) -> str:
    """A short name for a passage: a name, then its number or its kind: City p8, 昌吉市 标题.

    A later turn is numbered too: 林远 2 p1.
    """
    if not passage.document:
        return say("page-title", language)
    document = page.document(passage.document)
    number = passage.id.rpartition(".")[2]
    if passage.field == "speaker":
        number = say("name-line", language)
    elif language == "zh" and number == passage.field:
        number = line_name(passage).zh
    if document.speaker:
        turns = voices_by_document(page)[document.id].documents
        number = f"{turns.index(document) + 1} {number}" if len(turns) > 1 else number
    return f"{document_name(page, document, language)} {number}"


def document_name(page: Page, document: Document, language: str) -> str:
    """A document in few cells: who speaks, the only photograph, or a section of one document."""
    if document.kind == "photo" and sum(each.kind == "photo" for each in page.documents) == 1:
        return say("photo", language)
    name, most = document.voice, _MOST_PERSON
    if not document.speaker:
        most = _MOST_NAME
        section = next(section for section in page.sections if section.id == document.section)
        name = section.title if len(section.documents) == 1 else name
    return truncate(name.in_language(language), most)


def excerpt(
    text: str, within: Span, seen: Span, room: int, lit: Sequence[Span]
) -> tuple[str, tuple[Mark, ...]]:
    """Cut a sentence to a width, keeping a span of it in view.

    Args:
        text: The text of the passage.
        within: The sentence, in code points of the text.
        seen: The span that must stay in view, in code points of the text.
        room: The width, in cells.
        lit: Spans of the text to light as far as they are in view.

    Returns:
        The words, with `…` where they are cut, and the marks of what is lit.
    """
    start, end = within
    first, last = max(start, seen[0]), min(end, max(seen))
    before, match, after = whole = (text[start:first], text[first:last], text[last:end].rstrip())
    if cell_len(before + match + after) > room:
        before = end_of(before, max(0, min(cell_len(before), (room - cell_len(match)) // 3)))
        match = truncate(match, max(1, room - cell_len(before)))
        after = beginning_of(after, max(0, room - cell_len(before + match)))
        # Words end where they will: what they leave of the room goes to those before the match.
        before = end_of(whole[0], max(0, room - cell_len(match + after)))
    words = before + match + after
    shift = len(before) - first
    # A span is lit where its own characters are seen: not on the sign of what is cut.
    least, most = int(before != whole[0]), len(words) - ((match, after) != whole[1:])
    marks = tuple(
        (max(least, a + shift), min(most, b + shift), "match")
        for a, b in lit
        if start < b and a < end and b + shift > least and a + shift < most
    )
    return words, marks
