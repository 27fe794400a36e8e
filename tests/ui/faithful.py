"""What a widget draws, held against what it should: no character lost, none cut, none hidden."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from rich.style import Style
from textual.strip import Strip

from changji_tui.model.documents import Document, Passage
from changji_tui.text.cells import advances, cell_len, fit, pad
from changji_tui.text.graphemes import cluster_starts
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.painted import PaintedScroll
from changji_tui.ui.tables.columns import GAP
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.ui.tables.speakers import SpeakersTable
from changji_tui.ui.texts.reader import Reader
from changji_tui.ui.texts.text_view import MARGIN


def squeezed(text: str) -> str:
    """A text without white space: where a line ends, a space is not drawn."""
    return "".join(text.split())


def cut(text: str, start: int, end: int) -> str:
    """What of a row stands in the cells from `start` to `end`; no character may lie across."""
    edges = [0, *accumulate(advances(text))]
    inside = [i for i, (a, b) in enumerate(pairwise(edges)) if start <= a and b <= end]
    across = [text[i] for i, (a, b) in enumerate(pairwise(edges)) if a < start < b or a < end < b]
    assert not across, (across, text)
    return text[inside[0] : inside[-1] + 1] if inside else ""


def in_view(widget: PaintedScroll) -> int:
    """The cells of a widget that no scrollbar covers."""
    return widget.scrollable_content_region.width


def drawn_by(reader: Reader) -> list[Strip]:
    """Every row of a reader as a full scroll shows it."""
    top, width = reader.scroll_offset.y, in_view(reader)
    return [reader.render_line(y - top).crop(0, width) for y in range(len(reader.lines))]


def columns(reader: Reader, drawn: list[Strip]) -> tuple[str, str]:
    """The text of the left column, and of the one beside it where there is one."""
    width, margin = in_view(reader), MARGIN
    if reader.centred:
        margin = max(MARGIN, (reader.size.width - reader.column_width) // 2)
    left = right = ""
    for line, strip in zip(reader.lines, drawn, strict=True):
        assert cell_len(strip.text) == width
        middle = margin + line.across if line.across else width
        left += cut(strip.text, 1, middle) if line.across else strip.text[1:]
        right += cut(strip.text, middle, width) if line.across else ""
    return squeezed(left), squeezed(right)


def lit(drawn: list[Strip], style: Style) -> str:
    """The characters in the colour of a style, but for the cursor's bar."""
    found = ""
    for strip in drawn:
        start = 0
        for segment in strip:
            if segment.style and segment.style.color == style.color:
                found += segment.text[1:] if start == 0 else segment.text
            start += len(segment.text)
    return squeezed(found)


def measures_in(document: Document) -> str:
    """The printed characters that measures cover, each cluster whole, in order."""
    found = ""
    for passage in document.passages:
        spans = [(f.printed_start, f.printed_end) for f in passage.figures if f.kind == "measure"]
        begins = [*cluster_starts(passage.text), len(passage.text)]
        for start, end in pairwise(begins):
            if any(first < end and start < last for first, last in spans):
                found += passage.text[start:end]
    return squeezed(found)


def in_two_languages(passage: Passage) -> list[str]:
    """Each sentence and its reading; both whole, where it is not known which is whose."""
    pairs = passage.pairs
    printed = [passage.text[slice(*span)] for span, _ in pairs]
    readings = [passage.translation[slice(*span)] for _, span in pairs]
    is_known = "".join(printed) == passage.text
    if not is_known or squeezed("".join(readings)) != squeezed(passage.translation):
        return [passage.text, passage.translation]
    return [text for pair in zip(printed, readings, strict=True) for text in pair]


def assert_whole(reader: Reader, document: Document) -> int:
    """The reader draws every character of a document; how many passages it has."""
    drawn = drawn_by(reader)
    left, right = columns(reader, drawn)
    texts = [passage.text for passage in document.passages]
    readings = [passage.translation for passage in document.passages]
    if reader.bilingual and not right:
        texts = [text for passage in document.passages for text in in_two_languages(passage)]
    assert left.startswith(squeezed("".join(texts)))
    assert right == (squeezed("".join(readings)) if right else "")
    notes = [document.note, document.speaker.reason if document.speaker else None]
    assert all(squeezed(note.in_language(reader.language)) in left for note in notes if note)
    assert lit(drawn, reader.role_style("figure")) == measures_in(document)
    return len(document.passages)


def assert_aligned(table: RowTable) -> int:
    """Every cell of a list stands in its column, cut by `…` only; how many rows it has."""
    headers = tuple(column.header for column in table._columns)
    top, width = table.scroll_offset.y, table.size.width
    rows: list[tuple[int, str, Sequence[str]]] = [(table._head - 1, " ", headers)]
    rows += [
        (
            table._head + table._first_lines[number] - top,
            glyph("pointer") if number == table.cursor else " ",
            table._cells_drawn(number),
        )
        for number in range(len(table.rows))
        if table._first_lines[number] >= top
    ]
    for y, pointer, cells in rows:
        drawn = table.render_line(y).text
        expected = pointer + (" " * GAP).join(_fitted(table, cells))
        assert drawn == pad(expected, width)
        assert cell_len(drawn) == width
        assert cell_len(expected) <= in_view(table)
    return len(rows) - 1


def _fitted(table: RowTable, cells: Sequence[str]) -> list[str]:
    """The cells of a row as wide as their columns; words that are too wide take empty ones beside them."""
    fitted, shown = [], list(table._shown)
    while shown:
        index, room = shown.pop(0)
        is_right = table._columns[index].right
        while shown and not is_right and cell_len(cells[index]) > room and not cells[shown[0][0]]:
            room += GAP + shown.pop(0)[1]
        fitted.append(fit(cells[index], room, "right" if is_right else "left"))
    return fitted


def assert_bodies_whole(table: SpeakersTable, language: str) -> None:
    """The lines of a row hold the whole name of the speaker's body."""
    for number, each in enumerate(table.rows):
        body = table._documents[each.key].organisation_in(language)
        if table._whole >= 0:
            lines = [table._cells_drawn(number)[table._whole]]
            lines += [table._below(number, part).text for part in range(len(each.below) - 1)]
            assert squeezed("".join(lines)) == squeezed(body)
