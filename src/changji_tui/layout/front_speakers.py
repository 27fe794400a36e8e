"""Speeches and photographs as blocks of the front page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from changji_tui import charts
from changji_tui.layout.front_blocks import (
    BLANK,
    GUTTER,
    Block,
    Target,
    counted,
    fitted,
    heading_lines,
    side_by_side,
    spot,
    title_line,
)
from changji_tui.layout.lines import Line, row
from changji_tui.layout.series import broken
from changji_tui.model.documents import Document, Section
from changji_tui.model.voices import Voice, voices
from changji_tui.text.cells import cell_len

_LEAST_SPEAKER = 48
"""Cells that each of two columns of speakers needs at least."""
_BAR = 7
"""Cells of the bar of the longest speech."""


def speeches_block(
    section: Section, number: int, width: int, language: str, unfolded: Target | None
) -> Block:
    """Each speaker with theme and body: in one column, or in two if that takes fewer rows."""
    title = [
        title_line(section, number, width, language),
        *heading_lines(section, width, language, unfolded),
    ]
    spoken = voices(section.documents)
    one = [line for rows in _speakers(spoken, width, language) for line in rows]
    half = (width - GUTTER) // 2
    if half < _LEAST_SPEAKER or len(spoken) == 1:
        return [*title, *one]
    made = [_speaker(voice, half, language) for voice in spoken]
    middle = -(-len(made) // 2)
    pairs = zip_longest(made[:middle], made[middle:], fillvalue=[BLANK])
    two = [line for pair in pairs for line in side_by_side(pair, half)]
    return [*title, *(two if len(two) < len(one) else one)]


def _speakers(spoken: Sequence[Voice], width: int, language: str) -> list[Block]:
    """Name, length, turns, theme and body in columns; if they do not fit, the body on its own row."""
    names = [voice.name.in_language(language) for voice in spoken]
    themes = [voice.theme_in(language) for voice in spoken]
    bodies = [voice.organisation_in(language) for voice in spoken]
    longest = max(1, *(voice.length for voice in spoken))
    sizes = [_size(voice, longest) for voice in spoken]
    is_debate = any(len(voice.documents) > 1 for voice in spoken)
    turns = [_turns(voice, language) if is_debate else "" for voice in spoken]
    name, theme, size, turn = (
        max(map(cell_len, texts)) + 2 if any(texts) else 0
        for texts in (names, themes, sizes, turns)
    )
    room = width - name - size - turn - theme
    if room < max(map(cell_len, bodies)):
        return [_speaker(voice, width, language) for voice in spoken]
    cells = zip(names, sizes, turns, themes, bodies, strict=True)
    lines = [
        row(
            [
                (_padded(who, name), "strong"),
                (_padded(how_long, size), "bar"),
                (_padded(how_often, turn), "muted"),
                (_padded(what, theme), "derived"),
                (body, "muted"),
            ]
        )
        for who, how_long, how_often, what, body in cells
    ]
    return [
        [spot(line, Target("document", voice.id), width)]
        for voice, line in zip(spoken, lines, strict=True)
    ]


def _speaker(voice: Voice, width: int, language: str) -> Block:
    """Name and theme, below them the body."""
    name = voice.name.in_language(language)
    left = cell_len(name) + 2
    first, *rest = broken(voice.theme_in(language), max(1, width - left), "derived") or [Line()]
    lines = [row([(_padded(name, left), "strong"), (first.text, "derived")])]
    lines += [line._replace(indent=left) for line in rest]
    lines += broken(voice.organisation_in(language), width, "muted")
    return [spot(line, Target("document", voice.id), width) for line in lines]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _size(voice: Voice, longest: int) -> str:
    """How many characters a speaker says, with a bar relative to the longest speech."""
    number = f"{voice.length:,}".rjust(len(f"{longest:,}"))
    return f"{number} {charts.share(voice.length, longest, _BAR)}"


def _turns(voice: Voice, language: str) -> str:
    """How many turns a speaker has; empty for an article."""
    return counted("turns", len(voice.documents), language) if voice.kind == "speech" else ""


def photo_block(document: Document, width: int, language: str, most: int) -> Block:
    """A photograph: the beginning of its caption, in at most `most` rows."""
    label = document.label.in_language(language)
    body = document.paragraphs[0] if document.paragraphs else None
    caption = ""
    if body:
        caption = body.text if language == "zh" else body.translation or body.text
    column = cell_len(label) + 2
    if width - column < 20:
        words = fitted(broken(caption, width - 2, "muted"), most, width - 2)
        made = [Line(label, "strong"), *(line._replace(indent=2) for line in words)]
    else:
        words = fitted(broken(caption, width - column, "muted"), most, width - column)
        first = [(label, "strong"), ("  ", "text"), *((line.text, "muted") for line in words[:1])]
        made = [row(first), *(line._replace(indent=column) for line in words[1:])]
    return [spot(line, Target("document", document.id), width) for line in made]
