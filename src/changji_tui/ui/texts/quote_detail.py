"""A quotation whole: its words, our reading of them, who says them and in which post."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.layout.series import broken
from changji_tui.model.page import Page
from changji_tui.model.quotations import Quotation, reading_of
from changji_tui.ui.painted import Painted


class QuoteDetail(Painted):
    """As many rows as the quotation takes."""

    language: reactive[str] = reactive("zh", layout=True)
    """"zh" or "en"."""
    quotation: reactive[Quotation | None] = reactive(None, layout=True)
    """What is shown."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows that it takes."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One row."""
        lines = self._lines(self.size.width)
        return self.painted(lines[y] if y < len(lines) else Line())

    def _lines(self, width: int) -> list[Line]:
        quotation, room = self.quotation, max(1, width - 3)
        if quotation is None:
            return []
        reading = reading_of(self._page, quotation)
        first, second = quotation.in_marks, f"“{reading}”" if reading else ""
        if self.language == "en" and second:
            first, second = second, first
        lines = broken(self._source(quotation), room, "text")
        lines += broken(first, room, "strong")
        lines += broken(second, room, "muted") if second else []
        return [line._replace(indent=2) for line in lines]

    def _source(self, quotation: Quotation) -> str:
        """Who says it, in which post, and where it is printed."""
        page, language = self._page, self.language
        parts = [say(f"quote-{quotation.kind or 'none'}", language)]
        if quotation.speaker:
            parts.append(page.name_in(language, quotation.speaker))
            speaker = page.entity_named(quotation.speaker)
            if speaker and speaker.role:
                parts.append(speaker.role.in_language(language))
        document = quotation.passage.document
        label = page.document(document).label if document else page.title
        return " · ".join([*parts, label.in_language(language)])
