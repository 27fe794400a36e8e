"""What every screen of a page can take along: copies, citations, exports.

What makes them is imported when it is first asked for: a start has no use for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from changji_tui.layout.catalogue import say
from changji_tui.model.page import Page
from changji_tui.quantities import Form
from changji_tui.ui.pointed import Pointed
from changji_tui.ui.selected import SelectingScreen
from changji_tui.ui.tables.figures import FigureTable
from changji_tui.ui.tables.row_table import RowTable

if TYPE_CHECKING:
    from changji_tui.exporting.tables import Cell, Table
    from changji_tui.ui.copying import CopyingApp


Places: TypeAlias = "tuple[Sequence[str], Sequence[tuple[Sequence[Cell], Pointed]]]"
"""Names of columns; for each row its cells under them, and the thing that it is about."""


class TakingScreen(SelectingScreen[None]):
    """A screen on which a key takes along what the cursor is on."""

    page: Page
    language: str
    shown: Form

    @property
    def pointed(self) -> Pointed | None:
        """What the cursor is on."""
        raise NotImplementedError

    def tell(self, message: str) -> None:
        """Say something in the status line, for a while."""
        raise NotImplementedError

    def words_taken(self) -> str:
        """What `y` copies; of a list of other things the row, empty where there is nothing."""
        from changji_tui.ui import taken

        if self.pointed:
            return taken.words(self.page, self.pointed, self.shown)
        return self.focused.row_words if isinstance(self.focused, RowTable) else ""

    def cited_taken(self) -> str:
        """What `Y` copies; empty where the cursor is on nothing."""
        from changji_tui.ui import taken

        return taken.with_citation(self.page, self.pointed, self.language) if self.pointed else ""

    async def action_copy(self) -> None:
        """Copy what the cursor is on."""
        await self._copy(self.words_taken())

    async def action_cite(self) -> None:
        """Copy it with its English, its source, and the reference that proves it."""
        await self._copy(self.cited_taken())

    async def _copy(self, text: str) -> None:
        if not text:
            self.tell(say("nothing-here", self.language))
        elif not await cast("CopyingApp", self.app).copy(text):
            from changji_tui.ui.screens.export import ExportScreen, text_offer

            self.app.push_screen(ExportScreen(self.language, [text_offer(text, self.language)]))

    def action_export(self) -> None:
        """Write the list in view, or the whole page, into a file."""
        from changji_tui.ui.screens.export import ExportScreen, page_offers, table_offer

        listed = self.listed()
        offers = [table_offer(listed, self.language)] if listed and listed.rows else []
        offers += page_offers(self.page, self.language)
        self.app.push_screen(ExportScreen(self.language, offers))

    def places_listed(self) -> Places | None:
        """What is listed, where it is places in the text: names of columns; cells and thing."""
        return None

    def listed(self) -> Table | None:
        """The list in view as a table: figures and places with all that is known of them."""
        from changji_tui.exporting.contract import figure_data
        from changji_tui.exporting.places import places_table
        from changji_tui.exporting.tables import table_of
        from changji_tui.ui import taken

        if places := self.places_listed():
            columns, rows = places
            cited = ((cells, one) for cells, thing in rows for one in taken.cited(self.page, thing))
            return places_table(self.page, columns, cited)
        tables = [table for table in self.query(RowTable) if table.display and table.size.height]
        focused = [table for table in tables if table.has_focus]
        if not tables:
            return None
        table = (focused or tables)[0]
        if isinstance(table, FigureTable):
            return table_of("figures", [figure_data(self.page, f) for f in table.figures])
        return table.as_shown()
