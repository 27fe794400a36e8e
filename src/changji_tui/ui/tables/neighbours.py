"""Strings that stand near the matches of a query, with the sentences that have them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import var

from changji_tui.layout.catalogue import say
from changji_tui.ui.tables.columns import Column, Row
from changji_tui.ui.tables.row_table import RowTable
from changji_tui.wording.neighbours import Neighbour


class NeighboursTable(RowTable):
    """Neighbours, the most surprising first; the key of a row is the string."""

    language: var[str] = var("zh")
    """"zh" or "en"."""

    def __init__(self, neighbours: Sequence[Neighbour]) -> None:
        super().__init__()
        self._neighbours = neighbours

    def on_mount(self) -> None:
        """List them."""
        self.watch_language()

    def watch_language(self) -> None:
        """List them in the other language."""
        if not self.is_mounted:
            return
        language = self.language
        self.empty = say("no-neighbours", language)
        columns = (
            Column(say("near-match", language), least=8, role="strong"),
            Column(say("beside-match", language), right=True, role="matches", sort="count"),
            Column(say("elsewhere", language), right=True),
            Column("G²", right=True, role="muted", sort="score"),
        )
        rows = [
            Row(one.text, (one.text, str(one.count), str(one.elsewhere), f"{one.score:.1f}"))
            for one in self._neighbours
        ]
        self.show(columns, rows)
