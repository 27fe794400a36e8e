"""Finds the paragraphs of a text, whether its lines are printed lines or whole paragraphs.

A text copied from print has hard line breaks: lines of one width, cut within sentences. The bundled page
shows how to read them. A line that is not full ends its paragraph. The first line of a paragraph is
indented or, if extraction lost the indent, two characters shorter. A blank line after a full line that
ends within a sentence is the end of a column, not of a paragraph. Spaces beside digits, or between all
characters of a line, only fill the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from changji_tui.text.cells import cell_len
from changji_tui.text.cleaning import single_line

_ENDS = re.compile("[。！？；…：.!?;:][”’」』）)》]*$")
"""The end of a line that ends a sentence."""
_SQUEEZED = re.compile("[》）”’」』。，；！？]{2}$")
"""Two marks at the end of a line, which print may set as wide as one."""
_OPENS = tuple("“‘「『《（(")
"""Marks that cannot end a line, so that the line before them is shorter."""
_INDENT = 4
"""Cells of a paragraph's indent: two characters."""
_SLACK = 3
"""Cells by which a full line may be shorter than its column, since some marks cannot begin a line."""
_LOOSE = 8
"""The same for a line that ends within a sentence: print sets marks narrower or wider to fill a line."""
_FEWEST = 3
"""The fewest lines of a column."""
_COLUMN = range(16, 121)
"""Cells that a line of print may have."""
_MOSTLY = 0.6
"""The least part of the lines followed by another that are full in a text with hard line breaks."""
_WITHIN = 0.35
"""The least part of these full lines that end within a sentence."""

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af〇"
_BESIDE_DIGITS = re.compile(
    rf"(?<=[{_HAN}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=[{_HAN}])|(?<=[0-9]) (?=[%‰℃°])"
    r"|(?<=[，。、；：！？]) | (?=[，。、；：！？])"
)
_SPACED = re.compile(rf"[{_HAN}] (?=[{_HAN}])")
_CLOSE = re.compile(rf"[{_HAN}](?=[{_HAN}])")


class Layout(NamedTuple):
    """The paragraphs of a text, and how they were found."""

    paragraphs: tuple[str, ...]
    """Their texts, never empty, with lines joined and without spaces of typesetting."""
    joined: int
    """The count of line breaks that were removed; 0 if each line is a paragraph."""


class _Line(NamedTuple):
    text: str
    """The line without white space at its ends and without the spaces of typesetting."""
    width: int
    """Its width in cells; marks such as “ count as wide."""
    column: int
    """The width of a full line of its column, in cells."""
    is_indented: bool
    is_filled: bool
    """Whether it has spaces between all its characters to fill it."""
    follows_gap: bool
    """Whether a blank line is before it."""
    is_prose: bool
    """Whether a sentence ends in its block of lines; otherwise the block is a title."""

    def is_full(self, shorter: int) -> bool:
        """Whether it is as wide as its column, less `shorter` cells that could not be used."""
        return self.is_filled or self.column - shorter <= self.width <= self.column + _LOOSE

    def ends(self) -> bool:
        """Whether it ends a sentence."""
        return bool(_ENDS.search(self.text))


def paragraphs(text: str) -> Layout:
    """Find the paragraphs of a text.

    Args:
        text: Clean text: `text.cleaning.clean`.
    """
    lines = tuple(_lines(text))
    if not _is_wrapped(lines):
        return Layout(tuple(line.text for line in lines), 0)
    indents = sum(line.is_indented for line in lines)
    lost = _INDENT if not 0 < indents < len(lines) * _MOSTLY else 0
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, lost):
            groups[-1].append(line)
        else:
            groups.append([line])
    joined = sum(len(group) - 1 for group in groups)
    return Layout(tuple(_set_solid(_joined(group)) for group in groups), joined)


def _joined(group: Sequence[_Line]) -> str:
    return single_line("\n".join(line.text for line in group))


def _lines(text: str) -> Iterator[_Line]:
    """Read the lines that are not blank, each with the width of its column."""
    column, gap = 0, False
    for is_blank, block in groupby(text.split("\n"), lambda line: not line.strip()):
        if is_blank:
            gap = True
            continue
        lines = [(line, *_unspaced(line.strip())) for line in block]
        widths = [_width(solid) for _, solid, _ in lines]
        prose = len(lines) > _FEWEST or any(
            "。" in solid or _ENDS.search(solid) for _, solid, _ in lines
        )
        if (prose and len(lines) >= _FEWEST) or not column:
            column = _column(widths)
        for (line, solid, filled), width in zip(lines, widths, strict=True):
            indented = line.startswith(("  ", "\u3000"))
            yield _Line(solid, width, column, indented, filled, gap, prose)
            gap = False


def _width(line: str) -> int:
    return cell_len(line) + sum(line.count(mark) for mark in "“”‘’…—·" if cell_len(mark) == 1)


def _column(widths: Sequence[int]) -> int:
    """The width of a full line: the greatest that at least a quarter of the lines have."""
    for width in sorted(set(widths), reverse=True):
        alike = sum(width - _SLACK <= other <= width for other in widths)
        if alike > 1 and alike * 4 >= len(widths):
            return width
    return max(widths)


def _is_wrapped(lines: Sequence[_Line]) -> bool:
    followed = [line for line, after in pairwise(lines) if not after.follows_gap]
    full = [line for line in followed if line.is_full(_LOOSE) and line.column in _COLUMN]
    within = sum(not line.ends() for line in full)
    return len(full) > 1 and len(full) >= _MOSTLY * len(followed) and within >= _WITHIN * len(full)


def _goes_on(group: Sequence[_Line], line: _Line, lost: int) -> bool:
    """Whether a line continues the paragraph of the lines before it."""
    before = group[-1]
    short = (lost if len(group) == 1 else 0) + 2 * line.text.startswith(_OPENS)
    short += 2 * bool(_SQUEEZED.search(before.text))
    if line.is_indented and not lost:
        return False
    if not before.ends():
        slack = _LOOSE if before.is_prose and not line.follows_gap else _SLACK
        return before.is_full(slack + short)
    if line.follows_gap or not before.is_full(_SLACK + short):
        return False
    # After a full line that ends a sentence, a line two characters short begins a paragraph.
    begins = line.column - line.width in (lost, lost + 1) and not line.ends()
    return not (lost and begins)


def _unspaced(line: str) -> tuple[str, bool]:
    """Remove the spaces that fill a line, and say whether it had any."""
    line = re.sub(r"\s+", " ", line)
    filled = len(_SPACED.findall(line)) > max(2, len(_CLOSE.findall(line)))
    if filled:
        line = re.sub(rf"(?<=[{_HAN}]) (?=[{_HAN}])", "", line)
    return _set_solid(line), filled


def _set_solid(text: str) -> str:
    """Remove the spaces beside digits, letters and marks in a Chinese text."""
    return _BESIDE_DIGITS.sub("", text)
