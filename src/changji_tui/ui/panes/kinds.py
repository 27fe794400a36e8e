"""The pane for each section; its class is imported when it is first shown."""

from __future__ import annotations

from changji_tui.layout.panes import FRONT, has_table, tab_of
from changji_tui.model.page import Page
from changji_tui.ui.panes.pane import Pane

RESULTS = "*"
"""The id of the pane of results; no section has it."""


def pane_for(page: Page, identifier: str) -> Pane:
    """Make the pane with an id: of results, of speeches, of figures, or the front page."""
    if identifier == RESULTS:
        from changji_tui.ui.panes.results import ResultsPane

        return ResultsPane(page)
    tab = tab_of(page, identifier)
    if tab.id == FRONT:
        from changji_tui.ui.panes.front import FrontPane

        return FrontPane(page, tab)
    (section,) = tab.sections
    if not has_table(tab):
        from changji_tui.ui.panes.speeches import SpeechesPane

        return SpeechesPane(page, section)
    from changji_tui.ui.panes.figures import FiguresPane

    return FiguresPane(page, section)
