"""Marked figures side by side: a text whose rows are figures."""

from __future__ import annotations

from textual.reactive import var

from changji_tui.figures.comparing import Comparison, compare
from changji_tui.layout.comparison import comparison_lines
from changji_tui.layout.lines import TextLine
from changji_tui.model.documents import Figure
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.texts.item_view import ItemView

WIDEST = 120
"""The most cells of the column; longer bars would not tell more."""


class ComparisonView(ItemView):
    """The comparison of some figures, held against one of them in each group."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    shown: var[Form] = var("printed")
    """The form of the numbers."""
    figures: var[tuple[str, ...]] = var(())
    """The ids of what is compared."""
    reference: var[str] = var("")
    """The id of what the others are held against."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    @property
    def comparison(self) -> Comparison:
        """What is shown."""
        figures = [self._page.figure(name) for name in self.figures]
        return compare(self._page, figures, self.reference)

    @property
    def figure(self) -> Figure | None:
        """The figure under the cursor."""
        return self._page.figure(self.key) if self.key else None

    @property
    def pointed(self) -> Pointed | None:
        """The figure under the cursor."""
        return self.figure

    def measure(self, room: int) -> int:
        """All the room there is, up to the length at which bars are easy to compare."""
        return min(room, WIDEST)

    def compose_lines(self, width: int) -> list[TextLine]:
        """The lines of the comparison."""
        return comparison_lines(self._page, self.comparison, width, self.language, self.shown)

    def watch_language(self) -> None:
        """Set it in the other language."""
        self.set_again()

    def watch_shown(self) -> None:
        """Set it with the numbers in another form."""
        self.set_again()

    def watch_figures(self) -> None:
        """Compare anew."""
        self.set_again()

    def watch_reference(self) -> None:
        """Set the comparison with another reference."""
        self.set_again()
