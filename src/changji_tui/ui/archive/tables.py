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
"""The most pages in the list: laying out more would take longer than a keystroke may."""
_BEFORE = 12
"""How many characters of a text are shown before its first match."""


class PagesTable(RowTable):
    """The pages, each with its size; during a search, each with the number of passages found there."""

    def fill(
        self, pages: Sequence[ListedPage], search: ArchiveSearch | None, language: str
    ) -> None:
        """Show the pages that a search has found so far; without a search, all pages.

        Args:
            pages: All pages, by position.
            search: The search; None if there is none.
            language: "zh" or "en".
        """
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
        """Show the passages that are found on a page, in order."""
        columns = (
            Column(say("document", language), role="muted", most=20),
            Column(say("passage", language), least=20),
        )
        self.empty = say("no-rows", language)
        self.show(columns, [_row(hit, language) for hit in hits])

    def fill_documents(self, documents: Sequence[Described], language: str) -> None:
        """Show the documents of a page, in order."""
        names = [Row(d.id, (d.label[0 if language == "zh" else 1],)) for d in documents]
        self.empty = ""
        self.show((Column(say("document", language), least=20),), names)


def _row(hit: Hit, language: str) -> Row:
    """A row with the document of a hit, and its text from shortly before the first match."""
    translated = hit.in_translation or (not hit.spans and hit.matched == "translation")
    text = hit.passage.translation if translated else hit.passage.text
    spans = hit.translation_spans if translated else hit.spans
    start = max(0, spans[0][0] - _BEFORE) if spans else 0
    lead = "…" if start else ""
    shift = len(lead) - start
    marks = tuple((first + shift, last + shift, "match") for first, last in spans)
    return Row(hit.passage.id, (hit.label.in_language(language), lead + text[start:]), ((), marks))
