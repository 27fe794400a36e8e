"""The page at a glance: what it holds, then and now, what its arithmetic says, how to begin."""

from __future__ import annotations

from textual.reactive import var

from changji_tui.model.page import Page
from changji_tui.ui.drawing import check_lines, headline_lines
from changji_tui.ui.painting import Line, row
from changji_tui.ui.typesetting import TextLine, prose, set_passage
from changji_tui.ui.widgets.reader import Reader
from changji_tui.ui.wording import say


class Overview(Reader):
    """A text of ours about the page, with the photograph's caption set within it."""

    DEFAULT_CLASSES = "side"

    language: var[str] = var("zh")
    """"zh" or "en"."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def compose_lines(self, width: int) -> list[TextLine]:
        """The whole text set to `width` cells."""
        page, language = self._page, self.language
        lines = self._titled("how-to-begin", self._how_to_begin())
        for key, rows in (
            ("headlines", headline_lines(page, width, language)),
            ("findings", check_lines(page, width, language)),
        ):
            if rows:
                lines += [TextLine(Line()), *self._titled(key, rows)]
        caption = self._caption(width)
        if caption:
            lines += [TextLine(Line()), *self._heading("caption"), *caption]
        about = prose(page.about.in_language(language), width, "muted")
        return [*lines, TextLine(Line()), *self._heading("about-page"), *about]

    def shows(self, document: str) -> bool:
        """The section's own documents are set within the overview."""
        return any(own.id == document for own in self._page.sections[0].documents)

    def _heading(self, key: str) -> list[TextLine]:
        return [TextLine(Line(say(key, self.language), "strong"))]

    def _titled(self, key: str, lines: list[Line]) -> list[TextLine]:
        return [*self._heading(key), *map(TextLine, lines)]

    def _caption(self, width: int) -> list[TextLine]:
        return [
            line
            for document in self._page.sections[0].documents
            for passage in document.passages
            for line in set_passage(passage, width, bilingual=self.bilingual, spoken=self.spoken)
        ]

    def _how_to_begin(self) -> list[Line]:
        keys = (("/", "search"), ("1–9", "panes"), ("⏎", "read"), ("?", "help"))
        return [
            row([(f"{key:<4}", "accent"), (say(f"begin-{what}", self.language), "text")])
            for key, what in keys
        ]
