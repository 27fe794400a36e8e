"""A text of the page in which what is marked has a sign in the margin."""

from __future__ import annotations

from changji_tui.model.page import Page
from changji_tui.ui import marks
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.texts.text_view import TextView


class MarkedText(TextView):
    """A text of the page; the screen knows what is marked."""

    def __init__(self, page: Page, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.page = page

    def sign_on(self, index: int) -> tuple[str, str]:
        """A mark at the line where what is marked begins."""
        line, keys = self._lines[index], getattr(self.screen, "marked", ())
        if keys and line.passage and not line.translated:
            for words in marks.cited(self.page, keys):
                at = words.start
                if words.passage is line.passage and line.marks_of(at, at + 1, ""):
                    return glyph("marked"), "accent"
        return super().sign_on(index)
