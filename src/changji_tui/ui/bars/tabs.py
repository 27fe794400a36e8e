"""The tabs of the panes."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.reactive import reactive

from changji_tui.layout.lines import Line, row
from changji_tui.layout.panes import KEYED, tabs
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Results
from changji_tui.text.cells import cell_len
from changji_tui.ui.bars.bar import Bar
from changji_tui.ui.messages import PaneWanted

_GAP = "   "
_BEFORE, _AFTER = "‹ ", "› "
"""The signs for tabs beyond the edges."""


class _Label(NamedTuple):
    """One tab as it is drawn."""

    id: str
    number: str
    name: str
    found: str

    @property
    def cells(self) -> int:
        """Its cells, with the gap after it."""
        return sum(map(cell_len, (self.number, self.name, self.found, _GAP)))


class Tabs(Bar):
    """The panes with their numbers, and how many matches each holds.

    Without room for all, those around the one in view are shown.
    """

    section: reactive[str] = reactive("")
    """The id of the pane in view."""
    results: reactive[Results] = reactive(NOTHING)
    """What is sought."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._tabs = tabs(page)
        self._edges: list[tuple[int, int, str]] = []

    def line(self, width: int) -> Line:
        """One tab after another; the one in view stands out."""
        labels, room = self._labels(both=True), width - 1
        if sum(label.cells for label in labels) > room:
            labels = self._labels(both=False)
        first, last = self._in_view(labels, room)
        pieces = [(_BEFORE if first else " ", "muted")]
        at, self._edges = cell_len(pieces[0][0]), []
        for label in labels[first:last]:
            role = "here" if label.id == self.section else "muted"
            pieces += [(label.number + label.name, role), (label.found, "matches"), (_GAP, "text")]
            self._edges.append((at, at + label.cells - len(_GAP), label.id))
            at += label.cells
        if last < len(labels):
            pieces.append((_AFTER, "muted"))
        return row(pieces)

    def _in_view(self, labels: list[_Label], room: int) -> tuple[int, int]:
        """The range of tabs that are shown; the tab of the pane in view is among them."""
        if sum(label.cells for label in labels) <= room:
            return 0, len(labels)
        here = next((n for n, label in enumerate(labels) if label.id == self.section), 0)
        room -= len(_BEFORE + _AFTER)
        first, last = here, here + 1
        room -= labels[here].cells
        while first or last < len(labels):
            # The tabs after the one in view have room before those in front of it.
            if last < len(labels) and labels[last].cells <= room:
                room -= labels[last].cells
                last += 1
            elif first and labels[first - 1].cells <= room:
                first -= 1
                room -= labels[first].cells
            else:
                break
        return first, last

    def _labels(self, *, both: bool) -> list[_Label]:
        """The label of each pane, in both languages if there is room."""
        found = []
        for number, tab in enumerate(self._tabs):
            name = tab.title.in_language(self.language)
            other = tab.title.in_language("zh" if self.language == "en" else "en")
            matches = sum(len(self.results.in_section(section.id)) for section in tab.sections)
            found.append(
                _Label(
                    tab.id,
                    f"{number} " if number < KEYED else "",
                    f"{name} {other}" if both else name,
                    f" {matches}" if matches else "",
                )
            )
        return found

    def on_click(self, event: events.Click) -> None:
        """Go to the pane of the tab."""
        for start, end, section in self._edges:
            if start <= event.x < end:
                self.post_message(PaneWanted(section))
