"""The facets of the figures, beside their table: every value with its count, chosen or not."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.reactive import var

from changji_tui import quantities
from changji_tui.figures.facets import FACETS, MEASURES, Choice, Facet, counts, values_of
from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.quantities import periods
from changji_tui.ui.actions import Scope
from changji_tui.ui.keys import bindings
from changji_tui.ui.messages import ChoiceMade, TableWanted
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.tables.row_table import Column, Row
from changji_tui.ui.tables.whole import WholeTable

EVERYTHING = "everything"
"""The key of the row that undoes every choice."""
CHOSEN, FREE = "[x] ", "[ ] "


class Value(NamedTuple):
    """One value of one facet."""

    facet: Facet
    """The facet."""
    value: str
    """The value, as `value_of` gives it."""


def facet_words(page: Page, value: Value, language: str) -> str:
    """Say a value in the language."""
    facet, text = value
    if facet == "kind":
        return say(f"kind-{text}", language)
    if facet == "section":
        return next(one.title for one in page.sections if one.id == text).in_language(language)
    if facet == "unit":
        return _unit_words(page, text, language) if text else say("no-unit", language)
    if facet == "subject":
        return page.short_name_in(language, text) if text else say("no-subject", language)
    if facet == "period":
        return periods.text(text, language)
    return page.document(text).label.in_language(language)


def choice_words(page: Page, choice: Choice, language: str) -> list[str]:
    """Name what is chosen, facet by facet: 单位 元、家. “Measures” alone is usual, and not named."""
    told = []
    for facet in FACETS:
        chosen = choice.chosen(facet)
        if chosen and (facet, chosen) != ("kind", MEASURES.kind):
            known = [value for value in values_of(page.figures, facet) if value in chosen]
            words = [facet_words(page, Value(facet, value), language) for value in known]
            comma = "、" if language == "zh" else ", "
            told.append(f"{say(f'facet-{facet}', language)} {comma.join(words)}")
    return told


def _unit_words(page: Page, unit: str, language: str) -> str:
    """A base unit with the other units in which it is printed: 元 (亿元, 万元)."""
    printed = dict.fromkeys(f.unit for f in page.figures if f.base_unit == unit and f.unit)
    others = [each for each in printed if each != unit]
    name = quantities.unit_label(unit, language)
    if name != unit:
        others.insert(0, name or say("counts", language))
    return f"{unit} ({', '.join(others)})" if others else unit


class FacetTable(PageTable, WholeTable):
    """The facets with their values; Enter or Space chooses a value, letters filter the list."""

    BINDINGS = bindings("facets")
    scope: Scope = "facets"

    choice: var[Choice] = var(MEASURES)
    """What is chosen."""
    typed: var[str] = var("")
    """What the values are filtered by."""

    def __init__(self, page: Page, cleared: Choice) -> None:
        """Show the facets of a page.

        Args:
            page: The page.
            cleared: What stays chosen where every choice is undone.
        """
        super().__init__()
        self._page = page
        self._cleared = cleared
        self._values = {
            f"{facet}:{value}": Value(facet, value)
            for facet in FACETS
            if facet == "kind" or len(values_of(page.figures, facet)) > 1
            for value in values_of(page.figures, facet)
        }

    @property
    def value(self) -> Value | None:
        """The value under the cursor; None on the row that undoes every choice."""
        return self._values.get(self.key)

    def fill(self) -> None:
        """List the values that can still be chosen, with the counts among the figures."""
        language, figures, choice = self.language, self._page.figures, self.choice
        found = {facet: counts(figures, choice, facet) for facet in FACETS}
        kept = sum(map(choice.keeps, figures))
        rows = [Row(EVERYTHING, (say("facets-clear", language), str(kept)))]
        for key, (facet, value) in self._values.items():
            is_chosen, count = value in choice.chosen(facet), found[facet][value]
            words = facet_words(self._page, Value(facet, value), language)
            name = say(f"facet-{facet}", language)
            if (count or is_chosen) and self._fits(f"{name} {words} {value}"):
                cells = ((CHOSEN if is_chosen else FREE) + words, str(count))
                rows.append(Row(key, cells, group=name))
        if self.typed:
            rows.pop(0)
        self.empty = say("no-rows", language)
        columns = (
            Column(say("facet-value", language), least=16, is_whole=True),
            Column(say("figures", language), right=True, role="muted"),
        )
        self.show(columns, rows)

    def _fits(self, words: str) -> bool:
        """Whether words contain every word that the reader typed."""
        return all(part in words.casefold() for part in self.typed.casefold().split())

    def notes(self) -> list[tuple[str, str]]:
        """The words that the reader typed, or the hint to type."""
        if self.typed:
            return [(say("filter", self.language), "muted"), (f"{self.typed}▏", "strong")]
        return [(say("type-to-filter", self.language), "muted")]

    def watch_choice(self) -> None:
        """Count again."""
        if self.is_mounted:
            self.fill()

    def watch_typed(self) -> None:
        """List the values that fit."""
        if self.is_mounted:
            self._wanted_key = ""
            self.fill()
            self.scroll_to(y=0, animate=False)
            self.refresh()  # the line above the rows has changed

    # -- keys

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """A key that writes a character filters the values; Space chooses."""
        return bool(character and character.isprintable() and not character.isspace())

    def on_key(self, event: events.Key) -> None:
        """Filter by what is typed."""
        if event.key == "backspace":
            event.stop()
            self.typed = self.typed[:-1]
        elif self.check_consume_key(event.key, event.character):
            event.stop()
            self.typed += event.character or ""

    def selected(self) -> Message | None:
        """None: the cursor alone chooses nothing."""
        return None

    def opened(self) -> Message | None:
        """The choice with the value under the cursor toggled."""
        made = self.choice.toggled(*self.value) if self.value else self._cleared
        return ChoiceMade(made)

    def action_back(self) -> None:
        """Go back to the figures and keep what is chosen."""
        self.post_message(TableWanted())

    def action_choose(self) -> None:
        """Choose the value under the cursor, or take it back; on the first row undo every choice."""
        self.action_open()

    def action_next_facet(self) -> None:
        """Move to the first value of the next facet."""
        self._step(1)

    def action_previous_facet(self) -> None:
        """Move to the first value of this facet, or of the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        groups = [row.group for row in self.rows]
        heads = [i for i, group in enumerate(groups) if not i or group != groups[i - 1]]
        ahead = [index for index in heads if (index - self.cursor) * by > 0]
        if ahead:
            self.cursor = min(ahead) if by > 0 else max(ahead)
