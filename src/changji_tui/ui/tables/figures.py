"""The figures of a section: label, value, unit, period, of whom, and how it has changed."""

from __future__ import annotations

from functools import cached_property

from textual.message import Message
from textual.reactive import var

from changji_tui import charts, quantities
from changji_tui.charts.series import kept_apart, series_points
from changji_tui.figures.facets import MEASURES, Choice
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure, Section
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form, periods
from changji_tui.ui.actions import Scope
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import FigureSelected
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.narrowed_table import NarrowedTable
from changji_tui.ui.tables.row_table import Column, Row, SortKey

FOUND = Column("", role="matches")
"""Before rows of which some match and some do not: a sign where one does."""


class FigureTable(NarrowedTable):
    """A section's figures, narrowed to what is sought and chosen; the row is the selection."""

    BINDINGS = bindings("figures")
    scope: Scope = "figures"

    shown: var[Form] = var("printed")
    """The form of every number."""
    choice: var[Choice] = var(MEASURES)
    """What is chosen of their facets."""

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__()
        self._page = page
        self._section = section
        self._figures = {figure.id: figure for figure in section.figures}

    @property
    def figure(self) -> Figure | None:
        """The figure under the cursor."""
        return self._figures.get(self.key)

    @property
    def pointed(self) -> Pointed | None:
        """The figure under the cursor."""
        return self.figure

    @property
    def figures(self) -> list[Figure]:
        """The figures of the rows, in their order."""
        return [self._figures[row.key] for row in self.rows]

    def fill(self) -> None:
        """Show the figures that match, in the language."""
        found = self.results.figures
        self.empty = say("no-figure-matches" if self.results.asks else "no-figures", self.language)
        rows = [
            self._row(figure, is_found=figure.id in found) for figure in self._kept(self.choice)
        ]
        sign = (FOUND,) if self.is_searched else ()
        self.show((*sign, *self._columns_in(self.language)), rows)

    def _columns_in(self, language: str) -> tuple[Column, ...]:
        return (
            Column(say("figure", language), least=24, sort="label"),
            Column(
                say("value", language),
                right=True,
                role="strong",
                sort="value",
                sort_key=self._by_value,
            ),
            Column(say("unit", language), role="muted", sort="unit"),
            Column(
                say("period", language),
                role="muted",
                most=14,
                sort="period",
                sort_key=self._by_period,
                spare=1,
            ),
            Column(say("subject", language), most=16, sort="subject", spare=2),
            Column(say("trend", language), sort="trend", sort_key=self._by_series, spare=3),
        )

    def _kept(self, choice: Choice) -> list[Figure]:
        """The figures that a choice keeps of those that match, or of all where those stay."""
        return [
            figure
            for figure in self._figures.values()
            if choice.keeps(figure) and (figure.id in self.results.figures or not self.is_narrowed)
        ]

    @property
    def share(self) -> tuple[int, int]:
        """The figures that match, and all, of those chosen."""
        chosen = {figure.id for figure in self._figures.values() if self.choice.keeps(figure)}
        return len(self.results.figures & chosen), len(chosen)

    def notes(self) -> list[tuple[str, str]]:
        """What is chosen, how many that leaves of how many, and what undoes it."""
        if self.choice == MEASURES:
            return []
        from changji_tui.ui.tables.facet import choice_words

        kept, whole = len(self._kept(self.choice)), len(self._kept(self.choice.whole))
        words = choice_words(self._page, self._section, self.choice, self.language)
        undo = [] if self.results.asks else [(say("esc-undoes", self.language), "muted")]
        return [(f"{kept}/{whole}", "matches"), *((word, "strong") for word in words), *undo]

    def watch_choice(self) -> None:
        """Keep what is chosen; another row under the cursor is another selection."""
        self.watch_results()

    def _row(self, figure: Figure, *, is_found: bool) -> Row:
        number, unit = quantities.formatted(
            figure.value, figure.unit, figure.qualifier, printed=figure.printed, form=self.shown
        )
        if not figure.is_measure:
            number, unit = figure.printed, ""
        number = figure.sign + number
        period = periods.short(figure.period, self.language) if figure.period else "—"
        if figure.basis == "inferred":
            # Square brackets, as catalogues mark a date that the print does not give.
            period = f"[{period}]"
        label = figure.label.in_language(self.language)
        subject = self._page.name_in(self.language, figure.subject)
        trend, marks = self._trend(figure)
        sign = (glyph("found") if is_found else "",) if self.is_searched else ()
        cells = (*sign, label, number, unit, period, subject, trend)
        return Row(figure.id, cells, (*[()] * (len(cells) - 1), marks) if marks else ())

    def watch_shown(self) -> None:
        """Show the numbers in the other form."""
        if self.is_mounted:
            self.fill()

    def _trend(self, figure: Figure) -> tuple[str, tuple[tuple[int, int, str], ...]]:
        """The figure's series of time as a cell for each year, what we derived marked."""
        series = self._series_in_time(figure)
        if series is None:
            return "", ()
        points = series_points(self._page, series, self.language)
        drawn = charts.cells(points)
        sign = charts.DERIVED_MARK if any(point.derived for point in points) else ""
        return drawn + sign, ((0, len(drawn), "bar"), (len(drawn), len(drawn + sign), "derived"))

    def _series_in_time(self, figure: Figure) -> SeriesRecord | None:
        series = self._page.series_of(figure.id)
        drawn = (each for each in series if each.kind == "time")
        return next((each for each in drawn if not kept_apart(self._page, each)), None)

    def _by_value(self, identifier: str) -> SortKey:
        """By value in the base unit; units, and ranks, are groups in the order of the page."""
        figure = self._figures[identifier]
        beyond = {"under": -2, "within": -1, "least": 1, "over": 2}.get(figure.qualifier, 0)
        value = None if figure.base_value is None else (figure.base_value, beyond)
        return SortKey(value, (figure.qualifier == "rank", self._units.index(figure.base_unit)))

    @cached_property
    def _units(self) -> list[str]:
        return list(dict.fromkeys(figure.base_unit for figure in self._figures.values()))

    def _by_period(self, identifier: str) -> SortKey:
        """By time; yearly amounts after all that has a date."""
        period = self._figures[identifier].period
        kind, *days = periods.sort_key(period)
        return SortKey(days if period else None, kind)

    def _by_series(self, identifier: str) -> SortKey:
        """Series by series in the order of the page, what has none last."""
        series = self._series_in_time(self._figures[identifier])
        return SortKey(self._page.series.index(series) if series else None)

    def selected(self) -> Message | None:
        """The figure under the cursor."""
        return FigureSelected(self.figure) if self.figure else None

    def opened(self) -> Message | None:
        """Its card, which wants no message."""
        self.call_next(self.action_card)
        return None

    async def action_card(self) -> None:
        """Open the card of the figure."""
        await self.screen.run_action("card")
