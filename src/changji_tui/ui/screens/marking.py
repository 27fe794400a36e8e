"""Figures that the reader has marked, to compare them or to keep them."""

from __future__ import annotations

from textual.reactive import reactive

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.ui.screens.program import ProgramScreen


class MarkingScreen(ProgramScreen):
    """A screen that remembers which figures are marked."""

    marked: reactive[tuple[str, ...]] = reactive(())
    """Their ids, in the order in which they were marked."""

    @property
    def pointed(self) -> Figure | None:
        """The figure that a key is about, if one is selected."""
        raise NotImplementedError

    def action_mark(self) -> None:
        """Mark the selected figure, or take its mark away."""
        if self.pointed is None:
            self.tell(say("no-figure-here", self.language))
        else:
            self.mark(self.pointed)

    def mark(self, figure: Figure) -> None:
        """Mark a figure, or take its mark away."""
        if figure.id in self.marked:
            self.marked = tuple(known for known in self.marked if known != figure.id)
        else:
            self.marked = (*self.marked, figure.id)
