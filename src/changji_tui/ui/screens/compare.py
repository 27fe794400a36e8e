"""The view of marked figures, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from textual.app import ComposeResult

from changji_tui.figures import saying
from changji_tui.figures.comparing import alike
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.quantities import common, periods
from changji_tui.ui import marks
from changji_tui.ui.keys import bindings
from changji_tui.ui.pointed import figure_at
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.texts.comparison_view import ComparisonView


def open_view(main: PageScreen, figure: Figure | None) -> ViewScreen | None:
    """Open the comparison of the marked figures; with one figure, compare it with those like it."""
    marked = marks.figures(main.page, main.marked)
    if len(marked) > 1:
        return CompareScreen(main, _by_size(marked), _oldest(marked))
    figure = marked[0] if marked else figure or figure_at(main.pointed)
    if figure is None:
        main.tell(say("nothing-marked", main.language))
        return None
    beside = alike(main.page, figure)
    if len(beside) < 2:
        main.tell(say("nothing-alike", main.language))
        return None
    ids = [other.id for other in beside]
    own = next((twin for twin in (figure.id, *figure.same_as) if twin in ids), ids[0])
    return CompareScreen(main, _by_size(beside), _oldest(beside) or own)


def _by_size(figures: Sequence[Figure]) -> tuple[str, ...]:
    """The ids, the largest in its base unit first."""
    return tuple(
        f.id
        for f in sorted(figures, key=lambda f: -common(f.base_value or Decimal(0), f.base_unit))
    )


def _oldest(figures: Sequence[Figure]) -> str:
    """The id of the figure with the earliest time; empty where a figure has no time of its own."""
    times = [periods.sort_key(figure.period) for figure in figures if figure.period]
    if len(set(times)) < len(figures):
        return ""
    return min(figures, key=lambda figure: periods.sort_key(figure.period)).id


class CompareScreen(ViewScreen):
    """Figures side by side; each row is a figure that can be opened, made the reference, or left out."""

    BINDINGS = bindings("compare")
    scope = "compare"

    def __init__(self, main: PageScreen, figures: tuple[str, ...], reference: str = "") -> None:
        super().__init__(main)
        self._figures = figures
        self._reference = reference

    def compose_body(self) -> ComposeResult:
        """The comparison."""
        yield ComparisonView(self.page).data_bind(CompareScreen.language, CompareScreen.shown)

    @property
    def body(self) -> ComparisonView:
        """The comparison."""
        return self.query_one(ComparisonView)

    def on_mount(self) -> None:
        """Show it."""
        self.body.reference = self._reference
        self.body.figures = self._figures
        self._tell_what()
        self.body.focus()

    def watch_language(self) -> None:
        """Say in the other language what is compared."""
        if self.is_mounted:
            self._tell_what()

    def _tell_what(self) -> None:
        told = [group for group in self.body.comparison.groups if len(group.sides) > 1]
        count = len(self.body.figures)
        aside = say("compared", self.language, n=count)
        if len(told) == 1:
            reference = told[0].reference
            is_english = self.language == "en"
            label = saying.amount(reference, "english") if is_english else reference.printed
            aside = say("compared-with", self.language, n=count, label=label)
        self.head(say("compare", self.language), aside)

    def action_reference(self) -> None:
        """Hold the others against the figure under the cursor."""
        if self.body.key:
            self.body.reference = self.body.key
            self._tell_what()

    def action_leave_out(self) -> None:
        """Take the figure under the cursor out of the comparison, and its mark away."""
        key = self.body.key
        if not key:
            return
        if key in self.main.marked:
            self.main.mark(self.page.figure(key))
        left = tuple(name for name in self.body.figures if name != key)
        if left:
            self.body.figures = left
            self._tell_what()
        else:
            self.dismiss()

    async def action_card(self) -> None:
        """Open the card of the figure under the cursor."""
        figure = self.body.figure
        if figure:
            await self.open_card(figure)
