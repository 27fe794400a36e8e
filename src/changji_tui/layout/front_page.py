"""The page at a glance as lines: tiles of telling figures, its facts in time, its arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from changji_tui import charts, quantities
from changji_tui.charts.series import period_text, series_points
from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.highlights import highlights, moments
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, TextLine, row
from changji_tui.layout.series import broken, painted_row
from changji_tui.model.documents import Figure, Section
from changji_tui.model.files import CheckRecord, SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.text.cells import cell_len

GUTTER = 4
"""Blank cells between two tiles."""
_LEAST_TILE = 28
_ORDER = (False, True, None)
_PERIODS = 24
"""The most cells of the column of periods."""

_Tile = tuple[str, list[Line]]
"""The id of the figure that it leads to, and its lines."""


def tile_lines(page: Page, width: int, language: str, form: Form = "printed") -> list[TextLine]:
    """The telling figures of each section as tiles, two in a row where there is room."""
    lines: list[TextLine] = []
    for section in page.sections:
        tiles = [_tile(page, f, width, language, form) for f in highlights(page, section)]
        if tiles:
            lines += [TextLine(Line())] if lines else []
            lines += _section_lines(section, tiles, width, language)
    return lines


def _tile_width(width: int) -> int:
    half = (width - GUTTER) // 2
    return half if half >= _LEAST_TILE else width


def _section_lines(
    section: Section, tiles: Sequence[_Tile], width: int, language: str
) -> Iterator[TextLine]:
    yield TextLine(Line(section.title.in_language(language), "strong"))
    tile_width = _tile_width(width)
    columns = 1 if tile_width == width else 2
    for start in range(0, len(tiles), columns):
        if start:
            yield TextLine(Line())
        yield from _row_of_tiles(tiles[start : start + columns], tile_width + GUTTER)


def _row_of_tiles(tiles: Sequence[_Tile], across: int) -> Iterator[TextLine]:
    (key, left), *others = tiles
    if not others:
        yield from (TextLine(line, key=key) for line in left)
        return
    other_key, right = others[0]
    for one, other in zip_longest(left, right, fillvalue=Line()):
        yield TextLine(one, key=key, beside=TextLine(other, key=other_key), across=across)


def _tile(page: Page, found: Figure | SeriesRecord, width: int, language: str, form: Form) -> _Tile:
    """What, how much, when; of a series then and now."""
    room = _tile_width(width)
    if isinstance(found, Figure):
        return found.id, [
            *broken(_amount(found, language, form), room, "accent"),
            *broken(found.label.in_language(language), room, "text"),
            *(broken(period_text(found, language), room, "muted") if found.period else []),
        ]
    form = _spoken(language, form)
    points = series_points(page, found, language, form)
    span = " – ".join(point.label.strip("[]") for point in (points[0], points[-1]))
    if any(point.period for point in points):
        span += f"{'，' if language == 'zh' else ', '}{say('inferred', language)}"
    key = next(point.key for point in reversed(points) if point.key)
    return key, [
        painted_row(charts.sparkline(points, room), "", value="accent"),
        *broken(found.title.in_language(language), room, "text"),
        *broken(span, room, "muted"),
        *(line for p in points if p.derived for line in broken(p.origin, room, "derived")),
    ]


def _spoken(language: str, form: Form) -> Form:
    """The form of a number: in English it is read in English where it would be as printed."""
    return "english" if language == "en" and form == "printed" else form


def _amount(figure: Figure, language: str, form: Form) -> str:
    """The number in a form; as printed, with the word of what the print says of it elsewhere."""
    form = _spoken(language, form)
    if form == "english":
        return quantities.english(
            figure.value, figure.unit, figure.qualifier, printed=figure.printed
        )
    if form == "digits" and figure.value is not None:
        return " ".join(
            quantities.shown(
                figure.value, figure.unit, figure.qualifier, printed=figure.printed, form=form
            )
        )
    try:
        says_it = quantities.parse(figure.printed).qualifier == figure.qualifier
    except ValueError:
        says_it = False
    is_bare = figure.qualifier not in ("exact", "rank") and not says_it
    return (say(figure.qualifier, language) if is_bare else "") + figure.printed


def moment_lines(page: Page, width: int, language: str, form: Form = "printed") -> list[TextLine]:
    """What the page dates, in order of time: the time on the left where there is room."""
    told = [(moment, period_text(moment.figures[0], language)) for moment in moments(page)]
    column = min(_PERIODS, max((cell_len(text) for _, text in told), default=0)) + 2
    is_wide = width >= 2 * column + 8
    lines: list[TextLine] = []
    for moment, text in told:
        rows: list[TextLine] = []
        for figure in moment.figures:
            indent = column if is_wide else 2
            rows += _fact_lines(figure, max(1, width - indent), indent, language, form)
        if is_wide:
            first = rows[0]
            blank = " " * (first.line.indent - cell_len(text))
            shift = len(text + blank)
            marks = tuple((a + shift, b + shift, role) for a, b, role in first.line.marks)
            joined = Line(text + blank + first.line.text, marks=((0, len(text), "muted"), *marks))
            rows[0] = first._replace(line=joined)
        else:
            lines.append(TextLine(Line(text, "muted")))
        lines += rows
    return lines


def _fact_lines(
    figure: Figure, room: int, indent: int, language: str, form: Form
) -> Iterator[TextLine]:
    label = figure.label.in_language(language)
    amount = _amount(figure, language, form) if figure.is_measure else ""
    told = f"{amount}  {label}" if amount else label
    for index, line in enumerate(broken(told, room, "text")):
        marks = ((0, min(len(amount), len(line.text)), "strong"),) if amount and not index else ()
        yield TextLine(Line(line.text, "text", indent, marks), key=figure.id)


def findings_heading(page: Page, language: str) -> Line:
    """How many of the page's checks hold, fail, and have nothing to compare with."""
    counts = []
    for verdict in _ORDER:
        number = sum(check.holds is verdict for check in page.checks)
        sign, role = VERDICTS[verdict]
        if number:
            counts.append((f"{sign} {number}", role))
    return row([(say("findings", language), "strong"), *counts], gap="  ")


def check_lines(page: Page, width: int, language: str) -> list[TextLine]:
    """The page's own arithmetic: ✗, ✓ or ?, what was asked, and what was found.

    What does not agree comes first, what the page gives nothing to compare with last.
    """
    ordered = sorted(page.checks, key=lambda check: _ORDER.index(check.holds))
    return [line for check in ordered for line in _check(check, width, language)]


def _check(check: CheckRecord, width: int, language: str) -> Iterator[TextLine]:
    sign, role = VERDICTS[check.holds]
    room = max(1, width - 2)
    statement = broken(check.statement.in_language(language), room, "text")
    finding = broken(check.note.in_language(language), room, "muted")
    first = row([(sign, role), (" ", "text"), (statement[0].text, "text")])
    yield TextLine(first, key=check.id)
    for line in (*statement[1:], *finding):
        yield TextLine(line._replace(indent=2), key=check.id)
