"""A comparison of figures as lines: bars, results, cautions, sentences."""

from __future__ import annotations

from collections.abc import Iterator

from changji_tui.charts.series import period_text, unit_gloss
from changji_tui.figures.comparing import Comparison, Group, Side
from changji_tui.figures.comparison_rows import (
    derived_note,
    formulas,
    group_rows,
    has_results,
    scale_note,
)
from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line, Mark, TextLine
from changji_tui.layout.printed import set_reading
from changji_tui.layout.series import broken, flow, painted_row
from changji_tui.layout.typesetting import set_lines
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual
from changji_tui.quantities import Form
from changji_tui.text.sentences import sentence_span

_INDENT = 2


def comparison_lines(
    page: Page, comparison: Comparison, width: int, language: str, form: Form
) -> list[TextLine]:
    """Each group under its heading, then the figures left out, with the reason.

    Args:
        page: The page of the figures.
        comparison: What is compared.
        width: Cells of a line.
        language: "zh" or "en".
        form: The form of the numbers.

    Returns:
        The lines; each line about a figure has the figure's id as its key.
    """
    lines: list[TextLine] = []
    if comparison.apart:
        lines += _ours(comparison.apart, width, language)
    for one, other, reason in comparison.reasons:
        words = f"{one.printed} · {other.printed}  {reason.in_language(language)}"
        lines += [TextLine(line) for line in broken(words, width, "muted")]
    for group in comparison.groups:
        lines += [TextLine(Line())] if lines else []
        lines += _group_lines(page, group, width, language, form)
    if comparison.left_out:
        lines += [TextLine(Line()), TextLine(Line(say("not-compared", language), "strong"))]
    for figure, reason in comparison.left_out:
        words = f"{figure.printed}  {reason.in_language(language)}"
        lines += [TextLine(line, key=figure.id) for line in broken(words, width, "muted")]
    return lines


def _group_lines(
    page: Page, group: Group, width: int, language: str, form: Form
) -> Iterator[TextLine]:
    heading = group.heading.in_language(language)
    gloss = unit_gloss(group.unit, language)
    yield TextLine(Line(heading + (f" ({gloss})" if gloss else ""), "strong"))
    rows = group_rows(group, width, language, form=form)
    for made in rows:
        key = next((part.key for part in made.parts if part.key), "")
        yield TextLine(painted_row(made, group.reference.id), key=key)
    if note := scale_note(group, language):
        yield from (TextLine(line) for line in broken(note, width, "derived"))
    if has_results(group):
        yield TextLine(Line(derived_note(language), "derived"))
    for caution in group.cautions:
        yield from _ours(caution, width, language)
    for index, side in enumerate(group.sides):
        if rows or index:
            yield TextLine(Line())
        yield from _side_lines(page, side, width, language)


def _ours(text: Bilingual, width: int, language: str) -> list[TextLine]:
    """A note that we add, in as many lines as it needs."""
    words = say("note", language) + text.in_language(language)
    return [TextLine(line) for line in broken(words, width, "muted")]


def _side_lines(page: Page, side: Side, width: int, language: str) -> Iterator[TextLine]:
    figure = side.figure
    words = [
        (figure.listed, "accent"),
        (figure.label.in_language(language), "text"),
        *([(page.name_in(language, figure.subject), "text")] if figure.subject else []),
        (period_text(figure, language), "muted"),
    ]
    yield from (TextLine(line, key=figure.id) for line in flow(words, width))
    room = max(1, width - _INDENT)
    for formula in formulas(side):
        for line in broken(f"* {formula}", room, "derived"):
            yield TextLine(line._replace(indent=_INDENT), key=figure.id)
    yield from _sentence(page, figure, room, language)
    for note in _ours(figure.note, room, language) if figure.note else ():
        yield TextLine(note.line._replace(indent=_INDENT), key=figure.id)
    if side.twins:
        for line in broken(say("its-twin", language), room, "muted"):
            yield TextLine(line._replace(indent=_INDENT), key=figure.id)


def _sentence(page: Page, figure: Figure, width: int, language: str) -> Iterator[TextLine]:
    """The sentence that prints the figure, with its number lit; in English, its reading too."""
    passage = page.passage(figure.passage)
    start, end = sentence_span(passage.text, figure.start, figure.end)
    for offset, words, _ in set_lines(passage.text[start:end], width):
        text = TextLine(Line(words), passage, start + offset)
        marks: tuple[Mark, ...] = (
            *text.marks_of(figure.start, figure.end, "quote"),
            *text.marks_of(figure.printed_start, figure.printed_end, "accent"),
        )
        yield TextLine(Line(words, "text", _INDENT, marks), key=figure.id)
    for read in set_reading(passage, start, end, width) if language == "en" else ():
        yield TextLine(read.line._replace(indent=_INDENT), key=figure.id)
