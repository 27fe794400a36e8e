"""One text of several that stand side by side, under its name."""

from __future__ import annotations

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive, var

from changji_tui.layout.catalogue import say
from changji_tui.model.documents import Document
from changji_tui.model.page import Page
from changji_tui.search import NOTHING, Match, Results
from changji_tui.ui.bars.heading import Heading
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.messages import FigureSelected
from changji_tui.ui.texts.reader import Reader


class ColumnReader(Reader):
    """A text among others: ← and → change the text, which is the screen's to do."""

    def action_next_figure(self) -> None:
        """Not here."""
        raise SkipAction

    def action_previous_figure(self) -> None:
        """Not here."""
        raise SkipAction


class TextColumn(Vertical):
    """A document that scrolls by itself; its heading says who speaks, and how often it matches."""

    language: var[str] = var("zh")
    """"zh" or "en"."""
    results: var[Results] = var(NOTHING)
    """What is sought."""
    bilingual: var[bool] = var(False)
    """Whether the English reading stands under the text."""
    document: reactive[Document | None] = reactive(None)
    """What is read."""
    match: var[Match | None] = var(None)
    """The match walked to."""

    def __init__(self, page: Page, document: Document) -> None:
        super().__init__()
        self._page = page
        self.set_reactive(TextColumn.document, document)

    def compose(self) -> ComposeResult:
        """The heading and the text."""
        cls = TextColumn
        yield Heading()
        reader = ColumnReader(self._page)
        yield reader.data_bind(cls.language, cls.results, cls.bilingual, cls.document, cls.match)

    @property
    def reader(self) -> Reader:
        """The text."""
        return self.query_one(Reader)

    def on_mount(self) -> None:
        """Say whose text it is, and begin at the first match."""
        self._tell()
        self._show_first_match()

    def watch_language(self) -> None:
        """Say it in the other language."""
        self._tell()

    def watch_results(self) -> None:
        """Say how often it matches, and go to the first match."""
        self._tell()
        if self.is_mounted:
            self.match = None
            self._show_first_match()

    def on_descendant_focus(self) -> None:
        """Point at the column that keys act on."""
        self._tell()

    def on_descendant_blur(self) -> None:
        """Point at it no more."""
        self._tell()

    def watch_document(self) -> None:
        """Say whose text it is now, and begin at its first match."""
        self._tell()
        if self.is_mounted:
            self.match = None
            self.call_next(self._show_first_match)

    def _show_first_match(self) -> None:
        if self.document and (matches := self.results.in_document(self.document.id)):
            place = matches[0]
            self.reader.show_span(place.passage.id, *place.span, translated=place.in_translation)

    def _tell(self) -> None:
        if not self.is_attached or self.document is None or not self.query(Heading):
            return
        heading = self.query_one(Heading)
        pointer = glyph("pointer") if self.reader.has_focus else " "
        heading.text = f"{pointer} {self.document.voice.in_language(self.language)}"
        matches = len(self.results.in_document(self.document.id))
        one = "-one" if matches == 1 else ""
        heading.aside = (
            say(f"matches-number{one}", self.language, number=matches) if self.results.query else ""
        )

    def walk(self, by: int) -> None:
        """Go to the match after, or before, round and round."""
        matches = self.results.in_document(self.document.id) if self.document else ()
        if matches:
            at = matches.index(self.match) + by if self.match in matches else min(by, 0)
            self.match = matches[at % len(matches)]

    def on_figure_selected(self, message: FigureSelected) -> None:
        """Light the quote of the figure that the cursor has come to."""
        message.stop()
        self.reader.figure = message.figure
