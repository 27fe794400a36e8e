"""The first row: the page's name, or the way that led to what is in view; what the page holds."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.layout.front_blocks import counted
from changji_tui.layout.lines import Line, row
from changji_tui.model.page import Page
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.bars.bar import Bar, spread

_STEP = " › "
_LEAST_NAME = 20
"""The cells of a name on the way where whole names have no room."""


class Masthead(Bar):
    """The page's name, or the way to what is in view; what the page holds."""

    way: reactive[tuple[str, ...]] = reactive(())
    """The names of the places that led to the one in view; empty: it is the first."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def line(self, width: int) -> Line:
        """The title, or the way, on the left; counts on the right."""
        page, language = self._page, self.language
        title = " " + truncate(page.title.in_language(language), width - 2)
        documents = page.documents
        held = (
            ("documents", len(documents)),
            ("figures", len(page.measures)),
            ("people", sum(entity.kind == "person" for entity in page.entities)),
        )
        is_draft = bool(documents) and all(document.draft for document in documents)
        status = page.status_of(draft=is_draft)
        parts = [say(f"status-{status}", language)] if status != "recorded" else []
        parts += [counted(name, number, language) for name, number in held if number]
        left = Line(title, marks=((0, len(title), "strong"),))
        if self.way:
            left = way_line(self.way, width - 2)
        right = " · ".join(parts) + " "
        return spread(left, Line(right, marks=((0, len(right), "muted"),)), width)


def way_line(way: Sequence[str], room: int) -> Line:
    """The names of the places that led here; the very last stands out.

    Where they have no room long ones are cut, then the first are left out.

    Args:
        way: The names, the first place first.
        room: Cells.
    """
    shown, before = list(way), list[str]()
    if cell_len(_STEP.join(shown)) > room:
        shown = [truncate(name, _LEAST_NAME) for name in way]
    while len(shown) > 1 and cell_len(_STEP.join([*before, *shown])) > room:
        shown, before = shown[1:], ["…"]
    pieces = [(f"{name}{_STEP}", "muted") for name in [*before, *shown[:-1]]]
    return row([(" ", "text"), *pieces, (truncate(shown[-1], room), "strong")])
