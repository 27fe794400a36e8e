"""Documents to choose from: the speeches of a section, or everything on the page."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Document
from changji_tui.ui.messages import DocumentOpened, DocumentSelected
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.tables.page_table import PageTable
from changji_tui.ui.tables.row_table import Column, Row

DISPERSION = 10
"""Cells that show where in a document its matches fall."""


class DocumentsTable(PageTable):
    """Documents with their length, their figures and the matches in each."""

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__()
        self._documents = {document.id: document for document in documents}

    @property
    def document(self) -> Document | None:
        """The document under the cursor."""
        return self._documents.get(self.key)

    @property
    def pointed(self) -> Pointed | None:
        """The document under the cursor."""
        return self.document

    def fill(self) -> None:
        """Show the documents, in the language."""
        language, sought = self.language, self.results.asks
        self.empty = say("no-rows", language)
        counts = self.columns_of_matches() if sought else self.columns_of_counts()
        self.show((*self.columns_of_names(), *counts), self.rows_of_documents())

    def columns_of_matches(self) -> tuple[Column, ...]:
        """The columns while something is sought: how often it stands in each, and where."""
        return (
            Column(say("matches", self.language), right=True, role="matches", sort="matches"),
            Column(say("where", self.language), role="matches"),
        )

    def columns_of_counts(self) -> tuple[Column, ...]:
        """The columns while nothing is: length, figures, density where the list has it."""
        return (
            Column(say("length", self.language), right=True, role="muted", sort="length"),
            Column(say("figures", self.language), right=True, role="muted", sort="figures"),
            *self.columns_of_density(),
        )

    def rows_of_documents(self) -> list[Row]:
        """A row for each document."""
        return [
            Row(document.id, (*self.names_of(document), *self.counts_of(document)))
            for document in self._documents.values()
        ]

    def counts_of(self, document: Document) -> tuple[str, ...]:
        """The matches and where they fall, or length and figures."""
        if not self.results.asks:
            return self.sizes_of(document)
        matches = self.results.in_document(document.id)
        from changji_tui import charts
        from changji_tui.search.concordance import dispersion

        found = dispersion(document, matches)
        return str(len(matches) or ""), charts.dispersion(found.positions, found.length, DISPERSION)

    def columns_of_density(self) -> tuple[Column, ...]:
        """A column for how dense the figures stand, if the list has one."""
        return ()

    def density_of(self, document: Document, figures: int) -> tuple[str, ...]:
        """The text of that column."""
        return ()

    def sizes_of(self, document: Document) -> tuple[str, ...]:
        """Length, figures and how dense they stand, where the list has that."""
        figures = len(document.measures)
        return str(document.length), str(figures), *self.density_of(document, figures)

    def columns_of_names(self) -> tuple[Column, ...]:
        """The columns that name a document."""
        return (Column(say("document", self.language), least=16, sort="document"),)

    def names_of(self, document: Document) -> tuple[str, ...]:
        """The texts of those columns."""
        return (document.label.in_language(self.language),)

    def selected(self) -> Message | None:
        """The document under the cursor."""
        return DocumentSelected(self.document) if self.document else None

    def opened(self) -> Message | None:
        """Into it."""
        return DocumentOpened(self.document) if self.document else None
