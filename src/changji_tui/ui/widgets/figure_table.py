"""The figures of a section: label, value, unit, period."""

from __future__ import annotations

from functools import cached_property

from textual.message import Message
from textual.reactive import var

from changji_tui import periods, quantities
from changji_tui.model.documents import Figure, Section
from changji_tui.quantities import Form
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.messages import FigureSelected, TextWanted
from changji_tui.ui.widgets.narrowed_table import NarrowedTable
from changji_tui.ui.widgets.row_table import Column, Row, SortKey
from changji_tui.ui.wording import say

FOUND = Column("", role="matches")
"""Before rows of which some match and some do not: a sign where one does."""


class FigureTable(NarrowedTable):
    """A section's measures, narrowed to what is sought; the cursor's row is the selection."""

    shown: var[Form] = var("printed")
    """The form of every number."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self._figures = {f.id: f for f in section.figures if f.kind == "measure"}

    @property
    def figure(self) -> Figure | None:
        """The figure under the cursor."""
        return self._figures.get(self.key)

    def fill(self) -> None:
        """Show the figures that match, in the language."""
        language, found = self.language, self.results.figures
        self.empty = say("no-rows" if self.results.query else "no-figures", language)
        columns = (
            Column(say("figure", language), least=12, sort="label"),
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
            ),
        )
        rows = [
            self._row(figure, is_found=figure.id in found)
            for figure in self._figures.values()
            if figure.id in found or not self.is_narrowed
        ]
        self.show((*([FOUND] if self.is_searched else []), *columns), rows)

    @property
    def share(self) -> tuple[int, int]:
        """The figures that match, and all."""
        return len(self.results.figures & self._figures.keys()), len(self._figures)

    def _row(self, figure: Figure, *, is_found: bool) -> Row:
        number, unit = quantities.shown(
            figure.value, figure.unit, figure.qualifier, printed=figure.printed, form=self.shown
        )
        period = periods.short(figure.period, self.language) if figure.period else "—"
        if figure.basis == "inferred":
            # Square brackets, as catalogues mark a date that the print does not give.
            period = f"[{period}]"
        label = figure.label.in_language(self.language)
        sign = (glyph("found") if is_found else "",) if self.is_searched else ()
        return Row(figure.id, (*sign, label, number, unit, period))

    def watch_shown(self) -> None:
        """Show the numbers in the other form."""
        if self.is_mounted:
            self.fill()

    def _by_value(self, identifier: str) -> SortKey:
        """By value in the base unit; units, and ranks, are groups in the order of the page."""
        figure = self._figures[identifier]
        beyond = {"within": -1, "over": 1}.get(figure.qualifier, 0)
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

    def selected(self) -> Message | None:
        """The figure under the cursor."""
        return FigureSelected(self.figure) if self.figure else None

    def opened(self) -> Message | None:
        """Into the text."""
        return TextWanted()
