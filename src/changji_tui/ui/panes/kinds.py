"""Which pane suits which section; each is imported when it is first shown."""

from __future__ import annotations

from changji_tui.model.documents import Section
from changji_tui.model.page import Page
from changji_tui.ui.panes.pane import Pane


def pane_for(page: Page, section: Section) -> Pane:
    """The pane that suits what a section holds."""
    if section is page.sections[0] and section.id == "page":
        from changji_tui.ui.panes.page import PagePane

        return PagePane(page, section)
    if any(document.kind == "speech" for document in section.documents):
        from changji_tui.ui.panes.speeches import SpeechesPane

        return SpeechesPane(page, section)
    from changji_tui.ui.panes.figures import FiguresPane

    return FiguresPane(page, section)
