"""Two texts side by side, each scrolling by itself, one query lit in both."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import var
from textual.widget import Widget

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Document, Figure
from changji_tui.model.page import Page
from changji_tui.ui.keys import bindings
from changji_tui.ui.screens.narrowing import NarrowingScreen
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.texts.text_column import TextColumn


class SideBySideScreen(NarrowingScreen):
    """Two columns: keys act on the one that has the focus; where it is narrow, one on the other."""

    BINDINGS = bindings("side_by_side")
    FOLLOWED = (*NarrowingScreen.FOLLOWED, "bilingual")
    PROMPT = "search-prompt"
    scope = "side_by_side"

    bilingual: var[bool] = var(False)
    """Whether the English readings stand under the texts."""

    def __init__(self, main: PageScreen, first: Document, second: Document) -> None:
        super().__init__(main)
        self._begin_with = (first, second)
        self._left = 0

    def compose_body(self) -> ComposeResult:
        """The box, and the two texts."""
        yield from self.compose_box()
        cls = SideBySideScreen
        with Horizontal(id="columns"):
            for document in self._begin_with:
                column = TextColumn(self.page, document)
                yield column.data_bind(cls.language, cls.results, cls.bilingual)

    def on_mount(self) -> None:
        """Begin in the first."""
        self._tell()
        self.set_focus(self.columns[0].reader)

    @property
    def columns(self) -> list[TextColumn]:
        """The columns, from the left or from the top."""
        return list(self.query(TextColumn))

    @property
    def column(self) -> TextColumn:
        """The column that has the focus, or had it before the box."""
        columns = self.columns
        return next((c for c in columns if c.reader.has_focus), columns[self._left])

    @property
    def searched(self) -> Widget:
        """The text that had the focus before the box."""
        return self.column.reader

    def action_search_texts(self) -> None:
        """Move the focus to the box."""
        self._left = self.columns.index(self.column)
        self.action_narrow()

    def seek(self, words: str) -> None:
        """Light what is sought in both texts, each from its first match."""
        self.results = self.main.find(words)
        self._tell()

    def watch_language(self) -> None:
        """Say in the other language what is lit."""
        if self.is_mounted:
            self._tell()

    def _tell(self) -> None:
        query = "" if self.has_class("-narrowing") else self.results.query.strip()
        self.head(say("side-by-side", self.language), f"⌕ {query}" if query else "")

    def action_next_region(self) -> None:
        """To the other text."""
        other = next(column for column in self.columns if column is not self.column)
        self.set_focus(other.reader)

    def action_previous_region(self) -> None:
        """To the other text."""
        self.action_next_region()

    def action_next_document(self) -> None:
        """Another text in this column: the next on the page."""
        self._step(1)

    def action_previous_document(self) -> None:
        """Another text in this column: the one before on the page."""
        self._step(-1)

    def _step(self, by: int) -> None:
        """The next document that stands in neither column."""
        column, documents = self.column, self.page.documents
        taken = [other.document for other in self.columns if other is not column]
        free = [document for document in documents if document not in taken]
        if column.document in free:
            column.document = free[(free.index(column.document) + by) % len(free)]

    def action_next_match(self) -> None:
        """To the match after in this text."""
        self.column.walk(1)

    def action_previous_match(self) -> None:
        """To the match before in this text."""
        self.column.walk(-1)


def pair_of(page: Page, current: Document | None) -> tuple[Document, Document] | None:
    """The current document, else the first speech; and the next speech, else the next document."""
    documents = page.documents
    if len(documents) < 2:
        return None
    speeches = [document for document in documents if document.kind == "speech"]
    first = current or (speeches or documents)[0]
    at = documents.index(first)
    following = [*documents[at + 1 :], *documents[:at]]
    return first, next((d for d in following if d.kind == "speech"), following[0])


def open_view(main: PageScreen, figure: Figure | None) -> SideBySideScreen | None:
    """The document in view, and the next speech; a page of one document is told."""
    pair = pair_of(main.page, main.pane.document)
    if pair:
        return SideBySideScreen(main, *pair)
    main.tell(say("one-document", main.language))
    return None
