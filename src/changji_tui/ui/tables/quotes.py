"""What a page prints in quotation marks: kind, whose words, the words, where."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, reading_of
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.row_table import RowTable

_KINDS = ("speech", "citation", "term", "name", "")
"""Every kind, in the order of the filter; the last is what nothing says the kind of."""


def kinds_of(quotations: Sequence[Quotation]) -> tuple[str, ...]:
    """The kinds that there are, in the order of the filter."""
    present = {quotation.kind or "" for quotation in quotations}
    return tuple(kind for kind in _KINDS if kind in present)


class QuotesTable(RowTable):
    """Quotations in page order, those of one kind or all."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    kind: var[str | None] = var(None)
    """The kind that is listed; None: every kind."""

    def __init__(self, page: Page, quotations: Sequence[Quotation]) -> None:
        super().__init__()
        self._page = page
        self._quotations = {str(number): item for number, item in enumerate(quotations)}

    @property
    def quotation(self) -> Quotation | None:
        """The quotation under the cursor."""
        return self._quotations.get(self.key)

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations of the rows, in their order."""
        return tuple(self._quotations[row.key] for row in self.rows)

    @property
    def pointed(self) -> Pointed | None:
        """The quotation under the cursor."""
        return self.quotation

    def on_mount(self) -> None:
        """List the quotations."""
        self.fill()

    def watch_language(self) -> None:
        """List them in the other language."""
        if self.is_mounted:
            self.fill()

    def watch_kind(self) -> None:
        """List those of the kind."""
        if self.is_mounted:
            self.fill()

    def fill(self) -> None:
        """List the quotations of the kind, in the language."""
        language = self.language
        columns = (
            Column(say("kind", language), role="muted", spare=0 if self.kind is None else 2),
            Column(say("quoted", language), most=22),
            Column(say("words", language), least=36, role="strong"),
            Column(say("document", language), role="muted", most=14, spare=1),
        )
        rows = [
            Row(key, self._cells(quotation), below=self._reading(quotation))
            for key, quotation in self._quotations.items()
            if self.kind in (None, quotation.kind or "")
        ]
        self.show(columns, rows)

    def _cells(self, quotation: Quotation) -> tuple[str, ...]:
        page, language = self._page, self.language
        document = quotation.passage.document
        label = page.document(document).voice if document else page.title
        return (
            say(f"quote-{quotation.kind or 'none'}", language),
            page.name_in(language, quotation.speaker) or "—",
            quotation.in_marks,
            label.in_language(language),
        )

    def _reading(self, quotation: Quotation) -> tuple[Line, ...]:
        """In an English program the words in English, under the printed ones."""
        if self.language == "zh":
            return ()
        return (Line(reading_of(self._page, quotation), "muted", 3),)
