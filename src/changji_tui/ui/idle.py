"""Which actions can do nothing on a page, or where the cursor is; the footer does not offer them."""

from __future__ import annotations

from collections.abc import Iterable

from changji_tui.layout.panes import has_table, tabs
from changji_tui.model.page import Page
from changji_tui.model.quotations import quotations
from changji_tui.model.voices import speakers
from changji_tui.ui import marks
from changji_tui.ui.pointed import Pointed, figure_at

_OF_FIGURES = frozenset({"all-figures", "card", "compare", "derived", "facets"})


def idle_on(page: Page) -> frozenset[str]:
    """The ids of the actions that have nothing to act on."""
    idle = _OF_FIGURES if not page.measures else frozenset()
    lacking = {
        "facets": not any(map(has_table, tabs(page))),
        "bilingual": not any(passage.translation for passage in page.passages),
        "matrix": not speakers(page),
        "quotes": not quotations(page),
        "shared": len(page.documents) < 2,
        "side-by-side": len(page.documents) < 2,
    }
    return idle | {name for name, is_lacking in lacking.items() if is_lacking}


def idle_at(
    pointed: Pointed | None, page: Page, marked: Iterable[str], *, opens_card: bool
) -> frozenset[str]:
    """The ids of the actions that have nothing to act on where the cursor is.

    Args:
        pointed: What the cursor is on.
        page: The page.
        marked: What is marked (`marks`).
        opens_card: Whether Enter opens the card of a figure; else it goes into a text.
    """
    figure = figure_at(pointed)
    idle = {
        "mark": pointed is None,
        "card": not opens_card,
        "open": opens_card,
        "compare": figure is None and not marks.figures(page, marked),
    }
    return frozenset(name for name, is_idle in idle.items() if is_idle)
