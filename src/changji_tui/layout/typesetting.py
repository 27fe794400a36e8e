"""A document as lines of a given width, each knowing which printed characters it holds."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, zip_longest

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, Spoken, TextLine
from changji_tui.model.documents import Document, Field, Passage
from changji_tui.text.cells import cell_len
from changji_tui.text.sentences import Span

AMBIGUOUS = "“"
"""A character whose width the terminal chooses: caches of set text have its width in their key."""
MEASURE = 80
"""The widest column of reading text, in cells: forty Chinese characters."""
SPREAD = 100
"""Cells from which the English reading stands beside the text and not under it."""
GUTTER = 4
"""Blank cells between text and reading."""
INDENT = 4
"""Blank cells before a paragraph: two characters, as on the sheet."""

_ROLES: dict[Field, str] = {
    "kicker": "muted",
    "headline": "strong",
    "subtitle": "text",
    "speaker": "strong",
    "byline": "muted",
    "heading": "strong",
    "text": "text",
    "title": "muted",
}


def set_lines(text: str, width: int, *, first_indent: int = 0) -> list[tuple[int, str, int]]:
    """Break a text by the rules of Chinese typesetting.

    Args:
        text: What is set.
        width: Cells of a line.
        first_indent: Blank cells before the first line.

    Returns:
        For each line its start in code points, its text, and its indent in cells.
    """
    return list(_set(text, width, first_indent, cell_len(AMBIGUOUS)))


@lru_cache(maxsize=512)
def _set(text: str, width: int, first: int, _: int) -> tuple[tuple[int, str, int], ...]:
    """The lines, cached: a step to another sentence sets all other passages as before.

    The last argument is the width of ambiguous characters, which the terminal may report late.
    """
    if "\n" not in text and cell_len(text) + first <= width:
        return ((0, text, first),)
    # Imported at the first text of two lines: the rules of line breaking take long to import.
    from changji_tui.text.breaking import break_lines

    starts = [0, *break_lines(text, width, first)]
    ends = [*starts[1:], len(text)]
    return tuple(
        (start, text[start:end], 0 if start else first)
        for start, end in zip(starts, ends, strict=True)
    )


def prose(text: str, width: int, role: str = "text", indent: int = 0) -> list[TextLine]:
    """Set our own words as lines that belong to no passage."""
    return [
        TextLine(Line(words, role, indent, continues=start > 0))
        for start, words, _ in set_lines(text, width - indent)
    ]


def measure(room: int, *, bilingual: bool) -> int:
    """The width of a column of text where `room` cells are free."""
    return min(room, 2 * MEASURE + GUTTER if bilingual and room >= SPREAD else MEASURE)


def set_passage(
    passage: Passage, width: int, *, bilingual: bool, spoken: Spoken | None = None
) -> list[TextLine]:
    """Set a passage; if bilingual, with the reading of each sentence under it or, if wide, beside it."""
    if not bilingual:
        return _printed(passage, (0, len(passage.text)), width, spoken)
    lines: list[TextLine] = []
    for printed, reading in _parts(passage):
        if width < SPREAD:
            lines += _printed(passage, printed, width, spoken)
            lines += _translated(passage, reading, width) if passage.translation else []
            continue
        half = (width - GUTTER) // 2
        pairs = zip_longest(
            _printed(passage, printed, half, spoken), _translated(passage, reading, half)
        )
        lines += [
            (left or TextLine(Line(), passage, printed[1]))._replace(
                beside=right, across=half + GUTTER
            )
            for left, right in pairs
        ]
    return lines


def _parts(passage: Passage) -> list[tuple[Span, Span]]:
    """Each sentence with its reading; the whole passage as one part if they cannot be paired.

    Returns:
        Spans of the text and of the translation; together they are the whole of each.
    """
    text, translation = (0, len(passage.text)), (0, len(passage.translation))
    printed = [span for span, _ in passage.pairs]
    readings = [span for _, span in passage.pairs]
    edges = [0, *(end for _, end in printed)]
    is_whole = [start for start, _ in printed] == edges[:-1] and edges[-1] == text[1]
    if len(printed) < 2 or not is_whole or readings != sorted(readings):
        return [(text, translation)]
    starts = [0, *(start for start, _ in readings[1:])]
    return list(zip(printed, pairwise([*starts, translation[1]]), strict=True))


def _printed(passage: Passage, part: Span, width: int, spoken: Spoken | None) -> list[TextLine]:
    """Set a part of the printed text, with pinyin above the stretch in `spoken`."""
    start, end = part
    indents = passage.field == "text" and width > 4 * INDENT and not start
    first = INDENT if indents else 0
    if spoken is None or spoken.passage != passage.id or not start <= spoken.start < end:
        return _stretch(passage, start, end, width, first)
    lines = _stretch(passage, start, spoken.start, width, first) if spoken.start > start else []
    lines += _with_pinyin(passage, spoken, width, 0 if lines else first)
    if spoken.end < end:
        lines += _stretch(passage, spoken.end, end, width, 0)
    return lines


def _stretch(passage: Passage, start: int, end: int, width: int, first: int) -> list[TextLine]:
    role = _ROLES[passage.field]
    return [
        TextLine(Line(words, role, indent), passage, start + at)
        for at, words, indent in set_lines(passage.text[start:end], width, first_indent=first)
    ]


def _with_pinyin(passage: Passage, spoken: Spoken, width: int, first: int) -> list[TextLine]:
    from changji_tui.layout.ruby import set_ruby

    role = _ROLES[passage.field]
    text = passage.text[spoken.start : spoken.end]
    lines: list[TextLine] = []
    for over, under in set_ruby(text, spoken.syllables, width, first_indent=first):
        drawn = under.line._replace(role=role)
        start = spoken.start + under.start
        lines.append(TextLine(over, is_pinyin=True))
        lines.append(under._replace(line=drawn, passage=passage, start=start))
    return lines


def _translated(passage: Passage, part: Span, width: int) -> list[TextLine]:
    start, end = part
    return [
        TextLine(Line(words, "muted"), passage, start + at, translated=True)
        for at, words, _ in set_lines(passage.translation[start:end].rstrip(), width)
    ]


def set_document(
    document: Document,
    width: int,
    *,
    bilingual: bool,
    language: str,
    spoken: Spoken | None = None,
) -> list[TextLine]:
    """Set a whole document: header lines, body, and our notes on it.

    Args:
        document: What is set.
        width: Cells of the column.
        bilingual: Whether each passage has its English reading.
        language: "zh" or "en", for our notes.
        spoken: The stretch that has its pinyin above it.
    """
    bilingual = bilingual and any(passage.translation for passage in document.passages)
    lines: list[TextLine] = []
    blank = TextLine(Line())
    previous: Field | None = None
    for passage in document.passages:
        apart = bilingual or previous in ("text", "heading") or passage.field in ("text", "heading")
        if previous and apart:
            lines.append(blank)
        lines += set_passage(passage, width, bilingual=bilingual, spoken=spoken)
        previous = passage.field
    notes = []
    if document.speaker and document.speaker.reason:
        reason = document.speaker.reason.in_language(language)
        why = say("why-this-speaker", language)
        notes.append(say("for-reason", language, what=why, reason=reason))
    if document.note:
        notes.append(document.note.in_language(language))
    if bilingual:
        notes.append(say("our-reading", language))
    for note in notes:
        lines += [blank, *prose(say("note", language) + note, width, "muted")]
    return lines
