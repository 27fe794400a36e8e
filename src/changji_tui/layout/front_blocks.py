"""The sections of a page as blocks of the front page: figures value first, speakers, photographs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from changji_tui import charts, quantities
from changji_tui.charts.series import series_points
from changji_tui.figures import saying
from changji_tui.figures.highlights import highlights
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, row
from changji_tui.layout.panes import KEYED
from changji_tui.layout.series import broken, painted_row
from changji_tui.model.documents import Document, Figure, Section
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.quantities.showing import sign_of
from changji_tui.quantities.units import CURRENCIES
from changji_tui.text.cells import cell_len, truncate

GUTTER = 4
"""Blank cells between two columns."""
_MOST_VALUE = 22
"""Cells that the column of values may take."""
_FEW = 3
"""Up to this many documents are shown with whole headlines; more get one row each."""
_HEADLINE = 2
"""Rows that a headline may take."""


class Target(NamedTuple):
    """What an item opens."""

    kind: Literal["section", "document", "figure", "time", "arithmetic", "about", "title"]
    """The kind of thing; a time opens the first figure that is dated to it."""
    id: str = ""
    """The id of the section, the document or the figure, or the printed heading;
    the sign of a verdict."""


class Spot(NamedTuple):
    """The cells of a row that open something."""

    target: Target
    """What they open."""
    start: int
    """The first cell."""
    end: int
    """The cell after the last."""


class FrontLine(NamedTuple):
    """One row of the front page."""

    line: Line
    """What is drawn."""
    spots: tuple[Spot, ...] = ()
    """What can be opened there, from left to right."""


BLANK = FrontLine(Line())
Block = Sequence[FrontLine]
"""The rows of one section."""


def counted(name: str, number: int, language: str) -> str:
    """A number with its noun in the right form: "1 photograph", "2 articles".

    Args:
        name: The noun's name in the catalogue, without "-one" or "-many".
        number: How many.
        language: "zh" or "en".
    """
    return say(f"{name}-one" if number == 1 else f"{name}-many", language, n=f"{number:,}")


def spot(line: Line, target: Target, width: int) -> FrontLine:
    """A row that opens one thing, over `width` cells."""
    return FrontLine(line, (Spot(target, 0, width),))


def fitted(lines: list[Line], most: int, width: int, *, more: bool = False) -> list[Line]:
    """Keep the first lines of a text, with “…” at the end if some are left out.

    Args:
        lines: Lines of one text.
        most: How many are kept.
        width: Cells of a line.
        more: Whether the text goes on after `lines`.
    """
    kept = lines[:most]
    if kept and (more or len(lines) > most):
        text = kept[-1].text.rstrip()
        is_short = cell_len(text) + 2 <= width
        kept[-1] = kept[-1]._replace(text=f"{text} …" if is_short else truncate(text + "…", width))
    return kept


def side_by_side(blocks: Sequence[Block], width: int) -> list[FrontLine]:
    """Set blocks, each `width` cells wide, beside each other with `GUTTER` cells between them."""
    rows = []
    for parts in zip_longest(*blocks, fillvalue=BLANK):
        text, marks, spots = "", [], []
        for number, part in enumerate(parts):
            left = number * (width + GUTTER)
            text += " " * (left + part.line.indent - cell_len(text))
            start = len(text)
            text += part.line.text
            marks.append((start, len(text), part.line.role))
            marks += [(a + start, b + start, role) for a, b, role in part.line.marks]
            spots += [s._replace(start=s.start + left, end=s.end + left) for s in part.spots]
        rows.append(FrontLine(Line(text, marks=tuple(marks)), tuple(spots)))
    return rows


def section_block(
    page: Page,
    section: Section,
    number: int,
    width: int,
    language: str,
    form: Form,
    most: int,
    unfolded: Target | None,
) -> Block:
    """A section of articles: its name, its documents, its telling figures.

    Args:
        page: The page.
        section: One of its sections.
        number: The number of its pane.
        width: Cells of the block.
        language: "zh" or "en".
        form: The form of every number.
        most: How many figures are shown at most.
        unfolded: The item that is shown whole; None: none is.
    """
    lines = [title_line(section, number, width, language)]
    lines += heading_lines(section, width, language, unfolded)
    is_few = len(section.documents) <= _FEW
    for document in section.documents:
        lines += _document(document, width, language, rows=_HEADLINE if is_few else 1)
    chosen = highlights(page, section)[:most]
    values = [_value(page, found, width, language, form) for found in chosen]
    column = min(_MOST_VALUE, max((cell_len(value.text) for value in values), default=0)) + 2
    for found, value in zip(chosen, values, strict=True):
        lines += _figure(page, found, value, width, column, language)
    return lines


def title_line(section: Section, number: int, width: int, language: str) -> FrontLine:
    """The pane's number, its name in both languages and, at the right, how much it holds."""
    title = section.title.in_language(language)
    other = section.title.in_language("zh" if language == "en" else "en")
    length = sum(document.length for document in section.documents)
    sizes = [counted("characters", length, language)]
    if section.measures:
        sizes.append(counted("figures", len(section.measures), language))
    left = [
        (f"{number} " if number < KEYED else "", "accent"),
        (title, "strong"),
        (f"  {other}", "muted"),
    ]
    held = " · ".join(sizes)
    for kept in (3, 2):
        room = width - sum(cell_len(text) for text, _ in left[:kept]) - cell_len(held)
        if room >= 2:
            pieces = [*left[:kept], (" " * room, "text"), (held, "muted")]
            return spot(row(pieces), Target("section", section.id), width)
    return spot(row(left[:2]), Target("section", section.id), width)


