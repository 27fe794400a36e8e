"""Where the matches fall: a chip for each speaker and each article."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import reactive

from changji_tui import charts
from changji_tui.layout.catalogue import say
from changji_tui.layout.excerpts import document_name
from changji_tui.layout.lines import Line, row
from changji_tui.model.page import Page
from changji_tui.search.concordance import Dispersion
from changji_tui.text.cells import cell_len, truncate
from changji_tui.ui.glyphs import glyph
from changji_tui.ui.painted import PaintedLines

CELLS = 12
"""Cells that show where in a document its matches fall."""
_GAP = 2


class DispersionBar(PaintedLines):
    """The chips in as many rows as they need; in a low window one row, of the document under the cursor if need be."""

    language: reactive[str] = reactive("zh", layout=True)
    """"zh" or "en"."""
    document: reactive[str] = reactive("", layout=True)
    """The id of the document of the line under the cursor."""
    low: reactive[bool] = reactive(False, layout=True)
    """Whether there is room for one row only."""

    def __init__(self, page: Page, dispersions: Sequence[Dispersion]) -> None:
        super().__init__()
        self._page = page
        self._dispersions = dispersions

    def show(self, dispersions: Sequence[Dispersion]) -> None:
        """Show where other matches fall."""
        self._dispersions = dispersions
        self.refresh(layout=True)

    def lines(self, width: int) -> list[Line]:
        """The chips of all documents in columns; the chip of one where they need too many rows."""
        rows = self._chips(self._dispersions, width)
        if not self.low or len(rows) == 1:
            return rows
        here = [d for d in self._dispersions if self.document in d.voice.ids]
        title = Line(say("page-title", self.language), "muted", 1)
        return self._chips(here, width) or [title]

    def _chips(self, chosen: Sequence[Dispersion], width: int) -> list[Line]:
        name = max((cell_len(self._label(d)) for d in chosen), default=0)
        name = min(name, max(1, width - CELLS - 8))
        count = max((len(str(len(d.positions))) for d in chosen), default=0)
        chip = 1 + name + 1 + count + 1 + CELLS
        columns = max(1, (width + _GAP - 1) // (chip + _GAP))
        chips = [self._chip(d, name, count) for d in chosen]
        return [
            row([piece for chip in chips[at : at + columns] for piece in chip])
            for at in range(0, len(chips), columns)
        ]

    def _label(self, dispersion: Dispersion) -> str:
        return document_name(self._page, dispersion.voice.documents[0], self.language)

    def _chip(self, dispersion: Dispersion, name: int, count: int) -> list[tuple[str, str]]:
        """A pointer where the cursor is, the document, its matches, and where they fall."""
        is_here = self.document in dispersion.voice.ids
        label = truncate(self._label(dispersion), name)
        spread = charts.dispersion(dispersion.positions, dispersion.length, CELLS)
        number = str(len(dispersion.positions)).rjust(count)
        return [
            (glyph("pointer") if is_here else " ", "accent"),
            (label, "strong" if is_here else "muted"),
            (" " * (name - cell_len(label) + 1) + number + " ", "matches"),
            (spread + " " * (CELLS - len(spread) + _GAP), "matches"),
        ]
