"""The figures of the page: value, label, when, where, of whom, and how each has changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from textual.message import Message
from textual.reactive import var

from changji_tui import charts, quantities
from changji_tui.charts.series import kept_apart, series_points
from changji_tui.figures import saying
from changji_tui.figures.facets import MEASURES, Choice
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure
from changji_tui.model.files import SeriesRecord
from changji_tui.model.page import Page
from changji_tui.quantities import Form, periods
from changji_tui.ui.actions import Scope
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import FigureOpened, FigureSelected
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.tables.row_table import Column, Row, SortKey

_LABEL = {"zh": 24, "en": 34}
"""The cells in which every label of ours stands whole."""
_WHOLE = 999
"""The fewest cells of a column of names: it is not drawn where one of them would be cut."""
_WIDEST_VALUE = 24
"""The most cells of a value: > 0.6 percentage points has twenty-three."""


class FigureTable(PageTable):
    """The figures that the facets keep; the row under the cursor is the selected figure."""

    BINDINGS = bindings("figures")
    scope: Scope = "figures"

    shown: var[Form] = var("printed")
    """The form of every number."""
    choice: var[Choice] = var(MEASURES)
    """The choice of facets."""
    whole: var[Choice] = var(MEASURES)
    """The choice of which the notes above the rows tell the share."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._figures = {figure.id: figure for figure in page.figures}

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

    @property
    def followed(self) -> tuple[object, ...]:
        """The state that the rows depend on."""
        return *super().followed, self.shown, self.choice

    def fill(self) -> None:
        """List the figures that are chosen, in the language."""
        self.empty = say("no-figures", self.language)
        figures = self._kept(self.choice)
        columns = self._columns_of(figures, self.language)
        self.show(columns, [self._row(figure, columns) for figure in figures])

    def _columns_of(self, figures: Sequence[Figure], language: str) -> tuple[Column, ...]:
        columns = (
            Column(
                say("value", language),
                right=True,
                most=_WIDEST_VALUE,
                role="strong",
                sort="value",
                sort_key=self._by_value,
            ),
            Column(say("figure", language), least=_LABEL[language], sort="label"),
            Column(
                say("period", language),
                role="muted",
                most=14,
                sort="period",
                sort_key=self._by_period,
                spare=2,
            ),
            Column(say("trend", language), sort="trend", sort_key=self._by_series, spare=3),
            Column(say("section", language), role="muted", most=10, sort="section", spare=4),
            Column(say("subject", language), least=_WHOLE, sort="subject", spare=5),
        )
        is_told = not self._is_of_several or self.order is None  # by the tab, or by headings
        idle = self._idle | ({"section"} if is_told else set())
        if "trend" not in idle and not any(self._trend(figure)[0] for figure in figures):
            idle |= {"trend"}
        return tuple(column for column in columns if column.sort not in idle)

    @cached_property
    def _idle(self) -> set[str]:
        """The columns that have nothing to say of any figure."""
        figures, page = self._figures.values(), self._page
        told = {
            "subject": any(figure.subject for figure in figures),
            "period": any(figure.period for figure in figures),
            "trend": any(series.kind == "time" for series in page.series),
        }
        return {column for column, is_told in told.items() if not is_told}

    def _kept(self, choice: Choice) -> list[Figure]:
        """The figures that a choice keeps."""
        return [figure for figure in self._figures.values() if choice.keeps(figure)]

    def notes(self) -> list[tuple[str, str]]:
        """What is chosen, how many of all figures that leaves, and the key that undoes it."""
        if self.choice == self.whole:
            return []
        from changji_tui.ui.tables.facet import choice_words

        kept, whole = len(self._kept(self.choice)), len(self._kept(MEASURES))
        choice = self.choice
        if choice.section == self.whole.section:
            choice = choice._replace(section=frozenset())  # the tab says it
        words = choice_words(self._page, choice, self.language)
        everything = [] if words else [(say("every-figure", self.language), "strong")]
        undo = (say("esc-undoes", self.language), "muted")
        return [
            (f"{kept}/{whole}", "matches"),
            *everything,
            *((word, "strong") for word in words),
            undo,
        ]

    def watch_choice(self) -> None:
        """List what is chosen; tell if another figure is selected by that."""
        if self.is_mounted:
            before = self.key
            self.refill()
            self.refresh()  # the line above the rows has changed
            if self.key != before:
                self.tell_selected()

    def watch_shown(self) -> None:
        """Write the numbers in the other form."""
        self.refill()

    def reordered(self) -> None:
        """Begin at the top of the new order: there stand the largest."""
        self.fill()
        self._wanted_key = self.rows[0].key if self.rows else ""
        self.cursor = 0
        self.scroll_to(y=0, animate=False)
        self.tell_selected()

    # -- rows

    def _row(self, figure: Figure, columns: Sequence[Column]) -> Row:
        language = self.language
        cells = {
            "value": saying.amount(figure, self.shown),
            "label": figure.label.in_language(language) + self._doubt(figure),
            "period": saying.when(figure, language),
            "trend": "",
            "section": self._sections.get(figure.section, ""),
            "subject": self._page.short_name_in(language, figure.subject),
        }
        cells["trend"], drawn = self._trend(figure)
        marks = tuple(drawn if column.sort == "trend" else () for column in columns)
        return Row(
            figure.id,
            tuple(cells[column.sort] for column in columns),
            marks if drawn else (),
            group=self._group_of(figure),
        )

    def _doubt(self, figure: Figure) -> str:
        """A question mark behind what nobody has checked, on a page that somebody records."""
        return " ?" if self._page.status_of(draft=figure.draft) == "draft" else ""

    @property
    def _sections(self) -> dict[str, str]:
        return {one.id: one.title.in_language(self.language) for one in self._page.sections}

    def _trend(self, figure: Figure) -> tuple[str, tuple[tuple[int, int, str], ...]]:
        """The figure's series of time as a cell for each year, what we derived marked."""
        series = self._series_in_time(figure)
        if series is None or kept_apart(self._page, series):
            return "", ()
        points = series_points(self._page, series, self.language)
        drawn = charts.cells(points)
        sign = charts.DERIVED_MARK if any(point.derived for point in points) else ""
        return drawn + sign, ((0, len(drawn), "bar"), (len(drawn), len(drawn + sign), "derived"))

    def _series_in_time(self, figure: Figure) -> SeriesRecord | None:
        series = self._page.series_of(figure.id)
        return next((each for each in series if each.kind == "time"), None)

    # -- orders

    def _group_of(self, figure: Figure) -> str:
        """The heading over a figure: its section in the order of the page, its unit when ordered by value."""
        if self.order is None:
            return self._sections.get(figure.section, "") if self._is_of_several else ""
        return self._group(figure) if self.order.name == "value" else ""

    @property
    def _is_of_several(self) -> bool:
        """Whether figures of several sections are listed."""
        return len(self._page.sections) > 1 and len(self.choice.section) != 1

    def _group(self, figure: Figure) -> str:
        """The heading over values that can be compared: amounts in one unit, changes, or ranks."""
        language = self.language
        if figure.base_value is None:
            return say("group-unknown", language)
        if figure.qualifier == "rank":
            return say("group-ranks", language)
        unit = figure.base_unit
        name = quantities.unit_label(unit, language) or say(
            "counts" if unit else "no-unit", language
        )
        if unit and name != unit:
            name = f"{name} {unit}"
        return say(
            "group-changes" if figure.change in _CHANGES else "group-amounts", language, unit=name
        )

    def _by_value(self, identifier: str) -> SortKey:
        """By value in the base unit, a decrease below zero; units, changes and ranks are groups."""
        figure = self._figures[identifier]
        beyond = {"under": -2, "within": -1, "least": 1, "over": 2}.get(figure.qualifier, 0)
        value = figure.base_value
        if value is not None and figure.change == "decrease":
            value, beyond = -value, -beyond
        unit = self._units.index(figure.base_unit)
        group = (figure.qualifier == "rank", unit, figure.change in _CHANGES)
        return SortKey(None if value is None else (value, beyond), group)

    @cached_property
    def _units(self) -> list[str]:
        """The base units in the order of the page: money first, bare numbers last."""
        units = dict.fromkeys(figure.base_unit for figure in self._figures.values())
        return sorted(units, key=lambda unit: (not unit, not quantities.is_money(unit)))

    def _by_period(self, identifier: str) -> SortKey:
        """By time; yearly amounts after all that has a date."""
        period = self._figures[identifier].period
        kind, *days = periods.sort_key(period)
        return SortKey(days if period else None, kind)

    def _by_series(self, identifier: str) -> SortKey:
        """Series by series in the order of the page, what has none last."""
        series = self._series_in_time(self._figures[identifier])
        return SortKey(self._page.series.index(series) if series else None)

    # -- messages

    def selected(self) -> Message | None:
        """The figure under the cursor."""
        return FigureSelected(self.figure) if self.figure else None

    def opened(self) -> Message | None:
        """Its card."""
        return FigureOpened(self.figure) if self.figure else None

    async def action_card(self) -> None:
        """Open the card of the figure."""
        await self.screen.run_action("card")


_CHANGES = ("increase", "decrease")
