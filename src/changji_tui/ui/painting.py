"""Turn lines of marked text into the strips that Textual draws.

Text reaches the screen only here and as `Content`, never as markup.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from changji_tui.layout.lines import Line, Mark
from changji_tui.text.graphemes import SIMPLE, cluster_starts


class Ground:
    """The style of blank cells, and how roles look over it and over each other."""

    def __init__(self, styles: Mapping[str, Style], base: Style) -> None:
        """Make the ground of a theme.

        Args:
            styles: The style of each role.
            base: The style of the blank cells.
        """
        self.base = base
        self._styles = styles
        self._laid: dict[tuple[str, ...], Style] = {(): base}

    def under(self, roles: tuple[str, ...]) -> Style:
        """The style of text in some roles, the last on top; equal styles are the same object."""
        laid = self._laid.get(roles)
        if laid is None:
            laid = self.under(roles[:-1]) + self._upon(self._styles[roles[-1]])
            laid = next((known for known in self._laid.values() if known == laid), laid)
            self._laid[roles] = laid
        return laid

    def _upon(self, style: Style) -> Style:
        """Fit a style to this ground.

        On a reversed ground, a colour or dim would show as a patch, and is dropped; a reversed style
        stands out by not being reversed.
        """
        if not self.base.reverse or style.bgcolor:
            return style
        turned = False if style.reverse else None
        return Style(
            bold=style.bold, italic=style.italic, underline=style.underline, reverse=turned
        )


@lru_cache(maxsize=128)
def paint(line: Line, width: int, ground: Ground) -> Strip:
    """Draw a row of `width` cells; an equal row is the same strip, with what Textual cached for it.

    Args:
        line: Its marks may overlap; later marks lie on top.
        width: Cells; a longer row is cut.
        ground: The styles to paint with.
    """
    segments = _joined([(" " * line.indent, ground.base), *_stretches(line, ground)])
    missing = width - sum(segment.cell_length for segment in segments)
    if missing < 0:
        return Strip(segments).adjust_cell_length(width, ground.base)
    if missing:
        before = segments.pop().text if segments and segments[-1].style is ground.base else ""
        segments.append(Segment(before + " " * missing, ground.base))
    return Strip(segments, width)


def _joined(stretches: Iterable[tuple[str, Style]]) -> list[Segment]:
    """Make segments of stretches, joining neighbours in the same style."""
    segments: list[Segment] = []
    text, style = "", None
    for stretch, here in stretches:
        if here is not style:
            if text:
                segments.append(Segment(text, style))
            text, style = "", here
        text += stretch
    return [*segments, Segment(text, style)] if text else segments


def _stretches(line: Line, ground: Ground) -> Iterable[tuple[str, Style]]:
    marks = _whole_marks(line)
    edges = {0, len(line.text)}
    for start, end, _ in marks:
        edges.update((start, end))
    for start, end in pairwise(sorted(edges)):
        roles = [role for first, last, role in marks if first <= start < last]
        yield line.text[start:end], ground.under((line.role, *roles))


def _whole_marks(line: Line) -> list[Mark]:
    """The marks, cut to the text and widened to whole clusters: a style must not split an emoji."""
    length = len(line.text)
    marks = [(min(max(0, a), length), min(max(0, b), length), role) for a, b, role in line.marks]
    if SIMPLE.fullmatch(line.text):
        return marks
    starts = [*cluster_starts(line.text), length]
    return [
        (starts[bisect_right(starts, a) - 1], starts[bisect_left(starts, b)], role)
        for a, b, role in marks
    ]
