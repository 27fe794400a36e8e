"""Which pane suits which section; each is imported when it is first shown."""

from __future__ import annotations

from changji_tui.layout.panes import FRONT, Tab
from changji_tui.model.page import Page
from changji_tui.ui.panes.pane import Pane


def pane_for(page: Page, tab: Tab) -> Pane:
    """The pane that suits what is read there."""
    if tab.id == FRONT:
        from changji_tui.ui.panes.front import FrontPane

        return FrontPane(page, tab)
    (section,) = tab.sections
    if any(document.kind == "speech" for document in section.documents):
        from changji_tui.ui.panes.speeches import SpeechesPane

        return SpeechesPane(page, section)
    from changji_tui.ui.panes.figures import FiguresPane

    return FiguresPane(page, section)
