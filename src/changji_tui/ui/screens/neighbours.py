"""What stands near the matches of a concordance significantly often; Enter narrows it to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult

from changji_tui.layout.catalogue import say
from changji_tui.ui.screens.page import PageScreen
from changji_tui.ui.screens.view import ViewScreen
from changji_tui.ui.tables.neighbours import NeighboursTable
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.wording.neighbours import Neighbour


class NeighboursScreen(ViewScreen):
    """The list, over a concordance."""

    def __init__(
        self,
        main: PageScreen,
        title: str,
        neighbours: Sequence[Neighbour],
        narrow: Callable[[Neighbour], None],
    ) -> None:
        """List neighbours.

        Args:
            main: The screen that it stands over.
            title: What they stand near.
            neighbours: The most surprising first.
            narrow: Narrows the concordance to the one that is chosen.
        """
        super().__init__(main)
        self._title, self._neighbours, self._narrow = title, neighbours, narrow

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield NeighboursTable(self._neighbours).data_bind(NeighboursScreen.language)

    def on_mount(self) -> None:
        """Begin in the list."""
        self._tell()
        self.set_focus(self.query_one(NeighboursTable))

    def watch_language(self) -> None:
        """Say what is listed."""
        if self.is_mounted:
            self._tell()

    def _tell(self) -> None:
        title = say("neighbours-of", self.language, query=self._title)
        self.head(title, say("by-sentences", self.language))

    @on(RowTable.RowOpened)
    def _choose(self, message: RowTable.RowOpened) -> None:
        self._narrow(next(one for one in self._neighbours if one.text == message.key))
        self.dismiss()
