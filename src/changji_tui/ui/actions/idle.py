"""Which actions can do nothing on a page; the footer does not offer them."""

from __future__ import annotations

from changji_tui.model.page import Page
from changji_tui.model.quotations import quotations
from changji_tui.model.voices import speakers

_OF_FIGURES = frozenset({"all-figures", "card", "compare", "derived", "facets"})


def idle_on(page: Page) -> frozenset[str]:
    """The ids of the actions that have nothing to act on."""
    idle = _OF_FIGURES if not page.measures else frozenset()
    lacking = {
        "bilingual": not any(passage.translation for passage in page.passages),
        "matrix": not speakers(page),
        "quotes": not quotations(page),
        "shared": len(page.documents) < 2,
        "side-by-side": len(page.documents) < 2,
    }
    return idle | {name for name, is_lacking in lacking.items() if is_lacking}
