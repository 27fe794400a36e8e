"""What a page prints in quotation marks: the words, whose they are, their kind, where."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.layout.catalogue import say
from changji_tui.layout.excerpts import place_name
from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, reading_of, speaker_of
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.filtered import FilteredTable


class QuotesTable(FilteredTable[Quotation]):
    """Quotations in page order, those of one kind or all."""

    KINDS = ("speech", "citation", "term", "name", "")
    NAMES = "quote"

    def __init__(self, page: Page, quotations: Sequence[Quotation]) -> None:
        super().__init__(page, {str(number): item for number, item in enumerate(quotations)})
        self._are_read = any(reading_of(page, quotation) for quotation in quotations)
        self._says_whose = any(quotation.speaker for quotation in quotations)

    def point_at(self, item: Quotation) -> Pointed | None:
        """The quotation."""
        return item

    def kind_of(self, item: Quotation) -> str:
        """Its kind; "" where nothing says it."""
        return item.kind or ""

    def columns(self) -> Sequence[Column]:
        """Words, who is quoted, kind, place."""
        language = self.language
        return (
            Column(say("words", language), least=36, role="strong", is_prose=True),
            *([Column(say("quoted", language), most=22)] if self._says_whose else []),
            Column(say("kind", language), role="muted", spare=0 if self.kind is None else 2),
            Column(say("printed-in", language), role="muted", spare=1),
        )

    def row(self, key: str, item: Quotation) -> Row:
        """A quotation, in an English program with its reading below it."""
        return Row(key, self._cells(item), below=self._reading(item))

    def _cells(self, quotation: Quotation) -> tuple[str, ...]:
        page, language = self._page, self.language
        return (
            quotation.in_marks,
            *([speaker_of(page, quotation, language)] if self._says_whose else []),
            self.kind_name(self.kind_of(quotation), language),
            place_name(page, quotation.passage, language),
        )

    def _reading(self, quotation: Quotation) -> tuple[Line, ...]:
        """In an English program the words in English, under the printed ones."""
        if self.language == "zh" or not self._are_read:
            return ()
        return (Line(reading_of(self._page, quotation), "muted", 3),)