def heading_lines(section: Section, width: int, language: str, unfolded: Target | None) -> Block:
    """The printed heading of a section, if it has one; when unfolded, its reading too."""
    passage = section.heading
    if passage is None:
        return []
    target = Target("title", passage.id)
    if target == unfolded:
        texts = (passage.text, passage.translation)
        lines = [line for text in texts for line in broken(text, width, "muted")]
    else:
        words = passage.text if language == "zh" else passage.translation or passage.text
        lines = [Line(truncate(words, width), "muted")]
    return [spot(line, target, width) for line in lines]


def _document(document: Document, width: int, language: str, rows: int) -> Iterator[FrontLine]:
    """A document by its headline, or by our name for it."""
    name = document.title_in(language) if rows > 1 else document.label.in_language(language)
    for line in fitted(broken(name, width, "text"), rows, width):
        yield spot(line, Target("document", document.id), width)


def _value(page: Page, found: Figure | SeriesRecord, width: int, language: str, form: Form) -> Line:
    """The value of a figure; of a series, its sparkline without the unit, which the title names."""
    if isinstance(found, Figure):
        return Line(amount(found, language, form), "accent")
    points = series_points(page, found, language, spoken(language, form))
    drawn = charts.sparkline(points, min(width, _MOST_VALUE))
    parts = tuple(part for part in drawn.parts if part.role != "unit")
    made = painted_row(drawn._replace(parts=parts), "", value="accent")
    return made._replace(text=made.text.rstrip())


def _figure(
    page: Page,
    found: Figure | SeriesRecord,
    value: Line,
    width: int,
    column: int,
    language: str,
) -> Iterator[FrontLine]:
    """The value, then its label: in a column of its own if there is room for one."""
    if isinstance(found, Figure):
        key, label = found.id, found.label.in_language(language)
    else:
        points = series_points(page, found, language)
        key = next(point.key for point in reversed(points) if point.key)
        label = found.title.in_language(language)
    target = Target("figure", key)
    if width - column < 12 or cell_len(value.text) > column - 2:
        yield spot(value, target, width)
        for line in broken(label, width - 2, "text"):
            yield spot(line._replace(indent=2), target, width)
        return
    first, *rest = broken(label, width - column, "text")
    gap = " " * (column - cell_len(value.text))
    start = len(value.text + gap)
    marks = ((0, len(value.text), value.role), *value.marks)
    drawn = Line(
        value.text + gap + first.text, marks=(*marks, (start, start + len(first.text), "text"))
    )
    yield spot(drawn, target, width)
    for line in rest:
        yield spot(line._replace(indent=column), target, width)


def spoken(language: str, form: Form) -> Form:
    """The form to show: an English program reads in English what would be shown as printed."""
    return "english" if language == "en" and form == "printed" else form


def amount(figure: Figure, language: str, form: Form) -> str:
    """A figure's number with its unit and the sign of its bound: "> CNY 100 million", ">1亿元"."""
    number, unit = quantities.formatted(
        figure.value,
        figure.unit,
        figure.qualifier,
        printed=figure.printed,
        form=spoken(language, form),
        value_to=figure.value_to,
    )
    if language == "zh":
        return figure.sign + number + unit
    sign = sign_of(figure.qualifier, language) if figure.value is not None else ""
    number = number.removeprefix(sign)
    before = f"{unit} " if unit in CURRENCIES.values() else ""
    measured = number if before else saying.spaced(number, unit)
    return figure.sign + f"{sign.strip()} {before}{measured}".lstrip()


class ItemRow:
    """A row of short items under a heading."""

    def __init__(self, heading: str, left: int) -> None:
        self._pieces = [(heading + " " * (left - cell_len(heading)), "strong")]
        self.spots: list[Spot] = []
        """What it holds."""
        self._at = left

    def has_room(self, text: str, width: int) -> bool:
        """Whether another item fits."""
        return self._at + 3 + cell_len(text) <= width or not self.spots

    def add(self, text: str, target: Target, role: str = "text") -> None:
        """Take another item."""
        if self.spots:
            self._pieces.append((" · ", "muted"))
            self._at += 3
        self._pieces.append((text, role))
        self.spots.append(Spot(target, self._at, self._at + cell_len(text)))
        self._at += cell_len(text)

    def line(self) -> FrontLine:
        """The row."""
        return FrontLine(row(self._pieces), tuple(self.spots))
