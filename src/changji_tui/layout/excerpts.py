"""A sentence cut around what is sought in it, and the short name of where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.citing.places import line_name
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Mark
from changji_tui.model.documents import Passage
from changji_tui.model.page import Page
from changji_tui.model.voices import voices_by_document
from changji_tui.search import Span
from changji_tui.text.cells import cell_len, truncate
from changji_tui.text.contexts import beginning_of, end_of

_MOST_NAME = 12
"""The most cells of the name of a section, a document or a speaker."""


def place_name(page: Page, passage: Passage, language: str) -> str:
    """A passage in few cells: whose it is, and its number or what it is: City p8, 昌吉市 标题.

    Without a speaker it is its section's if that has no other document, else its document's. A second
    turn is numbered too: 林远 2 p1.
    """
    if not passage.document:
        return say("page-title", language)
    document = page.document(passage.document)
    name, number = document.voice, passage.id.rpartition(".")[2]
    if language == "zh" and number == passage.field:
        number = line_name(passage).zh
    if document.speaker:
        turns = voices_by_document(page)[document.id].documents
        number = f"{turns.index(document) + 1} {number}" if len(turns) > 1 else number
    else:
        section = next(section for section in page.sections if section.id == document.section)
        name = section.title if len(section.documents) == 1 else name
    return f"{truncate(name.in_language(language), _MOST_NAME)} {number}"


def excerpt(
    text: str, within: Span, seen: Span, room: int, lit: Sequence[Span]
) -> tuple[str, tuple[Mark, ...]]:
    """A sentence cut to a width so that a span of it is seen.

    Args:
        text: The text of the passage.
        within: The sentence, in code points of the text.
        seen: What must be seen.
        room: Cells.
        lit: Spans of the text that are lit where they are seen.

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
