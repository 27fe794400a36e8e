"""Views of one list, which `/` narrows to the rows that have some words."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from changji_tui.layout.catalogue import say
from changji_tui.ui.bars.bar import SearchMark
from changji_tui.ui.bars.narrow_box import NarrowBox
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.row_table import RowTable


class NarrowingScreen(ViewScreen):
    """The list is the first table of the view."""

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
        self._narrow_box.placeholder = say("narrow-prompt", self.language)
        self.set_focus(self._narrow_box)

    @on(Input.Changed, "NarrowBox")
    def _narrow(self, message: Input.Changed) -> None:
        """List the rows that have the words."""
        message.stop()
        self.query(RowTable).first().narrow(message.value)

    @on(NarrowBox.Left)
    def _leave_box(self) -> None:
        self.set_class(bool(self._narrow_box.value.strip()), "-narrowing")
        self.set_focus(self.query(RowTable).first())

    def action_back(self) -> None:
        """List all again if the list is narrowed; else go back to where the view was opened."""
        if self._narrow_box.value and not self._narrow_box.has_focus:
            self._narrow_box.action_clear()
        else:
            super().action_back()
