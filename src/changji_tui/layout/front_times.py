"""The foot of the front page: what happened when, and what the page's arithmetic comes to."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.charts.series import period_text
from changji_tui.figures.derivations import VERDICTS
from changji_tui.figures.highlights import Moment, moments
from changji_tui.layout.catalogue import say
from changji_tui.layout.front_blocks import (
    BLANK,
    GUTTER,
    FrontLine,
    ItemRow,
    Target,
    counted,
    fitted,
    side_by_side,
    spot,
)
from changji_tui.layout.lines import Line, row
from changji_tui.layout.series import broken
from changji_tui.model.page import Page
from changji_tui.quantities import periods
from changji_tui.text.cells import cell_len, truncate

_LEAST_EVENT = 36
"""The least cells of a column of times with what happened then."""
_MOST_EVENTS = 3
"""The most columns of times."""


def times_and_arithmetic(
    page: Page, width: int, room: int, language: str, chosen: Target | None
) -> list[FrontLine]:
    """Time and arithmetic: the times as a list where there is room for it, else as a row of them."""
    found = _times(page)
    arithmetic = _arithmetic(page, width, language)
    listed = [FrontLine(Line(say("in-time", language), "strong")), *_listed(found, width, language)]
    needed = 1 + len(listed) + len(arithmetic)
    if needed > room and width >= 2 * _LEAST_EVENT:
        listed = _flowing(found, width, language, chosen)
    elif needed != room:
        listed.append(BLANK)
    return [*([BLANK, *listed] if found else [BLANK]), *arithmetic]


def _times(page: Page) -> list[Moment]:
    """What happened when, each time once; a span of years is no such time."""
    found: dict[str, Moment] = {}
    for moment in moments(page):
        if not periods.parse(moment.period).parts:
            known = found.get(moment.period)
            figures = (*known.figures, *moment.figures) if known else moment.figures
            found[moment.period] = (known or moment)._replace(figures=figures)
    return list(found.values())


def _listed(found: Sequence[Moment], width: int, language: str) -> list[FrontLine]:
    """A time and what happened then, in as many columns as there is room for."""
    across = max(1, min(_MOST_EVENTS, (width + GUTTER) // (_LEAST_EVENT + GUTTER)))
    wide = (width - (across - 1) * GUTTER) // across
    column = max((cell_len(_time(moment, language)) for moment in found), default=0) + 2
    down = -(-len(found) // across)
    blocks = [
        [
            line
            for moment in found[start : start + down]
            for line in _event(moment, wide, column, language)
        ]
        for start in range(0, len(found), max(1, down))
    ]
    return side_by_side(blocks, wide)


def _event(moment: Moment, wide: int, column: int, language: str) -> list[FrontLine]:
    time = _time(moment, language)
    words = broken(_happened(moment, language), max(1, wide - column), "text")
    target = Target("time", moment.figures[0].id)
    first = row([(time + " " * (column - cell_len(time)), "muted"), (words[0].text, "text")])
    rest = [line._replace(indent=column) for line in words[1:]]
    return [spot(line, target, wide) for line in (first, *rest)]


def _flowing(
    found: Sequence[Moment], width: int, language: str, chosen: Target | None
) -> list[FrontLine]:
    """The times in a row; below it, what happened at the one that the cursor is on."""
    heading = say("in-time", language)
    left = cell_len(heading) + 2
    rows, told = [ItemRow(heading, left)], ""
    for moment in found:
        target = Target("time", moment.figures[0].id)
        if not rows[-1].has_room(_time(moment, language), width):
            rows.append(ItemRow("", left))
        rows[-1].add(_time(moment, language), target)
        if target == chosen:
            told = f"{period_text(moment.figures[0], language)}  {_happened(moment, language)}"
    words = fitted(broken(told, width - left, "muted"), 1, width - left) or [Line()]
    return [*(made.line() for made in rows), FrontLine(words[0]._replace(indent=left))]


def _time(moment: Moment, language: str) -> str:
    """When, short; an inferred time has the sign of what is inferred."""
    return periods.short(moment.period, language) + ("~" if moment.is_inferred else "")


def _happened(moment: Moment, language: str) -> str:
    first, *others = [figure.label.in_language(language) for figure in moment.figures]
    more = say("and-more", language, n=len(others))
    return first + (say("in-brackets", language, words=more) if others else "")


def _arithmetic(page: Page, width: int, language: str) -> list[FrontLine]:
    """How many of the page's checks hold, fail, and have nothing to compare with."""
    if not page.checks:
        return []
    heading = say("findings", language)
    left = cell_len(heading) + 2
    rows = [ItemRow(heading, left)]
    for verdict, name in ((True, "hold"), (False, "fail"), (None, "open")):
        number = sum(check.holds is verdict for check in page.checks)
        if number:
            sign, role = VERDICTS[verdict]
            words = f"{sign} {counted(name, number, language)}"
            if not rows[-1].has_room(words, width):
                rows.append(ItemRow("", left))
            rows[-1].add(truncate(words, width - left), Target("arithmetic", sign), role)
    return [made.line() for made in rows]
