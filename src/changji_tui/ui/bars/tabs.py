"""The tabs of the sections."""

from __future__ import annotations

from textual import events
from textual.reactive import reactive

from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Results
from changji_tui.text.cells import cell_len
from changji_tui.ui.bars.bar import Bar
from changji_tui.ui.messages import PaneWanted


class Tabs(Bar):
    """The sections with their numbers, and how many matches each holds."""

    section: reactive[str] = reactive("")
    """The id of the pane in view."""
    results: reactive[Results] = reactive(NOTHING)
    """What is sought."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._edges: list[tuple[int, int, str]] = []

    def line(self, width: int) -> Line:
        """One tab after another; the one in view stands out."""
        tabs = self._tabs(both=True)
        if sum(cell_len(label) + len(count) + 6 for _, label, count in tabs) > width:
            tabs = self._tabs(both=False)
        text, marks, self._edges = " ", [], []
        for index, (section, label, count) in enumerate(tabs):
            start, left = len(text), cell_len(text)
            text += f"{index} {label}"
            role = "here" if section == self.section else "muted"
            marks.append((start, len(text), role))
            if count:
                text += f" {count}"
                marks.append((len(text) - len(count), len(text), "matches"))
            self._edges.append((left, cell_len(text), section))
            text += "   "
        return Line(text, marks=tuple(marks))

    def _tabs(self, *, both: bool) -> list[tuple[str, str, str]]:
        """Id, label and count of each section; the label in both languages if there is room."""
        tabs = []
        for section in self._page.sections:
            other = "zh" if self.language == "en" else "en"
            label = section.title.in_language(self.language)
            if both:
                label += f" {section.title.in_language(other)}"
            matches = len(self.results.in_section(section.id))
            tabs.append((section.id, label, str(matches or "")))
        return tabs

    def on_click(self, event: events.Click) -> None:
        """Go to the pane of the tab."""
        for start, end, section in self._edges:
            if start <= event.x < end:
                self.post_message(PaneWanted(section))
