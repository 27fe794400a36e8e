"""The lists of an archive: its pages, and what is found on one of them."""

from __future__ import annotations

from collections.abc import Sequence

from changji_tui.archive.archive import ArchiveSearch
from changji_tui.archive.page import ListedPage
from changji_tui.layout.catalogue import say
from changji_tui.search import Hit
from changji_tui.search.corpus import Described
from changji_tui.ui.tables.row_table import Column, Row, RowTable

MOST_PAGES = 500
"""Pages in the list at most: more would take longer to lay out than a keystroke may."""
_BEFORE = 12


class PagesTable(RowTable):
    """The pages, each with its size or, during a search, with how much is found there."""

    def fill(
        self, pages: Sequence[ListedPage], search: ArchiveSearch | None, language: str
    ) -> None:
        """Show the pages that a search has found so far; without a search, all pages."""
        columns = [
            Column(say("page-folder", language), role="muted", most=24),
            Column(say("title", language), least=8, role="strong"),
        ]
        if search is None:
            columns += [
                Column(say("documents", language), right=True, role="muted"),
                Column(say("figures", language), right=True, role="muted"),
            ]
            rows = [
                Row(page.folder, (*_names(page, language), str(page.documents), str(page.figures)))
                for page in pages[:MOST_PAGES]
            ]
        else:
            columns.append(Column(say("matches", language), right=True, role="matches"))
            found = list(search.rows.items())[:MOST_PAGES]
            rows = [
                Row(pages[n].folder, (*_names(pages[n], language), str(len(places))))
                for n, places in found
            ]
        self.empty = "" if search is None else say("no-rows", language)
        self.show(columns, rows)


def _names(page: ListedPage, language: str) -> tuple[str, str]:
    return page.folder, page.title.in_language(language)


class PlacesTable(RowTable):
    """The passages found on a page, with their matches; without a search, its documents."""

    def fill_hits(self, hits: Sequence[Hit], language: str) -> None:
        """Show the passages that are found on a page."""
        columns = (
            Column(say("document", language), role="muted", most=20),
            Column(say("passage", language), least=20),
        )
        self.empty = say("no-rows", language)
        self.show(columns, [_row(hit, language) for hit in hits])

    def fill_documents(self, documents: Sequence[Described], language: str) -> None:
        """Show the documents of a page."""
        names = [Row(d.id, (d.label[0 if language == "zh" else 1],)) for d in documents]
        self.empty = ""
        self.show((Column(say("document", language), least=20),), names)


def _row(hit: Hit, language: str) -> Row:
    """A row: where a hit is, and its text from a little before the first match."""
    translated = hit.in_translation or (not hit.spans and hit.matched == "translation")
    text = hit.passage.translation if translated else hit.passage.text
    spans = hit.translation_spans if translated else hit.spans
    start = max(0, spans[0][0] - _BEFORE) if spans else 0
    lead = "…" if start else ""
    shift = len(lead) - start
    marks = tuple((first + shift, last + shift, "match") for first, last in spans)
    return Row(hit.passage.id, (hit.label.in_language(language), lead + text[start:]), ((), marks))
