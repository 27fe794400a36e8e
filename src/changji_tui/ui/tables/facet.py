"""The facets of a section's figures: every value with its count, chosen or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from changji_tui import quantities
from changji_tui.figures.facets import FACETS, MEASURES, Choice, Facet, counts, values_of
from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Figure, Section
from changji_tui.model.page import Page
from changji_tui.quantities import periods
from changji_tui.ui.keys import bindings
from changji_tui.ui.tables.row_table import Column, Row, RowTable

EVERYTHING = "everything"
"""The key of the row that undoes every choice."""
CHOSEN, FREE = "[x] ", "[ ] "


class Value(NamedTuple):
    """One value of one facet."""

    facet: Facet
    """The facet."""
    value: str
    """The value, as `value_of` gives it."""


def facet_words(page: Page, section: Section, value: Value, language: str) -> str:
    """Say a value in the language."""
    facet, text = value
    if facet == "kind":
        return say(f"kind-{text}", language)
    if facet == "unit":
        return _unit_words(section, text, language) if text else say("no-unit", language)
    if facet == "subject":
        return page.name_in(language, text) if text else say("no-subject", language)
    if facet == "period":
        return periods.text(text, language)
    return page.document(text).label.in_language(language)


def choice_words(page: Page, section: Section, choice: Choice, language: str) -> list[str]:
    """Say what is chosen, facet by facet: 单位 元、家; without measures alone, which is usual."""
    told = []
    for facet in FACETS:
        chosen = choice.chosen(facet)
        if chosen and (facet, chosen) != ("kind", MEASURES.kind):
            known = [value for value in values_of(section.figures, facet) if value in chosen]
            words = [facet_words(page, section, Value(facet, value), language) for value in known]
            comma = "、" if language == "zh" else ", "
            told.append(f"{say(f'facet-{facet}', language)} {comma.join(words)}")
    return told


def _unit_words(section: Section, unit: str, language: str) -> str:
    """A base unit, and as what else it is printed: 元 (亿元, 万元)."""
    printed = dict.fromkeys(f.unit for f in section.figures if f.base_unit == unit and f.unit)
    others = [each for each in printed if each != unit]
    name = quantities.unit_label(unit, language)
    if language == "en" and name and name != unit:
        others.insert(0, name)
    return f"{unit} ({', '.join(others)})" if others else unit


class FacetTable(RowTable):
    """Every value of every facet that tells figures apart; Enter or Space chooses."""

    BINDINGS = bindings("facets")

    def __init__(self, page: Page, section: Section) -> None:
        super().__init__()
        self._page = page
        self._section = section
        self._values = {
            f"{facet}:{value}": Value(facet, value)
            for facet in FACETS
            if facet == "kind" or len(values_of(section.figures, facet)) > 1
            for value in values_of(section.figures, facet)
        }

    @property
    def value(self) -> Value | None:
        """The value under the cursor; None on the row that undoes every choice."""
        return self._values.get(self.key)

    def fill(self, figures: Iterable[Figure], choice: Choice, language: str) -> None:
        """Show what is chosen, and the counts among the figures that could be shown."""
        figures = list(figures)
        found = {facet: counts(figures, choice, facet) for facet in FACETS}
        measures = sum(map(MEASURES.keeps, figures))
        rows = [Row(EVERYTHING, ("", say("facets-clear", language), str(measures)))]
        before = ""
        for key, (facet, value) in self._values.items():
            name = "" if facet == before else say(f"facet-{facet}", language)
            sign = CHOSEN if value in choice.chosen(facet) else FREE
            words = sign + facet_words(self._page, self._section, Value(facet, value), language)
            count = found[facet][value]
            role = "text" if count else "muted"
            marks = ((), ((0, len(words), role),), ((0, len(str(count)), role),))
            rows.append(Row(key, (name, words, str(count)), marks))
            before = facet
        columns = (
            Column(say("facet", language), role="muted"),
            Column(say("facet-value", language), least=16),
            Column(say("figures", language), right=True),
        )
        self.show(columns, rows)

    def action_choose(self) -> None:
        """Choose the value under the cursor, or no more."""
        self.action_open()

    def action_leave_facets(self) -> None:
        """The screen does it."""
        self.screen.dismiss()

    def action_next_facet(self) -> None:
        """To the first value of the facet after."""
        self._step(1)

    def action_previous_facet(self) -> None:
        """To the first value of the facet, or of the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        heads = [index for index, row in enumerate(self.rows) if row.cells[0] or not index]
        ahead = [index for index in heads if (index - self.cursor) * by > 0]
        if ahead:
            self.cursor = min(ahead) if by > 0 else max(ahead)
