"""The front page as lines: what the page is, its sections; its foot is in `front_times`.

Each stretch of a row that can be opened is a `Spot`; spots of one target on neighbouring rows are
one item.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from changji_tui.figures.highlights import MOST
from changji_tui.layout.catalogue import say
from changji_tui.layout.front_blocks import (
    BLANK,
    GUTTER,
    FrontLine,
    ItemRow,
    Target,
    counted,
    fitted,
    section_block,
    side_by_side,
    spot,
)
from changji_tui.layout.front_speakers import photo_block, speeches_block
from changji_tui.layout.front_times import times_and_arithmetic
from changji_tui.layout.lines import row
from changji_tui.layout.panes import tabs
from changji_tui.layout.series import broken
from changji_tui.layout.typesetting import AMBIGUOUS
from changji_tui.model.documents import Section
from changji_tui.model.page import Page
from changji_tui.model.quotations import quotations
from changji_tui.quantities import Form
from changji_tui.text.cells import cell_len, truncate
from changji_tui.text.sentences import english_sentences, sentences

_LEAST = 40
"""Cells that a section's column needs at least."""
_FIGURES = 6
"""Figures of a section, if the window has room for them; if rows are left over, more."""
_SCROLLED = 4
"""Figures of a section if the front page must scroll in any case."""
_MOST_CAPTION = 3
"""Rows that a photograph's caption may take."""
_ABOUT = 2
"""Lines of what we say about the page, before it is unfolded."""
_KINDS = ("article", "speech", "photo")


def front_page(
    page: Page,
    width: int,
    height: int,
    language: str,
    form: Form = "printed",
    *,
    keys: Sequence[tuple[str, str]] = (),
    unfolded: Target | None = None,
    chosen: Target | None = None,
) -> list[FrontLine]:
    """Every line of the front page, in `height` rows if they suffice.

    Args:
        page: Whose front page it is.
        width: Cells of a row.
        height: Rows in view. Where they are few, sections show fewer figures; where there are more,
            sections show more, and our notes on the page are whole.
        language: "zh" or "en".
        form: The form of every number.
        keys: Keys to begin with, each with the catalogue's name for what it does.
        unfolded: The item that is shown whole, with our notes: the page, or a printed heading.
        chosen: The item under the cursor; if it is a time, what happened then is shown.
    """
    about = (language, form, tuple(keys), unfolded, cell_len(AMBIGUOUS))
    upper, room = _upper(page, width, height, *about)
    return [*upper, *times_and_arithmetic(page, width, room, language, chosen)]


_Upper = tuple[list[FrontLine], int]
"""The lines above time and arithmetic, and how many rows are left below them."""


@lru_cache(maxsize=4)
def _upper(
    page: Page,
    width: int,
    height: int,
    language: str,
    form: Form,
    keys: tuple[tuple[str, str], ...],
    unfolded: Target | None,
    _: int,
) -> _Upper:
    """The lines above time and arithmetic, cached, since the cursor does not change them.

    The width of ambiguous characters is part of the key: the terminal may report it late.
    """
    begin = [*_keys(keys, width, language), BLANK]
    headings = _headings(page, width, language, unfolded)

    @lru_cache
    def around(*, roomy: bool) -> tuple[list[FrontLine], list[FrontLine]]:
        """The lines above the sections, and those below them."""
        lead = _lead(page, width, language, Target("about") if roomy else unfolded)
        photos = _photos(page, width, language, _MOST_CAPTION if roomy else 1)
        return [*lead, *begin], [*photos, *headings]

    def made(most: int, *, roomy: bool) -> tuple[_Upper, int]:
        """The lines with `most` figures in a section, and the rows left over; -1 if they do not fit."""
        above, beside = around(roomy=roomy)
        above = [*above, *_sections(page, width, language, form, most, unfolded)]
        for gap in ([BLANK], []) if beside else ([],):
            upper = [*above, *gap, *beside]
            room = height - len(upper)
            below = len(times_and_arithmetic(page, width, room, language, None))
            if below <= room:
                return (upper, room), below
        return ([*above, BLANK, *beside], room), -1

    best, time = made(_FIGURES, roomy=True)
    if time >= 0:
        for most in range(_FIGURES + 1, MOST + 1):
            with_more, as_long = made(most, roomy=True)
            if as_long < time or len(with_more[0]) == len(best[0]):
                break
            best = with_more
        return best
    for most in range(_FIGURES, 1, -1):
        found, time = made(most, roomy=False)
        if time >= 0:
            return found
        best = found if most == _SCROLLED else best
    return best


