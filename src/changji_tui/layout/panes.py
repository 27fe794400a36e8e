"""The panes of a page: the front page, and one for each section that is more than photographs."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from changji_tui.layout.catalogue import both
from changji_tui.model.documents import Document, Section
from changji_tui.model.page import Page
from changji_tui.model.recorded import Bilingual

FRONT = ""
"""The id of the front page's pane."""
KEYED = 10
"""How many panes have a digit as their key."""


class Tab(NamedTuple):
    """One pane and its name on the tab."""

    id: str
    """The id of its section; `FRONT` for the front page."""
    title: Bilingual
    """Its name."""
    sections: tuple[Section, ...]
    """The sections whose documents it shows."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that it shows."""
        return tuple(document for section in self.sections for document in section.documents)


@lru_cache(maxsize=4)
def tabs(page: Page) -> tuple[Tab, ...]:
    """The panes in their order; their numbers count from 0, which is the front page."""
    own = [section for section in page.sections if _has_own_pane(section)]
    rest = tuple(section for section in page.sections if not _has_own_pane(section))
    front = Tab(FRONT, both("front-page"), rest)
    return (front, *(Tab(section.id, section.title, (section,)) for section in own))


def tab_of(page: Page, section: str) -> Tab:
    """The pane that shows a section; the front page shows what no section has.

    Args:
        page: The page.
        section: The id of a section, or of a pane.
    """
    front, *others = tabs(page)
    return next((tab for tab in others if tab.id == section), front)


def has_table(tab: Tab) -> bool:
    """Whether a pane has a table of figures: not the front page, and no pane of speeches."""
    return tab.id != FRONT and not any(one.kind == "speech" for one in tab.documents)


def _has_own_pane(section: Section) -> bool:
    return any(document.kind != "photo" for document in section.documents)
