"""The first row: the page's name and what it holds."""

from __future__ import annotations

from changji_tui.layout.catalogue import say
from changji_tui.layout.lines import Line
from changji_tui.model.page import Page
from changji_tui.text.cells import truncate
from changji_tui.ui.bars.bar import Bar, spread


class Masthead(Bar):
    """The page's name and what it holds."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def line(self, width: int) -> Line:
        """Title on the left, counts on the right."""
        page, language = self._page, self.language
        title = " " + truncate(page.title.in_language(language), width - 2)
        counts = say(
            "counts",
            language,
            documents=len(page.documents),
            figures=len(page.measures),
            people=sum(entity.kind == "person" for entity in page.entities),
        )
        left = Line(title, marks=((0, len(title), "strong"),))
        right = counts + " "
        return spread(left, Line(right, marks=((0, len(right), "muted"),)), width)