# -- what this is


def _lead(page: Page, width: int, language: str, unfolded: Target | None) -> list[FrontLine]:
    lines = [FrontLine(line) for line in broken(_holds(page, language), width, "strong")]
    about = page.about.in_language(language) if page.about else ""
    target = Target("about")
    if unfolded == target:
        return [*lines, *(spot(line, target, width) for line in broken(about, width, "muted"))]
    parts = english_sentences(about) if language == "en" else sentences(about)
    first = about[: parts[min(1, len(parts) - 1)][1]].rstrip() if parts else about
    shown = fitted(broken(first, width, "muted"), _ABOUT, width, more=first != about)
    return [*lines, *(spot(line, target, width) for line in shown)]


def _holds(page: Page, language: str) -> str:
    """How many documents of each kind the page has, and how much they hold."""
    counts = [(kind, sum(document.kind == kind for document in page.documents)) for kind in _KINDS]
    kinds = [counted(kind, number, language) for kind, number in counts if number]
    if language == "zh":
        documents = "、".join(kinds)
    else:
        documents = " and ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1] if kinds else "")))
    held = [
        ("figures", len(page.measures)),
        ("quotations", len(quotations(page))),
        ("people", sum(entity.kind == "person" for entity in page.entities)),
    ]
    comma = "、" if language == "zh" else ", "
    holds = comma.join(counted(name, number, language) for name, number in held if number)
    key = "page-holds" if holds else "page-has"
    return say(key, language, documents=documents, holds=holds)


def _keys(keys: Sequence[tuple[str, str]], width: int, language: str) -> list[FrontLine]:
    """How to begin, on one row or more."""
    rows: list[list[tuple[str, str]]] = []
    room = 0
    for key, name in keys:
        words = say(name, language)
        needed = cell_len(key) + 1 + cell_len(words) + 3
        if needed - 3 > room or not rows:
            rows.append([])
            room = width
        gap = "   " if rows[-1] else ""
        rows[-1] += [(gap + key, "accent"), (f" {words}", "text")]
        room -= needed
    return [FrontLine(row(pieces)) for pieces in rows]


# -- the sections


def _sections(
    page: Page, width: int, language: str, form: Form, most: int, unfolded: Target | None
) -> list[FrontLine]:
    """Sections of articles side by side, those of speeches below them."""
    _, *others = tabs(page)
    numbered = [(number, tab.sections[0]) for number, tab in enumerate(others, start=1)]
    columns = [(number, section) for number, section in numbered if not is_spoken(section)]
    lines: list[FrontLine] = []
    across = max(1, min(len(columns), (width + GUTTER) // (_LEAST + GUTTER)))
    wide = (width - (across - 1) * GUTTER) // across
    for start in range(0, len(columns), across):
        blocks = [
            section_block(page, section, number, wide, language, form, most, unfolded)
            for number, section in columns[start : start + across]
        ]
        lines += [*([BLANK] if lines else []), *side_by_side(blocks, wide)]
    for number, section in numbered:
        if is_spoken(section):
            lines += [BLANK] if lines else []
            lines += speeches_block(section, number, width, language, unfolded)
    return lines


def _photos(page: Page, width: int, language: str, most: int) -> list[FrontLine]:
    """The documents that belong to no section: photographs by their captions."""
    front, *_ = tabs(page)
    blocks = [photo_block(document, width, language, most) for document in front.documents]
    return [line for block in blocks for line in block]


def _headings(page: Page, width: int, language: str, unfolded: Target | None) -> list[FrontLine]:
    """The printed headings that belong to no single section; the unfolded one with our note on it."""
    heading = say("headings", language)
    left = cell_len(heading) + 2
    rows, notes = [ItemRow(heading, left)], []
    for record, passage in page.titles:
        if record.section:
            continue
        target = Target("title", passage.id)
        words = passage.text if language == "zh" else passage.translation or passage.text
        words = truncate(words, max(1, width - left))
        if not rows[-1].has_room(words, width):
            rows.append(ItemRow("", left))
        rows[-1].add(words, target)
        if target == unfolded:
            told = [passage.text, passage.translation]
            told += [record.doubt.in_language(language)] if record.doubt else []
            notes = [
                spot(line._replace(indent=left), target, width)
                for text in told
                for line in broken(text, width - left, "muted")
            ]
    return [*(made.line() for made in rows), *notes] if rows[0].spots else []


def is_spoken(section: Section) -> bool:
    """Whether a section holds speeches."""
    return any(document.kind == "speech" for document in section.documents)
