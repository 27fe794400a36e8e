"""Views of which `/` opens a box: most have one list, and show of it the rows that have its words."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from changji_tui.layout.catalogue import say
from changji_tui.ui.bars.bar import SearchMark
from changji_tui.ui.bars.narrow_box import NarrowBox
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.row_table import RowTable


class NarrowingScreen(ViewScreen):
    """The list is the first table of the view."""

    PROMPT = "narrow-prompt"
    """The word of the catalogue that stands in the empty box."""

    def compose_box(self) -> ComposeResult:
        """The row of the box; it is hidden until the reader asks for it."""
        with Horizontal(id="narrow-row"):
            yield SearchMark()
            yield NarrowBox(compact=True)

    @property
    def _narrow_box(self) -> NarrowBox:
        return self.query_one(NarrowBox)

    def action_narrow(self) -> None:
        """Move the focus to the box."""
        self.add_class("-narrowing")
        self._narrow_box.placeholder = say(self.PROMPT, self.language)
        self.set_focus(self._narrow_box)

    @property
    def searched(self) -> Widget:
        """What the words of the box are sought in; the focus goes on to it."""
        return self.query(RowTable).first()

    def seek(self, words: str) -> None:
        """List the rows that have the words."""
        self.query(RowTable).first().narrow(words)

    @on(Input.Changed, "NarrowBox")
    def _seek(self, message: Input.Changed) -> None:
        message.stop()
        self.seek(message.value)

    @on(NarrowBox.Left)
    def _leave_box(self) -> None:
        self.set_class(bool(self._narrow_box.value.strip()), "-narrowing")
        self.set_focus(self.searched)

    def action_back(self) -> None:
        """Empty the box if words stand in it; else go back to where the view was opened."""
        if self._narrow_box.value and not self._narrow_box.has_focus:
            self._narrow_box.action_clear()
        else:
            super().action_back()
